import { describe, expect, it } from "vitest";
import { bordersOf } from "../../src/attribution/borders.js";
import { contextOf } from "../../src/attribution/context.js";
import { loadModels, readLayers } from "../../src/pipeline.js";

/** The text with `[` in front of each token that may begin a content and `]` behind each that may end one. */
function bordered(text: string): string {
  const context = contextOf(readLayers({ id: "x", text }, loadModels()));
  const { begins, ends } = bordersOf(context);
  return context.tokens.map(({ text: word }, i) => `${begins[i] === 1 ? "[" : ""}${word}${ends[i] === 1 ? "]" : ""}`).join(" ");
}

describe("borders of phrases", () => {
  it("are where clauses and phrases begin and end, not behind a word that leads on", () => {
    expect(bordered("He said that the bridge fell in May and that it was closed.")).toBe("[He said] [that the bridge fell] in May] and [that it was closed] .]");
  });

  it("are in a quotation where sentences begin and end", () => {
    expect(bordered("“I came in May and left. It fell,” he said.")).toBe("[“ I came in May and left .] [It fell , ”] [he said] .]");
  });
});

import { describe, expect, it } from "vitest";
import { readAll } from "./open-all.js";

const DEEP = 200_000;

describe("Rich Text Format", () => {
  it.each<[what: string, begin: string, end: string]>([
    ["groups", "{", "}"],
    ["groups that never end", "{", ""],
    ["ends of nothing", "}", ""],
    ["titles", String.raw`{\info{\title `, "}}"],
  ])("is read from beside two hundred thousand %s", async (_what, begin, end) => {
    const rtf = String.raw`{\rtf1\ansi It was deep.\par ${begin.repeat(DEEP)}${end.repeat(DEEP)}}`;
    expect(await readAll("x.rtf", {}, Buffer.from(rtf))).toMatchObject([{ document: { text: "It was deep." } }]);
  });

  it("is read from under two hundred thousand groups", async () => {
    const rtf = String.raw`{\rtf1\ansi ${"{".repeat(DEEP)}It was deep.${"}".repeat(DEEP)}\par It fell.}`;
    expect(await readAll("x.rtf", {}, Buffer.from(rtf))).toMatchObject([{ document: { text: "It was deep.\n\nIt fell." } }]);
  });
});

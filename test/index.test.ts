import { describe, expect, it } from "vitest";
import { analyze, analyzeFiles, HearsayError, recordOf, VERSION } from "../src/index.js";
import { complaints } from "./document/schema.js";
import { folderWith } from "./read/folder.js";

describe("the library", () => {
  it("analyses a text, with offsets as JavaScript counts them", () => {
    const text = "😀 “It was never safe,” she said.\n\nNobody answered.";
    const analysis = analyze(text, "x");
    expect(analysis.sentences.map(({ start, end }) => text.slice(start, end))).toContain("Nobody answered.");
    const record = recordOf(analysis);
    expect(record).toMatchObject({ document: { id: "x", length: Array.from(text).length }, hearsay: { version: VERSION } });
    expect(complaints(record, "record")).toEqual([]);
  });

  it("analyses files, an outcome for each in order, errors in their places", async () => {
    const folder = folderWith({ "a.txt": "She said so.", "b.txt": "", "c.txt": "He did not." });
    const outcomes = [];
    for await (const outcome of analyzeFiles([folder, "nowhere.txt"], { sentenceText: true })) outcomes.push(outcome);
    expect(outcomes.map((outcome) => ("record" in outcome ? outcome.record.sentences[0].text : outcome.error.what))).toEqual([
      "She said so.",
      "is empty",
      "He did not.",
      "no such file or folder",
    ]);
    for (const outcome of outcomes) if ("error" in outcome) expect(outcome.error).toBeInstanceOf(HearsayError);
  });
});

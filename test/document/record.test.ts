import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointOffsets } from "../../src/document/offsets.js";
import { recordOf } from "../../src/document/record.js";
import { analyzeDocument } from "../../src/pipeline.js";
import { analysisOf, bridgeAnalysis } from "../analysis.js";
import { complaints } from "./schema.js";

/** As Python slices a str. */
const slice = (text: string, [start, end]: readonly [number, number]) => Array.from(text).slice(start, end).join("");

describe("codePointOffsets", () => {
  it("agrees with counting, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (before, after) => {
        const at = codePointOffsets(before + after);
        expect(at(before.length)).toBe(Array.from(before).length);
        expect(at((before + after).length)).toBe(Array.from(before + after).length);
      }),
    );
  });
});

describe("recordOf", () => {
  const analysis = bridgeAnalysis();
  const record = recordOf(analysis);

  it("gives spans that slice the phrases out of the text by code points", () => {
    for (const { source, cue, content } of record.attributions)
      for (const phrase of [source, cue, content])
        if (phrase) expect(phrase.spans.map((span) => slice(analysis.document.text, span)).join(" … ")).toBe(phrase.text);
    for (const { mentions } of record.entities)
      for (const { start, end, text } of mentions) expect(slice(analysis.document.text, [start, end])).toBe(text);
  });

  it("joins the pieces of a discontinuous content", () => {
    expect(record.attributions[0].content).toEqual({ text: "“The bridge,” … “was never safe,”", spans: [[16, 29], [54, 71]], kind: "direct" });
  });

  it("numbers sentences and paragraphs from 1 and says where each statement begins", () => {
    expect(record.sentences.map(({ number, paragraph }) => [number, paragraph])).toEqual([[1, 1], [2, 2], [3, 3], [4, 4]]);
    expect(record.attributions.map(({ sentence }) => sentence)).toEqual([2, 3, 4]);
  });

  it("counts an entity's mentions and statements", () => {
    expect(record.entities.map(({ name, counts, statements }) => [name, counts, statements])).toEqual([
      ["Ruth Okello", { name: 1, nominal: 0, pronoun: 1 }, { speaker: 1, target: 0 }],
      ["Harbour Authority", { name: 1, nominal: 1, pronoun: 0 }, { speaker: 0, target: 1 }],
    ]);
  });

  it("keeps null for what the text does not give, and the words of an unnamed source", () => {
    expect(record.attributions[2]).toMatchObject({ source: null, cue: null, speakers: [] });
    expect(record.attributions[1].speakers).toEqual([{ name: "A senior official", entity: null, named: false }]);
    expect(record.attributions[1].source?.entity).toBeNull();
    expect(record.attributions[0].source?.entity).toBe("e1");
  });

  it("leaves rows under the wanted confidence out, as published, and keeps the others' ids", () => {
    const sure = recordOf(analysis, { minConfidence: 0.988 });
    expect(sure.attributions.map(({ id }) => id)).toEqual(["a1"]);
    expect(sure.entities[1].statements.target).toBe(0);
  });

  it("fits the published schema, with and without rows", () => {
    expect(complaints(record, "record")).toEqual([]);
    expect(complaints(recordOf({ ...analysis, models: [{ name: "names", version: "1", fingerprint: "3f2a90c1d4e7" }] }, { sentenceText: true }), "record")).toEqual([]);
    expect(complaints(recordOf(analysisOf("", [], [])), "record")).toEqual([]);
    expect(complaints({ ...record, more: 1 }, "record")).not.toEqual([]);
  });

  it("fits the published schema for what the engine finds in any text", () => {
    const words = fc.constantFrom("“The vote", "was fair,”", "Ruth Okello", "said", ".", "\n\n", "😀", "He added that", "€3 million", "”", "\u0000", "‘", "on Monday");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        const found = recordOf(analyzeDocument({ id: "x", text, title: "T", date: "2026-11-22" }), { sentenceText: true });
        expect(complaints(found, "record")).toEqual([]);
        for (const { start, end, text: own } of found.sentences) expect(slice(text, [start, end])).toBe(own);
      }),
      { numRuns: 50 },
    );
  });
});

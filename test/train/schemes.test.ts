import { describe, expect, it } from "vitest";
import { ENTITY_TYPES } from "../../src/document/types.js";
import { annotate } from "../../src/text/annotate.js";
import { couldBe } from "../../src/train/open.js";
import { chunksOfMarks, cutAt } from "../../src/train/names.js";
import { allowedLabels, kindsOf, SCHEMES } from "../../src/train/schemes.js";
import { tokenize } from "../../src/text/tokens.js";

const person = kindsOf(["PERSON"])[0];
const date = kindsOf(["DATE"])[0];
const bits = (...labels: readonly number[]): number => labels.reduce((all, label) => all | (1 << label), 0);

describe("label schemes", () => {
  it("leave nothing open where a corpus labels everything", () => {
    expect([...allowedLabels([{ first: 1, end: 3, kinds: [person] }], 4, [])]).toEqual([bits(0), bits(1 + 2 * person), bits(2 + 2 * person), bits(0)]);
  });

  it("leave open what a corpus does not label, but not inside what it labels", () => {
    const open = bits(0, 1 + 2 * date, 2 + 2 * date);
    expect([...allowedLabels([{ first: 0, end: 1, kinds: [person] }], 2, [date])]).toEqual([bits(1 + 2 * person), open]);
  });

  it("leave open which of several types a mark is", () => {
    const kinds = kindsOf(["LOCATION", "FACILITY"]);
    expect([...allowedLabels([{ first: 0, end: 2, kinds }], 2, [])]).toEqual([bits(...kinds.map((kind) => 1 + 2 * kind)), bits(...kinds.map((kind) => 2 + 2 * kind))]);
  });

  it("say for every corpus of each of our types whether it is labelled, may be another or lies open", () => {
    for (const { corpus, types, unlabelled } of SCHEMES) {
      const covered = new Set([...Object.values(types).flat(), ...unlabelled]);
      expect([corpus, ENTITY_TYPES.filter((type) => !covered.has(type) && type !== "FACILITY" && type !== "PRODUCT")]).toEqual([corpus, []]);
    }
  });

  it("turn marks into the tokens they touch and cut them at paragraphs", () => {
    const text = "Mr Dan-\nForth of Ely";
    const tokens = tokenize(text);
    const marks = [{ type: "PERSON", start: 3, end: 13 }, { type: "PERSON", start: 8, end: 13 }, { type: "OTHER", start: 17, end: 20 }];
    const chunks = chunksOfMarks({ name: "x", text, marks }, tokens, SCHEMES[0]);
    expect(chunks).toEqual([{ first: 1, end: 4, kinds: [person] }]);
    const paragraphs = [{ start: 0, end: 7, firstToken: 0, endToken: 3 }, { start: 8, end: 20, firstToken: 3, endToken: 6 }];
    expect(cutAt(chunks, paragraphs)).toEqual([{ first: 1, end: 3, kinds: [person] }, { first: 3, end: 4, kinds: [person] }]);
  });

  it("leave a type open only where the token could be of it", () => {
    const text = "lol gr8 !! the French paid $ 4.5 million on March 3, 2019";
    const tokens = annotate(text, tokenize(text));
    const words = (type: "MONEY" | "DATE" | "NORP") => tokens.filter((_, i) => couldBe(type, tokens, i)).map((token) => token.text);
    expect(words("MONEY")).toEqual(["$", "4.5", "million"]);
    expect(words("DATE")).toEqual(["March", "3", ",", "2019"]);
    expect(words("NORP")).toContain("French");
    expect(words("NORP")).not.toContain("lol");
  });
});

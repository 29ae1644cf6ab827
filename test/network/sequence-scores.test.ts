import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TokenRange } from "../../src/network/encoder.js";
import { SequenceScores } from "../../src/network/sequence-scores.js";
import { packNetwork } from "../../src/network/tensors.js";
import { LIKELY, randomDocument, Reference, type Sizes, taggerTensors, unpacked } from "./reference.js";

const LABELS = 19;
const SIZES: Sizes = { ...LIKELY, embeddings: [[3000, 64], [40, 12], [2001, 16]], state: 32, tree: 0 };

const section = packNetwork(taggerTensors(SIZES, LABELS, 1), {});
const scores = new SequenceScores(section);

describe("scores of a sequence", () => {
  it.each([1, 2, 5, 33, 70])("are those of the definition, %i tokens", (n) => {
    const { columns, heads } = randomDocument(SIZES, n, n);
    const reference = new Reference(unpacked(section), []);
    const right = reference.labelScores(reference.states(columns, heads)).flat();
    const found = scores.of(columns, [{ first: 0, end: n }], n);
    expect(found.length).toBe(right.length);
    for (const [at, score] of right.entries()) expect(Math.abs(found[at] - score)).toBeLessThan(2e-3);
  });

  it("are the same bits alone and among others, and zero outside of all sequences", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 }), fc.nat(1000), (lengths, seed) => {
        const n = lengths.reduce((sum, length) => sum + length, 0);
        const { columns } = randomDocument(SIZES, n, seed);
        const sequences: TokenRange[] = [];
        for (const length of lengths) sequences.push({ first: sequences.at(-1)?.end ?? 0, end: (sequences.at(-1)?.end ?? 0) + length });
        const together = scores.of(columns, sequences, n);
        const alone = scores.of(columns, [sequences[0]], n);
        const end = sequences[0].end * LABELS;
        expect(alone.subarray(0, end)).toEqual(together.subarray(0, end));
        expect(alone.subarray(end).every((score) => score === 0)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it("refuse columns that do not fit", () => {
    const { columns } = randomDocument(SIZES, 5, 1);
    expect(() => scores.of(columns.slice(1), [], 5)).toThrow(RangeError);
    expect(() => scores.of([columns[0].fill(3000), ...columns.slice(1)], [], 5)).toThrow(/no row 3000/u);
    expect(() => scores.of(columns, [], 6)).toThrow(/5 ids for 6 tokens/u);
  });

  it("are not given by a file whose parts do not fit", () => {
    const { "out.w": _w, ...rest } = Object.fromEntries(unpacked(section));
    expect(() => new SequenceScores(packNetwork(new Map(Object.entries(rest)), {}))).toThrow(/out\.w is undefined/u);
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bioLabels, chunksOf, labelsOf, mayFollow } from "../../src/tagger/bio.js";

describe("BIO labels", () => {
  it("are named after their classes", () => {
    expect(bioLabels(["X", "Y"])).toEqual(["O", "B-X", "I-X", "B-Y", "I-Y"]);
  });

  it("spell chunks and give them back, also where two touch", () => {
    const chunks = [{ first: 0, end: 2, kind: 1 }, { first: 2, end: 3, kind: 1 }, { first: 4, end: 6, kind: 0 }];
    expect([...labelsOf(chunks, 6)]).toEqual([3, 4, 3, 0, 1, 2]);
    expect(chunksOf(labelsOf(chunks, 6))).toEqual(chunks);
  });

  it("leave out a chunk that overlaps an earlier one", () => {
    expect([...labelsOf([{ first: 0, end: 2, kind: 0 }, { first: 1, end: 3, kind: 1 }], 3)]).toEqual([1, 2, 0]);
  });

  it("of any chunks that do not overlap give those chunks back", () => {
    const pieces = fc.array(fc.record({ gap: fc.nat(3), size: fc.integer({ min: 1, max: 4 }), kind: fc.nat(2) }), { maxLength: 8 });
    fc.assert(
      fc.property(pieces, (some) => {
        let end = 0;
        const chunks = some.map(({ gap, size, kind }) => ({ first: end + gap, end: (end += gap + size), kind }));
        expect(chunksOf(labelsOf(chunks, end + 1))).toEqual(chunks);
      }),
    );
  });

  it("let an inside follow only its own class", () => {
    expect([mayFollow(1, 2), mayFollow(2, 2), mayFollow(3, 2), mayFollow(0, 2), mayFollow(-1, 2)]).toEqual([true, true, false, false, false]);
    expect([mayFollow(-1, 0), mayFollow(2, 3), mayFollow(4, 3)]).toEqual([true, true, true]);
  });
});

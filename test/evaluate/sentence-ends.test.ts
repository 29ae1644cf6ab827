import { describe, expect, it } from "vitest";
import { addCounts, compareEnds, f1 } from "../../src/evaluate/sentence-ends.js";

const text = "He left. She stayed.  They slept.";
const gold = [{ start: 0, end: 8 }, { start: 9, end: 20 }, { start: 22, end: 33 }];

describe("compareEnds", () => {
  it("counts ends, and whole sentences where the beginning is right too", () => {
    expect(compareEnds(text, gold, gold)).toEqual({ gold: 3, found: 3, right: 3, whole: 3 });
    expect(compareEnds(text, gold, [{ start: 0, end: 20 }, { start: 22, end: 33 }])).toEqual({ gold: 3, found: 2, right: 2, whole: 1 });
    expect(compareEnds(text, gold, [{ start: 0, end: 12 }, { start: 13, end: 33 }])).toEqual({ gold: 3, found: 2, right: 1, whole: 0 });
  });

  it("pays no heed to blanks at either end", () => {
    expect(compareEnds(text, gold, [{ start: 0, end: 9 }, { start: 8, end: 22 }, { start: 20, end: 33 }])).toEqual({ gold: 3, found: 3, right: 3, whole: 3 });
  });
});

describe("f1", () => {
  it("is the harmonic mean of precision and recall", () => {
    expect(f1(2, 4, 3)).toBeCloseTo(4 / 7);
    expect(f1(0, 0, 0)).toBe(1);
  });

  it("is taken of sums over texts", () => {
    const sum = addCounts({ gold: 3, found: 2, right: 2, whole: 1 }, { gold: 1, found: 1, right: 0, whole: 0 });
    expect(sum).toEqual({ gold: 4, found: 3, right: 2, whole: 1 });
  });
});

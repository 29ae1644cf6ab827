import { describe, expect, it } from "vitest";
import { addTallies, alignMentions, f1Of, scoreCoreference } from "../../src/evaluate/coreference.js";

/** The example that the literature works through (Pradhan et al. 2014): gold {a,b,c} {d,e,f,g}, found {a,b} {c,d} {f,g,h,i}. */
const GOLD = [[1, 2, 3], [4, 5, 6, 7]];
const FOUND = [[1, 2], [3, 4], [6, 7, 8, 9]];

function close(share: readonly [number, number], value: number): void {
  expect(share[0] / share[1]).toBeCloseTo(value, 3);
}

describe("scores of coreference", () => {
  const { mentions, muc, bcubed, ceafe, lea } = scoreCoreference(GOLD, FOUND);

  it("finds mentions", () => {
    expect(mentions).toEqual({ precision: [6, 8], recall: [6, 7] });
  });

  it("counts links (MUC)", () => {
    close(muc.recall, 2 / 5);
    close(muc.precision, 2 / 5);
  });

  it("weighs mentions (B³)", () => {
    close(bcubed.recall, (1 / 7) * (4 / 3 + 1 / 3 + 1 / 4 + 4 / 4));
    close(bcubed.precision, (1 / 8) * (4 / 2 + 1 / 2 + 1 / 2 + 4 / 4));
  });

  it("pairs clusters (CEAF-e)", () => {
    close(ceafe.recall, (4 / 5 + 4 / 8) / 2);
    close(ceafe.precision, (4 / 5 + 4 / 8) / 3);
  });

  it("weighs clusters by their links (LEA)", () => {
    close(lea.recall, (3 * (1 / 3) + 4 * (1 / 6)) / 7);
    close(lea.precision, (2 + 4 * (1 / 6)) / 8);
  });

  it("is perfect on gold itself and nothing on nothing", () => {
    expect(f1Of(scoreCoreference(GOLD, GOLD).lea)).toBe(1);
    expect(f1Of(scoreCoreference(GOLD, []).muc)).toBe(0);
  });

  it("adds documents", () => {
    const one = scoreCoreference(GOLD, FOUND);
    expect(addTallies(one, one).mentions).toEqual({ precision: [12, 16], recall: [12, 14] });
  });

  it("takes the nearest mention for the same, each once", () => {
    const gold = [[{ start: 0, end: 30 }, { start: 0, end: 8 }]];
    const found = [[{ start: 0, end: 8 }, { start: 40, end: 44 }]];
    expect(alignMentions(gold, found, (a, b) => a.start === b.start)).toEqual({ gold: [[0, 1]], found: [[1, 2]] });
  });
});

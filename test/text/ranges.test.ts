import { describe, expect, it } from "vitest";
import { runsOf } from "../../src/text/ranges.js";

function paragraphs(...lengths: readonly number[]): { firstToken: number; endToken: number }[] {
  let at = 0;
  return lengths.map((length) => ({ firstToken: at, endToken: (at += length) }));
}

describe("runsOf", () => {
  it("joins paragraphs while they are short, and covers all tokens", () => {
    expect(runsOf(paragraphs(100, 150, 60, 400, 20), 300)).toEqual([
      { first: 0, end: 250 }, { first: 250, end: 310 }, { first: 310, end: 710 }, { first: 710, end: 730 },
    ]);
    expect(runsOf([], 300)).toEqual([]);
  });
});

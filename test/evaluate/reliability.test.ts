import { array, assert, boolean, double, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { reliability, rightRows } from "../../src/evaluate/reliability.js";
import { spanOf } from "../analysis.js";

const TEXT = "The mayor said the old bridge was safe, and the union denied that anybody had crossed it.";
const row = (source: string | null, cue: string, content: string) => ({
  source: source === null ? [] : [spanOf(TEXT, source)], cue: [spanOf(TEXT, cue)], content: [spanOf(TEXT, content)],
});
const GOLD = [row("The mayor", "said", "the old bridge was safe"), row("the union", "denied", "that anybody had crossed it")];

describe("reliability", () => {
  it("finds the rows that are right", () => {
    const found = [
      row("mayor", "said", "the old bridge was"),
      row("the union", "denied", "crossed it"), // less than half of the content
    ];
    expect(rightRows(TEXT, GOLD, found)).toEqual([true, false]);
    expect(rightRows(TEXT, GOLD, [row(null, "said", "the old bridge was safe")])).toEqual([false]);
    expect(rightRows(TEXT, GOLD, [row("The mayor", "denied", "the old bridge was safe")])).toEqual([false]);
  });

  it("pairs a gold row with one found row only", () => {
    const twice = [row("The mayor", "said", "the old bridge was"), row("The mayor", "said", "the old bridge was safe")];
    expect(rightRows(TEXT, GOLD, twice)).toEqual([false, true]);
  });

  it("counts confidences in ten bins", () => {
    const { bins, error } = reliability([[0.95, true], [0.95, true], [0.92, false], [1, true], [0.3, false], [0.3, true]]);
    expect(bins[9]).toMatchObject({ rows: 4, right: 0.75 });
    expect(bins[3]).toMatchObject({ from: 0.3, rows: 2, right: 0.5 });
    expect(error).toBeCloseTo((4 * Math.abs(0.955 - 0.75) + 2 * Math.abs(0.3 - 0.5)) / 6);
  });

  it("loses no row and errs by 0 to 1, whatever comes", () => {
    assert(
      property(array(tuple(double({ min: 0, max: 1, noNaN: true }), boolean())), (rated) => {
        const { bins, error } = reliability(rated);
        expect(bins.reduce((sum, { rows }) => sum + rows, 0)).toBe(rated.length);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
      }),
    );
  });
});

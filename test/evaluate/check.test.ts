import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRows, differencesIn, updateRows } from "../../src/evaluate/check.js";
import { formatExpected, keyOf, parseExpected, rowsOf } from "../../src/evaluate/expected.js";
import type { ExpectedRow } from "../../src/evaluate/expected.js";
import { bridgeAnalysis } from "../analysis.js";

const analysis = bridgeAnalysis();
const found = rowsOf(analysis);
const { text } = analysis.document;

describe("rowsOf", () => {
  it("writes what was found as a person would, offsets in code points", () => {
    expect(found[0]).toEqual({
      source: "Mayor Ruth Okello",
      cue: "said",
      content: ["“The bridge,”", "“was never safe,”"],
      at: 16,
      kind: "direct",
      speakers: ["Ruth Okello"],
      targets: [],
    });
    expect(found[1].speakers).toEqual([{ name: "A senior official", named: false }]);
    expect(found[2]).toMatchObject({ source: null, cue: null, speakers: [] });
  });
});

describe("compareRows", () => {
  it("finds nothing to say where all is as expected, in whatever order", () => {
    const shuffled = found.toReversed().map((row) => ({ ...row, targets: row.targets.toReversed() }));
    expect(differencesIn(compareRows(shuffled, found))).toBe(0);
  });

  it("tells missing, unexpected and changed rows apart", () => {
    const other = { ...found[1], cue: "has claimed", targets: [] };
    const difference = compareRows([found[0], other], [found[1], found[2]]);
    expect(difference.missing).toEqual([found[0]]);
    expect(difference.unexpected).toEqual([found[2]]);
    expect(difference.changed).toEqual([{ expected: other, found: found[1] }]);
  });

  it("tolerates what is known and reports a mark that is no longer true", () => {
    const marked: ExpectedRow[] = [
      { ...found[0], at: 99, known: "missed" },
      { ...found[1], known: "wrong", note: "why" },
      { ...found[2], known: "missed" },
      { ...found[2], cue: "gone", known: "wrong" },
    ];
    const difference = compareRows(marked, [found[1], found[2]]);
    expect(difference).toEqual({ missing: [], unexpected: [], changed: [], nowFound: [marked[2]], nowGone: [marked[3]] });
  });
});

describe("updateRows", () => {
  it("takes everything as right where there is no file yet", () => {
    expect(updateRows(undefined, found)).toEqual(found);
  });

  it("marks what is new as wrong and what is gone as missed, and drops marks that are no longer true", () => {
    const lost = { ...found[0], at: 20 };
    const rows = updateRows([lost, { ...found[1], known: "missed", note: "why" }, { ...found[2], cue: "x", known: "wrong" }], [found[1], found[2]]);
    expect(rows).toEqual([{ ...lost, known: "missed" }, found[1], { ...found[2], known: "wrong" }]);
  });

  it("always makes check pass and never loses a right row", () => {
    const pool = found.flatMap((row) => [row, { ...row, cue: "other" }, { ...row, at: row.at + 1 }]);
    const known = fc.constantFrom(undefined, "missed", "wrong");
    fc.assert(
      fc.property(fc.subarray(pool), fc.array(known, { minLength: 9, maxLength: 9 }), fc.subarray(pool), (rows, marks, now) => {
        const expected = rows.map((row, i): ExpectedRow => (marks[i] === undefined ? row : { ...row, known: marks[i] }));
        const updated = updateRows(expected, now);
        expect(differencesIn(compareRows(updated, now))).toBe(0);
        const right = new Set(updated.filter((row) => row.known !== "wrong").map(keyOf));
        for (const row of expected) if (row.known !== "wrong") expect(right).toContain(keyOf(row));
      }),
    );
  });
});

describe("expected files", () => {
  const file = { article: "news.txt", rows: [...found, { ...found[0], cue: "blamed", known: "missed" as const, note: "no cue" }] };

  it("come back from their text, stable, rows in reading order", () => {
    const written = formatExpected(file);
    const read = parseExpected(written, text, "x");
    expect(formatExpected(read)).toBe(written);
    expect(formatExpected({ ...file, rows: file.rows.toReversed() })).toBe(written);
    expect(read.rows.map(keyOf).toSorted()).toEqual(file.rows.map(keyOf).toSorted());
    expect(read.rows[0]).toEqual(file.rows[3]);
    expect(parseExpected(formatExpected({ article: "x.txt", rows: [] }), text, "x")).toEqual({ article: "x.txt", rows: [] });
  });

  it.each([
    ["{", "is not JSON"],
    ["[]", "has no list of rows"],
    [JSON.stringify({ article: "x", rows: [{}] }), "row 1: source must be a text or null"],
    [JSON.stringify({ article: "x", rows: [{ ...found[0], kind: "loud" }] }), "row 1 (at 16): kind must be direct, indirect or mixed"],
    [JSON.stringify({ article: "x", rows: [{ ...found[0], at: 17 }] }), 'row 1 (at 17): at 17 the article reads "The bridge,” "'],
    [JSON.stringify({ article: "x", rows: [{ ...found[0], cue: "sighed" }] }), 'row 1 (at 16): the article has no "sighed"'],
    [JSON.stringify({ article: "x", rows: [{ ...found[0], speakers: [{ name: "x" }] }] }), "row 1 (at 16): speakers must be"],
    [JSON.stringify({ article: "x", rows: [found[0], { ...found[0], known: "missed" }] }), "row 2 (at 16): stands there twice"],
  ])("that are wrong are refused: %s", (json, what) => {
    expect(() => parseExpected(json, text, "x.expected.json")).toThrow(what);
  });
});

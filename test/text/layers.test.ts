import { array, assert, constantFrom, oneof, property, sample, string } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../src/document/types.js";
import { isBlank } from "../../src/text/blanks.js";
import { readText } from "./read.js";

/*
 * What holds of every text, however strange: tokens, sentences and paragraphs lie in order, hold every character that is
 * not blank exactly once, and one layer's borders are the next one's.
 */

/** Characters that rules of the layers look at, among any others. */
const PIECES = [
  " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u2028", "\uFEFF", "\u200B", "\u00AD", ".", "?", "!", "…", "...", ",", ":", ";", "-", "—", "(", ")", "[1]",
  '"', "'", "“", "”", "‘", "’", "''", "``", "«", "»", "•", "1", "2.", "3,000.5", "U.S.", "Mr.", "No.", "p.m.", "http://a.example/b", "a@b.example",
  "word", "Word", "He", "said", "don't", "’90s", "O'Brien", "WORD", "é", "e\u0301", "漢字", "العربية", "👩‍🚀", "🇩🇪", "\ud800", "\u0000",
];

const anyText = oneof(
  string({ unit: "binary", maxLength: 300 }),
  string({ unit: "grapheme", maxLength: 200 }),
  array(constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join("")),
  array(constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(" ")),
);

/** What lies between some spans is blank, and they are in order and not empty. */
function expectToTile(source: string, spans: readonly Span[]): void {
  let at = 0;
  for (const { start, end } of [...spans, { start: source.length, end: source.length + 1 }]) {
    expect(start).toBeGreaterThanOrEqual(at);
    for (let i = at; i < start; i += 1) expect(isBlank(source.charCodeAt(i))).toBe(true);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
}

/** Token ranges follow one another without gap from the first token to the last, and agree with the characters. */
function expectToHoldTokens(tokens: readonly Span[], parts: ReadonlyArray<Span & { firstToken: number; endToken: number }>): void {
  let at = 0;
  for (const { start, end, firstToken, endToken } of parts) {
    expect(firstToken).toBe(at);
    expect(endToken).toBeGreaterThan(firstToken);
    expect([start, end]).toEqual([tokens[firstToken].start, tokens[endToken - 1].end]);
    at = endToken;
  }
  expect(at).toBe(tokens.length);
}

describe("every text", () => {
  it("is tiled by its tokens, sentences and paragraphs, and the blanks between them", () => {
    assert(
      property(anyText, (source) => {
        const { tokens, paragraphs, sentences } = readText(source);
        for (const layer of [tokens, sentences, paragraphs]) expectToTile(source, layer);
        for (const token of tokens) {
          expect(token.text).toBe(source.slice(token.start, token.end));
          expect(token.end - token.start).toBeLessThanOrEqual(100);
        }
        expectToHoldTokens(tokens, paragraphs);
        expectToHoldTokens(tokens, sentences);
        for (const { paragraph, firstToken, endToken } of sentences) {
          expect(paragraphs[paragraph].firstToken).toBeLessThanOrEqual(firstToken);
          expect(paragraphs[paragraph].endToken).toBeGreaterThanOrEqual(endToken);
        }
      }),
      { numRuns: 1500, seed: 1 },
    );
  });

  it("has quotations that nest, stay within a paragraph, and begin and end at tokens", () => {
    assert(
      property(anyText, (source) => {
        const { tokens, paragraphs, quotations } = readText(source);
        const open: number[] = [];
        let before = 0;
        for (const { start, end, firstToken, endToken, depth, closed, continues } of quotations) {
          expect(firstToken).toBeGreaterThanOrEqual(before);
          before = firstToken;
          while (open.length > 0 && open[open.length - 1] <= firstToken) open.pop();
          if (open.length > 0) expect(endToken).toBeLessThanOrEqual(open[open.length - 1]);
          expect(depth).toBe(open.length);
          open.push(endToken);
          expect([start, end]).toEqual([tokens[firstToken].start, tokens[endToken - 1].end]);
          expect(paragraphs.some((one) => one.firstToken <= firstToken && endToken <= one.endToken)).toBe(true);
          if (closed && !continues) expect(endToken - firstToken).toBeGreaterThan(1);
        }
      }),
      { numRuns: 1500, seed: 2 },
    );
  });

  it("reads the same whatever was read before", () => {
    const first = sample(anyText, { numRuns: 60, seed: 3 });
    const once = first.map((source) => JSON.stringify(readText(source)));
    sample(anyText, { numRuns: 200, seed: 4 }).forEach(readText);
    expect(first.toReversed().map((source) => JSON.stringify(readText(source)))).toEqual(once.toReversed());
  });
});

describe("a hostile text", () => {
  const long = 60_000;
  it.each([
    ["letters", "a"], ["capitals", "A"], ["digits", "7"], ["numbers and stops", "1."], ["letters and stops", "a."], ["capitals and stops", "A."],
    ["stops", "."], ["spaced stops", ". "], ["double marks", '"'], ["spaced double marks", '" '], ["opening marks", "“a "], ["closing marks", "a” "],
    ["apostrophes", "'"], ["opening apostrophes", "'a "], ["closing apostrophes", "a' "], ["guillemets", "«a "], ["nested marks", "\"'a "],
    ["addresses", "www.,"], ["at signs", "a@"], ["hyphens", "a-"], ["brackets", "("], ["lines", "Ab cd\n"], ["bullets", "- a\n"], ["marks on marks", "\u0301"],
    ["pictures", "👩‍🚀"], ["halves of pairs", "\ud800"], ["sentences", "He said so. "],
  ])("of %s is read in time that grows with its length", (_, piece) => {
    const source = piece.repeat(Math.ceil(long / piece.length));
    const began = performance.now();
    const { tokens } = readText(source);
    expect(tokens.length).toBeGreaterThan(0);
    // Anything quadratic takes minutes at this length.
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

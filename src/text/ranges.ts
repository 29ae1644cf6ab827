import type { Paragraph, Phrase, Token } from "../document/types.js";

/** Token numbers, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Number of the first token that ends behind a character. */
export function firstTokenAt(tokens: readonly Token[], character: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= character) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First and end token of each piece of a phrase. */
export function tokenRanges(tokens: readonly Token[], phrase: Phrase): TokenRange[] {
  return phrase.spans.map((span) => {
    const first = firstTokenAt(tokens, span.start);
    let end = first;
    while (end < tokens.length && tokens[end].start < span.end) end += 1;
    return { first, end };
  });
}

/** The tokens of some ranges, in their order. */
export function tokensOf(ranges: readonly TokenRange[]): number[] {
  return ranges.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i));
}

/** For each of n tokens the number of the piece that it lies in, or -1; where pieces overlap, that of the later one. */
export function numbersByToken(pieces: ReadonlyArray<{ readonly firstToken: number; readonly endToken: number }>, n: number): Int32Array {
  const numbers = new Int32Array(n).fill(-1);
  for (const [number, { firstToken, endToken }] of pieces.entries()) numbers.fill(number, firstToken, endToken);
  return numbers;
}

/** True where one of the ranges holds the token. */
export function holds(ranges: readonly TokenRange[], token: number): boolean {
  return ranges.some(({ first, end }) => first <= token && token < end);
}

/** Runs of whole paragraphs, each of at most so many tokens; one longer paragraph is a run of its own. */
export function runsOf(paragraphs: readonly Pick<Paragraph, "firstToken" | "endToken">[], longest: number): TokenRange[] {
  const runs: { first: number; end: number }[] = [];
  for (const { firstToken, endToken } of paragraphs) {
    const run = runs.at(-1);
    if (run && endToken - run.first <= longest) run.end = endToken;
    else runs.push({ first: firstToken, end: endToken });
  }
  return runs;
}

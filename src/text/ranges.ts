import type { Phrase, Token } from "../document/types.js";

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

/** True where one of the ranges holds the token. */
export function holds(ranges: readonly TokenRange[], token: number): boolean {
  return ranges.some(({ first, end }) => first <= token && token < end);
}

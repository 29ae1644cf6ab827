import type { Span } from "../document/types.js";

/** Counts of sentence ends: how many were found, how many there are, how many of the found are right; and of whole sentences. */
export interface EndCounts {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly whole: number;
}

/** Harmonic mean of precision and recall, 0 to 1. */
export function f1(right: number, found: number, gold: number): number {
  return found + gold === 0 ? 1 : (2 * right) / (found + gold);
}

export function addCounts(a: EndCounts, b: EndCounts): EndCounts {
  return { gold: a.gold + b.gold, found: a.found + b.found, right: a.right + b.right, whole: a.whole + b.whole };
}

/**
 * Compares sentences by where they end: behind the last character that is not blank. A whole sentence is right where its
 * beginning is right as well.
 */
export function compareEnds(text: string, gold: readonly Span[], found: readonly Span[]): EndCounts {
  const ends = new Map(gold.map((span) => [trimmedEnd(text, span), trimmedStart(text, span)]));
  let right = 0;
  let whole = 0;
  for (const span of found) {
    const start = ends.get(trimmedEnd(text, span));
    if (start === undefined) continue;
    right += 1;
    if (start === trimmedStart(text, span)) whole += 1;
  }
  return { gold: ends.size, found: found.length, right, whole };
}

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function trimmedStart(text: string, { start, end }: Span): number {
  return end - text.slice(start, end).trimStart().length;
}

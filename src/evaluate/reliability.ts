import type { Span } from "../document/types.js";

/** What a row says, as far as truth is concerned; offsets in UTF-16 code units. */
export interface RowSpans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Rows of confidences from `from` up to the next bin: how many, their mean confidence, and the share that is right. */
export interface Bin {
  readonly from: number;
  readonly rows: number;
  readonly confidence: number;
  readonly right: number;
}

export const BINS = 10;

/**
 * Confidences held against truth in ten bins of equal width.
 * @returns the bins, empty ones too, and the expected calibration error: the mean distance of confidence and truth, by rows
 * (Naeini, Cooper and Hauskrecht 2015)
 */
export function reliability(rated: ReadonlyArray<readonly [confidence: number, right: boolean]>): { bins: Bin[]; error: number } {
  const bins = Array.from({ length: BINS }, (_, number): Bin => {
    const inside = rated.filter(([confidence]) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)) === number);
    return {
      from: number / BINS,
      rows: inside.length,
      confidence: mean(inside.map(([confidence]) => confidence)),
      right: mean(inside.map(([, right]) => (right ? 1 : 0))),
    };
  });
  const error = bins.reduce((sum, { rows, confidence, right }) => sum + rows * Math.abs(confidence - right), 0) / Math.max(1, rated.length);
  return { bins, error };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Which found rows are right as `score.py` counts relation@0.5: paired with the gold row whose content they share most words with (one to
 * one, the greatest overlaps first), at least half of them by Jaccard, source and cue sharing a word or both absent.
 */
export function rightRows(text: string, gold: readonly RowSpans[], found: readonly RowSpans[]): boolean[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const wordsIn = (spans: readonly Span[]): Set<number> => {
    const inside = new Set<number>();
    for (const span of spans) {
      let low = 0;
      let high = words.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (words[middle].end <= span.start) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < words.length && words[i].start < span.end; i += 1) inside.add(i);
    }
    return inside;
  };
  const setsOf = (row: RowSpans) => ({ source: wordsIn(row.source), cue: wordsIn(row.cue), content: wordsIn(row.content) });
  const [golds, founds] = [gold.map(setsOf), found.map(setsOf)];
  const pairs = founds.flatMap((ours, i) => golds.map((theirs, k) => ({ i, k, overlap: jaccard(ours.content, theirs.content) })));
  const [usedFound, usedGold] = [new Set<number>(), new Set<number>()];
  const right = found.map(() => false);
  for (const { i, k, overlap } of pairs.filter((pair) => pair.overlap > 0).toSorted((a, b) => b.overlap - a.overlap)) {
    if (usedFound.has(i) || usedGold.has(k)) continue;
    usedFound.add(i);
    usedGold.add(k);
    right[i] = overlap >= 0.5 && touch(founds[i].source, golds[k].source) && touch(founds[i].cue, golds[k].cue);
  }
  return right;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function touch(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return (a.size === 0 && b.size === 0) || [...a].some((word) => b.has(word));
}

import type { TokenRange } from "../text/ranges.js";
import { tokensOf } from "../text/ranges.js";
import type { Candidate } from "./candidates.js";

/** Least probability of the cue: below it more than a third are no statements, see docs/experiments.md. */
const LEAST_CUE = 0.1;

/** A candidate that lies within a row, with the probability of being right. */
export type Nested<Kind extends Candidate> = Kind & { readonly confidence: number };

/**
 * Statements within statements: candidates with a source that lie wholly in the content of one that is kept. The corpus marks no such rows,
 * so that the models hold them for wrong; how sure the cue is still orders them, and their confidence is read off cases read by hand.
 * @param kept the rows, contents not overlapping
 * @returns in order of their cues; no two share a token of their contents
 */
export function nestedIn<Kind extends Candidate>(candidates: readonly Kind[], kept: readonly Kind[]): Array<Nested<Kind>> {
  const rows = new Set(kept);
  // Contents do not overlap: the row that a candidate lies in is the one whose content its cue is in.
  const rowAt = new Map<number, Kind>();
  for (const row of kept) for (const token of tokensOf(row.content)) rowAt.set(token, row);
  const taken = new Set<number>();
  return candidates
    .filter((candidate) => candidate.cueProbability >= LEAST_CUE && candidate.source.length > 0 && !rows.has(candidate))
    .filter(({ cue, source, content }) => {
      const outer = rowAt.get(cue.first);
      return outer !== undefined && [cue, ...source, ...content].every((range) => within(range, outer.content));
    })
    .toSorted((a, b) => b.cueProbability - a.cueProbability)
    .filter(({ content }) => {
      const tokens = tokensOf(content);
      const free = !tokens.some((token) => taken.has(token));
      if (free) for (const token of tokens) taken.add(token);
      return free;
    })
    .toSorted((a, b) => a.cue.first - b.cue.first)
    .map((candidate) => ({ ...candidate, confidence: 0.7 + 0.25 * candidate.cueProbability }));
}

/** True where one of the ranges holds all of another. */
export function within(inner: TokenRange, ranges: readonly TokenRange[]): boolean {
  return ranges.some(({ first, end }) => first <= inner.first && inner.end <= end);
}

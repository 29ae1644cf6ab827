import { tokensOf } from "../text/ranges.js";
import type { Candidate } from "./candidates.js";
import type { Context } from "./context.js";
import { NOT_QUOTED } from "./context.js";
import { within } from "./nested.js";

/*
 * Candidates whose contents share words: which of them become rows.
 */

/** A candidate with its probability of being right. */
export interface RatedCandidate extends Candidate {
  readonly confidence: number;
}

/** The surest candidates whose contents share no token; of equals the one whose cue comes first. */
export function withoutOverlap<Kind extends RatedCandidate>(candidates: readonly Kind[]): Kind[] {
  const taken = new Set<number>();
  const kept = candidates.toSorted((a, b) => b.confidence - a.confidence || a.cue.first - b.cue.first).filter(({ content }) => {
    const tokens = tokensOf(content);
    if (tokens.some((token) => taken.has(token))) return false;
    for (const token of tokens) taken.add(token);
    return true;
  });
  return kept.toSorted((a, b) => a.content[0].first - b.content[0].first);
}

/**
 * `The ministry denied that it fell, police said`: of a statement and the one that stands whole in its content the outer one is the row, though it
 * be less sure.
 * @param kept rows whose contents share no token
 * @returns as many or fewer
 */
export function outerFirst<Kind extends RatedCandidate>(kept: readonly Kind[], candidates: readonly Kind[]): Kind[] {
  const rowAt = new Map<number, Kind>();
  for (const row of kept) for (const token of tokensOf(row.content)) rowAt.set(token, row);
  const rows = new Set(kept);
  for (const outer of candidates.toSorted((a, b) => b.confidence - a.confidence)) {
    if (rows.has(outer)) continue;
    const inner = new Set(tokensOf(outer.content).flatMap((token) => rowAt.get(token) ?? []));
    const gives = ({ cue, source, content }: Kind): boolean =>
      source.length > 0 && [cue, ...source, ...content].every((range) => within(range, outer.content));
    if (inner.size === 0 || ![...inner].every(gives)) continue;
    for (const row of inner) {
      rows.delete(row);
      for (const token of tokensOf(row.content)) rowAt.delete(token);
    }
    rows.add(outer);
    for (const token of tokensOf(outer.content)) rowAt.set(token, outer);
  }
  return [...rows].toSorted((a, b) => a.content[0].first - b.content[0].first);
}

/** The rows among a document's candidates, in reading order; for running and training alike. */
export function chosen<Kind extends RatedCandidate>(candidates: readonly Kind[], threshold: number): Kind[] {
  const sure = candidates.filter(({ confidence }) => confidence >= threshold);
  return outerFirst(withoutOverlap(sure), sure);
}

/** How sure a participle's own statement must be to end the one that it stands in. */
const PARTING = 0.15;

/**
 * `Kern stressed that it will go on, calling on all to help`: a participle behind a comma that the network gives the same source, and whose content
 * ends the statement that it stands in, is a statement of its own, and the other ends before it.
 */
export function parted(context: Context, kept: readonly RatedCandidate[], rated: readonly RatedCandidate[]): RatedCandidate[] {
  const { tokens, quoteState } = context;
  const rows = [...kept];
  const known = new Set(kept);
  for (const inner of rated) {
    const { cue, source, content, confidence } = inner;
    if (confidence < PARTING || known.has(inner) || content.length !== 1 || source.length !== 1 || content[0].first < cue.end) continue;
    if (tokens[cue.first - 1]?.text !== "," || !tokens[cue.first].text.endsWith("ing") || quoteState[cue.first] !== NOT_QUOTED) continue;
    const at = rows.findIndex((row) => row.source.length === 1 && row.source[0].end === source[0].end && row.content.at(-1)!.first < cue.first - 1 && cue.first < row.content.at(-1)!.end);
    const outer = rows.at(at);
    if (at < 0 || !outer || content[0].end < outer.content.at(-1)!.end) continue;
    rows[at] = { ...outer, content: [...outer.content.slice(0, -1), { first: outer.content.at(-1)!.first, end: cue.first - 1 }] };
    rows.splice(at + 1, 0, inner);
  }
  return rows;
}

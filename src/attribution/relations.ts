import type { Content, Cue, Phrase, Relation, Span, Token } from "../document/types.js";
import { FeatureBuffer } from "../tagger/hash.js";
import type { LinearModel } from "../tagger/task.js";
import { scoreLabels } from "../tagger/task.js";
import type { TokenRange } from "../text/ranges.js";
import { tokensOf } from "../text/ranges.js";
import type { Candidate } from "./candidates.js";
import { candidatesOf } from "./candidates.js";
import { contentKind } from "./content-kind.js";
import type { Context } from "./context.js";
import { NOT_QUOTED } from "./context.js";
import type { AttributionModel } from "./model.js";
import { nestedIn } from "./nested.js";
import { ROWS } from "./rows.js";

/** A candidate with its probability of being right. */
export interface RatedCandidate extends Candidate {
  readonly confidence: number;
}

/**
 * Finds who says what: candidate cues and each cue's source and content by a network, and of these relations the ones that
 * a linear model, which sees them whole, holds to be right.
 * @returns relations in reading order of their contents; no two contents overlap
 */
export function relationsOf(context: Context, model: AttributionModel, threshold = model.threshold): Relation[] {
  return relationsWithNested(context, model, threshold).relations;
}

/** The same, with the relations that lie within the content of one of them. */
export function relationsWithNested(
  context: Context, model: AttributionModel, threshold = model.threshold,
): { readonly relations: Relation[]; readonly nested: Relation[] } {
  const rated = rateCandidates(context, candidatesOf(context, model), model.rows);
  const kept = parted(context, withoutOverlap(rated.filter(({ confidence }) => confidence >= threshold)), rated);
  return {
    relations: kept.map((candidate) => relation(context, candidate)),
    nested: nestedIn(rated, kept).map((candidate) => ({ ...relation(context, candidate), nested: true as const })),
  };
}

export function rateCandidates(context: Context, candidates: readonly Candidate[], model: LinearModel): RatedCandidate[] {
  const L = ROWS.labels.length;
  const scores = scoreLabels(ROWS, model, { context, candidates }, 0, candidates.length, new FeatureBuffer());
  const start = L * L;
  return candidates.map((candidate, i) => {
    const no = scores[i * L] + model.transitions[start];
    const yes = scores[i * L + 1] + model.transitions[start + 1];
    return { ...candidate, confidence: 1 / (1 + Math.exp(no - yes)) };
  });
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

function relation(context: Context, { cue, head, source, content, confidence }: RatedCandidate): Relation {
  const { tokens } = context;
  return {
    source: source.length === 0 ? null : phrase(tokens, source),
    cue: { ...phrase(tokens, [cue]), lemma: tokens[head].lemma } satisfies Cue,
    content: { ...phrase(tokens, content), kind: contentKind(context, content) } satisfies Content,
    confidence,
  };
}

function phrase(tokens: readonly Token[], ranges: readonly TokenRange[]): Phrase {
  return { spans: ranges.map(({ first, end }): Span => ({ start: tokens[first].start, end: tokens[end - 1].end })) };
}

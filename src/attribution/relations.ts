import type { Content, Cue, Phrase, Relation, Span, Token } from "../document/types.js";
import { FeatureBuffer } from "../tagger/hash.js";
import type { LinearModel } from "../tagger/task.js";
import { scoreLabels } from "../tagger/task.js";
import type { TokenRange } from "../text/ranges.js";
import type { Candidate } from "./candidates.js";
import { candidatesOf } from "./candidates.js";
import { contentKind } from "./content-kind.js";
import type { Context } from "./context.js";
import type { AttributionModel } from "./model.js";
import { nestedIn } from "./nested.js";
import type { RatedCandidate } from "./overlap.js";
import { chosen, parted } from "./overlap.js";
import { ROWS } from "./rows.js";

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
  const kept = parted(context, chosen(rated, threshold), rated);
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

import type { Content, ContentKind, Cue, Phrase, Relation, Span, Token } from "../document/types.js";
import { chunksOf } from "../tagger/bio.js";
import { FeatureBuffer } from "../tagger/hash.js";
import { bestPath, Marginals } from "../tagger/lattice.js";
import type { LinearModel } from "../tagger/task.js";
import { scoreLabels } from "../tagger/task.js";
import type { Context } from "./context.js";
import { NOT_QUOTED } from "./context.js";
import { CUES } from "./cues.js";
import { CONTENT, ROLES, SOURCE, windowOf } from "./roles.js";

export interface AttributionModel {
  readonly cues: LinearModel;
  readonly roles: LinearModel;
}

/** Token numbers, half-open. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/** A cue with what the role model gave it. */
interface Candidate {
  readonly cue: Range;
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  readonly confidence: number;
}

/**
 * Finds who says what: cues first, then each cue's source and content (a cascade of two linear-chain models).
 * @returns relations in reading order of their contents; no two contents overlap
 */
export function relationsOf(context: Context, model: AttributionModel): Relation[] {
  const buffer = new FeatureBuffer();
  const cues = findCues(context, model.cues, buffer);
  const otherCues = new Uint8Array(context.forms.length);
  for (const { first, end } of cues) otherCues.fill(1, first, end);
  const candidates = cues.map((cue) => findRoles(context, model.roles, cue, otherCues, buffer)).filter((found) => found.content.length > 0);
  return withoutOverlap(candidates).map((candidate) => relation(context, candidate));
}

interface ScoredRange extends Range {
  readonly probability: number;
}

function findCues(context: Context, model: LinearModel, buffer: FeatureBuffer): ScoredRange[] {
  const L = CUES.labels.length;
  const marginals = new Marginals(L, model.transitions);
  const cues: ScoredRange[] = [];
  for (const { firstToken, endToken } of context.paragraphs) {
    const length = endToken - firstToken;
    const scores = scoreLabels(CUES, model, context, firstToken, endToken, buffer);
    const chunks = chunksOf(bestPath(scores, length, L, model.transitions));
    if (chunks.length === 0) continue;
    marginals.compute(scores, length);
    for (const { first, end } of chunks) {
      let probability = 1;
      for (let i = first; i < end; i += 1) probability = Math.min(probability, 1 - marginals.at[i * L]);
      cues.push({ first: firstToken + first, end: firstToken + end, probability });
    }
  }
  return cues;
}

function findRoles(context: Context, model: LinearModel, cue: ScoredRange, otherCues: Uint8Array, buffer: FeatureBuffer): Candidate {
  const window = windowOf(context, cue.first, cue.end, otherCues);
  const scores = scoreLabels(ROLES, model, window, window.first, window.end, buffer);
  const chunks = chunksOf(bestPath(scores, window.end - window.first, ROLES.labels.length, model.transitions));
  const range = ({ first, end }: Range): Range => ({ first: window.first + first, end: window.first + end });
  return {
    cue,
    source: chunks.filter(({ kind }) => kind === SOURCE).map(range),
    content: chunks.filter(({ kind }) => kind === CONTENT).map(range),
    confidence: cue.probability,
  };
}

/** The surest candidates whose contents share no token. */
function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.confidence - a.confidence)) {
    const tokens = candidate.content.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i));
    if (tokens.some((token) => taken.has(token))) continue;
    for (const token of tokens) taken.add(token);
    kept.push(candidate);
  }
  return kept.toSorted((a, b) => a.content[0].first - b.content[0].first);
}

function relation(context: Context, { cue, source, content, confidence }: Candidate): Relation {
  const { tokens } = context;
  return {
    source: source.length === 0 ? null : phrase(tokens, source),
    cue: cueOf(context, cue),
    content: { ...phrase(tokens, content), kind: kindOf(context, content) } satisfies Content,
    confidence,
  };
}

function cueOf(context: Context, cue: Range): Cue {
  const { tokens } = context;
  let head = cue.first;
  for (let i = cue.first; i < cue.end; i += 1) {
    if (tokens[i].pos !== "VERB" && tokens[i].pos !== "NOUN") continue;
    head = i;
    break;
  }
  return { ...phrase(tokens, [cue]), lemma: tokens[head].lemma };
}

function phrase(tokens: readonly Token[], ranges: readonly Range[]): Phrase {
  return { spans: ranges.map(({ first, end }): Span => ({ start: tokens[first].start, end: tokens[end - 1].end })) };
}

/** direct where all words are in quotation marks, indirect where none is. */
function kindOf(context: Context, ranges: readonly Range[]): ContentKind {
  let quoted = 0;
  let words = 0;
  for (const { first, end } of ranges) {
    for (let i = first; i < end; i += 1) {
      if (!/[\p{L}\p{N}]/u.test(context.tokens[i].text)) continue;
      words += 1;
      if (context.quoteState[i] !== NOT_QUOTED) quoted += 1;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}

import { RELATION_NUMBER } from "../syntax/relations.js";
import type { FeatureBuffer } from "../tagger/hash.js";
import { hashText, mix } from "../tagger/hash.js";
import type { Task } from "../tagger/task.js";
import { at, BEYOND } from "../text/forms.js";
import type { TokenRange } from "../text/ranges.js";
import type { Candidate } from "./candidates.js";
import type { Context } from "./context.js";
import { bucket, NOT_QUOTED } from "./context.js";

/** A document's candidates; a position of the task is a candidate's number. */
export interface Rows {
  readonly context: Context;
  readonly candidates: readonly Candidate[];
}

const SUBJECTS = new Set(["nsubj", "nsubj:pass"].map((name) => RELATION_NUMBER.get(name)));
const PASSIVE = new Set(["nsubj:pass", "aux:pass"].map((name) => RELATION_NUMBER.get(name)));
const NOTHING = hashText("");

/**
 * Tells candidates that are right from those that are not: a logistic model over what the cascade was sure of and over the
 * whole relation, which the cascade never sees at once. Its probability is a row's confidence.
 */
export const ROWS: Task<Rows> = {
  name: "rows",
  version: 2,
  labels: ["O", "B-ROW"],
  features(rows, i, out) {
    const candidate = rows.candidates[i];
    certainty(candidate, rows.context, out);
    cueFeatures(candidate, rows.context, out);
    contentFeatures(candidate, rows.context, out);
    sourceFeatures(candidate, rows.context, out);
    neighbours(rows, i, out);
  },
};

/** Log-odds in half steps, between -4 and 6. */
function odds(probability: number): number {
  const clamped = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.round(2 * Math.max(-4, Math.min(6, Math.log(clamped / (1 - clamped)))));
}

/** Adds a number as all the steps that it has reached, so that a linear model can bend. */
function steps(out: FeatureBuffer, template: number, value: number, low: number, high: number): void {
  for (let step = low; step <= high && step <= value; step += 1) out.add(template, step);
}

function certainty(candidate: Candidate, context: Context, out: FeatureBuffer): void {
  const cue = odds(candidate.cueProbability);
  const content = odds(candidate.contentProbability);
  const source = candidate.source.length === 0 ? -20 : odds(candidate.sourceProbability);
  const least = odds(candidate.contentLeast);
  const same = odds(candidate.sameProbability);
  const path = Math.max(-20, Math.round(2 * candidate.pathProbability));
  out.add(1);
  steps(out, 2, cue, -8, 12);
  steps(out, 3, content, -4, 12);
  steps(out, 4, source, -8, 12);
  steps(out, 5, least, -8, 12);
  steps(out, 6, path, -16, 0);
  steps(out, 12, same, -8, 12);
  out.add2(13, cue >> 1, same >> 1);
  out.add(7, candidate.rank);
  out.add2(8, cue >> 1, content >> 2);
  out.add2(9, cue >> 1, source >> 2);
  out.add2(10, cue >> 1, Math.max(-4, path >> 2));
  out.add2(11, cue >> 1, context.syntax.tags[candidate.head]);
}

function cueFeatures(candidate: Candidate, context: Context, out: FeatureBuffer): void {
  const { forms, syntax, children, quoteState } = context;
  const { cue, head } = candidate;
  const lemma = forms.lemma[head];
  const tag = syntax.tags[head];
  const length = Math.min(4, cue.end - cue.first);
  out.add(20, lemma);
  out.add2(21, lemma, tag);
  for (let level = 0; level < forms.clusters.length; level += 1) out.add2(22 + level, forms.clusters[level][head], tag);
  out.add2(27, tag, length);
  out.add2(28, syntax.relations[head], tag);
  out.add2(29, forms.lemma[cue.first], forms.lemma[cue.end - 1]);
  out.add2(30, quoteState[head], tag);
  let signature = tag;
  let passive = 0;
  let subject = 0;
  for (let c = children.from[head]; c < children.from[head + 1]; c += 1) {
    const relation = syntax.relations[children.list[c]];
    signature = mix(signature, relation);
    if (PASSIVE.has(relation)) passive = 1;
    if (SUBJECTS.has(relation)) subject = 1;
    out.add2(31, relation, tag);
  }
  out.add(32, signature);
  out.add3(33, passive, subject, tag);
  out.add3(34, passive, candidate.source.length === 0 ? 0 : 1, forms.clusters[1][head]);
}

function sizeOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, { first, end }) => sum + end - first, 0);
}

function contentFeatures(candidate: Candidate, context: Context, out: FeatureBuffer): void {
  const { forms, syntax, quoteState, sentenceOf } = context;
  const { cue, content, head } = candidate;
  const cueCluster = forms.clusters[1][head];
  const first = content[0].first;
  const last = content.at(-1)!.end - 1;
  const size = bucket(sizeOf(content));
  let quoted = 0;
  for (const range of content) for (let i = range.first; i < range.end; i += 1) if (quoteState[i] !== NOT_QUOTED) quoted += 1;
  const share = quoted === 0 ? 0 : quoted === sizeOf(content) ? 2 : 1;
  const side = last < cue.first ? 0 : first >= cue.end ? 1 : 2;
  const gap = side === 0 ? cue.first - last - 1 : side === 1 ? first - cue.end : 0;
  const sentences = Math.min(3, Math.abs(sentenceOf[first] - sentenceOf[cue.first]));
  out.add2(40, size, share);
  out.add3(41, side, bucket(gap), share);
  out.add3(42, side, share, cueCluster);
  out.add3(43, share, sentences, Math.min(3, content.length));
  out.add3(44, forms.lemma[first], side, share);
  out.add3(45, forms.lemma[first], cueCluster, side);
  out.add3(46, forms.lemma[first], forms.lemma[head], side);
  out.add2(47, last + 1 < forms.length ? forms.lemma[last + 1] : NOTHING, share);
  out.add2(48, first > 0 ? forms.lemma[first - 1] : NOTHING, side);
  out.add3(49, syntax.tags[first], syntax.tags[head], side);
  out.add3(50, size, side, syntax.tags[head]);
  out.add2(51, syntax.tags[last], last + 1 < forms.length ? syntax.tags[last + 1] : BEYOND);
  const root = rootOf(context, content[0]);
  out.add3(52, syntax.relations[root], syntax.heads[root] === head ? 1 : 0, syntax.tags[head]);
  out.add3(53, syntax.tags[root], syntax.relations[root], side);
  out.add3(54, forms.clusters[1][root], cueCluster, 0);
  out.add2(55, share, odds(candidate.cueProbability) >> 1);
  // Whether the content ends where its part of the tree ends.
  let cut = 0;
  for (let i = last + 1; i < Math.min(forms.length, last + 4) && sentenceOf[i] === sentenceOf[last]; i += 1) {
    const up = syntax.heads[i];
    if (up >= first && up <= last && syntax.tags[i] > 7) cut = 1 + Math.min(2, i - last - 1);
  }
  out.add2(56, cut, share);
}

/** The range's token whose head lies outside it; the first such. */
function rootOf({ syntax }: Context, { first, end }: TokenRange): number {
  for (let i = first; i < end; i += 1) if ((syntax.heads[i] < first || syntax.heads[i] >= end) && syntax.tags[i] > 7) return i;
  return first;
}

function sourceFeatures(candidate: Candidate, context: Context, out: FeatureBuffer): void {
  const { forms, syntax } = context;
  const { source, cue, head } = candidate;
  const lemma = forms.lemma[head];
  if (source.length === 0) {
    out.add2(60, lemma, 0);
    out.add2(61, syntax.tags[head], syntax.relations[head]);
    return;
  }
  const { first, end } = source[0];
  const root = rootOf(context, source[0]);
  const side = end <= cue.first ? 0 : 1;
  const gap = bucket(side === 0 ? cue.first - end : first - cue.end);
  out.add2(62, forms.lemma[root], side);
  out.add3(63, forms.clusters[1][root], forms.clusters[1][head], side);
  out.add3(64, forms.clusters[2][root], syntax.tags[root], 0);
  out.add3(65, syntax.tags[root], side, gap);
  out.add3(66, syntax.relations[root], syntax.heads[root] === head ? 1 : 0, side);
  out.add3(67, bucket(sizeOf(source)), source.length, side);
  out.add2(68, forms.lemma[end - 1], side);
  out.add3(69, forms.clusters[0][root], lemma, side);
  out.add2(70, forms.capital[root], syntax.tags[root]);
  out.add2(71, at(forms.lemma, end, 0, forms.length), side);
}

/** What the other candidates near it say: a cue inside another's content is seldom a row of its own. */
function neighbours({ context, candidates }: Rows, i: number, out: FeatureBuffer): void {
  const me = candidates[i];
  const mine = odds(me.cueProbability);
  let inside = 0;
  let insideBetter = -20;
  let holds = 0;
  let holdsBest = -20;
  let shares = 0;
  let sharesBest = -20;
  const from = Math.max(0, i - 12);
  const to = Math.min(candidates.length, i + 13);
  for (let k = from; k < to; k += 1) {
    if (k === i) continue;
    const other = candidates[k];
    const theirs = odds(other.cueProbability);
    if (other.content.some(({ first, end }) => me.cue.first >= first && me.cue.first < end)) {
      inside += 1;
      insideBetter = Math.max(insideBetter, theirs);
    }
    if (me.content.some(({ first, end }) => other.cue.first >= first && other.cue.first < end)) {
      holds += 1;
      holdsBest = Math.max(holdsBest, theirs);
    }
    if (me.content.some((a) => other.content.some((b) => a.first < b.end && b.first < a.end))) {
      shares += 1;
      sharesBest = Math.max(sharesBest, theirs);
    }
  }
  out.add2(80, Math.min(3, inside), Math.sign(insideBetter - mine));
  out.add2(81, Math.min(3, holds), Math.sign(holdsBest - mine));
  out.add2(82, Math.min(3, shares), Math.sign(sharesBest - mine));
  steps(out, 83, insideBetter, -8, 12);
  steps(out, 84, sharesBest, -8, 12);
  steps(out, 85, holdsBest, -8, 12);
  steps(out, 86, sharesBest - mine, -10, 10);
  steps(out, 87, insideBetter - mine, -10, 10);
  out.add3(88, inside > 0 ? 1 : 0, context.quoteState[me.head] === NOT_QUOTED ? 0 : 1, context.forms.clusters[1][me.head]);
  out.add2(89, Math.min(5, context.paragraphOf[me.cue.first]), Math.min(3, inside));
}

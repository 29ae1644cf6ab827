import { bioLabels } from "../tagger/bio.js";
import type { FeatureBuffer } from "../tagger/hash.js";
import { hashText, mix } from "../tagger/hash.js";
import type { Task } from "../tagger/task.js";
import { at } from "../text/forms.js";
import type { Context } from "./context.js";
import { CLOSES, NOT_QUOTED, OPENS } from "./context.js";
import { bucket } from "./cues.js";
import type { Paths } from "./paths.js";
import { ELSEWHERE, pathsFrom } from "./paths.js";

/** Classes of the role task's labels. */
export const SOURCE = 0;
export const CONTENT = 1;

/** A cue and the tokens among which its source and content are looked for (token numbers, half-open). */
export interface CueWindow {
  readonly context: Context;
  readonly cueFirst: number;
  readonly cueEnd: number;
  /** The cue's token that tells most (`cueHead`). */
  readonly head: number;
  readonly first: number;
  readonly end: number;
  /** Token numbers of the other cues of the window, 1 where a token is in one. */
  readonly otherCues: Uint8Array;
  readonly paths: Paths;
}

const COLON = hashText(":");
const DASH = hashText("―");
const SENTENCES_BEFORE = 3;
const SENTENCES_AFTER = 4;

/**
 * The window of a cue: its paragraph, three sentences back and four on. It goes on into the next paragraph where the
 * cue's sentence ends its paragraph with a colon or the next paragraph opens with a quotation mark, and back into the one
 * before where the cue stands in a line of its own after a quotation ("― Name").
 */
export function windowOf(context: Context, cueFirst: number, cueEnd: number, otherCues: Uint8Array): CueWindow {
  const { sentences, paragraphs, sentenceOf, paragraphOf, forms, quoteState } = context;
  const paragraph = paragraphOf[cueFirst];
  const { firstToken, endToken } = paragraphs[paragraph];
  const sentence = sentenceOf[cueFirst];
  let first = Math.max(firstToken, sentences[Math.max(0, sentence - SENTENCES_BEFORE)].firstToken);
  let end = Math.min(endToken, sentences[Math.min(sentences.length - 1, sentenceOf[cueEnd - 1] + SENTENCES_AFTER)].endToken);
  const next = paragraphs[paragraph + 1];
  if (next && sentences[sentence].endToken === endToken) {
    const colon = forms.word[endToken - 1] === COLON;
    if (colon || quoteState[next.firstToken] === OPENS) {
      const last = sentenceOf[next.firstToken] + (colon ? SENTENCES_AFTER : 2);
      end = Math.min(next.endToken, sentences[Math.min(sentences.length - 1, last)].endToken);
    }
  }
  const before = paragraphs[paragraph - 1];
  if (before && endToken - firstToken <= 15 && (forms.word[firstToken] === DASH || quoteState[before.endToken - 1] === CLOSES)) {
    first = Math.max(before.firstToken, sentences[Math.max(0, sentenceOf[before.endToken - 1] - 2)].firstToken);
  }
  const head = cueHead(context, cueFirst, cueEnd);
  return { context, cueFirst, cueEnd, head, first, end, otherCues, paths: pathsFrom(context.syntax, head, first, end) };
}

/** Finds source and content of one cue. The sequence is the cue's window. */
export const ROLES: Task<CueWindow> = {
  name: "roles",
  version: 1,
  labels: bioLabels(["SOURCE", "CONTENT"]),
  features(window, i, out) {
    const { context, cueFirst, cueEnd, first, end } = window;
    const { forms } = context;
    if (i >= cueFirst && i < cueEnd) {
      out.add(1, i - cueFirst);
      out.add2(2, forms.lemma[i], i - cueFirst);
      return;
    }
    const side = i < cueFirst ? 0 : 1;
    const gap = side === 0 ? cueFirst - i : i - cueEnd + 1;
    const where = mix(side, bucket(gap));
    relativeToCue(window, i, side, where, out);
    words(window, i, side, where, out);
    boundaries(context, i, first, end, side, out);
    tree(window, i, side, out);
  },
};

function relativeToCue(window: CueWindow, i: number, side: number, where: number, out: FeatureBuffer): void {
  const { context, cueFirst, cueEnd, first, end } = window;
  const { forms, quoteState, commas, verbs, marks, chunks } = context;
  const cue = window.head;
  const cueLemma = forms.lemma[cue];
  const from = side === 0 ? i : cueEnd;
  const to = side === 0 ? cueFirst : i;
  const sentences = context.sentenceOf[i] - context.sentenceOf[side === 0 ? cueFirst : cueEnd - 1];
  const inSentence = sentences === 0 ? 1 : 0;
  const quote = quoteRelation(window, i);
  const state = quoteState[i];
  const commasBetween = Math.min(4, commas[to] - commas[from]);
  const verbsBetween = Math.min(4, verbs[to] - verbs[from]);
  const marksBetween = Math.min(4, marks[to] - marks[from]);
  const chunksBetween = Math.min(5, chunks[to] - chunks[from]);
  const place = mix(mix(side, Math.max(-3, Math.min(3, sentences))), quote);
  out.add(10, where);
  out.add2(11, side, sentences);
  out.add2(12, place, state);
  out.add2(13, place, commasBetween);
  out.add2(14, place, verbsBetween);
  out.add2(15, place, marksBetween);
  out.add2(16, where, chunksBetween);
  out.add3(17, place, commasBetween, verbsBetween);
  out.add2(18, where, quote);
  out.add2(19, cueLemma, place);
  out.add2(20, cueLemma, where);
  out.add3(21, cueLemma, place, state);
  out.add3(22, cueLemma, place, commasBetween);
  out.add3(23, cueLemma, place, verbsBetween);
  out.add3(24, forms.suffix3[cue], forms.pos[cue], place);
  out.add3(25, forms.suffix3[cue], forms.pos[cue], where);
  const cueCluster = forms.clusters[2][cue];
  const cueCoarse = forms.clusters[1][cue];
  out.add2(26, cueCluster, place);
  out.add2(27, cueCluster, where);
  out.add2(28, cueCoarse, place);
  out.add3(29, cueCoarse, place, state);
  const afterCue = at(forms.lemma, cueEnd, first, end);
  const beforeCue = at(forms.lemma, cueFirst - 1, first, end);
  out.add3(30, afterCue, cueLemma, place);
  out.add2(31, afterCue, where);
  out.add3(32, beforeCue, cueLemma, place);
  out.add2(33, beforeCue, where);
  out.add3(34, at(forms.pos, cueEnd, first, end), forms.pos[cue], where);
  out.add3(35, at(forms.pos, cueFirst - 1, first, end), forms.pos[cue], where);
  out.add3(36, forms.lemma[cueFirst], cueEnd - cueFirst > 1 ? 1 : 0, place);
  out.add3(37, forms.lemma[cueEnd - 1], cueEnd - cueFirst > 1 ? 1 : 0, place);
  const others = otherCuesBetween(window, from, to);
  out.add2(38, place, others);
  out.add3(39, inSentence, others, window.otherCues[i]);
  const that = context.nextThat[cueEnd < forms.length ? cueEnd : cueFirst];
  const thatBetween = side === 1 && that >= 0 && that <= i ? 1 + Math.min(2, i - that) : 0;
  out.add2(40, place, thatBetween);
  out.add3(41, cueLemma, where, thatBetween);
  const inChunk = context.chunkOf[i];
  const chunk = inChunk < 0 ? 0 : inChunk === i ? 1 : 2;
  out.add3(42, place, chunk, chunksBetween);
  out.add3(43, where, chunk, forms.pos[i]);
}

function words(window: CueWindow, i: number, side: number, where: number, out: FeatureBuffer): void {
  const { context, first, end } = window;
  const { lemma, pos, lower, capital, clusters, shape } = context.forms;
  const cue = window.head;
  for (let k = -2; k <= 2; k += 1) {
    out.add2(52 + k, at(lemma, i + k, first, end), side);
    out.add2(62 + k, at(pos, i + k, first, end), where);
  }
  out.add3(70, lower[i], side, context.sentenceOf[i] === context.sentenceOf[cue] ? 1 : 0);
  out.add3(71, at(pos, i - 1, first, end), pos[i], where);
  out.add3(72, pos[i], at(pos, i + 1, first, end), where);
  out.add3(73, at(lemma, i - 1, first, end), lemma[i], side);
  out.add3(74, lemma[i], at(lemma, i + 1, first, end), side);
  out.add3(75, lemma[i], context.forms.lemma[cue], side);
  out.add3(76, pos[i], context.forms.lemma[cue], where);
  out.add3(77, capital[i], shape[i], where);
  out.add3(78, clusters[1][i], side, clusters[1][cue]);
  out.add2(79, clusters[0][i], where);
  out.add2(80, clusters[1][i], where);
  out.add2(81, clusters[2][i], side);
  out.add2(82, at(clusters[1], i - 1, first, end), side);
  out.add2(83, at(clusters[1], i + 1, first, end), side);
  out.add3(84, clusters[0][i], at(clusters[0], i + 1, first, end), side);
}

function boundaries(context: Context, i: number, first: number, end: number, side: number, out: FeatureBuffer): void {
  const { forms, quoteState } = context;
  const { lemma, pos } = forms;
  const sentence = context.sentences[context.sentenceOf[i]];
  const clause = context.clauseStart[i];
  out.add2(90, side, bucket(i - sentence.firstToken));
  out.add2(91, side, bucket(sentence.endToken - 1 - i));
  out.add3(92, side, clause < forms.length ? lemma[clause] : 0, bucket(i - clause));
  out.add3(93, side, at(quoteState, i - 1, first, end), quoteState[i]);
  out.add3(94, side, quoteState[i], at(quoteState, i + 1, first, end));
  out.add3(95, quoteState[i], pos[i], at(pos, i + 1, first, end));
  out.add3(96, quoteState[i], lemma[i], side);
  out.add3(97, at(lemma, i - 1, first, end), at(quoteState, i - 1, first, end), quoteState[i]);
  out.add3(98, lemma[i], at(lemma, i + 1, first, end), at(pos, i + 2, first, end));
}

/** The cue's token that tells most: its first verb, else its first noun or adjective, else its first token. */
export function cueHead(context: Context, cueFirst: number, cueEnd: number): number {
  let content = -1;
  for (let i = cueFirst; i < cueEnd; i += 1) {
    const pos = context.tokens[i].pos;
    if (pos === "VERB") return i;
    if (content < 0 && (pos === "NOUN" || pos === "ADJ" || pos === "PROPN")) content = i;
  }
  return content >= 0 ? content : cueFirst;
}

/** 0 no quotation on either side, 1 the cue's own quotation, 2 and 3 the nearest quotation left and right of the cue, 4 another. */
export function quoteRelation(window: CueWindow, i: number): number {
  const { context, cueFirst, cueEnd, first, end } = window;
  const { quoteOf, quoteState, lastMark, nextMark } = context;
  const own = quoteOf[cueFirst];
  if (quoteState[i] === NOT_QUOTED) return own < 0 ? 0 : 5;
  if (quoteOf[i] === own) return 1;
  if (own >= 0) return 6;
  const left = lastMark[cueFirst];
  if (left >= first && i < cueFirst && quoteOf[i] === quoteOf[left]) return 2;
  const right = cueEnd < end ? nextMark[cueEnd] : -1;
  if (right >= 0 && i >= cueEnd && quoteOf[i] === quoteOf[right]) return 3;
  return 4;
}

export function otherCuesBetween(window: CueWindow, from: number, to: number): number {
  const { otherCues, first } = window;
  let count = 0;
  for (let i = Math.max(from, first); i < to && count < 3; i += 1) if (otherCues[i] === 1 && (i === from || otherCues[i - 1] === 0)) count += 1;
  return count;
}

function tree(window: CueWindow, i: number, side: number, out: FeatureBuffer): void {
  const { context, first, end, head, paths, cueFirst, cueEnd } = window;
  const { forms, syntax } = context;
  const { up, route, branch, down } = paths;
  const k = i - first;
  const cueLemma = forms.lemma[head];
  const cueCluster = forms.clusters[1][head];
  const top = branch[k];
  const topRelation = top < 0 ? -1 : syntax.relations[top];
  const step = mix(up[k], topRelation);
  const leftRoute = k > 0 ? route[k - 1] : -8;
  const rightRoute = i + 1 < end ? route[k + 1] : -8;
  out.add2(100, route[k], side);
  out.add2(101, step, side);
  out.add3(102, step, side, cueLemma);
  out.add3(103, step, side, cueCluster);
  out.add3(104, step, down[k], syntax.tags[i]);
  out.add3(105, step, syntax.relations[head], side);
  out.add3(106, leftRoute, route[k], side);
  out.add3(107, route[k], rightRoute, side);
  out.add2(108, leftRoute, syntax.tags[i]);
  out.add2(109, rightRoute, syntax.tags[i]);
  out.add3(110, step, top < 0 ? 0 : forms.lemma[top], side);
  const before = k > 0 ? stepAt(paths, syntax.relations, k - 1) : -8;
  const after = i + 1 < end ? stepAt(paths, syntax.relations, k + 1) : -8;
  out.add3(111, before, step, side);
  out.add3(112, step, after, side);
  out.add3(113, step, branchEdge(paths, k, end - first), side);
  out.add3(114, step, syntax.relations[i], syntax.tags[i]);
  out.add3(115, up[k] === ELSEWHERE ? 1 : 0, syntax.tags[head], side);
  out.add3(116, step, i >= cueFirst - 1 && i <= cueEnd ? 1 : 0, syntax.tags[head]);
  out.add3(117, step, forms.lower[i], side);
  for (let d = -1; d <= 1; d += 1) out.add2(121 + d, at(syntax.tags, i + d, first, end), side);
  out.add3(123, context.quoteState[i], step, side);
}

function stepAt({ up, branch }: Paths, relations: Int32Array, k: number): number {
  return mix(up[k], branch[k] < 0 ? -1 : relations[branch[k]]);
}

/** Whether the token before, or after, hangs on another branch: 1 begins one, 2 ends one, 3 both. */
export function branchEdge({ branch }: Paths, k: number, length: number): number {
  return (k === 0 || branch[k - 1] !== branch[k] ? 1 : 0) + (k + 1 === length || branch[k + 1] !== branch[k] ? 2 : 0);
}

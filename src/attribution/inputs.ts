import { RELATIONS } from "../syntax/relations.js";
import { TAGS } from "../syntax/tags.js";
import type { Context } from "./context.js";
import { bucket } from "./context.js";
import type { Lexicon } from "../text/lexicon.js";
import type { CueWindow } from "./windows.js";
import { branchEdge, otherCuesBefore, otherCuesBetween, quoteRelation } from "./windows.js";

/*
 * What the network reads: small whole numbers, one a column, each with a table of vectors of its own. The columns of a
 * token go into the encoder; the columns of a token in the window of a cue say how it stands to the cue.
 */

/** A column: how many values it has. */
export interface Column {
  readonly name: string;
  readonly rows: number;
}

const SUFFIXES = 512;
const ROUTES = 2048;
/** Steps of `bucket`: 0 to 5, 7, 10, 15, 25, more. */
const BUCKETS = 11;
const STEP_OF_BUCKET: Readonly<Record<number, number>> = { 7: 6, 10: 7, 15: 8, 25: 9, 99: 10 };
const HIGHEST_UP = 16;

function step(distance: number): number {
  const value = bucket(distance);
  return value <= 5 ? Math.max(0, value) : STEP_OF_BUCKET[value];
}

/** The network reads runs of paragraphs of at most so many tokens (`runsOf`), so that each paragraph knows what stands before and after it. */
export const LONGEST_RUN = 300;

/** Columns of a token, but the first, "word", whose size is the lexicon's. */
export const TOKEN_COLUMNS: readonly Column[] = [
  { name: "suffix", rows: SUFFIXES },
  { name: "form", rows: 8 },
  { name: "tag", rows: TAGS.length },
  { name: "relation", rows: RELATIONS.length },
  { name: "head", rows: 11 },
  { name: "pos", rows: 19 },
  { name: "quote", rows: 4 },
  { name: "marks", rows: (BUCKETS + 1) * (BUCKETS + 1) },
  { name: "place", rows: 12 },
];

/** The columns of all tokens of a document: "word", then `TOKEN_COLUMNS`. */
export function tokenColumns(context: Context, lexicon: Lexicon): Int32Array[] {
  const { forms, syntax, sentences, sentenceOf, paragraphOf, quoteState, nextMark, lastMark } = context;
  const n = forms.length;
  const finest = forms.wide[forms.wide.length - 1];
  const columns = Array.from({ length: TOKEN_COLUMNS.length + 1 }, () => new Int32Array(n));
  const [word, suffix, form, tag, relation, head, pos, quote, marks, place] = columns;
  for (let i = 0; i < n; i += 1) {
    const { firstToken, endToken } = sentences[sentenceOf[i]];
    word[i] = lexicon.of(forms.number[i], finest[i]);
    suffix[i] = (forms.suffix3[i] >>> 3) % SUFFIXES;
    form[i] = forms.capital[i] * 2 + (i === firstToken ? 1 : 0);
    tag[i] = syntax.tags[i];
    relation[i] = syntax.relations[i];
    head[i] = headStep(syntax.heads[i], i);
    pos[i] = forms.pos[i];
    quote[i] = quoteState[i];
    const left = lastMark[i] < 0 ? BUCKETS : step(i - lastMark[i]);
    const right = nextMark[i] < 0 ? BUCKETS : step(nextMark[i] - i);
    marks[i] = left * (BUCKETS + 1) + right;
    place[i] = Math.min(2, paragraphOf[i]) * 4 + (i === firstToken ? 1 : 0) + (i === endToken - 1 ? 2 : 0);
  }
  return columns;
}

/** 0 for a root, then 1, 2, 3-4, 5-8, more to the left and to the right. */
function headStep(head: number, i: number): number {
  if (head < 0) return 0;
  const distance = Math.abs(head - i);
  const far = distance <= 2 ? distance : distance <= 4 ? 3 : distance <= 8 ? 4 : 5;
  return head < i ? far : far + 5;
}

/** Columns of a token in a cue's window. */
export const WINDOW_COLUMNS: readonly Column[] = [
  { name: "where", rows: 2 * BUCKETS + 1 },
  { name: "quotation", rows: 2 * 7 * 7 * 4 },
  { name: "between", rows: 2 * 5 * 5 * 5 },
  { name: "others", rows: 2 * 6 * 4 * 2 },
  { name: "step", rows: HIGHEST_UP * (RELATIONS.length + 1) },
  { name: "route", rows: ROUTES },
  { name: "edge", rows: 4 * 8 * 3 },
  { name: "that", rows: 4 * BUCKETS },
];

/** The columns of all tokens of a window, from its first on. */
export function windowColumns(window: CueWindow): Int32Array[] {
  const { context, cueFirst, cueEnd, first, end, paths, otherCues } = window;
  const { forms, commas, verbs, marks, chunks, sentenceOf, quoteState, chunkOf, clauseStart, nextThat, syntax } = context;
  const m = end - first;
  const columns = WINDOW_COLUMNS.map(() => new Int32Array(m));
  const [where, quotation, between, others, stepUp, route, edge, that] = columns;
  const begun = otherCuesBefore(window);
  const nextAfterCue = nextThat[cueEnd < forms.length ? cueEnd : cueFirst];
  for (let k = 0; k < m; k += 1) {
    const i = first + k;
    const side = i < cueFirst ? 0 : 1;
    const inside = side === 1 && i < cueEnd;
    const from = side === 0 ? i : Math.min(i, cueEnd);
    const to = side === 0 ? cueFirst : i;
    const sentence = Math.max(-3, Math.min(3, sentenceOf[i] - sentenceOf[side === 0 ? cueFirst : cueEnd - 1])) + 3;
    where[k] = inside ? 2 * BUCKETS : side * BUCKETS + step(side === 0 ? cueFirst - i : i - cueEnd + 1);
    quotation[k] = ((side * 7 + sentence) * 7 + quoteRelation(window, i)) * 4 + quoteState[i];
    const commasBetween = Math.min(4, commas[to] - commas[from]);
    const verbsBetween = Math.min(4, verbs[to] - verbs[from]);
    const marksBetween = Math.min(4, marks[to] - marks[from]);
    const chunksBetween = Math.min(5, chunks[to] - chunks[from]);
    between[k] = ((side * 5 + commasBetween) * 5 + verbsBetween) * 5 + marksBetween;
    others[k] = ((side * 6 + chunksBetween) * 4 + otherCuesBetween(window, begun, from, to)) * 2 + otherCues[i];
    const top = paths.branch[k];
    stepUp[k] = paths.up[k] * (RELATIONS.length + 1) + (top < 0 ? 0 : syntax.relations[top] + 1);
    route[k] = (paths.route[k] >>> 3) % ROUTES;
    const inChunk = chunkOf[i];
    edge[k] = (branchEdge(paths, k, m) * 8 + paths.down[k]) * 3 + (inChunk < 0 ? 0 : inChunk === i ? 1 : 2);
    const thatBetween = side === 1 && nextAfterCue >= 0 && nextAfterCue <= i ? 1 + Math.min(2, i - nextAfterCue) : 0;
    that[k] = thatBetween * BUCKETS + step(i - clauseStart[i]);
  }
  return columns;
}

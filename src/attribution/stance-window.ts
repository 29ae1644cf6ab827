import { RELATIONS } from "../syntax/relations.js";
import { TAGS } from "../syntax/tags.js";
import { hashText } from "../tagger/hash.js";
import type { TokenRange } from "../text/ranges.js";
import { holds } from "../text/ranges.js";
import type { Context } from "./context.js";
import { NOT_QUOTED } from "./context.js";

/*
 * What the stance of a sentence towards a target is read from: its words, and how each stands to the target. Names are no
 * words here: what is said counts, not of whom. Training and reading both come through `windowOf`.
 */

/** What stands in a place; other numbers than WORD have a vector of their own. */
export const WORD = 0;
export const TARGET = 1;
export const NAME = 2;
export const NUMBER = 3;
export const UNKNOWN = 4;
/** Beyond the ends. */
export const NOWHERE = 5;
export const KINDS = 6;

/** Numbers that a place's distance, path, relation and marks may take. */
export const DISTANCES = 13;
export const PATHS = 40;
export const ROLES = RELATIONS.length;
export const MARKS = 8;

/** One entry a place: a token each, the target's tokens all in one. */
export interface StanceWindow {
  readonly length: number;
  readonly kinds: Uint8Array;
  /** Hash of the word in lower case. */
  readonly words: Int32Array;
  /** Side and distance to the target. */
  readonly distances: Uint8Array;
  /** Steps up from the target to what stands over both, and down from there. */
  readonly paths: Uint8Array;
  /** Number of the relation to the head. */
  readonly relations: Uint8Array;
  /** Inside quotation marks 1, negates 2, behind a negation 4. */
  readonly marks: Uint8Array;
  /** The head's place, -1 where it is none of these. */
  readonly heads: Int32Array;
  /** Number of the target's own relation to its head. */
  readonly role: number;
}

const NEGATIONS = new Set(["not", "n't", "never", "no", "nor", "neither", "without", "hardly", "nobody", "nothing"].map(hashText));
const NAMES = new Set([TAGS.indexOf("NNP"), TAGS.indexOf("NNPS")]);
const CARDINAL = TAGS.indexOf("CD");
/** Steps beyond which a token is far off, whatever their number. */
const HIGHEST = 6;
const DEEPEST = 4;
/** Tokens farther from the target are left out: time must not grow with the square of a sentence's length. */
const REACH = 80;

/**
 * @param context layers, of which forms, syntax and quotations are read
 * @param target its tokens
 * @param sentence tokens of the sentence that holds it
 * @param within the tokens that count; all of the sentence where it is not given
 */
export function windowOf(
  { forms, syntax, quoteState }: Pick<Context, "forms" | "syntax" | "quoteState">,
  target: TokenRange,
  sentence: TokenRange,
  within: readonly TokenRange[] = [sentence],
): StanceWindow {
  const { tags, heads, relations } = syntax;
  const tokens: number[] = [];
  const placeOf = new Map<number, number>();
  for (let i = Math.max(sentence.first, target.first - REACH); i < Math.min(sentence.end, target.end + REACH); i += 1) {
    const inTarget = i >= target.first && i < target.end;
    if (!inTarget && !holds(within, i)) continue;
    placeOf.set(i, inTarget && i > target.first ? (placeOf.get(target.first) ?? 0) : tokens.length);
    if (!inTarget || i === target.first) tokens.push(i);
  }
  const head = headOf(heads, target);
  const over = [head];
  for (let at = heads[head]; at >= 0 && over.length < 8; at = heads[at]) over.push(at);
  const n = tokens.length;
  const window = {
    length: n, role: relations[head], kinds: new Uint8Array(n), words: new Int32Array(n), distances: new Uint8Array(n), paths: new Uint8Array(n),
    relations: new Uint8Array(n), marks: new Uint8Array(n), heads: new Int32Array(n),
  };
  for (const [place, i] of tokens.entries()) {
    const isTarget = i === target.first;
    window.kinds[place] = isTarget ? TARGET : NAMES.has(tags[i]) ? NAME : tags[i] === CARDINAL ? NUMBER : WORD;
    window.words[place] = forms.lower[i];
    window.distances[place] = isTarget ? 12 : i < target.first ? bucket(target.first - i) : 6 + bucket(i - target.end + 1);
    window.paths[place] = isTarget ? 0 : pathTo(heads, over, i);
    window.relations[place] = relations[i];
    window.marks[place] = marksOf(forms.lower, quoteState, i, sentence.first);
    const above = heads[isTarget ? head : i];
    window.heads[place] = above < 0 ? -1 : (placeOf.get(above) ?? -1);
  }
  return window;
}

/** The target's token whose head lies outside of it, the last of several. */
function headOf(heads: Int32Array, { first, end }: TokenRange): number {
  for (let i = first; i < end; i += 1) if (heads[i] < first || heads[i] >= end) return i;
  return end - 1;
}

function bucket(distance: number): number {
  if (distance <= 2) return distance - 1;
  return distance <= 4 ? 2 : distance <= 7 ? 3 : distance <= 12 ? 4 : 5;
}

function pathTo(heads: Int32Array, over: readonly number[], token: number): number {
  let at = token;
  let down = 0;
  let up = over.indexOf(at);
  while (up < 0 && heads[at] >= 0 && down < 12) {
    at = heads[at];
    down += 1;
    up = over.indexOf(at);
  }
  return 1 + (up < 0 ? HIGHEST : Math.min(HIGHEST - 1, up)) * (DEEPEST + 1) + Math.min(DEEPEST, down);
}

function marksOf(lower: Int32Array, quoteState: Uint8Array, i: number, first: number): number {
  const negated = (i > first && NEGATIONS.has(lower[i - 1])) || (i > first + 1 && NEGATIONS.has(lower[i - 2]));
  return (quoteState[i] === NOT_QUOTED ? 0 : 1) + (NEGATIONS.has(lower[i]) ? 2 : 0) + (negated ? 4 : 0);
}

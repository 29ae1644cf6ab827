import type { ScoredPath } from "../tagger/best-paths.js";
import type { Borders } from "./borders.js";
import { CONTENT, SOURCE } from "./windows.js";

/*
 * Which labelling of a window to take: the one that is least wrong on average over all that may be true, instead of the likeliest (minimum Bayes risk;
 * Goel and Byrne 2000, Kumar and Byrne 2004). Where a content may end in several places, each likely, this is the end that shares most with the others.
 */

/** A labelling's tokens, a bit each. */
interface Roles {
  readonly source: Uint32Array;
  /** Words only: punctuation counts for nothing in an overlap. */
  readonly content: Uint32Array;
  readonly words: number;
  readonly chance: number;
}

/** Overlaps from which on people take two contents for the same and for nearly the same, and what that is worth beside the overlap itself. */
const SAME = { overlap: 0.5, worth: 3 };
const CLOSE = { overlap: 0.8, worth: 1 };

/** A border of a content that so much of what is likely has is one, phrase or not. */
const LIKELY_BORDER = 0.05;

/** A source that is at least so likely as the likeliest one, whatever the content: one that is half this and half that would meet both. */
const LIKELY_SOURCE = 0.4;

/** What is asked of a window's tokens: 1 for those that are words, that phrases begin with, and that they end with. */
export interface WindowTokens extends Borders {
  readonly isWord: Uint8Array;
}

/**
 * The best of a window's likeliest labellings. Any but the likeliest must have a likely source, and contents made of phrases or of likely borders: what shares
 * most with others that end in different places may itself end in the middle of a phrase.
 * @param paths the likeliest labellings of a window, the likeliest first, at least one
 * @returns `labels`: those of them with the greatest expected worth, of equals the likelier ones; `same`: how likely it is that the truth has a content that
 *   overlaps with theirs by half, and a source that shares a token
 */
export function leastRisk(paths: readonly ScoredPath[], tokens: WindowTokens): { readonly labels: Uint8Array; readonly same: number } {
  const best = paths[0].score;
  const all: readonly Roles[] = paths.map(({ labels, score }) => rolesOf(labels, tokens.isWord, Math.exp(score - best)));
  let likely: ((i: number) => boolean) | undefined;
  let chosen = 0;
  let most = -1;
  for (const [i, roles] of all.entries()) {
    // Without content it is no statement.
    if (roles.words === 0) continue;
    let worth = 0;
    for (const other of all) worth += other.chance * worthOf(roles, other);
    if (worth <= most * (1 + 1e-9)) continue;
    // Asked of few: the likeliest one is nearly always the best.
    if (most >= 0 && !(likely ??= likelyAmong(paths, all, tokens))(i)) continue;
    most = worth;
    chosen = i;
  }
  let same = 0;
  let chances = 0;
  for (const other of all) {
    chances += other.chance;
    if (overlapOf(all[chosen], other) >= SAME.overlap) same += other.chance;
  }
  return { labels: paths[chosen].labels, same: same / chances };
}

/** Tells of a labelling whether its source is likely, and all borders of its contents. */
function likelyAmong(paths: readonly ScoredPath[], all: readonly Roles[], tokens: Borders): (i: number) => boolean {
  const borders = likelyBorders(paths, all, LIKELY_BORDER * all.reduce((sum, { chance }) => sum + chance, 0));
  const sources = all.map(({ source }) => all.reduce((sum, other) => sum + (equal(source, other.source) ? other.chance : 0), 0));
  const least = LIKELY_SOURCE * Math.max(...sources);
  return (i) => sources[i] >= least && hasBorders(paths[i].labels, tokens, borders);
}

function equal(some: Uint32Array, others: Uint32Array): boolean {
  return some.every((bits, i) => bits === others[i]);
}

const BEGIN = 1 + 2 * CONTENT;
const INSIDE = 2 + 2 * CONTENT;

function endsAt(labels: Uint8Array, i: number): boolean {
  return labels[i] >= BEGIN && labels[i] <= INSIDE && labels[i + 1] !== INSIDE;
}

/** The borders of contents that have at least so much chance together. */
function likelyBorders(paths: readonly ScoredPath[], all: readonly Roles[], least: number): Borders {
  const begins = new Float64Array(paths[0].labels.length);
  const ends = new Float64Array(begins.length);
  for (const [k, { labels }] of paths.entries()) {
    for (let i = 0; i < labels.length; i += 1) {
      if (labels[i] === BEGIN) begins[i] += all[k].chance;
      if (endsAt(labels, i)) ends[i] += all[k].chance;
    }
  }
  return { begins: Uint8Array.from(begins, (chance) => (chance >= least ? 1 : 0)), ends: Uint8Array.from(ends, (chance) => (chance >= least ? 1 : 0)) };
}

/** Whether a content begins and ends as phrases do or where it is likely; what lies between its pieces must be likely. */
function hasBorders(labels: Uint8Array, phrases: Borders, likely: Borders): boolean {
  const first = labels.indexOf(BEGIN);
  const last = Math.max(labels.lastIndexOf(BEGIN), labels.lastIndexOf(INSIDE));
  for (let i = first; i <= last; i += 1) {
    if (labels[i] === BEGIN && likely.begins[i] === 0 && (i > first || phrases.begins[i] === 0)) return false;
    if (endsAt(labels, i) && likely.ends[i] === 0 && (i < last || phrases.ends[i] === 0)) return false;
  }
  return true;
}

/** What a labelling is worth where another is the truth. */
function worthOf(roles: Roles, truth: Roles): number {
  const overlap = overlapOf(roles, truth);
  return overlap + (overlap >= SAME.overlap ? SAME.worth : 0) + (overlap >= CLOSE.overlap ? CLOSE.worth : 0);
}

/** Jaccard of the contents' words; 0 where one has none, or the sources differ. */
function overlapOf(some: Roles, others: Roles): number {
  if (some.words === 0 || others.words === 0 || !sourcesMeet(some.source, others.source)) return 0;
  let both = 0;
  for (let i = 0; i < some.content.length; i += 1) both += bitsIn(some.content[i] & others.content[i]);
  return both / (some.words + others.words - both);
}

/** Whether two sources share a token, or neither has any. */
function sourcesMeet(some: Uint32Array, others: Uint32Array): boolean {
  let any = 0;
  for (let i = 0; i < some.length; i += 1) {
    if ((some[i] & others[i]) !== 0) return true;
    any |= some[i] | others[i];
  }
  return any === 0;
}

function rolesOf(labels: Uint8Array, isWord: Uint8Array, chance: number): Roles {
  const source = new Uint32Array((labels.length + 31) >> 5);
  const content = new Uint32Array(source.length);
  let words = 0;
  for (let i = 0; i < labels.length; i += 1) {
    const role = (labels[i] - 1) >> 1;
    if (role === SOURCE) source[i >> 5] |= 1 << (i & 31);
    if (role !== CONTENT || isWord[i] === 0) continue;
    content[i >> 5] |= 1 << (i & 31);
    words += 1;
  }
  return { source, content, words, chance };
}

/** How many bits of 32 are set (Warren, Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

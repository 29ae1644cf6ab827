import { hashText } from "../tagger/hash.js";
import type { Context } from "./context.js";
import { CLOSES, NOT_QUOTED, OPENS } from "./context.js";
import type { Paths } from "./paths.js";
import { pathsFrom } from "./paths.js";

/** Classes of the labels of a window's tokens. */
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
/** Tokens before a cue and behind it, which no window of PolNeAR's people has more of: where nothing ends a sentence, each cue would have all of it. */
const MOST_BEFORE = 160;
const MOST_BEHIND = 240;

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
  first = Math.max(first, cueFirst - MOST_BEFORE);
  end = Math.min(end, cueEnd + MOST_BEHIND);
  const head = cueHead(context, cueFirst, cueEnd);
  return { context, cueFirst, cueEnd, head, first, end, otherCues, paths: pathsFrom(context.syntax, head, first, end, sentences[sentenceOf[head]]) };
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

/**
 * How many other cues begin before each token of the window, from its first on, and behind its last.
 * @returns one number more than the window has tokens
 */
export function otherCuesBefore({ otherCues, first, end }: CueWindow): Int32Array {
  const counts = new Int32Array(end - first + 1);
  for (let i = first; i < end; i += 1) counts[i - first + 1] = counts[i - first] + (otherCues[i] === 1 && (i === first || otherCues[i - 1] === 0) ? 1 : 0);
  return counts;
}

/** How many other cues stand between two tokens of the window, one that the first is in among them, at most three. */
export function otherCuesBetween({ otherCues, first }: CueWindow, counts: Int32Array, from: number, to: number): number {
  const start = Math.max(from, first);
  if (start >= to) return 0;
  return Math.min(3, otherCues[start] + counts[to - first] - counts[start + 1 - first]);
}

/** Whether the token before, or after, hangs on another branch: 1 begins one, 2 ends one, 3 both. */
export function branchEdge({ branch }: Paths, k: number, length: number): number {
  return (k === 0 || branch[k - 1] !== branch[k] ? 1 : 0) + (k + 1 === length || branch[k + 1] !== branch[k] ? 2 : 0);
}

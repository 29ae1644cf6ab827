import type { Paragraph, Quotation, Sentence, Token } from "../document/types.js";
import type { Syntax } from "../syntax/syntax.js";
import { hashText } from "../tagger/hash.js";
import type { Forms } from "../text/forms.js";
import { POS_NUMBER } from "../text/forms.js";
import type { Children } from "./paths.js";
import { childrenOf } from "./paths.js";

/** The layers that attribution reads. */
export interface Layers {
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly forms: Forms;
  readonly syntax: Syntax;
}

/** Where a token stands to quotation marks. */
export const NOT_QUOTED = 0;
export const OPENS = 1;
export const QUOTED = 2;
export const CLOSES = 3;

/**
 * What the features of cues and roles ask of a token again and again, computed once a document.
 * One entry a token; -1 where there is none.
 */
export interface Context extends Layers {
  readonly children: Children;
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
  /** NOT_QUOTED, OPENS, QUOTED or CLOSES, of the outermost quotation. */
  readonly quoteState: Uint8Array;
  /** Number of the outermost quotation that holds the token; those that go on over paragraphs share one. */
  readonly quoteOf: Int32Array;
  /** The nearest quotation mark at or after (before) the token in its paragraph. */
  readonly nextMark: Int32Array;
  readonly lastMark: Int32Array;
  /** Head of the noun chunk that holds the token. */
  readonly chunkOf: Int32Array;
  /** Counts of commas, verbs, quotation marks, chunks from the document's start: differences count those between. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly marks: Int32Array;
  readonly chunks: Int32Array;
  /** The next "that" in the sentence. */
  readonly nextThat: Int32Array;
  /** First token after the last comma or start of the sentence. */
  readonly clauseStart: Int32Array;
}

const COMMA = hashText(",");
const THAT = hashText("that");
const NOMINAL = new Set([POS_NUMBER.NOUN, POS_NUMBER.PROPN, POS_NUMBER.PRON, POS_NUMBER.NUM]);
const IN_CHUNK = new Set([...NOMINAL, POS_NUMBER.DET, POS_NUMBER.ADJ]);
const POSSESSIVE = hashText("'s");
const HYPHEN = hashText("-");

export function contextOf(layers: Layers): Context {
  const { forms, sentences, paragraphs, quotations } = layers;
  const n = forms.length;
  const column = (): Int32Array => new Int32Array(n).fill(-1);
  const context = {
    ...layers, children: childrenOf(layers.syntax),
    sentenceOf: column(), paragraphOf: column(), quoteState: new Uint8Array(n), quoteOf: column(), nextMark: column(), lastMark: column(),
    chunkOf: column(),
    commas: new Int32Array(n + 1), verbs: new Int32Array(n + 1), marks: new Int32Array(n + 1), chunks: new Int32Array(n + 1),
    nextThat: column(), clauseStart: column(),
  };
  for (const [i, sentence] of sentences.entries()) context.sentenceOf.fill(i, sentence.firstToken, sentence.endToken);
  for (const [i, paragraph] of paragraphs.entries()) context.paragraphOf.fill(i, paragraph.firstToken, paragraph.endToken);
  markQuotations(context, quotations);
  for (const paragraph of paragraphs) findMarks(context, paragraph);
  for (const sentence of sentences) {
    findChunks(context.chunkOf, forms, sentence);
    let that = -1;
    for (let i = sentence.endToken - 1; i >= sentence.firstToken; i -= 1) {
      if (forms.lower[i] === THAT) that = i;
      context.nextThat[i] = that;
    }
    let clause = sentence.firstToken;
    for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
      context.clauseStart[i] = clause;
      if (forms.lower[i] === COMMA) clause = i + 1;
    }
  }
  for (let i = 0; i < n; i += 1) {
    context.commas[i + 1] = context.commas[i] + (forms.lower[i] === COMMA ? 1 : 0);
    context.verbs[i + 1] = context.verbs[i] + (isVerb(forms.pos[i]) ? 1 : 0);
    context.marks[i + 1] = context.marks[i] + (isMark(context.quoteState[i]) ? 1 : 0);
    context.chunks[i + 1] = context.chunks[i] + (context.chunkOf[i] === i ? 1 : 0);
  }
  return context;
}

function isMark(state: number): boolean {
  return state === OPENS || state === CLOSES;
}

function isVerb(pos: number): boolean {
  return pos === POS_NUMBER.VERB;
}

function markQuotations(context: { quoteState: Uint8Array; quoteOf: Int32Array }, quotations: readonly Quotation[]): void {
  let number = -1;
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue;
    if (!quotation.continues) number += 1;
    context.quoteState.fill(QUOTED, quotation.firstToken, quotation.endToken);
    context.quoteOf.fill(number, quotation.firstToken, quotation.endToken);
    context.quoteState[quotation.firstToken] = OPENS;
    if (quotation.closed) context.quoteState[quotation.endToken - 1] = CLOSES;
  }
}

/** For each token of a paragraph the nearest quotation mark before it, and the nearest at or after it. */
function findMarks(context: { quoteState: Uint8Array; lastMark: Int32Array; nextMark: Int32Array }, { firstToken, endToken }: Paragraph): void {
  const { quoteState, lastMark, nextMark } = context;
  let seen = -1;
  for (let i = firstToken; i < endToken; i += 1) {
    lastMark[i] = seen;
    if (isMark(quoteState[i])) seen = i;
  }
  seen = -1;
  for (let i = endToken - 1; i >= firstToken; i -= 1) {
    if (isMark(quoteState[i])) seen = i;
    nextMark[i] = seen;
  }
}

/** Noun chunks by part of speech: determiners, adjectives and nouns in a row; the head is the last noun. */
function findChunks(chunkOf: Int32Array, forms: Forms, { firstToken, endToken }: Sentence): void {
  for (let i = firstToken; i < endToken; i += 1) {
    if (!IN_CHUNK.has(forms.pos[i])) continue;
    let end = i;
    let head = -1;
    while (end < endToken && inChunk(forms, end, i)) {
      if (NOMINAL.has(forms.pos[end])) head = end;
      end += 1;
    }
    if (head >= 0) chunkOf.fill(head, i, end);
    i = end - 1;
  }
}

/** Pronouns stand alone; a possessive or a hyphen between two parts holds them together. */
function inChunk(forms: Forms, i: number, first: number): boolean {
  if (forms.pos[i] === POS_NUMBER.PRON) return i === first;
  if (i > first && forms.pos[i - 1] === POS_NUMBER.PRON) return false;
  return IN_CHUNK.has(forms.pos[i]) || (i > first && (forms.lower[i] === POSSESSIVE || forms.lower[i] === HYPHEN));
}

/** Distances in a few steps: 0 to 5 as they are, then 7, 10, 15, 25, more; -1 stays. */
export function bucket(distance: number): number {
  if (distance <= 5) return distance;
  if (distance <= 7) return 7;
  if (distance <= 10) return 10;
  if (distance <= 15) return 15;
  return distance <= 25 ? 25 : 99;
}

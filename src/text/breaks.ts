import { abbreviationKind, SHOUTING_NAMES } from "../data/abbreviations.js";
import type { Paragraph, Pos, Quotation, Token } from "../document/types.js";
import type { FeatureBuffer } from "../tagger/hash.js";
import { hashText, mix } from "../tagger/hash.js";

/*
 * Where a sentence may end, and what speaks for it. Candidates are gaps between two tokens of a paragraph: behind a full
 * stop, mark of exclamation or question, dots, an abbreviation, each with the closing marks that follow it; and, seldom
 * right, before any capital or number, where a heading or greeting lacks its full stop.
 */

/** Raise when features or candidates change: the weights must then be trained anew. */
export const BREAKS_VERSION = 1;

/** What a token does at a sentence's edge. */
export const Role = { Word: 0, End: 1, Opening: 2, Closing: 3 } as const;

export interface Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** A Role a token. */
  readonly roles: Uint8Array;
  /** How many quotations a token stands in, marks included. */
  readonly depth: Uint8Array;
}

export function surroundingsOf(text: string, tokens: readonly Token[], quotations: readonly Quotation[]): Surroundings {
  const roles = new Uint8Array(tokens.length);
  const depth = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) roles[i] = roleOf(tokens, i);
  for (const { firstToken, endToken, closed, continues, depth: level } of quotations) {
    if (level < 3) for (let i = firstToken; i < endToken; i += 1) depth[i] = level + 1;
    if (!continues || isQuote(tokens[firstToken].text)) roles[firstToken] = Role.Opening;
    if (closed) roles[endToken - 1] = Role.Closing;
  }
  return { text, tokens, roles, depth };
}

function isQuote(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x22 || code === 0x27 || code === 0x60 || code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x201f) || code === 0x2039;
}

function roleOf(tokens: readonly Token[], at: number): number {
  const { text } = tokens[at];
  const code = text.charCodeAt(text.length - 1);
  // . ! ? …
  if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) return Role.End;
  if (text.length > 2 || code > 0x201f) return Role.Word;
  switch (code) {
    case 0x28: case 0x5b: case 0x7b:
      return Role.Opening;
    case 0x29: case 0x5d: case 0x7d:
      return Role.Closing;
    case 0x22: case 0x27: case 0x60: case 0x2019: case 0x201d: case 0xbb:
      // A mark that makes no quotation: it closes where it clings to what stands before.
      if (text.length === 2 && text.charCodeAt(0) !== code) return Role.Word;
      return at > 0 && tokens[at - 1].end === tokens[at].start ? Role.Closing : Role.Opening;
    case 0x2018: case 0x201c: case 0xab:
      return Role.Opening;
    default:
      return Role.Word;
  }
}

/**
 * The token that would end the sentence at the gap behind token `i`, closing marks set aside; -1 where nothing does.
 * A reference such as `[17]` counts as a closing mark.
 */
function enderOf({ tokens, roles }: Surroundings, first: number, i: number): number {
  let at = i;
  for (let steps = 0; steps < 6 && at >= first; steps += 1) {
    if (roles[at] === Role.End) return at;
    if (roles[at] !== Role.Closing) return -1;
    if (at - 3 >= first && tokens[at].text === "]" && tokens[at - 2].text === "[" && isDigit(tokens[at - 1].text.charCodeAt(0))) at -= 3;
    else at -= 1;
  }
  return -1;
}

/** A place where a sentence may end; token numbers. */
export interface Candidate {
  /** The last token before the gap. */
  before: number;
  /** The token that ends the sentence, or -1. */
  ender: number;
  /** The sentence's first token. */
  first: number;
  /** The paragraph's last token plus one. */
  readonly end: number;
  /** How much the paragraph looks like a headline in capitals: 0 not, 1 half of its words, 2 nearly all. */
  readonly titled: number;
}

/**
 * Goes through a paragraph's candidates in order. Features may look at where the last sentence ended.
 * @param decide answers true where the sentence ends; the candidate is the same object every time
 */
export function eachCandidate(around: Surroundings, paragraph: Paragraph, decide: (candidate: Candidate) => boolean): void {
  const { tokens, roles } = around;
  const { firstToken, endToken } = paragraph;
  const candidate: Candidate = { before: 0, ender: 0, first: firstToken, end: endToken, titled: titledness(tokens, paragraph) };
  for (let i = firstToken; i + 1 < endToken; i += 1) {
    const next = tokens[i + 1];
    if (roles[i] === Role.Opening || roles[i + 1] === Role.Closing) continue;
    const code = next.text.charCodeAt(0);
    const apart = next.start > tokens[i].end;
    const starts = startsSentence(code, next.text) || roles[i + 1] === Role.Opening;
    const ender = roles[i] === Role.Word ? -1 : enderOf(around, firstToken, i);
    if (ender >= 0) {
      if (!apart && (!starts || isDigit(code))) continue;
    } else if (!apart || !starts || leadsOn(tokens[i], i - candidate.first)) {
      continue;
    }
    candidate.before = i;
    candidate.ender = ender;
    if (decide(candidate)) candidate.first = i + 1;
  }
}

/** True of a token that ends no heading and no greeting: nearly all capitals behind such a one need no weighing. */
function leadsOn({ text, pos }: Token, length: number): boolean {
  if (text === ",") return length > 3;
  return text.length > 40 || ((pos === "DET" || pos === "ADP" || pos === "CCONJ" || pos === "PART") && caseOf(text) === 1);
}

/** Headlines in title case have at most this many tokens. */
const LONGEST_HEADLINE = 30;

function titledness(tokens: readonly Token[], { firstToken, endToken }: Paragraph): number {
  if (endToken - firstToken > LONGEST_HEADLINE) return 0;
  let words = 0;
  let capitals = 0;
  for (let i = firstToken; i < endToken; i += 1) {
    const { text } = tokens[i];
    if (text.length < 4) continue;
    const { length } = text;
    const initial = caseOf(text);
    if (initial === 1) words += length > 4 ? 1 : 0;
    else if (initial === 3 || initial === 4) {
      words += 1;
      capitals += 1;
    }
  }
  if (words < 3 || capitals * 2 < words) return 0;
  return capitals * 5 < words * 4 ? 1 : 2;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function startsSentence(code: number, text: string): boolean {
  if (code < 128) {
    // Capitals, digits, and * - # < @ as bullets.
    return (code >= 65 && code <= 90) || isDigit(code) || code === 42 || code === 45 || code === 35 || code === 60 || code === 64;
  }
  return code === 0x2022 || code === 0xb7 || code === 0x2013 || code === 0x2014 || /^\p{Lu}/u.test(text);
}

const POS_NUMBERS: Readonly<Record<Pos, number>> = {
  ADJ: 1, ADP: 2, ADV: 3, AUX: 4, CCONJ: 5, DET: 6, INTJ: 7, NOUN: 8, NUM: 9, PART: 10, PRON: 11, PROPN: 12, PUNCT: 13, SCONJ: 14, SPACE: 15,
  SYM: 16, VERB: 17, X: 18,
};

/** 1 lower case, 2 one capital, 3 a capital first, 4 capitals only, 5 a digit first, 6 anything else. */
export function caseOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return 1;
  if (isDigit(code)) return 5;
  const upper = (code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(text));
  if (!upper) return code > 127 && /^\p{Ll}/u.test(text) ? 1 : 6;
  if (text.length === 1 || text.charCodeAt(1) === 0x2e) return 2;
  const second = text.charCodeAt(1);
  return second >= 65 && second <= 90 ? 4 : 3;
}

function bucket(count: number): number {
  if (count < 5) return count;
  if (count < 8) return 5;
  if (count < 13) return 6;
  return count < 25 ? 7 : 8;
}

/** What ends the sentence: 0 nothing, 1 full stop, 2 question, 3 exclamation, 4 dots, 5 several, 6 abbreviation, 7 initial, 8 like U.S. */
function endingOf(ender: string): number {
  if (ender === ".") return 1;
  if (ender === "?") return 2;
  if (ender === "!") return 3;
  const last = ender.charCodeAt(ender.length - 1);
  if (last === 0x2026 || ender.charCodeAt(ender.length - 2) === 0x2e) return 4;
  if (last !== 0x2e) return 5;
  if (ender.length === 2) return 7;
  return ender.indexOf(".") < ender.length - 1 ? 8 : 6;
}

/** What speaks for and against a sentence's end at a candidate. */
export function breakFeatures(around: Surroundings, { before, ender, first, end, titled }: Candidate, out: FeatureBuffer): void {
  const { text, tokens, roles, depth } = around;
  const ending = ender < 0 ? 0 : endingOf(tokens[ender].text);
  const isPart = ending >= 6;
  const wordAt = ender < 0 ? before : isPart ? ender : ender - 1;
  const word = wordAt >= first ? tokens[wordAt].text : "";
  const wordCase = word === "" ? 0 : caseOf(word);
  const wordPos = word === "" ? 0 : POS_NUMBERS[tokens[wordAt].pos];
  const lower = word.toLowerCase();
  const wordHash = hashText(lower);
  const kind = ending === 0 ? 0 : abbreviationKind(isPart ? lower.slice(0, -1) : lower);
  const closing = ender < 0 || before === ender ? 0 : depth[before] > 0 && roles[before] === Role.Closing ? 1 : 2;
  let nextAt = before + 1;
  while (nextAt + 1 < end && nextAt < before + 4 && roles[nextAt] === Role.Opening) nextAt += 1;
  const opening = nextAt === before + 1 ? 0 : depth[before + 1] > depth[before] ? 1 : 2;
  const next = tokens[nextAt];
  const nextCase = caseOf(next.text);
  const nextHash = hashText(next.text.toLowerCase());
  const nextPos = POS_NUMBERS[next.pos];
  const after = nextAt + 1 < end ? tokens[nextAt + 1] : undefined;
  const afterCase = after ? caseOf(after.text) : 0;
  const afterPos = after ? POS_NUMBERS[after.pos] : 0;
  const gap = tokens[before + 1].start - tokens[before].end;
  const blank = gap === 0 ? 0 : gap === 1 ? 1 : 2;
  const inside = depth[before] > 0 && depth[before + 1] > 0 && roles[before] !== Role.Closing ? 1 : 0;
  const length = bucket(before + 1 - first);
  const rest = bucket(end - 1 - before);
  const type = ending * 32 + closing * 8 + opening;
  const seam = nextCase * 8 + afterCase;

  out.add3(3, type, nextCase, inside);
  out.add3(4, ending, wordCase, nextCase);
  out.add2(5, ending, nextHash);
  out.add3(8, ending, nextPos, nextCase);
  out.add2(9, ending, wordHash);
  out.add3(11, ending, wordPos, nextPos);
  out.add3(13, ending, length, nextCase);
  out.add3(15, ending, rest, nextCase);
  out.add3(18, type, nextPos, afterPos);
  out.add3(19, ending, seam, wordCase);
  if (kind > 0) {
    out.add3(20, ending, kind, nextCase);
    out.add3(21, kind, nextPos, seam);
  }
  if (ending === 0) {
    const prior = before - 1 >= first ? tokens[before - 1].text : "";
    out.add3(27, wordPos, nextPos, afterPos);
    out.add3(28, wordCase, nextHash, length < 5 ? 0 : 1);
    out.add3(29, prior === "" ? 0 : caseOf(prior), wordCase, seam);
    out.add2(31, length, rest);
    out.add2(32, inside, depth[before + 1]);
    out.add2(33, length, wordHash);
    out.add2(36, titled, nextCase);
    out.add3(37, titled, wordCase, nextPos);
  } else {
    out.add2(2, ending, nextCase);
    out.add3(6, ending, nextHash, nextCase);
    out.add2(7, ending, nextPos);
    out.add3(10, isPart ? wordHash : mix(wordHash, 7), nextCase, closing);
    out.add3(12, ending, wordCase, word.length < 5 ? word.length : 5);
    out.add3(14, ending, length, wordCase);
    out.add3(16, ending, blank, nextCase);
    out.add3(17, ending, afterPos, nextCase);
    if (SHOUTING_NAMES.has(word)) out.add2(22, ending, nextCase);
    if (closing > 0) {
      out.add3(23, type, nextHash, ending);
      out.add3(24, closing, nextPos, nextCase);
      if (after) out.add3(25, closing, nextCase, hashText(after.lemma));
    }
  }
  if (hasOpenBracket(around, first, before)) out.add2(34, ending, nextCase);
  if (text.charCodeAt(tokens[before].end) === 0x0a) out.add2(35, ending, nextCase);
}

/** True where the token is a mark that closes a quotation, or one that clings to what it closes. */
export function closesQuotation({ tokens, roles }: Surroundings, at: number): boolean {
  return roles[at] === Role.Closing && isQuote(tokens[at].text);
}

/** True where the sentence so far holds a bracket that is still open. */
function hasOpenBracket({ tokens, roles }: Surroundings, first: number, before: number): boolean {
  for (let i = before; i >= first && i > before - 40; i -= 1) {
    if (roles[i] === Role.Word || roles[i] === Role.End) continue;
    const { text } = tokens[i];
    if (text === ")" || text === "]") return false;
    if (text === "(" || text === "[") return true;
  }
  return false;
}

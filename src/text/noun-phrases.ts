import type { Mention, Sentence, Token } from "../document/types.js";
import { nounClass } from "./noun-classes.js";

/** A noun phrase from its determiner to its head, without what follows the head (`of the party`, `who left`). */
export interface NounPhrase {
  readonly firstToken: number;
  readonly endToken: number;
  /** Number of the head's last token. */
  readonly head: number;
  /** Number of the name that the head belongs to, or -1. */
  readonly name: number;
  /** First token behind the last possessor inside the phrase (`Trump's | campaign manager`), else `firstToken`. */
  readonly own: number;
  /** Number of the phrase that is the possessor, or -1. */
  readonly possessor: number;
  /** Followed by 's. */
  readonly possessive: boolean;
}

const POSSESSIVE_PRONOUN = /^(?:my|your|his|her|its|our|their|whose)$/i;
/** Says when, behind the noun of a phrase: no part of it. */
const DAY = /^(?:yesterday|today|tonight|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const QUANTIFIER_STOP = /^(?:that|there|what|which|who|whom|when|where|how|why|whatever|whoever)$/i;

/**
 * Finds noun phrases by parts of speech; names hold together whatever their words are tagged as.
 * @param nameOf number of the name that each token lies in, or -1
 * @param borders tokens that no phrase reaches over, whatever their tags: a source ends before its cue (`The woman | disputes`)
 * @returns phrases in order of their ends; a possessor comes before the phrase that holds it
 */
export function nounPhrases(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Mention[],
  nameOf: Int32Array,
  borders: ReadonlySet<number> = new Set(),
): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (const sentence of sentences) {
    let first = -1;
    let own = -1;
    let possessor = -1;
    let head = -1;
    const close = (end: number, possessive: boolean): void => {
      // A phrase without a noun: `the poor`, `44`, `some`.
      const last = head >= 0 ? head : lastWord(tokens, first, end);
      if (last < first) return;
      phrases.push({ firstToken: first, endToken: last + 1, head: last, name: nameOf[last], own, possessor, possessive });
    };
    for (let i = sentence.firstToken; i <= sentence.endToken; i += 1) {
      const border = first >= 0 && borders.has(i);
      const closing = first >= 0 && nameOf[i] < 0 && borders.has(i + 1) && isNoun(tokens[i]);
      const inside =
        i < sentence.endToken &&
        (closing || belongs(tokens, names, nameOf, i, first >= 0 && !border, head >= 0 && !border ? head : -1, sentence.endToken));
      const starts = inside && (border || (opensPhrase(tokens[i]) && nameOf[i] < 0 && head >= 0 && !(i > 0 && i - 1 === own - 1)));
      if (first >= 0 && (!inside || starts)) {
        const possessive = i < sentence.endToken && isPossessiveMark(tokens, i, sentence.endToken) && head === i - 1;
        if (possessive) {
          close(i, true);
          possessor = phrases.length - 1;
          own = i + 1;
          head = -1;
          // The mark itself; the phrase goes on behind it, unless nothing follows.
          const next = i + 1;
          if (next < sentence.endToken && belongs(tokens, names, nameOf, next, true, -1, sentence.endToken)) continue;
          first = -1;
          continue;
        }
        if (own <= i - 1) close(i, false);
        first = -1;
        head = -1;
      }
      if (!inside) continue;
      if (first < 0) {
        first = i;
        own = i;
        possessor = -1;
      }
      if (closing || nameOf[i] >= 0 || tokens[i].pos === "NOUN" || tokens[i].pos === "PROPN") head = i;
    }
  }
  return phrases;
}

/** A noun of the lists, whatever a tagger takes it for. */
function isNoun({ text, lemma }: Token): boolean {
  const lower = text.toLowerCase();
  return nounClass(lower) !== undefined || nounClass(lemma) !== undefined || nounClass(lower.replace(/s$/u, "")) !== undefined;
}

/** 's or a bare apostrophe behind a noun, where it is no verb. */
function isPossessiveMark(tokens: readonly Token[], i: number, end: number): boolean {
  const { text, pos } = tokens[i];
  if (/^['’ʼ]$/u.test(text))
    return (
      i > 0 && tokens[i - 1].end === tokens[i].start && /s$/i.test(tokens[i - 1].text) && i + 1 < end && tokens[i + 1].start > tokens[i].end
    );
  return /^['’ʼ]s$/iu.test(text) && pos !== "AUX" && pos !== "VERB";
}

function opensPhrase(token: Token): boolean {
  return token.pos === "DET" || (token.pos === "PRON" && POSSESSIVE_PRONOUN.test(token.text));
}

function lastWord(tokens: readonly Token[], first: number, end: number): number {
  for (let i = end - 1; i >= first; i -= 1) if (/[\p{L}\p{N}]/u.test(tokens[i].text)) return i;
  return -1;
}

/** Whether a token goes on with, or may open, a noun phrase. */
function belongs(
  tokens: readonly Token[],
  names: readonly Mention[],
  nameOf: Int32Array,
  i: number,
  open: boolean,
  head: number,
  end: number,
): boolean {
  if (nameOf[i] >= 0) {
    const { type } = names[nameOf[i]];
    // `a 2014 study`, but `on Monday the mayor`.
    return type !== "MONEY" && (type !== "DATE" || (open && head < 0 && followedByNoun(tokens, nameOf, i + 1, Math.min(end, i + 2))));
  }
  const token = tokens[i];
  switch (token.pos) {
    case "DET":
      return !QUANTIFIER_STOP.test(token.text);
    case "PRON":
      return POSSESSIVE_PRONOUN.test(token.text) && i + 1 < end && mayFollowPossessive(tokens[i + 1], token.text);
    case "NOUN":
    case "PROPN":
      // `the mayor yesterday`, but `a Monday meeting`.
      return !(open && head === i - 1 && DAY.test(token.text) && !followedByNoun(tokens, nameOf, i + 1, end));
    case "NUM":
    case "ADJ":
      // Behind its noun an adjective is a predicate: `the party confident of …`.
      return head < 0 || head !== i - 1 || followedByNoun(tokens, nameOf, i + 1, end);
    case "ADV":
      // `the company's then president`
      if (open && head < 0 && /^(?:then|now)$/i.test(token.text) && i + 1 < end && tokens[i + 1].pos === "NOUN") return true;
      return (
        open &&
        head < 0 &&
        i + 1 < end &&
        (tokens[i + 1].pos === "ADJ" || tokens[i + 1].pos === "VERB") &&
        followedByNoun(tokens, nameOf, i + 2, end)
      );
    case "VERB":
      // `a Washington-based developer`
      if (open && i > 1 && /^[-‐‑]$/u.test(tokens[i - 1].text) && tokens[i - 1].end === token.start && (nameOf[i - 2] >= 0 || tokens[i - 2].pos === "PROPN")) return followedByNoun(tokens, nameOf, i + 1, end);
      return open && head < 0 && /(?:ed|ing|en)$/i.test(token.text) && followedByNoun(tokens, nameOf, i + 1, end);
    case "PUNCT":
    case "SYM":
      return (
        open &&
        /^[-‐‑–/&]$/u.test(token.text) &&
        tokens[i - 1].end === token.start &&
        i + 1 < end &&
        tokens[i + 1].start === token.end &&
        /^[\p{L}\p{N}]/u.test(tokens[i + 1].text)
      );
    default:
      return open && i > 0 && /^[-‐‑]$/u.test(tokens[i - 1].text) && tokens[i - 1].end === token.start;
  }
}

function mayFollowPossessive(next: Token, pronoun: string): boolean {
  if (next.pos === "NOUN" || next.pos === "PROPN" || next.pos === "ADJ" || next.pos === "NUM") return true;
  // `her` is an object too: `told her that`.
  if (/^her$/i.test(pronoun)) return /^["“'‘]$/u.test(next.text) ? false : next.pos === "VERB" && /(?:ed|ing)$/i.test(next.text);
  return next.pos === "ADV" || next.pos === "VERB";
}

function followedByNoun(tokens: readonly Token[], nameOf: Int32Array, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 3); i += 1) {
    if (nameOf[i] >= 0) return true;
    const { pos, text } = tokens[i];
    if (pos === "NOUN" || pos === "PROPN") return true;
    if (pos !== "ADJ" && pos !== "NUM" && !/^[-‐‑]$/u.test(text)) return false;
  }
  return false;
}

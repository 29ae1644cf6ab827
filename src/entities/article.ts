import type { Mention, Quotation, Relation, Sentence, Token } from "../document/types.js";
import type { Syntax } from "../syntax/syntax.js";
import { numbersByToken, tokenRanges } from "../text/ranges.js";
import { withTreePos } from "./grammar.js";
import type { NounPhrase } from "../text/noun-phrases.js";
import { nounPhrases } from "../text/noun-phrases.js";

/** The layers of a text that resolution reads. */
export interface ReadText {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly syntax: Syntax;
}

/** What resolution reads, with the lookups that every step of it needs. */
export interface Article {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly names: readonly Mention[];
  readonly phrases: readonly NounPhrase[];
  /** By token: number of its sentence. */
  readonly sentenceOf: Int32Array;
  /** By token: number of the innermost quotation that holds it, or -1. */
  readonly quotationOf: Int32Array;
  /** By sentence: 1 where most of its words are capitalised, as in a heading. */
  readonly heading: Uint8Array;
  /** By token: number of its name, or -1. */
  readonly nameOf: Int32Array;
}

export function readArticle(
  text: string,
  { tokens: plain, sentences, quotations, syntax }: ReadText,
  names: readonly Mention[],
  relations: readonly Relation[] = [],
): Article {
  const tokens = withTreePos(plain, syntax);
  const sentenceOf = new Int32Array(tokens.length);
  for (const [number, sentence] of sentences.entries()) sentenceOf.fill(number, sentence.firstToken, sentence.endToken);
  // Quotations inside others come later in order of their opening marks, so the innermost wins.
  const quotationOf = numbersByToken(quotations, tokens.length);
  const nameOf = numbersByToken(names, tokens.length);
  const phrases = nounPhrases(tokens, sentences, names, nameOf, sourceEnds(tokens, relations));
  const heading = Uint8Array.from(sentences, (sentence) => (isHeading(tokens, sentence) ? 1 : 0));
  return { text, tokens, sentences, syntax, names, phrases, sentenceOf, quotationOf, nameOf, heading };
}

/** Tokens at which a cue follows its source: between them a noun phrase ends, though taggers take many a verb for a noun. */
function sourceEnds(tokens: readonly Token[], relations: readonly Relation[]): Set<number> {
  const ends = new Set<number>();
  for (const { source, cue } of relations) {
    if (!source || !cue) continue;
    const starts = new Set(tokenRanges(tokens, cue).map(({ first }) => first));
    for (const { end } of tokenRanges(tokens, source)) {
      if (starts.has(end) && !/^(?:['’ʼ]s?|his|her|its|their|my|our|your)$/iu.test(tokens[end - 1].text)) ends.add(end);
    }
  }
  return ends;
}

/** Three words or more, of those longer than three letters nearly all capitalised, no full stop at the end. */
export function isHeading(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  if (/^[.?!]$/u.test(tokens[endToken - 1].text)) return false;
  for (let i = firstToken; i < endToken; i += 1) {
    const { text } = tokens[i];
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue;
    words += 1;
    if (/^\p{Lu}/u.test(text)) capitals += 1;
  }
  return words >= 3 && capitals >= 0.8 * words;
}

import type { Mention, Quotation, Sentence, Token } from "../document/types.js";
import type { NounPhrase } from "../text/noun-phrases.js";
import { nounPhrases } from "../text/noun-phrases.js";

/** What resolution reads, with the lookups that every step of it needs. */
export interface Article {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
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
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  names: readonly Mention[],
): Article {
  const sentenceOf = new Int32Array(tokens.length);
  for (const [number, sentence] of sentences.entries()) sentenceOf.fill(number, sentence.firstToken, sentence.endToken);
  const quotationOf = new Int32Array(tokens.length).fill(-1);
  // Those inside others come later in order of their opening marks, so the innermost wins.
  for (const [number, quotation] of quotations.entries()) quotationOf.fill(number, quotation.firstToken, quotation.endToken);
  const nameOf = new Int32Array(tokens.length).fill(-1);
  for (const [number, name] of names.entries()) nameOf.fill(number, name.firstToken, name.endToken);
  const phrases = nounPhrases(tokens, sentences, names, nameOf);
  const heading = Uint8Array.from(sentences, (sentence) => (isHeading(tokens, sentence) ? 1 : 0));
  return { text, tokens, sentences, names, phrases, sentenceOf, quotationOf, nameOf, heading };
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

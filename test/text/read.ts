import type { Paragraph, Quotation, Sentence, Token } from "../../src/document/types.js";
import { annotate } from "../../src/text/annotate.js";
import { paragraphsOf } from "../../src/text/paragraphs.js";
import { quotationsOf } from "../../src/text/quotations.js";
import { sentencesOf } from "../../src/text/sentences.js";
import { tokenize } from "../../src/text/tokens.js";

export interface Layers {
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
}

/** Every layer that src/text makes of a text. */
export function readText(text: string): Layers {
  const tokens = annotate(text, tokenize(text));
  const paragraphs = paragraphsOf(text, tokens);
  const quotations = quotationsOf(tokens, paragraphs);
  return { tokens, paragraphs, quotations, sentences: sentencesOf(text, tokens, paragraphs, quotations) };
}

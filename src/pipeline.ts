import type { Analysis, Document } from "./document/types.js";
import { annotate } from "./text/annotate.js";
import { paragraphsOf } from "./text/paragraphs.js";
import { quotationsOf } from "./text/quotations.js";
import { sentencesOf } from "./text/sentences.js";
import { tokenize } from "./text/tokens.js";

/** Every stage in order: the engine's table of contents. */
export function analyzeDocument(document: Document): Analysis {
  const { text } = document;
  const tokens = annotate(text, tokenize(text));
  const paragraphs = paragraphsOf(text, tokens);
  const quotations = quotationsOf(tokens, paragraphs);
  const sentences = sentencesOf(text, tokens, paragraphs, quotations);
  return { document, tokens, paragraphs, sentences, quotations, entities: [], attributions: [] };
}

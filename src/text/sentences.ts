import type { Paragraph, Quotation, Sentence, Token } from "../document/types.js";

/**
 * Cuts paragraphs into sentences.
 * @returns sentences in order; every token is in exactly one
 */
export function sentencesOf(
  _text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  _quotations: readonly Quotation[],
): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [number, paragraph] of paragraphs.entries()) {
    let first = paragraph.firstToken;
    for (let i = first; i < paragraph.endToken; i += 1) {
      if (i + 1 < paragraph.endToken && !/^[.!?]+$/.test(tokens[i].text)) continue;
      sentences.push({ start: tokens[first].start, end: tokens[i].end, firstToken: first, endToken: i + 1, paragraph: number });
      first = i + 1;
    }
  }
  return sentences;
}

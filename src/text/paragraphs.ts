import type { Paragraph, Token } from "../document/types.js";

/**
 * Cuts a text into paragraphs at line breaks.
 * @returns paragraphs that hold at least one token, in order
 */
export function paragraphsOf(text: string, tokens: readonly Token[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    if (i < tokens.length && !/[\n\r\u2028\u2029]/.test(text.slice(tokens[i - 1].end, tokens[i].start))) continue;
    paragraphs.push({ start: tokens[first].start, end: tokens[i - 1].end, firstToken: first, endToken: i });
    first = i;
  }
  return paragraphs;
}

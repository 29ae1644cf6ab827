import type { Paragraph, Quotation, Token } from "../document/types.js";

/**
 * Finds what stands between quotation marks.
 * @returns quotations in order of their opening marks
 */
export function quotationsOf(tokens: readonly Token[], paragraphs: readonly Paragraph[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const paragraph of paragraphs) {
    let open = -1;
    for (let i = paragraph.firstToken; i < paragraph.endToken; i += 1) {
      if (!/^["“”]$/u.test(tokens[i].text)) continue;
      if (open < 0) {
        open = i;
        continue;
      }
      quotations.push({ start: tokens[open].start, end: tokens[i].end, mark: "double", closed: true, continues: false, depth: 0, firstToken: open, endToken: i + 1 });
      open = -1;
    }
  }
  return quotations;
}

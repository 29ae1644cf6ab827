import type { Paragraph, Quotation, Token } from "../document/types.js";
import { isClosingOnly, opensDouble, pairDoubles } from "./doubles.js";
import { marksOf } from "./marks.js";
import type { Pair } from "./marks.js";
import { opensSingle, pairSingles } from "./singles.js";

/** How many paragraphs without any mark a quotation may run over, up to a paragraph that only closes it. */
const LONGEST_SILENCE = 5;

/**
 * Finds what stands between quotation marks. Pairs are made within a paragraph, so that an odd mark does no harm beyond
 * it; a quotation left open goes on where the next paragraph repeats the opening mark, or where a later one only closes it.
 * @returns quotations in order of their opening marks, an outer one before those inside it
 */
export function quotationsOf(tokens: readonly Token[], paragraphs: readonly Paragraph[]): Quotation[] {
  const quotations: Quotation[] = [];
  /** What the last paragraph with marks left open, and how many paragraphs without a mark came since. */
  let left: Pair | undefined;
  let silent = 0;
  for (const [number, paragraph] of paragraphs.entries()) {
    const marks = marksOf(tokens, paragraph);
    if (marks.length === 0) {
      silent += 1;
      continue;
    }
    const spoken = left && left.kind !== "single" && silent <= LONGEST_SILENCE ? left : undefined;
    if (spoken && isClosingOnly(marks)) {
      for (let back = silent; back > 0; back -= 1) add(quotations, tokens, [whole(paragraphs[number - back], spoken)]);
    }
    const next = paragraphs.at(number + 1);
    const pairs = pairDoubles(tokens, marks, paragraph, spoken, silent === 0, next !== undefined && opensDouble(tokens, next));
    const singles = marks.filter((mark) => mark.family === "single");
    if (singles.length > 0) {
      const goesOn = next !== undefined && opensSingle(tokens, next);
      const before = silent === 0 && left?.kind === "single";
      for (const pair of pairSingles(tokens, singles, pairs, paragraph, before, goesOn)) pairs.push(pair);
    }
    add(quotations, tokens, pairs);
    left = pairs.find((pair) => !pair.closed && pair.close === paragraph.endToken - 1);
    silent = 0;
  }
  return quotations;
}

/** A paragraph without marks in the middle of a long quotation. */
function whole({ firstToken, endToken }: Paragraph, { kind }: Pair): Pair {
  return { open: firstToken, close: endToken - 1, kind, closed: false, continues: true };
}

/** Adds a paragraph's pairs in reading order with their depth; of two that cross, only the one that begins first. */
function add(quotations: Quotation[], tokens: readonly Token[], pairs: Pair[]): void {
  if (pairs.length > 1) pairs.sort((a, b) => a.open - b.open || b.close - a.close);
  const outer: number[] = [];
  for (const { open, close, kind, closed, continues } of pairs) {
    while (outer.length > 0 && outer[outer.length - 1] < open) outer.pop();
    if (outer.length > 0 && close > outer[outer.length - 1]) continue;
    quotations.push({
      start: tokens[open].start,
      end: tokens[close].end,
      mark: kind,
      closed,
      continues,
      depth: outer.length,
      firstToken: open,
      endToken: close + 1,
    });
    outer.push(close);
  }
}

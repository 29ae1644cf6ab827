import type { Paragraph, Token } from "../document/types.js";
import type { Family, Mark, Pair } from "./marks.js";

const FAMILIES: readonly Family[] = ["double", "guillemet", "angle"];

/**
 * Pairs a paragraph's double marks and guillemets. A mark whose direction is certain opens or closes whatever parity says;
 * a double mark that nothing closes runs to the paragraph's end, or to the sentence end before the next opening mark.
 * @param left what an earlier paragraph left open
 * @param adjacent true where that is the paragraph just before
 * @param goesOn true where the next paragraph begins with a double mark, so that one left open here is no slip
 */
export function pairDoubles(
  tokens: readonly Token[],
  marks: readonly Mark[],
  paragraph: Paragraph,
  left: Pair | undefined,
  adjacent: boolean,
  goesOn: boolean,
): Pair[] {
  const pairs: Pair[] = [];
  for (const family of FAMILIES) {
    let own = marks.filter((mark) => mark.family === family);
    if (own.length === 0) continue;
    if (family === "double") pairFamily(tokens, own, paragraph, left, adjacent, pairs);
    else {
      if (standsTurned(own, tokens)) own = own.map(turned);
      const found: Pair[] = [];
      pairFamily(tokens, own, paragraph, undefined, false, found);
      for (const pair of found) if (pair.closed) pairs.push(pair);
    }
  }
  if (goesOn) return pairs;
  return pairs.map((pair) => (pair.closed || pair.close !== paragraph.endToken - 1 ? pair : closedByOther(tokens, marks, pair)));
}

/** A quotation left open, ended at a mark of another family where one closes something there that it did not open: “Go!’ he said. */
function closedByOther(tokens: readonly Token[], marks: readonly Mark[], pair: Pair): Pair {
  const inner = new Map<Family, number>();
  for (const { token, family, direction } of marks) {
    if (token <= pair.open || family === "double") continue;
    if (direction === "open") inner.set(family, (inner.get(family) ?? 0) + 1);
    if (direction !== "close" || (family === "single" && !/^[,.!?]$/.test(tokens[token - 1].text))) continue;
    const open = inner.get(family) ?? 0;
    if (open === 0) return { ...pair, close: token, closed: true };
    inner.set(family, open - 1);
  }
  return pair;
}

/** True where the first double mark of a paragraph closes something. */
export function isClosingOnly(marks: readonly Mark[]): boolean {
  return marks.find((mark) => mark.family === "double")?.direction === "close";
}

/** True where a paragraph begins with a double mark. */
export function opensDouble(tokens: readonly Token[], { firstToken }: Paragraph): boolean {
  return /^(?:["“”„]|''|``|‘‘)$/u.test(tokens[firstToken].text);
}

function pairFamily(
  tokens: readonly Token[],
  marks: readonly Mark[],
  { firstToken, endToken }: Paragraph,
  left: Pair | undefined,
  adjacent: boolean,
  pairs: Pair[],
): void {
  const opened: { token: number; kind: Mark["kind"]; continues: boolean }[] = [];
  if (left && marks[0].direction === "close") opened.push({ token: firstToken, kind: left.kind, continues: true });
  for (const [k, mark] of marks.entries()) {
    const next = marks.at(k + 1);
    const top = opened.at(-1);
    if (!opensHere(mark, top !== undefined, next)) {
      if (!top || (next?.direction === "close" && opened.length === 1 && followsNumber(tokens, mark))) continue;
      pairs.push({ open: top.token, close: mark.token, kind: top.kind, closed: true, continues: top.continues });
      opened.pop();
      continue;
    }
    const nested = next?.direction === "close" && (marks.at(k + 2)?.direction === "close" || (top && isOtherPair(tokens, top.token, mark, next)));
    if (top && !nested) {
      pairs.push({ open: top.token, close: sentenceEndBefore(tokens, top.token, mark.token), kind: top.kind, closed: false, continues: top.continues });
      opened.pop();
    }
    const continues = adjacent && left?.kind === mark.kind && mark.token === firstToken;
    if (mark.direction !== "unclear" || next) opened.push({ token: mark.token, kind: mark.kind, continues });
  }
  // Inner ones first found open would cross the outer; only the outermost runs on.
  const [top] = opened;
  if (top) pairs.push({ open: top.token, close: endToken - 1, kind: top.kind, closed: false, continues: top.continues });
}

function opensHere(mark: Mark, inside: boolean, next: Mark | undefined): boolean {
  if (mark.direction === "open") return true;
  if (mark.direction === "close" || inside) return false;
  if (mark.direction === "unclear") return next !== undefined && next.direction !== "open";
  return mark.direction === "perhaps-open" || next?.direction === "close";
}

/** True where a quotation left open begins with a straight mark and the pair inside it is curly, or the other way round. */
function isOtherPair(tokens: readonly Token[], outer: number, open: Mark, close: Mark): boolean {
  const straight = tokens[open.token].text === '"';
  return (tokens[outer].text === '"') !== straight && (tokens[close.token].text === '"') === straight;
}

/** A straight mark after a number may mean inches; it does where the next mark closes as well. */
function followsNumber(tokens: readonly Token[], { token }: Mark): boolean {
  return tokens[token].text === '"' && token > 0 && tokens[token - 1].end === tokens[token].start && /^\d+$/.test(tokens[token - 1].text);
}

/** The last token that ends a sentence between an opening mark and the next one; else the last token between them. */
function sentenceEndBefore(tokens: readonly Token[], open: number, next: number): number {
  for (let i = next - 1; i > open; i -= 1) {
    if (/^[.!?…]+$/.test(tokens[i].text)) return i;
  }
  return Math.max(open, next - 1);
}

/** German and Danish books set guillemets the other way round: »so«. */
function standsTurned(marks: readonly Mark[], tokens: readonly Token[]): boolean {
  const [first] = marks;
  return first.direction === "open" && (tokens[first.token].text === "»" || tokens[first.token].text === "›");
}

function turned(mark: Mark): Mark {
  if (mark.direction === "perhaps-open") return { ...mark, direction: "perhaps-close" };
  return mark.direction === "perhaps-close" ? { ...mark, direction: "perhaps-open" } : mark;
}

import type { Paragraph, Token } from "../document/types.js";
import { lineBreaks } from "./blanks.js";

/** Widest hard-wrapped line; a longer line was never cut by a program. */
const WIDEST = 140;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Blanks before its first token; a tab counts four. */
  readonly indent: number;
  /** True where nothing but one line break parts it from the line before. */
  readonly single: boolean;
}

/** What the article's single line breaks have in common: whether it is wrapped, and at which width. */
interface Shape {
  readonly wrapped: boolean;
  readonly width: number;
  /** Blanks from which on a line counts as the indented first line of a paragraph. */
  readonly indent: number;
}

/**
 * Cuts a text into paragraphs. A blank line always parts two. A single line break does so unless the article is wrapped
 * to a width, or the line plainly breaks off within a sentence: the article's own lines decide.
 * @returns paragraphs in order; every token is in exactly one
 */
export function paragraphsOf(text: string, tokens: readonly Token[]): Paragraph[] {
  const lines = linesOf(text, tokens);
  const shape = shapeOf(lines, tokens);
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (let i = 1; i <= lines.length; i += 1) {
    if (i < lines.length && goesOn(lines, i, first, shape, tokens)) continue;
    const last = lines[i - 1];
    const { start, firstToken } = lines[first];
    paragraphs.push({ start, end: last.end, firstToken, endToken: last.endToken });
    first = i;
  }
  return paragraphs;
}

function linesOf(text: string, tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  let firstToken = 0;
  let { breaks, indent } = readGap(text, 0, tokens.length > 0 ? tokens[0].start : 0);
  for (let i = 1; i <= tokens.length; i += 1) {
    const { end } = tokens[i - 1];
    const next = i < tokens.length ? tokens[i].start : text.length;
    if (i < tokens.length && (next === end || (next === end + 1 && text.charCodeAt(end) === 32))) continue;
    const gap = readGap(text, end, next);
    if (i < tokens.length && gap.breaks === 0) continue;
    lines.push({ start: tokens[firstToken].start, end, firstToken, endToken: i, indent, single: lines.length > 0 && breaks === 1 });
    firstToken = i;
    ({ breaks, indent } = gap);
  }
  return lines;
}

function readGap(text: string, from: number, to: number): { breaks: number; indent: number } {
  let breaks = 0;
  let indent = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const found = code === 0x0a && at > from && text.charCodeAt(at - 1) === 0x0d ? 0 : lineBreaks(code);
    breaks += found;
    if (found > 0) indent = 0;
    else if (code === 0x09) indent += 4;
    else if (code !== 0x0a) indent += 1;
  }
  return { breaks, indent };
}

/**
 * An article is wrapped where most of its single breaks come when the next word would not have fitted, most of the lines
 * end within a sentence, and many go on in lower case. Lists, tables and one-line paragraphs fail one of the three.
 */
function shapeOf(lines: readonly Line[], tokens: readonly Token[]): Shape {
  const width = widthOf(lines, tokens);
  let breaks = 0;
  let forced = 0;
  let within = 0;
  let lower = 0;
  for (let i = 1; i < lines.length; i += 1) {
    if (!lines[i].single) continue;
    breaks += 1;
    if (!nextWordFits(lines, i, width, tokens)) forced += 1;
    if (!endsSentence(tokens[lines[i - 1].endToken - 1].text)) within += 1;
    if (beginsLower(tokens[lines[i].firstToken].text)) lower += 1;
  }
  const wrapped = breaks >= 2 && width <= WIDEST && forced * 2 >= breaks && within * 2 >= breaks && lower * 4 >= breaks;
  return { wrapped, width, indent: indentOf(lines) };
}

/** Width to which lines are filled: nearly the longest of those beside a single break, so that one overlong line in forty does no harm. */
function widthOf(lines: readonly Line[], tokens: readonly Token[]): number {
  const lengths: number[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (isAddress(lines[i], tokens)) continue;
    if (lines[i].single || lines.at(i + 1)?.single) lengths.push(lines[i].indent + lines[i].end - lines[i].start);
  }
  lengths.sort((a, b) => a - b);
  return lengths.length > 0 ? lengths[lengths.length - 1 - Math.floor(lengths.length / 40)] : 0;
}

/** Two more than the least, unless so many lines stand in that far that it marks nothing. */
function indentOf(lines: readonly Line[]): number {
  let least = Infinity;
  for (const { indent } of lines) least = Math.min(least, indent);
  let indented = 0;
  for (const { indent } of lines) if (indent >= least + 2) indented += 1;
  return indented * 3 < lines.length * 2 ? least + 2 : Infinity;
}

/** True where line `i` is part of the paragraph whose first line is `first`. */
function goesOn(lines: readonly Line[], i: number, first: number, shape: Shape, tokens: readonly Token[]): boolean {
  const line = lines[i];
  const before = lines[i - 1];
  if (!line.single || isAddress(line, tokens) || isAddress(before, tokens)) return false;
  const last = tokens[before.endToken - 1].text;
  const ends = endsSentence(last);
  const lower = beginsLower(tokens[line.firstToken].text);
  if (beginsItem(line, ends || last === ":" || last === ";", tokens)) return false;
  // Not every program fills its lines: one nearly full that breaks off within a sentence was cut as well.
  const nearlyFull = !ends && before.indent + before.end - before.start >= shape.width * 0.8;
  const forced = shape.wrapped && (nearlyFull || !nextWordFits(lines, i, shape.width, tokens));
  // A line that itself begins in lower case or with a number, and is not the rest of another, is one of a list.
  if (lower) return forced || (!ends && !(first === i - 1 && /^[\p{Ll}\d]/u.test(tokens[before.firstToken].text)));
  if (forced) {
    const indented = line.indent >= shape.indent && !beginsItem(lines[first], true, tokens);
    return !indented;
  }
  return LEADS_ON.has(last) || (last === "," && before.end - before.start >= 40);
}

function nextWordFits(lines: readonly Line[], i: number, width: number, tokens: readonly Token[]): boolean {
  const before = lines[i - 1];
  const { firstToken, endToken } = lines[i];
  let at = firstToken;
  while (at + 1 < endToken && tokens[at + 1].start === tokens[at].end) at += 1;
  return before.indent + before.end - before.start + 1 + tokens[at].end - tokens[firstToken].start <= width;
}

/** A line that is one web address and nothing else. */
function isAddress({ start, end, firstToken, endToken }: Line, tokens: readonly Token[]): boolean {
  const { text } = tokens[firstToken];
  if (!text.startsWith("http") && !text.startsWith("www.")) return false;
  let length = 0;
  for (let i = firstToken; i < endToken; i += 1) length += tokens[i].text.length;
  return length === end - start;
}

/**
 * A line that begins with a bullet or a number such as `2.` or `(b)`. A dash or star is none where the sentence before
 * has not ended and goes on in lower case.
 */
function beginsItem({ firstToken, endToken }: Line, afterEnd: boolean, tokens: readonly Token[]): boolean {
  if (endToken - firstToken < 2) return false;
  const first = tokens[firstToken];
  const second = tokens[firstToken + 1];
  const apart = second.start > first.end;
  if (/^[•·‣▪●○◦►▶■□➤✓✔]$/u.test(first.text)) return true;
  if (/^(?:[-–—*+»>]|-{2}|o)$/.test(first.text)) return apart && (afterEnd || (first.text !== "o" && !beginsLower(second.text)));
  const third = firstToken + 2 < endToken ? tokens[firstToken + 2] : undefined;
  if (/^(?:\d{1,2}|[A-Za-z])$/.test(first.text)) {
    return afterEnd && !apart && /^[.)]$/.test(second.text) && third !== undefined && third.start > second.end;
  }
  if (/^\p{Lu}\.$/u.test(first.text)) return false;
  return first.text === "(" && /^(?:\d{1,2}|[a-z]|[ivx]{1,4})$/.test(second.text) && third?.text === ")";
}

/** True of a last token after which a sentence may be over. Closing marks stand behind the full stop, so they count too. */
function endsSentence(last: string): boolean {
  if (/^(?:[.!?…]+|["”»)\]]|''|’’)$/u.test(last)) return true;
  return last.length > 1 && last.endsWith(".");
}

function beginsLower(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 97 && code <= 122) return true;
  return code > 127 && /^\p{Ll}/u.test(word);
}

/** Words that, in lower case, end no heading and no paragraph. */
const LEADS_ON = new Set(
  (
    "a an the this these his its their our your my and or but nor of from into upon between among during towards toward than which " +
    "whose because although while if Mr. Mrs. Ms. Dr. Gen. Sen. Rep. Gov."
  ).split(" "),
);

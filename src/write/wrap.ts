import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Latin letters, digits, punctuation and typographic marks: a column each. Nearly every word is of these alone. */
const SINGLE = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*$/u;

/** How many columns of a terminal a visible text takes, by the same measure as cli-table3's. */
function widthOf(text: string): number {
  return SINGLE.test(text) ? text.length : stringWidth(text);
}

/**
 * What can be shown in a terminal: every control character (colours and cursor movements among them) and every character
 * without a shape of its own (direction marks, zero-width joiners) is dropped, a run of blanks or line breaks is one blank.
 */
export function visible(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim();
}

/**
 * Breaks a text into lines of at most `columns`, at blanks where it can, inside a longer word where it must, never inside
 * a character.
 * @param columns at least 2, so that a wide character fits
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + 1 + width <= columns) {
      line += ` ${word}`;
      used += 1 + width;
      continue;
    }
    if (used > 0) lines.push(line);
    const pieces = width <= columns ? [word] : cut(word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
    used = widthOf(line);
  }
  if (used > 0 || lines.length === 0) lines.push(line);
  return lines;
}

function cut(word: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    // A cluster of many marks may be wider than a column of the table: then it is cut too.
    const parts = widthOf(segment) <= columns ? [segment] : Array.from(segment);
    for (const part of parts) {
      const width = widthOf(part);
      if (used > 0 && used + width > columns) {
        pieces.push(piece);
        piece = "";
        used = 0;
      }
      piece += part;
      used += width;
    }
  }
  return [...pieces, piece];
}

import type { About } from "./article.js";

/** An article as a database's export prints it. */
export interface Exported {
  readonly text: string;
  readonly about: About;
}

/**
 * Lines of an article's body as one text. Lines that were broken at a column are joined, a blank line between two
 * paragraphs; where lines are longer than any such column, each is a paragraph.
 */
export function bodyOf(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.replaceAll(/\s+/gu, " ").trim());
  const isBroken = trimmed.every((line) => line.length <= LONGEST_LINE) && trimmed.join("\n").trim().includes("\n\n");
  const paragraphs: string[] = [""];
  for (const line of trimmed)
    if (line === "" || !isBroken) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop()} ${line}`.trim());
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

const LONGEST_LINE = 100;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ober|ember|e|y)?\\.?";
const DATE = new RegExp(`^(?:\\w+day,? )?(?:${MONTH} (\\d{1,2}),? (\\d{4})|(\\d{1,2}) ${MONTH} (\\d{4})|${MONTH} (\\d{4}))\\b`, "iu");

/** `March 2, 2026 Monday 6:00 AM GMT` or `2 March 2026`, at the beginning of a line, as `2026-03-02`. */
export function dateIn(line: string): string | undefined {
  const match = DATE.exec(line.trim());
  if (!match) return undefined;
  const [, month1, day1, year1, day2, month2, year2, month3, year3] = match;
  const month = MONTHS.indexOf((month1 ?? month2 ?? month3).slice(0, 3).toLowerCase()) + 1;
  const day = day1 ?? day2;
  return [year1 ?? year2 ?? year3, month, ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, "0")).join("-");
}

/** `By Ada Fennimore` without its `By`. */
export const withoutBy = (byline: string) => byline.replace(/^by:? /iu, "").trim();

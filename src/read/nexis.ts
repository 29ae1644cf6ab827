import { bodyOf, dateIn, withoutBy } from "./exported.js";
import type { Exported } from "./exported.js";

/*
 * Full-text exports of Nexis. Nexis Uni ends an article with "End of Document" and puts "Body" before its text; the older
 * LexisNexis begins one with "3 of 250 DOCUMENTS" and has "LENGTH: 366 words" before its text, lines broken at a column.
 * Both put outlet and date on lines of their own and whatever else they know on lines "Name: value", in front of the text
 * and behind it.
 */

const COUNT = /^\s*\d+ (?:of|OF) \d+ DOCUMENTS?\s*$/u;
const END = /^\s*End of Document\s*$/iu;
const BODY = /^\s*(?:Body|BODY:?)\s*$/u;
const LENGTH = /^\s*LENGTH: *\d[\d,]* words/iu;

export function isNexis(head: string): boolean {
  const lines = head.split("\n");
  return lines.some((line) => COUNT.test(line)) || (lines.some((line) => LENGTH.test(line)) && lines.some((line) => BODY.test(line)));
}

/** What may stand before the text, and what may stand behind it and never in it, before a colon. */
const FIELD_BEFORE = /^\s*(byline|section|length|dateline|highlight|headline|edition|series|url|graphic): *(.*)$/iu;
const FIELD_BEHIND =
  /^\s*(load-date|language|publication-type|pub-type|document-type|journal[ -]code|acc-no|subject|geographic|graphic|url|update|correction-date|company|organization|ticker|industry|person|country|state|city): *(.*)$/iu;
const TRAILER = /^\s*(?:Classification|Graphic|Notes|Correction)\s*$/u;
const RIGHTS = /^\s*(?:Copyright\b|©|\(c\) ?\d{4}|All Rights Reserved)/iu;

export function nexisArticles(lines: readonly string[]): Exported[] {
  const articles: Exported[] = [];
  let block: string[] = [];
  const close = (): void => {
    const article = articleIn(block);
    if (article) articles.push(article);
    block = [];
  };
  for (const line of lines)
    if (END.test(line) || COUNT.test(line)) close();
    else block.push(line);
  close();
  return articles;
}

/** One article; undefined for a cover page, a list of results, or what follows the last one. */
function articleIn(lines: readonly string[]): Exported | undefined {
  const length = lines.findIndex((line) => LENGTH.test(line));
  const body = lines.findIndex((line) => BODY.test(line));
  if (length < 0 && body < 0) return undefined;
  const headEnd = body < 0 ? length + 1 : body;
  const before = fieldsIn(lines.slice(0, headEnd), FIELD_BEFORE);
  const { outlet, title, date, edition } = headOf(lines.slice(0, headEnd));
  const rest = lines.slice(body < 0 ? headEnd : body + 1);
  // DATELINE and HIGHLIGHT may stand behind LENGTH.
  const opening = rest.findIndex((line) => line.trim() !== "" && !FIELD_BEFORE.test(line));
  const start = opening < 0 ? rest.length : Math.max(0, opening);
  const found = rest.findIndex((line, i) => i >= start && (FIELD_BEHIND.test(line) || TRAILER.test(line) || RIGHTS.test(line)));
  const end = found < 0 ? rest.length : found;
  const known = { ...before, ...fieldsIn(rest.slice(0, start), FIELD_BEFORE), ...fieldsIn(rest.slice(end), FIELD_BEHIND) };
  const { byline, headline, url, ...others } = known;
  const metadata = { ...others, ...(edition === undefined ? {} : { edition }) };
  return {
    text: bodyOf(rest.slice(start, end)),
    about: { title: headline ?? title, date, outlet, author: byline === undefined ? undefined : withoutBy(byline), url, metadata },
  };
}

/** `Name: value` lines with the lines that go on with the value, under their names in small letters. */
function fieldsIn(lines: readonly string[], pattern: RegExp): Record<string, string> {
  const fields: Record<string, string> = {};
  let name: string | undefined;
  for (const line of lines) {
    const [, found, value] = pattern.exec(line) ?? [];
    if (found !== undefined) {
      name = found.toLowerCase().replaceAll(" ", "-");
      fields[name] = value.trim();
    } else if (line.trim() === "" || RIGHTS.test(line)) name = undefined;
    else if (name !== undefined) fields[name] = `${fields[name]} ${line.trim()}`.trim();
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}

interface Head {
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly edition?: string | undefined;
}

/**
 * Outlet, date and title by their places: the outlet stands on the line before the date. The title is what stands before the
 * outlet (Nexis Uni), else what comes behind the date and the edition that may share its lines (LexisNexis).
 */
function headOf(lines: readonly string[]): Head {
  const plain = lines.filter((line) => !RIGHTS.test(line));
  const at = plain.findIndex((line, i) => dateIn(line) !== undefined && plain.slice(0, i).some((other) => other.trim() !== ""));
  if (at < 0) return { title: runFrom(plain, 0).text };
  let outletAt = at - 1;
  while (plain[outletAt].trim() === "") outletAt -= 1;
  let titleEnd = outletAt - 1;
  while (titleEnd >= 0 && plain[titleEnd].trim() === "") titleEnd -= 1;
  const known = { outlet: plain[outletAt].trim(), date: dateIn(plain[at]) };
  if (titleEnd >= 0) {
    let titleStart = titleEnd;
    while (titleStart > 0 && plain[titleStart - 1].trim() !== "") titleStart -= 1;
    return { ...known, title: joined(plain.slice(titleStart, titleEnd + 1)) };
  }
  const edition = plain[at + 1]?.trim() === "" ? undefined : runFrom(plain, at + 1);
  const title = runFrom(plain, edition?.end ?? at + 1).text;
  return { ...known, title, edition: edition?.text };
}

/** The next lines up to a blank one, blank ones before them passed over; none where a field begins. */
function runFrom(lines: readonly string[], from: number): { text: string | undefined; end: number } {
  let start = from;
  while (start < lines.length && lines[start].trim() === "") start += 1;
  let end = start;
  while (end < lines.length && lines[end].trim() !== "" && !FIELD_BEFORE.test(lines[end])) end += 1;
  return { text: end > start ? joined(lines.slice(start, end)) : undefined, end };
}

const joined = (lines: readonly string[]) => lines.map((line) => line.trim()).join(" ");

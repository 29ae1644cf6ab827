import { bodyOf, dateIn, withoutBy } from "./exported.js";
import type { Exported } from "./exported.js";

/*
 * Text exports of Factiva, in both displays: with a code of two or three letters before each field ("Full Article/Report plus
 * Indexing"), and without, where the fields come in a fixed order. An article ends with its number, "Document PMG000…".
 */

const CODES = "SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CT RF ART CO IN NS RE IPD IPC PUB AN CX CLM DLN".split(" ");
const CODED = new RegExp(`^[ \\t]{0,3}(${CODES.join("|")})(?:\\t[ \\t]*| {2,}|[ \\t]*$)(.*)$`, "u");
const NUMBER = /^\s*(?:AN[ \t]+)?Document ([A-Za-z]{1,12}\d{7,}\w*)\s*$/u;
const WORDS = /^\s*[\d,]+ words\s*$/u;
const RIGHTS = /^\s*(?:Copyright\b|©|\(c\) ?\d{4}|All rights reserved)/iu;
const LANGUAGE = /^\s*English\s*$/u;

export function isFactiva(head: string): boolean {
  const lines = head.split("\n");
  const codes = new Set(lines.map((line) => CODED.exec(line)?.[1]));
  if (["HD", "PD", "SN"].every((code) => codes.has(code))) return true;
  const words = lines.findIndex((line) => WORDS.test(line));
  const next = words < 0 ? [] : lines.slice(words + 1, words + 10).filter((line) => line.trim() !== "");
  return next.length > 0 && dateIn(next[0]) !== undefined && next.some((line) => LANGUAGE.test(line));
}

export function factivaArticles(lines: readonly string[]): Exported[] {
  const articles: Exported[] = [];
  let block: string[] = [];
  for (const line of lines) {
    block.push(line);
    if (!NUMBER.test(line)) continue;
    const article = block.some((one) => CODED.exec(one)?.[1] === "HD") ? codedArticle(block) : plainArticle(block);
    if (article) articles.push(article);
    block = [];
  }
  return articles;
}

/** Codes whose fields come with the article in fields of its own; the other codes become metadata under clearer names. */
const NAMES: Readonly<Record<string, string>> = {
  SE: "section", WC: "words", ET: "time", SC: "source-code", ED: "edition", PG: "page", VOL: "volume", LA: "language", CY: "rights", CO: "companies",
  IN: "industries", NS: "subjects", RE: "regions", PUB: "publisher", AN: "number", CLM: "column", DLN: "dateline", CR: "credit",
};

function codedArticle(lines: readonly string[]): Exported | undefined {
  const fields = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of lines) {
    const [, code, value] = CODED.exec(line) ?? [];
    if (code === undefined) current?.push(line);
    else {
      current = fields.get(code) ?? [];
      fields.set(code, current);
      if (value.trim() !== "") current.push(value);
    }
  }
  const one = (code: string) => joined(fields.get(code) ?? []) || undefined;
  const text = ["LP", "TD"].map((code) => bodyOf(fields.get(code) ?? [])).filter((part) => part !== "").join("\n\n");
  const metadata = Object.entries(NAMES).flatMap(([code, name]) => {
    const value = one(code)?.replace(/^Document /u, "");
    return value === undefined ? [] : [[name, value] as const];
  });
  const byline = one("BY");
  return {
    text,
    about: {
      title: one("HD"),
      date: dateIn(one("PD") ?? "") ?? one("PD"),
      author: byline === undefined ? undefined : withoutBy(byline),
      outlet: one("SN"),
      metadata: Object.fromEntries(metadata),
    },
  };
}

/** [section] title, [byline], "88 words", date, [time], outlet, code, [page], language, rights, and then the text. */
function plainArticle(lines: readonly string[]): Exported | undefined {
  const words = lines.findIndex((line) => WORDS.test(line));
  if (words < 0) return undefined;
  const opening = lines.slice(0, words).map((line) => line.trim());
  const byline = opening.filter(filled).length > 1 ? opening.findLastIndex((line) => filled(line) && isByline(line)) : -1;
  const heading = opening.slice(0, byline < 0 ? undefined : byline).filter(filled);
  const language = lines.findIndex((line, i) => i > words && LANGUAGE.test(line));
  let start = language < 0 ? words + 1 : language + 1;
  // Rights may take several lines: the text begins behind the blank line that ends them.
  while (start < lines.length && !filled(lines[start])) start += 1;
  if (RIGHTS.test(lines[start] ?? "")) while (start < lines.length && filled(lines[start])) start += 1;
  const given = lines.slice(words + 1, language < 0 ? words + 8 : language).filter(filled).map((line) => line.trim());
  const number = NUMBER.exec(lines.at(-1) ?? "")?.[1];
  const metadata = { ...(heading.length > 1 ? { section: heading[0] } : {}), words: lines[words].replace("words", "").trim(), ...(number === undefined ? {} : { number }) };
  return {
    text: bodyOf(lines.slice(start, -1)),
    about: {
      title: heading.at(-1),
      date: dateIn(given[0] ?? "") ?? given[0],
      author: byline < 0 ? undefined : withoutBy(opening[byline]),
      outlet: given.find((line, i) => i > 0 && !/^\d{1,2}:\d{2}/u.test(line)),
      metadata,
    },
  };
}

/** The last line before the number of words: `By` and a name, or names alone. */
function isByline(line: string): boolean {
  return /^by /iu.test(line) || (/^\p{Lu}[\p{L}.'’-]+(?:,? (?:and|[a-z]{1,3}|&|\p{Lu}[\p{L}.'’-]*)){1,8}$/u.test(line) && !/[!?:]/u.test(line) && line.split(" ").length <= 5);
}

const filled = (line: string) => line.trim() !== "";
const joined = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== "").join(" ");

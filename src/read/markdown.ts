import { textOfParagraphs, unescapeXml } from "./markup.js";
import type { About, Extract } from "./article.js";

/** What YAML before the text calls what is known of an article. */
const KNOWN: Readonly<Record<string, keyof Omit<About, "metadata">>> = {
  title: "title", headline: "title", date: "date", published: "date", author: "author", authors: "author", byline: "author", outlet: "outlet",
  source: "outlet", publisher: "outlet", publication: "outlet", url: "url", link: "url", canonical: "url",
};

/**
 * The words of a Markdown file (CommonMark, with GitHub's tables and footnotes): headings, paragraphs, quotations and list items
 * as paragraphs, without marks, addresses, pictures, code and comments. YAML before the text says what is known of the article;
 * without a title there, a first heading of rank 1 is the title and stays in the text too.
 */
export function extractMarkdown(source: string): Extract {
  const { about, body } = frontMatter(source.replace(/^\ufeff/u, "").replaceAll(/\r\n?/gu, "\n"));
  const paragraphs: string[] = [""];
  let fence: string | undefined;
  let title: string | undefined;
  for (const line of withoutComments(body).split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      paragraphs.push("");
      continue;
    }
    const [, rank, marked] = /^ {0,3}(#{1,6})[ \t]+(.*)$/u.exec(line) ?? [];
    if (marked !== undefined) {
      const heading = withoutEnd(marked, " \t#");
      if (rank === "#") title ??= plain(heading);
      paragraphs.push(heading, "");
      continue;
    }
    const content = line.replace(/^(?:[ \t]*>[ \t]?)+/u, "");
    // A line of marks alone: a rule, a table's second line, or one that makes the line above it a heading.
    if (/^[ \t]*(?:[-*_=|:][ \t]*)+$/u.test(content)) {
      if (/^[ \t]*=+[ \t]*$/u.test(content)) title ??= plain(paragraphs.at(-1) ?? "");
      paragraphs.push("");
    } else if (content.trim() === "" || /^ {0,3}\[[^\]]+\]:/u.test(content)) paragraphs.push("");
    else if (/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/u.test(content)) paragraphs.push(content.replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\] )?/u, ""));
    else if (/^[ \t]*\|.*\|[ \t]*$/u.test(content)) paragraphs.push(content.split("|").map((cell) => cell.trim()).filter((cell) => cell !== "").join(" "), "");
    else paragraphs.push(`${paragraphs.pop()} ${content}`);
  }
  return { text: textOfParagraphs(paragraphs.map(plain)), about: { ...about, title: about.title ?? title } };
}

/** What stands between two lines of dashes at the beginning: simple `name: value` lines of YAML, lists joined. */
function frontMatter(source: string): { about: About; body: string } {
  const [whole, yaml] = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(source) ?? [];
  if (whole === undefined) return { about: {}, body: source };
  const about: Record<string, string> = {};
  const metadata: Record<string, string> = {};
  let last: { into: Record<string, string>; name: string } | undefined;
  for (const line of yaml.split("\n")) {
    const [, name, value] = /^([A-Za-z][\w -]*):[ \t]*(.*)$/u.exec(line) ?? [];
    const item = /^[ \t]*-[ \t]+(.*)$/u.exec(line)?.[1];
    if (name !== undefined) {
      const known = KNOWN[name.toLowerCase()] as string | undefined;
      last = known === undefined ? { into: metadata, name } : { into: about, name: known };
      last.into[last.name] = value.startsWith("[") ? value.replaceAll(/^\[|\]$/gu, "").split(",").map(unquoted).join("; ") : unquoted(value);
    } else if (item !== undefined && last) last.into[last.name] = joined(last.into[last.name], unquoted(item));
  }
  const others = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== ""));
  return { about: { ...about, ...(Object.keys(others).length === 0 ? {} : { metadata: others }) }, body: source.slice(whole.length) };
}

const joined = (list: string, item: string) => (list === "" || item === "" ? list + item : `${list}; ${item}`);

const unquoted = (value: string) => value.trim().replace(/^(["'])(.*)\1$/u, "$2");

const withoutComments = (text: string) => text.replaceAll(/<!--[^]*?(?:-->|$)/gu, "");

/** A text without the characters of a set at its end. A regular expression would try from each of them anew. */
function withoutEnd(text: string, set: string): string {
  let end = text.length;
  while (end > 0 && set.includes(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

/**
 * A paragraph without the marks inside it. What may stand between two marks never holds the first of them, so that each search ends
 * where the next begins: of a hundred thousand that open and never close none is followed to the end.
 */
function plain(paragraph: string): string {
  const bare = paragraph
    .replaceAll(/!\[[^[\]]*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])/gu, "")
    .replaceAll(/\[\^[^[\]]+\]/gu, "")
    .replaceAll(/\[([^[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])/gu, "$1")
    .replaceAll(/<(https?:[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>/gu, "$1")
    .replaceAll(/<\/?[a-z][^<>]*>/giu, "")
    .replaceAll(/`+([^`]*)`+/gu, "$1")
    .replaceAll(/~~(?=\S)((?:[^~]|~(?!~))*?[^\s~])~~/gu, "$1")
    // Stars anywhere, underscores only around words: snake_case is a name.
    .replaceAll(/(?<!\\)(\*{1,3})(?=\S)([^*]*?[^\s\\*])\1/gu, "$2")
    .replaceAll(/(?<![\\\p{L}\p{N}])(_{1,3})(?=\S)([^_]*?[^\s\\_])\1(?![\p{L}\p{N}])/gu, "$2")
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1");
  return unescapeXml(bare.replaceAll("&nbsp;", " "));
}

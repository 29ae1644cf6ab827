import { HearsayError } from "../errors.js";
import { textOfParagraphs } from "./markup.js";
import type { Extract } from "./article.js";
import { joinedDate } from "./dates.js";
import type { DateParts } from "./dates.js";
import { decodeAs } from "./decode.js";

/** Groups that hold no text of the document: fonts, colours, styles, pictures, headers, notes on the document. */
const SKIPPED = new Set([
  "fonttbl", "colortbl", "stylesheet", "pict", "object", "header", "footer", "headerl", "headerr", "footerl", "footerr",
  "generator", "listtable", "listoverridetable", "rsidtbl", "themedata", "colorschememapping", "latentstyles", "datastore",
  "xmlnstbl", "filetbl", "revtbl", "fldinst", "bkmkstart", "bkmkend", "annotation", "nonshppict",
]);

const CHARACTERS: Readonly<Record<string, string>> = {
  par: "\n", line: "\n", sect: "\n", page: "\n", row: "\n", tab: " ", cell: " ", emdash: "—", endash: "–", lquote: "‘", rquote: "’",
  ldblquote: "“", rdblquote: "”", bullet: "•", emspace: " ", enspace: " ",
};

/** What is known of the document, inside its group "info". */
const PROPERTIES = new Set(["title", "author", "subject", "keywords", "operator", "company", "manager", "category", "comment", "doccomm", "hlinkbase", "revtim", "printim", "buptim"]);

const TIMES: Readonly<Record<string, keyof DateParts>> = { yr: "year", mo: "month", dy: "day", hr: "hour", min: "minute", sec: "second" };

/** How what stands in a group is read. */
interface State {
  skipped: boolean;
  /** Characters that stand in for one in Unicode. */
  fallback: number;
  /** The property that the group gives; "" for "info" itself, undefined outside. */
  property: string | undefined;
}

/** A control word or symbol with its number, a byte in hexadecimal, a brace, or a run of plain text. */
const PIECE = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/giu;

/** Reads Rich Text Format: code pages, \u with the characters that stand in for it, groups that hold no text; title, author and date as its properties give them. */
export function extractRtf(bytes: Uint8Array, where: string): Extract {
  const source = Buffer.from(bytes).toString("latin1");
  if (!source.startsWith("{\\rtf")) throw new HearsayError("is no RTF", where, "its right ending, or --input-format");
  const codePage = `windows-${/\\ansicpg(\d+)/.exec(source)?.[1] ?? "1252"}`;
  let text = "";
  const properties: Record<string, string> = {};
  const created: { -readonly [Part in keyof DateParts]: DateParts[Part] } = {};
  /** What goes into the text, into a property of the document, or nowhere. */
  const put = (words: string): void => {
    if (state.property !== undefined) properties[state.property] = (properties[state.property] ?? "") + words;
    else if (!state.skipped) text += words;
  };
  let state: State = { skipped: false, fallback: 1, property: undefined };
  const outer: State[] = [];
  let toSkip = 0;
  let pending: number[] = [];
  const flush = (): void => {
    if (pending.length > 0) put(decodeAs(Uint8Array.from(pending), codePage));
    pending = [];
  };
  for (const [, word, number, byte, symbol, brace, plain] of source.matchAll(PIECE)) {
    if (byte !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else if (!state.skipped || state.property !== undefined) pending.push(Number.parseInt(byte, 16));
      continue;
    }
    flush();
    if (brace === "{") outer.push({ ...state });
    else if (brace === "}") state = outer.pop() ?? state;
    else if (plain !== undefined) {
      put(plain.slice(toSkip));
      toSkip = Math.max(0, toSkip - plain.length);
    } else if (symbol !== undefined) {
      if (symbol === "*") state.skipped = true;
      else put(symbol === "~" ? "\u00a0" : symbol === "-" ? "" : symbol === "_" ? "-" : symbol);
    } else if (word === "u" && number !== undefined) {
      // Negative numbers stand for those over 32,767; after each come characters for readers that know no Unicode.
      put(String.fromCharCode(Number(number) & 0xffff));
      toSkip = state.fallback;
    } else if (word === "uc") state.fallback = Number(number ?? 1);
    else if (word === "info") state = { ...state, skipped: true, property: "" };
    else if (state.property !== undefined && word !== undefined && (PROPERTIES.has(word) || word === "creatim")) state.property = word;
    else if (state.property === "creatim" && word !== undefined && Object.hasOwn(TIMES, word)) created[TIMES[word]] = number;
    else if (word !== undefined && SKIPPED.has(word)) state = { ...state, skipped: true, property: undefined };
    else put(CHARACTERS[word ?? ""] ?? "");
  }
  flush();
  const { title, author } = properties;
  return { text: textOfParagraphs(text.split("\n")), about: { title, author, date: joinedDate(created) } };
}

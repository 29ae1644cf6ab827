import { HearsayError } from "../errors.js";
import { textOfParagraphs } from "./markup.js";
import type { Extract } from "./article.js";
import { decodeAs } from "./decode.js";

/** Groups that hold no text of the document: fonts, colours, styles, pictures, headers, notes on the document. */
const SKIPPED = new Set([
  "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr", "footerl", "footerr",
  "generator", "listtable", "listoverridetable", "rsidtbl", "themedata", "colorschememapping", "latentstyles", "datastore",
  "xmlnstbl", "filetbl", "revtbl", "fldinst", "bkmkstart", "bkmkend", "annotation", "nonshppict",
]);

const CHARACTERS: Readonly<Record<string, string>> = {
  par: "\n", line: "\n", sect: "\n", page: "\n", row: "\n", tab: " ", cell: " ", emdash: "—", endash: "–", lquote: "‘", rquote: "’",
  ldblquote: "“", rdblquote: "”", bullet: "•", emspace: " ", enspace: " ",
};

/** A control word or symbol with its number, a byte in hexadecimal, a brace, or a run of plain text. */
const PIECE = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/giu;

/** Reads Rich Text Format: code pages, \u with the characters that stand in for it, groups that hold no text. */
export function extractRtf(bytes: Uint8Array, where: string): Extract {
  const source = Buffer.from(bytes).toString("latin1");
  if (!source.startsWith("{\\rtf")) throw new HearsayError("is no RTF", where, "its right ending, or --input-format");
  const codePage = `windows-${/\\ansicpg(\d+)/.exec(source)?.[1] ?? "1252"}`;
  let text = "";
  let state = { skipped: false, fallback: 1 };
  const outer: (typeof state)[] = [];
  let toSkip = 0;
  let pending: number[] = [];
  const flush = (): void => {
    if (pending.length > 0) text += decodeAs(Uint8Array.from(pending), codePage);
    pending = [];
  };
  for (const [, word, number, byte, symbol, brace, plain] of source.matchAll(PIECE)) {
    if (byte !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else if (!state.skipped) pending.push(Number.parseInt(byte, 16));
      continue;
    }
    flush();
    if (brace === "{") outer.push({ ...state });
    else if (brace === "}") state = outer.pop() ?? state;
    else if (plain !== undefined) {
      if (!state.skipped) text += plain.slice(toSkip);
      toSkip = Math.max(0, toSkip - plain.length);
    } else if (symbol !== undefined) {
      if (symbol === "*") state.skipped = true;
      else if (!state.skipped) text += symbol === "~" ? "\u00a0" : symbol === "-" ? "" : symbol === "_" ? "-" : symbol;
    } else if (word === "u" && number !== undefined) {
      // Negative numbers stand for those over 32,767; after each come characters for readers that know no Unicode.
      if (!state.skipped) text += String.fromCharCode(Number(number) & 0xffff);
      toSkip = state.fallback;
    } else if (word === "uc") state.fallback = Number(number ?? 1);
    else if (word !== undefined && SKIPPED.has(word)) state.skipped = true;
    else if (!state.skipped) text += CHARACTERS[word ?? ""] ?? "";
  }
  flush();
  return { text: textOfParagraphs(text.split("\n")), about: {} };
}

import { HearsayError } from "../errors.js";
import { textOfParagraphs, unescapeXml } from "./markup.js";
import type { Extract } from "./article.js";
import { xmlPieces } from "./xml.js";
import { readFrom, zipEntries } from "./zip.js";

/**
 * What is no text of the document: deleted text, kept for tracking changes; what Word computes a field from; and what stands for a text box where
 * a program does not know text boxes, the same words again.
 */
const HIDDEN = new Set(["w:del", "w:moveFrom", "w:instrText", "mc:Fallback"]);

const CHARACTERS: ReadonlyMap<string, string> = new Map([["w:tab", " "], ["w:br", " "], ["w:cr", " "], ["w:noBreakHyphen", "-"]]);

/** The paragraphs of a Word document, and its title, author and date where its properties give them. */
export async function extractDocx(bytes: Uint8Array, where: string): Promise<Extract> {
  const entries = await zipEntries(readFrom(bytes), bytes.length, where);
  const part = async (name: string) => (await entries.find((entry) => entry.name === name)?.bytes())?.toString("utf8");
  const body = await part("word/document.xml");
  if (body === undefined) throw new HearsayError("holds no Word document", where, "save it again as .docx or as plain text");
  const properties = (await part("docProps/core.xml")) ?? "";
  const property = (name: string) => {
    const value = new RegExp(`<${name}\\b[^<>]*>([^<]*)<`, "u").exec(properties)?.[1].trim();
    return value === undefined || value === "" ? undefined : unescapeXml(value);
  };
  return {
    text: textOfParagraphs(paragraphsIn(body)),
    about: { title: property("dc:title"), author: property("dc:creator"), date: property("dcterms:created") },
  };
}

/** A paragraph may hold others, in a text box: they come behind it, and it goes on behind them. */
function paragraphsIn(body: string): string[] {
  const paragraphs: string[] = [];
  /** Numbers of the paragraphs that are not at their end. */
  const open: number[] = [];
  let hidden = 0;
  let written = false;
  const put = (words: string): void => {
    const at = open.at(-1);
    if (at !== undefined && hidden === 0) paragraphs[at] += words;
  };
  for (const { kind, name, text } of xmlPieces(body)) {
    if (kind === "text") {
      if (written) put(unescapeXml(text));
    } else if (HIDDEN.has(name)) {
      // Empty, it marks a paragraph's end as deleted.
      if (kind !== "empty") hidden = Math.max(0, hidden + (kind === "begin" ? 1 : -1));
    } else if (name === "w:p") {
      if (kind === "begin") open.push(paragraphs.push("") - 1);
      else if (kind === "end") open.pop();
    } else if (name === "w:t") written = kind === "begin";
    else if (kind !== "end") put(CHARACTERS.get(name) ?? "");
  }
  return paragraphs;
}

import { HearsayError } from "../errors.js";
import { textOfParagraphs, unescapeXml } from "./markup.js";
import type { Extract } from "./article.js";
import { readFrom, zipEntries } from "./zip.js";

/** The paragraphs of a Word document, and its title, author and date where its properties give them. */
export async function extractDocx(bytes: Uint8Array, where: string): Promise<Extract> {
  const entries = await zipEntries(readFrom(bytes), bytes.length, where);
  const part = async (name: string) => (await entries.find((entry) => entry.name === name)?.bytes())?.toString("utf8");
  const body = await part("word/document.xml");
  if (body === undefined) throw new HearsayError("holds no Word document", where, "save it again as .docx or as plain text");
  // Deleted text is kept for tracking changes; field codes are what Word computes a field from.
  const shown = body.replaceAll(/<w:(del|moveFrom|instrText)\b[^>]*>.*?<\/w:\1>/gsu, "");
  const paragraphs = [...shown.matchAll(/<w:p\b(?:[^>]*[^/])?>(.*?)<\/w:p>/gsu)].map(([, paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab|br|cr)\b[^>]*>/gsu)]
      .map(([, text, blank]) => (blank === undefined ? unescapeXml(text) : " "))
      .join(""),
  );
  const properties = (await part("docProps/core.xml")) ?? "";
  const property = (name: string) => {
    const value = new RegExp(`<${name}\\b[^>]*>([^<]*)<`, "u").exec(properties)?.[1].trim();
    return value === undefined || value === "" ? undefined : unescapeXml(value);
  };
  return {
    text: textOfParagraphs(paragraphs),
    about: { title: property("dc:title"), author: property("dc:creator"), date: property("dcterms:created") },
  };
}

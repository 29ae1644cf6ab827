import { HearsayError } from "../errors.js";
import { isoDate } from "./dates.js";
import type { Extract } from "./article.js";

/** The text of a PDF: its lines, words that a line's end divides made whole; title, author and date as its information gives them. A scanned one has none. */
export async function extractPdf(bytes: Uint8Array, where: string): Promise<Extract> {
  const { extractText, getDocumentProxy, getMeta } = await import("unpdf");
  try {
    // unpdf takes the bytes away from their owner; without verbosity 0 it writes on the console.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { text } = await extractText(document, { mergePages: false });
    const { info } = (await getMeta(document)) as { info: { Title?: string; Author?: string; CreationDate?: string } };
    const joined = text.join("\n\n").replaceAll(/(\p{Ll})-\n(?=\p{Ll})/gu, "$1");
    if (joined.trim() === "") throw new HearsayError("holds no text, only pictures", where, "run OCR over it first (ocrmypdf)");
    return { text: joined, about: { title: info.Title, author: info.Author, date: info.CreationDate === undefined ? undefined : isoDate(info.CreationDate) } };
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    const what = `cannot be read as a PDF: ${(error as Error).message}`;
    throw new HearsayError(what, where, "open it and save it anew, or as text", { cause: error });
  }
}

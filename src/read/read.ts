import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Document } from "../document/types.js";
import { asHearsayError, HearsayError } from "../errors.js";
import type { About, Article, Extract, ReadOptions } from "./article.js";
import { declaredIn, decodeText } from "./decode.js";
import { factivaArticles, isFactiva } from "./factiva.js";
import { formatOf, isGzip } from "./formats.js";
import { isNexis, nexisArticles } from "./nexis.js";

/** A larger file is not an article; its analysis would need gigabytes of memory. */
const LARGEST_MEGABYTES = 64;

export interface ReadArticle {
  readonly document: Document;
  /** True where the text is not that of a file: offsets mean nothing to somebody who has the file alone. */
  readonly extracted: boolean;
  /** SHA-256, in hexadecimal, of the bytes that were read, before anything was done to them. */
  readonly sha256: string;
  /** What a reader should know of how the text came about. */
  readonly warning?: string;
}

/**
 * Reads one article.
 * @throws HearsayError that says what is wrong with the file and what to try
 */
export async function readArticle(article: Article, { encoding }: ReadOptions = {}): Promise<ReadArticle> {
  const { id } = article;
  try {
    const format = article.format ?? formatOf(article.path);
    const bytes = article.text === undefined ? await bytesOf(article) : Buffer.from(article.text);
    const { text, about, warning } = article.text === undefined ? await extract(format, bytes, article, encoding) : { ...article, text: article.text, about: {} };
    if (text.trim() === "") throw new HearsayError("is empty", id, "leave it out, or see why nothing was saved in it");
    return {
      document: { id, text, ...given({ ...about, ...article.about }) },
      extracted: article.extracted ?? (article.text !== undefined || format !== "text"),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      ...(warning === undefined ? {} : { warning }),
    };
  } catch (error) {
    throw asHearsayError(error, id);
  }
}

/** Reads an article of plain text from a file. */
export async function readDocument(article: Article): Promise<Document> {
  return (await readArticle(article)).document;
}

async function extract(format: string, bytes: Uint8Array, { id: where, charset }: Article, encoding: string | undefined): Promise<Extract> {
  const decoded = (declared?: string) => decodeText(bytes, where, { encoding, declared: charset ?? declared });
  switch (format) {
    case "html": {
      const { text, warning } = decoded(declaredIn(bytes));
      return { ...(await import("./html.js")).extractHtml(text, where), warning };
    }
    case "news-xml": {
      const { text, warning } = decoded(declaredIn(bytes));
      return { ...(await import("./news-xml.js")).extractNewsXml(text, where), warning };
    }
    case "markdown": {
      const { text, warning } = decoded();
      return { ...(await import("./markdown.js")).extractMarkdown(text), warning };
    }
    case "docx":
    case "pdf":
    case "rtf":
      return exportedIn(await extractDocument(format, bytes, where), where);
    default:
      return { about: {}, ...decoded() };
  }
}

/** The text of a word processor's file or a PDF. */
export async function extractDocument(format: "docx" | "pdf" | "rtf", bytes: Uint8Array, where: string): Promise<Extract> {
  if (format === "docx") return (await import("./docx.js")).extractDocx(bytes, where);
  if (format === "pdf") return (await import("./pdf.js")).extractPdf(bytes, where);
  return (await import("./rtf.js")).extractRtf(bytes, where);
}

/** The one article of a database's export without what the export says around it. @throws HearsayError where it holds more */
function exportedIn(document: Extract, where: string): Extract {
  const head = document.text.slice(0, 16_384);
  const kind = isNexis(head) ? "nexis" : isFactiva(head) ? "factiva" : undefined;
  if (kind === undefined) return document;
  const articles = (kind === "nexis" ? nexisArticles : factivaArticles)(document.text.split("\n"));
  if (articles.length > 1) throw new HearsayError(`holds ${articles.length} articles, an export`, where, `--input-format ${kind}`);
  return articles[0] ?? document;
}

async function bytesOf({ id, path, bytes }: Article): Promise<Uint8Array> {
  if (bytes) return bytes;
  const { size } = await stat(path);
  if (size > LARGEST_MEGABYTES * 1_000_000)
    throw new HearsayError(`is larger than an article can be (${LARGEST_MEGABYTES} MB)`, id, "cut it into one file an article");
  const read = await readFile(path);
  return isGzip(path) ? unzipped(read, id) : read;
}

/** What gzip compressed. */
export async function unzipped(bytes: Uint8Array, where: string): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_MEGABYTES * 1_000_000 });
  } catch (cause) {
    throw new HearsayError("is no gzip file, is cut off, or too large", where, "unpack it with gunzip", { cause });
  }
}

/** Only what is known: no field that is undefined or blank. */
function given(about: About): About & Omit<Document, "id" | "text"> {
  return Object.fromEntries(
    Object.entries(about).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value !== "string") return value === undefined ? [] : [[name, value]];
      return value.trim() === "" ? [] : [[name, value.trim()]];
    }),
  );
}

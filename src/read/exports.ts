import { open, stat } from "node:fs/promises";
import { gunzipSync, constants } from "node:zlib";
import { HearsayError } from "../errors.js";
import type { Article, Extract } from "./article.js";
import { decodeText } from "./decode.js";
import type { Decoded } from "./decode.js";
import { factivaArticles, isFactiva } from "./factiva.js";
import { formatOf, isGzip } from "./formats.js";
import { isNexis, nexisArticles } from "./nexis.js";
import type { OpenOptions } from "./open.js";
import { extractDocument } from "./read.js";
import type { Source } from "./sources.js";
import { wholeOf } from "./stream.js";

/** Bytes at a file's beginning that tell what it is. */
const HEAD = 16_384;

/** Which database a text file was exported from, by its first lines; undefined for one that is no export, or no file. */
export async function exportedAs({ path, bytes }: Source): Promise<"nexis" | "factiva" | undefined> {
  const head = bytes ? bytes.subarray(0, HEAD) : path === "-" ? undefined : await headOf(path);
  if (head === undefined) return undefined;
  const text = Buffer.from(head).toString("latin1").replaceAll("\0", "").replaceAll(/\r\n?/gu, "\n");
  return isNexis(text) ? "nexis" : isFactiva(text) ? "factiva" : undefined;
}

async function headOf(path: string): Promise<Uint8Array | undefined> {
  try {
    // A pipe that is read here has nothing left for its reader.
    if (!(await stat(path)).isFile()) return undefined;
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      const head = buffer.subarray(0, bytesRead);
      return isGzip(path) ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * HEAD }) : head;
    } finally {
      await file.close();
    }
  } catch {
    // Whoever reads the whole file will say what is wrong with it.
    return undefined;
  }
}

/** The articles of an export from Nexis or Factiva: plain text, or the word processor's file or PDF that they also write. */
export async function* openExport(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  const { text, warning } = await textOf(source, options);
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n?|\n|\f/u);
  const articles = options.inputFormat === "factiva" ? factivaArticles(lines) : nexisArticles(lines);
  if (articles.length === 0) throw new HearsayError("holds no article that could be found", source.id, "--input-format text, to read it as one");
  for (const [i, article] of articles.entries()) yield { id: `${source.id}#${i + 1}`, path: source.path, ...article, warning };
}

async function textOf(source: Source, options: OpenOptions): Promise<Decoded | Extract> {
  const bytes = await wholeOf(source);
  const format = formatOf(source.path);
  if (format === "docx" || format === "pdf" || format === "rtf") return extractDocument(format, bytes, source.id);
  return decodeText(bytes, source.id, options);
}

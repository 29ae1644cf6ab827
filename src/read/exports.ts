import { HearsayError } from "../errors.js";
import type { Article, Extract } from "./article.js";
import { decodeText } from "./decode.js";
import type { Decoded } from "./decode.js";
import { factivaArticles, isFactiva } from "./factiva.js";
import { formatOf } from "./formats.js";
import { isNexis, nexisArticles } from "./nexis.js";
import type { OpenOptions } from "./open.js";
import { extractDocument } from "./read.js";
import type { Source } from "./sources.js";
import { wholeOf } from "./stream.js";

/** Which database a text was exported from, by its beginning; undefined for one that is no export. */
export function exportedAs(head: string): "nexis" | "factiva" | undefined {
  const text = head.replaceAll(/\r\n?/gu, "\n");
  return isNexis(text) ? "nexis" : isFactiva(text) ? "factiva" : undefined;
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

import { recordOf } from "../document/record.js";
import type { DocumentRecord } from "../document/record.js";
import { asHearsayError } from "../errors.js";
import type { HearsayError } from "../errors.js";
import type { AnalyzeOptions } from "../options.js";
import { analyzeDocument, prepareModels } from "../pipeline.js";
import { readArticle } from "../read/read.js";
import type { Article } from "../read/article.js";

/** What came of one article: its record, or why there is none. */
export type Outcome =
  | { readonly id: string; readonly record: DocumentRecord; readonly sha256: string }
  | { readonly id: string; readonly error: HearsayError };

/** Reads and analyses one article. Never throws: the next article must not suffer. */
export async function analyzeFile(article: Article, options: AnalyzeOptions): Promise<Outcome> {
  const { id } = article;
  try {
    const { document, extracted, sha256 } = await readArticle(article, options);
    await prepareModels();
    return { id, sha256, record: recordOf(analyzeDocument(document, options.names), { ...options, includeText: options.includeText ?? extracted }) };
  } catch (error) {
    return { id, error: asHearsayError(error, id) };
  }
}

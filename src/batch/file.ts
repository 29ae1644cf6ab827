import { recordOf } from "../document/record.js";
import type { DocumentRecord } from "../document/record.js";
import { asHearsayError } from "../errors.js";
import type { HearsayError } from "../errors.js";
import type { AnalyzeOptions } from "../options.js";
import { analyzeDocument, prepareModels } from "../pipeline.js";
import { readArticle } from "../read/read.js";
import type { Article } from "../read/article.js";
import { sketchOf } from "./sketch.js";
import type { Sketch } from "./sketch.js";

/** What came of one article: its record, or why there is none. */
export type Outcome =
  | {
      readonly id: string;
      readonly record: DocumentRecord;
      readonly sha256: string;
      /** By which near-duplicates are found; absent for a text without a word. */
      readonly sketch?: Sketch;
      /** What a reader should know of how the text came about. */
      readonly warning?: string;
    }
  | { readonly id: string; readonly error: HearsayError };

/**
 * Reads and analyses one article. What is wrong with it is an outcome, for the next article must not suffer.
 * @throws HearsayError where the models cannot be read: no article can be analysed then
 */
export async function analyzeFile(article: Article, options: AnalyzeOptions): Promise<Outcome> {
  await prepareModels();
  const { id } = article;
  try {
    const { document, extracted, sha256, warning } = await readArticle(article, options);
    const record = recordOf(analyzeDocument(document, options), { ...options, includeText: options.includeText ?? extracted });
    const sketch = sketchOf(document.text);
    return { id, sha256, record, ...(sketch && { sketch }), ...(warning === undefined ? {} : { warning }) };
  } catch (error) {
    return { id, error: asHearsayError(error, id) };
  }
}

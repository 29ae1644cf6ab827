import { analyzeArticles } from "./batch/batch.js";
import type { Outcome } from "./batch/file.js";
import type { Analysis } from "./document/types.js";
import { DEFAULT_ANALYZE } from "./options.js";
import type { AnalyzeOptions } from "./options.js";
import { analyzeDocument } from "./pipeline.js";
import { openSources } from "./read/containers.js";
import type { OpenOptions } from "./read/containers.js";
import { listSources } from "./read/sources.js";

export type * from "./document/types.js";
export type * from "./document/record.js";
export type { Outcome } from "./batch/file.js";
export type { AnalyzeOptions } from "./options.js";
export { recordOf } from "./document/record.js";
export { HearsayError } from "./errors.js";
export { VERSION } from "./version.js";

/**
 * Reads one article and says who said what about whom. Offsets in the result count UTF-16 code units of `text`, as
 * JavaScript does; `recordOf` turns it into what the command publishes, which counts code points.
 * @param options names: the user's own, which go before what the model finds; minConfidence: less sure statements than by default, too
 */
export function analyze(text: string, id = "text", options: Pick<AnalyzeOptions, "names" | "minConfidence"> = {}): Analysis {
  return analyzeDocument({ id, text }, options);
}

export interface AnalyzeFilesOptions extends Partial<AnalyzeOptions>, OpenOptions {
  /** Worker threads; 0, the default, works in this thread. */
  readonly jobs?: number;
  /** Seconds that one article may take, where there are workers. */
  readonly timeout?: number;
}

/**
 * Reads files, folders and patterns, as the command does.
 * @returns an outcome for each article, in a stable order: its record, or the error that kept it from one
 */
export function analyzeFiles(paths: readonly string[], options: AnalyzeFilesOptions = {}): AsyncIterable<Outcome> {
  const { jobs = 0, timeout = Infinity, ...analyzing } = options;
  return analyzeArticles(openSources(listSources(paths), options), { analyze: { ...DEFAULT_ANALYZE, ...analyzing }, jobs, timeout });
}

import { HearsayError } from "../errors.js";
import type { AnalyzeOptions } from "../options.js";
import type { Source } from "../read/sources.js";
import { analyzeFile } from "./file.js";
import type { Outcome } from "./file.js";

/**
 * Analyses articles one after the other, no faster than they are asked for.
 * @returns an outcome for each, in the same order
 */
export async function* analyzeSources(
  sources: Iterable<Source | HearsayError> | AsyncIterable<Source | HearsayError>,
  options: AnalyzeOptions,
): AsyncGenerator<Outcome> {
  for await (const source of sources)
    yield source instanceof HearsayError ? { id: source.where, error: source } : analyzeFile(source, options);
}

import { HearsayError } from "../errors.js";
import type { Article } from "../read/article.js";
import { analyzeFile } from "./file.js";
import type { Outcome } from "./file.js";
import { Pool } from "./pool.js";
import type { PoolOptions } from "./pool.js";

/** Articles that may be read or done before the one whose turn it is, for each worker. */
const AHEAD = 8;

/**
 * Analyses articles, no faster than they are asked for.
 * @returns an outcome for each, in the same order and with the same bytes whatever the number of workers
 * @param options `jobs: 0` works in this thread, where nothing can be given up for taking too long
 */
export async function* analyzeArticles(
  articles: Iterable<Article | HearsayError> | AsyncIterable<Article | HearsayError>,
  options: PoolOptions,
): AsyncGenerator<Outcome> {
  const { analyze, jobs } = options;
  if (jobs === 0) {
    for await (const article of articles) yield article instanceof HearsayError ? failed(article) : analyzeFile(article, analyze);
    return;
  }
  const pool = new Pool(options);
  const ahead: Array<Promise<Outcome>> = [];
  try {
    for await (const article of articles) {
      ahead.push(article instanceof HearsayError ? Promise.resolve(failed(article)) : pool.analyze(article));
      if (ahead.length >= jobs * AHEAD) yield ahead.shift() as Promise<Outcome>;
    }
    for (const outcome of ahead) yield outcome;
  } finally {
    await pool.close();
  }
}

function failed(error: HearsayError): Outcome {
  return { id: error.where, error };
}

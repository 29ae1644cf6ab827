import { HearsayError } from "../errors.js";
import type { AnalyzeOptions } from "../options.js";
import type { Article } from "../read/article.js";
import { analyzeFile, publishAgain } from "./file.js";
import type { Outcome } from "./file.js";
import { Pool } from "./pool.js";
import type { PoolOptions } from "./pool.js";

/** Articles that may be read or done before the one whose turn it is, for each worker. */
const AHEAD = 8;

/**
 * Analyses articles, no faster than they are asked for.
 * @returns an outcome for each, in the same order and with the same bytes whatever the number of workers
 * @param options `jobs: 0` works in this thread, where nothing can be given up for taking too long
 * @throws HearsayError where the models cannot be read
 */
export async function* analyzeArticles(
  articles: Iterable<Article | HearsayError> | AsyncIterable<Article | HearsayError>,
  options: PoolOptions,
): AsyncGenerator<Outcome> {
  const { analyze, jobs } = options;
  if (jobs === 0) {
    for await (const article of articles) yield known(article, analyze) ?? analyzeFile(article as Article, analyze);
    return;
  }
  const pool = new Pool(options);
  const ahead: Array<Promise<Outcome>> = [];
  try {
    for await (const article of articles) {
      const outcome = known(article, analyze);
      const coming = outcome ? Promise.resolve(outcome) : pool.analyze(article as Article);
      // Whoever takes it hears of a rejection; those behind the first are never taken.
      coming.catch(() => undefined);
      ahead.push(coming);
      if (ahead.length >= jobs * AHEAD) yield ahead.shift() as Promise<Outcome>;
    }
    for (const outcome of ahead) yield outcome;
  } finally {
    await pool.close();
  }
}

/** The outcome of what need not be analysed: what failed before, and what an earlier run has analysed. */
function known(article: Article | HearsayError, options: AnalyzeOptions): Outcome | undefined {
  if (article instanceof HearsayError) return { id: article.where, error: article };
  return article.record && publishAgain(article.record, options);
}

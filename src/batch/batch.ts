import { HearsayError } from "../errors.js";
import type { AnalyzeOptions } from "../options.js";
import type { Article } from "../read/article.js";
import { publishAgain } from "./again.js";
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
    // Where workers do it, or nothing need be analysed, this thread does without the engine and its thirty megabytes.
    for await (const article of articles) yield known(article, analyze) ?? (await import("./file.js")).analyzeFile(article as Article, analyze);
    return;
  }
  const pool = new Pool(options);
  const reader = each(articles);
  const ahead: Array<Promise<Outcome>> = [];
  let coming: Promise<IteratorResult<Article | HearsayError, undefined>> | undefined;
  try {
    for (let ended = false; !ended || ahead.length > 0; ) {
      if (!ended && ahead.length < jobs * AHEAD) coming ??= heard(reader.next());
      // What is done goes out while the next article is still on its way: a slow pipe may never bring it.
      if (coming === undefined || (ahead.length > 0 && (await isFirst(ahead[0], coming)))) {
        yield ahead.shift() as Promise<Outcome>;
        continue;
      }
      const { done, value } = await coming;
      coming = undefined;
      if (done === true) ended = true;
      else {
        const outcome = known(value, analyze);
        ahead.push(outcome ? Promise.resolve(outcome) : heard(pool.analyze(value as Article)));
      }
    }
  } finally {
    await pool.close();
    // A reader that still waits for its next article ends with it; nobody waits for that.
    const closed = heard(reader.return(undefined));
    if (coming === undefined) await closed;
  }
}

async function* each<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item, undefined> {
  yield* items;
}

/** The same promise, whose rejection does not end the process where nobody takes it any more. */
function heard<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

/** Whether one promise is settled before the other. @throws what the one that is settled first is rejected with */
const isFirst = (one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> => Promise.race([other.then(() => false), one.then(() => true)]);

/** The outcome of what need not be analysed: what failed before, and what an earlier run has analysed. */
function known(article: Article | HearsayError, options: AnalyzeOptions): Outcome | undefined {
  if (article instanceof HearsayError) return { id: article.where, error: article };
  return article.record && publishAgain(article.record, options);
}

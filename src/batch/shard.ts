import { createHash } from "node:crypto";
import { HearsayError } from "../errors.js";
import type { Article } from "../read/article.js";

/** One of `count` parts of a run, numbered from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/**
 * The articles of a shard: each belongs to one by its id alone, in whatever order and company it comes.
 * @param taken is told the number, from 1, of each that is taken, in the whole
 */
export async function* shardOf<Item extends Article | HearsayError>(
  articles: AsyncIterable<Item>,
  { number, count }: Shard,
  taken: (number: number) => void = () => undefined,
): AsyncGenerator<Item> {
  let at = 0;
  for await (const article of articles) {
    at += 1;
    const id = article instanceof HearsayError ? article.where : article.id;
    if (createHash("sha256").update(id).digest().readUInt32BE(0) % count !== number - 1) continue;
    taken(at);
    yield article;
  }
}

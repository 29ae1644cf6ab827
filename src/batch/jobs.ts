import { availableParallelism } from "node:os";

/** Fewer articles are done before a worker has read its models (docs/experiments.md, "command and runs"). */
const WORTH_WORKERS = 50;

/** How many workers a run gets where nobody says it. */
export function jobsFor(articles: number): number {
  return articles < WORTH_WORKERS ? 0 : availableParallelism();
}

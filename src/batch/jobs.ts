import { availableParallelism } from "node:os";

/** Fewer articles are done before a worker has read its models (docs/experiments.md, "command and runs"). */
const WORTH_WORKERS = 50;

/** Bytes of a file that may need more memory than there is: in a worker that costs one article, in this thread the run. */
const RISKY = 8_000_000;

/** How many workers a run gets where nobody says it; `largest` is the size, in bytes, of the largest file. */
export function jobsFor(articles: number, largest: number): number {
  if (articles >= WORTH_WORKERS) return availableParallelism();
  return largest > RISKY ? 1 : 0;
}

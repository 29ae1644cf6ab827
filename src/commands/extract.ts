import { resolve } from "node:path";
import { analyzeSources } from "../batch/batch.js";
import type { Outcome } from "../batch/file.js";
import type { DocumentRecord } from "../document/record.js";
import { HearsayError } from "../errors.js";
import type { RunOptions } from "../options.js";
import { listSources } from "../read/sources.js";
import type { Source } from "../read/sources.js";
import { writeToFile, writeToStdout } from "../write/sink.js";
import { writerFor } from "../write/write.js";
import { progressFor } from "./progress.js";

/**
 * Reads articles and writes what is asked of them, each as soon as it is done; what went wrong goes to standard error.
 * @returns the exit code: 0, or 2 where an article failed
 */
export async function extract(paths: readonly string[], options: RunOptions): Promise<number> {
  const { output } = options;
  const sources: Array<Source | HearsayError> = [];
  for await (const source of listSources(paths)) sources.push(source);
  if (output !== undefined) refuseToOverwrite(output, sources);
  const write = await writerFor(options.format, options.view, options.layout);
  const progress = await progressFor(sources.length, options);
  let failed = 0;
  const records = recordsOf(analyzeSources(sources, options.analyze), progress.step, (error) => {
    failed += 1;
    progress.say(error.line);
  });
  try {
    if (output !== undefined) await writeToFile(output, write(records));
    else if (!(await writeToStdout(write(records)))) return 0;
  } finally {
    progress.end();
  }
  return failed === 0 ? 0 : 2;
}

async function* recordsOf(
  outcomes: AsyncIterable<Outcome>,
  onStep: () => void,
  onError: (error: HearsayError) => void,
): AsyncGenerator<DocumentRecord> {
  for await (const outcome of outcomes) {
    if ("record" in outcome) yield outcome.record;
    else onError(outcome.error);
    onStep();
  }
}

function refuseToOverwrite(output: string, sources: ReadonlyArray<Source | HearsayError>): void {
  const target = resolve(output);
  for (const source of sources)
    if (!(source instanceof HearsayError) && source.path !== "-" && resolve(source.path) === target)
      throw new HearsayError("is one of the articles, it would be overwritten", output, "another name for --output");
}

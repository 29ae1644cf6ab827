import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { jobsFor } from "../batch/jobs.js";
import { Firsts, judged } from "../batch/duplicates.js";
import type { Skipped } from "../batch/duplicates.js";
import type { Outcome } from "../batch/file.js";
import { Ids } from "../batch/ids.js";
import { count, Journal, NO_COUNTS } from "../batch/journal.js";
import type { Counts } from "../batch/journal.js";
import { shardOf } from "../batch/shard.js";
import type { Shard } from "../batch/shard.js";
import type { DocumentRecord } from "../document/record.js";
import { HearsayError } from "../errors.js";
import { beginModels } from "../models.js";
import type { Duplicates, RunOptions } from "../options.js";
import type { OpenOptions } from "../read/open.js";
import type { Article } from "../read/article.js";
import { openSources, sourceFormat } from "../read/containers.js";
import { isContainer } from "../read/formats.js";
import { listSources } from "../read/sources.js";
import type { LeaveOut, PassOver, Source } from "../read/sources.js";
import { writeToFile, writeToStdout } from "../write/sink.js";
import type { Writer } from "../write/writer.js";
import { overallWriterFor, writerFor } from "../write/write.js";
import { durationOf, FEW, progressOf } from "./progress.js";
import type { Progress, ProgressKind } from "./progress.js";
import { readNamesFile } from "./names-file.js";
import type { NamesFile } from "./names-file.js";

const LEFT_OUT = { "own output": "hearsay has written it (name the file itself to have it read)", "no file": "it is a pipe or a device (name it itself to have it read)" } as const;

/** A run of so many articles is summed up at its end: nobody counts them by eye. */
const MANY = 20;

/**
 * Reads articles and writes what is asked of them, each as soon as it is done; what went wrong goes to standard error.
 * @returns the exit code: 0, or 2 where an article failed
 */
export async function extract(paths: readonly string[], options: RunOptions & { readonly open: OpenOptions }): Promise<number> {
  const { output } = options;
  const sources: Array<Source | HearsayError> = [];
  const left: Array<Parameters<LeaveOut>> = [];
  const folders: Array<Parameters<PassOver>> = [];
  for await (const source of listSources(paths, (...one) => left.push(one), (...one) => folders.push(one))) sources.push(source);
  if (output !== undefined) refuseToOverwrite(output, sources);
  const names = options.names === undefined ? undefined : await readNamesFile(options.names, options.analyze.encoding);
  // Nobody knows how many articles a table or an archive holds before it is read.
  const many = sources.some((source) => !(source instanceof HearsayError) && isContainer(sourceFormat(source, options.open)));
  const total = many ? Infinity : sources.length;
  const progress = progressOf(progressKind(options, total), many || options.shard ? undefined : total);
  /** Tells what is no error, which --quiet leaves out. */
  const note = options.quiet ? () => undefined : progress.say;
  const passedOver: PassOver = (within, files, first) =>
    note(`${within}: ${files} of its files left out, since hearsay does not know what their names end in (first: ${first}; save them as .txt, .docx or .pdf)`);
  const write = await writing(options, note);
  // Only a worker can be given up for taking too long.
  const jobs = options.jobs ?? Math.max(jobsFor(total, await largestOf(sources)), options.timeout === undefined ? 0 : 1);
  for (const [path, why] of left) if (output === undefined || resolve(path) !== resolve(output)) note(`${path}: left out, ${LEFT_OUT[why]}`);
  for (const one of folders) passedOver(...one);
  // A file of many may hold what was analysed before, and needs no models then.
  if (jobs === 0 && !many) beginModels();
  // The engine is loaded while the models are read.
  const { analyzeArticles } = await import("../batch/batch.js");
  const firsts = new Firsts();
  const journal = await journalFor(paths, options, names, firsts);
  const tally = journal?.counts ?? { ...NO_COUNTS };
  for (const [folder, files] of folders) journal?.input({ folder, passedOver: files });
  if (journal && journal.done > 0) note(`goes on behind ${journal.done} articles that are done`);
  // Only a field can give two articles one id; what an earlier run has published is told of by the summaries that count it.
  const ids = options.open.idField === undefined ? undefined : new Ids();
  const started = performance.now();
  const outcomes = analyzeArticles(chosen(openSources(sources, options.open, journal?.input, passedOver), options.shard, ids, journal), {
    analyze: names ? { ...options.analyze, names: names.names } : options.analyze,
    jobs,
    timeout: options.timeout ?? Infinity,
  });
  const records = recordsOf(judged(outcomes, options.duplicates, firsts), progress, note, (outcome) => (journal ? journal.note(outcome) : count(outcome, tally)));
  try {
    if (journal) await journal.write(write(records, journal.goesOn));
    else if (output !== undefined) await writeToFile(output, write(records));
    else if (!(await writeToStdout(write(records)))) return 0;
  } finally {
    progress.end();
    // Where nobody wants more, it may still be waited for.
    if (paths.includes("-")) process.stdin.destroy();
  }
  if (ids?.first !== undefined) note(sameIds(ids, ids.first));
  if (tally.articles + tally.failed >= MANY) note(summaryOf(tally, options.duplicates, (performance.now() - started) / 1000));
  return tally.failed === 0 ? 0 : 2;
}

/** From records to text: article by article, or one list over all of them. */
async function writing({ format, view, layout, overall, summary, analyze }: RunOptions, say: Progress["say"]): Promise<Writer> {
  if (summary) {
    const { summaryWriter } = await import("./summary.js");
    return summaryWriter(summary, format, layout, say, analyze.encoding);
  }
  if (!overall) return writerFor(format, view, layout);
  const write = await overallWriterFor(format, layout);
  const { overallEntities } = await import("../entities/overall.js");
  return async function* list(records) {
    let read = 0;
    const entities = await overallEntities(counting(records, () => (read += 1)));
    // What was wrong is told; a table that finds nobody would say that there is nobody.
    if (read > 0 || format !== "table") yield* write(entities);
  };
}

async function* counting<Item>(items: AsyncIterable<Item>, seen: () => void): AsyncGenerator<Item> {
  for await (const item of items) {
    seen();
    yield item;
  }
}

/** Bytes of the largest file among the first few; what cannot be looked at is told of where it is read. */
async function largestOf(sources: ReadonlyArray<Source | HearsayError>): Promise<number> {
  const paths = sources.slice(0, 50).flatMap((source) => (source instanceof HearsayError || source.path === "-" ? [] : [source.path]));
  const files = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return Math.max(0, ...files.map((file) => file?.size ?? 0));
}

/** @throws HearsayError where the output is not of a kind that can be gone on with */
async function journalFor(
  paths: readonly string[],
  options: RunOptions & { readonly open: OpenOptions },
  own: NamesFile | undefined,
  firsts: Firsts,
): Promise<Journal | undefined> {
  const { output, resume = false, manifest = false, format, view, analyze, open, shard, duplicates } = options;
  if (!resume && !manifest) return undefined;
  const flag = resume ? "--resume" : "--manifest";
  if (output === undefined) throw new HearsayError("needs a file to write into", flag, "--output statements.ndjson");
  if (format === "table") throw new HearsayError("cannot be used with a table", flag, "--format csv, json or ndjson");
  return Journal.open(output, { paths, view, format, analyze, open, duplicates, shard, names: own?.identity }, resume, firsts);
}

function chosen(articles: AsyncIterable<Article | HearsayError>, shard: Shard | undefined, ids: Ids | undefined, journal: Journal | undefined) {
  const own = shard ? shardOf(articles, shard, journal?.number) : articles;
  const all = ids ? ids.noted(own) : own;
  return journal ? journal.rest(all) : all;
}

function sameIds({ again }: Ids, first: string): string {
  const articles = again === 1 ? "1 article has" : `${again} articles have`;
  return `--id-field: ${articles} the id of one before (first: ${first}); the rows of all are kept (another field, or none: then ids are FILE#NUMBER)`;
}

function summaryOf({ articles, statements, failed, warned, duplicates }: Counts, judgement: Duplicates, seconds: number): string {
  const near = duplicates === 0 ? "" : `, ${duplicates} near-duplicates ${judgement === "skip" ? "left out" : "flagged"}`;
  const read = warned === 0 ? "" : `, ${warned} with a warning`;
  return `${articles} articles, ${statements} statements, ${failed} failed${near}${read}, ${durationOf(seconds)}`;
}

function progressKind({ quiet, progress, output }: RunOptions, total: number): ProgressKind {
  if (quiet || total <= FEW) return "none";
  if (progress !== undefined) return progress;
  const { stderr, stdout } = process;
  // Where the result comes to the same terminal, it shows by itself that the run goes on.
  return stderr.isTTY && (output !== undefined || !stdout.isTTY) ? "bar" : "none";
}

async function* recordsOf(
  outcomes: AsyncIterable<Outcome | Skipped>,
  progress: Progress,
  note: Progress["say"],
  take: (outcome: Outcome | Skipped) => void,
): AsyncGenerator<DocumentRecord> {
  for await (const outcome of outcomes) {
    take(outcome);
    if ("record" in outcome) {
      if (outcome.warning !== undefined) note(`${outcome.id}: ${outcome.warning}`);
      yield outcome.record;
    } else if ("error" in outcome) progress.say(outcome.error.line);
    progress.step();
  }
}

function refuseToOverwrite(output: string, sources: ReadonlyArray<Source | HearsayError>): void {
  const target = resolve(output);
  for (const source of sources)
    if (!(source instanceof HearsayError) && source.path !== "-" && resolve(source.path) === target)
      throw new HearsayError("is one of the articles, it would be overwritten", output, "another name for --output");
}

import { stat } from "node:fs/promises";
import { linesOf } from "../batch/lines.js";
import type { Entry, RunKey } from "../batch/journal.js";
import { HearsayError } from "../errors.js";
import type { Duplicates } from "../options.js";

/** What a manifest's first line says of a run. */
interface Head {
  readonly hearsay: unknown;
  readonly options: RunKey & { readonly duplicates: Duplicates };
  readonly output: { readonly bytes: number };
}

/** The output of a --shard run and its articles, in their order. */
export interface ShardOutput {
  readonly path: string;
  readonly duplicates: Duplicates;
  readonly entries: () => AsyncGenerator<Entry>;
}

const manifestOf = (path: string) => `${path}.manifest.json`;

/**
 * The manifests beside outputs; each article has a line of its own, and they are read as they are asked for.
 * @returns undefined where one of the outputs has none, or is not of a shard
 * @throws HearsayError where they do not belong together, or one does not belong to its output
 */
export async function openManifests(paths: readonly string[]): Promise<ShardOutput[] | undefined> {
  const heads: Head[] = [];
  for (const path of paths) {
    const head = await headOf(path);
    if (head?.options.shard === undefined) return undefined;
    heads.push(head);
  }
  const keys = heads.map(({ hearsay, options: { shard, ...options } }) => JSON.stringify([hearsay, options, shard?.count]));
  const other = keys.findIndex((key) => key !== keys[0]);
  if (other > 0)
    throw new HearsayError("was run with other options, another number of shards or another version", paths[other], "outputs of the same command");
  const numbers = heads.map(({ options }) => options.shard?.number);
  const twice = numbers.findIndex((number, i) => numbers.indexOf(number) !== i);
  if (twice > 0) throw new HearsayError("is the same shard as another", paths[twice], "each shard once");
  return paths.map((path, i) => ({ path, duplicates: heads[i].options.duplicates, entries: () => entriesOf(path) }));
}

async function headOf(path: string): Promise<Head | undefined> {
  const manifest = manifestOf(path);
  if ((await stat(manifest).catch(() => undefined)) === undefined) return undefined;
  const { size } = await stat(path);
  for await (const { line } of linesOf(manifest)) {
    const head = parsed(`${line}]}`, manifest) as Head;
    if (head.output.bytes !== size) throw new HearsayError("is not the file that its manifest tells of", path, "run its shard again");
    return head;
  }
  return undefined;
}

async function* entriesOf(path: string): AsyncGenerator<Entry> {
  let first = true;
  for await (const { line } of linesOf(manifestOf(path))) {
    if (!first && line !== "]}") yield parsed(line.replace(/,$/u, ""), manifestOf(path)) as Entry;
    first = false;
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HearsayError("is no manifest of hearsay", where, "run its shard again", { cause });
  }
}

import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { flagged, Firsts } from "../batch/duplicates.js";
import type { Entry } from "../batch/journal.js";
import { sketchFrom } from "../batch/sketch.js";
import type { DocumentRecord } from "../document/record.js";
import { HearsayError } from "../errors.js";
import { DUPLICATE_OF } from "../write/columns.js";
import { csvLines } from "../write/csv.js";
import type { ShardOutput } from "./manifests.js";

/** One shard while it is read: the article whose turn is next, and where its text begins. */
interface Reading {
  readonly shard: ShardOutput;
  readonly file: FileHandle;
  readonly entries: AsyncGenerator<Entry>;
  next: Entry | undefined;
  start: number;
}

/**
 * The texts of all articles in the order of the whole run, with the flags for near-duplicates that it would have given: a shard
 * knows only its own articles. An article is in memory at a time, and of those before it what `Firsts` keeps.
 */
export async function* inOrder(shards: readonly ShardOutput[], isTable: boolean, skipDuplicates: boolean): AsyncGenerator<string> {
  const readings: Reading[] = [];
  try {
    let header = "";
    for (const shard of shards) {
      const file = await open(shard.path);
      const reading: Reading = { shard, file, entries: shard.entries(), next: undefined, start: 0 };
      readings.push(reading);
      if (isTable) header = sameHeader(header, await firstLineOf(file), shard.path);
      reading.start = Buffer.byteLength(header);
      await advance(reading);
    }
    if (header !== "") yield header;
    const column = header.trimEnd().split(",").indexOf(DUPLICATE_OF);
    const firsts = new Firsts();
    let last = 0;
    for (let reading = least(readings); reading?.next; reading = least(readings)) {
      const { id, number = 0, end, sketch, duplicateOf } = reading.next;
      if (number === last) throw new HearsayError("was run over other articles than another shard", reading.shard.path, "run the shards over the same archive");
      last = number;
      const text = end > reading.start ? await textOf(reading.file, reading.start, end) : "";
      reading.start = Math.max(reading.start, end);
      const known = sketch === undefined || (reading.shard.duplicates === "ignore" && !skipDuplicates) ? undefined : sketchFrom(sketch);
      const first = known && firsts.firstLike(id, known);
      await advance(reading);
      if (first !== undefined && skipDuplicates) continue;
      if (text !== "") yield first === duplicateOf || (isTable && column < 0) ? text : isTable ? flaggedRows(text, column, first) : flaggedLine(text, first);
    }
  } finally {
    for (const { file } of readings) await file.close();
  }
}

async function advance(reading: Reading): Promise<void> {
  const { done, value } = await reading.entries.next();
  reading.next = done === true ? undefined : value;
}

/** The shard whose next article is the first of all. */
function least(readings: readonly Reading[]): Reading | undefined {
  let first: Reading | undefined;
  for (const reading of readings)
    if (reading.next && (first?.next === undefined || (reading.next.number ?? 0) < (first.next.number ?? 0))) first = reading;
  return first;
}

async function textOf(file: FileHandle, start: number, end: number): Promise<string> {
  const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.toString("utf8");
}

/** Longer than any header. */
const HEADER = 65_536;

async function firstLineOf(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER), 0, HEADER, 0);
  const text = buffer.toString("utf8", 0, bytesRead);
  return text.slice(0, text.indexOf("\n") + 1);
}

function sameHeader(header: string, own: string, path: string): string {
  if (header !== "" && own !== header) throw new HearsayError("has other columns than the shard before it", path, "outputs of the same command and version");
  return own;
}

function flaggedLine(line: string, first: string | undefined): string {
  return `${JSON.stringify(flagged(JSON.parse(line) as DocumentRecord, first))}\n`;
}

/** Rows as the CSV writer makes them, with another flag. */
async function flaggedRows(text: string, column: number, first: string | undefined): Promise<string> {
  const { parse } = await import("csv-parse/sync");
  return csvLines(parse(text).map((row: string[]) => row.with(column, first ?? "")));
}

import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { asHearsayError, HearsayError } from "../errors.js";
import { decodeText } from "./decode.js";
import { articleOf } from "./fields.js";
import type { FieldOptions } from "./fields.js";
import { formatOf, isContainer, isGzip } from "./formats.js";
import type { ContainerFormat, InputFormat } from "./formats.js";
import { unzipped } from "./read.js";
import type { Article, ReadOptions } from "./article.js";
import type { Source } from "./sources.js";
import { readFrom, zipEntries } from "./zip.js";
import type { ReadAt } from "./zip.js";

export interface OpenOptions extends ReadOptions, FieldOptions {
  /** The format of what is named, whatever its ending says. */
  readonly inputFormat?: InputFormat;
}

/** The format of a source: what was asked for, or what its name says. */
export function sourceFormat({ path }: Source, { inputFormat }: OpenOptions): InputFormat {
  return inputFormat ?? (path === "-" ? "text" : formatOf(path));
}

/**
 * The articles of sources: a source that holds one is passed on unread, one that holds many is taken apart as it is asked
 * for, never read as a whole where its format allows that.
 * @returns articles and, in its place, what is wrong with a source or a piece of one
 */
export async function* openSources(
  sources: Iterable<Source | HearsayError> | AsyncIterable<Source | HearsayError>,
  options: OpenOptions,
): AsyncGenerator<Article | HearsayError> {
  for await (const source of sources) {
    if (source instanceof HearsayError) {
      yield source;
      continue;
    }
    const format = sourceFormat(source, options);
    if (!isContainer(format)) yield { ...source, format };
    else
      try {
        yield* OPEN[format](source, options);
      } catch (error) {
        yield asHearsayError(error, source.id);
      }
  }
}

type Open = (source: Source, options: OpenOptions) => AsyncGenerator<Article | HearsayError>;

const OPEN: Readonly<Record<ContainerFormat, Open>> = {
  json: openJson,
  ndjson: openNdjson,
  csv: (source, options) => openTable(source, options),
  tsv: (source, options) => openTable(source, options, "\t"),
  xlsx: openXlsx,
  zip: openZip,
};

function streamOf({ path, bytes }: Source): Readable {
  if (bytes) return Readable.from([Buffer.from(bytes)]);
  const file = createReadStream(path);
  if (!isGzip(path)) return file;
  const gunzip = createGunzip();
  file.on("error", (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

async function wholeOf(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamOf(source)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function isObjects(list: unknown): list is Array<Record<string, unknown>> {
  return Array.isArray(list) && list.length > 0 && list.every((one) => one !== null && typeof one === "object");
}

/** A list of objects, an object that holds such a list, or one object. */
async function* openJson(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  const text = decodeText(await wholeOf(source), source.id, options.encoding).replace(/^\ufeff/u, "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new HearsayError(`is not JSON: ${(error as Error).message}`, source.id, "--input-format ndjson, if it has an object a line");
  }
  const objects = isObjects(value) ? value : (Object.values(value ?? {}).find(isObjects) ?? [value as Record<string, unknown>]);
  for (const [i, fields] of objects.entries()) yield articleOf(fields, source, String(i + 1), options);
}

/** An object a line. A line that is none is reported and the next is read. */
async function* openNdjson(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  let number = 0;
  for await (const bytes of linesOf(streamOf(source))) {
    number += 1;
    const where = `${source.id}#${number}`;
    try {
      if (bytes.length === 0) continue;
      const line = decodeText(bytes, where, options.encoding).replace(/^\ufeff/u, "");
      const fields = JSON.parse(line) as Record<string, unknown> | null;
      if (fields === null || typeof fields !== "object") throw new SyntaxError("no object");
      yield articleOf(fields, source, String(number), options);
    } catch (error) {
      if (error instanceof SyntaxError) yield new HearsayError(`is not JSON: ${error.message}`, where, "mend the line");
      else yield asHearsayError(error, where);
    }
  }
}

/** Lines as latin1 hands bytes on unchanged: each is then decoded by itself, strictly. */
async function* linesOf(stream: Readable): AsyncGenerator<Buffer> {
  stream.setEncoding("latin1");
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) yield Buffer.from(line.trim(), "latin1");
}

/** A table with a header, an article a row. */
async function* openTable(source: Source, options: OpenOptions, delimiter?: string): AsyncGenerator<Article | HearsayError> {
  const { parse } = await import("csv-parse");
  const stream = streamOf(source);
  const parser = parse({
    // Buffers, whatever the type says: `encoding: null` leaves the decoding to `cellOf`.
    columns: (header: readonly unknown[]) => header.map((name) => String(name).trim()),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    encoding: null,
    delimiter: delimiter ?? (await delimiterOf(source)),
  });
  stream.on("error", (error) => parser.destroy(error));
  stream.pipe(parser);
  let number = 0;
  try {
    for await (const row of parser as AsyncIterable<Record<string, Buffer>>) {
      number += 1;
      const where = `${source.id}#${number}`;
      try {
        const fields = Object.entries(row).map(([name, cell]) => [name, cellOf(cell, where, options.encoding)]);
        yield articleOf(Object.fromEntries(fields) as Record<string, string>, source, String(number), options);
      } catch (error) {
        yield asHearsayError(error, where);
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith("CSV") !== true) throw error;
    const what = `is no table that can be read: ${(error as Error).message}`;
    throw new HearsayError(what, `${source.id}#${number + 1}`, "mend the quotation marks of that row");
  }
}

function cellOf(cell: Buffer, where: string, encoding: string | undefined): string {
  const text = cell.toString("utf8");
  return text.includes("\ufffd") ? decodeText(cell, where, encoding) : text;
}

/** What separates the columns: of comma, semicolon and tab the one that the first line has most of. */
async function delimiterOf(source: Source): Promise<string> {
  for await (const line of linesOf(streamOf(source))) {
    const counts = [",", ";", "\t"].map((mark) => [mark, line.toString("latin1").split(mark).length] as const);
    return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  }
  return ",";
}

/** The first sheet of a workbook, an article a row. */
async function* openXlsx(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  const { xlsxRows } = await import("./xlsx.js");
  let number = 0;
  yield* insideZip(source, async function* rows(read, size) {
    for await (const fields of xlsxRows(read, size, source.id)) {
      number += 1;
      yield articleOf(fields, source, String(number), options);
    }
  });
}

/** The article files in an archive, in the order of their names. */
async function* openZip(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  const { inputFormat: _asked, ...inside } = options;
  yield* insideZip(source, (read, size) => zipArticles(read, size, source, inside));
}

/** Opens an archive for as long as it is read from. */
async function* insideZip<Item>({ path, bytes }: Source, use: (read: ReadAt, size: number) => AsyncGenerator<Item>): AsyncGenerator<Item> {
  if (bytes) {
    yield* use(readFrom(bytes), bytes.length);
    return;
  }
  const file = await open(path);
  try {
    yield* use(async (start, length) => (await file.read(Buffer.alloc(length), 0, length, start)).buffer, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

async function* zipArticles(read: ReadAt, size: number, { id }: Source, options: OpenOptions) {
  const entries = (await zipEntries(read, size, id)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  // What macOS puts beside each file, and hidden files, are no articles.
  for (const entry of entries.filter(({ name }) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name))) {
    const where = `${id}/${entry.name}`;
    try {
      const packed = await entry.bytes();
      const bytes = isGzip(entry.name) ? await unzipped(packed, where) : packed;
      const inner = { id: where, path: entry.name.replace(/\.gz$/i, ""), bytes };
      // An archive in an archive is not opened: it could hold itself.
      if (formatOf(inner.path) === "zip") yield new HearsayError("is an archive in an archive", where, "unpack the outer one");
      else yield* openSources([inner], options);
    } catch (error) {
      yield asHearsayError(error, where);
    }
  }
}

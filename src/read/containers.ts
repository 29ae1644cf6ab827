import { open } from "node:fs/promises";
import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "./article.js";
import { openExport, exportedAs } from "./exports.js";
import { articleOf } from "./fields.js";
import { formatOf, isContainer, isGzip, isKnown, isMissed, isStreamed } from "./formats.js";
import type { ArticleFormat, ContainerFormat, InputFormat } from "./formats.js";
import { Witness } from "./inputs.js";
import type { Input } from "./inputs.js";
import { openJson, openNdjson } from "./json.js";
import type { Open, OpenOptions } from "./open.js";
import { unzipped } from "./read.js";
import { articleAlone } from "./sources.js";
import type { PassOver, Source } from "./sources.js";
import { headOf, wholeOf } from "./stream.js";
import { openTable } from "./table.js";
import { openWarc } from "./warc.js";
import { readFrom, zipEntries } from "./zip.js";
import type { ReadAt } from "./zip.js";

export type { OpenOptions } from "./open.js";

/** The format of a source: what was asked for, or what its name says. */
export function sourceFormat({ path }: Source, { inputFormat }: OpenOptions): InputFormat {
  return inputFormat ?? (path === "-" ? "text" : formatOf(path));
}

/**
 * The articles of sources: a source that holds one is passed on unread, one that holds many is taken apart as it is asked
 * for, never read as a whole where its format allows that.
 * @param wasRead is told each file of many articles behind its last one
 * @param passOver is told of files in archives that are not read and that somebody may miss
 * @returns articles and, in its place, what is wrong with a source or a piece of one
 */
export async function* openSources(
  sources: Iterable<Source | HearsayError> | AsyncIterable<Source | HearsayError>,
  options: OpenOptions,
  wasRead?: (input: Input) => void,
  passOver: PassOver = () => undefined,
): AsyncGenerator<Article | HearsayError> {
  for await (const source of sources) {
    if (source instanceof HearsayError) {
      yield source;
      continue;
    }
    const witness = wasRead && new Witness(source);
    let isMany = false;
    let passedOver = 0;
    const tellOf: PassOver = (archive, count, first) => {
      passedOver = count;
      passOver(archive, count, first);
    };
    try {
      const named = sourceFormat(source, options);
      const from = witness?.watched ?? source;
      const here = source.path !== "-" || isStreamed(named) ? from : { ...from, bytes: await wholeOf(from) };
      const format = await formatIn(here, named, options);
      isMany = format === "news-package" || isContainer(format);
      if (isMany) yield* manyIn(here, format as Many, options, tellOf);
      else yield { ...articleAlone(here), format: format as ArticleFormat };
    } catch (error) {
      yield asHearsayError(error, source.id);
    }
    // What cannot even be opened was told of.
    const input = isMany ? await witness?.input().catch(() => undefined) : undefined;
    if (input) wasRead?.(passedOver === 0 ? input : { ...input, passedOver });
  }
}

type Many = ContainerFormat | "news-package";

/** The articles of a source of many. @throws HearsayError where it holds none: nobody would hear of it */
async function* manyIn(source: Source, format: Many, options: OpenOptions, passOver: PassOver): AsyncGenerator<Article | HearsayError> {
  let found = false;
  const articles = format === "news-package" ? openNews(source, options) : OPEN[format](source, { ...options, inputFormat: format }, passOver);
  for await (const article of articles) {
    found = true;
    yield article;
  }
  if (!found) throw new HearsayError("is empty, or holds no article", source.id, "leave it out, or see why nothing was saved in it");
}

/** What a source is, by its beginning too: exports of databases look like plain text, packages of news like an article. */
async function formatIn(source: Source, named: InputFormat, { inputFormat }: OpenOptions): Promise<ArticleFormat | Many> {
  if (named === "text" && inputFormat === undefined) return exportedAs(await headOf(source)) ?? named;
  return named === "news-xml" && PACKAGE.test(await headOf(source)) ? "news-package" : named;
}

/** The root of what may hold more than one article. */
const PACKAGE = /<(?:[\w.-]+:)?(?:newsMessage|NewsML)[\s>]/u;

async function* openNews(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  yield* (await import("./news-xml.js")).openNewsPackage(source, options);
}

const OPEN: Readonly<Record<ContainerFormat, Open>> = {
  json: openJson,
  ndjson: openNdjson,
  csv: (source, options) => openTable(source, options),
  tsv: (source, options) => openTable(source, options, "\t"),
  xlsx: openXlsx,
  zip: openZip,
  warc: openWarc,
  nexis: openExport,
  factiva: openExport,
};

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
async function* openZip(source: Source, options: OpenOptions, passOver: PassOver): AsyncGenerator<Article | HearsayError> {
  const { inputFormat: _asked, ...inside } = options;
  yield* insideZip(source, (read, size) => zipArticles(read, size, source, inside, passOver));
}

/** Opens an archive for as long as it is read from. */
async function* insideZip<Item>({ path, bytes }: Source, use: (read: ReadAt, size: number) => AsyncGenerator<Item>): AsyncGenerator<Item> {
  if (bytes) {
    yield* use(readFrom(bytes), bytes.length);
    return;
  }
  const file = await open(path);
  try {
    const read: ReadAt = async (start, length) => {
      const { buffer: room, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      return room.subarray(0, bytesRead);
    };
    yield* use(read, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

async function* zipArticles(read: ReadAt, size: number, { id }: Source, options: OpenOptions, passOver: PassOver) {
  const entries = (await zipEntries(read, size, id)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  // What macOS puts beside each file, and hidden files, are no articles.
  const shown = entries.filter(({ name }) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name));
  const articles = shown.filter(({ name }) => isKnown(name));
  const missed = shown.filter(({ name }) => isMissed(name));
  if (missed.length > 0) passOver(id, missed.length, missed[0].name);
  if (articles.length === 0) throw new HearsayError("an archive without any article file", id, "unpack it and name the files themselves");
  for (const entry of articles) {
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

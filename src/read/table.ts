import { Readable } from "node:stream";
import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "./article.js";
import { decodeText } from "./decode.js";
import type { Decoded } from "./decode.js";
import { articleOf } from "./fields.js";
import type { OpenOptions } from "./open.js";
import type { Source } from "./sources.js";
import { narrowed, streamOf } from "./stream.js";

/** A table with a header, an article a row. */
export async function* openTable(source: Source, options: OpenOptions, delimiter?: string): AsyncGenerator<Article | HearsayError> {
  const { parse } = await import("csv-parse");
  const { head, stream } = await firstLineOf(narrowed(streamOf(source)));
  const parser = parse({
    // Buffers, whatever the type says: `encoding: null` leaves the decoding to `cellOf`.
    columns: (header: readonly unknown[]) => header.map((name) => String(name).trim()),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    encoding: null,
    delimiter: delimiter ?? delimiterIn(head),
  });
  stream.on("error", (error) => parser.destroy(error));
  stream.pipe(parser);
  let number = 0;
  try {
    for await (const row of parser as AsyncIterable<Record<string, Buffer>>) {
      number += 1;
      const where = `${source.id}#${number}`;
      try {
        const cells = Object.entries(row).map(([name, cell]) => [name, cellOf(cell, where, options)] as const);
        const fields = Object.fromEntries(cells.map(([name, { text }]) => [name, text]));
        yield articleOf(fields, source, String(number), options, cells.find(([, { warning }]) => warning)?.[1].warning);
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

function cellOf(cell: Buffer, where: string, options: OpenOptions): Decoded {
  const text = cell.toString("utf8");
  return text.includes("\ufffd") ? decodeText(cell, where, options) : { text };
}

/** A stream's first line, and the stream with that line still in it: standard input cannot be read twice. */
async function firstLineOf(stream: Readable): Promise<{ head: string; stream: Readable }> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const read: Buffer[] = [];
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    read.push(next.value);
    if (next.value.includes(0x0a)) break;
  }
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield* read;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  };
  return { head: Buffer.concat(read).toString("latin1").split("\n")[0], stream: Readable.from(whole(), { objectMode: false }) };
}

/** What separates the columns: of comma, semicolon and tab the one that the first line has most of. */
function delimiterIn(line: string): string {
  const counts = [",", ";", "\t"].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

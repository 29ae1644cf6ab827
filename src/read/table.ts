import type { CsvError } from "csv-parse";
import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "./article.js";
import { decodeText } from "./decode.js";
import type { Decoded } from "./decode.js";
import { articleOf } from "./fields.js";
import type { OpenOptions } from "./open.js";
import type { Source } from "./sources.js";
import { bytesIn, narrowed } from "./stream.js";

/** A longer row is no article: somewhere a quotation mark is missing. */
const LARGEST_ROW = 64_000_000;

/** A table with a header, an article a row. A row that cannot be read is reported and the next is read. */
export async function* openTable(source: Source, options: OpenOptions, delimiter?: string): AsyncGenerator<Article | HearsayError> {
  let header: readonly string[] | undefined;
  let number = 0;
  for await (const row of rowsIn(narrowed(bytesIn(source)), delimiter)) {
    if (header === undefined && !(row instanceof Error)) {
      header = namesIn(row, source.id, options);
      continue;
    }
    number += 1;
    const where = `${source.id}#${number}`;
    if (row instanceof Error) yield new HearsayError(`cannot be read: ${row.message.replace(/, value is .*/su, "")}`, where, "mend the quotation marks of that row", { cause: row });
    else
      try {
        yield articleIn(row, header ?? [], source, number, options);
      } catch (error) {
        yield asHearsayError(error, where);
      }
  }
}

/** The names of the columns, each another: of two that are the same the second gets a number. */
function namesIn(row: readonly Uint8Array[], where: string, options: OpenOptions): string[] {
  const names: string[] = [];
  for (const cell of row) {
    const name = cellOf(cell, where, options).text.replace(/^\ufeff/u, "").trim();
    const again = names.filter((other) => other === name).length;
    names.push(again === 0 ? name : `${name} (${again + 1})`);
  }
  return names;
}

function articleIn(row: readonly Uint8Array[], header: readonly string[], source: Source, number: number, options: OpenOptions): Article | HearsayError {
  const cells = row.map((cell) => cellOf(cell, `${source.id}#${number}`, options));
  const fields = Object.fromEntries(cells.map(({ text }, i) => [header[i] ?? `column ${i + 1}`, text]));
  const over = cells.slice(header.length).some(({ text }) => text.trim() !== "");
  const warnings = [
    ...(over ? [`has ${cells.length} cells, the header ${header.length}: what is too much went into its metadata (is a cell with the separator in it not in quotation marks?)`] : []),
    ...cells.flatMap(({ warning }) => warning ?? []).slice(0, 1),
  ];
  return articleOf(fields, source, String(number), options, warnings.length === 0 ? undefined : warnings.join("; "));
}

function cellOf(cell: Uint8Array, where: string, options: OpenOptions): Decoded {
  const text = Buffer.from(cell).toString("utf8");
  return text.includes("\ufffd") ? decodeText(cell, where, options) : { text };
}

/** The rows of a table as their cells' bytes, empty ones left out, in their order; in its place what is wrong with one. */
async function* rowsIn(chunks: AsyncIterable<Buffer>, delimiter?: string): AsyncGenerator<readonly Uint8Array[] | Error> {
  const { parse } = await import("csv-parse");
  const [head, whole] = await withFirstLine(chunks);
  const found: Array<readonly Uint8Array[] | Error> = [];
  const parser = parse({
    bom: true,
    // Bytes, whatever the type says: `cellOf` decodes them.
    encoding: null,
    delimiter: delimiter ?? delimiterIn(head),
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    max_record_size: LARGEST_ROW,
    on_record: (row: unknown) => {
      found.push(row as readonly Uint8Array[]);
      return null;
    },
    on_skip: (error: CsvError | undefined) => {
      // Behind a row without an end there is no next.
      if (error?.code === "CSV_MAX_RECORD_SIZE") throw error;
      found.push(error ?? new Error("unknown"));
      return undefined;
    },
  });
  let failure: Error | null | undefined;
  parser.on("error", (error) => (failure ??= error));
  for await (const chunk of whole) {
    await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
    yield* found.splice(0);
    if (failure) break;
  }
  if (!failure) await new Promise<void>((resolve) => parser.once("error", resolve).end(resolve));
  yield* found.splice(0);
  if (failure) yield failure;
}

/** A stream's first line, and the stream with that line still in it: standard input cannot be read twice. */
async function withFirstLine(chunks: AsyncIterable<Buffer>): Promise<[head: string, whole: AsyncIterable<Buffer>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    read.push(next.value);
    if (next.value.includes(0x0a)) break;
  }
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield* read;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  };
  return [Buffer.concat(read).toString("latin1").split("\n")[0], whole()];
}

/** What separates the columns: of comma, semicolon and tab the one that the first line has most of. */
function delimiterIn(line: string): string {
  const counts = [",", ";", "\t"].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

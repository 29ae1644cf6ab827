import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "./article.js";
import { decodeText } from "./decode.js";
import type { Decoded } from "./decode.js";
import { articleOf } from "./fields.js";
import type { OpenOptions } from "./open.js";
import type { Source } from "./sources.js";
import { bytesIn, narrowed } from "./stream.js";

/** A table with a header, an article a row. A row that cannot be read is reported and the next is read. */
export async function* openTable(source: Source, options: OpenOptions, delimiter?: string): AsyncGenerator<Article | HearsayError> {
  let header: readonly string[] | undefined;
  let number = 0;
  const { rowsIn } = await import("./rows.js");
  for await (const row of rowsIn(narrowed(bytesIn(source), options.encoding), delimiter)) {
    if (header === undefined && !(row instanceof Error)) {
      header = namesIn(row, source.id, options);
      continue;
    }
    number += 1;
    const where = `${source.id}#${number}`;
    if (row instanceof Error) yield new HearsayError(`cannot be read: ${row.message.replaceAll(/, value is .*| at line \d+/gsu, "")}`, where, "mend the quotation marks of that line", { cause: row });
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

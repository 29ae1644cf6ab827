import { readFile } from "node:fs/promises";
import { NO_ALIASES, parseAliases } from "../across/aliases.js";
import type { Aliases } from "../across/aliases.js";
import { Census } from "../across/census.js";
import { aliasesOf, mergeNames } from "../across/merge.js";
import { Totals } from "../across/summaries.js";
import { asHearsayError } from "../errors.js";
import type { Format, SummaryOptions, TableLayout } from "../options.js";
import { decodeText } from "../read/decode.js";
import { writeToFile } from "../write/sink.js";
import { writeAliases, writeSummary } from "../write/summaries.js";
import type { Writer } from "../write/writer.js";

/**
 * Counts over all records and writes one summary at the end.
 * @param say tells the person what the rows do not
 * @param encoding what the list of names is in where it is not UTF-8
 * @throws HearsayError where that list cannot be read
 */
export async function summaryWriter(options: SummaryOptions, format: Format, layout: TableLayout, say: (line: string) => void, encoding?: string): Promise<Writer> {
  const { kind, top = Infinity } = options;
  const aliases = options.aliases === undefined ? NO_ALIASES : await readAliases(options.aliases, encoding);
  return async function* summary(records) {
    const census = new Census(aliases);
    const ids = new Set<string>();
    const twice = new Set<string>();
    for await (const record of records) {
      const { id } = record.document;
      if (ids.has(id)) twice.add(id);
      ids.add(id);
      census.add(record);
    }
    // What was wrong is told; a table that finds nobody would say that there is nobody.
    if (ids.size === 0 && format === "table") return;
    const [first] = twice;
    if (first !== undefined) say(`${first}${twice.size === 1 ? "" : ` and ${twice.size - 1} more`}: read more than once, and counted each time (name an article, or the file of an earlier run with it, not both)`);
    const merge = mergeNames(census.knownNames());
    if (options.writeAliases !== undefined) await writeToFile(options.writeAliases, toAsync(writeAliases(aliasesOf(merge, census))));
    const totals = new Totals(census, merge);
    if (kind === "speakers") yield* writeSummary(kind, totals.speakers().slice(0, top), format, layout);
    else if (kind === "targets") yield* writeSummary(kind, totals.targets().slice(0, top), format, layout);
    else yield* writeSummary(kind, totals.pairs().slice(0, top), format, layout);
  };
}

async function readAliases(file: string, encoding: string | undefined): Promise<Aliases> {
  try {
    return parseAliases(decodeText(await readFile(file), file, { encoding: encoding ?? "utf-8" }).text, file);
  } catch (error) {
    throw asHearsayError(error, file);
  }
}

async function* toAsync(chunks: Iterable<string>): AsyncGenerator<string> {
  yield* chunks;
}

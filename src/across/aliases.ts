import { parse } from "csv-parse/sync";
import type { NameSort } from "../document/summary.js";
import { HearsayError } from "../errors.js";
import { nameKey } from "./name-key.js";

/** What the user's list says: whom a name is counted as. */
export interface Aliases {
  /** @returns the name to count it under, its own where it shall stay by itself, nothing where the list says nothing */
  find(name: string, sort: NameSort): string | undefined;
}

export const NO_ALIASES: Aliases = { find: () => undefined };

interface Line {
  readonly name: string;
  readonly sort: string;
  readonly counted: string;
  readonly number: number;
}

/**
 * Reads a list of names as `--write-aliases` writes it: the columns `name`, `counted_as` and, if it has one, `sort` (person or other;
 * empty for both). A line with an empty `counted_as` says nothing, one with the name itself keeps it apart.
 * @param where the file's name, for messages
 * @throws HearsayError that names the line that is wrong
 */
export function parseAliases(csv: string, where: string): Aliases {
  const told = new Map<string, { readonly name: string; readonly line: number }>();
  for (const { name, sort, counted, number } of linesOf(csv, where)) {
    if (counted === "") continue;
    if (name === "") throw new HearsayError("has no name", `${where}:${number}`, "fill the column name, or remove the line");
    if (!["", "person", "other"].includes(sort)) throw new HearsayError(`has the sort ${sort}`, `${where}:${number}`, "person, other, or nothing for both");
    for (const one of sort === "" ? (["person", "other"] as const) : [sort as NameSort]) {
      const key = nameKey(one, name);
      const earlier = told.get(key);
      if (earlier && nameKey(one, earlier.name) !== nameKey(one, counted))
        throw new HearsayError(`counts ${name} as ${counted}, line ${earlier.line} as ${earlier.name}`, `${where}:${number}`, "one line for each name");
      told.set(key, { name: counted, line: number });
    }
  }
  const find = (name: string, sort: NameSort): string | undefined => follow(told, nameKey(sort, name), where);
  // A circle is told before anything is read.
  for (const key of told.keys()) follow(told, key, where);
  return { find };
}

/** A counted as B and B as C: A is C. */
function follow(told: ReadonlyMap<string, { readonly name: string; readonly line: number }>, first: string, where: string): string | undefined {
  const sort = first.startsWith("person ") ? "person" : "other";
  let found: string | undefined;
  const seen = new Set<string>();
  for (let key = first; ; ) {
    const next = told.get(key);
    if (!next) return found;
    const nextKey = nameKey(sort, next.name);
    if (nextKey === key) return next.name;
    if (seen.has(nextKey)) throw new HearsayError(`counts ${next.name} in a circle`, `${where}:${next.line}`, "let one of the names stand for the others");
    seen.add(key);
    found = next.name;
    key = nextKey;
  }
}

function linesOf(csv: string, where: string): Line[] {
  let rows: Array<{ record: Record<string, string>; info: { lines: number } }>;
  const [header] = csv.split("\n", 1);
  // Spreadsheets write what their country writes.
  const delimiter = [",", ";", "\t"].reduce((best, mark) => (header.split(mark).length > header.split(best).length ? mark : best));
  try {
    rows = parse(csv, { columns: true, bom: true, skip_empty_lines: true, info: true, relax_column_count: true, delimiter }) as unknown as typeof rows;
  } catch (error) {
    throw new HearsayError(`is no table that can be read: ${(error as Error).message}`, where, "the list as --write-aliases writes it", { cause: error });
  }
  for (const column of ["name", "counted_as"])
    if (rows.length > 0 && !(column in rows[0].record)) throw new HearsayError(`has no column ${column}`, where, "the list as --write-aliases writes it");
  return rows.map(({ record, info }) => ({ name: cell(record["name"]), sort: cell(record["sort"]), counted: cell(record["counted_as"]), number: info.lines }));
}

/** Without the apostrophe that keeps a spreadsheet from taking the field for a formula. */
function cell(value: string | undefined): string {
  return (value ?? "").trim().replace(/^'(?=[=+\-@])/u, "");
}

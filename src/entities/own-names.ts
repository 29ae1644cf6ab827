import { parse } from "csv-parse/sync";
import type { EntityType, Mention, OwnName, Token } from "../document/types.js";
import { ENTITY_TYPES } from "../document/types.js";
import { HearsayError } from "../errors.js";
import { tokenize } from "../text/tokens.js";

const HEADER = "name,type,aliases";
const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);

/**
 * Reads a user's list of names: CSV (or the same with semicolons or tabs) with the header `name,type,aliases`, aliases
 * separated by `|`, the last column optional; further columns are passed over.
 * @param where the file, for messages
 * @throws HearsayError that names the line
 */
export function readOwnNames(csv: string, where: string): OwnName[] {
  let rows: { info: { lines: number }; record: Record<string, string> }[];
  try {
    rows = parse(csv, { bom: true, columns: (header: string[]) => columnsOf(header, where), delimiter: delimiterOf(csv), info: true, trim: true,
      skip_empty_lines: true, relax_column_count_less: true });
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError(`is no CSV: ${(cause as Error).message}`, where, `write a header ${HEADER} and a name a line`, { cause });
  }
  return rows.map(({ info, record }) => {
    const { name = "", type = "", aliases = "" } = record;
    const line = `line ${info.lines}`;
    if (tokenize(name).length === 0) throw new HearsayError(`has no name in ${line}`, where, "write the name in the first column");
    const known = type.toUpperCase();
    if (!TYPES.has(known)) throw new HearsayError(`has the type ${type || '""'} in ${line}`, where, `use one of ${ENTITY_TYPES.join(", ")}`);
    return { name, type: known as EntityType, aliases: aliases.split("|").map((alias) => alias.trim()).filter((alias) => alias !== "") };
  });
}

function columnsOf(header: readonly string[], where: string): string[] {
  const columns = header.map((name) => name.trim().toLowerCase());
  if (!columns.includes("name") || !columns.includes("type")) {
    throw new HearsayError("lacks the column name or type in line 1", where, `begin it with ${HEADER}`);
  }
  return columns;
}

/** What stands between the columns of the header. */
function delimiterOf(csv: string): string {
  return /^[^\n,]*?([;\t])/u.exec(csv)?.[1] ?? ",";
}

/** One way to write a name of the list. */
interface Written {
  readonly words: readonly string[];
  readonly own: OwnName;
}

/** The user's names by their first token. */
export type OwnNameIndex = ReadonlyMap<string, readonly Written[]>;

const indexes = new WeakMap<readonly OwnName[], OwnNameIndex>();

/** Makes names ready to be found, once a list; of two that are written alike the first counts. */
export function indexOwnNames(names: readonly OwnName[]): OwnNameIndex {
  const known = indexes.get(names);
  if (known) return known;
  const index = new Map<string, Written[]>();
  for (const own of names) {
    for (const written of [own.name, ...own.aliases]) {
      const words = tokenize(written).map(({ start, end }) => straight(written.slice(start, end)));
      if (words.length === 0) continue;
      const others = index.get(words[0]) ?? [];
      index.set(words[0], others);
      if (!others.some((other) => other.words.join(" ") === words.join(" "))) others.push({ words, own });
    }
  }
  for (const others of index.values()) others.sort((a, b) => b.words.length - a.words.length);
  indexes.set(names, index);
  return index;
}

/**
 * Puts the user's own names before what the model found: they are found wherever they stand, written with the same
 * capitals, the longest first, and a name of the model's that overlaps one gives way.
 * @param names of the model, in reading order
 */
export function preferOwnNames(tokens: readonly Token[], names: readonly Mention[], own: OwnNameIndex): Mention[] {
  const found: Mention[] = [];
  for (let first = 0; first < tokens.length; ) {
    const match = own.get(straight(tokens[first].text))?.find(({ words }) => standsAt(tokens, first, words));
    if (!match) {
      first += 1;
      continue;
    }
    const end = first + match.words.length;
    const span = { start: tokens[first].start, end: tokens[end - 1].end };
    found.push({ kind: "name", type: match.own.type, ...span, firstToken: first, endToken: end, listed: match.own.name });
    first = end;
  }
  const kept = names.filter((name) => !found.some(({ firstToken, endToken }) => name.firstToken < endToken && firstToken < name.endToken));
  return [...kept, ...found].toSorted((a, b) => a.firstToken - b.firstToken);
}

function standsAt(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  return first + words.length <= tokens.length && words.every((word, i) => straight(tokens[first + i].text) === word);
}

function straight(word: string): string {
  return word.replace(/[’‘ʼ]/gu, "'");
}

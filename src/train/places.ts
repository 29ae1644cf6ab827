import { writeFileSync } from "node:fs";

/*
 * Writes src/data/places.ts from what ICU knows (Unicode CLDR): names of countries and regions, languages, currencies,
 * and the cities that time zones are named after. Kept in the repository, since another Node has another ICU.
 *   node dist/train/places.js src/data/places.ts
 */

function codes(length: number): string[] {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  let found = [""];
  for (let i = 0; i < length; i += 1) found = found.flatMap((code) => letters.map((letter) => code + letter));
  return found;
}

function named(type: Intl.DisplayNamesType, of: readonly string[]): string[] {
  const names = new Intl.DisplayNames("en", { type, fallback: "none" });
  return of.flatMap((code) => names.of(code) ?? []);
}

/** Sorted, without brackets and doubles: `Myanmar (Burma)` is two names. */
function clean(names: readonly string[]): string[] {
  const plain = names.flatMap((name) => name.split(/[()]| - /u)).map((name) => name.replace(/^St\.? /u, "St. ").trim());
  return [...new Set(plain)].filter((name) => /^\p{Lu}/u.test(name) && name.length > 2).toSorted();
}

function main(target: string): void {
  const numbers = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, "0"));
  const regions = clean(named("region", [...codes(2), ...numbers]));
  const languages = clean(named("language", [...codes(2), ...codes(3)].map((code) => code.toLowerCase())));
  const currencies = clean(named("currency", Intl.supportedValuesOf("currency")));
  const cities = clean(
    Intl.supportedValuesOf("timeZone").filter((zone) => /^[A-Z].*\//u.test(zone) && !/^Etc|\d/u.test(zone))
      .map((zone) => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ")),
  );
  // `Kenyan Shilling`: who pays with it, and what they pay with.
  const owners = clean(currencies.filter((name) => name.includes(" ")).map((name) => name.slice(0, name.lastIndexOf(" "))));
  const peoples = owners.filter((name) => !regions.includes(name));
  const coins = clean(currencies.map((name) => name.slice(name.lastIndexOf(" ") + 1)));
  const lists = { regions, cities, peoples, languages, coins };
  const body = Object.entries(lists).map(([name, list]) => `export const ${name.toUpperCase()} =\n${wrapped(list.join("|"))};\n`);
  const head = "/*\n * Written by src/train/places.ts from ICU's English names (Unicode CLDR, Unicode License v3). Lists joined by |.\n */\n\n";
  writeFileSync(target, head + body.join("\n"));
}

function wrapped(text: string): string {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += 120) lines.push(`  ${JSON.stringify(text.slice(at, at + 120))}`);
  return lines.join(" +\n");
}

main(process.argv[2]);

import { countryNamed } from "../data/countries.js";
import { isAcronymOf } from "../entities/body-names.js";
import { plainName } from "../entities/spelling.js";
import type { Join, KnownName, Offer } from "./known-names.js";
import { fullest } from "./known-names.js";

/** The country that a name stands for: `U.S.`, `United States` and `America` are one. */
export function countryOf(name: string): string | undefined {
  const plain = plainName(name);
  return countryNamed(plain) ?? countryNamed(plain.replaceAll(".", ""));
}

/**
 * Which names of bodies, places and peoples are one over all articles. Merged: the names of one country. Acronyms are offered for what they
 * may stand for, since one stands for many (`AMA`). Depends on the set of names, not on its order.
 * @param names none of people, each once
 */
export function joinBodies(names: readonly KnownName[]): { joins: Join[]; offers: Offer[] } {
  const free = names.filter(({ pinned }) => !pinned).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { joins: joinCountries(free), offers: offerAcronyms(free) };
}

function joinCountries(names: readonly KnownName[]): Join[] {
  const countries = new Map<string, KnownName[]>();
  for (const known of names) {
    const code = countryOf(known.name);
    if (code === undefined) continue;
    const others = countries.get(code);
    if (!others) countries.set(code, [known]);
    // Two of them side by side in an article were held to be two: `Congo` and `Congo`.
    else others.push(known);
  }
  return [...countries.values()].flatMap((group) => {
    const into = fullest(group);
    const kept = group.filter((known) => known !== into && !group.some((other) => other.beside.has(known.key) || known.beside.has(other.key)));
    return kept.map((from) => ({ from, into, reason: "same country" as const }));
  });
}

function offerAcronyms(names: readonly KnownName[]): Offer[] {
  const long = new Map<string, KnownName[]>();
  for (const known of names) {
    const words = known.name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
    if (words.length < 2) continue;
    // All that the acronym can begin and end with; `isAcronymOf` decides.
    const key = words[0][0].toLowerCase();
    const others = long.get(key);
    if (others) others.push(known);
    else long.set(key, [known]);
  }
  return names
    .filter(({ name }) => /^[\p{Lu}.&]{2,8}$/u.test(name) && countryOf(name) === undefined)
    .flatMap((short) =>
      (long.get(short.name[0].toLowerCase()) ?? [])
        .filter((full) => isAcronymOf(short.name, full.name))
        .map((full) => ({ name: short, candidate: full, reason: "acronym" as const })),
    );
}

import { sameGivenName } from "../data/nicknames.js";
import { parsePerson } from "../entities/person-names.js";
import type { PersonName } from "../entities/person-names.js";
import { sameFamilySpelling, sameGivenSpelling, skeleton, withoutArticle } from "../entities/spelling.js";
import type { Join, KnownName, Offer } from "./known-names.js";
import { countOf, fullest } from "./known-names.js";

interface Person {
  readonly known: KnownName;
  readonly parts: PersonName;
}

/** Candidates that are offered for one name at most: a list of forty Smiths helps nobody. */
const OFFERS = 5;
/** Family names shorter than this are not held against others that differ by a letter. */
const LONG_FAMILY = 7;

/**
 * Which names of people are one person's, over all articles. Merged: names of one family name whose given names fit each other and
 * fit the same others (`Bill`, `William` and `William J. Clinton`, but none of them where `J. Clinton` also fits a `Jane Clinton`), and a
 * family name alone where it is one person's only. Everything less sure is offered. Depends on the set of names, not on its order.
 * @param names people only, each once
 */
export function joinPeople(names: readonly KnownName[]): { joins: Join[]; offers: Offer[] } {
  const joins: Join[] = [];
  const offers: Offer[] = [];
  const people = names.map((known) => ({ known, parts: parsePerson(known.name) }));
  const families = groupBy(people, ({ parts }) => parts.family);
  const heads: Person[] = [];
  for (const family of families.values()) heads.push(...joinFamily(family, joins, offers));
  offerSpellings(heads, offers);
  return { joins, offers };
}

/** @returns one person for each group of the family's names */
function joinFamily(family: readonly Person[], joins: Join[], offers: Offer[]): Person[] {
  const full = family.filter(({ parts }) => parts.given.length > 0);
  const heads = twinsOf(full).map((group) => {
    const into = fullest(group.map(({ known }) => known));
    for (const { known } of group) if (known !== into) joins.push({ from: known, into, reason: "given name fits" });
    return group.find(({ known }) => known === into) ?? group[0];
  });
  for (const [i, a] of heads.entries()) {
    for (const b of heads.slice(i + 1)) if (fits(a, b)) offers.push(offerOf(a, b, together(a, b) ? "together in an article" : "several fit"));
  }
  const alone = family.filter(({ parts }) => parts.given.length === 0);
  for (const one of alone) {
    const fitting = heads.filter((head) => fitsAlone(one, head));
    const [only] = fitting;
    if (heads.length === 1 && fitting.length === 1 && family.every((other) => other === one || !together(one, other)))
      joins.push({ from: one.known, into: only.known, reason: "family name alone" });
    else {
      for (const head of fitting.toSorted((a, b) => byCount(a.known, b.known)).slice(0, OFFERS))
        offers.push({ name: one.known, candidate: head.known, reason: together(one, head) ? "together in an article" : "several fit" });
    }
  }
  // A family name that nobody bears in full may still be a spelling of another.
  return heads.length === 0 ? alone : heads;
}

/** Groups of names each of which fits the same names as the others of its group, itself included: the same in whatever order they come. */
function twinsOf(full: readonly Person[]): Person[][] {
  const groups = groupBy(full, (person) => {
    const neighbours = full.filter((other) => other === person || (fits(person, other) && !together(person, other)));
    return neighbours.map(({ known }) => known.key).toSorted().join("\n");
  });
  return [...groups.values()];
}

function fits({ known: a, parts: x }: Person, { known: b, parts: y }: Person): boolean {
  return !a.pinned && !b.pinned && x.suffix === y.suffix && gendersAgree(a, b) && givenFits(x.given, y.given);
}

function fitsAlone({ known: a, parts }: Person, { known: b }: Person): boolean {
  return !a.pinned && !b.pinned && parts.suffix === "" && gendersAgree(a, b);
}

function gendersAgree(a: KnownName, b: KnownName): boolean {
  return a.genders.size !== 1 || b.genders.size !== 1 || [...a.genders].every((gender) => b.genders.has(gender));
}

function together({ known: a }: Person, { known: b }: Person): boolean {
  return a.beside.has(b.key) || b.beside.has(a.key);
}

/** The first names are one, a short form of it or its initial, and so are the second ones where both have one. */
function givenFits(a: readonly string[], b: readonly string[]): boolean {
  return nameFits(a[0], b[0]) && (a.length < 2 || b.length < 2 || nameFits(a[1], b[1]));
}

function nameFits(a: string, b: string): boolean {
  const [x, y] = [a.replaceAll(".", ""), b.replaceAll(".", "")];
  return x.length === 1 || y.length === 1 ? x[0] === y[0] : sameGivenName(x, y);
}

/** Spelling variants of family names, found by what they have in common: their consonants, or all letters but one. */
function offerSpellings(heads: readonly Person[], offers: Offer[]): void {
  const blocks = new Map<string, Person[]>();
  for (const head of heads) {
    for (const key of blockKeys(head.parts.family)) {
      const block = blocks.get(key);
      if (block) block.push(head);
      else blocks.set(key, [head]);
    }
  }
  const seen = new Set<string>();
  for (const block of blocks.values()) {
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) {
        const pair = [a.known.key, b.known.key].toSorted().join("\n");
        if (seen.has(pair) || !spelledAlike(a, b)) continue;
        seen.add(pair);
        offers.push(offerOf(a, b, together(a, b) ? "together in an article" : "spelling"));
      }
    }
  }
}

function blockKeys(family: string): string[] {
  const bare = withoutArticle(family);
  const keys = [`=${skeleton(family)}`];
  if (bare.length >= LONG_FAMILY) for (let i = 1; i <= bare.length; i += 1) keys.push(bare.slice(0, i) + bare.slice(i + 1));
  return keys;
}

function spelledAlike({ known: a, parts: x }: Person, { known: b, parts: y }: Person): boolean {
  if (x.family === y.family || a.pinned || b.pinned || x.suffix !== y.suffix || !gendersAgree(a, b)) return false;
  if (!sameFamilySpelling(x.family, y.family)) return false;
  if (x.given.length === 0 || y.given.length === 0) return x.given.length === y.given.length;
  return givenFits(x.given, y.given) || sameGivenSpelling(x.given[0], y.given[0]);
}

/** The rarer of two names is offered the other. */
function offerOf(a: Person, b: Person, reason: Offer["reason"]): Offer {
  return byCount(a.known, b.known) < 0
    ? { name: b.known, candidate: a.known, reason }
    : { name: a.known, candidate: b.known, reason };
}

/** The more frequent first, then by code units. */
function byCount(a: KnownName, b: KnownName): number {
  return countOf(b) - countOf(a) || (a.key < b.key ? -1 : 1);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

import { sameGivenName } from "../data/nicknames.js";
import { FEMALE_TITLES, MALE_TITLES, PARTICLES, SUFFIXES, TITLES } from "../data/titles.js";
import type { Gender } from "./mentions.js";
import { plainName, sameFamilySpelling, sameGivenSpelling, withoutArticle } from "./spelling.js";

/** A person's name in its parts, each in the plain form of `plainName`. */
export interface PersonName {
  readonly given: readonly string[];
  readonly family: string;
  readonly suffix: string;
  /** Stated by a title before or inside the name. */
  readonly gender: Gender | undefined;
}

/** Ends with a Chinese or Korean given name of two syllables as it is written in Hong Kong, Taiwan and Korea. */
const EASTERN = /\s\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u;

/** Reads a person's name; titles at its front say gender and drop out. */
export function parsePerson(name: string): PersonName {
  const words = plainName(name).split(" ");
  let gender: Gender | undefined;
  while (words.length > 1 && TITLES.has(words[0].replace(/\.$/u, ""))) {
    gender ??= titleGender(words[0]);
    words.shift();
  }
  let suffix = "";
  while (words.length > 1 && SUFFIXES.has(words[words.length - 1])) suffix = words.pop() ?? "";
  if (words.length > 1 && EASTERN.test(name.trimEnd())) {
    // `Donald Li Kwok-tung`, `Lau Suk-han`: the family name stands before the name that is given.
    return { given: [...words.slice(0, -2), words[words.length - 1]], family: words[words.length - 2], suffix, gender };
  }
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1])) from -= 1;
  // `Le Drian` alone: a particle that opens the name belongs to the family name.
  if (from === 1 && PARTICLES.has(words[0])) from = 0;
  return { given: words.slice(0, from), family: words.slice(from).join(" "), suffix, gender };
}

export function titleGender(title: string): Gender | undefined {
  const plain = title.toLowerCase().replace(/\.$/u, "");
  if (MALE_TITLES.has(plain)) return "male";
  return FEMALE_TITLES.has(plain) ? "female" : undefined;
}

/** Whether two names with given and family name may be one person's, spelling variants, initials and short forms allowed. */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.given.length === 0 || b.given.length === 0) return false;
  if (a.suffix !== b.suffix && a.suffix !== "" && b.suffix !== "") return false;
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  if (opensWith(a, b) || opensWith(b, a)) return true;
  const family = a.family === b.family;
  if (!family && !sameFamilySpelling(a.family, b.family)) return `${a.family}${b.family}`.includes("-") && endsAlike(a, b);
  return compatibleGiven(a.given, b.given, family);
}

/** `Omar Lux Kern` goes by `Omar Lux`. */
function opensWith(long: PersonName, short: PersonName): boolean {
  return long.given.length > short.given.length && short.family === long.given[short.given.length] && short.given.every((word, i) => word === long.given[i]);
}

/** `Recep Tayyip Erdogan` and `Tayyip Erdogan`; `Ahmed Maitiq` and `Al-Wefaq Ahmed Maitiq`. */
function compatibleGiven(a: readonly string[], b: readonly string[], sameFamily: boolean): boolean {
  if (alikeGiven(a[0], b[0], sameFamily)) return middlesAgree(a, b);
  if (a.length === b.length) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short[0].length > 1 && long.some((word) => alikeGiven(word, short[0], false));
}

/** Double family names: `Ocasio-Cortez` and `Alexandria Ocasio Cortez`. */
function endsAlike(a: PersonName, b: PersonName): boolean {
  const whole = (name: PersonName): string => [...name.given, name.family].join(" ").replaceAll("-", " ");
  return whole(a) === whole(b);
}

function alikeGiven(a: string, b: string, sameFamily: boolean): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return sameGivenName(a, b) || (sameFamily && sameGivenSpelling(a, b));
}

function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return true;
  return a[1][0] === b[1][0];
}

/**
 * How a single word names the person: exactly by family name, by given name, by another of the given names, by a family name spelt another way,
 * or not at all.
 * @param byGiven whether the given name is looked at first, as behind `Sheikh`
 */
export function partOf(part: string, full: PersonName, byGiven = false): "family" | "given" | "middle" | "variant" | undefined {
  const plain = withoutArticle(part);
  const family = withoutArticle(full.family);
  const given = full.given.length > 0 && !/^(?:al|el)-/u.test(part) && (part === full.given[0] || sameGivenName(part, full.given[0]));
  if (byGiven && given) return "given";
  if (part === full.family || plain === family) return "family";
  if (family.split(/[ -]/u).includes(plain) && plain.length > 3) return "family";
  // Two family names, the first of which is used: `Guajardo` for `Ildefonso Guajardo Villarreal`.
  if (full.given.length > 1 && part === full.given[full.given.length - 1] && part.length > 3) return "family";
  if (given) return "given";
  // `Jagan` for `Y.S. Jagan Mohan Reddy`
  if (part.length > 3 && full.given.includes(part)) return "middle";
  return sameFamilySpelling(part, full.family) ? "variant" : undefined;
}

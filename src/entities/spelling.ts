import { distance } from "fastest-levenshtein";

/*
 * When two spellings may be one name. News in translation spells one name several ways (Maitiq and Moutaiq, Hifter and Haftar,
 * al-Sarraj and Saraj): the consonants stay, vowels and doubled letters change.
 */

/** A name for comparing: lower case, no diacritics, no possessive, no article, straight marks. */
export function plainName(name: string): string {
  // Most names are plain ASCII words.
  if (/^[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*$/u.test(name) && !/^(?:The|An?) /u.test(name)) return name.toLowerCase();
  return name
    .replace(/['’ʼ]s$|(?<=s)['’ʼ]$/iu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıøłđðæœ]/gu, (letter) => LETTERS[letter])
    .replace(/[’‘ʼʻ`]/gu, "'")
    .replace(/[‐‑–]/gu, "-")
    .replace(/^(?:the|a|an)\s+(?=\S)/u, "")
    .replace(/(?<=\p{L})\.(?!\p{L}{2})/gu, "")
    .replace(/[",“”()]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const LETTERS: Record<string, string> = { ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", æ: "ae", œ: "oe" };

/** A family name without the Arabic article. */
export function withoutArticle(name: string): string {
  return name.replace(/^(?:al|el|as|ar|ash|ad|an|az)[- ](?=\p{L}{2})|^(?:al|el)(?=\p{Lu})/u, "");
}

const SOUNDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/x/gu, "ks"],
  [/sch|tch|tsch|sh|ch/gu, "x"],
  [/ph/gu, "f"],
  [/gh|kh|ck|q|g(?=[^ei]|$)/gu, "k"],
  [/dh|th/gu, "d"],
  [/dj|dzh|zh|g/gu, "j"],
  [/c(?=[eiy])/gu, "s"],
  [/c/gu, "k"],
  [/z/gu, "s"],
  [/t(?=d)/gu, ""],
  [/[aeiouy'-]/gu, ""],
  [/h(?=$|\P{L})/gu, ""],
  [/v/gu, "w"],
];

/** The consonants of a word, those that transliterations exchange made one, doubled ones single. */
export function skeleton(word: string): string {
  let key = withoutArticle(word);
  const first = /^[aeiou]/u.test(key) ? "a" : "";
  for (const [from, to] of SOUNDS) key = key.replace(from, to);
  return first + key.replace(/(.)\1+/gu, "$1");
}

const VOWEL_END = /[aeiouy]$/u;

/**
 * Whether two different spellings may be one family name: the same consonants, at least three of them, or one letter apart in a
 * long name.
 */
export function sameFamilySpelling(a: string, b: string): boolean {
  const [x, y] = [withoutArticle(a), withoutArticle(b)];
  if (x === y) return true;
  if (Math.min(x.length, y.length) < 4) return false;
  if (x.length >= 7 && y.length >= 7 && x[0] === y[0] && distance(x, y) === 1) return true;
  if (distance(x, y) > Math.ceil(Math.max(x.length, y.length) * 0.45)) return false;
  const key = skeleton(x);
  return key.length >= 3 && key === skeleton(y);
}

/** Stricter, since given names differ by a vowel (Christian, Christina). */
export function sameGivenSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || VOWEL_END.test(a) !== VOWEL_END.test(b)) return false;
  if (distance(a, b) > Math.ceil(Math.max(a.length, b.length) * 0.3)) return false;
  const key = skeleton(a);
  return key.length >= 3 && key === skeleton(b);
}

import { TITLES } from "../data/titles.js";
import type { EntityType, Mention, Sentence, Token } from "../document/types.js";
import { hashText } from "../tagger/hash.js";
import { nounClass } from "../text/noun-classes.js";
import { isHeading } from "./article.js";
import { isAcronymOf, isKind } from "./body-names.js";
import { isGivenName } from "./gazetteer.js";

/** Words that a long form in front of its acronym may have. */
const LONGEST = 10;
/** How far behind a name made of two the poll or survey may stand that both of them published. */
const BEHIND = 5;
/** What a member of a party is called in front of the name. */
const PARTY = /^(?:Republican|Democrat|Democratic|Tory|Labour|Socialist)$/;

/**
 * Mends the borders of names: what stands before its acronym in brackets is one name; two bodies that publish a poll together, an acronym joined
 * to another name and a person behind a body or a party (with an office between, or a body that the article names again) are two; in a heading, whose words are all capitalised, a name ends where the article's
 * own names end.
 * @param names in reading order, none inside another
 */
export function mendNames(text: string, tokens: readonly Token[], sentences: readonly Sentence[], names: readonly Mention[]): Mention[] {
  const apart = withoutBodiesInFront(text, tokens, names.flatMap((name) => partsOf(tokens, name)));
  const mended = cutInHeadings(text, tokens, sentences, apart);
  const long = longForms(text, tokens);
  const kept = long.filter((form) => !mended.some((name) => name.listed !== undefined && meet(name, form)));
  if (kept.length === 0) return mended;
  return [...mended.filter((name) => !kept.some((form) => meet(name, form))), ...kept].toSorted((a, b) => a.firstToken - b.firstToken);
}

function meet(a: Mention, b: Mention): boolean {
  return a.firstToken < b.endToken && b.firstToken < a.endToken;
}

function nameOf(tokens: readonly Token[], type: EntityType, firstToken: number, endToken: number): Mention {
  return { kind: "name", type, start: tokens[firstToken].start, end: tokens[endToken - 1].end, firstToken, endToken };
}

function isCapitalised({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

/** `Alliance to Reclaim Our Schools (AROS)`: the shortest words before an acronym in brackets that it is made of. */
function longForms(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let i = 2; i + 2 < tokens.length; i += 1) {
    if (tokens[i].text !== "(" || tokens[i + 2].text !== ")" || !/^\p{Lu}{3,8}$/u.test(tokens[i + 1].text)) continue;
    for (let first = i - 2; first >= Math.max(0, i - LONGEST) && /^[\p{L}&'’-]/u.test(tokens[first].text); first -= 1) {
      if (!isCapitalised(tokens[first]) || !isAcronymOf(tokens[i + 1].text, text.slice(tokens[first].start, tokens[i - 1].end))) continue;
      found.push(nameOf(tokens, "ORGANIZATION", first, i));
      break;
    }
  }
  return found;
}

function partsOf(tokens: readonly Token[], name: Mention): Mention[] {
  if (name.type === "PERSON" && name.listed === undefined && name.endToken - name.firstToken >= 2 && PARTY.test(tokens[name.firstToken].text)) {
    return [nameOf(tokens, "NORP", name.firstToken, name.firstToken + 1), nameOf(tokens, "PERSON", name.firstToken + 1, name.endToken)];
  }
  if (name.listed !== undefined || (name.type !== "ORGANIZATION" && name.type !== "MISC")) return [name];
  const { firstToken, endToken } = name;
  const split = (left: number, right: number, type: EntityType = "ORGANIZATION"): Mention[] => [
    ...partsOf(tokens, nameOf(tokens, "ORGANIZATION", firstToken, left)),
    ...partsOf(tokens, nameOf(tokens, type, right, endToken)),
  ];
  for (let i = firstToken + 1; i < endToken - 1; i += 1) {
    const { text } = tokens[i];
    if (/^[/–-]$/u.test(text) && isCapitalised(tokens[i + 1]) && publishes(tokens, endToken)) return split(i, i + 1);
    if (text === "and" && (isAcronym(tokens, firstToken, i) || isAcronym(tokens, i + 1, endToken))) return split(i, i + 1);
    if (isOffice(tokens[i]) && isPersonBehind(tokens, i + 1, endToken)) {
      let left = i;
      while (left > firstToken && isOffice(tokens[left - 1])) left -= 1;
      return left > firstToken ? split(left, i + 1, "PERSON") : [nameOf(tokens, "PERSON", i + 1, endToken)];
    }
  }
  return [name];
}

/** Token behind a name's first word, which a hyphen may join of several: `Al-Wefaq`. */
function behindFirstWord(tokens: readonly Token[], { firstToken, endToken }: Mention): number {
  let end = firstToken + 1;
  while (end < endToken && tokens[end].start === tokens[end - 1].end) end += 1;
  return end;
}

/**
 * `Zorvan Ida Kern`, where the article names the Zorvan Bank and the Zorvan Office besides: the person is Ida Kern. At least two other names of
 * bodies begin with the word, and no other person's name has it. What was found as a body must go on with a given name.
 */
function withoutBodiesInFront(text: string, tokens: readonly Token[], names: readonly Mention[]): Mention[] {
  const isLong = (name: Mention): boolean => {
    const behind = behindFirstWord(tokens, name);
    if (name.listed !== undefined || name.endToken - behind < 2) return false;
    return name.type === "PERSON" || (name.type === "ORGANIZATION" && isGivenName(hashText(tokens[behind].text.toLowerCase())));
  };
  if (!names.some(isLong)) return [...names];
  const wordsOf = ({ start, end }: Mention): string[] => text.slice(start, end).split(/\s+/u);
  const bodies = new Map<string, number>();
  const people = new Map<string, number>();
  for (const name of names) {
    const words = wordsOf(name);
    if (name.type === "ORGANIZATION") bodies.set(words[0], (bodies.get(words[0]) ?? 0) + 1);
    if (name.type === "PERSON") for (const word of words) people.set(word, (people.get(word) ?? 0) + 1);
  }
  return names.flatMap((name) => {
    const [first] = wordsOf(name);
    const behind = behindFirstWord(tokens, name);
    const isBody = name.type === "ORGANIZATION";
    if (!isLong(name) || (bodies.get(first) ?? 0) < (isBody ? 3 : 2) || (people.get(first) ?? 0) !== (isBody ? 0 : 1) || !isPersonBehind(tokens, behind, name.endToken)) return [name];
    return [nameOf(tokens, "ORGANIZATION", name.firstToken, behind), nameOf(tokens, "PERSON", behind, name.endToken)];
  });
}

/** A poll or survey stands right behind. */
function publishes(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + BEHIND); i += 1) {
    if (/^(?:polls?|polling|surveys?)$/i.test(tokens[i].text)) return true;
    if (tokens[i].pos !== "NOUN" && tokens[i].pos !== "ADJ" && tokens[i].pos !== "PROPN" && tokens[i].pos !== "NUM") return false;
  }
  return false;
}

function isAcronym(tokens: readonly Token[], first: number, end: number): boolean {
  return end - first === 1 && /^\p{Lu}{2,6}$/u.test(tokens[first].text);
}

function isOffice({ text }: Token): boolean {
  const lower = text.toLowerCase().replace(/\.$/u, "");
  return TITLES.has(lower) && nounClass(lower) === "person";
}

/** Two or three capitalised words that name no body. */
function isPersonBehind(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first < 2 || end - first > 3) return false;
  for (let i = first; i < end; i += 1) {
    const { text } = tokens[i];
    if (!/^\p{Lu}[\p{L}.'’-]*$/u.test(text) || isKind(text) || nounClass(text.toLowerCase()) !== undefined) return false;
  }
  return true;
}

/** A name that stands only in a heading is cut down to the words that belong to names of the text: `Derelict Obama`. */
function cutInHeadings(text: string, tokens: readonly Token[], sentences: readonly Sentence[], names: readonly Mention[]): Mention[] {
  const headings = sentences.filter((sentence) => isHeading(tokens, sentence));
  if (headings.length === 0) return [...names];
  const inHeading = ({ firstToken }: Mention): boolean => headings.some((heading) => heading.firstToken <= firstToken && firstToken < heading.endToken);
  const known = new Set<string>();
  for (const name of names) {
    if (inHeading(name)) continue;
    for (let i = name.firstToken; i < name.endToken; i += 1) if (isCapitalised(tokens[i])) known.add(tokens[i].text);
  }
  return names.map((name) => {
    if (name.listed !== undefined || name.endToken - name.firstToken < 2 || !inHeading(name) || name.type === "DATE" || name.type === "MONEY") return name;
    const words = text.slice(name.start, name.end);
    if (text.indexOf(words) !== text.lastIndexOf(words)) return name;
    let { firstToken, endToken } = name;
    while (firstToken < endToken && !known.has(tokens[firstToken].text)) firstToken += 1;
    while (endToken > firstToken && !known.has(tokens[endToken - 1].text)) endToken -= 1;
    return firstToken === endToken ? name : { ...name, ...nameOf(tokens, name.type, firstToken, endToken) };
  });
}

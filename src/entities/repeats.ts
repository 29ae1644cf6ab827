import { countryNamed, countryOfDemonym } from "../data/countries.js";
import { PEOPLES } from "../data/peoples.js";
import { TITLES } from "../data/titles.js";
import type { EntityType, Mention, Relation, Sentence, Token } from "../document/types.js";
import { nounClass } from "../text/noun-classes.js";
import { firstTokenAt } from "../text/ranges.js";
import { isHeading } from "./article.js";
import { isKind } from "./body-names.js";
import { plainName } from "./spelling.js";

/** A party letter and a state behind a member's name (`R-Utah`): no name of anybody. */
const PARTY_AND_STATE = /^[RDI]\s?[-‐–]\s?\p{Lu}/u;

/** Whatever stands behind a form of address is somebody's name: `Mr. Ban`. */
const ADDRESS = /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov)\.?$/;

/**
 * Adds the names that the tagger passed over though the article names the same elsewhere: `Democrats` untagged in a heading, `the Times`
 * after `The New York Times`, and countries and peoples in any case. A name once tagged counts for all its occurrences.
 * @returns names in reading order, none overlapping another
 */
export function completeNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Mention[],
  relations: readonly Relation[],
): Mention[] {
  const kept = names
    .filter(({ start, end, listed }) => listed !== undefined || !PARTY_AND_STATE.test(text.slice(start, end)))
    .map((name) => (name.type === "MISC" && name.listed === undefined && isPeople(text.slice(name.start, name.end)) ? { ...name, type: "NORP" as const } : name));
  const known = new Map<string, EntityType>();
  const endings = new Map<string, EntityType>();
  for (const { type, start, end } of kept) {
    if (type === "DATE" || type === "MONEY") continue;
    const words = text
      .slice(start, end)
      .replace(/['’]s$/u, "")
      .split(/\s+/u);
    if (type === "PERSON") while (words.length > 1 && TITLES.has(words[0].toLowerCase().replace(/\.$/u, ""))) words.shift();
    // A title once tagged (`Gen`) is a title everywhere else.
    if (words.length === 1 && words[0].length > 2 && !TITLES.has(words[0].toLowerCase())) known.set(words[0], known.get(words[0]) ?? type);
    if (words.length < 2) continue;
    const last = words[words.length - 1];
    if (type === "PERSON" && last.length > 2 && !known.has(last)) known.set(last, type);
    if (type === "ORGANIZATION" && /^\p{Lu}\p{L}{2,}$/u.test(last) && !/^(?!document$)./u.test(nounClass(last.toLowerCase()) ?? "")) endings.set(last, type);
  }
  const taken = new Uint8Array(tokens.length);
  for (const { firstToken, endToken } of names) taken.fill(1, firstToken, endToken);
  const added: Mention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (taken[i] !== 0 || !isCapitalised(token.text)) continue;
    // `Mr. President` is addressed by the office.
    if (i > 0 && ADDRESS.test(tokens[i - 1].text) && !TITLES.has(token.text.toLowerCase())) {
      let end = i + 1;
      while (end < Math.min(tokens.length, i + 3) && taken[end] === 0 && tokens[end].pos === "PROPN" && isCapitalised(tokens[end].text)) end += 1;
      added.push({ kind: "name", type: "PERSON", start: token.start, end: tokens[end - 1].end, firstToken: i, endToken: end });
      i = end - 1;
      continue;
    }
    const type =
      known.get(token.text) ??
      placeOrPeople(token.text) ??
      (i > 0 && /^(?:the|an?)$/i.test(tokens[i - 1].text) ? endings.get(token.text) : undefined);
    // Part of a longer name that the tagger left out: better none than half of it.
    if (type === undefined || beside(tokens, taken, i)) continue;
    added.push({ kind: "name", type, start: token.start, end: token.end, firstToken: i, endToken: i + 1 });
  }
  for (const { firstToken, endToken } of added) taken.fill(1, firstToken, endToken);
  added.push(...namelessSources(text, tokens, sentences, relations, taken));
  return added.length === 0 ? kept : [...kept, ...added].toSorted((a, b) => a.start - b.start);
}

/** Sources that are one or more capitalised words and nothing else: whoever speaks under such a name is somebody. */
function namelessSources(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  relations: readonly Relation[],
  taken: Uint8Array,
): Mention[] {
  const added: Mention[] = [];
  for (const { source, nested } of relations) {
    if (nested === true || source?.spans.length !== 1) continue;
    const [{ start, end }] = source.spans;
    let first = firstTokenAt(tokens, start);
    if (/^the$/i.test(tokens[first]?.text ?? "")) first += 1;
    let last = first;
    while (
      last < tokens.length &&
      tokens[last].end <= end &&
      NAMING.test(tokens[last].pos) &&
      isCapitalised(tokens[last].text) &&
      taken[last] === 0
    )
      last += 1;
    const body = bodyWithComplement(tokens, first, last, end, taken);
    if (body) {
      taken.fill(1, body.firstToken, body.endToken);
      added.push(body);
      continue;
    }
    if (last === first || last - first > 4 || tokens[last - 1].end < end) continue;
    const proper = tokens.slice(first, last).every(({ pos }) => pos === "PROPN");
    if (last === first + 1 && !proper) continue;
    const sentence = sentences.find(({ firstToken, endToken }) => firstToken <= first && first < endToken);
    if (!sentence || isHeading(tokens, sentence) || isCommonNoun(tokens[last - 1])) continue;
    // The first word of a sentence is capitalised anyway: a name where the article never writes it small.
    if (
      first === sentence.firstToken &&
      last === first + 1 &&
      new RegExp(`(?<![\\p{L}])${escape(tokens[first].text.toLowerCase())}(?![\\p{L}])`, "u").test(text)
    )
      continue;
    taken.fill(1, first, last);
    const type = proper && last - first === 2 ? "PERSON" : "ORGANIZATION";
    added.push({ kind: "name", type, start: tokens[first].start, end: tokens[last - 1].end, firstToken: first, endToken: last });
  }
  return added;
}

/** `Committee for a Responsible Budget`: a kind of body, a small word, and capitalised words up to the source's end. */
function bodyWithComplement(tokens: readonly Token[], first: number, small: number, end: number, taken: Uint8Array): Mention | undefined {
  if (small === first || small - first > 3 || !isKind(tokens[small - 1].text) || !/^(?:for|of|on)$/.test(tokens[small]?.text ?? "")) return undefined;
  let last = small;
  while (last < tokens.length && tokens[last].end <= end && taken[last] === 0 && (isCapitalised(tokens[last].text) || SMALL.test(tokens[last].text))) last += 1;
  if (last - small < 2 || last - first > 9 || tokens[last - 1].end < end || !isCapitalised(tokens[last - 1].text)) return undefined;
  return { kind: "name", type: "ORGANIZATION", start: tokens[first].start, end: tokens[last - 1].end, firstToken: first, endToken: last };
}

const SMALL = /^(?:for|of|on|a|an|the|and|in|to|&)$/;

/** What the words of a name may be tagged as: `Zero Hedge`. */
const NAMING = /^(?:PROPN|NOUN|NUM|ADJ)$/;
const QUANTIFIER = /^(?:others?|some|many|most|nobody|everybody|everyone|somebody|someone|anyone|none|several|few|both|all|half|another|each)$/;

function isCommonNoun({ text, lemma }: Token): boolean {
  const lower = text.toLowerCase();
  if (QUANTIFIER.test(lower)) return true;
  return nounClass(lemma) !== undefined || nounClass(lower) !== undefined || nounClass(lower.replace(/ies$/u, "y").replace(/s$/u, "")) !== undefined;
}

/** A word as a regular expression that matches it. Nothing but syntax may be escaped under the flag u: `\-` and `\'` are errors there. */
function escape(word: string): string {
  return word.replace(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}

/** A nationality, religious or political group by the lists, whatever the tagger took it for. */
function isPeople(name: string): boolean {
  const plain = plainName(name);
  return PEOPLES.has(plain) || PEOPLES.has(plain.replace(/s$/u, "")) || plain === "tories" || countryOfDemonym(plain) !== undefined;
}

function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 127 && /^\p{Lu}/u.test(word));
}

function placeOrPeople(word: string): EntityType | undefined {
  if (word.length < 4) return undefined;
  const plain = plainName(word);
  if (countryOfDemonym(plain) !== undefined) return word === "Polish" || word === "Pole" || word === "Poles" ? undefined : "NORP";
  return countryNamed(plain) === undefined || word === "Jersey" || word === "Chad" || word === "Jordan" || word === "Georgia"
    ? undefined
    : "LOCATION";
}

/** A capitalised word right beside that is no name: `Times Square`, `Trump Tower`. */
function beside(tokens: readonly Token[], taken: Uint8Array, i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const joins = (token: Token | undefined, at: number): boolean =>
    token !== undefined && taken[at] === 0 && token.pos === "PROPN" && isCapitalised(token.text);
  return (joins(after, i + 1) && after.start - tokens[i].end <= 1) || (joins(before, i - 1) && tokens[i].start - before.end === 0);
}

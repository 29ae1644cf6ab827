import { countryNamed, countryOfDemonym } from "../data/countries.js";
import type { EntityType, Mention, Token } from "../document/types.js";
import { nounClass } from "../text/noun-classes.js";
import { plainName } from "./spelling.js";

/** A party letter and a state behind a member's name (`R-Utah`): no name of anybody. */
const PARTY_AND_STATE = /^[RDI]\s?[-‐–]\s?\p{Lu}/u;

/**
 * Adds the names that the tagger passed over though the article names the same elsewhere: `Democrats` untagged in a heading, `the Times`
 * after `The New York Times`, and countries and peoples in any case. A name once tagged counts for all its occurrences.
 * @returns names in reading order, none overlapping another
 */
export function completeNames(text: string, tokens: readonly Token[], names: readonly Mention[]): Mention[] {
  const kept = names.filter(({ start, end }) => !PARTY_AND_STATE.test(text.slice(start, end)));
  const known = new Map<string, EntityType>();
  const endings = new Map<string, EntityType>();
  for (const { type, start, end } of kept) {
    if (type === "DATE" || type === "MONEY") continue;
    const words = text.slice(start, end).replace(/['’]s$/u, "").split(/\s+/u);
    if (words.length === 1 && words[0].length > 2) known.set(words[0], known.get(words[0]) ?? type);
    if (words.length < 2) continue;
    const last = words[words.length - 1];
    if (type === "PERSON" && last.length > 2 && !known.has(last)) known.set(last, type);
    if (type === "ORGANIZATION" && /^\p{Lu}\p{L}{2,}$/u.test(last) && nounClass(last.toLowerCase()) === undefined) endings.set(last, type);
  }
  const taken = new Uint8Array(tokens.length);
  for (const { firstToken, endToken } of names) taken.fill(1, firstToken, endToken);
  const added: Mention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (taken[i] !== 0 || !isCapitalised(token.text)) continue;
    const type = known.get(token.text) ?? placeOrPeople(token.text) ?? (i > 0 && /^(?:the|an?)$/i.test(tokens[i - 1].text) ? endings.get(token.text) : undefined);
    // Part of a longer name that the tagger left out: better none than half of it.
    if (type === undefined || beside(tokens, taken, i)) continue;
    added.push({ kind: "name", type, start: token.start, end: token.end, firstToken: i, endToken: i + 1 });
  }
  return added.length === 0 ? kept : [...kept, ...added].toSorted((a, b) => a.start - b.start);
}

function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 127 && /^\p{Lu}/u.test(word));
}

function placeOrPeople(word: string): EntityType | undefined {
  if (word.length < 4) return undefined;
  const plain = plainName(word);
  if (countryOfDemonym(plain) !== undefined) return word === "Polish" || word === "Pole" || word === "Poles" ? undefined : "NORP";
  return countryNamed(plain) === undefined || word === "Jersey" || word === "Chad" || word === "Jordan" || word === "Georgia" ? undefined : "LOCATION";
}

/** A capitalised word right beside that is no name: `Times Square`, `Trump Tower`. */
function beside(tokens: readonly Token[], taken: Uint8Array, i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const joins = (token: Token | undefined, at: number): boolean => token !== undefined && taken[at] === 0 && token.pos === "PROPN" && isCapitalised(token.text);
  return (joins(after, i + 1) && after.start - tokens[i].end <= 1) || (joins(before, i - 1) && tokens[i].start - before.end === 0);
}

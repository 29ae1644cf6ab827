import { countryNamed, countryOfCapital } from "../data/countries.js";
import { TITLES } from "../data/titles.js";
import type { EntityType, Mention, Token } from "../document/types.js";
import { isListedPlace } from "./gazetteer.js";
import type { PersonName } from "./person-names.js";
import { parsePerson, partOf } from "./person-names.js";
import { plainName } from "./spelling.js";

const LOCATIVE = /^(?:in|at|near|outside|around|across|throughout|inside|toward|towards)$/i;
/** What people have and places seldom: `Haftar's supporters`. */
const HELD =
  /^(?:supporters?|allies|ally|forces|troops|army|militias?|men|lawyers?|attorney|wife|husband|son|daughter|father|mother|brother|sister|family|aides?|spokes(?:man|woman|person)|campaign|project|backers|followers|fighters|mercenaries|rivals?|opponents?|critics|predecessor|successor|speech|remarks|words|statements?|visit|offensive)$/i;
/** What is called by its head's name: `the Saraj government`. */
const OWNED = /^(?:government|administration|campaign|camp|regime|cabinet)$/;
const SPEECH = /^(?:say|tell|add|ask|claim|argue|deny|insist|warn|announce|believe|think|accuse|write|note|explain|promise|vow|reply|refuse|meet)$/;

/**
 * Gives a single word the type that the article's other names and its own surroundings show. What the tagger took for a place or a body is a person
 * where it is the family name of somebody whom the article names in full, also under another spelling (`Khalifa Hifter`, `Haftar`), and
 * acts like one at least once, or where a form of address or an office stands before it; a capital that it took for a person is a place.
 * The user's own names and listed places stay what they are.
 */
export function retypeNames(text: string, tokens: readonly Token[], names: readonly Mention[]): Mention[] {
  const full = names
    .filter(({ type, firstToken, endToken }) => type === "PERSON" && endToken - firstToken > 1)
    .map(({ start, end }) => parsePerson(text.slice(start, end)))
    .filter(({ given }) => given.length > 0);
  const forms = new Map<string, Mention[]>();
  for (const name of names) {
    if (name.endToken - name.firstToken > 1 && !/^(?:al|el)-?$/i.test(tokens[name.firstToken].text)) continue;
    const key = plainName(text.slice(name.start, name.end));
    const form = forms.get(key);
    if (form) form.push(name);
    else forms.set(key, [name]);
  }
  const types = new Map<Mention, EntityType>();
  for (const [key, form] of forms) {
    const type = typeOf(tokens, key, form, full);
    if (type !== undefined) for (const name of form) if (name.listed === undefined && MISTAKEN.has(name.type)) types.set(name, type);
  }
  return types.size === 0 ? [...names] : names.map((name) => ({ ...name, type: types.get(name) ?? name.type }));
}

const MISTAKEN: ReadonlySet<EntityType> = new Set<EntityType>(["LOCATION", "ORGANIZATION", "FACILITY", "MISC", "PRODUCT", "PERSON"]);

function typeOf(tokens: readonly Token[], key: string, form: readonly Mention[], full: readonly PersonName[]): EntityType | undefined {
  const persons = form.filter(({ type }) => type === "PERSON").length;
  if (persons === form.length) {
    const capital = countryOfCapital(key) !== undefined && full.every((name) => partOf(key, name) === undefined);
    return capital && !form.some((name) => isPersonal(tokens, name)) ? "LOCATION" : undefined;
  }
  if (2 * persons > form.length || countryNamed(key) !== undefined || isListedPlace(key)) return undefined;
  if (form.some((name) => MISTAKEN.has(name.type) && isAddressed(tokens, name))) return "PERSON";
  const part = new Set(full.map((name) => partOf(key, name)));
  if (!part.has("family") && !part.has("variant")) return undefined;
  const places = form.filter(({ firstToken }) => LOCATIVE.test(tokens[firstToken - 1]?.text ?? "")).length;
  return form.filter((name) => isPersonal(tokens, name)).length > places ? "PERSON" : undefined;
}

/** `General Haftar`, `Mr. Hill`. */
function isAddressed(tokens: readonly Token[], { firstToken }: Mention): boolean {
  const before = tokens[firstToken - 1];
  return before !== undefined && /^(?:mr|mrs|ms|dr|gen|general|sen|senator|col|colonel|prof|professor|marshal|sheikh)\.?$/i.test(before.text) && /^\p{Lu}/u.test(before.text);
}

/** Addressed, a possessor of what people have, or the subject of a verb of speech. */
function isPersonal(tokens: readonly Token[], name: Mention): boolean {
  if (isAddressed(tokens, name)) return true;
  const before = tokens[name.firstToken - 1]?.text.toLowerCase().replace(/\.$/u, "") ?? "";
  if (TITLES.has(before)) return true;
  let next = name.endToken;
  if (/^['’]s?$/u.test(tokens[next]?.text ?? "")) {
    for (let i = next + 1; i < Math.min(tokens.length, next + 4); i += 1) if (HELD.test(tokens[i].text)) return true;
    return false;
  }
  if (OWNED.test(tokens[next]?.text ?? "")) return true;
  while (tokens[next]?.pos === "AUX" || tokens[next]?.pos === "ADV") next += 1;
  return SPEECH.test(tokens[next]?.lemma ?? "") || (SPEECH.test(tokens[name.firstToken - 1]?.lemma ?? "") && /^[,”"’'?!]$/u.test(tokens[name.firstToken - 2]?.text ?? ""));
}

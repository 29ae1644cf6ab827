import { countryOfDemonym } from "../data/countries.js";
import { OUTER_TITLES } from "../data/titles.js";
import type { EntityType, Token } from "../document/types.js";
import type { TokenRange } from "../text/ranges.js";
import { placesIn } from "./joined-places.js";
import type { WorldNames } from "./world-names.js";

/*
 * What the readers' names are in the text, by rules that hold in the corpora's train parts: where a name ends, and which are two.
 */

/** Tokens of a name and its type. */
export interface TypedRange extends TokenRange {
  readonly type: EntityType;
}

/** A mark that no name begins or ends with. */
const MARK = /^[-–—,;:]$/u;

/** A name's tokens without marks at its ends, the article before it, a person's titles, and the 's behind it, which belong to no name. */
export function trimmed(tokens: readonly Token[], { first, end }: TokenRange, type: EntityType): TokenRange {
  let firstToken = first;
  let endToken = end;
  while (firstToken + 1 < endToken && MARK.test(tokens[firstToken].text)) firstToken += 1;
  while (firstToken + 1 < endToken && MARK.test(tokens[endToken - 1].text)) endToken -= 1;
  while (firstToken + 1 < endToken && /^(?:the|an?)$/u.test(tokens[firstToken].text)) firstToken += 1;
  endToken = beforeLoneBracket(tokens, firstToken, endToken);
  if (type === "PERSON") firstToken = behindTitles(tokens, firstToken, endToken);
  while (firstToken + 1 < endToken && /^['’]s?$/u.test(tokens[endToken - 1].text)) endToken -= 1;
  while (endsWithin(tokens, firstToken, endToken)) endToken += 2;
  if (isUsaToday(tokens, firstToken, endToken + 1)) endToken += 1;
  if (type === "ORGANIZATION") endToken = behindSubject(tokens, endToken);
  return { first: firstToken, end: endToken };
}

/** What follows `on` where somebody met or spoke: a day. */
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/u;

/** `House Select Committee on Benghazi`: what a committee is on belongs to its name (11 of 14 in the corpora's train parts; the others are on a day). */
function behindSubject(tokens: readonly Token[], end: number): number {
  const isCapital = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? "") && !DAY.test(tokens[i].text);
  if (!/^(?:Sub)?[Cc]ommi(?:ttee|ssion)$/u.test(tokens[end - 1].text) || tokens[end]?.text !== "on" || !isCapital(end + 1)) return end;
  let last = end + 1;
  while (isCapital(last + 1) || (/^(?:and|of)$/u.test(tokens[last + 1]?.text ?? "") && isCapital(last + 2))) last += 1;
  return last + 1;
}

/** The newspaper: no other name is a country and a day. */
function isUsaToday(tokens: readonly Token[], first: number, end: number): boolean {
  return end - first === 2 && tokens[first].text === "USA" && /^T(?:ODAY|oday)$/u.test(tokens[first + 1]?.text ?? "");
}

/** Last words of bodies that are no family names: of 1,400 names in Worldwide train that end so one is a person's. */
const BODY =
  /^(?:Agency|Alliance|Army|Assembly|Association|Authority|Bank|Bureau|Cabinet|Coalition|College|Commission|Committee|Company|Congress|Corporation|Council|Department|Federation|Foundation|Fund|Government|Institute|League|Ministry|Movement|Parliament|Party|Police|Senate|Tribunal|Union|University)$/u;

/** One name or the two that were read as one: a body that is no person (`Kishida Cabinet`), a people in front of a person (`Uzbek Omar Kern`), a town and its state. */
export function partsOf(tokens: readonly Token[], name: TypedRange, world: WorldNames): TypedRange[] {
  const { first, end, type } = name;
  if (isUsaToday(tokens, first, end)) return [{ first, end, type: "ORGANIZATION" }];
  if (type === "LOCATION") return placesIn(tokens, name, world).map((place) => ({ ...place, type }));
  if (type === "ORGANIZATION") return bodiesIn(tokens, name);
  if (type !== "PERSON") return [name];
  if (end - first > 1 && BODY.test(tokens[end - 1].text)) return [{ first, end, type: "ORGANIZATION" }];
  return isBehindPeople(tokens, name) ? [{ first, end: first + 1, type: "NORP" }, { first: first + 1, end, type }] : [name];
}

/** `House and Senate` are two; `the PAC` is none, and `Arda University Poll` what a body made. */
function bodiesIn(tokens: readonly Token[], name: TypedRange): TypedRange[] {
  const { first, end, type } = name;
  if (end - first === 1) return tokens[first].text === "PAC" ? [] : [name];
  if (/^(?:Poll|Survey)$/u.test(tokens[end - 1].text)) return [{ first, end: end - 1, type }];
  const isTwo = end - first === 3 && /^(?:and|or)$/u.test(tokens[first + 1].text) && CHAMBER.test(tokens[first].text) && CHAMBER.test(tokens[first + 2].text);
  return isTwo ? [{ first, end: first + 1, type }, { first: first + 2, end, type }] : [name];
}

const CHAMBER = /^(?:House|Senate|Congress|Parliament|Assembly|Cabinet|Lords|Commons)$/u;

/** Of nine persons in the train parts with a people in front one has it in the name. */
function isBehindPeople(tokens: readonly Token[], { first, end }: TokenRange): boolean {
  const { text } = tokens[first];
  return end - first > 2 && /^\p{Lu}\p{Ll}/u.test(text) && countryOfDemonym(text.toLowerCase()) !== undefined && /^\p{Lu}/u.test(tokens[first + 1].text);
}

/** `Prayut Chan-o` of Prayut Chan-o-cha: a name that has a small piece behind a hyphen has the next one, too; `a Trump-led party` has none. */
function endsWithin(tokens: readonly Token[], firstToken: number, endToken: number): boolean {
  const joins = (i: number): boolean => tokens[i]?.text === "-" && tokens[i - 1].end === tokens[i].start && tokens[i].end === tokens[i + 1]?.start;
  return endToken - firstToken > 2 && joins(endToken - 2) && joins(endToken) && /^\p{Ll}+$/u.test(tokens[endToken - 1].text) && /^\p{L}+$/u.test(tokens[endToken + 1].text);
}

/** Where a name ends before a bracket that has no other inside it: `Arda Union (AU) Caucus` found as `AU) Caucus`. */
function beforeLoneBracket(tokens: readonly Token[], first: number, end: number): number {
  let open = 0;
  for (let i = first; i < end; i += 1) {
    if (tokens[i].text === "(") open += 1;
    if (tokens[i].text !== ")") continue;
    open -= 1;
    if (open < 0 && i > first) return i;
  }
  return end;
}

/** Offices that are nobody's middle name: of 2,400 persons in the corpora's train parts none is called `Kesh Minister Okello`, 450 are named behind such words. */
const OFFICE = /^(?:president|minister|secretary|governor|senator|mayor|chair(?:man|woman|person)|director|professor|ambassador|elder|chief|general|colonel|captain|mrs?|ms|dr)$/;

/** First token of a person's name behind titles: `Sheikh Hamad`, `H E Dr. Ali`, `Finance Minister Okello`. A lone letter goes only with the title behind it, but `H E`. */
function behindTitles(tokens: readonly Token[], first: number, end: number): number {
  let name = first;
  if (end - first > 2 && OFFICE.test(tokens[first + 1].text.replace(/\.$/u, "").toLowerCase()) && /^\p{Lu}/u.test(tokens[first + 2].text)) name = first + 2;
  else if (end - first > 3 && /^H\.?$/u.test(tokens[first].text) && /^E\.?$/u.test(tokens[first + 1].text)) name = first + 2;
  for (let i = name; i + 1 < end; i += 1) {
    const word = tokens[i].text;
    if (OUTER_TITLES.has(word.replace(/\.$/u, "").toLowerCase()) && /^\p{Lu}/u.test(tokens[i + 1].text)) name = i + 1;
    else if (!/^\p{Lu}\.?$/u.test(word)) break;
  }
  return name;
}

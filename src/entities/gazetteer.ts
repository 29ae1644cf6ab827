import { GIVEN_NAMES, WELL_KNOWN_PLACES } from "../data/known-names.js";
import { CITIES, COINS, LANGUAGES, PEOPLES, REGIONS } from "../data/places.js";
import { hashText, mix } from "../tagger/hash.js";
import type { Forms } from "../text/forms.js";
import { LOWER, OTHER } from "../text/forms.js";
import { tokenize } from "../text/tokens.js";

/** Kinds of listed names; a bit each, since a name may be of several (`Jordan` no, `Singapore` yes). */
const LISTS: ReadonlyArray<readonly [list: string, bit: number]> = [
  [REGIONS, 1], [CITIES, 2], [WELL_KNOWN_PLACES, 2], [PEOPLES, 4], [LANGUAGES, 8], [COINS, 16],
];
const LONGEST = 5;
/** Countries and cities are known in small letters too: this bit marks them there. */
const SMALL = 32;
const PLACES = 1 | 2;

interface Gazetteer {
  /** Bits of a name's lists, by the joined hashes of its tokens in lower case. */
  readonly names: ReadonlyMap<number, number>;
  /** Joined hashes of what longer names begin with. */
  readonly beginnings: ReadonlySet<number>;
  /** Hashes of given names in lower case. */
  readonly given: ReadonlySet<number>;
}

let gazetteer: Gazetteer | undefined;

function theGazetteer(): Gazetteer {
  gazetteer ??= build();
  return gazetteer;
}

function build(): Gazetteer {
  const names = new Map<number, number>();
  const beginnings = new Set<number>();
  for (const [list, bit] of LISTS) {
    for (const name of list.split("|")) {
      const tokens = tokenize(name);
      let key = 0;
      for (const [i, { start, end }] of tokens.entries()) {
        key = mix(key, hashText(name.slice(start, end).toLowerCase()));
        if (i < tokens.length - 1) beginnings.add(key);
      }
      if (tokens.length <= LONGEST) names.set(key, (names.get(key) ?? 0) | bit);
    }
  }
  const given = new Set(GIVEN_NAMES.split("|").map((name) => hashText(name.toLowerCase())));
  return { names, beginnings, given };
}

/** Whether a plain name (`plainName`) is a listed city or region. */
export function isListedPlace(name: string): boolean {
  let key = 0;
  for (const { start, end } of tokenize(name)) key = mix(key, hashText(name.slice(start, end).toLowerCase()));
  return ((theGazetteer().names.get(key) ?? 0) & 3) !== 0;
}

/** Marks listed names: for each token the bits of its lists, shifted left by one, plus 1 inside a name of several tokens. */
export function listedNames(forms: Forms, from: number, to: number, listed: Uint8Array): void {
  const { names, beginnings } = theGazetteer();
  for (let i = from; i < to; i += 1) {
    if (forms.capital[i] === OTHER) continue;
    let key = 0;
    let end = 0;
    let bits = 0;
    for (let j = i; j < Math.min(to, i + LONGEST); j += 1) {
      key = mix(key, forms.lower[j]);
      const found = names.get(key);
      if (found !== undefined) {
        end = j + 1;
        bits = found;
      }
      if (!beginnings.has(key)) break;
    }
    if (forms.capital[i] === LOWER) bits = (bits & PLACES) === 0 ? 0 : (bits & PLACES) | SMALL;
    if (end === 0 || bits === 0) continue;
    listed[i] = bits << 1;
    for (let j = i + 1; j < end; j += 1) listed[j] = (bits << 1) | 1;
    i = end - 1;
  }
}

/** True where a word (its hash in lower case) is a given name somewhere. */
export function isGivenName(lower: number): boolean {
  return theGazetteer().given.has(lower);
}

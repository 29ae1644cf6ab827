import { countryNamed } from "../data/countries.js";
import { STATES } from "../data/states.js";
import { hashText, mix } from "../tagger/hash.js";
import type { Token } from "../document/types.js";
import type { TokenRange } from "../text/ranges.js";
import type { WorldNames } from "./world-names.js";
import { PLACE_BITS } from "./world-names.js";

/** What states are called in addresses: the United States, Canada, Australia. */
const POSTAL =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|AB|BC|MB|NB|NL|NS|ON|QC|SK|ACT|NSW|NT|QLD|TAS|VIC)$/u;
/** What a part of a place is called by: `West Panama`, `central Lima`. */
const PART = /^(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)?|central|upper|lower|mid|middle|inner|outer|new|old|greater|great|el|la|los|las|al|saint|st|san|santa)$/u;

/**
 * `San Rafael California`, `Renton WA`: a town and its state or country with no comma between are two places, unless both together are one (`West Virginia`)
 * or the first only says which part of the second is meant. In the corpora the other reading does not occur.
 * @returns the parts of a place's name, one where it is whole
 */
export function placesIn(tokens: readonly Token[], { first, end }: TokenRange, world: WorldNames): TokenRange[] {
  const whole = { first, end };
  if (end - first < 2 || isPlace(tokens, whole, world)) return [whole];
  for (let at = first + 1; at < end; at += 1) {
    const town = { first, end: at };
    const state = { first: at, end };
    if (!isState(tokens, state) || !isPlace(tokens, town, world)) continue;
    if (at === first + 1 && PART.test(tokens[first].text.toLowerCase().replace(/\.$/u, ""))) continue;
    return [town, state];
  }
  return [whole];
}

function keyOf(tokens: readonly Token[], first: number, end: number): number {
  let key = 0;
  for (let i = first; i < end; i += 1) key = mix(key, hashText(tokens[i].text.toLowerCase()));
  return key;
}

function isPlace(tokens: readonly Token[], { first, end }: TokenRange, world: WorldNames): boolean {
  return (world.of(keyOf(tokens, first, end)) & PLACE_BITS) !== 0 || isState(tokens, { first, end });
}

function isState(tokens: readonly Token[], { first, end }: TokenRange): boolean {
  const name = tokens.slice(first, end).map(({ text }) => text).join(" ");
  return (end - first === 1 && POSTAL.test(name)) || STATES.has(name.toLowerCase()) || countryNamed(name.toLowerCase()) !== undefined;
}

import type { Lattice } from "../tagger/lattice.js";
import type { TokenRange } from "../text/ranges.js";

/*
 * Names by what is likelier than not, instead of the names of the likeliest labelling of a whole stretch (minimum Bayes risk; Goel and Byrne 2000): of one labelling
 * all must be right together, of names each by itself.
 */

/** A name with the chance that it has these borders and the type, for each type. */
export interface LikelyName extends TokenRange {
  readonly chances: Float64Array;
}

/** Borders are taken that are likelier than not, whatever the type: no two such names overlap. */
const BORDERS = 0.5;
/** A name of which a type is less likely than this is none. F1 of names is greatest at 0.45, but who speaks and is spoken of loses more by a name missed than by a wrong type. */
const TYPE = 0.3;
/** Types less likely than this are not looked at. */
const FAINT = 0.02;
/** A name less sure of its type than this takes the one that the article's names of the same words have together. */
const UNSURE = 0.7;

/**
 * @param lattice its `compute` must have run last on scores of BIO labels
 * @param length positions, in tokens
 * @param labels how many: twice as many as types, and O
 * @returns names in order, none overlapping another
 */
export function likelyNames(lattice: Lattice, length: number, labels: number): LikelyName[] {
  const types = (labels - 1) / 2;
  const names: LikelyName[] = [];
  for (let first = 0; first < length; first += 1) {
    let begins = 0;
    for (let kind = 0; kind < types; kind += 1) begins += lattice.at[first * labels + 1 + 2 * kind];
    if (begins <= BORDERS) continue;
    const byEnd = new Map<number, Float64Array>();
    for (let kind = 0; kind < types; kind += 1) {
      for (const { end, chance } of lattice.chunksFrom(first, kind, FAINT)) {
        const chances = byEnd.get(end) ?? new Float64Array(types);
        chances[kind] = chance;
        byEnd.set(end, chances);
      }
    }
    const likely = [...byEnd].find(([, chances]) => chances.reduce((sum, chance) => sum + chance, 0) > BORDERS);
    if (!likely) continue;
    const [end, chances] = likely;
    names.push({ first, end, chances });
    first = end - 1;
  }
  return names;
}

export function likeliestOf(chances: Float64Array): number {
  return chances.indexOf(Math.max(...chances));
}

/**
 * The names whose type is likely enough, by themselves or by what all names of the same words have on average.
 * @param words of each name
 */
export function agreed(names: readonly LikelyName[], words: readonly string[]): (TokenRange & { readonly kind: number })[] {
  const alike = new Map<string, { readonly sums: Float64Array; count: number }>();
  for (const [i, { chances }] of names.entries()) {
    const all = alike.get(words[i]) ?? { sums: new Float64Array(chances.length), count: 0 };
    for (const [kind, chance] of chances.entries()) all.sums[kind] += chance;
    all.count += 1;
    alike.set(words[i], all);
  }
  return names.flatMap(({ first, end, chances }, i) => {
    const { sums, count } = alike.get(words[i])!;
    const own = likeliestOf(chances);
    const kind = chances[own] >= UNSURE ? own : likeliestOf(sums);
    return Math.max(chances[kind], sums[kind] / count) < TYPE ? [] : [{ first, end, kind }];
  });
}

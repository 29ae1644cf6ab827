import { mix } from "../tagger/hash.js";
import { HashTable } from "../tagger/hash-table.js";
import type { ModelFile } from "../tagger/model.js";
import { sectionOf } from "../tagger/model.js";
import type { Forms } from "../text/forms.js";
import { TITLE, UPPER } from "../text/forms.js";

/** Raised when what the bits mean, or how names are hashed, changes. */
export const WORLD_VERSION = 1;

/** Bits of a listed name; two of them are the size of a place. */
export const GIVEN = 1;
export const FAMILY = 2;
/** `place << PLACE_SHIFT`: 1 a place of less than 10,000 people, 2 of less than 100,000, 3 a larger one; 4 a state, province or district. */
export const PLACE_SHIFT = 2;
export const PLACE_BITS = 7 << PLACE_SHIFT;
/** Longer names begin with these words. */
export const BEGINS = 32;

/** Tokens of the longest place that is looked for. */
export const LONGEST_PLACE = 5;

/** Marks of tokens: given and family name, size of the place, and where in its name the token is. */
export const WORLD_MARKS = 4 * (1 + 4 * 3);

/**
 * Given names, family names and places of the whole world, from open lists (src/train/world-names.ts), of which only hashes are kept: what a name
 * may be, whether or not the corpora have it.
 */
export class WorldNames {
  /** @param bits by name: the hashes of its words in lower case, joined by `mix` from 0 on */
  constructor(private readonly bits: HashTable) {}

  /** Bits of a name, 0 for one that is on no list. @param key its words' joined hash */
  of(key: number): number {
    return this.bits.of(key);
  }

  /**
   * Marks the capitalised tokens of a paragraph, and what is between those of a place's name.
   * @param marks gets for each token from `from` to `to` a number below `WORLD_MARKS`, 0 for what is on no list
   */
  mark(forms: Forms, from: number, to: number, marks: Uint8Array): void {
    /** Where the place's name ends that the token is in. */
    let inside = from;
    for (let i = from; i < to; i += 1) {
      if (forms.capital[i] !== TITLE && forms.capital[i] !== UPPER) continue;
      const single = this.of(mix(0, forms.lower[i]));
      marks[i] += single & (GIVEN | FAMILY);
      if (i < inside) continue;
      let key = 0;
      let place = 0;
      let end = i + 1;
      for (let j = i; j < Math.min(to, i + LONGEST_PLACE); j += 1) {
        key = mix(key, forms.lower[j]);
        const found = this.of(key);
        if ((found & PLACE_BITS) !== 0) {
          place = (found & PLACE_BITS) >> PLACE_SHIFT;
          end = j + 1;
        }
        if ((found & BEGINS) === 0) break;
      }
      if (place === 0) continue;
      inside = end;
      for (let j = i; j < end; j += 1) marks[j] += 4 * (1 + (place - 1) * 3 + (end === i + 1 ? 0 : j === i ? 1 : 2));
    }
  }
}

/** @throws HearsayError where the file was made for another version */
export function worldNamesOf(file: ModelFile, where: string): WorldNames {
  const { bytes, meta } = sectionOf(file, where, "world", WORLD_VERSION);
  return new WorldNames(new HashTable(bytes, Number(meta["count"])));
}

import { hashText } from "../tagger/hash.js";
import type { ModelFile } from "../tagger/model.js";
import { sectionOf } from "../tagger/model.js";

/** Granularities of the word clusters: 64, 256, 1000 and 2000 clusters. */
export const LEVELS = 4;

/** Word clusters: for a word in lower case, its cluster's number at each granularity. */
export class Clusters {
  private readonly mask: number;
  private readonly keys: Int32Array;
  /** Word's number plus one, 0 where the slot is free. */
  private readonly words: Int32Array;

  constructor(
    words: readonly string[],
    private readonly planes: Uint8Array,
  ) {
    let size = 16;
    while (size < words.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.words = new Int32Array(size);
    for (let i = 0; i < words.length; i += 1) {
      const key = hashText(words[i]);
      let slot = key & this.mask;
      while (this.words[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = key;
      this.words[slot] = i + 1;
    }
    this.count = words.length;
  }

  readonly count: number;

  /**
   * The word's place in the list of words, from 1, or 0 where the word is not known.
   * @param lower `hashText` of the word in lower case
   */
  numberOf(lower: number): number {
    let slot = lower & this.mask;
    while (this.words[slot] !== 0 && this.keys[slot] !== lower) slot = (slot + 1) & this.mask;
    return this.words[slot];
  }

  /**
   * Number of the word's cluster at a granularity, from 1, or 0 where the word is not known.
   * @param lower as for `numberOf`
   */
  of(lower: number, level: number): number {
    const i = this.numberOf(lower) - 1;
    return i < 0 ? 0 : this.planes[level * 2 * this.count + i] | (this.planes[(level * 2 + 1) * this.count + i] << 8);
  }
}

export function clustersOf(file: ModelFile, where: string): Clusters {
  const words = sectionOf(file, where, "words", 1);
  const ids = sectionOf(file, where, "clusters", 1);
  return new Clusters(Buffer.from(words.bytes).toString("utf8").split("\n"), ids.bytes);
}

import { hashText } from "../tagger/hash.js";
import type { ModelFile } from "../tagger/model.js";
import { sectionOf } from "../tagger/model.js";
import type { Clusters } from "./clusters.js";
import { LEVELS } from "./clusters.js";

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h" };

/** Clusters of many more words than `Clusters` knows, and of words without their diacritics. */
export class RareClusters {
  private readonly mask: number;
  private readonly keys: Int32Array;
  /** The word's finest cluster, 0 where the slot is free. */
  private readonly ids: Uint16Array;

  /**
   * @param planes of `count` bytes each: three of the gap to the hash before, low byte first, and two of the cluster
   * @param coarse for each granularity but the finest, the cluster that each finest cluster is in
   */
  constructor(
    private readonly clusters: Clusters,
    planes: Uint8Array,
    count: number,
    private readonly coarse: readonly number[],
  ) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.ids = new Uint16Array(size);
    let hash = 0;
    for (let i = 0; i < count; i += 1) {
      hash = (hash + planes[i] + planes[count + i] * 256 + planes[2 * count + i] * 65536) | 0;
      let slot = hash & this.mask;
      while (this.ids[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = hash;
      this.ids[slot] = planes[3 * count + i] | (planes[4 * count + i] << 8);
    }
  }

  /** Numbers of a word's clusters, one a granularity, 0 where it is not known. @param word in lower case */
  of(word: string): number[] {
    const found = this.exact(hashText(word));
    if (found[0] > 0 || !/[^\0-\x7f]/u.test(word)) return found;
    return this.exact(hashText(word.normalize("NFD").replace(/\p{M}/gu, "").replace(/[øłđðþßæœıħ]/gu, (letter) => PLAIN[letter])));
  }

  private exact(hash: number): number[] {
    if (this.clusters.of(hash, 0) > 0) return Array.from({ length: LEVELS }, (_, level) => this.clusters.of(hash, level));
    let slot = hash & this.mask;
    while (this.ids[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    const id = this.ids[slot];
    const size = this.coarse.length / (LEVELS - 1);
    return Array.from({ length: LEVELS }, (_, level) => (level === LEVELS - 1 || id === 0 ? id : this.coarse[level * size + id]));
  }
}

export function rareClustersOf(file: ModelFile, where: string, clusters: Clusters): RareClusters {
  const { bytes, meta } = sectionOf(file, where, "rare", 1);
  return new RareClusters(clusters, bytes, Number(meta["count"]), meta["coarse"] as readonly number[]);
}

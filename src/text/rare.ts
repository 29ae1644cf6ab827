import { hashText } from "../tagger/hash.js";
import { HashTable } from "../tagger/hash-table.js";
import type { ModelFile } from "../tagger/model.js";
import { sectionOf } from "../tagger/model.js";
import type { Clusters } from "./clusters.js";
import { LEVELS } from "./clusters.js";

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h" };

/** Clusters of many more words than `Clusters` knows, and of words without their diacritics. */
export class RareClusters {
  /**
   * @param ids of the words' finest clusters, by hash
   * @param coarse for each granularity but the finest, the cluster that each finest cluster is in
   */
  constructor(
    private readonly clusters: Clusters,
    private readonly ids: HashTable,
    private readonly coarse: readonly number[],
  ) {}

  /** Numbers of a word's clusters, one a granularity, 0 where it is not known. @param word in lower case */
  of(word: string): number[] {
    const found = this.exact(hashText(word));
    if (found[0] > 0 || !/[^\0-\x7f]/u.test(word)) return found;
    return this.exact(hashText(word.normalize("NFD").replace(/\p{M}/gu, "").replace(/[øłđðþßæœıħ]/gu, (letter) => PLAIN[letter])));
  }

  private exact(hash: number): number[] {
    if (this.clusters.of(hash, 0) > 0) return Array.from({ length: LEVELS }, (_, level) => this.clusters.of(hash, level));
    const id = this.ids.of(hash);
    const size = this.coarse.length / (LEVELS - 1);
    return Array.from({ length: LEVELS }, (_, level) => (level === LEVELS - 1 || id === 0 ? id : this.coarse[level * size + id]));
  }
}

export function rareClustersOf(file: ModelFile, where: string, clusters: Clusters): RareClusters {
  const { bytes, meta } = sectionOf(file, where, "rare", 1);
  return new RareClusters(clusters, new HashTable(bytes, Number(meta["count"])), meta["coarse"] as readonly number[]);
}

/** Clusters of the finest granularity. */
export const CLUSTERS = 2000;

/** Numbers of words for networks: frequent words have one each, others the one of their cluster, the rest 0. */
export class Lexicon {
  private readonly ids: Int32Array;
  readonly words: number;
  /** Numbers there are, 0 among them. */
  readonly rows: number;

  /** @param known a bit for each word of the clusters' list (lowest bit first): whether the word has a vector of its own */
  constructor(known: Uint8Array) {
    this.ids = new Int32Array(known.length * 8);
    let count = 0;
    for (let i = 0; i < this.ids.length; i += 1) if ((known[i >> 3] >> (i & 7)) & 1) this.ids[i] = count += 1;
    this.words = count;
    this.rows = count + 1 + CLUSTERS;
  }

  /** @param number the word's place in the clusters' list from 1, 0 for none  @param cluster its finest cluster, 0 for none */
  of(number: number, cluster: number): number {
    const id = number === 0 ? 0 : this.ids[number - 1];
    return id > 0 ? id : cluster === 0 ? 0 : this.words + cluster;
  }
}

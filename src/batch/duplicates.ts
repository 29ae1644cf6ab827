import type { DocumentRecord } from "../document/record.js";
import type { Duplicates } from "../options.js";
import type { Outcome } from "./file.js";
import { BINS, likeness } from "./sketch.js";
import type { Sketch } from "./sketch.js";

/** Bins whose agreement makes two articles worth comparing; each pair of bins is a band (Leskovec et al. 2020, 3.4). */
const BAND = 2;
const BANDS = BINS / BAND;

/** Two articles are near-duplicates where so many of their bins agree: about as large a share of their word runs is the same. */
const ALIKE = 0.4;

/**
 * The articles of a run that are no near-duplicates of one before them, and who is one. An article costs 64 bytes for its
 * sketch, some 130 to 260 for its places in the bands, and its id.
 */
export class Firsts {
  readonly #ids: string[] = [];
  #sketches = new Uint16Array(1024 * BINS);
  /** Open addressing: number, from 1, of an article in each place that is taken. */
  #places = new Uint32Array(1 << 15);
  #taken = 0;

  /**
   * The id of the first article that this one is a near-duplicate of; where it is none, it is kept as a first itself.
   * What comes out depends on the articles before and their order, on nothing else.
   */
  firstLike(id: string, sketch: Sketch): string | undefined {
    let first = Infinity;
    for (let band = 0; band < BANDS; band += 1) {
      for (let at = this.#placeOf(sketch, band); this.#places[at] !== 0; at = (at + 1) & (this.#places.length - 1)) {
        const number = this.#places[at] - 1;
        if (number < first && this.#agree(number, sketch, band) && likeness(this.#sketch(number), sketch) >= ALIKE) first = number;
      }
    }
    if (first !== Infinity) return this.#ids[first];
    this.#keep(id, sketch);
    return undefined;
  }

  /** Whether an article stands where it stands for the sake of this band. */
  #agree(number: number, sketch: Sketch, band: number): boolean {
    const at = number * BINS + band * BAND;
    return this.#sketches[at] === sketch[band * BAND] && this.#sketches[at + 1] === sketch[band * BAND + 1];
  }

  #keep(id: string, sketch: Sketch): void {
    const number = this.#ids.push(id) - 1;
    if ((number + 1) * BINS > this.#sketches.length) {
      const larger = new Uint16Array(this.#sketches.length * 2);
      larger.set(this.#sketches);
      this.#sketches = larger;
    }
    this.#sketches.set(sketch, number * BINS);
    if ((this.#taken + BANDS) * 2 > this.#places.length) this.#grow(number);
    this.#enter(number);
  }

  #grow(count: number): void {
    this.#places = new Uint32Array(this.#places.length * 2);
    this.#taken = 0;
    for (let number = 0; number < count; number += 1) this.#enter(number);
  }

  #enter(number: number): void {
    const sketch = this.#sketch(number);
    for (let band = 0; band < BANDS; band += 1) {
      let at = this.#placeOf(sketch, band);
      while (this.#places[at] !== 0) at = (at + 1) & (this.#places.length - 1);
      this.#places[at] = number + 1;
      this.#taken += 1;
    }
  }

  #sketch(number: number): Sketch {
    return this.#sketches.subarray(number * BINS, (number + 1) * BINS);
  }

  /** Where the articles with these two numbers in this band begin. */
  #placeOf(sketch: Sketch, band: number): number {
    let hash = Math.imul(sketch[band * BAND] | (sketch[band * BAND + 1] << 16), 0x9e3779b1) ^ Math.imul(band + 1, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) & (this.#places.length - 1);
  }
}

/** An article that is left out. */
export interface Skipped {
  readonly id: string;
  readonly sha256: string;
  readonly sketch: Sketch;
  readonly duplicateOf: string;
}

/** Flags the near-duplicates among articles, or leaves out their records; in the order in which the articles come. */
export async function* judged(outcomes: AsyncIterable<Outcome>, duplicates: Duplicates, firsts: Firsts): AsyncGenerator<Outcome | Skipped> {
  for await (const outcome of outcomes) {
    if (duplicates === "ignore" || !("record" in outcome) || outcome.sketch === undefined) {
      yield outcome;
      continue;
    }
    const { id, sha256, sketch, record } = outcome;
    const first = firsts.firstLike(id, sketch);
    if (first === undefined) yield outcome;
    else if (duplicates === "skip") yield { id, sha256, sketch, duplicateOf: first };
    else yield { ...outcome, record: flagged(record, first) };
  }
}

/** A record that says whose near-duplicate its article is, or no longer says it. */
export function flagged(record: DocumentRecord, first: string | undefined): DocumentRecord {
  const { duplicateOf: _other, ...document } = record.document;
  return { ...record, document: first === undefined ? document : { ...document, duplicateOf: first } };
}

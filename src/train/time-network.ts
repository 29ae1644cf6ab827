import { readFileSync } from "node:fs";
import { networkOf } from "../network/network.js";
import { packNetwork } from "../network/tensors.js";
import { readTensors } from "./network-file.js";
import { randomFrom } from "./random.js";

/*
 * How fast a trained network runs: `node dist/train/time-network.js FILE`, the trainer's file. It reads made documents of
 * 700 tokens in paragraphs of 10 to 89, with words as uneven as in text (of n words the one of rank r about 1 / r), and
 * windows of 60 tokens, and prints user CPU time.
 */

const TOKENS = 700;
const WINDOW = 60;
const DOCUMENTS = 50;

const { meta, tensors } = readTensors(readFileSync(process.argv[2]), process.argv[2]);
const section = packNetwork(tensors, meta);
const random = randomFrom(1);
const rowsOf = (prefix: string) => [...tensors].filter(([name]) => name.startsWith(prefix)).map(([, { shape }]) => shape[0]);
const uneven = (rows: number) => Math.min(rows - 1, Math.floor(Math.exp(random() * Math.log(rows))));

const documents = Array.from({ length: DOCUMENTS }, () => ({
  columns: rowsOf("emb.").map((rows) => Int32Array.from({ length: TOKENS }, () => uneven(rows))),
  heads: Int32Array.from({ length: TOKENS }, (_, i) => Math.min(TOKENS - 1, i + Math.floor(random() * 11) - 5)),
}));
const paragraphs: Array<{ first: number; end: number }> = [];
for (let first = 0; first < TOKENS; first = paragraphs[paragraphs.length - 1].end) {
  paragraphs.push({ first, end: Math.min(TOKENS, first + 10 + Math.floor(random() * 80)) });
}
const ids = rowsOf("role.table.").map((rows) => Int32Array.from({ length: WINDOW }, () => uneven(rows)));

/** User CPU time in milliseconds. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

const rate = (perMillisecond: number, each: number) =>
  `${perMillisecond.toFixed(0)},000 a second (${((perMillisecond * each) / 1e6).toFixed(1)} billion multiply-adds)`;
const sizeOf = (pattern: RegExp) => [...tensors].reduce((sum, [name, { shape }]) => (pattern.test(name) ? sum + shape[0] * shape[1] : sum), 0);
const perToken = sizeOf(/^(?:lstm\.(?:wx|uf|ub)|tree\.w|cue\.w\d|role\.w[ab])$/u);
const perPair = sizeOf(/^(?:conv\d+\.w|role\.wo)$/u);
let network = networkOf(section);
const load = timed(() => (network = networkOf(section)));
process.stdout.write(`load ${load.toFixed(0)} ms, ${(section.bytes.length / 1e6).toFixed(1)} MB; multiply-adds: ${perToken} a token, ${perPair} a pair\n`);
for (let round = 0; round < 5; round += 1) {
  const encoding = network.encode(documents[0].columns, paragraphs, documents[0].heads);
  const encode = timed(() => documents.forEach(({ columns, heads }) => network.encode(columns, paragraphs, heads)));
  let pairs = 0;
  const roles = timed(() => {
    for (let cue = 0; cue < 2000; cue += 1) {
      const first = (cue * 16) % (TOKENS - WINDOW);
      network.roles(encoding, { first: first + 20, end: first + 22 }, { first, end: first + WINDOW }, ids);
      pairs += WINDOW;
    }
  });
  const tokenRate = (DOCUMENTS * TOKENS) / encode;
  const pairRate = pairs / roles;
  process.stdout.write(`tokens ${rate(tokenRate, perToken)}; pairs ${rate(pairRate, perPair)}; tokens with 3.5 pairs each ${(1 / (1 / tokenRate + 3.5 / pairRate)).toFixed(0)},000 a second\n`);
}

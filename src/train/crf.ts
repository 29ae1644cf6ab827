import { bioTransitions, Lattice } from "../tagger/lattice.js";
import type { Section } from "../tagger/model.js";
import { packRows } from "../tagger/weights.js";
import type { Examples } from "./examples.js";
import { randomFrom, shuffle } from "./random.js";

/** Score of a label that the examples rule out. */
const IMPOSSIBLE = -1e9;
/** A position whose probabilities are as near as this to what they should be teaches nothing more. */
const SMALL = 1e-3;

export interface CrfSettings {
  readonly seed: number;
  readonly epochs: number;
  /** AdaGrad's step. */
  readonly step: number;
  /** Share of a position's features left out each time it is seen (Wang et al. 2013). */
  readonly dropout: number;
  /** A feature seen less often is left out. */
  readonly least: number;
  /** Rows whose largest weight stays below are left out of the file. */
  readonly prune: number;
  /** Models trained, each in an order of its own; the file holds their mean. One where it is not said. */
  readonly models?: number;
  /** Which features are learnt from at all; all where it is not said. */
  readonly selection?: Selection;
}

/**
 * Features chosen before the training proper: those to which the mean of some models gives a weight of at least `weight`. What is left learns anew,
 * without the weights that the others had taken from it (the relaxed lasso of Meinshausen 2007, with a cut for the lasso).
 */
export interface Selection {
  readonly models: number;
  readonly epochs: number;
  readonly weight: number;
}

/**
 * Trains a linear-chain CRF by AdaGrad (Duchi et al. 2011) on the log-likelihood, a sequence at a time; where labels
 * are known in part, on the likelihood of all label sequences that fit what is known (Tsuboi et al. 2008).
 * @param sequences numbers of the sequences to learn from, for a model that has not seen the others; all where not given
 * @returns a section of a model file
 */
export function trainCrf<Input>(
  examples: Examples<Input>, settings: CrfSettings, log: (line: string) => void, sequences?: readonly number[],
): Section {
  let keys = examples.index(settings.least);
  if (settings.selection) {
    const { models, epochs, weight } = settings.selection;
    const { weights } = meanOf(examples, keys.length, { ...settings, epochs }, models, log, sequences);
    const L = examples.task.labels.length;
    keys = examples.select(Uint8Array.from(keys, (_, i) => (largestOf(weights, i * L, L) >= weight ? 1 : 0)));
  }
  const { weights, pairs } = meanOf(examples, keys.length, settings, settings.models ?? 1, log, sequences);
  return quantise(keys, weights, pairs, examples.task.labels, settings.prune);
}

/** The mean of some models, each learnt in an order of its own. */
function meanOf<Input>(
  examples: Examples<Input>, features: number, settings: CrfSettings, models: number, log: (line: string) => void, sequences?: readonly number[],
): Weights {
  const L = examples.task.labels.length;
  const mean = { weights: new Float32Array(features * L), pairs: new Float64Array((L + 1) * L) };
  for (let model = 0; model < models; model += 1) {
    const { weights, pairs } = trainOnce(examples, features, { ...settings, seed: settings.seed + model }, log, sequences);
    for (let i = 0; i < weights.length; i += 1) mean.weights[i] += weights[i] / models;
    for (let i = 0; i < pairs.length; i += 1) mean.pairs[i] += pairs[i] / models;
  }
  return mean;
}

/** The largest of a row's weights, whatever its sign. */
function largestOf(weights: Float32Array, from: number, length: number): number {
  let largest = 0;
  for (let i = from; i < from + length; i += 1) largest = Math.max(largest, Math.abs(weights[i]));
  return largest;
}

interface Weights {
  /** `[feature * L + label]` */
  readonly weights: Float32Array;
  readonly pairs: Float64Array;
}

function trainOnce<Input>(
  examples: Examples<Input>, features: number, settings: CrfSettings, log: (line: string) => void, sequences?: readonly number[],
): Weights {
  const L = examples.task.labels.length;
  const random = randomFrom(settings.seed);
  const { ids, offsets, allowed, starts } = examples;
  const weights = new Float32Array(features * L);
  const squares = new Float32Array(features * L);
  const pairs = new Float64Array((L + 1) * L);
  const pairSquares = new Float64Array((L + 1) * L);
  const expected = new Float64Array((L + 1) * L);
  const marginals = new Lattice(L, bioTransitions(L));
  const wanted = new Lattice(L, bioTransitions(L));
  const order = Int32Array.from(sequences ?? Array.from({ length: starts.length - 1 }, (_, i) => i));
  const active = new Int32Array(longest(offsets, starts));
  const activeFrom = new Int32Array(longestSequence(starts) + 1);
  const keep = 1 - settings.dropout;
  const slope = new Float64Array(L);
  let scores = new Float64Array(1024);
  let clamped = new Float64Array(1024);

  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    for (const sequence of order) {
      const first = starts[sequence];
      const length = starts[sequence + 1] - first;
      if (scores.length < length * L) {
        scores = new Float64Array(length * L * 2);
        clamped = new Float64Array(length * L * 2);
      }
      let count = 0;
      for (let t = 0; t < length; t += 1) {
        scores.fill(0, t * L, t * L + L);
        activeFrom[t] = count;
        for (let i = offsets[first + t]; i < offsets[first + t + 1]; i += 1) {
          if (random() >= keep) continue;
          active[count++] = ids[i];
          for (let label = 0; label < L; label += 1) scores[t * L + label] += weights[ids[i] * L + label];
        }
        for (let label = 0; label < L; label += 1) scores[t * L + label] /= keep;
      }
      activeFrom[length] = count;
      const transitions = bioTransitions(L, pairs);
      marginals.useTransitions(transitions);
      marginals.compute(scores, length);
      const path = pathOf(allowed, first, length);
      if (path) {
        loss -= marginals.logProbability(scores, path);
      } else {
        // The same sums over the sequences that the known labels allow.
        for (let t = 0; t < length; t += 1) {
          for (let label = 0; label < L; label += 1) {
            clamped[t * L + label] = (allowed[first + t] >> label) & 1 ? scores[t * L + label] : IMPOSSIBLE;
          }
        }
        wanted.useTransitions(transitions);
        wanted.compute(clamped, length);
        loss += marginals.logPartition - wanted.logPartition;
      }
      let wrong = 0;
      for (let t = 0; t < length; t += 1) {
        let largest = 0;
        for (let label = 0; label < L; label += 1) {
          slope[label] = (marginals.at[t * L + label] - (path ? Number(path[t] === label) : wanted.at[t * L + label])) / keep;
          largest = Math.max(largest, Math.abs(slope[label]));
        }
        if (largest < SMALL) continue;
        wrong += 1;
        for (let i = activeFrom[t]; i < activeFrom[t + 1]; i += 1) {
          const row = active[i] * L;
          for (let label = 0; label < L; label += 1) {
            const g = slope[label];
            squares[row + label] += g * g;
            weights[row + label] -= (settings.step * g) / Math.sqrt(squares[row + label] + 1e-8);
          }
        }
      }
      if (wrong === 0) continue;
      expected.fill(0);
      marginals.addPairs(length, expected, 1);
      if (!path) wanted.addPairs(length, expected, -1);
      else for (let t = 0; t < length; t += 1) expected[(t === 0 ? L : path[t - 1]) * L + path[t]] -= 1;
      for (let i = 0; i < pairs.length; i += 1) {
        const g = expected[i];
        if (g === 0) continue;
        pairSquares[i] += g * g;
        pairs[i] -= (settings.step * g) / Math.sqrt(pairSquares[i] + 1e-8);
      }
    }
    log(`${examples.task.name}: epoch ${epoch + 1}, loss ${(loss / order.length).toFixed(4)}, ${features} features`);
  }
  return { weights, pairs };
}

/** The labels of a sequence, or nothing where some are known in part. */
function pathOf(allowed: Int32Array, first: number, length: number): Uint8Array | undefined {
  const path = new Uint8Array(length);
  for (let t = 0; t < length; t += 1) {
    const bits = allowed[first + t];
    if ((bits & (bits - 1)) !== 0) return undefined;
    path[t] = 31 - Math.clz32(bits);
  }
  return path;
}

/** Weights in 8 bits: one scale for the table, rows below `prune` left out. */
function quantise(keys: Int32Array, weights: Float32Array, pairs: Float64Array, labels: readonly string[], prune: number): Section {
  const L = labels.length;
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const scale = Math.fround(top / 127) || 1;
  const kept: number[] = [];
  for (let i = 0; i < keys.length; i += 1) {
    const largest = largestOf(weights, i * L, L);
    if (largest >= prune && largest > scale / 2) kept.push(i);
  }
  const rows = new Int8Array(kept.length * L);
  for (const [at, i] of kept.entries()) {
    for (let label = 0; label < L; label += 1) rows[at * L + label] = Math.round(weights[i * L + label] / scale);
  }
  return {
    bytes: packRows(Int32Array.from(kept, (i) => keys[i]), rows, L),
    meta: { labels, scale, transitions: Array.from(pairs, Math.fround) },
  };
}

function longestSequence(starts: readonly number[]): number {
  let most = 0;
  for (let i = 1; i < starts.length; i += 1) most = Math.max(most, starts[i] - starts[i - 1]);
  return most;
}

function longest(offsets: Int32Array, starts: readonly number[]): number {
  let most = 0;
  for (let i = 1; i < starts.length; i += 1) most = Math.max(most, offsets[starts[i]] - offsets[starts[i - 1]]);
  return most;
}

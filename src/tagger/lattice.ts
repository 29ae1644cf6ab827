import { endBefore, firstBefore, labelsAfter, mayFollow } from "./bio.js";

/*
 * Sums over label sequences of a linear-chain CRF (Lafferty et al. 2001; Sutton and McCallum 2012, section 4).
 * `scores[t * L + label]` are the scores of labels at positions, `transitions[before * L + label]` those of neighbours,
 * with row L for the start. Sequences that BIO forbids have no weight.
 */

const FORBIDDEN = -1e9;

/** Transition scores with what BIO forbids made impossible. @param learned (L + 1) * L scores */
export function bioTransitions(labels: number, learned?: ArrayLike<number>): Float64Array {
  const transitions = new Float64Array((labels + 1) * labels);
  for (let before = 0; before <= labels; before += 1) {
    for (let label = 0; label < labels; label += 1) {
      const at = before * labels + label;
      transitions[at] = mayFollow(before === labels ? -1 : before, label) ? (learned?.[at] ?? 0) : FORBIDDEN;
    }
  }
  return transitions;
}

/** For each label where the labels that may stand before it begin and end: asked for at every position of every sequence. */
interface Neighbours {
  readonly first: Uint8Array;
  readonly end: Uint8Array;
}

const NEIGHBOURS = new Map<number, Neighbours>();

function neighboursOf(labels: number): Neighbours {
  let known = NEIGHBOURS.get(labels);
  if (!known) {
    const all = Array.from({ length: labels }, (_, label) => label);
    known = { first: Uint8Array.from(all, firstBefore), end: Uint8Array.from(all, (label) => endBefore(label, labels)) };
    NEIGHBOURS.set(labels, known);
  }
  return known;
}

/** The best label sequence (Viterbi). */
export function bestPath(scores: Float64Array, length: number, labels: number, transitions: Float64Array): Uint8Array {
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const { first, end } = neighboursOf(labels);
  const back = new Uint8Array(length * labels);
  let before = new Float64Array(labels);
  let now = new Float64Array(labels);
  for (let label = 0; label < labels; label += 1) before[label] = scores[label] + transitions[labels * labels + label];
  for (let t = 1; t < length; t += 1) {
    for (let label = 0; label < labels; label += 1) {
      let from = first[label];
      let best = before[from] + transitions[from * labels + label];
      for (let other = from + 1, last = end[label]; other < last; other += 1) {
        const score = before[other] + transitions[other * labels + label];
        if (score > best) {
          best = score;
          from = other;
        }
      }
      now[label] = best + scores[t * labels + label];
      back[t * labels + label] = from;
    }
    [before, now] = [now, before];
  }
  let last = 0;
  for (let label = 1; label < labels; label += 1) if (before[label] > before[last]) last = label;
  for (let t = length - 1; t >= 0; t -= 1) {
    path[t] = last;
    last = back[t * labels + last];
  }
  return path;
}

/** Probabilities under the model: of each label at each position, and what the gradient of the transitions needs. */
export class Marginals {
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private local = new Float64Array(0);
  private norms = new Float64Array(0);
  private readonly weights: Float64Array;
  private readonly after: readonly Uint8Array[];
  private transitions: Float64Array;
  /** `at[t * L + label]`: probability of the label at the position. */
  at = new Float64Array(0);
  logPartition = 0;

  constructor(
    private readonly labels: number,
    transitions: Float64Array,
  ) {
    this.transitions = transitions;
    this.weights = transitions.map((score) => Math.exp(score));
    this.after = Array.from({ length: labels }, (_, label) => labelsAfter(label, labels));
  }

  useTransitions(transitions: Float64Array): void {
    this.transitions = transitions;
    for (let i = 0; i < transitions.length; i += 1) this.weights[i] = Math.exp(transitions[i]);
  }

  /** Forward and backward sums, scaled at each position. Fills `at` and `logPartition`. */
  compute(scores: Float64Array, length: number): void {
    this.reserve(length);
    const { labels: L, weights, alpha, beta, local, at, norms } = this;
    const { first, end } = neighboursOf(L);
    this.logPartition = 0;
    for (let t = 0; t < length; t += 1) {
      let top = -Infinity;
      for (let label = 0; label < L; label += 1) top = Math.max(top, scores[t * L + label]);
      let norm = 0;
      for (let label = 0; label < L; label += 1) {
        const weight = Math.exp(scores[t * L + label] - top);
        local[t * L + label] = weight;
        let sum = t === 0 ? weights[L * L + label] : 0;
        if (t > 0) for (let other = first[label], last = end[label]; other < last; other += 1) sum += alpha[(t - 1) * L + other] * weights[other * L + label];
        alpha[t * L + label] = sum * weight;
        norm += sum * weight;
      }
      for (let label = 0; label < L; label += 1) alpha[t * L + label] /= norm;
      norms[t] = norm;
      this.logPartition += Math.log(norm) + top;
    }
    for (let t = length - 1; t >= 0; t -= 1) {
      const next = (t + 1) * L;
      for (let label = 0; label < L; label += 1) {
        let sum = t === length - 1 ? 1 : 0;
        if (t < length - 1) {
          const labelsAfterIt = this.after[label];
          for (let k = 0; k < labelsAfterIt.length; k += 1) {
            const other = labelsAfterIt[k];
            sum += weights[label * L + other] * local[next + other] * beta[next + other];
          }
          sum /= norms[t + 1];
        }
        beta[t * L + label] = sum;
        at[t * L + label] = alpha[t * L + label] * sum;
      }
    }
  }

  private reserve(length: number): void {
    if (this.norms.length >= length) return;
    const size = length * this.labels * 2;
    this.alpha = new Float64Array(size);
    this.beta = new Float64Array(size);
    this.local = new Float64Array(size);
    this.at = new Float64Array(size);
    this.norms = new Float64Array(length * 2);
  }

  /** Adds to `sums[before * L + label]` the probability of each pair of neighbours, `times` over; row L for the start. */
  addPairs(length: number, sums: Float64Array, times = 1): void {
    const { labels: L, weights, alpha, beta, local, norms } = this;
    if (length === 0) return;
    for (let label = 0; label < L; label += 1) sums[L * L + label] += times * this.at[label];
    for (let t = 1; t < length; t += 1) {
      for (let other = 0; other < L; other += 1) {
        const left = (times * alpha[(t - 1) * L + other]) / norms[t];
        if (left === 0) continue;
        for (let label = 0; label < L; label += 1) {
          sums[other * L + label] += left * weights[other * L + label] * local[t * L + label] * beta[t * L + label];
        }
      }
    }
  }

  /** Log-probability of a whole label sequence; `compute` must have run on the same scores. */
  logProbability(scores: Float64Array, path: Uint8Array): number {
    const { labels: L, transitions } = this;
    let sum = -this.logPartition;
    for (let t = 0; t < path.length; t += 1) {
      sum += scores[t * L + path[t]] + transitions[(t === 0 ? L : path[t - 1]) * L + path[t]];
    }
    return sum;
  }
}

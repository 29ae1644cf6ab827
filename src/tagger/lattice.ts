import { mayFollow } from "./bio.js";
import { KernelMemory } from "./kernel-memory.js";
import { KERNEL } from "./lattice-kernel.js";

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

/** Functions of lattice-kernel.wat, which tells what they do. Pointers count bytes. */
interface Kernel {
  sums(
    scores: number, labels: number, bytes: number, length: number, weights: number, turned: number,
    local: number, alpha: number, beta: number, at: number, norms: number, tops: number, room: number,
  ): void;
  path(scores: number, labels: number, bytes: number, length: number, transitions: number, best: number, back: number, path: number): void;
}

/** What a label that is none scores. */
const NOTHING = -1e9;

/** Best sequences, and probabilities of labels, under one set of transitions. Its kernel's memory grows with the longest sequence. */
export class Lattice {
  /** `at[t * L + label]`: probability of the label at the position. */
  at = new Float64Array(0);
  logPartition = 0;
  private readonly memory = new KernelMemory<Kernel>(KERNEL);
  /** Numbers in a row of the kernel. */
  private readonly width: number;
  /** Addresses: transitions, their powers of e, these turned over, and two rows of room. */
  private readonly fixed: { readonly transitions: number; readonly weights: number; readonly turned: number; readonly best: number };
  /** Address behind them, where a sequence's rows begin. */
  private readonly rows: number;
  /** Positions of the sequence whose rows stand there. */
  private length = 0;
  private transitions: Float64Array = new Float64Array(0);

  constructor(
    private readonly labels: number,
    transitions: Float64Array,
  ) {
    this.width = (labels + 1) & ~1;
    const row = 8 * this.width;
    const [transitionsAt, weights, turned] = [0, 1, 2].map(() => this.memory.room((labels + 1) * row));
    this.fixed = { transitions: transitionsAt, weights, turned, best: this.memory.room(2 * row) };
    this.rows = this.memory.mark();
    this.useTransitions(transitions);
  }

  useTransitions(transitions: Float64Array): void {
    const { labels: L, width, fixed } = this;
    this.transitions = transitions;
    const scores = this.memory.doubles(fixed.transitions, (L + 1) * width).fill(NOTHING);
    const weights = this.memory.doubles(fixed.weights, (L + 1) * width).fill(0);
    const turned = this.memory.doubles(fixed.turned, (L + 1) * width).fill(0);
    for (let before = 0; before <= L; before += 1) {
      for (let label = 0; label < L; label += 1) {
        const score = transitions[before * L + label];
        scores[before * width + label] = score;
        weights[before * width + label] = Math.exp(score);
        if (before < L) turned[label * width + before] = weights[before * width + label];
      }
    }
  }

  /** The best label sequence (Viterbi). */
  bestPath(scores: Float64Array, length: number): Uint8Array {
    if (length === 0) return new Uint8Array(0);
    const { labels, width, fixed } = this;
    this.place(scores, length);
    const back = this.address(1);
    const path = this.address(2);
    // The kernel looks up whence the first position came, too, which nobody wrote; what an earlier sequence left there need be no label.
    this.memory.doubles(back, width).fill(0);
    this.memory.run.path(this.address(0), labels, 8 * width, length, fixed.transitions, fixed.best, back, path);
    return this.memory.bytes(path, length).slice();
  }

  /** Forward and backward sums, scaled at each position. Fills `at` and `logPartition`. */
  compute(scores: Float64Array, length: number): void {
    this.logPartition = 0;
    if (length === 0) return;
    const { labels: L, width, fixed } = this;
    this.place(scores, length);
    const [score, local, alpha, beta, at, norms, tops] = [0, 1, 2, 3, 4, 5, 6].map((number) => this.address(number));
    this.memory.run.sums(score, L, 8 * width, length, fixed.weights, fixed.turned, local, alpha, beta, at, norms, tops, fixed.best);
    if (this.at.length < length * L) this.at = new Float64Array(2 * length * L);
    const found = this.memory.doubles(at, length * width);
    for (let t = 0; t < length; t += 1) for (let label = 0; label < L; label += 1) this.at[t * L + label] = found[t * width + label];
    const [norm, top] = [this.memory.doubles(norms, length), this.memory.doubles(tops, length)];
    for (let t = 0; t < length; t += 1) this.logPartition += Math.log(norm[t]) + top[t];
  }

  /** Adds to `sums[before * L + label]` the probability of each pair of neighbours, `times` over; row L for the start. `compute` must have run last. */
  addPairs(length: number, sums: Float64Array, times = 1): void {
    if (length === 0) return;
    const { labels: L, width, fixed } = this;
    const weights = this.memory.doubles(fixed.weights, (L + 1) * width);
    const [local, alpha, beta, norms] = [1, 2, 3, 5].map((number) => this.memory.doubles(this.address(number), length * width));
    for (let label = 0; label < L; label += 1) sums[L * L + label] += times * this.at[label];
    for (let t = 1; t < length; t += 1) {
      for (let other = 0; other < L; other += 1) {
        const left = (times * alpha[(t - 1) * width + other]) / norms[t];
        if (left === 0) continue;
        for (let label = 0; label < L; label += 1) {
          sums[other * L + label] += left * weights[other * width + label] * local[t * width + label] * beta[t * width + label];
        }
      }
    }
  }

  /**
   * Probability that a chunk of a class begins at a position and ends before another, for each end for which that may be; `compute` must have run last.
   * @param kind number of the class (src/tagger/bio.ts)
   * @param least ends are told as long as the probability that the chunk goes at least so far is over this
   */
  chunksFrom(first: number, kind: number, least: number): { readonly end: number; readonly chance: number }[] {
    const { labels: L, width, fixed, length } = this;
    const weights = this.memory.doubles(fixed.weights, (L + 1) * width);
    const [local, beta, norms] = [1, 3, 5].map((number) => this.memory.doubles(this.address(number), length * width));
    const inside = 2 + 2 * kind;
    const ends: { end: number; chance: number }[] = [];
    let chance = this.at[first * L + 1 + 2 * kind];
    for (let end = first + 1; chance > least; end += 1) {
      const last = end === first + 1 ? inside - 1 : inside;
      const goesOn = end === length ? 0
        : (weights[last * width + inside] * local[end * width + inside] * beta[end * width + inside]) / (norms[end] * beta[(end - 1) * width + last]);
      ends.push({ end, chance: chance * (1 - goesOn) });
      chance *= goesOn;
    }
    return ends;
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

  /** Writes scores into the kernel's rows. */
  private place(scores: Float64Array, length: number): void {
    const { labels: L, width, memory } = this;
    this.length = length;
    memory.release(this.rows);
    memory.room(7 * length * 8 * width);
    const rows = memory.doubles(this.address(0), length * width);
    for (let t = 0; t < length; t += 1) {
      for (let label = 0; label < L; label += 1) rows[t * width + label] = scores[t * L + label];
      if (L < width) rows[t * width + L] = NOTHING;
    }
  }

  /** Where the n-th block of a row a position begins. */
  private address(block: number): number {
    return this.rows + block * this.length * 8 * this.width;
  }
}

const LATTICES = new WeakMap<Float64Array, Lattice>();

/** The lattice of a model's transitions: made once, for a kernel takes longer to make than most sequences to read. */
export function latticeOf(labels: number, transitions: Float64Array): Lattice {
  let lattice = LATTICES.get(transitions);
  if (!lattice) {
    lattice = new Lattice(labels, transitions);
    LATTICES.set(transitions, lattice);
  }
  return lattice;
}

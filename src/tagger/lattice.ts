import { mayFollow } from "./bio.js";
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

/** What of WebAssembly is used: its types come with the browser's otherwise. */
interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Kernel & { readonly memory: WebAssemblyMemory } };
};

const PAGE = 65536;
/** What a label that is none scores. */
const NOTHING = -1e9;

let compiled: object | undefined;

/** Best sequences, and probabilities of labels, under one set of transitions. Its kernel's memory grows with the longest sequence. */
export class Lattice {
  /** `at[t * L + label]`: probability of the label at the position. */
  at = new Float64Array(0);
  logPartition = 0;
  private readonly run: Kernel;
  private readonly memory: WebAssemblyMemory;
  /** Numbers in a row of the kernel. */
  private readonly width: number;
  /** Addresses: transitions, their powers of e, these turned over, and two rows of room. */
  private readonly fixed: { readonly transitions: number; readonly weights: number; readonly turned: number; readonly best: number };
  /** Address behind them, where a sequence's rows begin. */
  private readonly rows: number;
  /** Positions that there is room for. */
  private capacity = 0;
  private transitions: Float64Array = new Float64Array(0);

  constructor(
    private readonly labels: number,
    transitions: Float64Array,
  ) {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL, "base64"));
    const { exports } = new WebAssembly.Instance(compiled);
    this.run = exports;
    this.memory = exports.memory;
    this.width = (labels + 1) & ~1;
    const row = 8 * this.width;
    this.fixed = { transitions: 16, weights: 16 + (labels + 1) * row, turned: 16 + 2 * (labels + 1) * row, best: 16 + 3 * (labels + 1) * row };
    this.rows = this.fixed.best + 2 * row;
    this.reserve(1);
    this.useTransitions(transitions);
  }

  useTransitions(transitions: Float64Array): void {
    const { labels: L, width, fixed } = this;
    this.transitions = transitions;
    const scores = this.numbers(fixed.transitions, (L + 1) * width).fill(NOTHING);
    const weights = this.numbers(fixed.weights, (L + 1) * width).fill(0);
    const turned = this.numbers(fixed.turned, (L + 1) * width).fill(0);
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
    this.run.path(this.address(0), labels, 8 * width, length, fixed.transitions, fixed.best, back, path);
    return new Uint8Array(this.memory.buffer, path, length).slice();
  }

  /** Forward and backward sums, scaled at each position. Fills `at` and `logPartition`. */
  compute(scores: Float64Array, length: number): void {
    this.logPartition = 0;
    if (length === 0) return;
    const { labels: L, width, fixed } = this;
    this.place(scores, length);
    const [score, local, alpha, beta, at, norms, tops] = [0, 1, 2, 3, 4, 5, 6].map((number) => this.address(number));
    this.run.sums(score, L, 8 * width, length, fixed.weights, fixed.turned, local, alpha, beta, at, norms, tops, fixed.best);
    if (this.at.length < length * L) this.at = new Float64Array(2 * length * L);
    const found = this.numbers(at, length * width);
    for (let t = 0; t < length; t += 1) for (let label = 0; label < L; label += 1) this.at[t * L + label] = found[t * width + label];
    const [norm, top] = [this.numbers(norms, length), this.numbers(tops, length)];
    for (let t = 0; t < length; t += 1) this.logPartition += Math.log(norm[t]) + top[t];
  }

  /** Adds to `sums[before * L + label]` the probability of each pair of neighbours, `times` over; row L for the start. `compute` must have run last. */
  addPairs(length: number, sums: Float64Array, times = 1): void {
    if (length === 0) return;
    const { labels: L, width, fixed } = this;
    const weights = this.numbers(fixed.weights, (L + 1) * width);
    const [local, alpha, beta, norms] = [1, 2, 3, 5].map((number) => this.numbers(this.address(number), length * width));
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
    this.reserve(length);
    const { labels: L, width } = this;
    const rows = this.numbers(this.address(0), length * width);
    for (let t = 0; t < length; t += 1) {
      for (let label = 0; label < L; label += 1) rows[t * width + label] = scores[t * L + label];
      if (L < width) rows[t * width + L] = NOTHING;
    }
  }

  /** Where the n-th block of a row a position begins. */
  private address(block: number): number {
    return this.rows + block * this.capacity * 8 * this.width;
  }

  private reserve(length: number): void {
    if (length <= this.capacity) return;
    this.capacity = 2 * length;
    const missing = this.address(7) - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
  }

  /** Numbers at an address, until the memory grows. */
  private numbers(at: number, count: number): Float64Array {
    return new Float64Array(this.memory.buffer, at, count);
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

import type { TokenRange } from "../../src/network/encoder.js";
import { type Tensor, tensorOf, unpackNetwork } from "../../src/network/tensors.js";
import type { Section } from "../../src/tagger/model.js";
import { randomFrom } from "../../src/train/random.js";

/** Sizes of a network. */
export interface Sizes {
  readonly embeddings: ReadonlyArray<readonly [rows: number, columns: number]>;
  readonly state: number;
  /** 0: no layer over the tree. */
  readonly tree: number;
  readonly cue: number;
  readonly role: number;
  readonly tables: readonly number[];
  readonly dilations: readonly number[];
}

/** The sizes that are likely. */
export const LIKELY: Sizes = {
  embeddings: [[45000, 64], [50, 16], [50, 16], [2000, 32], [30, 8], [20, 8]],
  state: 64, tree: 64, cue: 64, role: 64, tables: [40, 40, 10, 10, 10], dilations: [1, 2],
};

/** A network with random weights of about the size that keeps its numbers lively. */
export function randomTensors({ embeddings, state: H, tree: S, cue: Q, role: R, tables, dilations }: Sizes, seed: number): Map<string, Tensor> {
  const random = randomFrom(seed);
  const tensors = new Map<string, Tensor>();
  const add = (name: string, shape: number[], spread: number): void => {
    const size = shape.reduce((product, length) => product * length, 1);
    tensors.set(name, { shape, data: Float32Array.from({ length: size }, () => (random() * 2 - 1) * spread) });
  };
  for (const [i, [rows, columns]] of embeddings.entries()) add(`emb.${i}`, [rows, columns], 1);
  const D = embeddings.reduce((sum, [, columns]) => sum + columns, 0);
  const V = 2 * H + S;
  const matrix = (name: string, rows: number, columns: number): void => add(name, [rows, columns], 2 / Math.sqrt(rows));
  matrix("lstm.wx", D, 8 * H);
  add("lstm.b", [8 * H], 0.5);
  matrix("lstm.uf", H, 4 * H);
  matrix("lstm.ub", H, 4 * H);
  if (S > 0) {
    matrix("tree.w", 2 * H, 3 * S);
    add("tree.b", [S], 0.5);
  }
  matrix("cue.w1", V, Q);
  add("cue.b1", [Q], 0.5);
  matrix("cue.w2", Q, 3);
  add("cue.b2", [3], 0.5);
  matrix("role.wa", V, R);
  matrix("role.wb", V, R);
  for (const [i, rows] of tables.entries()) add(`role.table.${i}`, [rows, R], 0.5);
  add("role.b", [R], 0.5);
  for (const i of dilations.keys()) {
    matrix(`conv${i + 1}.w`, 3 * R, R);
    add(`conv${i + 1}.b`, [R], 0.5);
  }
  matrix("role.wo", R, 5);
  add("role.bo", [5], 0.5);
  return tensors;
}

/** An encoder with random weights, and a layer of so many labels over it (sequence-scores.ts). */
export function taggerTensors(sizes: Sizes, labels: number, seed: number): Map<string, Tensor> {
  const tensors = new Map([...randomTensors(sizes, seed)].filter(([name]) => /^(?:emb|lstm)\./u.test(name)));
  const random = randomFrom(seed);
  const numbers = (length: number) => Float32Array.from({ length }, () => random() - 0.5);
  tensors.set("out.w", { shape: [2 * sizes.state, labels], data: numbers(2 * sizes.state * labels) });
  return tensors.set("out.b", { shape: [labels], data: numbers(labels) });
}

/** Ids and a tree for a document of n tokens. */
export function randomDocument(sizes: Sizes, n: number, seed: number): { columns: Int32Array[]; heads: Int32Array } {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  return {
    columns: sizes.embeddings.map(([rows]) => Int32Array.from({ length: n }, () => below(rows))),
    heads: Int32Array.from({ length: n }, (_, i) => Math.min(n - 1, below(8) === 0 ? -1 : Math.max(-1, i + below(11) - 5))),
  };
}

/** All tensors as the section holds them, in the order of `names` if that is given. */
export function unpacked(section: Section, names?: Iterable<string>): Map<string, Tensor> {
  const { tables, matrices, vectors } = unpackNetwork(section);
  const found = new Map<string, Tensor>([...vectors].map(([name, data]) => [name, { shape: [data.length], data }]));
  for (const [name, packed] of [...tables, ...matrices]) found.set(name, tensorOf(packed));
  return new Map([...(names ?? found.keys())].map((name) => [name, found.get(name) as Tensor]));
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const relu = (x: number): number => Math.max(0, x);
const plus = (...rows: number[][]): number[] => rows[0].map((_, column) => rows.reduce((sum, row) => sum + row[column], 0));

/** The network as its definition reads, in double precision, a number at a time. */
export class Reference {
  constructor(
    private readonly tensors: ReadonlyMap<string, Tensor>,
    private readonly dilations: readonly number[],
  ) {}

  private get(name: string): Tensor {
    const tensor = this.tensors.get(name);
    if (!tensor) throw new Error(`no ${name}`);
    return tensor;
  }

  private row(name: string, row: number): number[] {
    const { shape, data } = this.get(name);
    const columns = shape.at(-1) ?? 0;
    return [...data.subarray(row * columns, (row + 1) * columns)];
  }

  private times(x: readonly number[], name: string, firstRow = 0): number[] {
    const { shape, data } = this.get(name);
    const y = Array.from({ length: shape[1] }, () => 0);
    for (const [i, value] of x.entries()) for (let j = 0; j < y.length; j += 1) y[j] += value * data[(firstRow + i) * shape[1] + j];
    return y;
  }

  private direction(gates: readonly number[][], name: string): number[][] {
    const H = this.get(name).shape[0];
    let h = Array.from({ length: H }, () => 0);
    let c = h;
    return gates.map((own) => {
      const all = plus(own, this.times(h, name));
      c = c.map((cell, j) => sigmoid(all[H + j]) * cell + sigmoid(all[j]) * Math.tanh(all[2 * H + j]));
      h = c.map((cell, j) => sigmoid(all[3 * H + j]) * Math.tanh(cell));
      return h;
    });
  }

  /** V of a sequence's tokens; heads relative to it. */
  states(columns: readonly Int32Array[], heads: Int32Array): number[][] {
    const H = this.get("lstm.uf").shape[0];
    const names = [...this.tensors.keys()].filter((name) => name.startsWith("emb."));
    const inputs = [...heads.keys()].map((t) => names.flatMap((name, i) => this.row(name, columns[i][t])));
    const gates = inputs.map((x) => plus(this.times(x, "lstm.wx"), this.row("lstm.b", 0)));
    const forward = this.direction(gates.map((row) => row.slice(0, 4 * H)), "lstm.uf");
    const backward = this.direction(gates.map((row) => row.slice(4 * H)).toReversed(), "lstm.ub").toReversed();
    const states = forward.map((row, t) => [...row, ...backward[t]]);
    const S = this.tensors.get("tree.b")?.shape[0];
    if (S === undefined) return states;
    const parts = states.map((row) => this.times(row, "tree.w"));
    return states.map((row, i) => {
      const sum = plus(parts[i].slice(0, S), this.row("tree.b", 0));
      const head = parts[heads[i]];
      const children = parts.filter((_, c) => heads[c] === i);
      const others = [...(head ? [head.slice(S, 2 * S)] : []), ...children.map((part) => part.slice(2 * S))];
      return [...row, ...plus(sum, ...others).map(relu)];
    });
  }

  /** One layer over the states (sequence-scores.ts). */
  labelScores(states: readonly number[][]): number[][] {
    return states.map((v) => plus(this.times(v, "out.w"), this.row("out.b", 0)));
  }

  cueScores(states: readonly number[][]): number[][] {
    return states.map((v) => plus(this.times(plus(this.times(v, "cue.w1"), this.row("cue.b1", 0)).map(relu), "cue.w2"), this.row("cue.b2", 0)));
  }

  roleScores(states: readonly number[][], cue: TokenRange, window: TokenRange, ids: readonly Int32Array[]): number[][] {
    const b = states.slice(cue.first, cue.end).map((v) => this.times(v, "role.wb"));
    const mean = plus(...b).map((sum) => sum / b.length);
    const names = [...this.tensors.keys()].filter((name) => name.startsWith("role.table."));
    let z = states.slice(window.first, window.end).map((v, t) => {
      const features = names.map((name, f) => this.row(name, ids[f][t]));
      return plus(this.times(v, "role.wa"), mean, ...features, this.row("role.b", 0)).map(relu);
    });
    for (const [i, dilation] of this.dilations.entries()) {
      const R = z[0].length;
      const before = z;
      z = before.map((row, t) => {
        const taps = [-1, 0, 1].map((tap) => before[t + tap * dilation] ?? Array.from(row, () => 0));
        const y = plus(this.row(`conv${i + 1}.b`, 0), ...taps.map((x, tap) => this.times(x, `conv${i + 1}.w`, tap * R)));
        return plus(row, y.map(relu));
      });
    }
    return z.map((row) => plus(this.times(row, "role.wo"), this.row("role.bo", 0)));
  }
}

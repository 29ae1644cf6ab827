import { HearsayError } from "../errors.js";
import type { Section } from "../tagger/model.js";
import { Dense, Embedding, FeatureTable } from "./layers.js";
import { KernelMemory } from "./memory.js";
import { type Tensor, tensorOf, unpackNetwork } from "./tensors.js";

/** Tokens from `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** What the network makes of a document's tokens. Tokens outside of all sequences have zeros. */
export interface Encoding {
  /** `cueScores[token * cueLabels + label]` */
  readonly cueScores: Float32Array;
  /** For `roles`: a token's share as a token of a window, then its share as a token of a cue. */
  readonly shares: Float32Array;
}

/** A longer sequence is encoded in slices of so many tokens, each as a sequence of its own: this bounds the memory. */
const LONGEST = 2048;

/**
 * A bidirectional LSTM over a sequence, a layer over its dependency tree, scores of cues, and scores of the roles of the
 * tokens around a cue. Sizes come from the tensors. The same input gives the same bits on every machine and whatever the
 * other sequences are.
 */
export class Network {
  readonly cueLabels: number;
  readonly roleLabels: number;
  private readonly memory = new KernelMemory();
  private readonly embeddings: readonly Embedding[];
  private readonly inputs: Dense;
  private readonly forward: Dense;
  private readonly backward: Dense;
  private readonly tree: Dense;
  private readonly shared: Dense;
  private readonly cues: Dense;
  private readonly tables: readonly FeatureTable[];
  private readonly roleBias: Float32Array;
  private readonly convolutions: readonly Dense[];
  private readonly dilations: readonly number[];
  private readonly scores: Dense;
  /** H, S, Q and R: numbers in a state of one direction, in the tree layer, in the cues' and in the roles' hidden layer. */
  private readonly state: number;
  private readonly treeSize: number;
  private readonly cueSize: number;
  private readonly roleSize: number;

  constructor(section: Section) {
    const { memory } = this;
    const { tables, tensors } = unpackNetwork(section);
    const sized = (name: string, rows: number, columns?: number): Tensor => {
      const tensor = tensors.get(name);
      if (!tensor || tensor.shape[0] !== rows || (columns ?? tensor.shape[1]) !== tensor.shape[1]) {
        throw wrong(`${name} should have the shape ${rows}${columns === undefined ? "" : ` x ${columns}`}, and has ${tensor?.shape.join(" x ") ?? "none"}`);
      }
      return tensor;
    };
    const length = (name: string): number => tensors.get(name)?.shape[0] ?? 0;
    const named = (prefix: string) => [...tables].filter(([name]) => name.startsWith(prefix));

    this.embeddings = named("emb.").map(([name, table]) => new Embedding(memory, name, table));
    const D = this.embeddings.reduce((sum, { columns }) => sum + columns, 0);
    const H = (this.state = length("lstm.uf"));
    const S = (this.treeSize = length("tree.b"));
    const Q = (this.cueSize = length("cue.b1"));
    const R = (this.roleSize = length("role.b"));
    const odd = [D, H, S, Q, R, ...this.embeddings.map(({ columns }) => columns)].find((size) => size === 0 || size % 4 !== 0);
    if (odd !== undefined) throw wrong(`a layer has ${odd} numbers, not a multiple of four`);

    this.inputs = new Dense(memory, [sized("lstm.wx", D, 8 * H)], sized("lstm.b", 8 * H).data);
    this.forward = new Dense(memory, [sized("lstm.uf", H, 4 * H)], new Float32Array(0));
    this.backward = new Dense(memory, [sized("lstm.ub", H, 4 * H)], new Float32Array(0));
    this.tree = new Dense(memory, [sized("tree.w", 2 * H, 3 * S)], sized("tree.b", S).data);
    const V = 2 * H + S;
    this.shared = new Dense(memory, [sized("cue.w1", V, Q), sized("role.wa", V, R), sized("role.wb", V, R)], sized("cue.b1", Q).data);
    this.cueLabels = length("cue.b2");
    this.cues = new Dense(memory, [sized("cue.w2", Q, this.cueLabels)], sized("cue.b2", this.cueLabels).data);

    const rowBytes = this.rowBytes;
    this.tables = named("role.table.").map(([name, table]) => {
      if (table.columns !== R) throw wrong(`${name} has rows of ${table.columns} numbers, not ${R}`);
      return new FeatureTable(memory, name, tensorOf(table), rowBytes);
    });
    this.roleBias = sized("role.b", R).data;
    const convolutions = [...tensors.keys()].filter((name) => /^conv\d+\.w$/u.test(name)).length;
    this.dilations = (section.meta["dilations"] as readonly number[] | undefined) ?? Array.from({ length: convolutions }, (_, i) => 2 ** i);
    if (this.dilations.length !== convolutions) throw wrong(`there are ${convolutions} convolutions, and ${this.dilations.length} dilations`);
    this.convolutions = this.dilations.map((_, i) => new Dense(memory, [sized(`conv${i + 1}.w`, 3 * R, R)], sized(`conv${i + 1}.b`, R).data, 3));
    this.roleLabels = length("role.bo");
    this.scores = new Dense(memory, [sized("role.wo", R, this.roleLabels)], sized("role.bo", this.roleLabels).data);
  }

  /**
   * Encodes a document.
   * @param columns for each embedding, in the order of the tensors, the ids of all tokens of the document
   * @param sequences paragraphs, say; those over 2,048 tokens are cut into slices of that length
   * @param heads of the tokens in the dependency tree, as numbers of tokens of the document; -1, or one outside of the
   *   sequence or slice, is none
   * @throws RangeError where an id is no row of its table
   */
  encode(columns: readonly Int32Array[], sequences: readonly TokenRange[], heads: Int32Array): Encoding {
    if (columns.length !== this.embeddings.length) throw new RangeError(`${columns.length} columns for ${this.embeddings.length} embeddings`);
    const n = heads.length;
    const encoding = { cueScores: new Float32Array(n * this.cueLabels), shares: new Float32Array(n * 2 * this.roleSize) };
    let batch: TokenRange[] = [];
    let tokens = 0;
    for (const { first, end } of sequences) {
      for (let from = first; from < end; from += LONGEST) {
        const slice = { first: from, end: Math.min(end, from + LONGEST) };
        if (tokens + slice.end - slice.first > LONGEST) {
          this.encodeBatch(columns, batch, heads, encoding);
          batch = [];
          tokens = 0;
        }
        batch.push(slice);
        tokens += slice.end - slice.first;
      }
    }
    if (batch.length > 0) this.encodeBatch(columns, batch, heads, encoding);
    return encoding;
  }

  /** Encodes sequences side by side, their tokens in one row after another. */
  private encodeBatch(columns: readonly Int32Array[], sequences: readonly TokenRange[], heads: Int32Array, encoding: Encoding): void {
    const { memory, state: H, treeSize: S, cueSize: Q, roleSize: R, cueLabels } = this;
    const mark = memory.mark();
    const n = sequences.reduce((sum, { first, end }) => sum + end - first, 0);
    const D = this.embeddings.reduce((sum, { columns: size }) => sum + size, 0);

    const x = memory.room(n * D * 4);
    let column = 0;
    for (const [i, embedding] of this.embeddings.entries()) {
      embedding.write(joined(columns[i], sequences, n), x + column * 4, D * 4);
      column += embedding.columns;
    }
    const vStride = (2 * H + S) * 4;
    const v = memory.room(n * vStride);
    this.recur(this.inputs.apply(x, D * 4, n), v, vStride, sequences);
    const parts = this.tree.apply(v, vStride, n);
    const t = v + 2 * H * 4;
    memory.run.tree(parts, this.tree.stride, S * 4, memory.keep(headRows(heads, sequences, n)), t, vStride, n);
    memory.run.rectify(t, vStride, S * 4, n);
    const shared = this.shared.apply(v, vStride, n);
    memory.run.rectify(shared, this.shared.stride, Q * 4, n);
    const scores = this.cues.apply(shared, this.shared.stride, n);

    const sharedRows = memory.floats(shared, (n * this.shared.stride) / 4);
    const scoreRows = memory.floats(scores, (n * this.cues.stride) / 4);
    let row = 0;
    for (const { first, end } of sequences) {
      for (let token = first; token < end; token += 1) {
        const from = (row * this.shared.stride) / 4 + Q;
        encoding.shares.set(sharedRows.subarray(from, from + 2 * R), token * 2 * R);
        for (let label = 0; label < cueLabels; label += 1) encoding.cueScores[token * cueLabels + label] = scoreRows[(row * this.cues.stride) / 4 + label];
        row += 1;
      }
    }
    memory.release(mark);
  }

  /** Both directions of the LSTM over sequences side by side. */
  private recur(g: number, v: number, vStride: number, sequences: readonly TokenRange[]): void {
    const { memory, state: H } = this;
    let row = 0;
    const placed = sequences.map(({ first, end }) => {
      row += end - first;
      return { start: row - (end - first), length: end - first };
    });
    placed.sort((a, b) => b.length - a.length);
    const lengths = memory.keep(Int32Array.from(placed, ({ length }) => length));
    const fromStart = memory.keep(Int32Array.from(placed, ({ start }) => start));
    const fromEnd = memory.keep(Int32Array.from(placed, ({ start, length }) => start + length - 1));
    const count = placed.length;
    const gates = memory.room(count * 16 * H);
    const nothing = memory.zeros(16 * H);
    const states = () => [memory.zeros(count * H * 4), memory.zeros(count * H * 4)] as const;
    const { stride } = this.inputs;
    const { run } = memory;
    run.lstm(g, stride, v, vStride, this.forward.address, H, fromStart, lengths, count, 1, ...states(), gates, nothing);
    run.lstm(g + 16 * H, stride, v + 4 * H, vStride, this.backward.address, H, fromEnd, lengths, count, -1, ...states(), gates, nothing);
  }

  /**
   * Scores of the roles that the tokens of a window have for a cue.
   * @param cue its tokens, at least one; they need not lie in the window
   * @param ids for each table, in the order of the tensors, the ids of the window's tokens
   * @returns `scores[token in the window * roleLabels + label]`
   * @throws RangeError where an id is no row of its table
   */
  roles(encoding: Encoding, cue: TokenRange, window: TokenRange, ids: readonly Int32Array[]): Float32Array {
    if (ids.length !== this.tables.length) throw new RangeError(`${ids.length} columns for ${this.tables.length} tables`);
    const { memory, roleSize: R, rowBytes, roleLabels } = this;
    const mark = memory.mark();
    const m = window.end - window.first;
    // Rows of zeros before and after the window are what a convolution meets outside of it.
    const margin = Math.max(0, ...this.dilations) * rowBytes;
    const z = memory.zeros(m * rowBytes + 2 * margin) + margin;
    const { shares } = encoding;
    const cueShare = this.cueShare(shares, cue);
    const rows = memory.floats(z, (m * rowBytes) / 4);
    for (let i = 0; i < m; i += 1) {
      const from = (window.first + i) * 2 * R;
      const to = (i * rowBytes) / 4;
      for (let column = 0; column < R; column += 1) rows[to + column] = shares[from + column] + cueShare[column];
    }
    for (const [i, table] of this.tables.entries()) table.addTo(ids[i].length === m ? ids[i] : ids[i].subarray(0, m), z);
    memory.run.rectify(z, rowBytes, rowBytes, m);
    for (const [i, convolution] of this.convolutions.entries()) {
      const reach = this.dilations[i] * rowBytes;
      const y = convolution.apply(z - reach, rowBytes, m, reach);
      memory.run.addRectified(z, y, m * rowBytes);
    }
    const scores = this.scores.apply(z, rowBytes, m);
    const wide = memory.floats(scores, (m * this.scores.stride) / 4);
    const out = new Float32Array(m * roleLabels);
    for (let i = 0; i < m; i += 1) {
      for (let label = 0; label < roleLabels; label += 1) out[i * roleLabels + label] = wide[(i * this.scores.stride) / 4 + label];
    }
    memory.release(mark);
    return out;
  }

  /** The mean of the cue's tokens and the bias. */
  private cueShare(shares: Float32Array, { first, end }: TokenRange): Float32Array {
    const R = this.roleSize;
    const mean = new Float32Array(R);
    for (let token = first; token < end; token += 1) {
      for (let column = 0; column < R; column += 1) mean[column] += shares[token * 2 * R + R + column];
    }
    return mean.map((sum, column) => sum / (end - first) + this.roleBias[column]);
  }

  /** Bytes from one row of a window to the next. */
  private get rowBytes(): number {
    return ((this.roleSize + 7) & ~7) * 4;
  }
}

/** The network of a section that `packNetwork` made. @throws HearsayError where its tensors do not fit together */
export function networkOf(section: Section): Network {
  return new Network(section);
}

function wrong(what: string): HearsayError {
  return new HearsayError(`holds a network whose parts do not fit: ${what}`, "model", "train the models anew (README, Training)");
}

/** A document's column at the tokens of some sequences. */
function joined(column: Int32Array, sequences: readonly TokenRange[], n: number): Int32Array {
  const rows = new Int32Array(n);
  let row = 0;
  for (const { first, end } of sequences) {
    rows.set(column.subarray(first, end), row);
    row += end - first;
  }
  return rows;
}

/** Each token's head as a row, -1 where it lies outside of the token's sequence. */
function headRows(heads: Int32Array, sequences: readonly TokenRange[], n: number): Int32Array {
  const rows = new Int32Array(n);
  let row = 0;
  for (const { first, end } of sequences) {
    const shift = row - first;
    for (let token = first; token < end; token += 1) {
      const head = heads[token];
      rows[row] = head >= first && head < end ? head + shift : -1;
      row += 1;
    }
  }
  return rows;
}

import type { Section } from "../tagger/model.js";
import { batchesOf, checkColumns, Encoder, Parts, type TokenRange, wrongPart } from "./encoder.js";
import { Dense, FeatureTable, quantised, rowsOf, stepBytes } from "./layers.js";
import { NetworkMemory } from "./memory.js";
import { unpackNetwork } from "./tensors.js";

/** What the network makes of a document's tokens. Tokens outside of all sequences have zeros. */
export interface Encoding {
  /** `cueScores[token * cueLabels + label]` */
  readonly cueScores: Float32Array;
  /** For `roles`: a token's share as a token of a window, then its share as a token of a cue. */
  readonly shares: Float32Array;
}

/**
 * An encoder, a layer over its dependency tree where the file has one, scores of cues, and scores of the roles of the
 * tokens around a cue. Sizes come from the tensors. The same input gives the same bits on every machine and whatever the
 * other sequences are.
 */
export class Network {
  readonly cueLabels: number;
  readonly roleLabels: number;
  private readonly memory = new NetworkMemory();
  private readonly encoder: Encoder;
  /** Undefined where the network has no layer over the tree. */
  private readonly tree: Dense | undefined;
  private readonly sharedStates: Dense;
  private readonly sharedTree: Dense | undefined;
  private readonly cues: Dense;
  private readonly tables: readonly FeatureTable[];
  private readonly roleBias: Float32Array;
  private readonly convolutions: readonly Dense[];
  private readonly dilations: readonly number[];
  private readonly scores: Dense;
  /** S, Q and R: numbers in the tree layer, in the cues' and in the roles' hidden layer. */
  private readonly treeSize: number;
  private readonly cueSize: number;
  private readonly roleSize: number;

  constructor(section: Section) {
    const { memory } = this;
    const tensors = unpackNetwork(section);
    const parts = new Parts(tensors);
    this.encoder = new Encoder(memory, parts);
    const H = this.encoder.size;
    const S = (this.treeSize = tensors.vectors.get("tree.b")?.length ?? 0);
    const Q = (this.cueSize = parts.vector("cue.b1").length);
    const R = (this.roleSize = parts.vector("role.b").length);
    parts.inFours([Q, R, ...(S === 0 ? [] : [S])]);
    this.tree = S === 0 ? undefined : new Dense(memory, [parts.matrix("tree.w", 2 * H, 3 * S)], parts.vector("tree.b"));
    const V = 2 * H + S;
    const shared = [parts.matrix("cue.w1", V, Q), parts.matrix("role.wa", V, R), parts.matrix("role.wb", V, R)];
    this.sharedStates = new Dense(memory, shared.map((part) => rowsOf(part, 0, 2 * H)), parts.vector("cue.b1"));
    this.sharedTree = S === 0 ? undefined : new Dense(memory, shared.map((part) => rowsOf(part, 2 * H, V)));
    this.cueLabels = parts.vector("cue.b2").length;
    this.cues = new Dense(memory, [parts.matrix("cue.w2", Q, this.cueLabels)], parts.vector("cue.b2"));

    this.tables = parts.tables("role.table.").map(([name, table]) => {
      if (table.columns !== R) throw wrongPart(`${name} has rows of ${table.columns} numbers, not ${R}`);
      return new FeatureTable(memory, name, table);
    });
    this.roleBias = parts.vector("role.b");
    const convolutions = [...tensors.matrices.keys()].filter((name) => /^conv\d+\.w$/u.test(name)).length;
    this.dilations = (section.meta["dilations"] as readonly number[] | undefined) ?? Array.from({ length: convolutions }, (_, i) => 2 ** i);
    if (this.dilations.length !== convolutions) throw wrongPart(`there are ${convolutions} convolutions, and ${this.dilations.length} dilations`);
    this.convolutions = this.dilations.map((_, i) => new Dense(memory, [parts.matrix(`conv${i + 1}.w`, 3 * R, R)], parts.vector(`conv${i + 1}.b`, R), 3));
    this.roleLabels = parts.vector("role.bo").length;
    this.scores = new Dense(memory, [parts.matrix("role.wo", R, this.roleLabels)], parts.vector("role.bo"));
  }

  /**
   * Encodes a document.
   * @param columns for each embedding, in the order of the tensors, the ids of all tokens of the document
   * @param sequences paragraphs, say; those over 2,048 tokens are cut into slices of that length
   * @param heads of the tokens in the dependency tree, as numbers of tokens of the document; -1, or one outside of the
   *   sequence or slice, is none
   * @throws RangeError where columns are missing, are too short or long, or an id is no row of its table
   */
  encode(columns: readonly Int32Array[], sequences: readonly TokenRange[], heads: Int32Array): Encoding {
    const n = heads.length;
    this.encoder.check(columns, n);
    const encoding = { cueScores: new Float32Array(n * this.cueLabels), shares: new Float32Array(n * 2 * this.roleSize) };
    for (const batch of batchesOf(sequences)) this.encodeBatch(columns, batch, heads, encoding);
    return encoding;
  }

  /** Encodes sequences side by side, their tokens in one row after another. */
  private encodeBatch(columns: readonly Int32Array[], sequences: readonly TokenRange[], heads: Int32Array, encoding: Encoding): void {
    const { memory, treeSize: S, cueSize: Q, roleSize: R, cueLabels } = this;
    const { run } = memory;
    const mark = memory.mark();
    const n = sequences.reduce((sum, { first, end }) => sum + end - first, 0);

    const states = this.encoder.encode(columns, sequences, n);
    const shared = this.sharedStates.apply(states, n);
    if (this.tree && this.sharedTree) {
      const parts = this.tree.apply(states, n);
      const tree = { at: memory.room(n * S * 4), stride: S * 4 };
      run.tree(parts.at, parts.stride, S * 4, memory.keep(headRows(heads, sequences, n)), tree.at, tree.stride, n);
      run.rectify(tree.at, tree.stride, tree.stride, n);
      this.sharedTree.add(quantised(memory, tree, S, n), n, shared);
    }
    run.rectify(shared.at, shared.stride, Q * 4, n);
    const scores = this.cues.apply(quantised(memory, shared, Q, n), n);

    const sharedRows = memory.floats(shared.at, (n * shared.stride) / 4);
    const scoreRows = memory.floats(scores.at, (n * scores.stride) / 4);
    let row = 0;
    for (const { first, end } of sequences) {
      for (let token = first; token < end; token += 1) {
        const from = (row * shared.stride) / 4 + Q;
        encoding.shares.set(sharedRows.subarray(from, from + 2 * R), token * 2 * R);
        for (let label = 0; label < cueLabels; label += 1) encoding.cueScores[token * cueLabels + label] = scoreRows[(row * scores.stride) / 4 + label];
        row += 1;
      }
    }
    memory.release(mark);
  }

  /**
   * Scores of the roles that the tokens of a window have for a cue.
   * @param cue its tokens, at least one; they need not lie in the window
   * @param ids for each table, in the order of the tensors, the ids of the window's tokens
   * @returns `scores[token in the window * roleLabels + label]`
   * @throws RangeError as `encode` does, where the cue has no token, or tokens are none of the document
   */
  roles(encoding: Encoding, cue: TokenRange, window: TokenRange, ids: readonly Int32Array[]): Float32Array {
    const n = encoding.shares.length / (2 * this.roleSize);
    for (const { first, end } of [cue, window]) {
      if (first < 0 || end > n || end < first) throw new RangeError(`tokens ${first} to ${end} of ${n}`);
    }
    if (cue.end === cue.first) throw new RangeError("a cue of no token");
    checkColumns(ids, this.tables, window.end - window.first);
    const { memory, roleSize: R, roleLabels } = this;
    const { run } = memory;
    const mark = memory.mark();
    const m = window.end - window.first;
    const columns = 1 + this.tables.length;
    const addresses = new Int32Array(m * columns);
    const shares = memory.keep(encoding.shares.subarray(window.first * 2 * R, window.end * 2 * R));
    for (let i = 0; i < m; i += 1) addresses[i * columns] = shares + i * 8 * R;
    for (const [i, table] of this.tables.entries()) table.place(ids[i], addresses, i + 1, columns);
    // As far apart as a convolution's rows, which are added to them.
    const stride = ((R + 7) & ~7) * 4;
    const z = { at: memory.zeros(m * stride), stride };
    run.sumRows(memory.keep(addresses), columns, memory.keep(this.cueShare(encoding.shares, cue)), R * 4, z.at, stride, m);
    run.rectify(z.at, stride, stride, m);
    // Rows of zeros before and after the window are what a convolution meets outside of it.
    const margin = Math.max(0, ...this.dilations);
    const steps = { at: memory.zeros((m + 2 * margin) * stepBytes(R)), stride: stepBytes(R) };
    const quantise = () => run.quantise(z.at, stride, R, steps.at + margin * steps.stride, steps.stride, m);
    for (const [i, convolution] of this.convolutions.entries()) {
      quantise();
      const reach = this.dilations[i];
      const y = convolution.apply({ at: steps.at + (margin - reach) * steps.stride, stride: steps.stride }, m, reach);
      run.addRectified(z.at, y.at, m * stride);
    }
    quantise();
    const scores = this.scores.apply({ at: steps.at + margin * steps.stride, stride: steps.stride }, m);
    const wide = memory.floats(scores.at, (m * scores.stride) / 4);
    const out = new Float32Array(m * roleLabels);
    for (let i = 0; i < m; i += 1) {
      for (let label = 0; label < roleLabels; label += 1) out[i * roleLabels + label] = wide[(i * scores.stride) / 4 + label];
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
}

/** The network of a section that `packNetwork` made. @throws HearsayError where its tensors do not fit together */
export function networkOf(section: Section): Network {
  return new Network(section);
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

import { HearsayError } from "../errors.js";
import { Dense, type FeatureTable, InputTable, type Rows, rowsOf, stepBytes, stepsOf } from "./layers.js";
import type { NetworkMemory } from "./memory.js";
import type { PackedMatrix, PackedTable, PackedTensors } from "./tensors.js";

/** Tokens from `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A longer sequence is encoded in slices of so many tokens, each as a sequence of its own: this bounds the memory. */
const LONGEST = 2048;

/** The tensors of a network, each asked for by its name and size. */
export class Parts {
  constructor(private readonly tensors: PackedTensors) {}

  /** @param length any where it is left out  @throws HearsayError where there is none of that length */
  vector(name: string, length?: number): Float32Array {
    const found = this.tensors.vectors.get(name);
    if (!found || (length ?? found.length) !== found.length) throw wrongPart(`${name} has ${found?.length ?? "no"} numbers, not ${length ?? "some"}`);
    return found;
  }

  /** @throws HearsayError where there is none of that size */
  matrix(name: string, rows: number, columns: number): PackedMatrix {
    const found = this.tensors.matrices.get(name);
    if (found?.rows !== rows || found.columns !== columns) throw wrongPart(`${name} is ${found?.rows} x ${found?.columns}, not ${rows} x ${columns}`);
    return found;
  }

  tables(prefix: string): [name: string, table: PackedTable][] {
    return [...this.tensors.tables].filter(([name]) => name.startsWith(prefix));
  }

  /** @throws HearsayError where a size is none that the kernel takes */
  inFours(sizes: readonly number[]): void {
    const odd = sizes.find((size) => size === 0 || size % 4 !== 0);
    if (odd !== undefined) throw wrongPart(`a layer has ${odd} numbers, not a multiple of four`);
  }
}

export function wrongPart(what: string): HearsayError {
  return new HearsayError(`holds a network whose parts do not fit: ${what}`, "model", "train the models anew (README, Training)");
}

/**
 * Steps of a number of one in what columns give to the gates: up to 16, rounded by a 4,096th. Sums of 16-bit steps take half the room
 * of sums of numbers, so that twice as many words' products are kept, and less time.
 */
const RATE = 2048;

/** Vectors of columns of small whole numbers, and a bidirectional LSTM over them (Hochreiter and Schmidhuber 1997; Graves and Schmidhuber 2005). */
export class Encoder {
  /** Numbers in a state of one direction. */
  readonly size: number;
  private readonly embeddings: readonly InputTable[];
  /** Address of the gates' bias. */
  private readonly gateBias: number;
  private readonly forward: Dense;
  private readonly backward: Dense;

  /** @throws HearsayError where the parts do not fit together */
  constructor(
    private readonly memory: NetworkMemory,
    parts: Parts,
  ) {
    const inputs = parts.tables("emb.");
    const D = inputs.reduce((sum, [, { columns }]) => sum + columns, 0);
    const gates = parts.vector("lstm.b");
    const H = (this.size = gates.length / 8);
    parts.inFours([H, ...inputs.map(([, { columns }]) => columns)]);
    const wx = parts.matrix("lstm.wx", D, 8 * H);
    let row = 0;
    this.embeddings = inputs.map(([name, table]) => {
      row += table.columns;
      return new InputTable(memory, name, table, new Dense(memory, [rowsOf(wx, row - table.columns, row)]), RATE, true);
    });
    this.gateBias = memory.keep(stepsOf(gates, RATE));
    this.forward = new Dense(memory, [parts.matrix("lstm.uf", H, 4 * H)]);
    this.backward = new Dense(memory, [parts.matrix("lstm.ub", H, 4 * H)]);
  }

  /** @throws RangeError where columns are missing, are too short or long, or an id is no row of its table */
  check(columns: readonly Int32Array[], n: number): void {
    checkColumns(columns, this.embeddings, n);
  }

  /**
   * Encodes sequences side by side.
   * @param columns for each embedding, in the order of the tensors, the ids of all tokens of the document
   * @param sequences at most 2,048 tokens together (`batchesOf`), n in all
   * @returns states of both directions in rows of steps, the sequences' tokens one after another; they hold until memory is released
   */
  encode(columns: readonly Int32Array[], sequences: readonly TokenRange[], n: number): Rows {
    const { memory, size: H } = this;
    const addresses = new Int32Array(n * columns.length);
    for (const [i, table] of this.embeddings.entries()) table.place(joined(columns[i], sequences, n), addresses, i, columns.length);
    leaveOutZeros(addresses, columns.length);
    const gates = { at: memory.room(n * 32 * H), stride: 32 * H };
    memory.run.sumWide(memory.keep(addresses), columns.length, this.gateBias, gates.stride / 2, 1 / RATE, gates.at, gates.stride, n);
    return this.recur(gates, sequences, n);
  }

  private recur(gates: Rows, sequences: readonly TokenRange[], n: number): Rows {
    const { memory, size: H } = this;
    const { run } = memory;
    let row = 0;
    const placed = sequences.map(({ first, end }) => {
      row += end - first;
      return { start: row - (end - first), length: end - first };
    });
    placed.sort((a, b) => b.length - a.length);
    const count = placed.length;
    const lengths = memory.keep(Int32Array.from(placed, ({ length }) => length));
    const fromStart = memory.keep(Int32Array.from(placed, ({ start }) => start));
    const fromEnd = memory.keep(Int32Array.from(placed, ({ start, length }) => start + length - 1));
    const room = memory.room(count * 16 * H);
    const stride = stepBytes(2 * H);
    const states = memory.room(n * stride);
    const walk = (layer: Dense, g: number, offset: number, starts: number, direction: 1 | -1): void => {
      const h = memory.zeros(count * stepBytes(H));
      const c = memory.zeros(count * H * 4);
      run.lstm(g, gates.stride, states, stride, offset, layer.weights, layer.scales, H, starts, lengths, count, direction, h, stepBytes(H), c, room);
    };
    walk(this.forward, gates.at, 16, fromStart, 1);
    walk(this.backward, gates.at + 16 * H, 16 + 2 * H, fromEnd, -1);
    return { at: states, stride };
  }
}

/** Sequences that are encoded together; one over 2,048 tokens is cut into slices of that length. */
export function batchesOf(sequences: readonly TokenRange[]): TokenRange[][] {
  const batches: TokenRange[][] = [];
  let tokens = LONGEST;
  for (const { first, end } of sequences) {
    for (let from = first; from < end; from += LONGEST) {
      const slice = { first: from, end: Math.min(end, from + LONGEST) };
      tokens += slice.end - slice.first;
      if (tokens > LONGEST) {
        batches.push([]);
        tokens = slice.end - slice.first;
      }
      batches.at(-1)!.push(slice);
    }
  }
  return batches;
}

/** Nothing is begun with columns that do not fit. @throws RangeError */
export function checkColumns(columns: readonly Int32Array[], tables: ReadonlyArray<InputTable | FeatureTable>, n: number): void {
  if (columns.length !== tables.length) throw new RangeError(`${columns.length} columns for ${tables.length} tables`);
  for (const [i, column] of columns.entries()) {
    if (column.length !== n) throw new RangeError(`column ${i} has ${column.length} ids for ${n} tokens`);
    tables[i].check(column);
  }
}

/** Moves the addresses of each list that are not 0 to its front, in their order: rows of zeros add nothing. */
function leaveOutZeros(addresses: Int32Array, columns: number): void {
  for (let first = 0; first < addresses.length; first += columns) {
    let to = first;
    for (let from = first; from < first + columns; from += 1) {
      if (addresses[from] === 0) continue;
      addresses[to] = addresses[from];
      to += 1;
    }
    addresses.fill(0, to, first + columns);
  }
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

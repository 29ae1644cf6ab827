import type { NetworkMemory } from "./memory.js";
import { type PackedMatrix, type PackedTable, tensorOf } from "./tensors.js";

/** Rows in the kernel's memory, of numbers or of steps (see kernel.wat). */
export interface Rows {
  readonly at: number;
  /** Bytes from one to the next. */
  readonly stride: number;
}

/** Bytes of a row of k steps. */
export function stepBytes(k: number): number {
  return (16 + 2 * k + 15) & ~15;
}

/** n rows of k numbers in steps. */
export function quantised(memory: NetworkMemory, x: Rows, k: number, n: number): Rows {
  const stride = stepBytes(k);
  const at = memory.room(n * stride);
  memory.run.quantise(x.at, x.stride, k, at, stride, n);
  return { at, stride };
}

/** Rows from `first` to before `end` of a matrix. */
export function rowsOf({ columns, steps, scales }: PackedMatrix, first: number, end: number): PackedMatrix {
  return { rows: end - first, columns, steps: steps.subarray(first * columns, end * columns), scales };
}

/** A matrix with its bias in the kernel's memory: y = x . w + b, or a convolution over rows. */
export class Dense {
  /** Bytes from one row of y to the next: whole panels of eight numbers. */
  readonly stride: number;
  readonly weights: number;
  readonly scales: number;
  private readonly bias: number;
  private readonly inputs: number;

  /**
   * @param matrices side by side, each [inputs x its columns]; of a convolution the taps one below the other
   * @param bias as long as all columns together; what is missing at its end is zero
   */
  constructor(
    private readonly memory: NetworkMemory,
    matrices: readonly PackedMatrix[],
    bias: Float32Array = new Float32Array(0),
    private readonly taps = 1,
  ) {
    const inputs = matrices[0].rows;
    const columns = (matrices.reduce((sum, matrix) => sum + matrix.columns, 0) + 7) & ~7;
    const panels = new Int16Array(inputs * columns);
    const scales = new Float32Array(columns);
    let first = 0;
    for (const matrix of matrices) {
      scales.set(matrix.scales, first);
      for (let input = 0; input < inputs; input += 1) {
        const inPanel = (input >> 1) * 16 + (input & 1);
        for (let column = 0; column < matrix.columns; column += 1) {
          const to = first + column;
          panels[(to >> 3) * inputs * 8 + inPanel + (to & 7) * 2] = matrix.steps[input * matrix.columns + column];
        }
      }
      first += matrix.columns;
    }
    this.stride = columns * 4;
    this.inputs = inputs / taps;
    this.weights = memory.keep(panels);
    this.scales = memory.keep(scales);
    this.bias = memory.zeros(this.stride);
    memory.floats(this.bias, columns).set(bias);
  }

  /**
   * @param x rows of steps, from the first tap of the first row on
   * @param reach in a convolution, rows from a tap to the next
   */
  apply(x: Rows, n: number, reach = 0): Rows {
    const y = this.memory.room(n * this.stride);
    this.product(x, n, reach, this.bias, y);
    return { at: y, stride: this.stride };
  }

  /** Adds the product, without the bias, to rows that a layer of as many columns made. */
  add(x: Rows, n: number, y: Rows): void {
    this.product(x, n, 0, 0, y.at);
  }

  /** Writes what `apply` computes into rows from an address on, as far apart as `stride`. */
  write(x: Rows, n: number, y: number): void {
    this.product(x, n, 0, this.bias, y);
  }

  private product(x: Rows, n: number, reach: number, bias: number, y: number): void {
    const { run } = this.memory;
    run.product(x.at, x.stride, reach * x.stride, this.taps, this.inputs, this.weights, this.scales, bias, this.stride / 32, y, this.stride, n);
  }
}

/** Numbers as 16-bit steps. @param rate how many a number of one has */
export function stepsOf(numbers: Float32Array, rate: number): Int16Array {
  return Int16Array.from(numbers, (number) => Math.max(-32768, Math.min(32767, Math.round(number * rate))));
}

/** So many bytes of products of a table's rows are kept: most words of a text are among them. */
const KEPT = 12 << 20;

/**
 * An embedding table together with the part of the next layer's matrix that it meets. A row's product with it does not
 * depend on the text: it is computed when the row is first met, and those of the first rows are kept.
 */
export class InputTable {
  private readonly steps: number;
  private readonly scales: number;
  private readonly products: number;
  /** Bytes of a product. */
  private readonly stride: number;
  private readonly most: number;
  /** The table's: its own numbers lie in the kernel's memory from here on, a second copy would stay as long as the network. */
  private readonly rows: number;
  private readonly columns: number;
  private kept = 0;
  /** Where a row's product lies, 0 where it does not yet, -1 where the row is one of zeros that is left out. */
  private readonly addresses: Int32Array;

  /**
   * @param rate of the 16-bit steps that products are kept in: how many a number of one has
   * @param leaveOut rows of zeros have no product, but the address 0
   */
  constructor(
    private readonly memory: NetworkMemory,
    private readonly name: string,
    table: PackedTable,
    private readonly layer: Dense,
    private readonly rate: number,
    leaveOut = false,
  ) {
    this.rows = table.rows;
    this.columns = table.columns;
    this.steps = memory.keep(table.steps);
    this.scales = memory.keep(table.scales);
    this.stride = layer.stride / 2;
    this.most = Math.min(table.rows, Math.floor(KEPT / this.stride));
    this.products = memory.room(this.most * this.stride);
    this.addresses = new Int32Array(table.rows);
    if (leaveOut) for (let row = 0; row < table.rows; row += 1) if (table.scales[row] === 0) this.addresses[row] = -1;
  }

  /** @throws RangeError where an id is no row of the table: the kernel would read what lies beside it */
  check(ids: Int32Array): void {
    inTable(ids, this.rows, this.name);
  }

  /** Writes the address of each id's product, 0 where it is left out, to `into[i * columns + column]`. It holds until memory is released. */
  place(ids: Int32Array, into: Int32Array, column: number, columns: number): void {
    const { addresses, memory, stride } = this;
    const missing: number[] = [];
    for (let i = 0; i < ids.length; i += 1) {
      if (addresses[ids[i]] === 0) {
        addresses[ids[i]] = -1;
        missing.push(ids[i]);
      }
    }
    const keep = missing.slice(0, this.most - this.kept);
    const borrow = missing.slice(keep.length);
    this.compute(keep, this.products + this.kept * stride);
    this.kept += keep.length;
    if (borrow.length > 0) this.compute(borrow, memory.room(borrow.length * stride));
    for (let i = 0; i < ids.length; i += 1) into[i * columns + column] = Math.max(0, addresses[ids[i]]);
    for (const id of borrow) addresses[id] = 0;
  }

  private compute(ids: readonly number[], at: number): void {
    const { memory, layer, columns, rate } = this;
    if (ids.length === 0) return;
    const mark = memory.mark();
    const stride = stepBytes(columns);
    const rows = memory.room(ids.length * stride);
    memory.run.widen(memory.keep(Int32Array.from(ids)), this.steps, this.scales, columns, rows, stride, ids.length);
    memory.run.narrow(layer.apply({ at: rows, stride }, ids.length).at, rate, at, (ids.length * layer.stride) / 4);
    memory.release(mark);
    for (const [i, id] of ids.entries()) this.addresses[id] = at + i * this.stride;
  }
}

/** A table of a window's features in the kernel's memory, in numbers. */
export class FeatureTable {
  private readonly rows: number;
  private readonly rowBytes: number;
  private readonly weights: number;

  constructor(
    memory: NetworkMemory,
    private readonly name: string,
    table: PackedTable,
  ) {
    this.rows = table.rows;
    this.rowBytes = table.columns * 4;
    this.weights = memory.keep(tensorOf(table).data);
  }

  /** @throws RangeError where an id is no row of the table */
  check(ids: Int32Array): void {
    inTable(ids, this.rows, this.name);
  }

  /** Writes the address of each id's row to `into[i * columns + column]`. */
  place(ids: Int32Array, into: Int32Array, column: number, columns: number): void {
    for (let i = 0; i < ids.length; i += 1) into[i * columns + column] = this.weights + ids[i] * this.rowBytes;
  }
}

function inTable(ids: Int32Array, rows: number, name: string): void {
  for (let i = 0; i < ids.length; i += 1) {
    if (ids[i] < 0 || ids[i] >= rows) throw new RangeError(`${name} has ${rows} rows, and no row ${ids[i]}`);
  }
}

import type { KernelMemory } from "./memory.js";
import type { PackedTable, Tensor } from "./tensors.js";

/** A row of numbers as long as whole panels of eight (see kernel.wat), in numbers. */
export function panelled(columns: number): number {
  return (columns + 7) & ~7;
}

/** A matrix with its bias in the kernel's memory: y = x . w + b, or a convolution over rows. */
export class Dense {
  readonly stride: number;
  private readonly weights: number;
  private readonly bias: number;

  /**
   * @param matrices side by side, each [inputs x its columns]; of a convolution the taps one below the other
   * @param bias as long as all columns together; what is missing at its end is zero
   */
  constructor(
    private readonly memory: KernelMemory,
    matrices: readonly Tensor[],
    bias: Float32Array,
    private readonly taps = 1,
  ) {
    const inputs = matrices[0].shape[0];
    const columns = panelled(matrices.reduce((sum, { shape }) => sum + shape[1], 0));
    const panels = new Float32Array(inputs * columns);
    let first = 0;
    for (const { shape, data } of matrices) {
      for (let column = 0; column < shape[1]; column += 1) {
        const to = Math.floor((first + column) / 8) * inputs * 8 + ((first + column) & 7);
        for (let input = 0; input < inputs; input += 1) panels[to + input * 8] = data[input * shape[1] + column];
      }
      first += shape[1];
    }
    this.stride = columns * 4;
    this.inputs = inputs / taps;
    this.weights = memory.keep(panels);
    this.bias = memory.zeros(this.stride);
    memory.floats(this.bias, columns).set(bias);
  }

  private readonly inputs: number;

  /** The weights' address, for the kernel's own products. */
  get address(): number {
    return this.weights;
  }

  /**
   * @param x address of the first input row, of the first tap in a convolution
   * @param tapStride bytes from a tap's row to the next tap's
   * @returns address of the rows, `stride` bytes apart
   */
  apply(x: number, xStride: number, n: number, tapStride = 0): number {
    const y = this.memory.room(n * this.stride);
    this.memory.run.product(x, xStride, tapStride, this.taps, this.inputs, this.weights, this.bias, this.stride / 32, y, this.stride, n);
    return y;
  }
}

/** An embedding table in the kernel's memory. */
export class Embedding {
  readonly columns: number;
  private readonly rows: number;
  private readonly steps: number;
  private readonly scales: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly name: string,
    table: PackedTable,
  ) {
    this.columns = table.columns;
    this.rows = table.rows;
    this.steps = memory.keep(table.steps);
    this.scales = memory.keep(table.scales);
  }

  /** Writes the rows of some ids from address y on, `yStride` bytes apart. */
  write(ids: Int32Array, y: number, yStride: number): void {
    inTable(ids, this.rows, this.name);
    const mark = this.memory.mark();
    this.memory.run.gather(this.memory.keep(ids), this.steps, this.scales, this.columns, y, yStride, ids.length);
    this.memory.release(mark);
  }
}

/** A table of a window's features in the kernel's memory. */
export class FeatureTable {
  private readonly rows: number;
  private readonly weights: number;

  /** @param stride bytes from row to row */
  constructor(
    private readonly memory: KernelMemory,
    private readonly name: string,
    { shape: [rows, columns], data }: Tensor,
    private readonly stride: number,
  ) {
    const wide = new Float32Array((rows * stride) / 4);
    for (let row = 0; row < rows; row += 1) wide.set(data.subarray(row * columns, (row + 1) * columns), (row * stride) / 4);
    this.rows = rows;
    this.weights = memory.keep(wide);
  }

  /** Adds the rows of some ids to the rows from address z on. */
  addTo(ids: Int32Array, z: number): void {
    inTable(ids, this.rows, this.name);
    const mark = this.memory.mark();
    this.memory.run.addRows(this.memory.keep(ids), this.weights, this.stride, z, ids.length);
    this.memory.release(mark);
  }
}

/** @throws RangeError where an id is no row of its table: the kernel would read what lies beside it */
function inTable(ids: Int32Array, rows: number, name: string): void {
  for (let i = 0; i < ids.length; i += 1) {
    if (ids[i] < 0 || ids[i] >= rows) throw new RangeError(`${name} has ${rows} rows, and no row ${ids[i]}`);
  }
}

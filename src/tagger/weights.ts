/** Spreads keys over the table (Knuth's multiplicative hashing); odd, so that `UNSPREAD` undoes it. */
const SPREAD = 0x9e3779b1;
const UNSPREAD = 0x0e8b2f51;

/**
 * A sparse table from feature (32-bit hash) to one weight a label, in 8 bits with one scale for the table.
 * Open addressing in typed arrays; a feature that the model does not know mostly costs one look.
 */
export class WeightTable {
  private readonly mask: number;
  private readonly shift: number;
  /** By slot two numbers side by side, for one look in memory: the row's number plus one (0 where the slot is free), the key. */
  private readonly slots: Int32Array;
  private count = 0;
  /** Whole numbers while summing: adding them is faster than adding fractions. */
  private readonly sums: Int32Array;

  /**
   * @param labels weights a row
   * @param scale what an 8-bit step is worth
   * @param rows the weights in steps of `scale`: `rows[row * labels + label]`
   */
  constructor(
    readonly labels: number,
    readonly scale: number,
    private readonly rows: Int8Array,
  ) {
    let size = 16;
    while (size * labels < rows.length * 2) size *= 2;
    this.mask = size - 1;
    this.shift = Math.clz32(size) + 1;
    this.slots = new Int32Array(size * 2);
    this.sums = new Int32Array(labels);
  }

  /** Gives the next row its feature. */
  add(key: number): void {
    let slot = Math.imul(key, SPREAD) >>> this.shift;
    while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask;
    this.count += 1;
    this.slots[slot * 2] = this.count;
    this.slots[slot * 2 + 1] = key;
  }

  /**
   * Sums the rows of some features.
   * @param scores receives `labels` sums from `at`; what stood there is overwritten
   */
  sum(ids: Int32Array, count: number, scores: Float64Array, at: number): void {
    const { slots, rows, mask, shift, labels, sums } = this;
    for (let label = 0; label < labels; label += 1) sums[label] = 0;
    for (let i = 0; i < count; i += 1) {
      const key = ids[i];
      let slot = Math.imul(key, SPREAD) >>> shift;
      while (slots[slot * 2] !== 0) {
        if (slots[slot * 2 + 1] === key) {
          const row = (slots[slot * 2] - 1) * labels;
          for (let label = 0; label < labels; label += 1) sums[label] += rows[row + label];
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    for (let label = 0; label < labels; label += 1) scores[at + label] = sums[label] * this.scale;
  }
}

/**
 * Writes rows as bytes: their number and the length of the keys (uint32, little-endian), the spread keys in rising order,
 * each as the difference from the one before (7 bits a byte), then the rows in that order. Read back, rows fall into the
 * table from its first slot to its last, which is fast. The same rows give the same bytes, in whatever order they come.
 */
export function packRows(keys: Int32Array, rows: Int8Array, labels: number): Uint8Array {
  const spread = Uint32Array.from(keys, (key) => Math.imul(key, SPREAD));
  const order = Uint32Array.from(keys, (_, i) => i).toSorted((a, b) => spread[a] - spread[b]);
  const bytes: number[] = [];
  let before = 0;
  for (const i of order) {
    let gap = spread[i] - before;
    before = spread[i];
    while (gap >= 128) {
      bytes.push((gap % 128) | 128);
      gap = Math.floor(gap / 128);
    }
    bytes.push(gap);
  }
  const packed = new Uint8Array(8 + bytes.length + keys.length * labels);
  const view = new DataView(packed.buffer);
  view.setUint32(0, keys.length, true);
  view.setUint32(4, bytes.length, true);
  packed.set(bytes, 8);
  for (const [at, i] of order.entries()) packed.set(rows.subarray(i * labels, (i + 1) * labels), 8 + bytes.length + at * labels);
  return packed;
}

/** Reads what `packRows` wrote; the table keeps using the bytes. */
export function unpackRows(packed: Uint8Array, labels: number, scale: number): WeightTable {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = view.getUint32(0, true);
  const firstRow = 8 + view.getUint32(4, true);
  const table = new WeightTable(labels, scale, new Int8Array(packed.buffer, packed.byteOffset + firstRow, count * labels));
  let at = 8;
  let spread = 0;
  for (let i = 0; i < count; i += 1) {
    let gap = 0;
    let bits = 0;
    let byte = 128;
    while (byte >= 128) {
      byte = packed[at];
      at += 1;
      gap |= (byte & 127) << bits;
      bits += 7;
    }
    spread = (spread + gap) | 0;
    table.add(Math.imul(spread, UNSPREAD));
  }
  return table;
}

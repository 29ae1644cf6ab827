/**
 * A sparse table from feature (32-bit hash) to one weight a label, in 8 bits with one scale for the table.
 * Open addressing in typed arrays; a feature that the model does not know mostly costs one look.
 */
export class WeightTable {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly rows: Int8Array;
  /** 1 where a slot is taken: any 32-bit number may be a key. */
  private readonly used: Uint8Array;

  /**
   * @param labels weights a row
   * @param scale what an 8-bit step is worth
   */
  constructor(
    readonly labels: number,
    readonly scale: number,
    capacity: number,
  ) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.used = new Uint8Array(size);
    this.rows = new Int8Array(size * labels);
  }

  /** Adds a row. @param row `labels` weights in steps of `scale`, from `offset` of the array */
  set(key: number, row: Int8Array, offset: number): void {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask;
    while (this.used[slot] === 1 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    this.used[slot] = 1;
    this.keys[slot] = key;
    for (let label = 0; label < this.labels; label += 1) this.rows[slot * this.labels + label] = row[offset + label];
  }

  /**
   * Sums the rows of some features.
   * @param scores receives `labels` sums from `at`; what stood there is overwritten
   */
  sum(ids: Int32Array, count: number, scores: Float64Array, at: number): void {
    const { keys, used, rows, mask, labels } = this;
    for (let label = 0; label < labels; label += 1) scores[at + label] = 0;
    for (let i = 0; i < count; i += 1) {
      const key = ids[i];
      let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
      while (used[slot] === 1) {
        if (keys[slot] === key) {
          const row = slot * labels;
          for (let label = 0; label < labels; label += 1) scores[at + label] += rows[row + label];
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    for (let label = 0; label < labels; label += 1) scores[at + label] *= this.scale;
  }
}

/**
 * Writes rows as bytes: keys in rising order, each as the difference from the one before (7 bits a byte), then all rows.
 * The same rows give the same bytes, in whatever order they come.
 */
export function packRows(keys: Int32Array, rows: Int8Array, labels: number): Uint8Array {
  const order = Uint32Array.from(keys, (_, i) => i).toSorted((a, b) => (keys[a] >>> 0) - (keys[b] >>> 0));
  const bytes: number[] = [];
  let before = 0;
  for (const i of order) {
    let gap = (keys[i] >>> 0) - before;
    before = keys[i] >>> 0;
    while (gap >= 128) {
      bytes.push((gap % 128) | 128);
      gap = Math.floor(gap / 128);
    }
    bytes.push(gap);
  }
  // Label by label, so that a compressor sees like beside like.
  const packed = new Uint8Array(8 + bytes.length + keys.length * labels);
  const view = new DataView(packed.buffer);
  view.setUint32(0, keys.length, true);
  view.setUint32(4, bytes.length, true);
  packed.set(bytes, 8);
  let at = 8 + bytes.length;
  for (let label = 0; label < labels; label += 1) {
    for (const i of order) {
      packed[at] = rows[i * labels + label];
      at += 1;
    }
  }
  return packed;
}

/** Reads what `packRows` wrote. */
export function unpackRows(packed: Uint8Array, labels: number, scale: number): WeightTable {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = view.getUint32(0, true);
  const firstRow = 8 + view.getUint32(4, true);
  const table = new WeightTable(labels, scale, count);
  const row = new Int8Array(labels);
  let at = 8;
  let key = 0;
  for (let i = 0; i < count; i += 1) {
    let factor = 1;
    for (; packed[at] >= 128; at += 1) {
      key += (packed[at] & 127) * factor;
      factor *= 128;
    }
    key += packed[at] * factor;
    at += 1;
    for (let label = 0; label < labels; label += 1) row[label] = packed[firstRow + label * count + i];
    table.set(key | 0, row, 0);
  }
  return table;
}

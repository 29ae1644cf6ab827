import { KERNEL } from "./kernel.js";

/** Functions of kernel.wat, which tells what they do; addresses as there. */
interface Kernel {
  short(count: number, shift: number): void;
  long(count: number, shift: number, width: number): void;
}

/** What of WebAssembly is used: its types come with the browser's otherwise. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: { readonly env: { readonly memory: object } }) => { readonly exports: Kernel };
};

const IDS = 1024;
/** Features that the kernel takes at a time. */
const MOST_IDS = 256;
const SUMS = 3584;
const MOST_LABELS = 256;
const TABLE = 4096;
const BUCKET = 32;
/** Places in a bucket. */
const PLACES = 4;
/** The kernel may read so far behind the last row. */
const SLACK = 64;
const PAGE = 65536;
/** Rows of so many labels lie in the table itself. */
const LONGEST_SHORT = 4;

/** Spreads keys over the table (Knuth's multiplicative hashing); odd, so that `UNSPREAD` undoes it. */
const SPREAD = 0x9e3779b1;
const UNSPREAD = 0x0e8b2f51;

let compiled: object | undefined;

/**
 * A sparse table from feature (32-bit hash) to one weight a label, in 8 bits with one scale for the table; summed by the
 * kernel, in whose memory it lies.
 */
export class WeightTable {
  private readonly kernel: Kernel;
  private readonly ids: Int32Array;
  private readonly sums: Int16Array;
  private readonly shift: number;

  /**
   * @param labels weights a row
   * @param scale what an 8-bit step is worth
   * @param spread the features times SPREAD, rising
   * @param fill writes the weights into zeros, in steps of `scale`: `rows[row * labels + label]`
   */
  constructor(
    readonly labels: number,
    readonly scale: number,
    spread: Uint32Array,
    fill: (rows: Int8Array) => void,
  ) {
    if (labels > MOST_LABELS) throw new RangeError(`${labels} labels, the kernel sums ${MOST_LABELS}`);
    const count = spread.length;
    let buckets = 2;
    // Fuller buckets mean a second look now and then, but half the memory to wait for.
    while (buckets * 3.2 < count) buckets *= 2;
    this.shift = Math.clz32(buckets) + 1;
    // Full buckets at the end go on behind it.
    const rowsAt = TABLE + (buckets + Math.ceil(count / PLACES) + 1) * BUCKET;
    const short = labels <= LONGEST_SHORT;
    const memory = new WebAssembly.Memory({ initial: Math.ceil((rowsAt + (short ? 0 : count * labels) + SLACK) / PAGE) });
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL, "base64"));
    this.kernel = new WebAssembly.Instance(compiled, { env: { memory } }).exports;
    this.ids = new Int32Array(memory.buffer, IDS, MOST_IDS);
    this.sums = new Int16Array(memory.buffer, SUMS, MOST_LABELS);
    const rows = short ? new Int8Array(count * labels) : new Int8Array(memory.buffer, rowsAt, count * labels);
    fill(rows);
    const table = new Int32Array(memory.buffer, TABLE);
    let place = 0;
    for (let row = 0; row < count; row += 1) {
      const home = (spread[row] >>> this.shift) * PLACES;
      if (place < home) place = home;
      const at = (place >> 2) * 8 + (place & 3);
      table[at] = Math.imul(spread[row], UNSPREAD);
      table[at + PLACES] = short ? shortRow(rows, row * labels, labels) : rowsAt + row * labels;
      place += 1;
    }
  }

  /**
   * Sums the rows of some features.
   * @param scores receives `labels` sums from `at`; what stood there is overwritten
   */
  sum(ids: Int32Array, count: number, scores: Float64Array, at: number): void {
    const { labels, scale, sums } = this;
    this.some(ids, 0, Math.min(count, MOST_IDS));
    for (let label = 0; label < labels; label += 1) scores[at + label] = sums[label] * scale;
    for (let from = MOST_IDS; from < count; from += MOST_IDS) {
      this.some(ids, from, Math.min(count, from + MOST_IDS));
      for (let label = 0; label < labels; label += 1) scores[at + label] += sums[label] * scale;
    }
  }

  /** Leaves the sums of features `from` to `end` in `sums`. */
  private some(ids: Int32Array, from: number, end: number): void {
    const { ids: input, labels, shift } = this;
    for (let i = from; i < end; i += 1) input[i - from] = ids[i];
    if (end <= from) this.sums.fill(0);
    else if (labels <= LONGEST_SHORT) this.kernel.short(end - from, shift);
    else this.kernel.long(end - from, shift, labels);
  }
}

/** A row of up to four weights as one number, the first lowest. */
function shortRow(rows: Int8Array, at: number, labels: number): number {
  let row = 0;
  for (let label = 0; label < labels; label += 1) row |= (rows[at + label] & 255) << (8 * label);
  return row;
}

/** Set in the number of rows where only weights other than 0 are written. */
const SPARSE = 0x80000000;

/**
 * Writes rows as bytes: their number and the length of the keys (uint32, little-endian), the spread keys in rising order,
 * each as the difference from the one before (7 bits a byte), then the rows in that order. Where it is shorter, of the rows
 * only the weights that are not 0: how many each has, then their labels, then the weights, a byte each. The same rows give
 * the same bytes, in whatever order they come.
 */
export function packRows(keys: Int32Array, rows: Int8Array, labels: number): Uint8Array {
  const spread = Uint32Array.from(keys, (key) => Math.imul(key, SPREAD));
  const order = Uint32Array.from(keys, (_, i) => i).toSorted((a, b) => spread[a] - spread[b]);
  const gaps: number[] = [];
  let before = 0;
  for (const i of order) {
    let gap = spread[i] - before;
    before = spread[i];
    while (gap >= 128) {
      gaps.push((gap % 128) | 128);
      gap = Math.floor(gap / 128);
    }
    gaps.push(gap);
  }
  const dense = new Int8Array(rows.length);
  for (const [at, i] of order.entries()) dense.set(rows.subarray(i * labels, (i + 1) * labels), at * labels);
  const sparse = labels >= MOST_LABELS ? undefined : sparseOf(dense, labels);
  const body = sparse && sparse.length < dense.length ? sparse : dense;
  const packed = new Uint8Array(8 + gaps.length + body.length);
  const view = new DataView(packed.buffer);
  view.setUint32(0, (keys.length | (body === sparse ? SPARSE : 0)) >>> 0, true);
  view.setUint32(4, gaps.length, true);
  packed.set(gaps, 8);
  packed.set(body, 8 + gaps.length);
  return packed;
}

function sparseOf(rows: Int8Array, labels: number): Uint8Array {
  const counts = new Uint8Array(rows.length / labels);
  const places: number[] = [];
  for (const [i, weight] of rows.entries()) {
    if (weight === 0) continue;
    counts[Math.floor(i / labels)] += 1;
    places.push(i);
  }
  return Buffer.concat([counts, Uint8Array.from(places, (i) => i % labels), Uint8Array.from(places, (i) => rows[i])]);
}

/** Reads what `packRows` wrote. */
export function unpackRows(packed: Uint8Array, labels: number, scale: number): WeightTable {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = view.getUint32(0, true) & ~SPARSE;
  const body = packed.subarray(8 + view.getUint32(4, true));
  const keys = new Uint32Array(count);
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
    keys[i] = spread;
  }
  const sparse = view.getUint32(0, true) >= SPARSE;
  return new WeightTable(labels, scale, keys, (rows) => {
    if (sparse) fillRows(rows, body, count, labels);
    else rows.set(new Int8Array(body.buffer, body.byteOffset, count * labels));
  });
}

/** Writes the weights of `sparseOf` into rows of zeros. */
function fillRows(rows: Int8Array, body: Uint8Array, count: number, labels: number): void {
  const weights = (body.length - count) / 2;
  let at = count;
  for (let row = 0; row < count; row += 1) {
    for (const end = at + body[row]; at < end; at += 1) rows[row * labels + body[at]] = body[at + weights];
  }
}

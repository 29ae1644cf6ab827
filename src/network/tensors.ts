import { HearsayError } from "../errors.js";
import type { Section, SectionMeta } from "../tagger/model.js";

/** Numbers in rows: `data[row * columns + column]`; a vector has one dimension. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** A table of rows that are looked up: 8-bit weights, each row with the worth of its step. */
export interface PackedTable {
  readonly rows: number;
  readonly columns: number;
  readonly steps: Int8Array;
  readonly scales: Float32Array;
}

/** A matrix of 16-bit weights, each column with the worth of its step. */
export interface PackedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly steps: Int16Array;
  readonly scales: Float32Array;
}

/** A network's tensors by name, in the order of their file. */
export interface PackedTensors {
  readonly tables: ReadonlyMap<string, PackedTable>;
  readonly matrices: ReadonlyMap<string, PackedMatrix>;
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

const TABLES = /^(?:emb|role\.table)\./u;

/** What the steps of a matrix's column may add up to, without their signs: products in kernel.wat then fit 32 bits. */
const MOST_STEPS = 2 ** 18 - 1;

/** A column of smaller weights is one of zeros: their scale would be one of the few float32 below 2^-126, which rounding may double. */
const LEAST = 2 ** -100;

/*
 * A section: the length of a JSON header (uint32, little-endian), the header (names and shapes), and each tensor from a
 * multiple of four bytes on. Tables: a float32 scale a row, then 8-bit weights. Matrices: a float32 scale a column, then
 * 16-bit weights, the high bytes of all before the low ones, which packs better. Vectors: float32.
 */

/**
 * The section of a network for a model file.
 * @param tensors tables are those named `emb.NAME` and `role.table.NAME`
 * @param meta goes along as it is
 */
export function packNetwork(tensors: ReadonlyMap<string, Tensor>, meta: SectionMeta): Section {
  const entries = [...tensors].map(([name, { shape }]) => ({ name, shape }));
  const json = padded(Buffer.from(JSON.stringify(entries), "utf8"), 0x20);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const parts = [...tensors].flatMap(([name, tensor]) => {
    if (tensor.shape.length === 1) return [bytesOf(tensor.data)];
    return TABLES.test(name) ? tableParts(tensor) : matrixParts(tensor);
  });
  return { bytes: Buffer.concat([length, json, ...parts.map((part) => padded(part, 0))]), meta };
}

function tableParts({ shape: [rows, columns], data }: Tensor): Uint8Array[] {
  const scales = Float32Array.from({ length: rows }, (_, row) => highest(data.subarray(row * columns, (row + 1) * columns)) / 127);
  const steps = Int8Array.from(data, (value, at) => stepOf(value, scales[Math.floor(at / columns)]));
  return [bytesOf(scales), bytesOf(steps)];
}

function matrixParts({ shape: [rows, columns], data }: Tensor): Uint8Array[] {
  const most = new Float32Array(columns);
  const sums = new Float64Array(columns);
  for (let at = 0; at < data.length; at += 1) {
    most[at % columns] = Math.max(most[at % columns], Math.abs(data[at]));
    sums[at % columns] += Math.abs(data[at]);
  }
  // Rounding makes each step larger by a half at most, and one more is for the rounding of the scale itself.
  const scales = most.map((largest, column) => (largest < LEAST ? 0 : Math.max(largest / 32767, sums[column] / (MOST_STEPS - rows))));
  const size = rows * columns;
  const bytes = new Uint8Array(size * 2);
  for (let at = 0; at < size; at += 1) {
    const step = stepOf(data[at], scales[at % columns]);
    bytes[at] = step >> 8;
    bytes[size + at] = step & 255;
  }
  return [bytesOf(scales), bytes];
}

function highest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function stepOf(value: number, scale: number): number {
  return scale === 0 ? 0 : Math.round(value / scale);
}

function bytesOf(numbers: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function padded(bytes: Uint8Array, filler: number): Uint8Array {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3, filler)]);
}

/** Reads what `packNetwork` wrote. @throws HearsayError where the bytes are cut short */
export function unpackNetwork({ bytes }: Section): PackedTensors {
  const file = new Uint8Array(bytes).buffer;
  const tables = new Map<string, PackedTable>();
  const matrices = new Map<string, PackedMatrix>();
  const vectors = new Map<string, Float32Array>();
  let at = 0;
  const take = (size: number): number => {
    const from = at;
    at += (size + 3) & ~3;
    if (from + size > file.byteLength) throw new HearsayError("holds a network that is cut short", "model", "train the models anew (README, Training)");
    return from;
  };
  const header = new Uint8Array(file, 4, take(4) + new DataView(file).getUint32(0, true));
  take(header.length);
  const entries = JSON.parse(Buffer.from(header).toString("utf8")) as Array<{ name: string; shape: number[] }>;
  for (const { name, shape } of entries) {
    const [rows, columns] = shape;
    if (shape.length === 1) vectors.set(name, new Float32Array(file, take(rows * 4), rows).slice());
    else if (TABLES.test(name)) {
      const scales = new Float32Array(file, take(rows * 4), rows);
      tables.set(name, { rows, columns, scales, steps: new Int8Array(file, take(rows * columns), rows * columns) });
    } else {
      const scales = new Float32Array(file, take(columns * 4), columns);
      const size = rows * columns;
      matrices.set(name, { rows, columns, scales, steps: stepsOf(new Uint8Array(file, take(size * 2), size * 2)) });
    }
  }
  return { tables, matrices, vectors };
}

function stepsOf(bytes: Uint8Array): Int16Array {
  const steps = new Int16Array(bytes.length / 2);
  for (let i = 0; i < steps.length; i += 1) steps[i] = (bytes[i] << 8) | bytes[steps.length + i];
  return steps;
}

/** Weights as numbers. */
export function tensorOf(packed: PackedTable | PackedMatrix): Tensor {
  const { rows, columns, steps, scales } = packed;
  const data = new Float32Array(steps.length);
  for (let at = 0; at < data.length; at += 1) data[at] = steps[at] * scales[steps instanceof Int8Array ? Math.floor(at / columns) : at % columns];
  return { shape: [rows, columns], data };
}

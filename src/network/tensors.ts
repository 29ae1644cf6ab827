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

/** A network's tensors by name, in the order of their file: tables as they lie in it, the rest as float32. */
export interface PackedTensors {
  readonly tables: ReadonlyMap<string, PackedTable>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

const TABLES = /^(?:emb|role\.table)\./u;

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
  const scales = Float32Array.from({ length: rows }, (_, row) => most(data.subarray(row * columns, (row + 1) * columns)) / 127);
  const steps = Int8Array.from(data, (value, at) => stepOf(value, scales[Math.floor(at / columns)]));
  return [bytesOf(scales), bytesOf(steps)];
}

function matrixParts({ shape: [rows, columns], data }: Tensor): Uint8Array[] {
  const scales = new Float32Array(columns);
  for (let at = 0; at < data.length; at += 1) scales[at % columns] = Math.max(scales[at % columns], Math.abs(data[at]) / 32767);
  const size = rows * columns;
  const bytes = new Uint8Array(size * 2);
  for (let at = 0; at < size; at += 1) {
    const step = stepOf(data[at], scales[at % columns]);
    bytes[at] = step >> 8;
    bytes[size + at] = step & 255;
  }
  return [bytesOf(scales), bytes];
}

function most(values: Float32Array): number {
  return values.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
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
  const tensors = new Map<string, Tensor>();
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
    if (shape.length === 1) tensors.set(name, { shape, data: new Float32Array(file, take(rows * 4), rows) });
    else if (TABLES.test(name)) {
      const scales = new Float32Array(file, take(rows * 4), rows);
      tables.set(name, { rows, columns, scales, steps: new Int8Array(file, take(rows * columns), rows * columns) });
    } else {
      const scales = new Float32Array(file, take(columns * 4), columns);
      tensors.set(name, { shape, data: matrixOf(new Uint8Array(file, take(rows * columns * 2), rows * columns * 2), scales) });
    }
  }
  return { tables, tensors };
}

function matrixOf(bytes: Uint8Array, scales: Float32Array): Float32Array {
  const size = bytes.length / 2;
  const data = new Float32Array(size);
  for (let row = 0; row < size; row += scales.length) {
    for (let column = 0; column < scales.length; column += 1) {
      const at = row + column;
      data[at] = ((((bytes[at] << 8) | bytes[size + at]) << 16) >> 16) * scales[column];
    }
  }
  return data;
}

/** A table's rows as numbers. */
export function tensorOf({ rows, columns, steps, scales }: PackedTable): Tensor {
  return { shape: [rows, columns], data: Float32Array.from(steps, (step, at) => step * scales[Math.floor(at / columns)]) };
}

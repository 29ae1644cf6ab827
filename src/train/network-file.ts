import { HearsayError } from "../errors.js";
import type { Tensor } from "../network/tensors.js";
import type { SectionMeta } from "../tagger/model.js";

/** What the trainer in torch wrote. */
export interface NetworkFile {
  readonly meta: SectionMeta;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/**
 * Reads the file of a trained network: the length of a JSON header (uint32, little-endian), the header
 * `{ meta, tensors: [{ name, shape }] }`, then the tensors' float32 numbers in that order, little-endian.
 * @param where the file's name, for messages
 * @throws HearsayError where its length does not fit its header
 */
export function readTensors(bytes: Uint8Array, where: string): NetworkFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 4 + view.getUint32(0, true);
  const header = JSON.parse(Buffer.from(bytes.subarray(4, start)).toString("utf8")) as {
    readonly meta: SectionMeta;
    readonly tensors: ReadonlyArray<{ readonly name: string; readonly shape: readonly number[] }>;
  };
  const numbers = new Float32Array(new Uint8Array(bytes.subarray(start, start + ((bytes.length - start) & ~3))).buffer);
  const tensors = new Map<string, Tensor>();
  let at = 0;
  for (const { name, shape } of header.tensors) {
    const size = shape.reduce((product, length) => product * length, 1);
    tensors.set(name, { shape, data: numbers.subarray(at, at + size) });
    at += size;
  }
  if (start + at * 4 !== bytes.length) {
    throw new HearsayError(`has ${bytes.length} bytes, its header tells of ${start + at * 4}`, where, "export the network anew");
  }
  return { meta: header.meta, tensors };
}

/** The inverse of `readTensors`. */
export function tensorBytes({ meta, tensors }: NetworkFile): Buffer {
  const header = Buffer.from(JSON.stringify({ meta, tensors: [...tensors].map(([name, { shape }]) => ({ name, shape })) }), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, ...[...tensors.values()].map(({ data }) => Buffer.from(data.slice().buffer))]);
}

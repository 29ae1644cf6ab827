import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  readonly name: Buffer;
  readonly text: string;
  readonly flags?: number;
  readonly method?: number;
  /** What the table says of its size, where that is not true. */
  readonly size?: number;
}

const numbers = (...fields: ReadonlyArray<readonly [value: number, bytes: 2 | 4 | 8]>): Buffer =>
  Buffer.concat(fields.map(([value, bytes]) => {
    const field = Buffer.alloc(8);
    field.writeBigUInt64LE(BigInt(value));
    return field.subarray(0, bytes);
  }));

/** An archive as APPNOTE 4.3 describes it. @param zip64 puts counts and places where archives of any size have them */
export function zipOf(files: readonly Packed[], zip64 = false): Buffer {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const { name, text, flags = 0, method = 8, size } of files) {
    const plain = Buffer.from(text);
    const body = method === 0 ? plain : deflateRawSync(plain);
    const facts = numbers([flags, 2], [method, 2], [0, 4], [crc32(plain), 4], [body.length, 4], [size ?? plain.length, 4], [name.length, 2], [0, 2]);
    const local = Buffer.concat([numbers([0x04034b50, 4], [20, 2]), facts, name, body]);
    table.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2], [20, 2]), facts, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name]));
    parts.push(local);
    at += local.length;
  }
  const length = table.reduce((sum, { length: bytes }) => sum + bytes, 0);
  const end = (count: number, start: number): Buffer => numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [start, 4], [0, 2]);
  if (!zip64) return Buffer.concat([...parts, ...table, end(files.length, at)]);
  const record = numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [files.length, 8], [files.length, 8], [length, 8], [at, 8]);
  const locator = numbers([0x07064b50, 4], [0, 4], [at + length, 8], [1, 4]);
  return Buffer.concat([...parts, ...table, record, locator, end(0xffff, 0xffffffff)]);
}

/** An archive of such parts as office files have. */
export const officeOf = (parts: Readonly<Record<string, string>>): Buffer =>
  zipOf(Object.entries(parts).map(([name, text]) => ({ name: Buffer.from(name), text })));

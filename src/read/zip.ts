import { inflateRawSync } from "node:zlib";
import { HearsayError } from "../errors.js";

/** Bytes of an archive from `start` on. */
export type ReadAt = (start: number, length: number) => Promise<Buffer>;

export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => Promise<Buffer>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LONGEST_COMMENT = 65_535;

/** An entry may not grow beyond this when it is unpacked: a few kilobytes can hold gigabytes of zeros. */
const LARGEST_ENTRY = 64_000_000;

/**
 * The files of a zip archive, by its table of contents (APPNOTE 4.3). Only the table is read until an entry is asked for.
 * @param where names the archive in errors
 */
export async function zipEntries(read: ReadAt, size: number, where: string): Promise<ZipEntry[]> {
  const damaged = (what: string) => new HearsayError(what, where, "unpack it with unzip and name the folder");
  const tail = await read(Math.max(0, size - LONGEST_COMMENT - 22), Math.min(size, LONGEST_COMMENT + 22));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw damaged("is no zip archive, or is cut off");
  const count = tail.readUInt16LE(end + 10);
  const tableStart = tail.readUInt32LE(end + 16);
  if (count === 0xffff || tableStart === 0xffffffff) throw damaged("is a zip archive of more than 4 GB or 65,534 files");
  const table = await read(tableStart, tail.readUInt32LE(end + 12));
  const entries: ZipEntry[] = [];
  for (let at = 0, i = 0; i < count; i += 1) {
    if (at + 46 > table.length || table.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged("has a damaged table of contents");
    const flags = table.readUInt16LE(at + 8);
    const method = table.readUInt16LE(at + 10);
    const packed = table.readUInt32LE(at + 20);
    const nameLength = table.readUInt16LE(at + 28);
    const start = table.readUInt32LE(at + 42);
    // Names are UTF-8 where flag 11 says so and nearly always otherwise.
    const name = table.toString("utf8", at + 46, at + 46 + nameLength);
    at += 46 + nameLength + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32);
    if (name.endsWith("/")) continue;
    entries.push({
      name,
      bytes: async () => {
        const here = `${where}/${name}`;
        if ((flags & 1) === 1) throw new HearsayError("is encrypted", here, "unpack the archive with its password");
        const header = await read(start, 30);
        const body = await read(start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
        if (method === 0) return body;
        if (method !== 8) throw new HearsayError(`is packed in a way that is not known here (${method})`, here, "unpack it with unzip");
        try {
          return inflateRawSync(body, { maxOutputLength: LARGEST_ENTRY });
        } catch (cause) {
          throw new HearsayError("is damaged or too large", here, "unpack the archive with unzip", { cause });
        }
      },
    });
  }
  return entries;
}

/** Reads from what is in memory. */
export function readFrom(bytes: Uint8Array): ReadAt {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (start, length) => Promise.resolve(buffer.subarray(start, start + length));
}

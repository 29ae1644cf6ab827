import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { HearsayError } from "../errors.js";

/** Bytes of an archive from `start` on, fewer where it ends. */
export type ReadAt = (start: number, length: number) => Promise<Buffer>;

export interface ZipEntry {
  /** Where it stands in the archive: relative, with forward slashes, without `..`; another for each entry. */
  readonly name: string;
  readonly bytes: () => Promise<Buffer>;
}

/** An entry may not be larger than this when it is unpacked: a few kilobytes can hold gigabytes of zeros. */
const LARGEST_ENTRY = 64_000_000;
const CHUNK = 1 << 20;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip archive, however many and large it is (zip64), read by yauzl: only its table of contents until an entry is asked for.
 * @param where names the archive in errors
 * @throws HearsayError where it is no archive or its table is damaged; an entry's `bytes` where that entry cannot be unpacked
 */
export async function zipEntries(read: ReadAt, size: number, where: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const taken = new Map<string, number>();
  try {
    const archive = await yauzl.fromRandomAccessReaderPromise(new Positions(read), size, { autoClose: false, decodeStrings: false });
    for await (const entry of archive.eachEntry()) {
      const written = nameOf(entry);
      if (written.endsWith("/")) continue;
      const name = ownName(harmless(written), taken);
      entries.push({ name, bytes: () => unpack(archive, entry, `${where}/${name}`) });
    }
  } catch (cause) {
    throw new HearsayError("is no zip archive, or is cut off or damaged", where, "unpack it with unzip and name the folder", { cause });
  }
  return entries;
}

/** `../../etc/news.txt` and `/etc/news.txt` as `etc/news.txt`. */
function harmless(name: string): string {
  return name.split("/").filter((part) => !["", ".", ".."].includes(part)).join("/");
}

/** The name itself or, where another entry has it, one with a number before its ending. @param taken how often each name was asked for */
function ownName(name: string, taken: Map<string, number>): string {
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : ownName(name.replace(/(?:\.[^./]+(?:\.gz)?)?$/iu, (ending) => ` (${times})${ending}`), taken);
}

/** Names are UTF-8 where the entry says so, and mostly where it does not; else in the old code page of zip. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const name = isUtf8(raw) ? raw.toString("utf8") : yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  return name.replaceAll("\\", "/");
}

async function unpack(archive: ZipFile, entry: Entry, where: string): Promise<Buffer> {
  const mend = "unpack the archive with unzip";
  if (entry.isEncrypted()) throw new HearsayError("is encrypted", where, "unpack the archive with its password");
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new HearsayError(`is packed in a way that is not known here (${entry.compressionMethod})`, where, mend);
  }
  if (entry.uncompressedSize > LARGEST_ENTRY) throw new HearsayError("is damaged or too large", where, mend);
  try {
    return await buffer(await archive.openReadStreamPromise(entry));
  } catch (cause) {
    throw new HearsayError("is damaged or too large", where, mend, { cause });
  }
}

/** Ranges of an archive for yauzl, wherever its bytes are. The table of contents is asked for in many small pieces, one behind another. */
class Positions extends yauzl.RandomAccessReader {
  private ahead: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };

  constructor(private readonly readAt: ReadAt) {
    super();
  }

  override read(into: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    this.piece(position, length).then(
      (piece) => {
        piece.copy(into, offset);
        callback(piece.length < length ? new Error("unexpected end of file") : null);
      },
      (error: unknown) => callback(error as Error),
    );
  }

  private async piece(position: number, length: number): Promise<Buffer> {
    const { start, bytes } = this.ahead;
    if (position < start || position + length > start + bytes.length) {
      this.ahead = { start: position, bytes: await this.readAt(position, Math.max(length, CHUNK)) };
    }
    return this.ahead.bytes.subarray(position - this.ahead.start, position - this.ahead.start + length);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { readAt } = this;
    return Readable.from((async function* chunks() {
      for (let at = start; at < end; at += CHUNK) yield await readAt(at, Math.min(CHUNK, end - at));
    })());
  }
}

/** Reads from what is in memory. */
export function readFrom(bytes: Uint8Array): ReadAt {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (start, length) => Promise.resolve(all.subarray(start, start + length));
}

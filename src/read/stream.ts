import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import { HearsayError } from "../errors.js";
import { utf16Of } from "./decode.js";
import { isGzip } from "./formats.js";

/** Where bytes come from: a `Source`, or any file. */
interface Bytes {
  readonly path: string;
  readonly bytes?: Uint8Array;
  /** Is shown all that comes from a file or standard input, as it stands there. */
  readonly watch?: ((bytes: Uint8Array) => void) | undefined;
}

/** A longer line is no article; a file that has to be read as a whole may hold many. Some kilobytes of gzip can hold gigabytes. */
const LARGEST_LINE = 64_000_000;
const LARGEST_WHOLE = 256_000_000;

/** Bytes of gzip that are unpacked at a time: no more than a thousand times as many can come out. */
const PACKED = 16_384;

/** A source's bytes as they come: a file's, unpacked (every member of a .gz), what is in memory, or standard input. */
export async function* bytesIn({ path, bytes, watch }: Bytes): AsyncGenerator<Buffer> {
  if (bytes) yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  else if (path === "-") yield* watched(process.stdin, watch);
  else if (isGzip(path)) yield* unpacked(path, watch);
  else yield* watched(createReadStream(path), watch);
}

async function* watched(chunks: AsyncIterable<unknown>, watch: Bytes["watch"]): AsyncGenerator<Buffer> {
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    watch?.(chunk);
    yield chunk;
  }
}

/** Bytes at a file's beginning that tell what it is. */
const HEAD = 16_384;

/** The beginning of a file as a text of one byte a character, whatever its encoding; "" for standard input and what is no file. */
export async function headOf({ path, bytes }: Bytes): Promise<string> {
  const head = bytes ? bytes.subarray(0, HEAD) : path === "-" ? Buffer.alloc(0) : await fileHead(path);
  return Buffer.from(head).toString("latin1").replaceAll("\0", "");
}

async function fileHead(path: string): Promise<Uint8Array> {
  try {
    // A pipe that is read here has nothing left for its reader.
    if (!(await stat(path)).isFile()) return Buffer.alloc(0);
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      const head = buffer.subarray(0, bytesRead);
      return isGzip(path) ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * HEAD }) : head;
    } finally {
      await file.close();
    }
  } catch {
    // Whoever reads the whole file will say what is wrong with it.
    return Buffer.alloc(0);
  }
}

/** What is whole in a .gz comes before its damage is told, however fast it is taken: the articles of a run must not depend on that. */
async function* unpacked(path: string, watch: Bytes["watch"]): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const ready: Buffer[] = [];
  let failure: Error | undefined;
  let wake: (() => void) | undefined;
  gunzip.on("data", (part: Buffer) => ready.push(part)).on("error", (error) => {
    failure = error;
    // What is damaged from its first byte on never calls back.
    wake?.();
  });
  const woken = (begin: () => void) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      begin();
    });
  try {
    for await (const chunk of watched(createReadStream(path, { highWaterMark: PACKED }), watch)) {
      await woken(() => gunzip.write(chunk, () => wake?.()));
      yield* ready.splice(0);
      if (failure) break;
    }
    if (failure === undefined) await woken(() => gunzip.once("close", () => wake?.()).end());
    yield* ready.splice(0);
  } finally {
    gunzip.destroy();
  }
  if (failure) throw new HearsayError("is no gzip file, or is cut off or damaged", path, "fetch or pack it again", { cause: failure });
}

/** All of a source's bytes. @throws HearsayError where they are more than can be read as a whole */
export async function wholeOf(source: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytesIn(source)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST_WHOLE) throw new HearsayError(`is larger than can be read as a whole (${LARGEST_WHOLE / 1e6} MB)`, source.path, "cut it up, JSON as an object a line (.ndjson)");
  }
  return Buffer.concat(chunks);
}

/** Bytes that tell UTF-16 from other encodings: two characters. A pipe may bring them one by one. */
const TELLING = 4;

/**
 * The same text as bytes whose ASCII characters are one byte each: UTF-16 becomes UTF-8, all else stays.
 * @param encoding what was said of what is not UTF-8
 */
export async function* narrowed(chunks: AsyncIterable<Buffer>, encoding?: string): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let first: Buffer | undefined = Buffer.alloc(0);
  for await (const next of chunks) {
    const chunk: Buffer = first === undefined ? next : Buffer.concat([first, next]);
    if (first !== undefined) {
      first = chunk;
      if (chunk.length < TELLING) continue;
      const name = utf16Of(chunk, encoding);
      decoder = name && new TextDecoder(name);
      first = undefined;
    }
    const part = decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
    if (part.length > 0) yield part;
  }
  if (first !== undefined && first.length > 0) yield first;
}

/** Lines without their ends, bytes unchanged: each is then decoded by itself, strictly. Undefined for one that is too long to be an article. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, encoding?: string): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  const line = () => (length > LARGEST_LINE ? undefined : Buffer.concat(parts));
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > LARGEST_LINE) parts = [];
    else parts.push(part);
  };
  for await (const chunk of narrowed(chunks, encoding)) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, end));
      yield line();
      parts = [];
      length = 0;
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

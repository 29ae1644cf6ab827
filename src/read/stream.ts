import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { utf16Of } from "./decode.js";
import { isGzip } from "./formats.js";

/** Where bytes come from: a `Source`, or any file. */
interface Bytes {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

/** A source's bytes as they come: a file's, unpacked (every member of a .gz), what is in memory, or standard input. */
export function streamOf({ path, bytes }: Bytes): Readable {
  if (bytes) return Readable.from([Buffer.from(bytes)]);
  if (path === "-") return process.stdin;
  const file = createReadStream(path);
  if (!isGzip(path)) return file;
  const gunzip = createGunzip();
  file.on("error", (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

/** All of a source's bytes. */
export async function wholeOf(source: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamOf(source)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The same text as bytes whose ASCII characters are one byte each: UTF-16 becomes UTF-8, all else stays. */
export function narrowed(stream: Readable): Readable {
  return Readable.from(chunksOf(stream), { objectMode: false });
}

async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let first = true;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (first) {
      const name = utf16Of(chunk);
      decoder = name && new TextDecoder(name);
      first = false;
    }
    const part = decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
    if (part.length > 0) yield part;
  }
}

/** Lines as latin1 hands bytes on unchanged: each is then decoded by itself, strictly. */
export async function* linesOf(stream: Readable): AsyncGenerator<Buffer> {
  const narrow = narrowed(stream);
  narrow.setEncoding("latin1");
  for await (const line of createInterface({ input: narrow, crlfDelay: Infinity })) yield Buffer.from(line.trim(), "latin1");
}

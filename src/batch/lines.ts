import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";

/** A file's lines with their bytes; the last is not whole where whoever wrote it was killed. */
export async function* linesOf(path: string): AsyncGenerator<{ line: string; size: number; whole: boolean }> {
  const { size: total } = await stat(path);
  let read = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const size = Buffer.byteLength(line) + 1;
    read += size;
    yield { line, size, whole: read <= total };
  }
}

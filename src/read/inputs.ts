import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Source } from "./sources.js";

/** A file of many articles, as it was read: `bytes` and SHA-256, in hexadecimal, of what stands in it (of a .gz, packed). */
export interface Input {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** How many files in it were not read, since nobody knows what they are. */
  readonly passedOver?: number;
}

/** A folder that was searched, and how many files in it were not read, since nobody knows what they are. */
export interface SearchedFolder {
  readonly folder: string;
  readonly passedOver: number;
}

/** Takes a source's hash while its articles are read out of it. */
export class Witness {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  constructor(private readonly source: Source) {}

  /** The source to be read in its place. */
  get watched(): Source {
    const watch = (bytes: Uint8Array): void => {
      this.#hash.update(bytes);
      this.#bytes += bytes.length;
    };
    return { ...this.source, watch };
  }

  /**
   * What was read, when its last article is out. A file that was read here and there (an archive's table of contents first) or
   * not to its end (it is damaged) is read once more.
   */
  async input(): Promise<Input> {
    const { id, path } = this.source;
    const whole = path === "-" || (await stat(path)).size === this.#bytes;
    if (whole) return { file: id, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    return { file: id, bytes, sha256: hash.digest("hex") };
  }
}

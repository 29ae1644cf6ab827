/** Takes a stream of bytes apart piece by piece, holding no more than the piece that is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #ahead: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its line end, or undefined behind the last. @throws RangeError for one longer than `most` bytes */
  async line(most: number): Promise<string | undefined> {
    let end = this.#ahead.indexOf(0x0a);
    while (end < 0) {
      if (this.#ahead.length > most) throw new RangeError("line");
      if (!(await this.#more())) break;
      end = this.#ahead.indexOf(0x0a);
    }
    if (end < 0 && this.#ahead.length === 0) return undefined;
    const line = this.#ahead.subarray(0, end < 0 ? undefined : end).toString("utf8");
    this.#ahead = this.#ahead.subarray(end < 0 ? this.#ahead.length : end + 1);
    return line.replace(/\r$/u, "");
  }

  /** The next bytes; fewer where the stream ends. */
  async take(count: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    await this.#pass(count, (part) => taken.push(part));
    return Buffer.concat(taken);
  }

  /** Passes over bytes. @returns how many there were */
  async skip(count: number): Promise<number> {
    let passed = 0;
    await this.#pass(count, (part) => (passed += part.length));
    return passed;
  }

  async #pass(count: number, use: (part: Buffer) => void): Promise<void> {
    for (let left = count; left > 0; ) {
      if (this.#ahead.length === 0 && !(await this.#more())) return;
      const part = this.#ahead.subarray(0, left);
      this.#ahead = this.#ahead.subarray(part.length);
      left -= part.length;
      use(part);
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done === true) return false;
    this.#ahead = this.#ahead.length === 0 ? value : Buffer.concat([this.#ahead, value]);
    return true;
  }
}

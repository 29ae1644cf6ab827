import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm, stat, truncate } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "../read/article.js";
import { VERSION } from "../version.js";
import type { Outcome } from "./file.js";

/*
 * A run that may be killed at any moment. Its output grows in `.NAME.part`; behind each article's text a line goes into
 * `.NAME.journal` that says whose it was and where it ended. The next run with the same options cuts the part file where
 * the last whole line says, passes over the articles that are in the journal, and goes on. At the end the part file takes
 * the output's name and the journal becomes `NAME.manifest.json`.
 */

/** What is known of an article that is done. */
interface Entry {
  readonly id: string;
  /** Bytes of the output when it was done. */
  readonly end: number;
  readonly sha256?: string;
  readonly statements?: number;
  readonly error?: string;
}

export interface Counts {
  articles: number;
  statements: number;
  failed: number;
}

interface Header {
  readonly hearsay: string;
  readonly options: unknown;
  readonly started: string;
}

export class Journal {
  /** Of this run and of the one that it goes on with. */
  readonly counts: Counts = { articles: 0, statements: 0, failed: 0 };
  /** How many articles an earlier run has done. */
  done = 0;
  #position = 0;
  #pending: Entry[] = [];
  #models: unknown = [];

  private constructor(
    private readonly output: string,
    private readonly header: Header,
  ) {}

  /**
   * @param options whatever the output depends on: a run with others cannot go on with what is there
   * @param resume false begins anew whatever is there
   * @throws HearsayError where what is there was begun with other options or another hearsay
   */
  static async open(output: string, options: unknown, resume: boolean): Promise<Journal> {
    const journal = new Journal(output, { hearsay: VERSION, options, started: new Date().toISOString() });
    const known = resume && (await exists(journal.#path("journal"))) && (await exists(journal.#path("part")));
    if (known) await journal.#readBack();
    if (journal.done === 0) {
      await rm(journal.#path("part"), { force: true });
      await rm(journal.#path("journal"), { force: true });
    }
    return journal;
  }

  /** Passes over the articles that an earlier run has done. */
  async *rest<Item extends Article | HearsayError>(articles: AsyncIterable<Item>): AsyncGenerator<Item> {
    const earlier = this.#entries()[Symbol.asyncIterator]();
    let left = this.done;
    for await (const article of articles) {
      if (left === 0) {
        yield article;
        continue;
      }
      left -= 1;
      const id = article instanceof HearsayError ? article.where : article.id;
      const { value } = (await earlier.next()) as IteratorResult<Entry, undefined>;
      if (value?.id !== id) throw this.#otherArticles(`${value?.id} then, ${id} now`);
    }
    if (left > 0) throw this.#otherArticles(`${left} that are done are no longer there`);
  }

  #otherArticles(which: string): HearsayError {
    return new HearsayError(`was begun with other articles (${which})`, this.output, "the same articles, or --output to another file");
  }

  /** Takes down what became of an article; it is written when its text is. */
  note(outcome: Outcome): void {
    const { id } = outcome;
    if ("record" in outcome) {
      this.#models = outcome.record.hearsay;
      const statements = outcome.record.attributions.length;
      this.counts.articles += 1;
      this.counts.statements += statements;
      this.#pending.push({ id, end: -1, sha256: outcome.sha256, statements });
    } else {
      this.counts.failed += 1;
      this.#pending.push({ id, end: this.#position, error: outcome.error.what });
    }
  }

  /** Writes the output and, behind each piece, the lines of the journal; at the end the manifest. */
  async write(chunks: AsyncIterable<string>): Promise<void> {
    try {
      const part = await open(this.#path("part"), "a");
      const lines = await open(this.#path("journal"), "a");
      try {
        if (this.done === 0) await lines.writeFile(`${JSON.stringify(this.header)}\n`);
        for await (const chunk of chunks) {
          await part.writeFile(chunk);
          this.#position += Buffer.byteLength(chunk);
          await this.#flush(lines);
        }
        await this.#flush(lines);
        await part.sync();
      } finally {
        await part.close();
        await lines.close();
      }
      await this.#writeManifest();
      await rename(this.#path("part"), this.output);
      await rm(this.#path("journal"));
    } catch (error) {
      throw asHearsayError(error, this.output);
    }
  }

  async #flush(lines: FileHandle): Promise<void> {
    if (this.#pending.length === 0) return;
    // An article's own text is the last that was written; what failed before it wrote none.
    const entries = this.#pending.map((entry) => (entry.end < 0 ? { ...entry, end: this.#position } : entry));
    this.#pending = [];
    await lines.writeFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  }

  async #readBack(): Promise<void> {
    const path = this.#path("journal");
    let bytes = 0;
    for await (const { line, size, whole } of linesOf(path)) {
      if (!whole) break;
      if (bytes === 0) this.#compare(JSON.parse(line) as Header);
      else {
        const { end, statements, error } = JSON.parse(line) as Entry;
        this.#position = end;
        this.done += 1;
        if (error === undefined) this.counts.articles += 1;
        else this.counts.failed += 1;
        this.counts.statements += statements ?? 0;
      }
      bytes += size;
    }
    if (this.done === 0) return;
    await truncate(path, bytes);
    await truncate(this.#path("part"), this.#position);
  }

  #compare(earlier: Header): void {
    if (earlier.hearsay === VERSION && JSON.stringify(earlier.options) === JSON.stringify(this.header.options)) return;
    const mend = `the same command, or remove ${this.#path("journal")}`;
    throw new HearsayError("was begun with other options or another version", this.output, mend);
  }

  async *#entries(): AsyncGenerator<Entry> {
    let header = true;
    for await (const { line } of linesOf(this.#path("journal"))) {
      if (!header) yield JSON.parse(line) as Entry;
      header = false;
    }
  }

  async #writeManifest(): Promise<void> {
    const path = `${this.output}.manifest.json`;
    const partial = `${path}.part`;
    const file = await open(partial, "w");
    try {
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(this.#path("part"))) hash.update(chunk as Buffer);
      const { hearsay: version, ...run } = this.header;
      const output = { file: basename(this.output), bytes: this.#position, sha256: hash.digest("hex") };
      const hearsay = { version, ...(this.#models as object) };
      const head = { hearsay, ...run, finished: new Date().toISOString(), counts: this.counts, output };
      await file.writeFile(`${JSON.stringify(head).slice(0, -1)},"articles":[`);
      let before = "\n";
      for await (const { end: _end, ...entry } of this.#entries()) {
        await file.writeFile(`${before}${JSON.stringify(entry)}`);
        before = ",\n";
      }
      await file.writeFile("\n]}\n");
    } finally {
      await file.close();
    }
    await rename(partial, path);
  }

  #path(ending: "part" | "journal"): string {
    return join(dirname(this.output), `.${basename(this.output)}.${ending}`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A file's lines with their bytes; the last is not whole where the run was killed while writing it. */
async function* linesOf(path: string): AsyncGenerator<{ line: string; size: number; whole: boolean }> {
  const { size: total } = await stat(path);
  let read = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const size = Buffer.byteLength(line) + 1;
    read += size;
    yield { line, size, whole: read <= total };
  }
}

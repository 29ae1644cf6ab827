import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm, stat, truncate } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { DocumentRecord } from "../document/record.js";
import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "../read/article.js";
import type { Input, SearchedFolder } from "../read/inputs.js";
import { VERSION } from "../version.js";
import { targetOf } from "../write/sink.js";
import type { Firsts, Skipped } from "./duplicates.js";
import type { Outcome } from "./file.js";
import { linesOf } from "./lines.js";
import { sketchFrom, sketchText } from "./sketch.js";

/*
 * A run that may be killed at any moment. Its output grows in `.NAME.part`; behind each article's text a line goes into
 * `.NAME.journal` that says whose it was and where it ended. The next run with the same options cuts the part file where
 * the last whole line says, passes over the articles that are in the journal, and goes on. At the end the part file takes
 * the output's name and the journal becomes `NAME.manifest.json`.
 */

/** What is known of an article that is done. */
export interface Entry {
  readonly id: string;
  /** Its number in the whole, from 1, where this is a shard of it. */
  readonly number?: number;
  /** Bytes of the output when it was done. */
  readonly end: number;
  readonly sha256?: string;
  /** Its sketch (sketch.ts) and the first article that it is a near-duplicate of. */
  readonly sketch?: string;
  readonly duplicateOf?: string;
  readonly statements?: number;
  readonly error?: string;
  readonly warning?: string;
}

export interface Counts {
  articles: number;
  statements: number;
  failed: number;
  /** Articles that came with a warning. */
  warned: number;
  /** Near-duplicates, flagged (and among the articles) or left out (and not). */
  duplicates: number;
}

export const NO_COUNTS: Readonly<Counts> = { articles: 0, statements: 0, failed: 0, warned: 0, duplicates: 0 };

/** What the output of a run depends on. */
export interface RunKey {
  readonly paths: readonly string[];
  readonly shard?: { readonly number: number; readonly count: number } | undefined;
  readonly [option: string]: unknown;
}

interface Header {
  readonly hearsay: string;
  readonly options: RunKey;
  readonly started: string;
}

export class Journal {
  /** Of this run and of the one that it goes on with. */
  readonly counts: Counts = { ...NO_COUNTS };
  /** How many articles an earlier run has done. */
  done = 0;
  #position = 0;
  #pending: Entry[] = [];
  #models: DocumentRecord["hearsay"]["models"] | undefined;
  readonly #inputs: Array<Input | SearchedFolder> = [];
  /** Numbers of the articles that were asked for and are not done. */
  readonly #numbers: number[] = [];

  /**
   * @param output as it was named
   * @param target the file that it leads to
   */
  private constructor(
    private readonly output: string,
    private readonly target: string,
    private header: Header,
  ) {}

  /** Whether an earlier run has written into the output. */
  get goesOn(): boolean {
    return this.#position > 0;
  }

  /**
   * @param options whatever the output depends on: a run with others cannot go on with what is there
   * @param resume false begins anew whatever is there
   * @param firsts is told of the articles that are done
   * @throws HearsayError where what is there was begun with other options or another hearsay, or the output is no plain file
   */
  static async open(output: string, options: RunKey, resume: boolean, firsts: Firsts): Promise<Journal> {
    const target = await targetOf(output);
    if (!target.plain) throw new HearsayError("is no plain file, which a run can be gone on with", output, "the name of a file");
    const journal = new Journal(output, target.path, { hearsay: VERSION, options, started: new Date().toISOString() });
    const known = resume && (await exists(journal.#path("journal"))) && (await exists(journal.#path("part")));
    if (known) await journal.#readBack(firsts);
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
      this.#numbers.shift();
      const id = article instanceof HearsayError ? article.where : article.id;
      const { value } = (await earlier.next()) as IteratorResult<Entry, undefined>;
      if (value?.id !== id) throw this.#otherArticles(`${value?.id} then, ${id} now`);
    }
    if (left > 0) throw this.#otherArticles(`${left} that are done are no longer there`);
  }

  #otherArticles(which: string): HearsayError {
    return new HearsayError(`was begun with other articles (${which})`, this.output, "the same articles, or --output to another file");
  }

  /** Is told the number, in the whole, of each article of a shard as it is asked for. */
  readonly number = (number: number): void => {
    this.#numbers.push(number);
  };

  /** Is told each file of many articles when all of it was read, and each folder that holds what was not. */
  readonly input = (input: Input | SearchedFolder): void => {
    this.#inputs.push(input);
  };

  /** Takes down what became of an article; it is written when its text is. */
  note(outcome: Outcome | Skipped): void {
    const number = this.#numbers.shift();
    const known = { id: outcome.id, ...(number === undefined ? {} : { number }) };
    count(outcome, this.counts);
    if ("record" in outcome) {
      const { sha256, sketch, warning, record } = outcome;
      this.#models = record.hearsay.models;
      this.#pending.push(given({
        ...known, end: -1, sha256, statements: record.attributions.length, sketch: sketch && sketchText(sketch), duplicateOf: record.document.duplicateOf, warning,
      }));
    } else if ("error" in outcome) this.#pending.push({ ...known, end: this.#position, error: outcome.error.what });
    else this.#pending.push({ ...known, end: this.#position, sha256: outcome.sha256, sketch: sketchText(outcome.sketch), duplicateOf: outcome.duplicateOf });
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
      await rename(this.#path("part"), this.target);
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

  async #readBack(firsts: Firsts): Promise<void> {
    const path = this.#path("journal");
    const { size: written } = await stat(this.#path("part"));
    let bytes = 0;
    for await (const { line, size, whole } of linesOf(path)) {
      if (!whole) break;
      if (bytes === 0) this.#compare(JSON.parse(line) as Header);
      else {
        const entry = entryIn(line);
        // Behind a power cut the journal may know of texts, or hold lines, that never reached the disk.
        if (entry === undefined || entry.end > written) break;
        const { id, end, statements, error, warning, sketch, duplicateOf } = entry;
        this.#position = end;
        this.done += 1;
        if (error !== undefined) this.counts.failed += 1;
        else if (statements !== undefined) this.counts.articles += 1;
        this.counts.statements += statements ?? 0;
        if (warning !== undefined) this.counts.warned += 1;
        if (duplicateOf !== undefined) this.counts.duplicates += 1;
        const known = sketch === undefined ? undefined : sketchFrom(sketch);
        if (known) firsts.firstLike(id, known);
      }
      bytes += size;
    }
    if (this.done === 0) return;
    await truncate(path, bytes);
    await truncate(this.#path("part"), this.#position);
  }

  #compare(earlier: Header): void {
    if (earlier.hearsay === VERSION && JSON.stringify(earlier.options) === JSON.stringify(this.header.options)) {
      this.header = earlier;
      return;
    }
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
      // Without an article of its own this run has seen no model.
      const hearsay = { version, models: this.#models ?? (await import("../pipeline.js")).modelIdentities() };
      const head = { hearsay, ...run, finished: new Date().toISOString(), counts: this.counts, output, inputs: this.#inputs };
      await file.writeFile(`${JSON.stringify(head).slice(0, -1)},"articles":[`);
      let before = "\n";
      for await (const entry of this.#entries()) {
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
    return join(dirname(this.target), `.${basename(this.target)}.${ending}`);
  }
}

/** Adds what became of an article. */
export function count(outcome: Outcome | Skipped, counts: Counts): void {
  if ("error" in outcome) counts.failed += 1;
  else if ("record" in outcome) {
    counts.articles += 1;
    counts.statements += outcome.record.attributions.length;
    if (outcome.warning !== undefined) counts.warned += 1;
    if (outcome.record.document.duplicateOf !== undefined) counts.duplicates += 1;
  } else counts.duplicates += 1;
}

/** A line of the journal; undefined for what is none. */
function entryIn(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}

/** Without the fields that are not known. */
function given(entry: { [Name in keyof Entry]: Entry[Name] | undefined }): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as Entry;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

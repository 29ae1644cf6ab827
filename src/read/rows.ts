import { parse } from "csv-parse/sync";

/** A longer row is no article: somewhere a quotation mark is missing. */
const LARGEST_ROW = 64_000_000;

/** A row's cells as their bytes, or what is wrong with a row. */
export type Row = readonly Uint8Array[] | Error;

/** Bytes of rows that are read at once. */
const TOGETHER = 65_536;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * The rows of a table (RFC 4180) in their order, empty ones left out, each as soon as its line ends. A row ends at a line end
 * that an even number of quotation marks stands before. Where csv-parse cannot read a row, its first line is what is wrong, and
 * reading goes on at the next line: a mark that is missing or too many costs no more than its own line.
 */
export async function* rowsIn(chunks: AsyncIterable<Buffer>, delimiter?: string): AsyncGenerator<Row> {
  let reader: RowReader | undefined;
  let head: Buffer[] = [];
  for await (const chunk of chunks) {
    if (reader) yield* reader.add(chunk);
    else {
      head.push(chunk);
      // A line may end in a return alone.
      const isLine = chunk.includes(LINE_FEED) || (chunk.includes(RETURN) && size(head) > LONGEST_HEADER);
      if (!isLine && size(head) <= LARGEST_ROW) continue;
      reader = readerFor(Buffer.concat(head), delimiter);
      yield* reader.add(Buffer.concat(head));
      head = [];
    }
  }
  if (reader === undefined) {
    reader = readerFor(Buffer.concat(head), delimiter);
    yield* reader.add(Buffer.concat(head));
  }
  yield* reader.end();
}

/** Bytes without a line feed after which the lines of a table end in returns. */
const LONGEST_HEADER = 65_536;

const size = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0);

function readerFor(head: Buffer, delimiter: string | undefined): RowReader {
  const lineEnd = head.includes(LINE_FEED) ? LINE_FEED : RETURN;
  const line = head.subarray(0, head.indexOf(lineEnd) + 1 || undefined).toString("latin1");
  return new RowReader(lineEnd, delimiter ?? delimiterIn(line));
}

/** What separates the columns: of comma, semicolon and tab the one that the first line has most of. */
function delimiterIn(line: string): string {
  const counts = [",", ";", "\t"].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

class RowReader {
  /** What is not yet a row, and whether it ends between quotation marks. */
  #parts: Buffer[] = [];
  #length = 0;
  #quoted = false;
  /** True while the rest of a line that is too long goes by. */
  #passing = false;
  #first = true;

  constructor(
    private readonly lineEnd: number,
    private readonly delimiter: string,
  ) {}

  *add(chunk: Buffer): Generator<Row> {
    const bytes = this.#first && chunk.subarray(0, 3).equals(MARK) ? chunk.subarray(3) : chunk;
    this.#first = false;
    let end = 0;
    for (let i = 0; i < bytes.length; i += 1)
      if (bytes[i] === QUOTE) this.#quoted = !this.#quoted;
      else if (bytes[i] === this.lineEnd && (this.#passing || !this.#quoted)) {
        end = i + 1;
        if (!this.#passing) continue;
        this.#passing = false;
        yield* this.add(bytes.subarray(end));
        return;
      }
    if (this.#passing) return;
    this.#keep(bytes.subarray(0, end));
    if (end > 0 && (yield* this.#read(false))) {
      // What was wrong changes what stands between quotation marks from there on.
      yield* this.add(bytes.subarray(end));
      return;
    }
    this.#keep(bytes.subarray(end));
    if (this.#length > LARGEST_ROW) yield* this.#read(false);
  }

  *end(): Generator<Row> {
    yield* this.#read(true);
  }

  #keep(part: Buffer): void {
    if (part.length > 0) this.#parts.push(part);
    this.#length += part.length;
  }

  /** Gives the rows in what was kept, and keeps what may go on. @returns whether one was wrong */
  *#read(isLast: boolean): Generator<Row, boolean> {
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    const all = bytes.length > LARGEST_ROW ? new Error("the row has no end") : this.#rowsOf(bytes);
    if (!(all instanceof Error)) {
      yield* all;
      return false;
    }
    this.#quoted = false;
    // Up to where rows are read one by one, since one of them is wrong.
    let oneByOne = 0;
    for (let from = 0; from < bytes.length; ) {
      const end = this.#endOfRows(bytes, from, from < oneByOne ? 0 : TOGETHER);
      const isOpen = end < 0 && !isLast;
      if (isOpen && bytes.length - from <= LARGEST_ROW) {
        for (let i = from; i < bytes.length; i += 1) if (bytes[i] === QUOTE) this.#quoted = !this.#quoted;
        this.#keep(bytes.subarray(from));
        return true;
      }
      const row = isOpen ? new Error("the row has no end") : this.#rowsOf(bytes.subarray(from, end < 0 ? undefined : end));
      if (!(row instanceof Error)) {
        yield* row;
        from = end < 0 ? bytes.length : end;
        continue;
      }
      if (from >= oneByOne && end > 0) {
        oneByOne = end;
        continue;
      }
      yield row;
      const next = bytes.indexOf(this.lineEnd, from) + 1;
      this.#passing = next === 0 && !isLast;
      from = next === 0 ? bytes.length : next;
    }
    return true;
  }

  /** Behind the line end of the last row in `most` bytes from `from` on, of the first where it is longer; -1 where the bytes hold none. */
  #endOfRows(bytes: Buffer, from: number, most: number): number {
    let quoted = false;
    let end = -1;
    for (let i = from; i < bytes.length && (end < 0 || i < from + most); i += 1)
      if (bytes[i] === QUOTE) quoted = !quoted;
      else if (bytes[i] === this.lineEnd && !quoted) end = i + 1;
    return end;
  }

  #rowsOf(bytes: Buffer): ReadonlyArray<readonly Uint8Array[]> | Error {
    try {
      const rows: unknown = parse(bytes, {
        // Bytes, whatever the type says: whoever takes the cells decodes them.
        encoding: null,
        delimiter: this.delimiter,
        record_delimiter: this.lineEnd === LINE_FEED ? ["\r\n", "\n"] : "\r",
        relax_column_count: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
      });
      return rows as ReadonlyArray<readonly Uint8Array[]>;
    } catch (error) {
      return error as Error;
    }
  }
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

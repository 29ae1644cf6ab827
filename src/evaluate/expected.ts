import { codePointOffsets } from "../document/offsets.js";
import { textOf } from "../document/span.js";
import type { Analysis, ContentKind, Phrase } from "../document/types.js";
import { HearsayError } from "../errors.js";

/** A speaker that the article names, or the source's own words where it never does. */
export type ExpectedSpeaker = string | { readonly name: string; readonly named: false };

/**
 * A statement as a person writes it down. Texts are the article's own characters; a discontinuous source or cue is joined
 * by " … ", the content is the list of its pieces. `at` is the code point at which the content begins.
 */
export interface ExpectedRow {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly at: number;
  readonly kind: ContentKind;
  readonly speakers: readonly ExpectedSpeaker[];
  readonly targets: readonly string[];
  /** missed: right, but known not to be found as it stands; wrong: known to be found though it is not right. */
  readonly known?: "missed" | "wrong";
  /** Why it is known. */
  readonly note?: string;
}

export interface Expected {
  readonly article: string;
  readonly rows: readonly ExpectedRow[];
}

export const ROW_FIELDS = ["source", "cue", "content", "at", "kind", "speakers", "targets"] as const;

/** The rows of an analysis, written as an expected file writes them. */
export function rowsOf({ document, attributions }: Analysis): ExpectedRow[] {
  const at = codePointOffsets(document.text);
  const pieces = (phrase: Phrase) => phrase.spans.map((span) => textOf(document.text, span));
  const words = (phrase: Phrase | null) => phrase && pieces(phrase).join(" … ");
  return attributions.map(({ source, cue, content, speakers, targets }) => ({
    source: words(source),
    cue: words(cue),
    content: pieces(content),
    at: at(content.spans[0].start),
    kind: content.kind,
    speakers: speakers.map(({ name, named }) => (named ? name : { name, named })),
    targets: targets.map(({ name }) => name),
  }));
}

/** Two rows with the same key say the same; the order of speakers and of targets says nothing. */
export function keyOf(row: ExpectedRow): string {
  return JSON.stringify(ROW_FIELDS.map((field) => comparable(row, field)));
}

/** A field's value in a form that can be compared. */
export function comparable(row: ExpectedRow, field: (typeof ROW_FIELDS)[number]): string {
  const value = row[field];
  if (field !== "speakers" && field !== "targets") return JSON.stringify(value);
  return JSON.stringify((value as readonly unknown[]).map((one) => JSON.stringify(one)).toSorted());
}

const KINDS: ReadonlySet<unknown> = new Set(["direct", "indirect", "mixed"]);
const isTextOrNull = (value: unknown) => value === null || typeof value === "string";
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === "string");

/** What each field must be, for the message and for the test. */
const SHAPE: Readonly<Record<keyof ExpectedRow, readonly [must: string, fits: (value: unknown) => boolean]>> = {
  source: ["a text or null", isTextOrNull],
  cue: ["a text or null", isTextOrNull],
  content: ["a list of texts", (value) => isTexts(value) && value.length > 0],
  at: ["a number", (value) => Number.isInteger(value)],
  kind: ["direct, indirect or mixed", (value) => KINDS.has(value)],
  speakers: ['a list of names or {"name": …, "named": false}', (value) => Array.isArray(value) && value.every(isSpeaker)],
  targets: ["a list of names", isTexts],
  known: ["missed or wrong, or absent", (value) => value === undefined || value === "missed" || value === "wrong"],
  note: ["a text, or absent", (value) => value === undefined || typeof value === "string"],
};

function isSpeaker(value: unknown): boolean {
  if (typeof value === "string") return true;
  const { name, named } = (value ?? {}) as { name?: unknown; named?: unknown };
  return typeof name === "string" && named === false;
}

/**
 * Reads an expected file and holds it against its article: a row whose words do not stand where it says would be missed
 * for ever without anybody seeing why.
 * @param where names the file in errors
 * @throws HearsayError that names the row
 */
export function parseExpected(json: string, text: string, where: string): Expected {
  const wrong = (what: string) => new HearsayError(what, where, "mend the file by hand, README.md shows its form");
  let value: { article?: unknown; rows?: unknown };
  try {
    value = JSON.parse(json) as typeof value;
  } catch (error) {
    throw wrong(`is not JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(value.rows)) throw wrong("has no list of rows");
  if (typeof value.article !== "string") throw wrong("names no article");
  const rows = value.rows as readonly ExpectedRow[];
  const points = Array.from(text);
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const complaint = complaintOf(row, text, points) ?? (seen.has(keyOf(row)) ? "stands there twice" : undefined);
    if (complaint !== undefined) throw wrong(`row ${i + 1}${typeof row?.at === "number" ? ` (at ${row.at})` : ""}: ${complaint}`);
    seen.add(keyOf(row));
  }
  return { article: value.article, rows };
}

function complaintOf(row: ExpectedRow, text: string, points: readonly string[]): string | undefined {
  for (const field of Object.keys(SHAPE) as Array<keyof ExpectedRow>)
    if (!SHAPE[field][1](row?.[field])) return `${field} must be ${SHAPE[field][0]}`;
  const begins = points.slice(row.at, row.at + Array.from(row.content[0]).length).join("");
  if (begins !== row.content[0]) return `at ${row.at} the article reads ${JSON.stringify(begins)}`;
  const phrases = [row.source, row.cue].flatMap((phrase) => phrase?.split(" … ") ?? []);
  const absent = [...phrases, ...row.content].find((words) => !text.includes(words));
  return absent === undefined ? undefined : `the article has no ${JSON.stringify(absent)}`;
}

/** An expected file's text: one row over a few lines, rows in reading order, the right one before the wrong one. */
export function formatExpected({ article, rows }: Expected): string {
  const sorted = rows.toSorted(inReadingOrder);
  if (sorted.length === 0) return `{\n  "article": ${JSON.stringify(article)},\n  "rows": []\n}\n`;
  return `{\n  "article": ${JSON.stringify(article)},\n  "rows": [\n${sorted.map(formatRow).join(",\n")}\n  ]\n}\n`;
}

function inReadingOrder(a: ExpectedRow, b: ExpectedRow): number {
  return a.at - b.at || Number(a.known === "wrong") - Number(b.known === "wrong") || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function formatRow(row: ExpectedRow): string {
  const field = (name: keyof ExpectedRow) => `"${name}": ${spaced(row[name])}`;
  const lines = [
    [field("source"), field("cue")],
    [field("content"), field("at"), field("kind")],
    [field("speakers"), field("targets")],
    (["known", "note"] as const).filter((name) => row[name] !== undefined).map(field),
  ];
  return `    { ${lines
    .filter((line) => line.length > 0)
    .map((line) => line.join(", "))
    .join(",\n      ")} }`;
}

/** JSON on one line with a blank behind each comma of a list. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (value !== null && typeof value === "object")
    return `{${Object.entries(value)
      .map(([name, one]) => `${JSON.stringify(name)}: ${spaced(one)}`)
      .join(", ")}}`;
  return JSON.stringify(value);
}

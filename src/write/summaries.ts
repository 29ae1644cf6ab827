import type { Alias, Counted, PairSummary, SpeakerSummary, TargetSummary, Tone } from "../document/summary.js";
import type { Format, Summary, TableLayout } from "../options.js";
import type { Cell } from "./columns.js";
import { csvLines } from "./csv.js";
import { jsonArray, jsonLines } from "./json.js";
import { frameFor } from "./table.js";
import type { Column } from "./table.js";

/** The rows of each summary. */
export interface SummaryRows {
  readonly speakers: SpeakerSummary;
  readonly targets: TargetSummary;
  readonly matrix: PairSummary;
}

type Sheet<Row> = ReadonlyArray<readonly [name: string, value: (row: Row) => Cell]>;
type Grid<Row> = ReadonlyArray<Column & { readonly cell: (row: Row) => string }>;

const joined = (names: readonly string[]) => names.join("; ");
/** `Ruth Okello (12); Kenya (3)` */
const counted = (list: readonly Counted[], mark = "; ") => list.map(({ name, statements }) => `${name} (${statements})`).join(mark);

const TONE: Sheet<Tone> = [
  ["negative", ({ negative }) => negative],
  ["neutral", ({ neutral }) => neutral],
  ["positive", ({ positive }) => positive],
  ["tone", ({ tone }) => tone],
];

const SHEETS: { readonly [Kind in Summary]: Sheet<SummaryRows[Kind]> } = {
  speakers: [
    ["speaker", ({ speaker }) => speaker],
    ["named", ({ named }) => named],
    ["kinds", ({ kinds }) => joined(kinds)],
    ["articles", ({ articles }) => articles],
    ["statements", ({ statements }) => statements],
    ["words", ({ words }) => words],
    ["statement_share", ({ statementShare }) => statementShare],
    ["word_share", ({ wordShare }) => wordShare],
    ["targets", ({ targets }) => counted(targets)],
    ["also_named", ({ alsoNamed }) => joined(alsoNamed)],
  ],
  targets: [
    ["target", ({ target }) => target],
    ["type", ({ type }) => type],
    ["articles", ({ articles }) => articles],
    ["statements", ({ statements }) => statements],
    ["speakers", ({ speakers }) => speakers],
    ["main_speakers", ({ mainSpeakers }) => counted(mainSpeakers)],
    ...TONE,
    ["also_named", ({ alsoNamed }) => joined(alsoNamed)],
  ],
  matrix: [
    ["speaker", ({ speaker }) => speaker],
    ["named", ({ named }) => named],
    ["target", ({ target }) => target],
    ["type", ({ type }) => type],
    ["articles", ({ articles }) => articles],
    ["statements", ({ statements }) => statements],
    ...TONE,
  ],
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const signed = (tone: number | null) => (tone === null ? "–" : tone > 0 ? `+${tone.toFixed(2)}` : tone.toFixed(2));
const number = (head: string, least: number, from?: number) => ({ head, least, share: 0, right: true, style: PLAIN, ...(from === undefined ? {} : { from }) });
const PLAIN: Column["style"] = (chalk) => chalk;

const TONE_COLUMNS: Grid<Tone> = [
  { ...number("Neg.", 4, 100), cell: ({ negative }) => String(negative) },
  { ...number("Neut.", 5, 100), cell: ({ neutral }) => String(neutral) },
  { ...number("Pos.", 4, 100), cell: ({ positive }) => String(positive) },
  { ...number("Tone", 5), cell: ({ tone }) => signed(tone) },
];

const GRIDS: { readonly [Kind in Summary]: Grid<SummaryRows[Kind]> } = {
  speakers: [
    { head: "Speaker", least: 10, share: 40, style: ({ cyan }) => cyan, cell: ({ speaker }) => speaker },
    { head: "Kind", least: 12, share: 0, style: PLAIN, from: 100, cell: ({ kinds }) => kinds[0] },
    { ...number("Articles", 8, 72), cell: ({ articles }) => String(articles) },
    { ...number("Stmts", 5), cell: ({ statements }) => String(statements) },
    { ...number("Words", 6, 60), cell: ({ words }) => String(words) },
    { ...number("Share", 7), cell: ({ statementShare }) => percent(statementShare) },
    { head: "Mostly about", least: 12, share: 60, style: ({ green }) => green, cell: ({ targets }) => counted(targets, ", ") },
  ],
  targets: [
    { head: "Target", least: 10, share: 40, style: ({ green }) => green, cell: ({ target }) => target },
    { head: "Type", least: 12, share: 0, style: PLAIN, from: 100, cell: ({ type }) => type },
    { ...number("Articles", 8, 100), cell: ({ articles }) => String(articles) },
    { ...number("Stmts", 5), cell: ({ statements }) => String(statements) },
    { head: "Mostly by", least: 12, share: 60, style: ({ cyan }) => cyan, cell: ({ mainSpeakers }) => counted(mainSpeakers, ", ") },
    ...TONE_COLUMNS,
  ],
  matrix: [
    { head: "Who", least: 10, share: 50, style: ({ cyan }) => cyan, cell: ({ speaker }) => speaker },
    { head: "About whom", least: 10, share: 50, style: ({ green }) => green, cell: ({ target }) => target },
    { ...number("Articles", 8, 72), cell: ({ articles }) => String(articles) },
    { ...number("Stmts", 5), cell: ({ statements }) => String(statements) },
    ...TONE_COLUMNS,
  ],
};

/** The columns of a summary in CSV. */
export const summaryHeader = (kind: Summary): string[] => SHEETS[kind].map(([name]) => name);

/** A summary in a format, piece by piece. */
export function writeSummary<Kind extends Summary>(
  kind: Kind, rows: ReadonlyArray<SummaryRows[Kind]>, format: Format, layout: TableLayout,
): Iterable<string> {
  if (format === "json") return jsonArray(rows);
  if (format === "ndjson") return jsonLines(rows);
  return format === "csv" ? csv(SHEETS[kind], rows) : table(kind, GRIDS[kind], rows, layout);
}

function* csv<Row>(sheet: Sheet<Row>, rows: readonly Row[]): Generator<string> {
  yield csvLines([sheet.map(([name]) => name)]);
  for (const row of rows) yield csvLines([sheet.map(([, value]) => value(row))]);
}

function* table<Row>(kind: Summary, grid: Grid<Row>, rows: readonly Row[], layout: TableLayout): Generator<string> {
  const what = kind === "matrix" ? "pairs" : kind;
  // Where no statement has a stance, a table need not say so in four columns.
  const shown = rows.some((row) => (row as Partial<Tone>).tone !== null) ? grid : grid.filter(({ head }) => !TONE_COLUMNS.some((column) => column.head === head));
  yield frameFor(shown, layout, false).drawn(rows.map((row) => shown.map(({ cell }) => cell(row)))) ?? `no ${what} found\n`;
}

const ALIASES: Sheet<Alias> = [
  ["name", ({ name }) => name],
  ["sort", ({ sort }) => sort],
  ["counted_as", ({ counted: into }) => into],
  ["offered", ({ offered }) => offered],
  ["why", ({ reason }) => reason],
  ["statements", ({ statements }) => statements],
];

/** The list of merged names in CSV, to be corrected and given back. */
export function writeAliases(aliases: readonly Alias[]): Iterable<string> {
  return csv(ALIASES, aliases);
}

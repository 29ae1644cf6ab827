import { Chalk } from "chalk";
import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { CharName } from "cli-table3";
import type { AttributionRecord, DocumentRecord } from "../document/record.js";
import type { TableLayout, View } from "../options.js";
import { statementsIn } from "./columns.js";
import type { OverallWriter, Writer } from "./writer.js";
import { visible, wrap } from "./wrap.js";

const NARROWEST = 40;
const WIDEST = 160;

export interface Column {
  readonly head: string;
  /** Columns of the terminal that it takes at least, and its share of what is left. */
  readonly least: number;
  readonly share: number;
  readonly style: (chalk: ChalkInstance) => ChalkInstance;
  /** Numbers stand below each other. */
  readonly right?: boolean;
  /** Shown only where the table has at least so many columns of the terminal. */
  readonly from?: number;
}

const COLUMNS: Readonly<Record<View, readonly Column[]>> = {
  statements: [
    { head: "Who", least: 8, share: 18, style: ({ cyan }) => cyan },
    { head: "Said", least: 9, share: 4, style: ({ yellow }) => yellow },
    { head: "What", least: 12, share: 60, style: (chalk) => chalk },
    { head: "About", least: 8, share: 18, style: ({ green }) => green },
    { head: "Conf.", least: 5, share: 0, style: ({ dim }) => dim, from: 100 },
  ],
  entities: [
    { head: "Name", least: 8, share: 60, style: ({ cyan }) => cyan },
    { head: "Also", least: 8, share: 40, style: ({ dim }) => dim, from: 72 },
    { head: "Type", least: 12, share: 0, style: (chalk) => chalk },
    { head: "Mentions", least: 8, share: 0, style: (chalk) => chalk },
    { head: "Says", least: 4, share: 0, style: ({ yellow }) => yellow, from: 56 },
    { head: "About", least: 5, share: 0, style: ({ green }) => green, from: 56 },
  ],
  sentences: [
    { head: "No.", least: 4, share: 0, style: ({ dim }) => dim },
    { head: "Par.", least: 4, share: 0, style: ({ dim }) => dim },
    { head: "Sentence", least: 12, share: 100, style: (chalk) => chalk },
    { head: "Stmts", least: 5, share: 0, style: ({ yellow }) => yellow },
  ],
};

/** Of the list of entities over all documents. */
const OVERALL: readonly Column[] = [
  { head: "Name", least: 8, share: 60, style: ({ cyan }) => cyan },
  { head: "Also", least: 8, share: 40, style: ({ dim }) => dim, from: 72 },
  { head: "Type", least: 12, share: 0, style: (chalk) => chalk },
  { head: "Docs", least: 4, share: 0, style: (chalk) => chalk },
  { head: "Mentions", least: 8, share: 0, style: (chalk) => chalk, from: 48 },
  { head: "Says", least: 4, share: 0, style: ({ yellow }) => yellow, from: 64 },
  { head: "About", least: 5, share: 0, style: ({ green }) => green, from: 64 },
];

/** A record's cells under `COLUMNS`. */
const CELLS: Readonly<Record<View, (record: DocumentRecord) => string[][]>> = {
  statements: ({ attributions }) =>
    attributions.map((attribution) => [
      whoOf(attribution),
      attribution.cue?.text ?? "–",
      attribution.content.text,
      attribution.targets.map(({ name }) => name).join(", "),
      attribution.confidence.toFixed(2),
    ]),
  entities: ({ entities }) =>
    entities.map(({ name, aliases, type, mentions, statements }) => [
      name,
      aliases.join(", "),
      type,
      String(mentions.length),
      String(statements.speaker),
      String(statements.target),
    ]),
  sentences: (record) =>
    record.sentences.map((sentence) => [
      String(sentence.number),
      String(sentence.paragraph),
      sentence.text ?? "",
      statementsIn(sentence, record).join(" "),
    ]),
};

function whoOf({ speakers, source }: AttributionRecord): string {
  if (speakers.length === 0) return source?.text ?? "–";
  return speakers.map(({ name, named }) => (named ? name : `${name} (unnamed)`)).join(", ");
}

/** A table a document under the document's name, for people at a terminal. */
export function tableWriter(view: View, layout: TableLayout): Writer {
  const { chalk, width, drawn } = frameFor(COLUMNS[view], layout);
  return async function* tables(records) {
    for await (const record of records) yield `${headingOf(record, width, chalk)}${drawn(CELLS[view](record)) ?? `no ${view} found\n`}\n`;
  };
}

/** One table of the entities of all documents. */
export function overallTable(layout: TableLayout): OverallWriter {
  const { drawn } = frameFor(OVERALL, layout);
  return function* table(entities) {
    const rows = entities.map(({ name, aliases, type, documents, counts, statements }) => [
      name,
      aliases.join(", "),
      type,
      ...[documents.length, counts.name + counts.nominal + counts.pronoun, statements.speaker, statements.target].map(String),
    ]);
    yield drawn(rows) ?? "no entities found\n";
  };
}

/**
 * What draws rows, a cell for each of the columns; those for which there is no room are left out.
 * @param lines whether a line is drawn between two rows
 */
export function frameFor(all: readonly Column[], layout: TableLayout, lines = true) {
  const chalk = new Chalk({ level: layout.color ? 1 : 0 });
  const width = Math.min(Math.max(layout.width, NARROWEST), WIDEST);
  const shown = [...all.keys()].filter((i) => width >= (all[i].from ?? 0));
  const columns = shown.map((i) => all[i]);
  const widths = widthsOf(columns, width);
  const drawn = (rows: ReadonlyArray<readonly string[]>) => tableOf(rows.map((row) => shown.map((i) => row[i])), columns, widths, chalk, lines);
  return { chalk, width, drawn };
}

/** Each column's width without its padding of one blank a side and without the frame. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const free = width - (3 * columns.length + 1) - columns.reduce((sum, { least }) => sum + least, 0);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ least, share }) => least + Math.floor((free * share) / shares));
}

function headingOf({ document }: DocumentRecord, width: number, chalk: ChalkInstance): string {
  const about = [document.title, document.date].filter((part) => part !== undefined).join(", ");
  const name = document.id === "-" ? "(standard input)" : document.id;
  return wrap(visible(about === "" ? name : `${name}: ${about}`), width)
    .map((line) => `${chalk.bold(line)}\n`)
    .join("");
}

/** cli-table3's time grows with the square of a table's rows: a long table is drawn in pieces that fit together. */
const PIECE = 200;

/** The frame of a piece: only the first has a top of its own, only the last a bottom. */
function frameOf(first: boolean, last: boolean, lines: boolean): Partial<Record<CharName, string>> {
  const between = lines ? { top: "─", "top-left": "├", "top-mid": "┼", "top-right": "┤" } : { top: "", "top-left": "", "top-mid": "", "top-right": "" };
  const top = first ? {} : between;
  const bottom = last ? {} : { bottom: "", "bottom-left": "", "bottom-mid": "", "bottom-right": "" };
  return { ...top, ...bottom };
}

function tableOf(
  rows: ReadonlyArray<readonly string[]>,
  columns: readonly Column[],
  widths: readonly number[],
  chalk: ChalkInstance,
  lines: boolean,
): string | undefined {
  if (rows.length === 0) return undefined;
  let drawn = "";
  for (let from = 0; from < rows.length; from += PIECE) {
    const table = new Table({
      head: from === 0 ? columns.map(({ head }, i) => chalk.bold(wrap(head, widths[i]).join("\n"))) : [],
      colWidths: widths.map((width) => width + 2),
      colAligns: columns.map(({ right }) => (right ? "right" : "left")),
      style: { head: [], border: chalk.level > 0 ? ["dim"] : [], compact: !lines },
      chars: frameOf(from === 0, from + PIECE >= rows.length, lines),
    });
    for (const row of rows.slice(from, from + PIECE)) {
      table.push(columns.map(({ style }, i) => wrap(visible(row[i]), widths[i]).map((line) => style(chalk)(line)).join("\n")));
    }
    drawn += `${table.toString()}\n`;
  }
  return drawn;
}

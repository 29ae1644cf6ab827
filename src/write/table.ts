import { Chalk } from "chalk";
import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { AttributionRecord, DocumentRecord } from "../document/record.js";
import type { TableLayout, View } from "../options.js";
import { statementsIn } from "./columns.js";
import type { Writer } from "./writer.js";
import { visible, wrap } from "./wrap.js";

/** cli-table3's time grows with the square of the rows, and nobody reads more of them in a terminal. */
export const MOST_ROWS = 5000;

const NARROWEST = 40;
const WIDEST = 160;

interface Column {
  readonly head: string;
  /** Columns of the terminal that it takes at least, and its share of what is left. */
  readonly least: number;
  readonly share: number;
  readonly style: (chalk: ChalkInstance) => ChalkInstance;
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
    { head: "Name", least: 8, share: 100, style: ({ cyan }) => cyan },
    { head: "Type", least: 12, share: 0, style: (chalk) => chalk },
    { head: "Mentions", least: 8, share: 0, style: (chalk) => chalk },
    { head: "Says", least: 4, share: 0, style: ({ yellow }) => yellow },
    { head: "About", least: 5, share: 0, style: ({ green }) => green },
  ],
  sentences: [
    { head: "No.", least: 4, share: 0, style: ({ dim }) => dim },
    { head: "Par.", least: 4, share: 0, style: ({ dim }) => dim },
    { head: "Sentence", least: 12, share: 100, style: (chalk) => chalk },
    { head: "Stmts", least: 5, share: 0, style: ({ yellow }) => yellow },
  ],
};

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
    entities.map(({ name, type, mentions, statements }) => [
      name,
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
  const chalk = new Chalk({ level: layout.color ? 1 : 0 });
  const width = Math.min(Math.max(layout.width, NARROWEST), WIDEST);
  const columns = COLUMNS[view].filter(({ from }) => from === undefined || width >= from);
  const widths = widthsOf(columns, width);
  return async function* tables(records) {
    let rows = 0;
    let left = 0;
    for await (const record of records) {
      const cells = CELLS[view](record);
      const shown = cells.slice(0, MOST_ROWS - rows);
      rows += shown.length;
      left += cells.length - shown.length;
      if (left === 0 || shown.length > 0) yield headingOf(record, width, chalk) + tableOf(shown, columns, widths, chalk, view);
    }
    if (left > 0) yield `Only the first ${MOST_ROWS} rows are shown, ${left} are not: --format csv, json or ndjson gives them all.\n`;
  };
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

function tableOf(
  rows: ReadonlyArray<readonly string[]>,
  columns: readonly Column[],
  widths: readonly number[],
  chalk: ChalkInstance,
  view: View,
): string {
  if (rows.length === 0) return `no ${view} found\n\n`;
  const table = new Table({
    head: columns.map(({ head }, i) => chalk.bold(wrap(head, widths[i]).join("\n"))),
    colWidths: widths.map((columnWidth) => columnWidth + 2),
    style: { head: [], border: [] },
  });
  for (const row of rows)
    table.push(columns.map(({ style }, i) => style(chalk)(wrap(visible(row[i]), widths[i]).join("\n"))));
  return `${table.toString()}\n\n`;
}

import { Chalk } from "chalk";
import type { ChalkInstance } from "chalk";
import type { AttributionRecord, DocumentRecord } from "../document/record.js";
import type { TableLayout, View } from "../options.js";
import { statementsIn } from "./columns.js";
import type { Writer } from "./writer.js";
import { visible, widthOf, wrap } from "./wrap.js";

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
    for await (const record of records)
      yield `${headingOf(record, width, chalk)}${tableOf(CELLS[view](record), columns, widths, chalk) ?? `no ${view} found\n`}\n`;
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
): string | undefined {
  if (rows.length === 0) return undefined;
  const rule = ([left, middle, right]: string) =>
    `${chalk.dim(left + widths.map((columnWidth) => "─".repeat(columnWidth + 2)).join(middle) + right)}\n`;
  const bar = chalk.dim("│");
  const draw = (cells: readonly string[], style: (column: Column) => ChalkInstance): string => {
    const wrapped = columns.map((_, i) => wrap(visible(cells[i]), widths[i]));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) => {
      const line = columns.map((column, i) => {
        const text = wrapped[i][n] ?? "";
        return ` ${text === "" ? "" : style(column)(text)}${" ".repeat(widths[i] - widthOf(text))} `;
      });
      return `${bar}${line.join(bar)}${bar}\n`;
    }).join("");
  };
  const header = columns.map(({ head }) => head);
  const body = rows.map((row) => draw(row, ({ style }) => style(chalk)));
  return rule("┌┬┐") + draw(header, () => chalk.bold) + rule("├┼┤") + body.join(rule("├┼┤")) + rule("└┴┘");
}

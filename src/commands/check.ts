import { readdir, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { Chalk } from "chalk";
import type { ChalkInstance } from "chalk";
import type { OwnName } from "../document/types.js";
import { asHearsayError, HearsayError } from "../errors.js";
import { compareRows, differencesIn, fieldsThatDiffer, updateRows } from "../evaluate/check.js";
import type { Difference } from "../evaluate/check.js";
import { formatExpected, parseExpected, rowsOf } from "../evaluate/expected.js";
import type { Expected, ExpectedRow } from "../evaluate/expected.js";
import { analyzeDocument } from "../pipeline.js";
import { readDocument } from "../read/read.js";
import { listSources } from "../read/sources.js";
import { tell } from "./tell.js";
import type { Source } from "../read/sources.js";
import { writeToFile, writeToStdout } from "../write/sink.js";
import { readNamesFile } from "./names-file.js";

const EXPECTED = ".expected.json";

/** NAME.txt is expected to give what NAME.expected.json says. */
const expectedPathOf = (article: string) => article.replace(/\.[^./\\]*$/, "") + EXPECTED;

interface Options {
  readonly update: boolean;
  readonly color: boolean;
  /** File with the user's own names. */
  readonly names?: string;
}

/**
 * Holds each article against the expected file beside it and prints how they differ.
 * @returns the exit code: 0 all as expected, 1 a difference, 2 a file failed
 */
export async function check(paths: readonly string[], options: Options): Promise<number> {
  const tally = { articles: 0, unlike: 0, failed: 0, known: 0 };
  const own = options.names === undefined ? [] : (await readNamesFile(options.names)).names;
  await writeToStdout(reports(paths, options, own, tally));
  if (tally.failed > 0) return 2;
  return tally.unlike > 0 ? 1 : 0;
}

async function* reports(
  paths: readonly string[],
  { update, color }: Options,
  own: readonly OwnName[],
  tally: { articles: number; unlike: number; failed: number; known: number },
): AsyncGenerator<string> {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const checked = new Set<string>();
  for await (const source of listSources(paths)) {
    try {
      if (source instanceof HearsayError) throw source;
      checked.add(expectedPathOf(source.path));
      const report = await checkArticle(source, { update, own, chalk }, tally);
      if (report === "") continue;
      if (update) tell(report);
      else {
        tally.unlike += 1;
        yield report;
      }
    } catch (error) {
      tally.failed += 1;
      tell(asHearsayError(error, source instanceof HearsayError ? source.where : source.id).line);
    }
  }
  for await (const orphan of expectedFilesIn(paths)) {
    if (checked.has(orphan)) continue;
    tally.unlike += 1;
    yield `${chalk.bold(orphan)}: there is no such article; remove the file or give the article back\n`;
  }
  const { articles, unlike, known } = tally;
  const verdict = update ? "" : `, ${unlike} not as expected; ${known} rows known as missed or wrong`;
  yield `${articles} ${articles === 1 ? "article" : "articles"} checked${verdict}\n`;
}

/** What there is to say about an article; nothing where all is as expected. */
async function checkArticle(
  source: Source,
  { update, own, chalk }: { readonly update: boolean; readonly own: readonly OwnName[]; readonly chalk: ChalkInstance },
  tally: { articles: number; known: number },
): Promise<string> {
  const document = await readDocument(source);
  const path = expectedPathOf(source.path);
  const expected = await readExpected(path, document.text);
  const found = rowsOf(analyzeDocument(document, { names: own }));
  const difference = compareRows(expected?.rows ?? [], found);
  tally.articles += 1;
  tally.known += expected?.rows.filter((row) => row.known !== undefined).length ?? 0;
  if (expected !== undefined && differencesIn(difference) === 0) return "";
  if (!update) return reportOf(source.id, expected, difference, chalk);
  const rows = updateRows(expected?.rows, found);
  const text = formatExpected({ article: basename(source.path), rows });
  await writeToFile(path, Readable.from([text]));
  return `${path}: ${expected === undefined ? `new, ${rows.length} rows: read every one of them` : changesOf(difference)}`;
}

async function readExpected(path: string, text: string): Promise<Expected | undefined> {
  if (!(await exists(path))) return undefined;
  return parseExpected(await readFile(path, "utf8"), text, path);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function* expectedFilesIn(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const names = await readdir(path, { recursive: true }).catch(() => []);
    for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) if (name.endsWith(EXPECTED)) yield `${path.replace(/\/$/, "")}/${name}`;
  }
}

function reportOf(id: string, expected: Expected | undefined, difference: Difference, chalk: ChalkInstance): string {
  if (expected === undefined) return `${chalk.bold(id)}: no ${basename(expectedPathOf(id))} beside it; check --update makes one\n`;
  const lines = [
    ...difference.missing.map((row) => ({ at: row.at, text: chalk.red(`  - missing     ${summaryOf(row)}`) })),
    ...difference.unexpected.map((row) => ({ at: row.at, text: chalk.green(`  + unexpected  ${summaryOf(row)}`) })),
    ...difference.changed.map((pair) => ({ at: pair.expected.at, text: changedLines(pair.expected, pair.found, chalk) })),
    ...difference.nowFound.map((row) => ({ at: row.at, text: chalk.cyan(`  ! found, though known as missed  ${summaryOf(row)}`) })),
    ...difference.nowGone.map((row) => ({ at: row.at, text: chalk.cyan(`  ! gone, though known as wrong    ${summaryOf(row)}`) })),
  ].toSorted((a, b) => a.at - b.at);
  const better = difference.nowFound.length + difference.nowGone.length > 0 ? "  ! is better than expected: run check --update\n" : "";
  return `${chalk.bold(id)}: ${changesOf(difference)}\n${lines.map(({ text }) => `${text}\n`).join("")}${better}`;
}

/** A row in a line: where it is, who, how, what, about whom. */
function summaryOf({ at, source, cue, content, kind, speakers, targets }: ExpectedRow): string {
  const about = targets.length === 0 ? "" : ` → ${targets.join(", ")}`;
  const who = speakers.map((speaker) => (typeof speaker === "string" ? speaker : `${speaker.name} (unnamed)`)).join(", ");
  return `at ${at}: ${source ?? "(no source)"} [${who}] ${cue ?? "(no cue)"}: ${content.join(" … ")} (${kind})${about}`;
}

function changedLines(expected: ExpectedRow, found: ExpectedRow, chalk: ChalkInstance): string {
  const lines = fieldsThatDiffer(expected, found).flatMap((field) => [
    chalk.red(`      - ${field}: ${JSON.stringify(expected[field])}`),
    chalk.green(`      + ${field}: ${JSON.stringify(found[field])}`),
  ]);
  return [`  ~ changed     at ${expected.at}: ${expected.content.join(" … ")}`, ...lines].join("\n");
}

function changesOf({ missing, unexpected, changed, nowFound, nowGone }: Difference): string {
  const parts: ReadonlyArray<readonly [number, string]> = [
    [missing.length, "missing"],
    [unexpected.length, "unexpected"],
    [changed.length, "changed"],
    [nowFound.length, "known as missed and now found"],
    [nowGone.length, "known as wrong and now gone"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}

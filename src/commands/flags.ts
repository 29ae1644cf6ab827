import { extname } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import type { Shard } from "../batch/shard.js";
import { CUE_KINDS } from "../document/types.js";
import type { CueKind } from "../document/types.js";
import { HearsayError } from "../errors.js";
import { FORMATS } from "../options.js";
import type { OpenOptions } from "../read/containers.js";
import { isEncoding } from "../read/decode.js";
import { INPUT_FORMATS } from "../read/formats.js";
import type { InputFormat } from "../read/formats.js";
import type { Format, RunOptions, Summary, TableLayout, View } from "../options.js";

/** What commander gives for the flags below. */
export interface Flags {
  readonly format?: Format;
  readonly output?: string;
  readonly minConfidence?: number;
  readonly cueKind?: readonly CueKind[];
  readonly nested?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly update?: boolean;
  readonly progress?: "bar" | "plain";
  readonly jobs?: number;
  readonly timeout?: number;
  readonly resume?: boolean;
  readonly manifest?: boolean;
  readonly shard?: Shard;
  readonly skipDuplicates?: boolean;
  readonly ignoreDuplicates?: boolean;
  readonly includeText?: boolean;
  readonly inputFormat?: InputFormat;
  readonly encoding?: string;
  readonly textField?: string;
  readonly idField?: string;
  readonly titleField?: string;
  readonly dateField?: string;
  readonly names?: string;
  readonly byDocument?: boolean;
  readonly overall?: boolean;
  readonly aliases?: string;
  readonly writeAliases?: string;
  readonly top?: number;
}

function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1)) throw new InvalidArgumentError("It is a number from 0 to 1.");
  return number;
}

function cueKinds(value: string): readonly CueKind[] {
  const kinds = value.split(",").map((kind) => kind.trim());
  const unknown = kinds.find((kind) => !(CUE_KINDS as readonly string[]).includes(kind));
  if (unknown !== undefined) throw new InvalidArgumentError(`It is one or more of ${CUE_KINDS.join(", ")}, joined by commas.`);
  return kinds as CueKind[];
}

function jobs(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 256) throw new InvalidArgumentError("It is a whole number from 1 to 256.");
  return number;
}

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 86_400)) throw new InvalidArgumentError("It is a number of seconds, more than 0.");
  return number;
}

function top(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("It is a whole number from 1.");
  return number;
}

function encoding(value: string): string {
  if (!isEncoding(value)) throw new InvalidArgumentError("It is a name such as windows-1252, iso-8859-2 or macintosh.");
  return value;
}

function shard(value: string): Shard {
  const [, number, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  if (!(Number(number) >= 1 && Number(number) <= Number(count))) throw new InvalidArgumentError("It is a part of a whole, such as 3/16.");
  return { number: Number(number), count: Number(count) };
}

const FLAGS = {
  format: () => new Option("-f, --format <format>", "what to print; by default what --output ends in, else a table").choices(FORMATS),
  output: () => new Option("-o, --output <file>", "write into a file, whole or not at all, instead of standard output"),
  minConfidence: () => new Option("--min-confidence <number>", "statements from this confidence on, 0 to 1; fewer or more than by default").argParser(confidence),
  cueKind: () => new Option("--cue-kind <kinds>", `only statements with a cue of these kinds: ${CUE_KINDS.join(", ")}`).argParser(cueKinds),
  nested: () => new Option("--nested", "statements inside statements too, each with the id of the one that holds it"),
  color: () => new Option("--color", "colours even where the output is no terminal"),
  noColor: () => new Option("--no-color", "no colours; the variable NO_COLOR does the same"),
  quiet: () => new Option("-q, --quiet", "tell only errors: no progress, warnings, files left out or summary"),
  includeText: () =>
    new Option("--include-text", "give the article's text in JSON; by default where it is taken out of HTML, PDF, a table…"),
  noIncludeText: () => new Option("--no-include-text", "never give it"),
  inputFormat: () => new Option("--input-format <format>", "what the files are, whatever their names end in").choices(INPUT_FORMATS),
  encoding: () => new Option("--encoding <name>", "what files that are not UTF-8 are in; by default windows-1252, with a warning; utf-8 refuses them").argParser(encoding),
  textField: () => new Option("--text-field <name>", "the column or field with the text, in CSV and JSON"),
  idField: () => new Option("--id-field <name>", "the one that names the article; by default its number is taken"),
  titleField: () => new Option("--title-field <name>", "the one with the title"),
  dateField: () => new Option("--date-field <name>", "the one with the date"),
  names: () => new Option("--names <file>", "a CSV list of names to find, with the columns name,type,aliases (a|b); it goes before what is found"),
  byDocument: () => new Option("--by-document", "each article's entities by themselves; the default in JSON, and with --resume, --manifest, --shard").conflicts("overall"),
  overall: () => new Option("--overall", "each entity once over all the articles; the default in a table and in CSV"),
  aliases: () => new Option("--aliases <file>", "a CSV list of names that are one, with the columns name,counted_as; as --write-aliases writes it"),
  writeAliases: () => new Option("--write-aliases <file>", "write the list of names that were made one, and of those that could be"),
  top: () => new Option("--top <number>", "only so many rows, from the first").argParser(top),
  resume: () => new Option("--resume", "go on where the same command was stopped; leaves FILE.manifest.json (csv, json, ndjson)"),
  manifest: () => new Option("--manifest", "leave FILE.manifest.json beside the output: versions, options, articles, errors (csv, json, ndjson)"),
  shard: () => new Option("--shard <k/n>", "only the k-th of n parts; each article is in one, by its name alone").argParser(shard),
  skipDuplicates: () => new Option("--skip-duplicates", "leave out articles that are nearly the same as one before; by default they are flagged"),
  ignoreDuplicates: () => new Option("--ignore-duplicates", "do not look for them").conflicts("skipDuplicates"),
  progress: () => new Option("--progress <kind>", "bar, or plain for a line now and then, as a log wants it").choices(["bar", "plain"]),
  jobs: () =>
    new Option("-j, --jobs <number>", "worker threads; by default one a processor, for 50 articles or more").argParser(jobs),
  timeout: () => new Option("--timeout <seconds>", "give an article up that takes longer").argParser(seconds),
  update: () => new Option("--update", "rewrite the expected files so that they fit what is found; nothing right is lost"),
} as const;

/** Gives a command some of the flags, in this order. */
export function withFlags(command: Command, ...names: ReadonlyArray<keyof typeof FLAGS>): Command {
  for (const name of names) command.addOption(FLAGS[name]());
  return command;
}

/** The flags of a command that reads articles, with every default filled in. */
export function runOptions(view: View, flags: Flags): RunOptions & { readonly open: OpenOptions } {
  const { output } = flags;
  const format = flags.format ?? formatOf(output) ?? "table";
  if (flags.skipDuplicates === true && flags.shard)
    throw new HearsayError("cannot be used with --shard, which sees a part of the articles only", "--skip-duplicates", "hearsay merge --skip-duplicates");
  return Object.freeze({
    view,
    format,
    overall: view === "entities" && isOverall(format, flags),
    ...(output === undefined || output === "-" ? {} : { output }),
    analyze: {
      sentenceText: view === "sentences",
      ...(flags.cueKind === undefined ? {} : { cueKinds: flags.cueKind }),
      ...only(flags, "minConfidence", "nested", "includeText", "encoding"),
    },
    open: only(flags, "inputFormat", "encoding", "textField", "idField", "titleField", "dateField"),
    layout: layoutOf(flags, output),
    quiet: flags.quiet ?? false,
    duplicates: flags.skipDuplicates === true ? "skip" : flags.ignoreDuplicates === true ? "ignore" : "flag",
    ...only(flags, "progress", "jobs", "timeout", "resume", "manifest", "shard", "names"),
  });
}

/** The flags of a command that counts over all articles. */
export function summaryOptions(kind: Summary, flags: Flags): RunOptions & { readonly open: OpenOptions } {
  const { writeAliases, output } = flags;
  if (writeAliases !== undefined && writeAliases === output) throw new HearsayError("is --output too", writeAliases, "another name for --write-aliases");
  return Object.freeze({ ...runOptions("statements", flags), summary: { kind, ...only(flags, "aliases", "writeAliases", "top") } });
}

/** One list over all articles: by default where a person reads it; a JSON object is an article, and so is a piece of a run. */
function isOverall(format: Format, flags: Flags): boolean {
  const { byDocument, overall } = flags;
  const inPieces = flags.resume ? "--resume" : flags.manifest ? "--manifest" : flags.shard ? "--shard" : undefined;
  if (overall && inPieces !== undefined) throw new HearsayError(`cannot be used with ${inPieces}, which goes article by article`, "--overall", "one of the two");
  return overall ?? !(byDocument || inPieces !== undefined || format === "json" || format === "ndjson");
}

/** Those of the flags that were given. */
function only<Name extends keyof Flags>(flags: Flags, ...names: Name[]): Pick<Flags, Name> {
  return Object.fromEntries(names.filter((name) => flags[name] !== undefined).map((name) => [name, flags[name]])) as Pick<Flags, Name>;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  ".csv": "csv",
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".txt": "table",
};

function formatOf(output: string | undefined): Format | undefined {
  if (output === undefined || output === "-") return undefined;
  const format = ENDINGS[extname(output).toLowerCase()];
  if (format !== undefined || !/\.\w+$/.test(output)) return format;
  throw new HearsayError("its ending names no format", output, "add --format table, csv, json or ndjson");
}

/** How wide and whether in colours: https://no-color.org and FORCE_COLOR, as chalk reads them; the flags go first. */
export function layoutOf(flags: Pick<Flags, "color">, output?: string): TableLayout {
  const { env, stdout } = process;
  const terminal = stdout.isTTY && output === undefined && env["TERM"] !== "dumb";
  const wanted = env["NO_COLOR"] ? false : env["FORCE_COLOR"] ? env["FORCE_COLOR"] !== "0" : terminal;
  const columns = stdout.isTTY ? stdout.columns : Number(env["COLUMNS"]);
  return { width: columns > 0 && output === undefined ? columns : 80, color: flags.color ?? wanted };
}

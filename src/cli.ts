import { existsSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { layoutOf, runOptions, summaryOptions, withFlags } from "./commands/flags.js";
import type { Flags } from "./commands/flags.js";
import { tell } from "./commands/tell.js";
import { asHearsayError, HearsayError, visible } from "./errors.js";
import type { Summary, View } from "./options.js";
import { VERSION } from "./version.js";

const ARTICLES = "files, folders, patterns such as 'news/**/*.txt', or - for standard input";

const READING = [
  "format", "output", "minConfidence", "cueKind", "nested", "includeText", "noIncludeText",
  "inputFormat", "encoding", "textField", "idField", "titleField", "dateField",
  "names", "jobs", "timeout", "shard", "skipDuplicates", "ignoreDuplicates", "resume", "manifest", "progress", "color", "noColor", "quiet",
] as const;

/** All of them but what goes article by article. */
const COUNTING = [
  "format", "output", "aliases", "writeAliases", "top", "minConfidence", "cueKind",
  "inputFormat", "encoding", "textField", "idField", "titleField", "dateField",
  "names", "jobs", "timeout", "progress", "color", "noColor", "quiet",
] as const;

const EXAMPLES = `
Examples:
  hearsay article.txt                          a table of who said what about whom
  hearsay news/ --output statements.csv        a folder, a row a statement
  hearsay 'news/**/*.txt' --format ndjson      a JSON object a line, a line an article
  pbpaste | hearsay -                          what stands in the clipboard
  hearsay --min-confidence 0.8 article.txt     only what is rather sure
  hearsay entities article.txt                 persons, organizations, places
  hearsay speakers news/                       every speaker once, over all articles
  hearsay matrix run.ndjson --output who.csv   who speaks about whom, from what --format ndjson gave
  hearsay check fixtures/articles              every article against its expected file

Exit codes: 0 done, 1 check found a difference, 2 bad usage or a file failed.`;

/** Every command. What a command needs is loaded when it runs: start-up time counts. */
function program(setCode: (code: number) => void): Command {
  const root = new Command("hearsay")
    .description("Reads English news articles and prints who said what about whom.")
    .usage("[options] <file...>\n       hearsay <command> [options] <path...>")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${text.trimEnd().replace(/^error: /u, "hearsay: ").split(/\n(?=\(Did you mean )/u).map(visible).join("\n")}\n`) })
    .showHelpAfterError("(hearsay --help shows what there is)")
    .addHelpText("after", EXAMPLES)
    .hook("preSubcommand", (_, command) => refuseEarlyFlags(root, command.name()));

  const reads = (command: Command, view: View): Command =>
    withFlags(command.argument("[file...]", ARTICLES), ...READING).action(
      async (paths: string[], flags: Flags) => {
        if (paths.length === 0) throw new HearsayError("no file is named", "nothing to read", "hearsay article.txt, or hearsay --help");
        // A mistyped command must not read all that is named behind it.
        if (command === root && /^[a-z]+$/.test(paths[0]) && !existsSync(paths[0]))
          throw new HearsayError("is neither a command nor a file", paths[0], "hearsay --help");
        const { extract } = await import("./commands/extract.js");
        setCode(await extract(paths, runOptions(view, flags)));
      },
    );

  reads(root, "statements");
  withFlags(reads(root.command("entities").description("print the persons, organizations, places… of articles"), "entities"), "byDocument", "overall");
  reads(root.command("sentences").description("print the sentences of articles and the statements in each"), "sentences");
  const counts = (kind: Summary, description: string): Command =>
    withFlags(root.command(kind).description(description), ...COUNTING)
      .argument("<file...>", `${ARTICLES}; or .ndjson files that hearsay --format ndjson has written`)
      .action(async (paths: string[], flags: Flags) => {
        const { extract } = await import("./commands/extract.js");
        setCode(await extract(paths, summaryOptions(kind, flags)));
      });
  counts("speakers", "print every speaker once, over all articles");
  counts("targets", "print everybody that is spoken about once, over all articles");
  counts("matrix", "print who speaks about whom, how often and in what tone");
  withFlags(root.command("check").description("hold every article against the expected file beside it"), "update", "names", "color", "noColor")
    .argument("<path...>", "folders, or articles NAME.txt with NAME.expected.json beside them")
    .action(async (paths: string[], flags: Flags) => {
      const { check } = await import("./commands/check.js");
      setCode(await check(paths, { update: flags.update ?? false, color: layoutOf(flags).color, ...(flags.names === undefined ? {} : { names: flags.names }) }));
    });
  withFlags(root.command("merge").description("join the outputs of --shard runs"), "output", "skipDuplicates")
    .argument("<file...>", "their .csv or .ndjson files; with their manifests in the articles' own order, else as named")
    .action(async (paths: string[], flags: Flags) => {
      const { merge } = await import("./commands/merge.js");
      setCode(await merge(paths, flags.output, flags.skipDuplicates ?? false));
    });
  return root;
}

/** `hearsay --format csv entities news.txt`: the flag would go to the wrong command without a word. */
function refuseEarlyFlags(root: Command, name: string): void {
  const early = root.options.find((option) => root.getOptionValueSource(option.attributeName()) === "cli");
  const flag = early?.long;
  if (flag) throw new HearsayError("stands before the command", flag, `hearsay ${name} ${flag} …`);
}

/**
 * Runs the command; the one place where errors become exit codes.
 * @param args what stands behind `hearsay`
 * @returns 0 done, 1 a check said no, 2 bad usage or a file failed
 */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  let broken: NodeJS.ErrnoException | undefined;
  // A reader that closed the pipe (`| head`) has what it wanted. What goes wrong with standard error can be told nowhere.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") broken ??= error;
  });
  process.stderr.on("error", () => undefined);
  try {
    await program((value) => {
      code = value;
    }).parseAsync(args, { from: "user" });
    if (broken) throw asHearsayError(broken, "standard output");
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    tell(asHearsayError(error, "hearsay").line);
    return 2;
  }
}

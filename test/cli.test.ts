import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { DocumentRecord } from "../src/document/record.js";
import { complaints } from "./document/schema.js";
import { folderWith } from "./read/folder.js";
import { hearsay } from "./run.js";

const ARTICLE = [
  "Harbour bridge closed",
  "",
  "NAIROBI — “The bridge was never safe,” Transport Minister Ruth Okello told reporters on Monday. 😀",
  "",
  "She said that the Transport Ministry would publish a list of inspections.",
  "",
].join("\n");

const articles = () => folderWith({ "a.txt": ARTICLE, "b.txt": ARTICLE.replaceAll("Okello", "Odhiambo"), "sub/c.txt": "Nothing to see.\n" });

const records = (stdout: string) => stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as DocumentRecord);
const flags = (stdout: string) => records(stdout).map(({ document }) => [document.id, document.duplicateOf]);
const idsOf = (stdout: string) => records(stdout).map(({ document }) => document.id);

/** What rows of an article have, with some flags. */
async function confidences(...args: readonly string[]): Promise<number[]> {
  const { stdout } = await hearsay(["fixtures/articles/profile-judge.txt", "--format", "json", ...args]);
  return (JSON.parse(stdout) as DocumentRecord[]).flatMap(({ attributions }) => attributions.map(({ confidence }) => confidence));
}

/** The built command beside models of which one is damaged. */
function damaged(model: string): string {
  const folder = folderWith({});
  for (const part of ["bin", "dist", "package.json", "src/data"]) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const path = join(folder, `src/data/${model}.model`);
  writeFileSync(path, readFileSync(path).fill(0, 5000, 5100));
  return join(folder, "bin/hearsay.js");
}

describe("hearsay FILE", () => {
  it("prints a table by default, 80 columns wide where there is no terminal, without colours", async () => {
    const { code, stdout, stderr } = await hearsay(["a.txt"], { cwd: articles() });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^a\.txt\n/u);
    expect(stdout).not.toContain("\u001b");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("gives records that the published schema admits, with offsets that hold in the file", async () => {
    const cwd = articles();
    for (const [view, shape] of [[[], "record"], [["entities"], "entitiesRecord"], [["sentences"], "sentencesRecord"]] as const) {
      const { code, stdout } = await hearsay([...view, "--format", "json", "."], { cwd });
      expect(code).toBe(0);
      const array = JSON.parse(stdout) as unknown[];
      expect(array).toHaveLength(3);
      for (const record of array) expect(complaints(record, shape)).toEqual([]);
    }
    const [{ sentences }] = records((await hearsay(["sentences", "-f", "ndjson", "a.txt"], { cwd })).stdout);
    const points = Array.from(ARTICLE);
    expect(sentences.length).toBeGreaterThan(2);
    for (const { start, end, text } of sentences) expect(points.slice(start, end).join("")).toBe(text);
  });

  it("gives each field the characters that its offsets name, whatever format the article came in", async () => {
    const files = readdirSync("fixtures/formats").map((name) => join("fixtures/formats", name));
    const { code, stdout } = await hearsay(["--include-text", "--nested", "--quiet", "--format", "ndjson", ...files]);
    expect(code).toBe(0);
    const found = records(stdout);
    expect(new Set(found.map(({ document }) => extname(document.id.split("#")[0]))).size).toBeGreaterThan(8);
    for (const { document, entities, attributions } of found) {
      const points = Array.from(document.text ?? "");
      const said = (spans: readonly (readonly number[])[]) => spans.map(([start, end]) => points.slice(start, end).join("")).join(" … ");
      expect(points).toHaveLength(document.length);
      for (const { mentions } of entities) for (const { start, end, text } of mentions) expect(said([[start, end]])).toBe(text);
      for (const { source, cue, content, addressee } of attributions)
        for (const phrase of [source, cue, content, addressee]) if (phrase) expect(said(phrase.spans)).toBe(phrase.text);
    }
  });

  it("reads files, folders, patterns and standard input, and names them as they were given", async () => {
    const cwd = articles();
    const { stdout } = await hearsay(["--format", "ndjson", "sub/", "?.txt", "-", "./a.txt"], { cwd, input: ARTICLE });
    expect(idsOf(stdout)).toEqual(["sub/c.txt", "a.txt", "b.txt", "-", "./a.txt"]);
  });

  it("writes CSV that a reader takes apart", async () => {
    const { stdout } = await hearsay(["sentences", "--format", "csv", "a.txt"], { cwd: articles() });
    expect(stdout.split("\r\n")[0]).toBe("document,sentence,paragraph,start,end,text,statements");
    const rows = parse<Record<string, string>>(stdout, { columns: true });
    expect(rows.map(({ sentence }) => sentence)).toEqual(rows.map((_, i) => String(i + 1)));
    expect(rows[0]).toMatchObject({ document: "a.txt", text: "Harbour bridge closed" });
  });

  it("obeys --color, --no-color, NO_COLOR and FORCE_COLOR", async () => {
    const cwd = articles();
    const coloured = async (args: string[], env = {}) => (await hearsay([...args, "a.txt"], { cwd, env })).stdout.includes("\u001b[");
    expect(await coloured(["--color"])).toBe(true);
    expect(await coloured([], { FORCE_COLOR: "1" })).toBe(true);
    expect(await coloured([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(await coloured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
  });

  it("uses the width that COLUMNS names", async () => {
    const { stdout } = await hearsay(["sentences", "a.txt"], { cwd: articles(), env: { COLUMNS: "120" } });
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBe(120);
  });

  it.skipIf(!existsSync("/dev/full"))("says that the disk is full where standard output goes to a file that cannot grow", async () => {
    const { code, stderr } = await hearsay(["a.txt", "--format", "csv"], { cwd: articles(), stdout: "/dev/full" });
    expect([code, stderr]).toEqual([2, "hearsay: standard output: no space left on the disk (try: make room, or write elsewhere with --output)\n"]);
  });

  it("says once that a model is damaged, whatever the number of articles and jobs", async () => {
    const command = damaged("names");
    for (const jobs of ["1", "2"]) {
      const { code, stdout, stderr } = await hearsay(["--format", "ndjson", "--jobs", jobs, "."], { cwd: articles(), command });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^hearsay: .*names\.model: is damaged: .*\(try: .*\)\n$/u);
    }
  });

  it.each([["speakers"], ["matrix"], ["entities"]])("prints no empty table of %s where nothing could be read", async (view) => {
    const { code, stdout, stderr } = await hearsay([view, "missing.txt"], { cwd: articles() });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("missing.txt: no such file");
  });
});

describe("hearsay --output", () => {
  it("writes the file whole, in the format that its ending names, and nothing to standard output", async () => {
    const cwd = articles();
    const { code, stdout } = await hearsay(["a.txt", "b.txt", "--output", "out.csv"], { cwd });
    expect([code, stdout]).toEqual([0, ""]);
    expect(readFileSync(`${cwd}/out.csv`, "utf8")).toBe((await hearsay(["a.txt", "b.txt", "--format", "csv"], { cwd })).stdout);
    expect(readdirSync(cwd).toSorted()).toEqual(["a.txt", "b.txt", "out.csv", "sub"]);
  });

  it("writes through a link, and into what is no plain file", async () => {
    const cwd = articles();
    writeFileSync(`${cwd}/real.json`, "old");
    symlinkSync("real.json", `${cwd}/link.json`);
    expect((await hearsay(["a.txt", "--output", "link.json"], { cwd })).code).toBe(0);
    expect(readFileSync(`${cwd}/real.json`, "utf8")).toMatch(/^\[\n\{/u);
    execFileSync("mkfifo", [`${cwd}/pipe.ndjson`]);
    const reader = readFile(`${cwd}/pipe.ndjson`, "utf8");
    expect((await hearsay(["a.txt", "--output", "pipe.ndjson"], { cwd })).code).toBe(0);
    expect(idsOf(await reader)).toEqual(["a.txt"]);
    expect(statSync(`${cwd}/pipe.ndjson`).isFIFO()).toBe(true);
  });

  it("leaves what was there alone where it cannot write", async () => {
    const cwd = articles();
    mkdirSync(`${cwd}/out.csv`);
    for (const [output, what] of [["none/out.csv", "no such file or folder"], ["out.csv", "is a folder"], ["a.txt", "is one of the articles"], ["x.docx", "its ending names no format"]]) {
      const { code, stdout, stderr } = await hearsay(["a.txt", "--output", output], { cwd });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toBe(`hearsay: ${output}: ${stderr.slice(`hearsay: ${output}: `.length)}`);
      expect(stderr).toContain(what);
    }
    expect(readFileSync(`${cwd}/a.txt`, "utf8")).toBe(ARTICLE);
  });
});

describe("rude input", () => {
  it("gets one clear line each on standard error while the other files still come out", async () => {
    const cwd = folderWith({
      "good.txt": ARTICLE,
      "empty.txt": "",
      "greek.txt": Buffer.from("He said na\u00efve things.\u0090", "latin1"),
      "binary.txt": Buffer.from([1, 0, 2, 0]),
      "report.pdf": "%PDF-1.4\n",
      "folder/picture.png": "x",
    });
    const bad = ["missing.txt", "empty.txt", "greek.txt", "binary.txt", "report.pdf", "folder", "*.docx"];
    const { code, stdout, stderr } = await hearsay([...bad, "good.txt", "--format", "ndjson"], { cwd });
    expect(code).toBe(2);
    expect(idsOf(stdout)).toEqual(["good.txt"]);
    const lines = stderr.trimEnd().split("\n");
    expect(lines.map((line) => line.split(": ")[1])).toEqual(bad);
    for (const line of lines) expect(line).toMatch(/^hearsay: .+ \(try: .+\)$/u);
  });

  it("in windows-1252 is read with a warning, which --quiet leaves out, and refused with --encoding utf-8", async () => {
    const cwd = folderWith({ "latin.txt": Buffer.from("\u0093It is na\u00efve,\u0094 Ruth Okello said.", "latin1") });
    const read = await hearsay(["latin.txt", "--format", "csv"], { cwd });
    expect(read).toMatchObject({ code: 0, stderr: expect.stringMatching(/^hearsay: latin\.txt: is not UTF-8 \(first at line 1\), was read as windows-1252 \(if that is wrong: .+\)\n$/u) });
    expect(read.stdout).toContain("“It is naïve,”");
    expect(await hearsay(["latin.txt", "--format", "csv", "--quiet"], { cwd })).toEqual({ ...read, stderr: "" });
    expect(await hearsay(["latin.txt", "--format", "csv", "--encoding", "utf-8"], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("is not UTF-8 (first at line 1) (try:") });
    await hearsay(["latin.txt", "--output", "out.csv", "--manifest"], { cwd });
    const manifest = JSON.parse(readFileSync(`${cwd}/out.csv.manifest.json`, "utf8")) as { counts: object; articles: object[] };
    expect(manifest).toMatchObject({ counts: { articles: 1, warned: 1 }, articles: [{ id: "latin.txt", warning: "is not UTF-8 (first at line 1), was read as windows-1252 (if that is wrong: --encoding NAME, or --encoding utf-8 to refuse such files)" }] });
  });

  it("steers no terminal: control characters in names, ids and options are written out on standard error, and stay in the data", async () => {
    const evil = "\u001b[31mred\nhearsay: all is well\u202e\u0007";
    const cwd = folderWith({ [`${evil}.txt`]: "", [`${evil}.csv`]: Buffer.from(`id,text\n"${evil}",\n"${evil}","\u0093It rained,\u0094 Ruth Okello said."`, "latin1"), "good.txt": ARTICLE });
    const shown = String.raw`\u001b[31mred\u000ahearsay: all is well\u202e\u0007`;
    const runs = await Promise.all([[`${evil}.txt`, "good.txt", "--jobs", "2"], [`./${evil}`], ["--color", evil], [`--${evil}`], ["merge", `${evil}.csv`, "x.csv"], ["check", `${evil}.txt`]].map((args) => hearsay(args, { cwd })));
    for (const { stderr } of runs) expect(stderr).not.toMatch(/[^\n\P{Cc}]|\u202e|^hearsay: all/mu);
    expect(runs[0].stderr).toBe(`hearsay: ${shown}.txt: is empty (try: leave it out, or see why nothing was saved in it)\n`);
    const table = await hearsay([`${evil}.csv`, "--id-field", "id", "--format", "ndjson"], { cwd });
    expect(table.stderr).toMatch(/^hearsay: \\u001b\[31mred\\u000ahearsay: .*: is empty .*\nhearsay: \\u001b\[31mred\\u000ahearsay: .*windows-1252.*\nhearsay: --id-field: 1 article .*\\u001b\[31mred\\u000ahearsay: .*\n$/u);
    expect(idsOf(table.stdout)[0]).toContain("\u001b[31mred\n");
  });

  it("is told of on an empty standard input", async () => {
    const { code, stdout, stderr } = await hearsay(["-", "--format", "json"], { input: "" });
    expect([code, stdout]).toEqual([2, "[]\n"]);
    expect(stderr).toMatch(/^hearsay: -: is empty/u);
  });

  it("ends quietly with 0 where the reader closes the pipe", async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, ARTICLE.repeat(5)])));
    const { code, stdout, stderr } = await hearsay(["sentences", "--format", "ndjson", "."], { cwd, closeAfter: 1 });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.length).toBeLessThan(300_000);
    expect(await hearsay(["--help"], { closeAfter: 1 })).toMatchObject({ code: 0, stderr: "" });
  });

  it("gives more statements or fewer by --min-confidence", async () => {
    const [many, some, few] = [await confidences("--min-confidence", "0.02"), await confidences(), await confidences("--min-confidence", "0.9")];
    expect(many.length).toBeGreaterThan(some.length);
    expect(few.length).toBeLessThan(some.length);
    expect(Math.min(...many)).toBeLessThan(Math.min(...some));
    expect(Math.min(...few)).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    [[], "hearsay: nothing to read: no file is named"],
    [["chek", "fixtures"], "chek: is neither a command nor a file"],
    [["--format", "xml", "a.txt"], "Allowed choices are table, csv, json, ndjson"],
    [["--min-confidence", "2", "a.txt"], "It is a number from 0 to 1"],
    [["--min-confidence", "", "a.txt"], "It is a number from 0 to 1"],
    [["--formt", "csv", "a.txt"], "Did you mean --format?"],
    [["--format", "csv", "entities", "a.txt"], "stands before the command (try: hearsay entities --format"],
    [["--skip-duplicates", "--shard", "1/2", "a.txt"], "try: hearsay merge --skip-duplicates"],
    [["--skip-duplicates", "--ignore-duplicates", "a.txt"], "cannot be used with option"],
    [["check"], "missing required argument"],
    [["check", "--format", "csv", "x"], "unknown option"],
  ])("%j is bad usage", async (args, what) => {
    const { code, stdout, stderr } = await hearsay(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^hearsay: /u);
    expect(stderr).toContain(what);
  });
});

describe("hearsay --help and --version", () => {
  it("print on standard output", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await hearsay(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    const help = await hearsay(["--help"]);
    expect([help.code, help.stderr]).toEqual([0, ""]);
    expect(help.stdout).toContain("Examples:");
    expect((await hearsay(["help", "check"])).stdout).toMatch(/^Usage: hearsay check/u);
    expect(help.stdout).toContain("Exit codes: 0 done, 1 check found a difference, 2 bad usage or a file failed.");
  });
});

describe("near-duplicates", () => {
  it("are flagged with the first one's id, left out, or not looked for", async () => {
    const cwd = articles();
    const flagged = await hearsay([".", "--format", "ndjson"], { cwd });
    expect(flags(flagged.stdout)).toEqual([["./a.txt", undefined], ["./b.txt", "./a.txt"], ["./sub/c.txt", undefined]]);
    for (const record of records(flagged.stdout)) expect(complaints(record, "record")).toEqual([]);
    expect(flags((await hearsay([".", "--format", "ndjson", "--skip-duplicates"], { cwd })).stdout)).toEqual([["./a.txt", undefined], ["./sub/c.txt", undefined]]);
    expect(flags((await hearsay([".", "--format", "ndjson", "--ignore-duplicates"], { cwd })).stdout)).toEqual([["./a.txt", undefined], ["./b.txt", undefined], ["./sub/c.txt", undefined]]);
    const rows = parse<Record<string, string>>((await hearsay([".", "--format", "csv"], { cwd })).stdout, { columns: true });
    expect(new Set(rows.map(({ document, duplicate_of }) => `${document} ${duplicate_of}`))).toEqual(new Set(["./a.txt ", "./b.txt ./a.txt"]));
  });
});

describe("determinism", () => {
  it("gives the same bytes for an article in any order, in one process or in several", async () => {
    const cwd = articles();
    const names = ["a.txt", "b.txt", "sub/c.txt"];
    // Which of two near-duplicates is flagged is a matter of their order.
    const args = ["--format", "ndjson", "--ignore-duplicates"];
    const together = (await hearsay([...args, ...names], { cwd })).stdout;
    const backwards = (await hearsay([...args, ...names.toReversed()], { cwd })).stdout;
    const alone = await Promise.all(names.map((name) => hearsay([...args, name], { cwd })));
    expect(alone.map(({ stdout }) => stdout).join("")).toBe(together);
    expect(backwards.trimEnd().split("\n").toReversed().join("\n")).toBe(together.trimEnd());
  });
});

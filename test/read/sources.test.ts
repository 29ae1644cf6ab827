import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { HearsayError } from "../../src/errors.js";
import { listSources } from "../../src/read/sources.js";
import { hearsay } from "../run.js";
import { folderWith } from "./folder.js";

async function list(folder: string, ...paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const source of listSources(paths.map((path) => (path === "-" ? path : `${folder}/${path}`))))
    found.push(source instanceof HearsayError ? `! ${source.where.replace(folder, "")}: ${source.what}` : source.id.replace(folder, ""));
  return found;
}

describe("listSources", () => {
  it("takes files in the order given, each once, whatever their names", async () => {
    const folder = folderWith({ "b.txt": "b", "a.article": "a" });
    expect(await list(folder, "b.txt", "a.article", "b.txt")).toEqual(["/b.txt", "/a.article"]);
  });

  it("searches folders for article files, in a stable order, hidden ones left out", async () => {
    const folder = folderWith({ "z.txt": "", "B.txt": "", "a/x.TXT": "", "a/b/y.text": "", ".git/z.txt": "", "n.expected.json": "", "p.png": "" });
    expect(await list(folder, "")).toEqual(["/B.txt", "/a/b/y.text", "/a/x.TXT", "/z.txt"]);
  });

  it("leaves out of a folder what hearsay has written into it, and says so, but takes it where it is named", async () => {
    const record = JSON.stringify({ document: { id: "a.txt", offsetUnit: "codepoint" }, hearsay: { version: "1" } });
    const folder = folderWith({ "a.txt": "", "run.ndjson": `${record}\n`, "old/run.jsonl.gz": gzipSync(record), "mine.ndjson": '{"text":"a"}\n', "torn.ndjson": '{"document' });
    const left: string[] = [];
    const found: string[] = [];
    for await (const source of listSources([folder], (path) => left.push(path))) if (!(source instanceof HearsayError)) found.push(source.id);
    expect(found).toEqual([`${folder}/a.txt`, `${folder}/mine.ndjson`, `${folder}/torn.ndjson`]);
    expect(left).toEqual([`${folder}/old/run.jsonl.gz`, `${folder}/run.ndjson`]);
    expect(await list(folder, "run.ndjson")).toEqual(["/run.ndjson"]);
  });

  it("leaves out pipes in folders, and says so, but takes one where it is named", async () => {
    const folder = folderWith({ "a.txt": "", "d/b.txt": "" });
    execFileSync("mkfifo", [`${folder}/d/pipe.txt`, `${folder}/d/pipe.ndjson`]);
    const left: string[][] = [];
    const found: string[] = [];
    for await (const source of listSources([folder, `${folder}/*/*.txt`], (...one) => left.push(one))) if (!(source instanceof HearsayError)) found.push(source.id);
    expect(found).toEqual([`${folder}/a.txt`, `${folder}/d/b.txt`]);
    expect(left).toEqual([[`${folder}/d/pipe.ndjson`, "no file"], [`${folder}/d/pipe.txt`, "no file"]]);
    expect(await list(folder, "d/pipe.txt")).toEqual(["/d/pipe.txt"]);
  });

  it("tells once of a folder's files that nobody knows how to read, as of an archive's, and the manifest counts them", async () => {
    const doc = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
    const files = { "a.txt": "It fell.", "z.doc": doc, "old/b.PPT": doc, "old/book.epub": doc, "old/notes": "x", "x.css": "", "p.JPG": "", ".DS_Store": "", "t.csv": "a", "readme.md": "" };
    const cwd = folderWith({ ...files, "none/c.odt": doc });
    symlinkSync(`${cwd}/old`, `${cwd}/again`);
    execFileSync("mkfifo", [`${cwd}/pipe`]);
    const run = (...more: string[]) => hearsay([".", "none", "--format", "ndjson", "--output", "out.ndjson", "--manifest", ...more], { cwd });
    const { code, stderr } = await run();
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toEqual([
      "hearsay: .: 5 of its files left out, since hearsay does not know what their names end in (first: ./none/c.odt; save them as .txt, .docx or .pdf)",
      "hearsay: none: 1 of its files left out, since hearsay does not know what their names end in (first: none/c.odt; save them as .txt, .docx or .pdf)",
      "hearsay: none: a folder without any article file (try: name the files themselves, or another folder)",
    ]);
    const { inputs } = JSON.parse(readFileSync(`${cwd}/out.ndjson.manifest.json`, "utf8")) as { inputs: readonly object[] };
    expect(inputs).toEqual([{ folder: ".", passedOver: 5 }, { folder: "none", passedOver: 1 }]);
  });

  it("is told of in errors alone with --quiet", async () => {
    const cwd = folderWith({ "a.txt": "It fell.", "z.doc": "", "empty.txt": "", "run.ndjson": JSON.stringify({ document: { id: "a.txt", offsetUnit: "codepoint" }, hearsay: { version: "1" } }) });
    execFileSync("mkfifo", [`${cwd}/pipe.txt`]);
    for (const command of [[], ["speakers"]]) {
      const { stderr } = await hearsay([...command, ".", "a.txt", "./a.txt", "--format", "csv", "--quiet"], { cwd });
      expect(stderr).toBe("hearsay: ./empty.txt: is empty (try: leave it out, or see why nothing was saved in it)\n");
    }
  });

  it("says of a file or folder whose name is not UTF-8 why it cannot be read, and goes on", async () => {
    const folder = folderWith({ "d.txt": "" });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]), "It fell.");
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/e`), Buffer.from([0xe9])]));
    writeFileSync(`${folder}/caf\ufffd.md.txt`, "It fell.");
    expect(await list(folder, "")).toEqual(["/caf\ufffd.md.txt", "! /caf\ufffd.txt: has a name that is not UTF-8", "/d.txt", "! /e\ufffd: has a name that is not UTF-8"]);
  });

  it("does not run in circles", async () => {
    const folder = folderWith({ "a/x.txt": "" });
    symlinkSync(folder, `${folder}/a/again`);
    expect(await list(folder, "a")).toEqual(["/a/x.txt"]);
  });

  it("expands a pattern that the shell left alone, sorted, and prefers a file of that very name", async () => {
    const folder = folderWith({ "2.txt": "", "1.txt": "", "sub/3.txt": "", "[x].txt": "", "x.txt": "" });
    expect(await list(folder, "*.txt")).toEqual(["/1.txt", "/2.txt", "/[x].txt", "/x.txt"]);
    expect(await list(folder, "**/3.txt")).toEqual(["/sub/3.txt"]);
    expect(await list(folder, "[x].txt")).toEqual(["/[x].txt"]);
  });

  it("says what is wrong with a path and goes on", async () => {
    const folder = folderWith({ "a.txt": "", "empty/readme.md": "" });
    expect(await list(folder, "none.txt", "*.html", "empty", "a.txt")).toEqual([
      "! /none.txt: no such file or folder",
      "! /*.html: no file matches",
      "! /empty: a folder without any article file",
      "/a.txt",
    ]);
  });
});

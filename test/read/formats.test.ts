import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { OpenOptions } from "../../src/read/containers.js";
import type { ReadArticle } from "../../src/read/read.js";
import { rowsIn } from "../../src/read/rows.js";
import { linesOf } from "../../src/read/stream.js";
import { hearsay } from "../run.js";
import { folderWith } from "./folder.js";
import { readAll } from "./open-all.js";

const FORMATS = "fixtures/formats";
const TEXT = readFileSync(`${FORMATS}/bridge.txt`, "utf8");

/** The one article of a file. */
async function readOne(path: string, options: OpenOptions = {}): Promise<ReadArticle> {
  const [first] = await readAll(path, options);
  return typeof first === "string" ? expect.unreachable(first) : first;
}

const ABOUT = { title: "Harbour bridge closed for repairs", author: "Ada Fennimore", date: "2026-03-02" };
const WHOLE = { ...ABOUT, outlet: "Port Maris Gazette", url: "https://gazette.example/bridge" };

/** A line of NDJSON with tags. */
function tags(list: string): string {
  return `{"text":"It fell.","tags":${list}}`;
}

describe("one article in every format", () => {
  it.each([
    ["docx", ABOUT],
    ["md", { ...WHOLE, metadata: { section: "Local" } }],
    ["rtf", ABOUT],
    ["xml", { ...ABOUT, outlet: "Port Maris Gazette" }],
    ["json", { ...WHOLE, metadata: { section: "Local" } }],
    ["ndjson", { ...WHOLE, metadata: { section: "Local" } }],
    ["csv", { ...WHOLE, metadata: { section: "Local" } }],
    ["tsv", { ...WHOLE, metadata: { section: "Local" } }],
    ["xlsx", { ...WHOLE, metadata: { section: "Local", words: "88", "in print": "true" } }],
  ])("%s gives the same text, what is known of it, and says that it was taken out", async (ending, about) => {
    const { document, extracted } = await readOne(`${FORMATS}/bridge.${ending}`);
    const { id: _id, text, ...known } = document;
    expect(text).toBe(TEXT.trimEnd());
    expect(known).toEqual(about);
    expect(extracted).toBe(true);
  });

  it("html: the article without what stands around it, paragraphs apart", async () => {
    const { document } = await readOne(`${FORMATS}/bridge.html`);
    const { id: _id, text, ...known } = document;
    expect(text).toBe(`By Ada Fennimore\n\n${TEXT.trimEnd()}`);
    expect(known).toEqual(WHOLE);
  });

  it("pdf: the lines of the page", async () => {
    const { document } = await readOne(`${FORMATS}/bridge.pdf`);
    expect(document.text.replaceAll(/\s+/gu, " ")).toBe(TEXT.trimEnd().replaceAll(/\s+/gu, " "));
    expect(document).toMatchObject({ title: ABOUT.title, author: ABOUT.author });
  });

  it("rtf and pdf: when it was made, as ISO 8601 writes it", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\info{\title Caf\'e9 \u8212?\u233?t\'e9}{\author Ada {\b Fennimore}}{\creatim\yr2026\mo4\dy5\hr9\min7}}It fell.\par}`;
    expect(await readAll("x.rtf", {}, Buffer.from(rtf))).toMatchObject([{ document: { text: "It fell.", title: "Café —été", author: "Ada Fennimore", date: "2026-04-05T09:07:00" } }]);
    const pdf = readFileSync(`${FORMATS}/bridge.pdf`, "latin1");
    for (const [written, date] of [["D:20260405120000+02'00'", "2026-04-05T12:00:00+02:00"], ["D:20260405", "2026-04-05"], ["D:20260405120000Z", "2026-04-05T12:00:00Z"]])
      expect(await readAll("x.pdf", {}, Buffer.from(pdf.replace("/Author", `/CreationDate (${written}) /Author`), "latin1"))).toMatchObject([{ document: { author: ABOUT.author, date } }]);
  });

  it("gzip, UTF-16 and windows-1252: the same characters", async () => {
    for (const [name, options] of [["bridge.txt.gz", {}], ["bridge-utf16.txt", {}], ["bridge-1252.txt", { encoding: "windows-1252" }]] as const)
      expect(await readOne(`${FORMATS}/${name}`, options)).toMatchObject({ document: { text: TEXT }, extracted: false });
    expect(await readOne(`${FORMATS}/bridge-1252.txt`)).toMatchObject({ document: { text: TEXT }, warning: "is not UTF-8 (first at line 3), was read as windows-1252 (if that is wrong: --encoding NAME, or --encoding utf-8 to refuse such files)" });
    expect((await readOne(`${FORMATS}/bridge-1252.txt`, { encoding: "windows-1252" })).warning).toBeUndefined();
    const [line] = await readAll(`${FORMATS}/bridge-1252.txt`, { encoding: "utf-8" });
    expect(line).toMatch(/is not UTF-8 \(first at line 3\) \(try: --encoding windows-1252/u);
    expect((await readOne(`${FORMATS}/bridge.txt`, { encoding: "windows-1252" })).document.text).toBe(TEXT);
  });
});

describe("files with many articles", () => {
  it("name each by its number, or by a field", async () => {
    for (const name of ["bridge.json", "bridge.ndjson", "bridge.csv", "bridge-semicolon.csv"]) {
      const path = `${FORMATS}/${name}`;
      const ids = (await readAll(path)).map((one) => (typeof one === "string" ? one : one.document.id));
      expect(ids).toEqual([`${path}#1`, `${path}#2`]);
      const titles = (await readAll(path, { idField: "title" })).map((one) => (typeof one === "string" ? one : one.document.id));
      expect(titles).toEqual([ABOUT.title, "Ferry runs late"]);
    }
  });

  it("take the fields that are asked for, and say which there are", async () => {
    const path = `${FORMATS}/bridge.csv`;
    const { document } = await readOne(path, { textField: "title", titleField: "section" });
    expect(document).toMatchObject({ text: ABOUT.title, title: "Local" });
    const [line] = await readAll(path, { textField: "txt" });
    expect(line).toContain("has no field txt (try: --text-field with one of: title, date, author");
  });

  it("zip: its article files in the order of their names, with the tables in it", async () => {
    const ids = (await readAll(`${FORMATS}/bridge.zip`)).map((one) => (typeof one === "string" ? one : one.document.id));
    expect(ids).toEqual(["a.html", "b.txt", "table.csv#1", "table.csv#2"].map((name) => `${FORMATS}/bridge.zip/news/${name}`));
  });

  it("report a bad line or row and read the next", async () => {
    const bad = Buffer.concat([Buffer.from('{"text":"One."}\nnonsense\n\n{"body":"Two."}\n{"text":"'), Buffer.from([0xff]), Buffer.from('"}\n{"text":"😀 \u2028 Three."}')]);
    const read = await readAll("x.ndjson", { encoding: "utf-8" }, bad);
    expect(read.map((one) => (typeof one === "string" ? one.split(" (")[0] : one.document.text))).toEqual([
      "One.",
      expect.stringMatching(/^x\.ndjson#2: is not JSON/u),
      "Two.",
      "x.ndjson#5: is not UTF-8",
      "😀 \u2028 Three.",
    ]);
    const rows = await readAll("x.csv", {}, Buffer.from('text,n\n"He said\r\n""no"".",1\n,2\nYes.\n'));
    expect(rows.map((one) => (typeof one === "string" ? one.split(" (")[0] : one.document.text))).toEqual(['He said\r\n"no".', "x.csv#2: is empty", "Yes."]);
  });

  it("what is no object in a list of articles costs itself alone, and is told of", async () => {
    const list = '[{"text":"One."},null,[],5,"x",{"text":"Two."},{"text":null}]';
    for (const json of [list, `{"status":"ok","tags":[{"name":"x"}],"results":${list}}`])
      expect((await readAll("x.json", {}, Buffer.from(json))).map((one) => (typeof one === "string" ? one.split(" (")[0] : one.document.text))).toEqual([
        "One.",
        "x.json#2: is null, not an article",
        "x.json#3: is a list, not an article",
        "x.json#4: is a number, not an article",
        "x.json#5: is a string, not an article",
        "Two.",
        "x.json#7: has no field that could be the text",
      ]);
  });

  it("lists in lists are joined, though they are fifty thousand deep", async () => {
    const lines = [tags('["a",["b",3],{"name":"c"},null]'), tags(`${"[".repeat(50_000)}"a"${"]".repeat(50_000)}`), tags("[]")];
    const read = await readAll("x.ndjson", {}, Buffer.from(lines.join("\n")));
    expect(read.map((one) => (typeof one === "string" ? one : one.document.metadata))).toEqual([{ tags: "a; b; 3; c" }, { tags: "a" }, undefined]);
  });

  it("one article in JSON is one, whatever lists it holds", async () => {
    const article = { title: "Bridge", images: [{ text: "A picture." }], body: "It fell.", authors: [{ name: "Ada" }, { name: "Bo" }] };
    expect(await readAll("x.json", {}, Buffer.from(JSON.stringify(article)))).toMatchObject([{ document: { id: "x.json#1", text: "It fell.", title: "Bridge", author: "Ada; Bo" } }]);
    const named = { inhalt: "It fell.", pictures: [{ inhalt: "A picture." }] };
    expect(await readAll("x.json", { textField: "inhalt" }, Buffer.from(JSON.stringify(named)))).toMatchObject([{ document: { text: "It fell." } }]);
  });

  it("a row with a stray quotation mark costs that row, one column's name twice no cell, and cells beyond the header are kept and told of", async () => {
    const rows = await readAll("x.csv", {}, Buffer.from('text,note,note\nOne.,a,b\nTwo" x.,c,d\nThree.,e,f,g\n\n,,\n'));
    expect(rows.map((one) => (typeof one === "string" ? one.split(":")[0] : [one.document.text, one.document.metadata]))).toEqual([
      ["One.", { note: "a", "note (2)": "b" }],
      "x.csv#2",
      ["Three.", { note: "e", "note (2)": "f", "column 4": "g" }],
    ]);
    expect(rows.map((one) => (typeof one === "string" ? undefined : one.warning?.split(":")[0]))).toEqual([undefined, undefined, "has 4 cells, the header 3"]);
  });

  it.each([
    ["a word behind a closing mark", 'text,n\n"One." he,1\nTwo.,2\n"Three ""3"".",3\nFour.,4\n', ["x.csv#1", "Two.", 'Three "3".', "Four."]],
    ["a mark that nothing closes", 'text,n\n"One.,1\nTwo.,2\n"Three\n3.",3\n"Four.",4\n', ["x.csv#1", "Two.", "Three\n3.", "Four."]],
    ["the same at the end", 'text,n\n"One.",1\n"Two.,2\nThree.,3', ["One.", "x.csv#2", "Three."]],
    ["two such lines", 'text,n\n"One.,1\nTwo.,2\n"Three.,3\nFour.,4\n', ["x.csv#1", "Two.", "x.csv#3", "Four."]],
    ["returns for line ends", 'text,n\r"One, 1.",1\rTwo.,2\r', ["One, 1.", "Two."]],
    ["a byte order mark and mixed line ends", '\ufeff"text",n\r\nOne.,1\nTwo.,2\r\n', ["One.", "Two."]],
  ])("a table with %s costs the line where it stands, however it is cut into pieces", async (_what, table, expected) => {
    const bytes = Buffer.from(table);
    for (const step of [1, 7, bytes.length]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) => bytes.subarray(i * step, (i + 1) * step));
      const rows: Array<readonly Uint8Array[] | Error> = [];
      for await (const row of rowsIn(Readable.from(chunks))) rows.push(row);
      expect(rows.slice(1).map((row) => (row instanceof Error ? "wrong" : Buffer.from(row[0]).toString()))).toEqual(expected.map((one) => (one.startsWith("x.csv") ? "wrong" : one)));
    }
    expect((await readAll("x.csv", {}, bytes)).map((one) => (typeof one === "string" ? one.split(":")[0] : one.document.text))).toEqual(expected);
  });

  it("a table's rows come as soon as their line ends, behind a damaged one too", async () => {
    let read = 0;
    const pieces = ['text\n"One." x\nTw', "o.\nThr", "ee.\n", "Four."].map((piece) => Buffer.from(piece));
    const rows = rowsIn(Readable.from((function* counted() { for (const piece of pieces) { read += 1; yield piece; } })(), { highWaterMark: 1 }));
    const seen: string[] = [];
    for await (const row of rows) seen.push(`${row instanceof Error ? "wrong" : Buffer.from(row[0]).toString()} ${Math.min(read, pieces.length) <= seen.length + 1}`);
    expect(seen).toEqual(["text true", "wrong true", "Two. true", "Three. true", "Four. true"]);
  });

  it("what is whole in a cut .gz comes before its damage is told", async () => {
    const lines = Array.from({ length: 4000 }, (_, i) => JSON.stringify({ text: `Number ${i} of ${Math.sin(i)}.` })).join("\n");
    const packed = gzipSync(Buffer.from(lines));
    const cwd = folderWith({ "x.ndjson.gz": packed.subarray(0, packed.length >> 1) });
    const read = await readAll(`${cwd}/x.ndjson.gz`);
    const whole = read.filter((one) => typeof one !== "string");
    expect(whole.length).toBeGreaterThan(1000);
    expect(whole[0]).toMatchObject({ document: { text: `Number 0 of 0.` } });
    expect(read.at(-1)).toContain("is no gzip file, or is cut off or damaged");
  });

  it.each([
    ["x.json", "{", "is not JSON"],
    ["x.json", "[1, 2]", "x.json: holds no article: no object is in it"],
    ["x.json", "[]", "x.json: holds no article"],
    ["x.json", "null", "x.json: holds no article"],
    ["x.ndjson", "null", "x.ndjson#1: is null, not an article"],
    ["x.ndjson", "", "x.ndjson: is empty, or holds no article"],
    ["x.ndjson", "\n \n", "x.ndjson: is empty, or holds no article"],
    ["x.csv", "", "x.csv: is empty, or holds no article"],
    ["x.tsv", "text\ttitle\n", "x.tsv: is empty, or holds no article"],
    ["x.warc", "", "x.warc: is empty, or holds no article"],
    ["x.csv", 'text\n"open', "x.csv#1: cannot be read"],
    ["x.zip", "PK\u0003\u0004", "is no zip archive, or is cut off or damaged"],
    ["x.xlsx", "PK", "is no zip archive, or is cut off or damaged"],
    ["x.docx", "PK", "is no zip archive, or is cut off or damaged"],
    ["x.pdf", "%PDF-1.4 nonsense", "cannot be read as a PDF"],
    ["x.rtf", "plain", "is no RTF"],
    ["x.xml", "<rss><channel/></rss>", "holds no news article"],
    ["x.html", "<html><body></body></html>", "holds no article"],
  ])("say what is wrong with %s of %j", async (name, content, what) => {
    const read = await readAll(name, {}, Buffer.from(content));
    expect(read).toHaveLength(1);
    expect(read[0]).toContain(what);
  });

  it("in windows-1252 or UTF-16 are read line by line and cell by cell", async () => {
    const table = "text,title\n“It is the fog.”,Café\nPlain.,Plain\n";
    const latin = Buffer.from(table.replace("“", "\u0093").replace("”", "\u0094"), "latin1");
    const read = await readAll("x.csv", {}, latin);
    expect(read).toMatchObject([{ document: { text: "“It is the fog.”", title: "Café" } }, { document: { text: "Plain." } }]);
    expect(read.map((one) => typeof one === "object" && one.warning !== undefined)).toEqual([true, false]);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, "utf16le")]);
    expect(await readAll("x.csv", {}, wide)).toMatchObject([{ document: { text: "“It is the fog.”", title: "Café" } }, { document: { text: "Plain." } }]);
    const lines = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"text":"“One.”"}\n{"text":"Two."}\n', "utf16le")]);
    expect(await readAll("x.ndjson", {}, lines)).toMatchObject([{ document: { text: "“One.”" } }, { document: { text: "Two." } }]);
    // Without a mark too, named or not, and UTF-8 stays what it is whatever is named.
    for (const options of [{}, { encoding: "utf-16le" }]) {
      expect(await readAll("x.csv", options, wide.subarray(2))).toMatchObject([{ document: { text: "“It is the fog.”", title: "Café" } }, { document: { text: "Plain." } }]);
      expect(await readAll("x.ndjson", options, lines.subarray(2))).toMatchObject([{ document: { text: "“One.”" } }, { document: { text: "Two." } }]);
      expect(await readAll("x.csv", options, Buffer.from(table))).toMatchObject([{ document: { text: "“It is the fog.”", title: "Café" } }, { document: { text: "Plain." } }]);
    }
  });

  it("are known for UTF-16 though a pipe brings them byte by byte", async () => {
    const bytes = Buffer.from('{"text":"“One.”"}\n', "utf16le");
    for (const marked of [bytes, Buffer.concat([Buffer.from([0xff, 0xfe]), bytes])]) {
      const lines: string[] = [];
      for await (const line of linesOf(Readable.from(Array.from(marked, (byte) => Buffer.of(byte))))) lines.push(String(line));
      expect(lines.map((line) => line.replace("\ufeff", ""))).toEqual(['{"text":"“One.”"}']);
    }
    const short = linesOf(Readable.from([Buffer.from("{}")]));
    expect((await short.next()).value).toEqual(Buffer.from("{}"));
  });

  it("do not unpack what would fill the memory", async () => {
    const folder = folderWith({ "bomb.txt.gz": gzipSync(Buffer.alloc(70_000_000)) });
    const [line] = await readAll(`${folder}/bomb.txt.gz`);
    expect(line).toContain("is no gzip file, is cut off, or too large");
  });
});

describe("hearsay with other formats", () => {
  it("carries the text along where the file is not the text, and the metadata into every row", async () => {
    const { code, stdout, stderr } = await hearsay([`${FORMATS}/bridge.csv`, `${FORMATS}/bridge.txt`, "--format", "ndjson"]);
    expect([code, stderr]).toEqual([0, ""]);
    const records = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as { document: Record<string, unknown> });
    expect(records.map(({ document }) => [document["id"], document["text"] !== undefined])).toEqual([
      [`${FORMATS}/bridge.csv#1`, true],
      [`${FORMATS}/bridge.csv#2`, true],
      [`${FORMATS}/bridge.txt`, false],
    ]);
    expect(records[0].document).toMatchObject({ ...WHOLE, metadata: { section: "Local" } });
    const without = await hearsay([`${FORMATS}/bridge.html`, "--format", "ndjson", "--no-include-text"]);
    expect(without.stdout).not.toContain('"text":"By Ada');
  });

  it.each([["bridge.zip", "zip", "-/news/a.html"], ["bridge.xlsx", "xlsx", "-#1"], ["bridge.docx", "docx", "-"], ["newsml-g2.xml", "news-xml", "-#1"]])("reads %s on standard input", async (name, format, id) => {
    const { code, stdout, stderr } = await hearsay(["-", "--input-format", format, "--format", "ndjson"], { input: readFileSync(`${FORMATS}/${name}`) });
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout.split("\n")[0])).toMatchObject({ document: { id } });
  });

  it("knows a database's export on standard input", async () => {
    for (const name of ["nexis-uni.txt", "nexis-classic.txt", "factiva.txt", "factiva-codes.txt"]) {
      const { stdout } = await hearsay(["-", "--format", "ndjson"], { input: readFileSync(`${FORMATS}/${name}`) });
      const file = await readAll(`${FORMATS}/${name}`);
      const ids = stdout.trimEnd().split("\n").map((line) => (JSON.parse(line) as { document: { id: string } }).document.id);
      expect(ids).toEqual(file.map((_, i) => `-#${i + 1}`));
      expect(ids.length).toBeGreaterThan(1);
    }
  });

  it("tells of an empty stream of objects as of an empty text", async () => {
    expect(await hearsay(["-", "--input-format", "ndjson", "--format", "ndjson"], { input: "" })).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("hearsay: -: is empty, or holds no article") });
  });

  it("reads a stream of objects on standard input", async () => {
    const { stdout } = await hearsay(["-", "--input-format", "ndjson", "--id-field", "n", "--format", "csv"], { input: '{"n":7,"text":"“It is the fog,” said Captain Ines Moreau."}\n' });
    expect(stdout.split("\r\n")[1]).toMatch(/^7,/u);
  });
});

const textOf = (n: number) => `“It is number ${n},” said Ruth Okello.`;

describe("a slow pipe", () => {
  it.each([
    ["ndjson", (n: number) => `${JSON.stringify({ text: textOf(n) })}\n`, []],
    ["csv", (n: number) => `${n === 1 ? "text\n" : ""}"${textOf(n)}"\n`, ["--jobs", "2"]],
    ["warc", (n: number) => `WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(textOf(n))}\r\n\r\n${textOf(n)}\r\n\r\n`, ["--jobs", "1"]],
  ] as const)("of %s: each article is written as soon as it is done, in order", async (format, article, flags) => {
    const child = spawn(process.execPath, ["bin/hearsay.js", "-", "--input-format", format, "--format", "ndjson", ...flags], { stdio: ["pipe", "pipe", "inherit"] });
    const written = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const n of [1, 2, 3]) {
      child.stdin.write(article(n));
      const { value } = (await written.next()) as { value: string };
      expect((JSON.parse(value) as { document: { id: string } }).document.id).toBe(`-#${n}`);
    }
    child.stdin.end();
    expect((await written.next()).done).toBe(true);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hearsay } from "../run.js";
import { folderWith } from "./folder.js";
import { readAll } from "./open-all.js";
import { zipOf } from "./zip-of.js";
import type { Packed } from "./zip-of.js";
import { readFrom, zipEntries } from "../../src/read/zip.js";

const entriesOf = (archive: Buffer) => zipEntries(readFrom(archive), archive.length, "news.zip");

const TWO: readonly Packed[] = [
  { name: Buffer.from("news/"), text: "" },
  { name: Buffer.from("news/été.txt"), text: "The bridge stands. ".repeat(100) },
  { name: Buffer.from([0x82, 0x74, 0x82, 0x2e, 0x74, 0x78, 0x74]), text: "It stands.", method: 0 },
];

describe("a zip archive", () => {
  it.each([["as it mostly is", false], ["of any size (zip64)", true]])("gives its files, %s", async (_name, zip64) => {
    const entries = await entriesOf(zipOf(TWO, zip64));
    expect(entries.map(({ name }) => name)).toEqual(["news/été.txt", "été.txt"]);
    expect((await entries[0].bytes()).toString()).toBe("The bridge stands. ".repeat(100));
    expect((await entries[1].bytes()).toString()).toBe("It stands.");
  });

  it.each<[what: string, file: Partial<Packed>, message: string]>([
    ["encrypted", { flags: 1 }, "is encrypted"],
    ["packed otherwise", { method: 14 }, "is packed in a way that is not known here (14)"],
    ["larger than it may be", { size: 64_000_001 }, "is damaged or too large"],
    ["of another size than the table says", { size: 3 }, "is damaged or too large"],
  ])("says of a file %s what is wrong, and reads the others", async (_what, file, message) => {
    const [bad, good] = await entriesOf(zipOf([{ name: Buffer.from("a.txt"), text: "It stands.", ...file }, { name: Buffer.from("b.txt"), text: "It fell." }]));
    await expect(bad.bytes()).rejects.toThrow(`news.zip/a.txt: ${message}`);
    expect((await good.bytes()).toString()).toBe("It fell.");
  });

  it("gives each file a harmless name of its own, whatever the archive calls it", async () => {
    const names = ["../a.txt", "a.txt", "./a.txt", "/a.txt", "..\\..\\b.txt", "c/../d.txt", "C:\\e.txt", "a (2).txt", "f.ndjson.gz", "f.ndjson.gz"];
    const entries = await entriesOf(zipOf(names.map((name) => ({ name: Buffer.from(name), text: name }))));
    expect(entries.map(({ name }) => name)).toEqual([
      "a.txt", "a (2).txt", "a (3).txt", "a (4).txt", "b.txt", "c/d.txt", "C:/e.txt", "a (2) (2).txt", "f.ndjson.gz", "f (2).ndjson.gz",
    ]);
    for (const [i, { bytes }] of entries.entries()) expect((await bytes()).toString()).toBe(names[i]);
  });

  it("is read as a folder is: files that may hold articles, wherever they say they stand, not styles, scripts and hidden ones", async () => {
    const names = ["../a.txt", "b.txt", "x.css", "x.js", "picture.png", "notes", ".hidden.txt", "__MACOSX/b.txt", "x.constructor", "d/c.md", "t.csv"];
    const archive = zipOf(names.map((name) => ({ name: Buffer.from(name), text: name === "t.csv" ? "text\nIt fell." : "It stands." })));
    const ids = (await readAll("news.zip", {}, archive)).map((one) => (typeof one === "string" ? one : one.document.id));
    expect(ids).toEqual(["news.zip/a.txt", "news.zip/b.txt", "news.zip/d/c.md", "news.zip/t.csv#1"]);
    expect(await readAll("news.zip", {}, zipOf([{ name: Buffer.from("x.css"), text: "p {}" }]))).toEqual([expect.stringContaining("news.zip: an archive without any article file")]);
  });

  it("is told of once for the files in it that nobody knows how to read, which the manifest counts; encrypted ones and archives fail", async () => {
    const files = ["a.txt", "z.doc", "letters/b.DOC", "notes", "x.css", "__MACOSX/c.doc", ".d.doc", "in.zip"].map((name) => ({ name: Buffer.from(name), text: "It stands." }));
    const folder = folderWith({ "news.zip": zipOf([...files, { name: Buffer.from("e.txt"), text: "It fell.", flags: 1 }]), "none.zip": zipOf([files[1]]), "plain.zip": zipOf(files.slice(0, 1)) });
    const run = (...more: string[]) => hearsay(["news.zip", "none.zip", "plain.zip", "--format", "ndjson", "--output", "out.ndjson", "--manifest", ...more], { cwd: folder });
    const { code, stderr } = await run();
    expect(code).toBe(2);
    // Archives are opened ahead of the articles that are being analysed.
    expect(stderr.trim().split("\n").toSorted()).toEqual([
      "hearsay: news.zip/e.txt: is encrypted (try: unpack the archive with its password)",
      "hearsay: news.zip/in.zip: is an archive in an archive (try: unpack the outer one)",
      "hearsay: news.zip: 3 of its files left out, since hearsay does not know what their names end in (first: letters/b.DOC; save them as .txt, .docx or .pdf)",
      "hearsay: none.zip: 1 of its files left out, since hearsay does not know what their names end in (first: z.doc; save them as .txt, .docx or .pdf)",
      "hearsay: none.zip: an archive without any article file (try: unpack it and name the files themselves)",
    ]);
    const { counts, inputs } = JSON.parse(readFileSync(`${folder}/out.ndjson.manifest.json`, "utf8")) as { counts: object; inputs: readonly object[] };
    expect(counts).toMatchObject({ articles: 2, failed: 3 });
    expect(inputs).toMatchObject([{ file: "news.zip", passedOver: 3 }, { file: "none.zip", passedOver: 1 }, { file: "plain.zip" }]);
    expect(inputs[2]).not.toHaveProperty("passedOver");
    expect((await run("--quiet")).stderr).not.toContain("left out");
  });

  it("is refused where it is cut off anywhere", async () => {
    const archive = zipOf(TWO);
    for (let length = 0; length < archive.length; length += 7) {
      await expect(entriesOf(archive.subarray(0, length))).rejects.toThrow("news.zip: is no zip archive, or is cut off or damaged");
    }
  });
});

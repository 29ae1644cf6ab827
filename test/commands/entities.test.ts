import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { DocumentRecord, OverallEntity } from "../../src/document/record.js";
import { complaints } from "../document/schema.js";
import { folderWith } from "../read/folder.js";
import { hearsay } from "../run.js";

const ONE = "“The dam is safe,” Ruth Okello told reporters in Nairobi.\n\nOkello said that Kenya had paid for the dam.\n";
const TWO = "Ruth Okello left Kenya on Monday. 😀 The Zorv Board (ZB) denied it.\n";
const THREE = "The ZB met Ruth Okello again.\n";

const LIST = "name,type,aliases\nZorv Dam Board,ORGANIZATION,Zorv Board|ZB\nthe dam,FACILITY\n";

const folder = () => folderWith({ "1.txt": ONE, "2.txt": TWO, "3.txt": THREE, "names.csv": LIST });
const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { columns: true });
const linesOf = <Line>(text: string) => text.trimEnd().split("\n").map((line) => JSON.parse(line) as Line);
const ARTICLES = ["1.txt", "2.txt", "3.txt"];

describe("hearsay entities over several articles", () => {
  it("lists each entity once in CSV, with its aliases, how often and where it is mentioned", async () => {
    const { code, stdout } = await hearsay(["entities", "-f", "csv", ...ARTICLES, "--names", "names.csv"], { cwd: folder() });
    expect(code).toBe(0);
    const rows = rowsOf(stdout);
    expect(rows.map(({ name, type }) => `${type} ${name}`)).toEqual([...new Set(rows.map(({ name, type }) => `${type} ${name}`))]);
    const okello = rows.find(({ name }) => name === "Ruth Okello");
    expect(okello).toMatchObject({ type: "PERSON", aliases: "Okello", documents: "3" });
    expect(rows[0]).toBe(okello);
    const spans = JSON.parse(okello?.["mention_spans"] ?? "") as Record<string, number[][]>;
    expect(Object.keys(spans)).toEqual(ARTICLES);
    expect(spans["1.txt"].map(([start, end]) => ONE.slice(start, end))).toEqual(expect.arrayContaining(["Ruth Okello", "Okello"]));
    expect(Number(okello?.["mentions"])).toBe(Object.values(spans).flat().length);
    // Behind the emoji: code points.
    const board = rows.find(({ name }) => name === "Zorv Dam Board");
    expect(board).toMatchObject({ type: "ORGANIZATION", documents: "2", names: "3" });
    const [zorv] = (JSON.parse(board?.["mention_spans"] ?? "") as Record<string, number[][]>)["2.txt"];
    expect(Array.from(TWO).slice(...zorv).join("")).toBe("Zorv Board");
  });

  it("lists them article by article with --by-document", async () => {
    const cwd = folder();
    const rows = rowsOf((await hearsay(["entities", "--by-document", "-f", "csv", ...ARTICLES], { cwd })).stdout);
    const okello = rows.filter(({ name }) => name === "Ruth Okello");
    expect(okello.map(({ document }) => document)).toEqual(ARTICLES);
    expect(okello[0]).toMatchObject({ aliases: "Okello" });
    expect(Number(okello[0]["mentions"])).toBe(okello[0]["mention_spans"].split(";").length);
    const table = (await hearsay(["entities", "--by-document", ...ARTICLES], { cwd })).stdout;
    expect(table.split("\n").filter((line) => ARTICLES.includes(line))).toEqual(ARTICLES);
    expect(table).toMatch(/│ Name +│ Also +│ Type +│ Mentions │ Says │ About │/u);
  });

  it("gives an object an article in JSON by default, an object an entity with --overall", async () => {
    const cwd = folder();
    const documents = linesOf<DocumentRecord>((await hearsay(["entities", "-f", "ndjson", ...ARTICLES], { cwd })).stdout);
    expect(documents.map(({ document }) => document.id)).toEqual(ARTICLES);
    const overall = linesOf<OverallEntity>((await hearsay(["entities", "--overall", "-f", "ndjson", ...ARTICLES], { cwd })).stdout);
    expect(JSON.parse((await hearsay(["entities", "--overall", "-f", "json", ...ARTICLES], { cwd })).stdout)).toEqual(overall);
    for (const entity of overall) {
      expect(complaints(entity, "overallEntity")).toEqual([]);
      for (const { id, entity: number, mentions } of entity.documents) {
        const own = documents.find(({ document }) => document.id === id)?.entities.find((other) => other.id === number);
        expect(own).toMatchObject({ type: entity.type, mentions });
      }
      expect(entity.documents.flatMap(({ mentions }) => mentions)).toHaveLength(entity.counts.name + entity.counts.nominal + entity.counts.pronoun);
    }
  });

  it("counts an article once that holds two apart which are one over all articles", async () => {
    const apart = "The ZB said that the dam was closed. The Zorv Water Board has ten members.\n";
    const files = { "1.txt": "The ZB met Ruth Okello.\n", "2.txt": apart, "3.txt": "The Zorv Water Board (ZB) met in Nairobi.\n" };
    const cwd = folderWith(files);
    const documents = linesOf<DocumentRecord>((await hearsay(["entities", "--by-document", "-f", "ndjson", "."], { cwd })).stdout);
    const parts = documents[1].entities.filter(({ type }) => type === "ORGANIZATION").map(({ id }) => id);
    expect(parts).toHaveLength(2);
    const overall = linesOf<OverallEntity>((await hearsay(["entities", "--overall", "-f", "ndjson", "."], { cwd })).stdout);
    const board = overall.find(({ name }) => name === "Zorv Water Board");
    expect(board && complaints(board, "overallEntity")).toEqual([]);
    expect(board?.documents.map(({ id }) => id)).toEqual(["./1.txt", "./2.txt", "./3.txt"]);
    expect(board?.documents[1]).toMatchObject({ entity: parts[0], also: parts.slice(1) });
    expect(board?.documents[1].mentions.map(({ text }) => text)).toEqual(["ZB", "Zorv Water Board"]);
    const row = rowsOf((await hearsay(["entities", "-f", "csv", "."], { cwd })).stdout).find(({ name }) => name === "Zorv Water Board");
    expect(row).toMatchObject({ documents: "3", mentions: "5", mention_spans: '{"./1.txt":[[4,6]],"./2.txt":[[4,6],[41,57]],"./3.txt":[[4,20],[22,24]]}' });
  });

  it("draws them as one table by default", async () => {
    const table = (await hearsay(["entities", ...ARTICLES], { cwd: folder() })).stdout;
    expect(table).toMatch(/^┌/u);
    expect(table).toMatch(/│ Ruth Okello +│ Okello +│ PERSON +│ 3 +│/u);
  });

  it("goes article by article with --resume, and refuses --overall there", async () => {
    const cwd = folder();
    expect((await hearsay(["entities", ...ARTICLES, "--resume", "-o", "out.csv"], { cwd })).code).toBe(0);
    expect(readFileSync(`${cwd}/out.csv`, "utf8")).toMatch(/^document,/u);
    const { code, stderr } = await hearsay(["entities", ...ARTICLES, "--overall", "--shard", "1/2"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe("hearsay: --overall: cannot be used with --shard, which goes article by article (try: one of the two)\n");
    expect((await hearsay(["entities", ...ARTICLES, "--overall", "--by-document"], { cwd })).code).toBe(2);
    expect(await hearsay(["entities", "--overall", "-f", "json", "-"], { cwd, input: "It rained.\n" })).toMatchObject({ code: 0, stdout: "[]\n" });
  });
});

describe("hearsay sentences", () => {
  it("numbers them with offsets and paragraph, the same in every format", async () => {
    const cwd = folder();
    const [{ sentences }] = linesOf<DocumentRecord>((await hearsay(["sentences", "-f", "ndjson", "1.txt"], { cwd })).stdout);
    expect(sentences.map(({ number, paragraph }) => [number, paragraph])).toEqual([[1, 1], [2, 2]]);
    for (const { start, end, text } of sentences) expect(ONE.slice(start, end)).toBe(text);
    expect((JSON.parse((await hearsay(["sentences", "-f", "json", "1.txt"], { cwd })).stdout) as DocumentRecord[])[0].sentences).toEqual(sentences);
    const rows = rowsOf((await hearsay(["sentences", "-f", "csv", "1.txt"], { cwd })).stdout);
    expect(rows.map(({ sentence, paragraph, start, end, text }) => ({ number: Number(sentence), paragraph: Number(paragraph), start: Number(start), end: Number(end), text }))).toEqual(sentences);
    const table = (await hearsay(["sentences", "1.txt"], { cwd })).stdout;
    expect(table).toMatch(/│ No\. +│ Par\. +│ Sentence +│/u);
    expect(table).toMatch(/│ 2 +│ 2 +│ Okello said/u);
  });
});

describe("--names", () => {
  it("goes before what the model finds, under the list's name and type, whatever the command", async () => {
    const cwd = folderWith({ "a.txt": "Ruth Okello said that the dam was safe. The ZB denied it.\n", "names.csv": "name,type,aliases\nRuta Okelo,ORGANIZATION,Ruth Okello\n" });
    const [{ attributions, entities }] = linesOf<DocumentRecord>((await hearsay(["-f", "ndjson", "a.txt", "--names", "names.csv"], { cwd })).stdout);
    expect(entities.find(({ name }) => name === "Ruta Okelo")).toMatchObject({ type: "ORGANIZATION", aliases: ["Ruth Okello"] });
    expect(attributions[0].speakers).toMatchObject([{ name: "Ruta Okelo", named: true }]);
    expect((await hearsay(["check", "--update", "--names", "names.csv", "a.txt"], { cwd })).code).toBe(0);
    expect(readFileSync(`${cwd}/a.expected.json`, "utf8")).toContain("Ruta Okelo");
    expect((await hearsay(["check", "--names", "names.csv", "a.txt"], { cwd })).code).toBe(0);
    expect((await hearsay(["check", "a.txt"], { cwd })).code).toBe(1);
  });

  it("gives the same bytes in workers, is named in the manifest, and a run is not resumed with another list", async () => {
    const cwd = folder();
    const args = ["entities", ...ARTICLES, "--names", "names.csv"];
    const alone = await hearsay([...args, "-f", "ndjson"], { cwd });
    expect(alone.stdout).toContain('"Zorv Dam Board"');
    expect((await hearsay([...args, "-f", "ndjson", "--jobs", "2"], { cwd })).stdout).toBe(alone.stdout);
    expect((await hearsay([...args, "--manifest", "-o", "out.ndjson"], { cwd })).code).toBe(0);
    const manifest = JSON.parse(readFileSync(`${cwd}/out.ndjson.manifest.json`, "utf8")) as { options: { names: object } };
    expect(manifest.options.names).toMatchObject({ file: "names.csv", names: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string });
  });

  it.each([
    ["name,type\nOxburn,TOWN\n", "has the type TOWN in line 2 (try: use one of PERSON, "],
    ["name,type\nOxburn,LOCATION\n,PERSON\n", "has no name in line 3"],
    ["Oxburn,LOCATION\n", "lacks the column name or type in line 1"],
    ["name,type,aliases\nA,PERSON,b,c\n", "is no CSV: Invalid Record Length"],
    ["", "is empty"],
  ])("tells what is wrong with the file: %j", async (csv, what) => {
    const { code, stdout, stderr } = await hearsay(["a.txt", "--names", "names.csv"], { cwd: folderWith({ "a.txt": ONE, "names.csv": csv }) });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`hearsay: names.csv: ${what}`);
    expect((await hearsay(["1.txt", "--names", "none.csv"], { cwd: folder() })).stderr).toContain("none.csv: no such file");
  });
});

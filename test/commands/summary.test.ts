import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { summaryHeader } from "../../src/write/summaries.js";
import { complaints } from "../document/schema.js";
import { folderWith } from "../read/folder.js";
import { hearsay } from "../run.js";

const ONE = "“The dam is safe,” Ruth Okello told reporters in Nairobi. Okello said that Kenya had paid for the dam.\n";
const TWO = "Minister Okello said that Kenya would mend the dam. A spokesman said it was too late.\n";
const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { columns: true });

/** The articles with what a run over them has written; read only, as a run is slow. */
let cwd: string;
let record: string;
beforeAll(async () => {
  cwd = folderWith({ "1.txt": ONE, "2.txt": TWO });
  expect((await hearsay(["1.txt", "2.txt", "-o", "run.ndjson"], { cwd })).code).toBe(0);
  [record] = readFileSync(`${cwd}/run.ndjson`, "utf8").split("\n");
});

const print = async (...args: string[]) => (await hearsay(args, { cwd })).stdout;

describe("hearsay speakers, targets, matrix", () => {
  it.each(["speakers", "targets", "matrix"] as const)("count %s over all articles, the same from articles and from what was written before", async (kind) => {
    const { code, stdout, stderr } = await hearsay([kind, "1.txt", "2.txt", "-f", "csv"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\r\n")[0]).toBe(summaryHeader(kind).join(","));
    expect(rowsOf(stdout).length).toBeGreaterThan(0);
    expect(await print(kind, "run.ndjson", "-f", "csv")).toBe(stdout);
  });

  it("give the same whatever the number of jobs, and from an array as from lines", async () => {
    const whole = `[${readFileSync(`${cwd}/run.ndjson`, "utf8").trim().split("\n").join(",")}]`;
    const other = folderWith({ "run.json": whole });
    const stdout = await print("speakers", "run.ndjson", "-f", "csv");
    expect((await hearsay(["speakers", "run.json", "-f", "csv"], { cwd: other })).stdout).toBe(stdout);
    expect(await print("speakers", "1.txt", "2.txt", "--jobs", "2", "-f", "csv")).toBe(stdout);
    const rows = rowsOf(stdout);
    expect(rows.find(({ speaker }) => speaker === "Ruth Okello")).toMatchObject({ named: "true", articles: "2", statements: "3", also_named: "Okello" });
    expect(rows.at(-1)).toMatchObject({ speaker: "(unnamed person)", named: "false", articles: "1" });
  });

  it.each([["speakers", "speakerSummary"], ["targets", "targetSummary"], ["matrix", "pairSummary"]] as const)(
    "give rows of %s that the published schema admits, and only the first with --top",
    async (kind, shape) => {
      const rows = JSON.parse(await print(kind, "run.ndjson", "-f", "json")) as unknown[];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(complaints(row, shape)).toEqual([]);
      const lines = (await print(kind, "run.ndjson", "-f", "ndjson", "--top", "1")).trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows.slice(0, 1));
    },
  );

  it("draw one table, with numbers below each other", async () => {
    const stdout = await print("speakers", "run.ndjson");
    expect(stdout).toMatch(/^┌/u);
    expect(stdout).toMatch(/│ Ruth Okello +│ +2 │ +3 │/u);
    const lines = stdout.trimEnd().split("\n");
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect((await hearsay(["matrix", "-"], { cwd, input: "It rained.\n" })).stdout).toBe("no pairs found\n");
  });

  it("write the list of names, and take it back corrected", async () => {
    const own = folderWith({ "run.ndjson": readFileSync(`${cwd}/run.ndjson`) });
    expect((await hearsay(["speakers", "run.ndjson", "--write-aliases", "names.csv"], { cwd: own })).code).toBe(0);
    const list = readFileSync(`${own}/names.csv`, "utf8");
    expect(rowsOf(list)).toEqual([expect.objectContaining({ name: "Okello", sort: "person", counted_as: "Ruth Okello", offered: "", why: "family name alone" })]);
    const apart = folderWith({ "names.csv": list.replace("person,Ruth Okello", "person,Okello") });
    const rows = rowsOf(await print("speakers", "run.ndjson", "--aliases", `${apart}/names.csv`, "-f", "csv"));
    expect(rows.map(({ speaker }) => speaker)).toEqual(expect.arrayContaining(["Okello", "Ruth Okello"]));
    const { code, stderr } = await hearsay(["speakers", "run.ndjson", "--aliases", "none.csv"], { cwd });
    expect([code, stderr]).toEqual([2, "hearsay: none.csv: no such file or folder (try: check the spelling and the folder you are in)\n"]);
  });

  it("do not count an article twice unseen", async () => {
    const { code, stdout, stderr } = await hearsay(["speakers", ".", "-f", "csv"], { cwd });
    expect([code, stdout]).toEqual([0, await print("speakers", "run.ndjson", "-f", "csv")]);
    expect(stderr).toBe("hearsay: ./run.ndjson: left out, hearsay has written it (name the file itself to have it read)\n");
    const named = await hearsay(["speakers", "1.txt", "2.txt", "run.ndjson", "-f", "csv"], { cwd });
    expect(named.stderr).toContain("hearsay: 1.txt and 1 more: read more than once, and counted each time");
  });
});

describe("what was written before", () => {
  it("is read again by every command that has what it needs", async () => {
    expect(await print("run.ndjson", "-f", "csv")).toBe(await print("1.txt", "2.txt", "-f", "csv"));
    const sentences = await hearsay(["sentences", "run.ndjson"], { cwd });
    expect([sentences.code, sentences.stderr.split("\n")[0]]).toEqual([2, "hearsay: 1.txt: was published without the text of its sentences (try: the article itself)"]);
  });

  it("is narrowed as the articles would be", async () => {
    const narrow = ["-f", "ndjson", "--cue-kind", "thought"];
    expect(await print("run.ndjson", ...narrow)).toBe(await print("1.txt", "2.txt", ...narrow));
  });

  it("is refused where it has no statements, or not those of hearsay", async () => {
    const { attributions: _none, ...entities } = JSON.parse(record) as Record<string, unknown>;
    const lines = [entities, { ...entities, attributions: [1] }, { ...entities, attributions: [{ speakers: [] }] }].map((one) => JSON.stringify(one)).join("\n");
    const { code, stderr } = await hearsay(["speakers", "other.ndjson"], { cwd: folderWith({ "other.ndjson": lines }) });
    expect(code).toBe(2);
    expect(stderr).toContain("other.ndjson#1: has no statements: it is of hearsay entities or hearsay sentences");
    for (const number of [2, 3]) expect(stderr).toContain(`other.ndjson#${number}: is not as hearsay writes it`);
  });
});

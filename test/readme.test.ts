import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SUMMARIES } from "../src/options.js";
import { OVERALL_SHEET, SHEETS } from "../src/write/columns.js";
import { summaryHeader } from "../src/write/summaries.js";
import { parseExpected } from "../src/evaluate/expected.js";
import { complaints } from "./document/schema.js";
import { hearsay } from "./run.js";

const README = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** The text under a heading, up to the next of the same or a higher rank. */
function section(heading: string): string {
  const start = README.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`README.md has no heading ${heading}`);
  const rank = heading.split(" ")[0].length;
  const rest = README.slice(start + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${rank}} `, "mu"));
  return end < 0 ? rest : rest.slice(0, end);
}

const flagsIn = (text: string) => new Set(text.match(/(?<![\w-])--[a-z][a-z-]+/gu));
const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code);
const blocksIn = (text: string, language: string) => [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "gu"))].map(([, block]) => block);

describe("README.md", () => {
  it("names two commands that exist, and .ci/run runs the test command", () => {
    const [first] = blocksIn(README, "sh");
    const commands = first.trimEnd().split("\n").map((line) => line.split("#")[0].trim());
    expect(commands).toEqual(["npm ci && npm start", "npm ci && npm test"]);
    expect(scripts).toHaveProperty("start");
    expect(scripts).toHaveProperty("test");
    expect(readFileSync(".ci/run", "utf8").trimEnd().split("\n").at(-1)).toBe(commands[1]);
  });

  it("shows the table that the program prints", async () => {
    const { stdout } = await hearsay(["fixtures/articles/british-bus-stop.txt", "--no-color"]);
    expect(README).toContain(stdout.trimEnd());
  });

  it("names every flag and command that there is, and no other", async () => {
    const helps = await Promise.all([["--help"], ["entities", "--help"], ["sentences", "--help"], ["check", "--help"], ["merge", "--help"], ["speakers", "--help"], ["targets", "--help"], ["matrix", "--help"]].map((args) => hearsay(args)));
    const real = flagsIn(helps.map(({ stdout }) => stdout).join("\n"));
    const documented = flagsIn(section("## The command").replaceAll("npm install --global .", ""));
    expect([...documented].toSorted()).toEqual([...real].toSorted());
    const commands = [...helps[0].stdout.matchAll(/^ {2}([a-z]+) \[options\]/gmu)].map(([, name]) => name);
    for (const name of commands) expect(README).toContain(`hearsay ${name} `);
  });

  it("documents the CSV columns, in their order", () => {
    const columns = section("### CSV").split("\n").flatMap((line) => (line.startsWith("| `") ? codeIn(line.split("|")[1]) : []));
    expect(columns).toEqual(SHEETS.statements.header);
    const csv = section("### CSV");
    const overall = csv.slice(csv.indexOf("`hearsay entities` gives"), csv.indexOf("`hearsay entities --by-document` gives"));
    const entities = csv.slice(csv.indexOf("`hearsay entities --by-document` gives"), csv.indexOf("`hearsay sentences` gives"));
    expect(codeIn(overall).slice(1)).toEqual(OVERALL_SHEET.header);
    const sentences = csv.slice(csv.indexOf("`hearsay sentences` gives"));
    expect(codeIn(entities).slice(1)).toEqual(SHEETS.entities.header);
    expect(codeIn(sentences).slice(1)).toEqual(SHEETS.sentences.header);
  });

  it("documents the columns of what is counted over all articles", () => {
    const across = section("### Across articles");
    for (const kind of SUMMARIES) {
      const [text] = across.slice(across.indexOf(`\`hearsay ${kind}\` gives`)).split("\n\n");
      const [own] = text.split("`hearsay matrix` gives a").slice(kind === "matrix" ? 1 : 0);
      const columns = codeIn(own).filter((code) => /^[a-z_]+$/u.test(code));
      expect(columns).toEqual(summaryHeader(kind));
    }
  });

  it("shows a JSON record that fits the schema, with every field of it", () => {
    const [example] = blocksIn(section("### JSON"), "json");
    const record: unknown = JSON.parse(example);
    expect(complaints(record, "record")).toEqual([]);
    const attribution = (record as { attributions: object[] }).attributions[0];
    const schema = JSON.parse(readFileSync("src/document/record.schema.json", "utf8")) as {
      definitions: Record<string, { properties: object }>;
    };
    // Only with --nested.
    const always = Object.keys(schema.definitions["attribution"].properties).filter((name) => name !== "within");
    expect(Object.keys(attribution)).toEqual(always);
  });

  it("shows an expected file that check accepts", () => {
    const [example] = blocksIn(section("### Expected files"), "json");
    const { rows } = JSON.parse(example) as { rows: Array<{ source: string; cue: string; content: string[]; at: number }> };
    const points: string[] = new Array<string>(700).fill(" ");
    for (const { at, content } of rows) points.splice(at, Array.from(content[0]).length, ...Array.from(content[0]));
    const text = `${points.join("")}${rows.flatMap(({ source, cue, content }) => [source, cue, ...content]).join(" ")}`;
    expect(parseExpected(example, text, "README.md").rows).toHaveLength(2);
  });

  it("documents the exit codes that --help names", async () => {
    const { stdout } = await hearsay(["--help"]);
    const documented = section("## The command").match(/^\| \d \| /gmu);
    expect(documented).toEqual(["| 0 | ", "| 1 | ", "| 2 | "]);
    expect(stdout).toMatch(/Exit codes: 0 done, 1 check found a difference, 2 bad usage or a file failed/u);
  });
});

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderWith } from "../read/folder.js";
import { hearsay } from "../run.js";

const TEXT = "“The bridge was never safe,” Ruth Okello told reporters on Monday.\n\nShe said that the ministry knew.\n";

/** A row that no engine finds in the text, so that the test does not depend on how good the engine is. */
const ROW = { source: "Monday", cue: "bridge", content: ["ministry"], at: TEXT.indexOf("ministry"), kind: "indirect", speakers: ["X"], targets: [] };

async function checkedFolder(rows?: readonly object[]): Promise<{ cwd: string; file: string }> {
  const cwd = folderWith({ "news.txt": TEXT });
  const file = `${cwd}/news.expected.json`;
  await hearsay(["check", "--update", "."], { cwd });
  if (rows !== undefined) {
    const made = JSON.parse(readFileSync(file, "utf8")) as { rows: object[] };
    writeFileSync(file, JSON.stringify({ article: "news.txt", rows: [...made.rows, ...rows] }));
  }
  return { cwd, file };
}

describe("hearsay check", () => {
  it("asks for an expected file, makes it with --update, and is then content", async () => {
    const cwd = folderWith({ "news.txt": TEXT });
    const before = await hearsay(["check", "."], { cwd });
    expect(before.code).toBe(1);
    expect(before.stdout).toContain("./news.txt: no news.expected.json beside it");
    const update = await hearsay(["check", "--update", "."], { cwd });
    expect(update.code).toBe(0);
    expect(update.stderr).toMatch(/^hearsay: \.\/news\.expected\.json: new, \d+ rows: read every one of them\n$/u);
    expect(await hearsay(["check", "."], { cwd })).toMatchObject({ code: 0, stderr: "" });
    const { stderr } = await hearsay(["check", "--update", "."], { cwd });
    expect(stderr).toBe("");
  });

  it("shows a missing row and exits 1; --update keeps it as missed", async () => {
    const { cwd, file } = await checkedFolder([ROW]);
    const { code, stdout } = await hearsay(["check", "."], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(`./news.txt: 1 missing\n  - missing     at ${ROW.at}: Monday [X] bridge: ministry (indirect)\n`);
    expect((await hearsay(["check", "--update", "."], { cwd })).stderr).toContain("1 missing");
    expect((JSON.parse(readFileSync(file, "utf8")) as { rows: object[] }).rows).toContainEqual({ ...ROW, known: "missed" });
    expect((await hearsay(["check", "."], { cwd })).code).toBe(0);
  });

  it("says that a known wrong row is gone, and --update takes it out", async () => {
    const { cwd, file } = await checkedFolder([{ ...ROW, known: "wrong" }]);
    const { code, stdout } = await hearsay(["check", "."], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(`! gone, though known as wrong    at ${ROW.at}`);
    expect(stdout).toContain("run check --update");
    await hearsay(["check", "--update", "."], { cwd });
    expect(readFileSync(file, "utf8")).not.toContain('"Monday"');
  });

  it("exits 2 on an expected file that does not fit its article, and does not touch it", async () => {
    const { cwd, file } = await checkedFolder([{ ...ROW, at: ROW.at + 1 }]);
    const before = readFileSync(file, "utf8");
    for (const args of [["check", "."], ["check", "--update", "."]]) {
      const { code, stderr } = await hearsay(args, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('news.expected.json: row');
      expect(stderr).toContain('the article reads "inistry "');
    }
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("misses an article whose expected file is still there, and fails on what it cannot read", async () => {
    const { cwd } = await checkedFolder();
    rmSync(`${cwd}/news.txt`);
    writeFileSync(`${cwd}/other.txt`, "");
    const { code, stdout, stderr } = await hearsay(["check", "."], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain("./news.expected.json: there is no such article");
    expect(stderr).toMatch(/^hearsay: \.\/other\.txt: is empty/u);
  });
});

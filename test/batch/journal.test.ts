import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, copyFileSync, existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { folderWith } from "../read/folder.js";
import { hearsay } from "../run.js";

const COMMAND = fileURLToPath(new URL("../../bin/hearsay.js", import.meta.url));

/** Articles, one of them bad, some long enough that a run can be killed among them. */
function archive(count: number): string {
  return folderWith(
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        nameOf(i),
        i === 2 ? "" : `“It is number ${i},” Ruth Okello said.\n\n${"She added that it had rained in Port Maris. ".repeat(i % 7 === 0 ? 200 : 3)}\n`,
      ]),
    ),
  );
}

const nameOf = (i: number) => `${String(i).padStart(3, "0")}.txt`;

/** The articles by name: a folder's pipes are left out. */
const listOf = (count: number) => Array.from({ length: count }, (_, i) => `./${nameOf(i)}`);

/**
 * Runs the command and kills it, without a warning, while it waits for the i-th article, which for that time is a pipe that
 * nobody writes into: every article before it is done by then.
 */
async function killedAt(i: number, args: readonly string[], cwd: string, journal: string): Promise<void> {
  const path = `${cwd}/${nameOf(i)}`;
  const text = readFileSync(path);
  rmSync(path);
  execFileSync("mkfifo", [path]);
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd, stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  while (!existsSync(journal) || !readFileSync(journal, "utf8").includes(`"id":"./${nameOf(i - 1)}"`)) await sleep(20);
  child.kill("SIGKILL");
  await ended;
  rmSync(path);
  writeFileSync(path, text);
}

describe("--resume", () => {
  it.each(["ndjson", "csv", "json"])("goes on behind a SIGKILL, and again, to the same bytes as a run that was left alone (%s)", async (format) => {
    const cwd = archive(40);
    const output = `out.${format}`;
    const whole = await hearsay([".", "--format", format, "--quiet"], { cwd });
    const args = [...listOf(40), "--output", output, "--resume", "--jobs", "1"];
    for (const i of [8, 23]) {
      await killedAt(i, args, cwd, `${cwd}/.${output}.journal`);
      expect(existsSync(`${cwd}/${output}`)).toBe(false);
    }
    // As if it had been killed in the middle of writing a record and a line of the journal.
    appendFileSync(`${cwd}/.${output}.part`, "half a rec");
    appendFileSync(`${cwd}/.${output}.journal`, '{"id":"half');
    const { code, stderr } = await hearsay(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("hearsay: goes on behind 23 articles that are done");
    expect(readFileSync(`${cwd}/${output}`, "utf8")).toBe(whole.stdout);
    expect(readdirSync(cwd).filter((name) => !name.endsWith(".txt"))).toEqual([output, `${output}.manifest.json`]);
    const manifest = JSON.parse(readFileSync(`${cwd}/${output}.manifest.json`, "utf8")) as {
      hearsay: { version: string };
      counts: object;
      output: object;
      articles: Array<{ id: string; sha256?: string; error?: string }>;
    };
    expect(manifest.counts).toMatchObject({ articles: 39, failed: 1 });
    expect(manifest.output).toMatchObject({ file: output, sha256: createHash("sha256").update(whole.stdout).digest("hex") });
    expect(manifest.articles).toHaveLength(40);
    expect(manifest.articles[2]).toMatchObject({ id: "./002.txt", error: "is empty" });
    expect(manifest.articles[5]).toMatchObject({ id: "./005.txt", sha256: createHash("sha256").update(readFileSync(`${cwd}/005.txt`)).digest("hex") });
  });

  it("names each file of many articles with its hash in the manifest, however it was read, in a run that went on too", async () => {
    const cwd = archive(3);
    const many = ["bridge.ndjson", "bridge.csv", "bridge.json", "bridge.xlsx", "bridge.zip", "bridge.warc.gz", "nexis-uni.txt", "newsml-g2.xml", "cut.ndjson.gz", "empty.csv"];
    for (const name of many.slice(0, -2)) copyFileSync(`fixtures/formats/${name}`, `${cwd}/${name}`);
    writeFileSync(`${cwd}/cut.ndjson.gz`, gzipSync(Buffer.from(Array.from({ length: 9000 }, (_, i) => `{"n":${Math.sin(i)}}`).join("\n"))).subarray(0, 50_000));
    writeFileSync(`${cwd}/empty.csv`, "");
    const args = [...many, "./000.txt", "./001.txt", "./002.txt", "--output", "out.ndjson", "--resume", "--quiet", "--jobs", "1"];
    await killedAt(1, args, cwd, `${cwd}/.out.ndjson.journal`);
    await hearsay(args, { cwd });
    const { inputs } = JSON.parse(readFileSync(`${cwd}/out.ndjson.manifest.json`, "utf8")) as { inputs: object[] };
    expect(inputs).toEqual(many.map((file) => {
      const bytes = readFileSync(`${cwd}/${file}`);
      return { file, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
    }));
  });

  it("names standard input with its hash", async () => {
    const cwd = archive(1);
    const input = readFileSync("fixtures/formats/bridge.zip");
    expect(await hearsay(["-", "--input-format", "zip", "--output", "out.ndjson", "--manifest"], { cwd, input })).toMatchObject({ code: 0, stderr: "" });
    const { inputs } = JSON.parse(readFileSync(`${cwd}/out.ndjson.manifest.json`, "utf8")) as { inputs: object[] };
    expect(inputs).toEqual([{ file: "-", bytes: input.length, sha256: createHash("sha256").update(input).digest("hex") }]);
  });

  it("refuses to go on with other options or other articles", async () => {
    const cwd = archive(30);
    writeFileSync(`${cwd}/x.ndjson`, '{"text":"First."}\n');
    const args = ["x.ndjson", ...listOf(30), "--output", "out.ndjson", "--resume", "--quiet"];
    await killedAt(10, args, cwd, `${cwd}/.out.ndjson.journal`);
    const other = await hearsay([...args, "--min-confidence", "0.5"], { cwd });
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("out.ndjson: was begun with other options or another version")]);
    writeFileSync(`${cwd}/x.ndjson`, '{"text":"First."}\n{"text":"Second."}\n');
    const more = await hearsay(args, { cwd });
    expect([more.code, more.stderr]).toEqual([2, expect.stringContaining("was begun with other articles (./000.txt then, x.ndjson#2 now)")]);
  });

  it("says after a run that was killed behind its last article what it would have said before", async () => {
    const cwd = archive(5);
    const args = [...listOf(5), "--output", "out.ndjson", "--resume", "--quiet"];
    await killedAt(4, args, cwd, `${cwd}/.out.ndjson.journal`);
    const started = JSON.parse(readFileSync(`${cwd}/.out.ndjson.journal`, "utf8").split("\n")[0]).started as string;
    rmSync(`${cwd}/004.txt`);
    await hearsay(args, { cwd });
    const manifest = JSON.parse(readFileSync(`${cwd}/out.ndjson.manifest.json`, "utf8")) as { started: string; hearsay: object };
    expect(manifest.started).toBe(started);
    const record = JSON.parse(readFileSync(`${cwd}/out.ndjson`, "utf8").split("\n")[0]) as { hearsay: object };
    expect(manifest.hearsay).toEqual(record.hearsay);
  });

  it("does again what a power cut kept from the disk, though the journal knows of it", async () => {
    const cwd = archive(6);
    const args = [...listOf(6), "--output", "out.ndjson", "--resume"];
    await killedAt(5, args, cwd, `${cwd}/.out.ndjson.journal`);
    const part = `${cwd}/.out.ndjson.part`;
    truncateSync(part, statSync(part).size - 10);
    const { stderr } = await hearsay(args, { cwd });
    expect(stderr).toContain("goes on behind 4 articles that are done");
    expect(readFileSync(`${cwd}/out.ndjson`, "utf8")).toBe((await hearsay([".", "--format", "ndjson", "--quiet"], { cwd })).stdout);
  });

  it("follows a link to its file, and puts no file in the place of a device", async () => {
    const cwd = archive(2);
    writeFileSync(`${cwd}/real.ndjson`, "old");
    symlinkSync("real.ndjson", `${cwd}/link.ndjson`);
    symlinkSync("/dev/null", `${cwd}/null.ndjson`);
    expect((await hearsay(["000.txt", "--output", "link.ndjson", "--resume"], { cwd })).code).toBe(0);
    expect(readFileSync(`${cwd}/real.ndjson`, "utf8")).toContain("000.txt");
    expect(lstatSync(`${cwd}/link.ndjson`).isSymbolicLink()).toBe(true);
    const { code, stderr } = await hearsay(["000.txt", "--output", "null.ndjson", "--manifest"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("null.ndjson: is no plain file")]);
    expect(lstatSync(`${cwd}/null.ndjson`).isSymbolicLink()).toBe(true);
  });

  it("needs an output, and one that is no table", async () => {
    expect((await hearsay([".", "--resume"])).stderr).toContain("--resume: needs a file to write into");
    expect((await hearsay([".", "--manifest", "--output", "x.txt"])).stderr).toContain("--manifest: cannot be used with a table");
  });
});

describe("articles of one id", () => {
  /** Rows of which every other has the id of one before. */
  const TABLE = `key,text\n${Array.from({ length: 8 }, (_, i) => `k${i % 4},"“It is number ${i},” Ruth Okello said. ${"It rained in Port Maris. ".repeat(i)}"\n`).join("")}`;
  const ARGS = ["t.csv", ...listOf(3), "--id-field", "key"];
  const SAID = "hearsay: --id-field: 4 articles have the id of one before (first: k0); the rows of all are kept (another field, or none: then ids are FILE#NUMBER)\n";

  it("keep their rows, whatever the number of workers, which is told once", async () => {
    const cwd = archive(2);
    writeFileSync(`${cwd}/t.csv`, TABLE);
    const run = (...more: string[]) => hearsay(["t.csv", "--id-field", "key", "--format", "ndjson", ...more], { cwd });
    const alone = await run();
    expect(alone).toMatchObject({ code: 0, stderr: SAID });
    const records = alone.stdout.trim().split("\n").map((line) => JSON.parse(line) as { document: { id: string; text: string } });
    expect(records.map(({ document: { id, text } }) => `${id} ${/\d/u.exec(text)?.[0]}`)).toEqual(Array.from({ length: 8 }, (_, i) => `k${i % 4} ${i}`));
    expect(await run("--jobs", "2")).toEqual(alone);
    expect(await run("--quiet")).toMatchObject({ stderr: "" });
    const entities = parse<Record<string, string>>((await hearsay(["entities", "t.csv", "--id-field", "key", "--format", "csv"], { cwd })).stdout, { columns: true });
    const okello = entities.find(({ name }) => name === "Ruth Okello");
    expect(Object.values(JSON.parse(okello?.["mention_spans"] ?? "{}") as Record<string, object[]>).flat()).toHaveLength(Number(okello?.["mentions"]));
  });

  it("come out as ever of runs that were stopped or divided", async () => {
    const cwd = archive(3);
    writeFileSync(`${cwd}/t.csv`, TABLE);
    const whole = await hearsay([...ARGS, "--format", "ndjson"], { cwd });
    const going = [...ARGS, "--output", "out.ndjson", "--resume", "--jobs", "1"];
    await killedAt(1, going, cwd, `${cwd}/.out.ndjson.journal`);
    expect((await hearsay(going, { cwd })).stderr).toContain(`goes on behind 9 articles that are done\n`);
    expect(readFileSync(`${cwd}/out.ndjson`, "utf8")).toBe(whole.stdout);
    const names = ["s1.ndjson", "s2.ndjson", "s3.ndjson"];
    for (const [i, name] of names.entries()) await hearsay([...ARGS, "--output", name, "--shard", `${i + 1}/3`, "--manifest"], { cwd });
    expect((await hearsay(["merge", ...names], { cwd })).stdout).toBe(whole.stdout);
  });
});

describe("--shard and merge", () => {
  it.each(["ndjson", "csv"])("take every article once and join to the bytes of the whole, near-duplicates flagged or left out (%s)", async (format) => {
    const cwd = archive(14);
    const [whole, kept] = await Promise.all([[], ["--skip-duplicates"]].map((flags) => hearsay([".", "--format", format, "--quiet", ...flags], { cwd })));
    const names = ["1", "2", "3"].map((name) => `${name}.${format}`);
    const shards = await Promise.all(names.map((name, i) => hearsay([".", "--output", name, "--shard", `${i + 1}/3`, "--manifest", "--quiet"], { cwd })));
    expect(shards.map(({ stderr }) => stderr).join("").match(/is empty/gu)).toHaveLength(1);
    expect(whole.stdout).toContain("./000.txt");
    expect(kept.stdout.length).toBeLessThan(whole.stdout.length);
    expect(await hearsay(["merge", ...names.toReversed(), "--output", `all.${format}`], { cwd })).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(`${cwd}/all.${format}`, "utf8")).toBe(whole.stdout);
    expect(await hearsay(["merge", ...names, "--skip-duplicates"], { cwd })).toMatchObject({ code: 0, stdout: kept.stdout });
    // A shard's output that was touched is not what its manifest tells of.
    appendFileSync(`${cwd}/${names[1]}`, "x");
    expect((await hearsay(["merge", ...names], { cwd })).stderr).toContain(`${names[1]}: is not the file that its manifest tells of`);
  });

  it("join more shards than there are articles", async () => {
    const cwd = archive(2);
    const names = Array.from({ length: 5 }, (_, i) => `${i + 1}.ndjson`);
    await Promise.all(names.map((name, i) => hearsay([".", "--output", name, "--shard", `${i + 1}/5`, "--manifest", "--quiet"], { cwd })));
    const whole = await hearsay([".", "--format", "ndjson", "--quiet"], { cwd });
    expect(await hearsay(["merge", ...names], { cwd })).toMatchObject({ code: 0, stdout: whole.stdout, stderr: "" });
  });

  it("take the same article whatever else there is, and follow each other as named where there is no manifest", async () => {
    const cwd = archive(6);
    const names = ["1.csv", "2.csv"];
    for (const [i, name] of names.entries()) await hearsay([".", "--output", name, "--shard", `${i + 1}/2`, "--quiet"], { cwd });
    const { code, stdout, stderr } = await hearsay(["merge", ...names], { cwd });
    expect([code, stderr]).toEqual([0, "hearsay: the shards have no manifests (--manifest, --resume): joined as they are named\n"]);
    const [first, second] = names.map((name) => readFileSync(`${cwd}/${name}`, "utf8"));
    expect(stdout).toBe(first + second.slice(second.indexOf("\n") + 1));
    const alone = await hearsay(["./001.txt", "--format", "csv", "--shard", "1/2"], { cwd });
    expect(first.includes("./001.txt")).toBe(alone.stdout.includes("./001.txt"));
    expect((await hearsay(["merge", ...names, "--skip-duplicates"], { cwd })).stderr).toContain("--skip-duplicates: needs the manifest of each shard");
  });

  it("refuse what does not belong together", async () => {
    const cwd = folderWith({ "a.csv": "x,y\r\n1,2\r\n", "b.csv": "x\r\n1\r\n", "c.ndjson": "{}\n", "d.csv": "x,y\r\n1" });
    for (const [names, what] of [[["a.csv", "b.csv"], "has other columns"], [["a.csv", "c.ndjson"], "are not all .csv"], [["a.csv", "d.csv"], "is cut off"], [["a.csv", "e.csv"], "no such file"]] as const) {
      const { code, stderr } = await hearsay(["merge", ...names, "--output", "all.csv"], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(what)]);
    }
    expect(existsSync(`${cwd}/all.csv`)).toBe(false);
    expect((await hearsay([".", "--shard", "4/3"])).stderr).toContain("It is a part of a whole, such as 3/16.");
  });
});

import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyzeArticles } from "../../src/batch/batch.js";
import { HearsayError } from "../../src/errors.js";
import type { Article } from "../../src/read/article.js";
import { folderWith } from "../read/folder.js";
import { hearsay } from "../run.js";

const COMMAND = fileURLToPath(new URL("../../bin/hearsay.js", import.meta.url));
const script = new URL("rude-worker.js", import.meta.url);

async function run(ids: ReadonlyArray<string | HearsayError>, jobs: number, timeout = Infinity): Promise<string[]> {
  const sources = ids.map((id): Article | HearsayError => (id instanceof HearsayError ? id : { id, path: id }));
  const said: string[] = [];
  for await (const outcome of analyzeArticles(sources, { analyze: { sentenceText: false }, jobs, timeout, script, heap: 60 }))
    said.push(`${outcome.id}: ${"error" in outcome ? outcome.error.what : "a record"}`);
  return said;
}

/** The first, and when its worker has long died the others. */
async function* oneByOne([first, ...others]: readonly string[]): AsyncGenerator<Article> {
  yield { id: first, path: first };
  await new Promise((resolve) => setTimeout(resolve, 2000));
  for (const id of others) yield { id, path: id };
}

async function* late(now: readonly string[], arrival: Promise<void>, then: readonly string[]): AsyncGenerator<Article> {
  yield* now.map((id) => ({ id, path: id }));
  await arrival;
  yield* then.map((id) => ({ id, path: id }));
}

describe("analyzeArticles with workers", () => {
  it("keeps the order, however long an article takes", async () => {
    const ids = ["slow1", "a", "b", "slow2", "c"];
    expect((await run(ids, 3)).map((line) => line.split(":")[0])).toEqual(ids);
  });

  it("passes on what could not even be listed, in its place", async () => {
    expect(await run(["a", new HearsayError("no such file", "b", "look"), "c"], 1)).toEqual(["a: 1", "b: no such file", "c: 2"]);
  });

  it("reports the article whose worker died or threw, and goes on with another worker", async () => {
    expect(await run(["a", "exit", "b", "throw", "c", "d"], 1)).toEqual([
      "a: 1",
      "exit: ended its worker: exit code 3",
      "b: 1",
      "throw: ended its worker: boom",
      "c: 1",
      "d: 2",
    ]);
  });

  it("gives an article up that takes too long, and goes on", async () => {
    expect(await run(["a", "hang", "b", "hang2", "c"], 2, 1)).toMatchObject([
      "a: 1",
      "hang: took longer than 1 s",
      expect.stringMatching(/^b: /u),
      "hang2: took longer than 1 s",
      expect.stringMatching(/^c: /u),
    ]);
  });

  it("goes on with the other workers while one hangs, and replaces it", async () => {
    const ids = ["hang", ...Array.from({ length: 12 }, (_, i) => `slow${i}`), "hang2", "a", "b"];
    const times = new Map<string, number>();
    for await (const { id } of analyzeArticles(ids.map((one) => ({ id: one, path: one })), { analyze: { sentenceText: false }, jobs: 3, timeout: 3, script })) times.set(id, performance.now());
    expect([...times.keys()]).toEqual(ids);
    // The twelve take two workers 1.8 s: they are done when the first is given up, and only wait for their turn.
    expect((times.get("slow11") ?? Infinity) - (times.get("hang") ?? 0)).toBeLessThan(300);
  });

  it("counts no time while a worker reads its models", async () => {
    const said: string[] = [];
    const analyze = { sentenceText: false, slowStart: true };
    for await (const outcome of analyzeArticles([{ id: "a", path: "a" }], { analyze, jobs: 1, timeout: 1, script }))
      said.push("error" in outcome ? outcome.error.what : "a record");
    expect(said).toEqual(["1"]);
  });

  it("reports the article that fills the memory, and goes on", async () => {
    expect(await run(["a", "eat", "b"], 1)).toEqual(["a: 1", "eat: needs more memory than there is", "b: 1"]);
  });

  it("gives no article to a worker that died while it had none", async () => {
    const said: string[] = [];
    for await (const outcome of analyzeArticles(oneByOne(["faint", "a", "b"]), { analyze: { sentenceText: false }, jobs: 1, timeout: 5, script }))
      said.push(`${outcome.id}: ${"error" in outcome ? outcome.error.what : "a record"}`);
    expect(said).toEqual(["faint: 1", "a: 1", "b: 2"]);
  });

  it("gives out what is done while the next article is still on its way", async () => {
    let arrive: (() => void) | undefined;
    const articles = late(["a", "b"], new Promise<void>((resolve) => (arrive = resolve)), ["c"]);
    const outcomes = analyzeArticles(articles, { analyze: { sentenceText: false }, jobs: 2, timeout: Infinity, script });
    expect([(await outcomes.next()).value, (await outcomes.next()).value]).toMatchObject([{ id: "a" }, { id: "b" }]);
    arrive?.();
    expect((await outcomes.next()).value).toMatchObject({ id: "c" });
    expect((await outcomes.next()).done).toBe(true);
  });

  it("does not read on while nobody takes what is done", async () => {
    let listed = 0;
    function* many(): Generator<Article> {
      for (; listed < 1000; listed += 1) yield { id: `${listed}`, path: "" };
    }
    const outcomes = analyzeArticles(many(), { analyze: { sentenceText: false }, jobs: 2, timeout: Infinity, script });
    await outcomes.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(listed).toBeLessThan(40);
    await outcomes.return(undefined);
  });

  it("ends its workers where nobody wants more, and starts no others", async () => {
    const sources = Array.from({ length: 40 }, (_, i): Article => ({ id: `slow${i}`, path: "" }));
    const outcomes = analyzeArticles(sources, { analyze: { sentenceText: false }, jobs: 2, timeout: Infinity, script });
    await outcomes.next();
    await outcomes.return(undefined);
    expect(process.getActiveResourcesInfo().filter((name) => name === "MessagePort" || name === "Worker")).toEqual([]);
  });
});

describe("hearsay --jobs", () => {
  it("gives the same bytes for any number of workers", async () => {
    const texts = Array.from({ length: 24 }, (_, i) => [`${i}.txt`, i === 7 ? "" : `“It is number ${i},” Ruth Okello said.\n\nShe added that ${"it rained ".repeat(i)}.\n`]);
    const cwd = folderWith(Object.fromEntries(texts) as Record<string, string>);
    const runs = await Promise.all([[], ["--jobs", "1"], ["--jobs", "3"]].map((flags) => hearsay([".", "--format", "ndjson", "--quiet", ...flags], { cwd })));
    expect(runs[0].code).toBe(2);
    expect(runs[0].stdout.split("\n")).toHaveLength(24);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });

  it("gives an article up after --timeout", async () => {
    const cwd = folderWith({ "a.txt": "She said that it rained. ".repeat(4000) });
    const { code, stderr } = await hearsay(["a.txt", "--timeout", "0.01"], { cwd });
    expect([code, stderr]).toEqual([2, "hearsay: a.txt: took longer than 0.01 s (try: a longer --timeout, or leave the article out)\n"]);
  });

  it("sums up on standard error after many articles, unless --quiet", async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, i === 2 ? "" : "Nothing."])));
    const { stderr } = await hearsay([".", "-f", "csv"], { cwd });
    expect(stderr).toMatch(/^hearsay: \.\/2\.txt: is empty .*\nhearsay: 19 articles, 0 statements, 1 failed, 18 near-duplicates flagged, \d+ s\n$/u);
    expect((await hearsay([".", "-f", "csv", "--quiet"], { cwd })).stderr).toMatch(/^hearsay: \.\/2\.txt: is empty .*\n$/u);
  });

  it.each(["0", "2"])("takes no more from a pipe than it can pass on, and ends quietly where the reader goes (--jobs %s)", async (jobs) => {
    const child = spawn(process.execPath, [COMMAND, "-", "--input-format", "ndjson", "--format", "ndjson", "--ignore-duplicates", ...(jobs === "0" ? [] : ["--jobs", jobs])]);
    const ended = new Promise((resolve) => child.on("close", resolve));
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on("error", () => undefined);
    const line = `${JSON.stringify({ text: `“It rained,” Ruth Okello said. ${"It rained in Port Maris. ".repeat(8)}`, note: "x".repeat(50_000) })}\n`;
    let taken = 0;
    // It is never closed, and nobody reads what comes out.
    for (let goesOn = true; goesOn && taken < 40_000_000; taken += line.length)
      goesOn = child.stdin.write(line) || (await Promise.race([new Promise<true>((resolve) => child.stdin.once("drain", () => resolve(true))), sleep(4000, false)]));
    expect(taken).toBeLessThan(20_000_000);
    child.stdout.destroy();
    expect([await ended, stderr]).toEqual([0, ""]);
  });
});

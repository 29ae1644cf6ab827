import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeArticles } from "./articles.js";
import type { Measured } from "./contender.js";

/*
 * How fast hearsay is beside wink-nlp alone and beside compromise, which also finds quotations and names:
 *   npm run bench                     articles made from the fixtures
 *   npm run bench -- FOLDER           the .txt files of a folder
 * Words a second are by CPU time, which other work on the machine disturbs least; two jobs against one by the clock.
 */

const FIXTURES = "fixtures/articles";
const ARTICLE = `${FIXTURES}/wire-bridge.txt`;
const WORDS = 60_000;
const STARTS = 5;

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

async function measure(...contender: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, [here("contender.js"), ...contender], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`${contender[0]} ended with ${code}; is everything installed? (npm install)`);
  return JSON.parse(text) as Measured;
}

/** Milliseconds from the start of the command to its first output and to its end. */
async function startUp(): Promise<{ first: number; end: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [here("../../bin/hearsay.js"), ARTICLE, "--format", "csv"], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const first = performance.now() - started;
  child.stdout.resume();
  await once(child, "close");
  return { first, end: performance.now() - started };
}

function print(name: string, ...columns: readonly string[]): void {
  process.stdout.write(`${name.padEnd(26)}${columns.map((column) => column.padStart(13)).join("")}\n`);
}

const whole = (value: number): string => Math.round(value).toLocaleString("en");

const given = process.argv[2];
const folder = given ?? makeArticles(FIXTURES, WORDS);
try {
  const winkAlone = await measure("wink", folder);
  const winkTime = winkAlone.cpu / winkAlone.words;
  const row = (name: string, { words, cpu, clock, peak }: Measured): void =>
    print(name, whole((words / cpu) * 1000), (cpu / words / winkTime).toFixed(1), whole((words / clock) * 1000), peak > 0 ? whole(peak) : "");
  print(`${whole(winkAlone.words)} words`, "words/CPU s", "wink's time", "words/s", "peak MB");
  row("wink-nlp alone", winkAlone);
  row("compromise", await measure("compromise", folder));
  const engine = await measure("stages", folder);
  row("hearsay, all stages", engine);
  for (const [name, cpu] of Object.entries(engine.stages ?? {})) row(`  ${name}`, { words: engine.words, cpu, clock: cpu, peak: 0 });
  const one = await measure("hearsay", folder, "1");
  const two = await measure("hearsay", folder, "2");
  row("hearsay, command, 1 job", one);
  row("hearsay, command, 2 jobs", two);
  print("2 jobs against 1", "", "", `${(one.clock / two.clock).toFixed(2)} times`);
  const starts: Array<{ first: number; end: number }> = [];
  for (let i = 0; i < STARTS; i += 1) starts.push(await startUp());
  const middle = (values: readonly number[]): string => `${whole(values.toSorted((a, b) => a - b)[values.length >> 1])} ms`;
  print("start to first row, to end", middle(starts.map(({ first }) => first)), middle(starts.map(({ end }) => end)));
} finally {
  rmSync(`${folder}.ndjson`, { force: true });
  if (given === undefined) rmSync(folder, { recursive: true });
}

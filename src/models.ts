import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HearsayError } from "./errors.js";
import type { ModelFile } from "./tagger/model.js";
import { unpackModel } from "./tagger/model.js";

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

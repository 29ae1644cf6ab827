import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { OwnName } from "../document/types.js";
import { readOwnNames } from "../entities/own-names.js";
import { asHearsayError } from "../errors.js";
import { decodeText } from "../read/decode.js";

/** What `--names` gives: the names, and what the manifest says about where they come from. */
export interface NamesFile {
  readonly names: readonly OwnName[];
  readonly identity: { readonly file: string; readonly sha256: string; readonly names: number };
}

/**
 * Reads the user's own names.
 * @param encoding what the file is in where it is not UTF-8
 * @throws HearsayError where it cannot be read, or that names the line that is wrong
 */
export async function readNamesFile(file: string, encoding?: string): Promise<NamesFile> {
  try {
    const bytes = await readFile(file);
    const names = readOwnNames(decodeText(bytes, file, { encoding: encoding ?? "utf-8" }).text, file);
    return { names, identity: { file, sha256: createHash("sha256").update(bytes).digest("hex"), names: names.length } };
  } catch (error) {
    throw asHearsayError(error, file);
  }
}

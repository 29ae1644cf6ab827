import { readFile, stat } from "node:fs/promises";
import type { Document } from "../document/types.js";
import { asHearsayError, HearsayError } from "../errors.js";
import { decodeText } from "./decode.js";
import type { Source } from "./sources.js";

/** A larger file is not an article; its analysis would need gigabytes of memory. */
const LARGEST_MEGABYTES = 64;

/**
 * Reads one article.
 * @throws HearsayError that says what is wrong with the file and what to try
 */
export async function readDocument(source: Source): Promise<Document> {
  try {
    return { id: source.id, text: decodeText(await bytesOf(source), source.id) };
  } catch (error) {
    throw asHearsayError(error, source.id);
  }
}

async function bytesOf({ id, path, bytes }: Source): Promise<Uint8Array> {
  if (bytes) return bytes;
  const { size } = await stat(path);
  if (size > LARGEST_MEGABYTES * 1_000_000)
    throw new HearsayError(`is larger than an article can be (${LARGEST_MEGABYTES} MB)`, id, "cut it into one file an article");
  return readFile(path);
}

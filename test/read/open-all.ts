import { HearsayError } from "../../src/errors.js";
import { openSources } from "../../src/read/containers.js";
import type { OpenOptions } from "../../src/read/containers.js";
import { readArticle } from "../../src/read/read.js";
import type { ReadArticle } from "../../src/read/read.js";

/** What is read of a file, or of bytes under its name: for each article what it is, or the line that says why not. */
export async function readAll(path: string, options: OpenOptions = {}, bytes?: Uint8Array): Promise<Array<ReadArticle | string>> {
  const all: Array<ReadArticle | string> = [];
  for await (const article of openSources([{ id: path, path, ...(bytes ? { bytes } : {}) }], options))
    if (article instanceof HearsayError) all.push(article.line);
    else all.push(await readArticle(article, options).catch((error: unknown) => (error as HearsayError).line));
  return all;
}

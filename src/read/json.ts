import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "./article.js";
import { decodeText } from "./decode.js";
import { articleOf, holdsText } from "./fields.js";
import type { OpenOptions } from "./open.js";
import { isBlank, isObject, isPublished } from "./published.js";
import type { Source } from "./sources.js";
import { bytesIn, linesOf, wholeOf } from "./stream.js";

/** What a file of JSON holds of articles: a list of them, the list that an object holds, or one object that is an article itself. */
function articlesIn(value: unknown, options: OpenOptions): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  // An article holds lists too: its authors, its pictures; a record of hearsay's own holds several.
  if (isPublished(value) || holdsText(value, options)) return [value];
  const lists = Object.values(value).filter((list) => Array.isArray(list) && list.some(isObject)) as unknown[][];
  return lists.find((list) => list.some((one) => isObject(one) && holdsText(one, options))) ?? lists[0] ?? [value];
}

/** Articles in a list or an object. What is no object in a list of them is reported and the next is read. */
export async function* openJson(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  const { text, warning } = decodeText(await wholeOf(source), source.id, options);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (error) {
    throw new HearsayError(`is not JSON: ${(error as Error).message}`, source.id, "--input-format ndjson, if it has an object a line");
  }
  const articles = articlesIn(value, options);
  if (!articles.some(isObject)) throw new HearsayError("holds no article: no object is in it", source.id, "a list of objects, or one object, with the text in a field");
  for (const [i, fields] of articles.entries()) yield articleIn(fields, source, i + 1, options, warning);
}

function articleIn(fields: unknown, source: Source, number: number, options: OpenOptions, warning: string | undefined): Article | HearsayError {
  if (isObject(fields)) return articleOf(fields, source, String(number), options, warning);
  const kind = fields === null ? "null" : Array.isArray(fields) ? "a list" : `a ${typeof fields}`;
  return new HearsayError(`is ${kind}, not an article`, `${source.id}#${number}`, "an object with the text in a field, or leave it out");
}

/** An object a line. A line that is none is reported and the next is read. */
export async function* openNdjson(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  let number = 0;
  for await (const bytes of linesOf(bytesIn(source), options.encoding)) {
    number += 1;
    const where = `${source.id}#${number}`;
    try {
      if (bytes === undefined) throw new HearsayError("is larger than an article can be (64 MB)", where, "leave the line out");
      if (isBlank(bytes)) continue;
      const { text, warning } = decodeText(bytes, where, options);
      yield articleIn(JSON.parse(text.replace(/^\ufeff/u, "")), source, number, options, warning);
    } catch (error) {
      if (error instanceof SyntaxError) yield new HearsayError(`is not JSON: ${error.message}`, where, "mend the line");
      else yield asHearsayError(error, where);
    }
  }
}

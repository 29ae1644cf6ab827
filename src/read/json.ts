import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "./article.js";
import { decodeText } from "./decode.js";
import { articleOf } from "./fields.js";
import type { OpenOptions } from "./open.js";
import { isBlank, isPublished } from "./published.js";
import type { Source } from "./sources.js";
import { bytesIn, linesOf, wholeOf } from "./stream.js";

function isObjects(list: unknown): list is Array<Record<string, unknown>> {
  return Array.isArray(list) && list.length > 0 && list.every((one) => one !== null && typeof one === "object");
}

/** The list that an object holds; a record of hearsay's own holds several, and is one object. */
function listIn(value: unknown): Array<Record<string, unknown>> | undefined {
  const fields = (value ?? {}) as Record<string, unknown>;
  return isPublished(fields) ? undefined : Object.values(fields).find(isObjects);
}

/** A list of objects, an object that holds such a list, or one object. */
export async function* openJson(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  const { text, warning } = decodeText(await wholeOf(source), source.id, options);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (error) {
    throw new HearsayError(`is not JSON: ${(error as Error).message}`, source.id, "--input-format ndjson, if it has an object a line");
  }
  const objects = isObjects(value) ? value : (listIn(value) ?? [value as Record<string, unknown>]);
  for (const [i, fields] of objects.entries()) yield articleOf(fields, source, String(i + 1), options, warning);
}

/** An object a line. A line that is none is reported and the next is read. */
export async function* openNdjson(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  let number = 0;
  for await (const bytes of linesOf(bytesIn(source))) {
    number += 1;
    const where = `${source.id}#${number}`;
    try {
      if (bytes === undefined) throw new HearsayError("is larger than an article can be (64 MB)", where, "leave the line out");
      if (isBlank(bytes)) continue;
      const { text, warning } = decodeText(bytes, where, options);
      const fields = JSON.parse(text.replace(/^\ufeff/u, "")) as Record<string, unknown> | null;
      if (fields === null || typeof fields !== "object") throw new SyntaxError("no object");
      yield articleOf(fields, source, String(number), options, warning);
    } catch (error) {
      if (error instanceof SyntaxError) yield new HearsayError(`is not JSON: ${error.message}`, where, "mend the line");
      else yield asHearsayError(error, where);
    }
  }
}

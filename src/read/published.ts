import type { DocumentRecord } from "../document/record.js";
import { HearsayError } from "../errors.js";
import type { Article } from "./article.js";
import { formatOf } from "./formats.js";
import { bytesIn, linesOf } from "./stream.js";

type Fields = Readonly<Record<string, unknown>>;

/** True for an object that hearsay itself has written. */
export function isPublished(fields: Fields): boolean {
  const { hearsay, document } = fields;
  return isObject(hearsay) && typeof hearsay["version"] === "string" && isObject(document) && document["offsetUnit"] === "codepoint";
}

export const isBlank = (line: Uint8Array) => line.every((byte) => byte <= 0x20);

/** Whether a file is what `hearsay --format ndjson` has written, by its first line. */
export async function isOwnOutput(path: string): Promise<boolean> {
  if (formatOf(path) !== "ndjson") return false;
  try {
    for await (const line of linesOf(bytesIn({ path }))) {
      if (line === undefined) return false;
      if (isBlank(line)) continue;
      const fields: unknown = JSON.parse(line.toString());
      return isObject(fields) && isPublished(fields);
    }
  } catch {
    // What is wrong with the file is told where it is read.
  }
  return false;
}

/**
 * An article that was analysed before: its record takes the place of the analysis.
 * @param fields for which `isPublished`
 * @param where names the object, for messages
 */
export function publishedArticle(fields: Fields, path: string, where: string): Article | HearsayError {
  const record = fields as unknown as DocumentRecord;
  if (!Array.isArray(fields["attributions"]) || !Array.isArray(fields["entities"]) || !Array.isArray(fields["sentences"]))
    return new HearsayError("has no statements: it is of hearsay entities or hearsay sentences", where, "the output of hearsay --format ndjson");
  if (!isWhole(record)) return new HearsayError("is not as hearsay writes it: fields are missing or of another type", where, "the output of hearsay --format ndjson, unchanged");
  return { id: record.document.id, path, record };
}

/** Whether all is there that counting and writing rely on. */
function isWhole({ document, entities, attributions, sentences }: DocumentRecord): boolean {
  return (
    typeof document.id === "string" &&
    sentences.every(isObject) &&
    entities.every((entity) => isObject(entity) && typeof entity.name === "string" && Array.isArray(entity.aliases) && Array.isArray(entity.mentions) && isObject(entity.counts)) &&
    attributions.every(
      (attribution) =>
        isObject(attribution) && isObject(attribution.content) && typeof attribution.content.text === "string" && typeof attribution.confidence === "number" &&
        [attribution.speakers, attribution.targets].every((list) => Array.isArray(list) && list.every((one) => isObject(one) && typeof one.name === "string")),
    )
  );
}

/** Whether a value of JSON is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

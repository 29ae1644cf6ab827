import { createHash } from "node:crypto";
import { narrowRecord } from "../document/narrow.js";
import type { DocumentRecord } from "../document/record.js";
import { HearsayError } from "../errors.js";
import type { AnalyzeOptions } from "../options.js";
import type { Outcome } from "./file.js";

/** What came of an article that was analysed in an earlier run, as it is wanted now. */
export function publishAgain(record: DocumentRecord, options: AnalyzeOptions): Outcome {
  const { id } = record.document;
  if (options.sentenceText && record.sentences.some(({ text }) => text === undefined))
    return { id, error: new HearsayError("was published without the text of its sentences", id, "the article itself") };
  const sha256 = createHash("sha256").update(JSON.stringify(record)).digest("hex");
  return { id, sha256, record: narrowRecord(record, options) };
}

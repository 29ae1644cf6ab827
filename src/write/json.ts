import type { DocumentRecord } from "../document/record.js";
import type { View } from "../options.js";
import type { OverallWriter, Writer } from "./writer.js";

const PARTS: Readonly<Record<View, ReadonlyArray<keyof DocumentRecord>>> = {
  statements: ["document", "hearsay", "sentences", "quotations", "entities", "attributions"],
  entities: ["document", "hearsay", "entities"],
  sentences: ["document", "hearsay", "sentences", "quotations"],
};

function json(record: DocumentRecord, view: View): string {
  return JSON.stringify(Object.fromEntries(PARTS[view].map((part) => [part, record[part]])));
}

/** One array, one object a document. */
export function jsonWriter(view: View): Writer {
  return async function* array(records) {
    let before = "[\n";
    for await (const record of records) {
      yield before + json(record, view);
      before = ",\n";
    }
    yield before === ",\n" ? "\n]\n" : "[]\n";
  };
}

/** One object a line, one line a document. */
export function ndjsonWriter(view: View): Writer {
  return async function* lines(records) {
    for await (const record of records) yield `${json(record, view)}\n`;
  };
}

/** One array, one object an entity of all documents. */
export const overallJson: OverallWriter = function* array(entities) {
  let before = "[\n";
  for (const entity of entities) {
    yield before + JSON.stringify(entity);
    before = ",\n";
  }
  yield before === ",\n" ? "\n]\n" : "[]\n";
};

/** One entity a line. */
export const overallNdjson: OverallWriter = function* lines(entities) {
  for (const entity of entities) yield `${JSON.stringify(entity)}\n`;
};

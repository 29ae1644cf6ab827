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
  return async function* array(records, goesOn = false) {
    let before = goesOn ? ",\n" : "[\n";
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

/** One array of objects. */
export function* jsonArray(objects: Iterable<object>): Generator<string> {
  let before = "[\n";
  for (const one of objects) {
    yield before + JSON.stringify(one);
    before = ",\n";
  }
  yield before === ",\n" ? "\n]\n" : "[]\n";
}

/** One object a line. */
export function* jsonLines(objects: Iterable<object>): Generator<string> {
  for (const one of objects) yield `${JSON.stringify(one)}\n`;
}

/** One array, one object an entity of all documents. */
export const overallJson: OverallWriter = jsonArray;

/** One entity a line. */
export const overallNdjson: OverallWriter = jsonLines;

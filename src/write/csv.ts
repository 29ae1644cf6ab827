import { stringify } from "csv-stringify/sync";
import type { View } from "../options.js";
import { OVERALL_SHEET, SHEETS } from "./columns.js";
import type { OverallWriter, Writer } from "./writer.js";

/** RFC 4180 in UTF-8: CRLF line ends, a header, a row a statement (entity, sentence). */
export function csvWriter(view: View): Writer {
  const { header, rows } = SHEETS[view];
  return async function* csv(records, goesOn = false) {
    if (!goesOn) yield csvLines([header]);
    for await (const record of records) yield csvLines(rows(record));
  };
}

/** The same for the entities of all documents, a row an entity. */
export const overallCsv: OverallWriter = function* csv(entities) {
  yield csvLines([OVERALL_SHEET.header]);
  for (const entity of entities) yield csvLines([OVERALL_SHEET.row(entity)]);
};

/** Rows as lines of CSV. */
export function csvLines(rows: ReadonlyArray<readonly unknown[]>): string {
  return stringify(rows as unknown[][], {
    record_delimiter: "windows",
    // With CRLF line ends csv-stringify 6.9 leaves a field that holds a lone LF or CR unquoted.
    quoted_match: /[\r\n]/,
    // A spreadsheet runs what begins with = + - @ as a formula: such a field gets an apostrophe before it.
    escape_formulas: true,
    cast: { boolean: (value) => (value ? "true" : "false") },
  });
}

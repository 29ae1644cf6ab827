import type { Format, TableLayout, View } from "../options.js";
import type { OverallWriter, Writer } from "./writer.js";

/** Each is loaded only when it is wanted: start-up time counts. */
const WRITERS: Readonly<Record<Format, (view: View, layout: TableLayout) => Promise<Writer>>> = {
  table: async (view, layout) => (await import("./table.js")).tableWriter(view, layout),
  csv: async (view) => (await import("./csv.js")).csvWriter(view),
  json: async (view) => (await import("./json.js")).jsonWriter(view),
  ndjson: async (view) => (await import("./json.js")).ndjsonWriter(view),
};

export function writerFor(format: Format, view: View, layout: TableLayout): Promise<Writer> {
  return WRITERS[format](view, layout);
}

/** The writer of the entities of all documents. */
export async function overallWriterFor(format: Format, layout: TableLayout): Promise<OverallWriter> {
  if (format === "table") return (await import("./table.js")).overallTable(layout);
  if (format === "csv") return (await import("./csv.js")).overallCsv;
  const { overallJson, overallNdjson } = await import("./json.js");
  return format === "json" ? overallJson : overallNdjson;
}

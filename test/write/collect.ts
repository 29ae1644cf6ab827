import { recordOf } from "../../src/document/record.js";
import type { Analysis } from "../../src/document/types.js";
import type { Writer } from "../../src/write/writer.js";

/** All that a writer gives for these documents. */
export async function written(writer: Writer, ...analyses: Analysis[]): Promise<string> {
  async function* records() {
    for (const analysis of analyses) yield recordOf(analysis, { sentenceText: true });
  }
  let text = "";
  for await (const chunk of writer(records())) text += chunk;
  return text;
}

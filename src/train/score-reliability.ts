import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { codeUnitOffsets } from "../document/offsets.js";
import type { DocumentRecord, Offsets } from "../document/record.js";
import type { Phrase, Span } from "../document/types.js";
import type { RowSpans } from "../evaluate/reliability.js";
import { BINS, reliability, rightRows } from "../evaluate/reliability.js";
import { annotate } from "../text/annotate.js";
import { tokenize } from "../text/tokens.js";
import { textsOf } from "./corpus.js";
import { readGoldRelations } from "./gold-relations.js";

/*
 * Holds the confidences of an output against gold: node dist/train/score-reliability.js GOLD PRED.ndjson prints ten bins and the expected
 * calibration error. GOLD is a folder of brat files; rows inside others (--nested) are left out, as gold has none.
 */

function main(folder: string, predictions: string): void {
  const records = new Map(
    readFileSync(predictions, "utf8").split("\n").filter((line) => line !== "").map((line): [string, DocumentRecord] => {
      const record = JSON.parse(line) as DocumentRecord;
      return [basename(record.document.id).replace(/\.txt$/u, ""), record];
    }),
  );
  const rated: Array<readonly [number, boolean]> = [];
  for (const { id, text, path } of textsOf(folder)) {
    const record = records.get(id);
    if (!record || !existsSync(`${path}.ann`)) continue;
    const unit = codeUnitOffsets(text);
    const spansOf = (phrase: { readonly spans: readonly Offsets[] } | null): Span[] =>
      (phrase?.spans ?? []).map(([start, end]) => ({ start: unit(start), end: unit(end) }));
    const rows = record.attributions.filter(({ within }) => within === undefined);
    const gold = readGoldRelations(`${path}.ann`, text, annotate(text, tokenize(text)));
    const right = rightRows(
      text,
      gold.map(({ source, cue, content }): RowSpans => ({ source: own(source), cue: own(cue), content: content.spans })),
      rows.map(({ source, cue, content }): RowSpans => ({ source: spansOf(source), cue: spansOf(cue), content: spansOf(content) })),
    );
    rated.push(...rows.map(({ confidence }, i) => [confidence, right[i]] as const));
  }
  const { bins, error } = reliability(rated);
  process.stdout.write("confidence     rows   mean  right\n");
  for (const { from, rows, confidence, right } of bins) {
    const range = `${from.toFixed(1)} to ${(from + 1 / BINS).toFixed(1)}`;
    process.stdout.write(`${range} ${String(rows).padStart(8)} ${rows === 0 ? "     –      –" : `${percent(confidence)} ${percent(right)}`}\n`);
  }
  process.stdout.write(`${rated.length} rows, expected calibration error ${error.toFixed(3)}\n`);
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6);
}

function own(phrase: Phrase | null): readonly Span[] {
  return phrase?.spans ?? [];
}

const [folder, predictions] = process.argv.slice(2);
if (predictions === undefined) {
  process.stderr.write("usage: npm run score:reliability -- GOLD PRED.ndjson\n");
  process.exitCode = 2;
} else {
  main(folder, predictions);
}

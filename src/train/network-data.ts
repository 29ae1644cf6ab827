import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Lexicon } from "../text/lexicon.js";
import { packagedForms, readModel } from "../models.js";
import { syntaxModelOf } from "../syntax/syntax.js";
import { readConstructions, readGold, readOffsets } from "./gold-attribution.js";
import { writeColumns } from "./network-columns.js";

/*
 * Writes what the network learns from, as columns of whole numbers for `network.py`:
 *   node dist/train/network-data.js CORPORA FOLDER
 * FOLDER holds what network-words.ts wrote, and gets for each split SPLIT.json and SPLIT-NAME.i32, one file a column.
 */

const NEWSWIRE = fileURLToPath(new URL("../../fixtures/gold/world-attributions.ndjson", import.meta.url));

function main(corpora: string, folder: string): void {
  const lexicon = new Lexicon(readFileSync(join(folder, "known.bin")));
  const models = { forms: packagedForms(), syntax: syntaxModelOf(readModel("syntax"), "syntax") };
  writeColumns(folder, "train", [...readGold(join(corpora, "polnear/train"), models), ...readConstructions(corpora, models)], lexicon);
  writeColumns(folder, "dev", [...readGold(join(corpora, "polnear/dev"), models)], lexicon);
  writeColumns(folder, "newswire", [...readOffsets(NEWSWIRE, join(corpora, "worldwide-ner/train"), models)], lexicon);
  const versions = join(corpora, "polnear/train-annotators");
  const others = readdirSync(versions).toSorted().slice(1).flatMap((annotator) => [...readGold(join(versions, annotator), models)]);
  writeColumns(folder, "versions", others, lexicon);
}

main(process.argv[2], process.argv[3]);

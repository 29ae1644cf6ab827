import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NAME_COLUMNS, nameColumns } from "../entities/name-inputs.js";
import { namesTask } from "../entities/names.js";
import { Lexicon } from "../text/lexicon.js";
import { log } from "./log.js";
import { layerModels, prepare, readTrainingTexts } from "./names.js";
import { randomFrom } from "./random.js";
import { SCHEMES } from "./schemes.js";
import { SPELLINGS } from "./spellings.js";

/*
 * Writes what the network of names learns from, as columns of whole numbers for `names.py`:
 *   node dist/train/names-data.js CORPORA FOLDER
 * FOLDER holds what network-words.ts wrote, and gets for each of train and dev SPLIT.json and SPLIT-NAME.i32, one file a column, one number
 * a token; "allowed" has the bits of the labels that the token may have.
 */

const SEED = 11;

function main(corpora: string, folder: string): void {
  const lexicon = new Lexicon(readFileSync(join(folder, "known.bin")));
  const models = layerModels();
  const names = ["word", ...NAME_COLUMNS.map(({ name }) => name), "allowed"];
  for (const split of ["train", "dev"]) {
    const random = randomFrom(SEED);
    const streams = names.map((name) => createWriteStream(join(folder, `names-${split}-${name}.i32`)));
    const articles: { corpus: string; tokens: number; paragraphs: number[] }[] = [];
    for (const training of readTrainingTexts(corpora, [split], SCHEMES)) {
      for (const { spell, share } of SPELLINGS) {
        // Whole articles, for a network reads across paragraphs.
        if (share < 100 && (split === "dev" || random() * 100 >= share)) continue;
        const { input, paragraphs, allowed } = prepare(training, spell, models);
        const columns = [...nameColumns(input.forms, input.syntax, input.context, lexicon), allowed];
        for (const [k, column] of columns.entries()) streams[k].write(Buffer.from(column.slice().buffer));
        articles.push({ corpus: training.scheme.corpus, tokens: allowed.length, paragraphs: paragraphs.map(({ firstToken }) => firstToken) });
      }
    }
    for (const stream of streams) stream.end();
    const columns = [{ name: "word", rows: lexicon.rows }, ...NAME_COLUMNS];
    writeFileSync(join(folder, `names-${split}.json`), JSON.stringify({ columns, labels: namesTask.labels, articles }));
    log(`${split}: ${articles.length} articles`);
  }
}

main(process.argv[2], process.argv[3]);

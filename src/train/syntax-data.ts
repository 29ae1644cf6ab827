import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packagedForms } from "../models.js";
import { tableRows, tokenNumbers, VALUES } from "../syntax/inputs.js";
import { RELATION_SLOTS } from "../syntax/labelling.js";
import { ACTION_SLOTS } from "../syntax/parser.js";
import { RELATIONS } from "../syntax/relations.js";
import { TAG_SLOTS } from "../syntax/tagging.js";
import { Lexicon } from "../text/lexicon.js";
import { log } from "./log.js";
import { readTreebank } from "./trees.js";

/*
 * Writes what `syntax.py` learns from, as columns of whole numbers, beside what network-words.ts wrote:
 *   node dist/train/syntax-data.js CORPORA FOLDER
 * For each split SPLIT-NAME.i32, one number a token of a sentence with a gold tree, and SPLIT-sentences.i32: its first number,
 * its tokens, its article. Heads are numbers in the sentence, its length stands for the root.
 */

const SPLITS: Readonly<Record<string, readonly string[]>> = { train: ["uner-ewt/train", "gum/train"], ewt: ["uner-ewt/dev"], gum: ["gum/dev"] };

function main(corpora: string, folder: string): void {
  const lexicon = new Lexicon(readFileSync(join(folder, "known.bin")));
  const forms = packagedForms();
  for (const [split, folders] of Object.entries(SPLITS)) {
    const columns = new Map<string, number[]>();
    const put = (name: string, numbers: Iterable<number>): void => {
      const column = columns.get(name) ?? [];
      columns.set(name, column);
      for (const number of numbers) column.push(number);
    };
    let tokens = 0;
    for (const [number, article] of folders.flatMap((corpus) => readTreebank(join(corpora, corpus), forms)).entries()) {
      for (const { firstToken: first, endToken: end } of article.sentences) {
        for (const [name, column] of Object.entries(tokenNumbers(article.forms, lexicon, { first, end }, [{ first, end }]))) put(name, column);
        put("tag", article.tags.subarray(first, end));
        put("head", article.heads.subarray(first, end).map((head) => (head < 0 ? end : head) - first));
        put("relation", article.relations.subarray(first, end));
        put("sentences", [tokens, end - first, number]);
        tokens += end - first;
      }
    }
    for (const [name, column] of columns) writeFileSync(join(folder, `${split}-${name}.i32`), new Uint8Array(Int32Array.from(column).buffer));
    log(`${split}: ${tokens} tokens`);
  }
  writeFileSync(join(folder, "syntax.json"), JSON.stringify({
    words: lexicon.rows, tags: VALUES.tag, relations: RELATIONS.length, rows: tableRows(lexicon.rows),
    tagSlots: TAG_SLOTS, actionSlots: ACTION_SLOTS, relationSlots: RELATION_SLOTS,
  }));
}

main(process.argv[2], process.argv[3]);

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packagedForms } from "../models.js";
import { packNetwork } from "../network/tensors.js";
import { RELATIONS } from "../syntax/relations.js";
import type { SyntaxModel } from "../syntax/syntax.js";
import { SYNTAX_VERSION, syntaxModelOf, syntaxOf } from "../syntax/syntax.js";
import { TAGS } from "../syntax/tags.js";
import type { ModelCard, Section } from "../tagger/model.js";
import { packModel, unpackModel } from "../tagger/model.js";
import { log } from "./log.js";
import { readTensors } from "./network-file.js";
import type { TreeArticle } from "./trees.js";
import { readTreebank } from "./trees.js";

/*
 * Packs the networks of tags, steps and relations that `syntax.py` trained, and measures them on the treebanks' dev splits:
 *   node dist/train/syntax.js CORPORA FOLDER MODEL
 */

const LABELS: Readonly<Record<string, readonly string[]>> = { tags: TAGS, actions: ["shift", "left", "right"], relations: RELATIONS };

function main(corpora: string, folder: string, target: string): void {
  const sections = new Map<string, Section>([["words", { bytes: readFileSync(join(folder, "known.bin")), meta: {} }]]);
  for (const [name, labels] of Object.entries(LABELS)) {
    const file = join(folder, `${name}.tensors`);
    sections.set(name, packNetwork(readTensors(readFileSync(file), file).tensors, { labels }));
  }
  const card: ModelCard = {
    name: "syntax", version: "2", seed: 1, tasks: Object.fromEntries([...sections.keys()].map((name) => [name, SYNTAX_VERSION])),
    corpora: [
      { name: "UD English EWT train (Silveira et al. 2014)", licence: "CC BY-SA 4.0" },
      { name: "GUM train (Zeldes 2017)", licence: "CC BY 4.0" },
    ],
  };
  const bytes = packModel(card, sections);
  const model = syntaxModelOf(unpackModel(bytes, target), target);
  const forms = packagedForms();
  for (const corpus of ["uner-ewt", "gum"]) log(`${corpus} dev, ${scoreSyntax(readTreebank(join(corpora, `${corpus}/dev`), forms), model)}`);
  writeFileSync(target, bytes);
  log(`${target}: ${bytes.length} bytes`);
}

/** Share of tokens with the right tag, head, and head with relation, on gold sentences; punctuation counts. */
function scoreSyntax(articles: readonly TreeArticle[], model: SyntaxModel): string {
  let all = 0;
  const right = { tags: 0, heads: 0, labelled: 0 };
  for (const article of articles) {
    const found = syntaxOf(article.forms, article.sentences, model);
    for (const { firstToken, endToken } of article.sentences) {
      for (let i = firstToken; i < endToken; i += 1) {
        all += 1;
        if (found.tags[i] === article.tags[i]) right.tags += 1;
        if (found.heads[i] !== article.heads[i]) continue;
        right.heads += 1;
        if (found.relations[i] === article.relations[i]) right.labelled += 1;
      }
    }
  }
  const share = (count: number): string => ((100 * count) / all).toFixed(2);
  return `${all} tokens: tags ${share(right.tags)}, UAS ${share(right.heads)}, LAS ${share(right.labelled)}`;
}

main(process.argv[2], process.argv[3], process.argv[4]);

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Paragraph, Token } from "../document/types.js";
import { contextOf } from "../entities/context.js";
import { packagedForms } from "../models.js";
import { annotate } from "../text/annotate.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { tokenize } from "../text/tokens.js";
import { textsOf } from "./corpus.js";
import { chunksOfMarks, cutAt, readTrainingTexts } from "./names.js";
import { allowedLabels, kindsOf, SCHEMES } from "./schemes.js";

/*
 * Writes what the teacher network (teacher/teacher.py) reads, a paragraph a line: tokens, parts of speech, lists and, where
 * people labelled it, the labels that each token may have.
 *   node dist/train/export.js CORPORA train|dev|unlabelled > FILE.ndjson
 */

const reader = packagedForms();

function write(corpus: string, name: string, tokens: readonly Token[], paragraphs: readonly Paragraph[], allowed: Int32Array | undefined): void {
  const { listed, style } = contextOf(tokens, reader.read(tokens), paragraphs);
  for (const { firstToken, endToken } of paragraphs) {
    const own = tokens.slice(firstToken, endToken);
    const line = {
      corpus, name, words: own.map((token) => token.text), pos: own.map((token) => token.pos), style: style[firstToken],
      listed: [...listed.subarray(firstToken, endToken)], allowed: allowed && [...allowed.subarray(firstToken, endToken)],
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

/** Texts without labels for names that may be trained on: news articles of PolNeAR, sentences of NewsMTSC, GUM. */
export function* unlabelledTexts(corpora: string): Generator<{ corpus: string; id: string; text: string }> {
  for (const corpus of ["polnear", "gum"]) {
    for (const { id, text } of textsOf(join(corpora, corpus, "train"))) yield { corpus, id, text };
  }
  for (const line of readFileSync(join(corpora, "newsmtsc", "train.jsonl"), "utf8").split("\n")) {
    if (line === "") continue;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    yield { corpus: "newsmtsc", id, text };
  }
}

function main(corpora: string, split: string): void {
  if (split === "unlabelled") {
    for (const { corpus, id, text } of unlabelledTexts(corpora)) {
      const tokens = annotate(text, tokenize(text));
      write(corpus, id, tokens, paragraphsOf(text, tokens), undefined);
    }
    return;
  }
  for (const { scheme, text } of readTrainingTexts(corpora, [split], SCHEMES)) {
    const tokens = annotate(text.text, tokenize(text.text));
    const paragraphs = paragraphsOf(text.text, tokens);
    const chunks = cutAt(chunksOfMarks(text, tokens, scheme), paragraphs);
    const allowed = allowedLabels(chunks, tokens.length, kindsOf(scheme.unlabelled));
    write(scheme.corpus, text.name, tokens, paragraphs, allowed);
  }
}

main(process.argv[2], process.argv[3]);

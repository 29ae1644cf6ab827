import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NamesInput } from "../entities/names.js";
import { namesInput, namesTask } from "../entities/names.js";
import { modelPath, readModel } from "../models.js";
import { packModel } from "../tagger/model.js";
import type { Section } from "../tagger/model.js";
import { annotate } from "../text/annotate.js";
import { clustersOf } from "../text/clusters.js";
import { FormReader } from "../text/forms.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { tokenize } from "../text/tokens.js";
import type { CrfSettings } from "./crf.js";
import { trainCrf } from "./crf.js";
import { Examples } from "./examples.js";
import type { PartialChunk, Scheme } from "./schemes.js";
import { allowedLabels, kindsOf, SCHEMES } from "./schemes.js";
import type { MarkedText } from "./standoff.js";
import { readMarkedTexts } from "./standoff.js";

/*
 * Trains the names model: node dist/train/names.js CORPORA [TARGET]
 */

export const SETTINGS: CrfSettings = { seed: 1, epochs: 5, step: 0.04, dropout: 0.5, least: 2, prune: 0.1 };

export interface TrainingText {
  readonly scheme: Scheme;
  readonly text: MarkedText;
}

export function readTrainingTexts(corpora: string, splits: readonly string[], schemes: readonly Scheme[]): TrainingText[] {
  return schemes.flatMap((scheme) =>
    splits
      .filter((split) => !(scheme.corpus === "wikigold" && split === "dev"))
      .flatMap((split) => readMarkedTexts(join(corpora, scheme.corpus, split)).map((text) => ({ scheme, text }))),
  );
}

/** The sequences of some texts, a paragraph each. */
export function namesExamples(texts: readonly TrainingText[], reader: FormReader): Examples<NamesInput> {
  const examples = new Examples(namesTask);
  for (const { scheme, text } of texts) {
    const tokens = annotate(text.text, tokenize(text.text));
    const paragraphs = paragraphsOf(text.text, tokens);
    const input = namesInput(tokens, reader.read(tokens), paragraphs);
    const chunks = chunksOfMarks(text, tokens, scheme);
    const unlabelled = kindsOf(scheme.unlabelled);
    for (const { firstToken, endToken } of paragraphs) {
      const inside = chunks
        .filter(({ first, end }) => first < endToken && end > firstToken)
        .map(({ first, end, kinds }) => ({ first: Math.max(first, firstToken) - firstToken, end: Math.min(end, endToken) - firstToken, kinds }));
      examples.addPartial(input, firstToken, endToken, allowedLabels(inside, endToken - firstToken, unlabelled));
    }
  }
  return examples;
}

/** Marks as runs of the tokens that they touch; one that overlaps an earlier one is left out. */
export function chunksOfMarks(text: MarkedText, tokens: readonly { start: number; end: number }[], scheme: Scheme): PartialChunk[] {
  const chunks: PartialChunk[] = [];
  let token = 0;
  let taken = 0;
  for (const { type, start, end } of text.marks) {
    const types = scheme.types[type];
    if (!types || start < taken) continue;
    while (token < tokens.length && tokens[token].end <= start) token += 1;
    let last = token;
    while (last < tokens.length && tokens[last].start < end) last += 1;
    if (last > token) chunks.push({ first: token, end: last, kinds: kindsOf(types) });
    taken = last > token ? tokens[last - 1].end : end;
    token = last;
  }
  return chunks;
}

export function packNames(section: Section, seed: number): Uint8Array {
  const card = {
    name: "names", version: "1", seed, tasks: { [namesTask.name]: namesTask.version },
    corpora: SCHEMES.map(({ corpus, licence }) => ({ name: corpus, licence })),
  };
  return packModel(card, new Map([[namesTask.name, section]]));
}

function main(corpora: string, target: string): void {
  const reader = new FormReader(clustersOf(readModel("clusters"), modelPath("clusters")));
  const texts = readTrainingTexts(corpora, ["train"], SCHEMES);
  const examples = namesExamples(texts, reader);
  const section = trainCrf(examples, SETTINGS, (line) => process.stderr.write(`${line}\n`));
  writeFileSync(target, packNames(section, SETTINGS.seed));
}

if (process.argv[1]?.endsWith("names.js")) main(process.argv[2], process.argv[3] ?? modelPath("names"));

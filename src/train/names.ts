import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Paragraph } from "../document/types.js";
import { agreementOf } from "../entities/agreement.js";
import type { NamesInput } from "../entities/names.js";
import { againTask, namesInput, namesTask, readOnce } from "../entities/names.js";
import { LANGUAGES, PEOPLES } from "../data/places.js";
import { modelPath, packagedForms } from "../models.js";
import type { Section } from "../tagger/model.js";
import { linearModelOfSection, packModel } from "../tagger/model.js";
import { annotate } from "../text/annotate.js";
import type { FormReader } from "../text/forms.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { tokenize } from "../text/tokens.js";
import type { CrfSettings } from "./crf.js";
import { trainCrf } from "./crf.js";
import { Examples } from "./examples.js";
import { randomFrom } from "./random.js";
import type { PartialChunk, Scheme } from "./schemes.js";
import { allowedLabels, kindsOf, SCHEMES } from "./schemes.js";
import { SPELLINGS } from "./spellings.js";
import type { MarkedText } from "./standoff.js";
import { readMarkedTexts } from "./standoff.js";

/*
 * Trains the names model: node dist/train/names.js CORPORA [TARGET]
 */

export interface NamesSettings {
  readonly first: CrfSettings;
  readonly again: CrfSettings;
  /** The second reading learns from first readings of texts that the first model has not seen: so many models. */
  readonly folds: number;
  /** Paragraphs of a hundred that are learnt in each of `SPELLINGS`. */
  readonly shares: readonly number[];
}

export const SETTINGS: NamesSettings = {
  first: { seed: 1, epochs: 5, step: 0.04, dropout: 0.5, least: 2, prune: 0.1 },
  again: { seed: 2, epochs: 5, step: 0.02, dropout: 0.1, least: 2, prune: 0 },
  folds: 3,
  shares: SPELLINGS.map(({ share }) => share),
};

export interface TrainingText {
  readonly scheme: Scheme;
  readonly text: MarkedText;
}

const PEOPLE = new Set([...PEOPLES.split("|"), ...LANGUAGES.split("|"), "French", "Dutch", "American", "European", "African", "Asian", "Greek"]);

/** A text as the tasks see it, with the bits of the labels that each token may have. */
interface Prepared {
  readonly input: NamesInput;
  readonly paragraphs: readonly Paragraph[];
  readonly allowed: Int32Array;
}

export function readTrainingTexts(corpora: string, splits: readonly string[], schemes: readonly Scheme[]): TrainingText[] {
  return schemes.flatMap((scheme) =>
    splits
      .filter((split) => !(scheme.corpus === "wikigold" && split === "dev"))
      .flatMap((split) => readMarkedTexts(join(corpora, scheme.corpus, split)).map((text) => ({ scheme, text }))),
  );
}

/** Trains both readings. @returns the sections of the model file */
export function trainNames(
  texts: readonly TrainingText[], reader: FormReader, settings: NamesSettings, log: (line: string) => void,
): Map<string, Section> {
  const prepared = texts.map((text) => SPELLINGS.map(({ spell }, i) => (settings.shares[i] > 0 ? prepare(text, spell, reader) : undefined)));
  const firstReader = (keep: (i: number) => boolean): Section => trainCrf(firstExamples(prepared, settings, keep), settings.first, log);
  const first = firstReader(() => true);
  const again = new Examples(againTask);
  const L = againTask.labels.length;
  const scores: Float64Array[] = [];
  for (let fold = 0; fold < settings.folds; fold += 1) {
    const model = linearModelOfSection(firstReader((i) => i % settings.folds !== fold), namesTask);
    for (const [i, spellings] of prepared.entries()) {
      if (i % settings.folds !== fold || !spellings[0]) continue;
      const { input, paragraphs, allowed } = spellings[0];
      const reading = readOnce(input, paragraphs, model);
      const agreement = agreementOf(input.forms, input.context, reading.marginals, L);
      for (const { firstToken, endToken } of paragraphs) {
        again.addPartial({ context: input.context, agreement }, firstToken, endToken, allowed.subarray(firstToken, endToken));
        scores.push(reading.scores.subarray(firstToken * L, endToken * L));
      }
    }
  }
  const base = { scores: joined(scores), transitions: first.meta["transitions"] as readonly number[] };
  return new Map([[namesTask.name, first], [againTask.name, trainCrf(again, { ...settings.again, base }, log)]]);
}

function firstExamples(
  prepared: ReadonlyArray<ReadonlyArray<Prepared | undefined>>, settings: NamesSettings, keep: (i: number) => boolean,
): Examples<NamesInput> {
  const examples = new Examples(namesTask);
  const random = randomFrom(settings.first.seed);
  for (const [i, spellings] of prepared.entries()) {
    if (!keep(i)) continue;
    for (const [at, text] of spellings.entries()) {
      if (!text) continue;
      for (const { firstToken, endToken } of text.paragraphs) {
        if (random() * 100 >= settings.shares[at]) continue;
        examples.addPartial(text.input, firstToken, endToken, text.allowed.subarray(firstToken, endToken));
      }
    }
  }
  return examples;
}

function prepare({ scheme, text }: TrainingText, spell: (text: string) => string, reader: FormReader): Prepared {
  const spelt = spell(text.text);
  const tokens = annotate(spelt, tokenize(spelt));
  const paragraphs = paragraphsOf(spelt, tokens);
  const chunks = chunksOfMarks(text, tokens, scheme);
  const allowed = allowedLabels(cutAt(chunks, paragraphs), tokens.length, kindsOf(scheme.unlabelled));
  return { input: namesInput(tokens, reader.read(tokens), paragraphs), paragraphs, allowed };
}

/** Where other corpora mark peoples as MISC, those that are on our list or end as peoples do. */
function isPeople(name: string): boolean {
  return PEOPLE.has(name) || PEOPLE.has(name.replace(/s$/u, "")) || (!name.includes(" ") && /(?:ese|[a-z]ian|[a-z]ish)s?$/u.test(name));
}

/** Marks as runs of the tokens that they touch; one that overlaps an earlier one is left out. */
export function chunksOfMarks(text: MarkedText, tokens: readonly { start: number; end: number }[], scheme: Scheme): PartialChunk[] {
  const chunks: PartialChunk[] = [];
  let token = 0;
  let taken = 0;
  for (const { type, start, end } of text.marks) {
    const types = scheme.types[scheme.types["PEOPLE"] && isPeople(text.text.slice(start, end)) ? "PEOPLE" : type];
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

/** A sequence cannot begin inside a name: one over several paragraphs is cut. */
export function cutAt(chunks: readonly PartialChunk[], paragraphs: readonly Paragraph[]): PartialChunk[] {
  return paragraphs.flatMap(({ firstToken, endToken }) =>
    chunks
      .filter(({ first, end }) => first < endToken && end > firstToken)
      .map(({ first, end, kinds }) => ({ first: Math.max(first, firstToken), end: Math.min(end, endToken), kinds })),
  );
}

function joined(arrays: readonly Float64Array[]): Float32Array {
  const all = new Float32Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/** The bytes of a names model. */
export function packNames(sections: ReadonlyMap<string, Section>, seed: number): Uint8Array {
  const tasks = { [namesTask.name]: namesTask.version, [againTask.name]: againTask.version };
  const corpora = SCHEMES.map(({ corpus, licence }) => ({ name: corpus, licence }));
  return packModel({ name: "names", version: "1", seed, tasks, corpora }, sections);
}

function main(corpora: string, target: string): void {
  const reader = packagedForms();
  const texts = readTrainingTexts(corpora, ["train"], SCHEMES);
  const sections = trainNames(texts, reader, SETTINGS, (line) => process.stderr.write(`${line}\n`));
  writeFileSync(target, packNames(sections, SETTINGS.first.seed));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2], process.argv[3] ?? modelPath("names"));

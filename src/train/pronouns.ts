import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contextOf } from "../attribution/context.js";
import { relationsOf } from "../attribution/relations.js";
import { PRONOUN_WEIGHTS } from "../data/pronoun-weights.js";
import type { Span } from "../document/types.js";
import { tagNames } from "../entities/names.js";
import { FEATURES } from "../entities/pronouns.js";
import { resolveArticle } from "../entities/resolve.js";
import type { Models } from "../pipeline.js";
import { loadModels, readLayers } from "../pipeline.js";
import type { GoldCoreference } from "./gold-coreference.js";
import { readGoldCoreference, readSilverCoreference } from "./gold-coreference.js";
import { readGoldRelations } from "./gold-relations.js";

/*
 * Trains the pronoun ranker: node dist/train/pronouns.js CORPORA TARGET. For each pronoun whose chain has a mention among the antecedents
 * that the engine offers, their summed probability under a softmax is raised (Durrett and Klein 2013), by plain gradient steps from the
 * same start. GUM's chains are by hand; CoreNLP's of every sixth PolNeAR article are its guesses and count less.
 */

const SILVER_EVERY = 6;
const SILVER_WEIGHT = 0.3;
/**
 * Weights that chains cannot teach: of two people named together, which no chain holds, and of going on with the speaker, which CoreNLP
 * does not know. Set on the ten gold articles of fixtures/gold/polnear-who and the silver chains.
 */
const BY_HAND: ReadonlyArray<readonly [(typeof FEATURES)[number], number]> = [
  ["joint", 0.6],
  ["inside a content, the pronoun a source", -0.9],
  ["speaker before", 0.6], ["speaker before, both sources", 1.2],
];
const STEPS = 400;
const STEP = 0.5;
const SHRINK = 0.002;

interface Example {
  readonly vectors: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

function examplesOf({ id, text, chains }: GoldCoreference, weight: number, models: Models, brat?: string): Example[] {
  const layers = readLayers({ id, text }, models);
  const { tokens } = layers;
  const names = tagNames(layers, models.names);
  const relations = brat === undefined ? relationsOf(contextOf(layers), models.attribution) : readGoldRelations(brat, text, tokens);
  const chainAt = chainFinder(chains);
  const examples: Example[] = [];
  resolveArticle(text, layers, names, relations, (pronoun, antecedents, _chosen, features) => {
    const chain = chainAt(pronoun);
    if (chain < 0) return;
    const right = antecedents.map(({ mention, cluster }) => cluster.parts.length === 0 && chainAt(mention) === chain);
    if (!right.includes(true)) return;
    // Chains know nothing of two people named together: the weight for them is set by hand.
    const single = antecedents.map(({ cluster }) => cluster.parts.length === 0);
    const kept = antecedents.filter((_, i) => single[i]);
    examples.push({ vectors: kept.map(features), right: right.filter((_, i) => single[i]), weight });
  });
  return examples;
}

/** The chain of the smallest gold mention that begins with a mention's own words and holds them, or -1. */
function chainFinder(chains: GoldCoreference["chains"]): (span: Span) => number {
  const mentions = chains.flatMap(({ mentions: spans }, chain) => spans.map(({ start, end }) => ({ start, end, chain })));
  return (span) => {
    let best: (typeof mentions)[number] | undefined;
    for (const mention of mentions) {
      if (Math.abs(mention.start - span.start) > 5 || mention.end + 2 < span.end) continue;
      if (!best || mention.end - mention.start < best.end - best.start) best = mention;
    }
    return best?.chain ?? -1;
  };
}

function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(FEATURES.length);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(FEATURES.length);
    for (const { vectors, right, weight } of examples) {
      const scores = vectors.map((vector) => Math.exp(Math.min(30, dot(vector, weights))));
      const all = scores.reduce((a, b) => a + b, 0);
      const good = scores.reduce((sum, score, i) => sum + (right[i] ? score : 0), 0);
      for (const [i, vector] of vectors.entries()) {
        const push = weight * ((right[i] ? scores[i] / good : 0) - scores[i] / all);
        for (let f = 0; f < gradient.length; f += 1) gradient[f] += push * vector[f];
      }
    }
    for (let f = 0; f < weights.length; f += 1) weights[f] += STEP * (gradient[f] / total - SHRINK * weights[f]);
  }
  return weights;
}

function dot(a: Float64Array, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}

function accuracy(examples: readonly Example[], weights: ArrayLike<number>): string {
  let right = 0;
  for (const example of examples) {
    const scores = example.vectors.map((vector) => dot(vector, weights));
    if (example.right[scores.indexOf(Math.max(...scores))]) right += 1;
  }
  return `${right} of ${examples.length} (${((100 * right) / examples.length).toFixed(1)} %)`;
}

function main([corpora, target]: readonly string[]): void {
  const models = loadModels();
  const gold = [...readGoldCoreference(join(corpora, "gum/train"))].flatMap((document) => examplesOf(document, 1, models));
  const silver = [
    ...readSilverCoreference(join(corpora, "polnear-corenlp/train.ndjson.gz"), join(corpora, "polnear/train"), SILVER_EVERY),
  ].flatMap((document) => examplesOf(document, SILVER_WEIGHT, models, join(corpora, "polnear/train", `${document.id}.ann`)));
  const weights = train([...gold, ...silver]);
  for (const [feature, weight] of BY_HAND) weights[FEATURES.indexOf(feature)] = weight;
  const dev = [...readGoldCoreference(join(corpora, "gum/dev"))].flatMap((document) => examplesOf(document, 1, models));
  for (const [label, set] of [
    ["gum train", gold],
    ["silver", silver],
    ["gum dev", dev],
  ] as const) {
    process.stdout.write(`${label}: before ${accuracy(set, PRONOUN_WEIGHTS)}, after ${accuracy(set, weights)}\n`);
  }
  const list = [...weights].map((weight, i) => `  ${weight.toFixed(3)}, // ${FEATURES[i]}`).join("\n");
  const head = readFileSync(target, "utf8").split("export const")[0];
  writeFileSync(target, `${head}export const PRONOUN_WEIGHTS: readonly number[] = [\n${list}\n];\n`);
}

main(process.argv.slice(2));

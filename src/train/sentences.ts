import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FeatureBuffer } from "../tagger/hash.js";
import { packRows } from "../tagger/weights.js";
import { annotate } from "../text/annotate.js";
import { verdictOn } from "../text/break-rules.js";
import { breakFeatures, BREAKS_VERSION, eachCandidate, surroundingsOf } from "../text/breaks.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { quotationsOf } from "../text/quotations.js";
import { tokenize } from "../text/tokens.js";
import type { GoldSentences } from "./gold-sentences.js";
import { readGoldSentences } from "./gold-sentences.js";
import { randomFrom, shuffle } from "./random.js";

/*
 * Trains the sentence splitter's weights: node dist/train/sentences.js CORPORA TARGET
 * A logistic regression over the candidates of breaks.ts by AdaGrad with a fixed seed: the same corpora give the same bytes.
 */

/** `weight`: how much a corpus's candidates count. */
const CORPORA: ReadonlyArray<{ readonly folder: string; readonly weight: number }> = [
  { folder: "uner-ewt/train", weight: 1 },
  { folder: "gum/train", weight: 1 },
  { folder: "wikigold/train", weight: 1 },
];

const SEED = 1;
const EPOCHS = 12;
const STEP = 0.1;
const SHRINK = 0.03;
/** Features seen less often than this get no weight. */
const LEAST = 5;
/** Weights below this are left out. */
const PRUNE = 0.05;
/** Characters of a line of the written file. */
const LINE = 120;

interface Example {
  readonly ids: Int32Array;
  readonly ends: boolean;
  readonly weight: number;
}

export function sentenceExamples(texts: readonly GoldSentences[], weight: number): Example[] {
  const examples: Example[] = [];
  const buffer = new FeatureBuffer();
  for (const { text, sentences } of texts) {
    const tokens = annotate(text, tokenize(text));
    const paragraphs = paragraphsOf(text, tokens);
    const around = surroundingsOf(text, tokens, quotationsOf(tokens, paragraphs));
    const gold = new Set(sentences.map(({ start, end }) => start + text.slice(start, end).trimEnd().length));
    for (const paragraph of paragraphs) {
      eachCandidate(around, paragraph, (candidate) => {
        const ends = gold.has(tokens[candidate.before].end);
        if (verdictOn(around, candidate) !== 0) return ends;
        buffer.clear();
        breakFeatures(around, candidate, buffer);
        examples.push({ ids: buffer.ids.slice(0, buffer.length), ends, weight });
        return ends;
      });
    }
  }
  return examples;
}

/** Weights by feature, those of features that are too rare or weigh too little left out. */
export function trainBreaks(examples: readonly Example[]): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { ids } of examples) for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1);
  const number = new Map<number, number>();
  for (const [id, times] of seen) if (times >= LEAST) number.set(id, number.size);
  const rows = examples.map(({ ids }) => Int32Array.from([...ids].map((id) => number.get(id) ?? -1).filter((n) => n >= 0)));
  const weights = new Float64Array(number.size);
  const squares = new Float64Array(number.size).fill(1e-8);
  const order = Int32Array.from(examples, (_, i) => i);
  const random = randomFrom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const i of order) {
      const row = rows[i];
      let score = 0;
      for (const f of row) score += weights[f];
      const slope = (1 / (1 + Math.exp(-score)) - (examples[i].ends ? 1 : 0)) * examples[i].weight;
      for (const f of row) {
        const step = slope + SHRINK * weights[f];
        squares[f] += step * step;
        weights[f] -= (STEP * step) / Math.sqrt(squares[f]);
      }
    }
  }
  const kept = new Map<number, number>();
  for (const [id, f] of number) if (Math.abs(weights[f]) >= PRUNE) kept.set(id, weights[f]);
  return kept;
}

/** The file of weights as a module's text. */
export function writtenBreaks(weights: ReadonlyMap<number, number>): string {
  const largest = Math.max(...[...weights.values()].map(Math.abs));
  const scale = largest / 127;
  const keys = Int32Array.from(weights.keys());
  const rows = Int8Array.from(weights.values(), (weight) => Math.round(weight / scale));
  const packed = Buffer.from(packRows(keys, rows, 1)).toString("base64");
  const lines = packed.match(new RegExp(`.{1,${LINE}}`, "gu")) ?? [];
  return `// Made by \`npm run train:sentences\`; see src/train/sentences.ts for corpora and method.
export const BREAKS_VERSION_TRAINED = ${BREAKS_VERSION};
export const BREAKS_SCALE = ${scale};
export const BREAKS_ROWS =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
}

function main(corpora: string, target: string): void {
  const examples = CORPORA.flatMap(({ folder, weight }) => sentenceExamples(readGoldSentences(join(corpora, folder)), weight));
  const weights = trainBreaks(examples);
  writeFileSync(target, writtenBreaks(weights));
  process.stderr.write(`${examples.length} candidates, ${examples.filter(({ ends }) => ends).length} ends, ${weights.size} weights: ${target}\n`);
}

if (process.argv[1]?.endsWith("sentences.js") && !process.argv[1].includes("score")) {
  const [corpora, target = "src/data/breaks.ts"] = process.argv.slice(2);
  if (corpora === undefined) {
    process.stderr.write("usage: npm run train:sentences -- CORPORA [TARGET]\n");
    process.exitCode = 2;
  } else {
    main(corpora, target);
  }
}

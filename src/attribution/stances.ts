import type { Relation, Span, Stance, Target } from "../document/types.js";
import { STANCES } from "../document/types.js";
import type { ModelFile } from "../tagger/model.js";
import { sectionOf } from "../tagger/model.js";
import type { WeightTable } from "../tagger/weights.js";
import { unpackRows } from "../tagger/weights.js";
import type { TokenRange } from "../text/ranges.js";
import { firstTokenAt, tokenRanges } from "../text/ranges.js";
import type { Context } from "./context.js";
import type { StanceWeights } from "./stance-network.js";
import { gather, probabilitiesOf, PRODUCTS, productsOf, scoresOf, SHAPES, VECTOR, WEIGHT_NAMES } from "./stance-network.js";
import type { StanceWindow } from "./stance-window.js";
import { NOWHERE, UNKNOWN, windowOf, WORD } from "./stance-window.js";

/** Raised when windows, sizes or labels change. */
export const STANCE_VERSION = 1;

export interface StanceModel {
  /** Vectors by the hash of a word in lower case. */
  readonly words: WeightTable;
  readonly weights: StanceWeights;
  readonly temperature: number;
  /** Products of what is no word: `[kind * PRODUCTS + …]`. */
  readonly kinds: Float32Array;
  /** Products of words met before, null for those without a vector: they change the speed and nothing else. */
  readonly remembered: Map<number, Float32Array | null>;
}

/** Words remembered at a time; past it all are forgotten, so that memory does not grow with the articles read. */
const REMEMBERED = 10_000;

/** @throws HearsayError as `sectionOf` */
export function stanceModelOf(file: ModelFile, where: string): StanceModel {
  const words = sectionOf(file, where, "words", STANCE_VERSION);
  const { bytes, meta } = sectionOf(file, where, "network", STANCE_VERSION);
  // A section may begin anywhere in the file: float32 must not, hence the copy.
  const numbers = new Float32Array(Uint8Array.from(bytes).buffer);
  let at = 0;
  const weights = Object.fromEntries(WEIGHT_NAMES.map((name) => [name, numbers.subarray(at, (at += SHAPES[name]))])) as unknown as StanceWeights;
  return {
    words: unpackRows(words.bytes, VECTOR, Number(words.meta["scale"])), weights, temperature: Number(meta["temperature"]),
    kinds: productsOf(weights.kinds, weights), remembered: new Map(),
  };
}

/**
 * Gives each target the stance of the statement: what the content says of it in the sentences that mention it, and the cue where it
 * stands in one of them (`blamed the mayor`); of several mentions the mean.
 * @param targets by relation
 */
export function addStances(context: Context, relations: readonly Relation[], targets: ReadonlyArray<readonly Target[]>, model: StanceModel): Target[][] {
  return relations.map(({ cue, content }, i) => {
    if (targets[i].length === 0) return [];
    const within = [content, ...(cue ? [cue] : [])].flatMap((phrase) => tokenRanges(context.tokens, phrase));
    return targets[i].map((target) => {
      const stance = stanceOf(context, target.mentions, within, model);
      return stance ? { ...target, stance } : target;
    });
  });
}

function stanceOf(context: Context, mentions: readonly Span[], within: readonly TokenRange[], model: StanceModel): Stance | undefined {
  const { tokens } = context;
  const sums = [0, 0, 0];
  let counted = 0;
  for (const span of mentions) {
    const first = firstTokenAt(tokens, span.start);
    let end = first;
    while (end < tokens.length && tokens[end].start < span.end) end += 1;
    const sentence = context.sentences[context.sentenceOf[first] ?? -1];
    if (end === first || sentence === undefined) continue;
    const window = windowOf(context, { first, end: Math.min(end, sentence.endToken) }, { first: sentence.firstToken, end: sentence.endToken }, within);
    for (const [label, probability] of probabilitiesIn(window, model).entries()) sums[label] += probability;
    counted += 1;
  }
  if (counted === 0) return undefined;
  const label = sums.indexOf(Math.max(...sums));
  return { label: STANCES[label], probability: Math.round((1000 * sums[label]) / counted) / 1000 };
}

/** Calibrated probabilities of negative, neutral, positive. */
export function probabilitiesIn(window: StanceWindow, model: StanceModel): number[] {
  const { weights, temperature } = model;
  const { length } = window;
  const products = new Float32Array((length + 1) * PRODUCTS);
  for (let place = 0; place <= length; place += 1) {
    const kind = place === length ? NOWHERE : window.kinds[place];
    const word = kind === WORD ? ofWord(window.words[place], model) : null;
    products.set(word ?? ofKind(kind === WORD ? UNKNOWN : kind, model), place * PRODUCTS);
  }
  return probabilitiesOf(scoresOf(gather(window, products, weights).gathered, weights), temperature);
}

function ofKind(kind: number, { kinds }: StanceModel): Float32Array {
  return kinds.subarray(kind * PRODUCTS, (kind + 1) * PRODUCTS);
}

/** @returns null where the word has no vector */
function ofWord(hash: number, { words, weights, remembered }: StanceModel): Float32Array | null {
  const known = remembered.get(hash);
  if (known !== undefined) return known;
  const vector = new Float64Array(VECTOR);
  words.sum(Int32Array.of(hash), 1, vector, 0);
  const products = vector.every((value) => value === 0) ? null : productsOf(Float32Array.from(vector), weights);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(hash, products);
  return products;
}

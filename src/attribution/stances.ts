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
import { fillKinds, gather, probabilitiesOf, scoresOf, SHAPES, VECTOR, WEIGHT_NAMES } from "./stance-network.js";
import type { StanceWindow } from "./stance-window.js";
import { UNKNOWN, windowOf, WORD } from "./stance-window.js";

/** Raised when windows, sizes or labels change. */
export const STANCE_VERSION = 1;

export interface StanceModel {
  /** Vectors by the hash of a word in lower case. */
  readonly words: WeightTable;
  readonly weights: StanceWeights;
  readonly temperature: number;
}

/** @throws HearsayError as `sectionOf` */
export function stanceModelOf(file: ModelFile, where: string): StanceModel {
  const words = sectionOf(file, where, "words", STANCE_VERSION);
  const { bytes, meta } = sectionOf(file, where, "network", STANCE_VERSION);
  // A section may begin anywhere in the file: float32 must not, hence the copy.
  const numbers = new Float32Array(Uint8Array.from(bytes).buffer);
  let at = 0;
  const weights = Object.fromEntries(WEIGHT_NAMES.map((name) => [name, numbers.subarray(at, (at += SHAPES[name]))])) as unknown as StanceWeights;
  return { words: unpackRows(words.bytes, VECTOR, Number(words.meta["scale"])), weights, temperature: Number(meta["temperature"]) };
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
export function probabilitiesIn(window: StanceWindow, { words, weights, temperature }: StanceModel): number[] {
  const kinds = window.kinds.slice();
  const vectors = new Float32Array((window.length + 1) * VECTOR);
  const vector = new Float64Array(VECTOR);
  const id = new Int32Array(1);
  for (let place = 0; place < window.length; place += 1) {
    if (kinds[place] !== WORD) continue;
    id[0] = window.words[place];
    words.sum(id, 1, vector, 0);
    if (vector.every((value) => value === 0)) kinds[place] = UNKNOWN;
    else vectors.set(vector, place * VECTOR);
  }
  fillKinds(kinds, vectors, weights);
  return probabilitiesOf(scoresOf(gather(window, vectors, weights).gathered, weights), temperature);
}

import type { FeatureBuffer } from "./hash.js";

import type { WeightTable } from "./weights.js";

/**
 * What a tagger learns: labels and the features of a position. Training and tagging both call `features`, so that they
 * cannot differ. Raise `version` when labels or features change: a model trained for another version is refused.
 */
export interface Task<Input> {
  readonly name: string;
  readonly version: number;
  /** BIO: label 0 is O. */
  readonly labels: readonly string[];
  features(input: Input, position: number, out: FeatureBuffer): void;
}

/** A trained linear-chain model. */
export interface LinearModel {
  readonly weights: WeightTable;
  /** (L + 1) * L, row L for the start; what BIO forbids is already impossible. */
  readonly transitions: Float64Array;
}

/** Scores of all labels at positions from `first` to `end`: `scores[(position - first) * L + label]`. */
export function scoreLabels<Input>(
  task: Task<Input>, model: LinearModel, input: Input, first: number, end: number, buffer: FeatureBuffer,
): Float64Array {
  const L = task.labels.length;
  const scores = new Float64Array((end - first) * L);
  for (let position = first; position < end; position += 1) {
    buffer.clear();
    task.features(input, position, buffer);
    model.weights.sum(buffer.ids, buffer.length, scores, (position - first) * L);
  }
  return scores;
}


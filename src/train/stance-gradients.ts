import type { Gathering, StanceWeights, WeightName } from "../attribution/stance-network.js";
import { ATTENTION, GATHERED, HIDDEN, LABELS, neighbours, SHAPES, VECTOR, WEIGHT_NAMES } from "../attribution/stance-network.js";
import type { StanceWindow } from "../attribution/stance-window.js";
import { DISTANCES, NOWHERE, PATHS } from "../attribution/stance-window.js";

/** Weights with the sums of their gradients. */
export interface Trained {
  readonly weights: StanceWeights;
  readonly gradients: StanceWeights;
}

/** Weights of nothing, to be filled. */
export function emptyWeights(): StanceWeights {
  return Object.fromEntries(WEIGHT_NAMES.map((name: WeightName) => [name, new Float32Array(SHAPES[name])])) as unknown as StanceWeights;
}

/**
 * Adds the gradients of one example.
 * @param kinds of the places as they were filled in
 * @param vectors as `gather` had them
 * @param kept what of the gathered numbers was kept, times what it was multiplied by; the others are 0
 * @param slopes of the loss by the labels' scores
 * @returns the slopes of the loss by the places' vectors: `[place * VECTOR + v]`
 */
export function addGradients(
  { weights, gradients }: Trained, window: StanceWindow, kinds: Uint8Array, vectors: Float32Array, gathering: Gathering, kept: Float32Array, slopes: readonly number[],
): Float32Array {
  const { length } = window;
  const { hidden, gathered, largest } = gathering;
  const byGathered = new Float32Array(GATHERED);
  for (let label = 0; label < LABELS; label += 1) {
    gradients.bias[label] += slopes[label];
    for (let g = 0; g < GATHERED; g += 1) {
      gradients.output[label * GATHERED + g] += slopes[label] * gathered[g] * kept[g];
      byGathered[g] += slopes[label] * weights.output[label * GATHERED + g] * kept[g];
    }
  }
  const byHidden = new Float32Array(length * HIDDEN);
  for (let h = 0; h < HIDDEN; h += 1) byHidden[largest[h] * HIDDEN + h] += byGathered[ATTENTION * HIDDEN + h];
  for (let a = 0; a < ATTENTION; a += 1) addAttention(a, { weights, gradients }, window, gathering, byGathered, byHidden);
  for (let at = 0; at < byHidden.length; at += 1) if (hidden[at] <= 0) byHidden[at] = 0;
  const byVectors = addPlaces({ weights, gradients }, window, vectors, byHidden);
  for (let place = 0; place <= length; place += 1) {
    const kind = place === length ? NOWHERE : kinds[place];
    if (kind !== 0) for (let v = 0; v < VECTOR; v += 1) gradients.kinds[kind * VECTOR + v] += byVectors[place * VECTOR + v];
  }
  return byVectors;
}

function addAttention(
  a: number, { weights, gradients }: Trained, window: StanceWindow, { hidden, attention }: Gathering, byGathered: Float32Array, byHidden: Float32Array,
): void {
  const { length } = window;
  const byShare = new Float32Array(length);
  let mean = 0;
  for (let place = 0; place < length; place += 1) {
    const share = attention[a * length + place];
    for (let h = 0; h < HIDDEN; h += 1) {
      byShare[place] += byGathered[a * HIDDEN + h] * hidden[place * HIDDEN + h];
      byHidden[place * HIDDEN + h] += share * byGathered[a * HIDDEN + h];
    }
    mean += share * byShare[place];
  }
  for (let place = 0; place < length; place += 1) {
    const slope = attention[a * length + place] * (byShare[place] - mean);
    gradients.attentionByDistance[a * DISTANCES + window.distances[place]] += slope;
    gradients.attentionByPath[a * PATHS + window.paths[place]] += slope;
    for (let h = 0; h < HIDDEN; h += 1) {
      gradients.attention[a * HIDDEN + h] += slope * hidden[place * HIDDEN + h];
      byHidden[place * HIDDEN + h] += slope * weights.attention[a * HIDDEN + h];
    }
  }
}

function addPlaces({ weights, gradients }: Trained, window: StanceWindow, vectors: Float32Array, byHidden: Float32Array): Float32Array {
  const byVectors = new Float32Array((window.length + 1) * VECTOR);
  const matrices = [weights.own, weights.before, weights.behind, weights.head];
  const sums = [gradients.own, gradients.before, gradients.behind, gradients.head];
  const live = new Int32Array(HIDDEN);
  for (let place = 0; place < window.length; place += 1) {
    let count = 0;
    for (let h = 0; h < HIDDEN; h += 1) if (byHidden[place * HIDDEN + h] !== 0) live[count++] = h;
    for (let k = 0; k < count; k += 1) {
      const h = live[k];
      const slope = byHidden[place * HIDDEN + h];
      gradients.distances[window.distances[place] * HIDDEN + h] += slope;
      gradients.paths[window.paths[place] * HIDDEN + h] += slope;
      gradients.relations[window.relations[place] * HIDDEN + h] += slope;
      gradients.marks[window.marks[place] * HIDDEN + h] += slope;
      gradients.roles[window.role * HIDDEN + h] += slope;
    }
    const seen = neighbours(window, place);
    for (let m = 0; m < 4; m += 1) {
      const matrix = matrices[m];
      const sum = sums[m];
      const from = seen[m] * VECTOR;
      for (let v = 0; v < VECTOR; v += 1) {
        const value = vectors[from + v];
        let back = 0;
        for (let k = 0; k < count; k += 1) {
          const slope = byHidden[place * HIDDEN + live[k]];
          sum[v * HIDDEN + live[k]] += value * slope;
          back += slope * matrix[v * HIDDEN + live[k]];
        }
        byVectors[from + v] += back;
      }
    }
  }
  return byVectors;
}

import type { StanceWindow } from "./stance-window.js";
import { DISTANCES, KINDS, MARKS, NOWHERE, PATHS, ROLES } from "./stance-window.js";

/*
 * A small network: each place's hidden layer is made of the vectors of its word, of the words beside it and of its head's,
 * and of how it stands to the target; some heads of attention and the largest of each number gather the places; a linear
 * layer gives the scores of the stances. Written for few numbers, without a library.
 */

/** Sizes: numbers of a word's vector, of the hidden layer, heads of attention, stances. */
export const VECTOR = 16;
export const HIDDEN = 32;
export const ATTENTION = 3;
export const LABELS = 3;
/** What the places are gathered in. */
export const GATHERED = (ATTENTION + 1) * HIDDEN;

/** Names and lengths of all weights but the words' vectors, in the order of the model file. */
export const SHAPES = {
  /** `[kind * VECTOR + v]`, for what is no word. */
  kinds: KINDS * VECTOR,
  /** `[v * HIDDEN + h]` for the word itself, the one before, the one behind, the head. */
  own: VECTOR * HIDDEN,
  before: VECTOR * HIDDEN,
  behind: VECTOR * HIDDEN,
  head: VECTOR * HIDDEN,
  distances: DISTANCES * HIDDEN,
  paths: PATHS * HIDDEN,
  relations: ROLES * HIDDEN,
  marks: MARKS * HIDDEN,
  roles: ROLES * HIDDEN,
  /** `[a * HIDDEN + h]`, and what distance and path add to a place's attention. */
  attention: ATTENTION * HIDDEN,
  attentionByDistance: ATTENTION * DISTANCES,
  attentionByPath: ATTENTION * PATHS,
  /** `[label * GATHERED + g]` */
  output: LABELS * GATHERED,
  bias: LABELS,
} as const;
export type WeightName = keyof typeof SHAPES;
export const WEIGHT_NAMES = Object.keys(SHAPES) as WeightName[];
export type StanceWeights = Readonly<Record<WeightName, Float32Array>>;

/** What comes of a window on the way, as training needs it. */
export interface Gathering {
  /** `[place * HIDDEN + h]` */
  readonly hidden: Float32Array;
  /** `[a * length + place]`; sums to 1 for each head. */
  readonly attention: Float32Array;
  /** The place with the largest number. */
  readonly largest: Int32Array;
  readonly gathered: Float32Array;
}

/** The four vectors that a place looks at: its own, that before, that behind, its head's; `length` stands for nowhere. */
export function neighbours({ length, heads }: StanceWindow, place: number): readonly [number, number, number, number] {
  return [place, place > 0 ? place - 1 : length, place + 1 < length ? place + 1 : length, heads[place] < 0 ? length : heads[place]];
}

/** Numbers of a vector's products with the four matrices. */
export const PRODUCTS = 4 * HIDDEN;

/**
 * The products of one vector with the matrices of a place's own word, of that before, behind and of the head's.
 * @param from where the vector begins
 * @param out receives `[matrix * HIDDEN + h]` from `at`
 */
export function multiply(vectors: Float32Array, from: number, { own, before, behind, head }: StanceWeights, out: Float32Array, at: number): void {
  out.fill(0, at, at + PRODUCTS);
  for (const [k, matrix] of [own, before, behind, head].entries()) {
    const to = at + k * HIDDEN;
    for (let v = 0; v < VECTOR; v += 1) {
      const value = vectors[from + v];
      for (let h = 0; h < HIDDEN; h += 1) out[to + h] += value * matrix[v * HIDDEN + h];
    }
  }
}

/** Of all places and, last, of nowhere: `[place * PRODUCTS + matrix * HIDDEN + h]`. @param vectors `[place * VECTOR + v]` */
export function productsOf(vectors: Float32Array, weights: StanceWeights): Float32Array {
  const products = new Float32Array((vectors.length / VECTOR) * PRODUCTS);
  for (let place = 0; place * VECTOR < vectors.length; place += 1) multiply(vectors, place * VECTOR, weights, products, place * PRODUCTS);
  return products;
}

/** @param products as `productsOf` gives them */
export function gather(window: StanceWindow, products: Float32Array, weights: StanceWeights): Gathering {
  const { length } = window;
  const hidden = new Float32Array(length * HIDDEN);
  const { distances, paths, relations, marks, roles } = weights;
  const role = window.role * HIDDEN;
  for (let place = 0; place < length; place += 1) {
    const at = place * HIDDEN;
    const distance = window.distances[place] * HIDDEN;
    const path = window.paths[place] * HIDDEN;
    const relation = window.relations[place] * HIDDEN;
    const mark = window.marks[place] * HIDDEN;
    const [own, before, behind, head] = neighbours(window, place);
    const first = own * PRODUCTS;
    const second = before * PRODUCTS + HIDDEN;
    const third = behind * PRODUCTS + 2 * HIDDEN;
    const fourth = head * PRODUCTS + 3 * HIDDEN;
    for (let h = 0; h < HIDDEN; h += 1) {
      const standing = distances[distance + h] + paths[path + h] + relations[relation + h] + marks[mark + h] + roles[role + h];
      const sum = standing + products[first + h] + products[second + h] + products[third + h] + products[fourth + h];
      hidden[at + h] = sum < 0 ? 0 : sum;
    }
  }
  const gathered = new Float32Array(GATHERED);
  const attention = attend(window, hidden, weights);
  for (let a = 0; a < ATTENTION; a += 1) {
    for (let place = 0; place < length; place += 1) {
      const share = attention[a * length + place];
      for (let h = 0; h < HIDDEN; h += 1) gathered[a * HIDDEN + h] += share * hidden[place * HIDDEN + h];
    }
  }
  const largest = new Int32Array(HIDDEN);
  for (let h = 0; h < HIDDEN; h += 1) {
    for (let place = 1; place < length; place += 1) if (hidden[place * HIDDEN + h] > hidden[largest[h] * HIDDEN + h]) largest[h] = place;
    gathered[ATTENTION * HIDDEN + h] = hidden[largest[h] * HIDDEN + h];
  }
  return { hidden, attention, largest, gathered };
}

function attend(window: StanceWindow, hidden: Float32Array, weights: StanceWeights): Float32Array {
  const { length } = window;
  const shares = new Float32Array(ATTENTION * length);
  for (let a = 0; a < ATTENTION; a += 1) {
    const from = a * length;
    let most = -Infinity;
    for (let place = 0; place < length; place += 1) {
      let score = weights.attentionByDistance[a * DISTANCES + window.distances[place]] + weights.attentionByPath[a * PATHS + window.paths[place]];
      for (let h = 0; h < HIDDEN; h += 1) score += weights.attention[a * HIDDEN + h] * hidden[place * HIDDEN + h];
      shares[from + place] = score;
      most = Math.max(most, score);
    }
    let sum = 0;
    for (let place = 0; place < length; place += 1) sum += shares[from + place] = Math.exp(shares[from + place] - most);
    for (let place = 0; place < length; place += 1) shares[from + place] /= sum;
  }
  return shares;
}

/** Scores of the stances. */
export function scoresOf(gathered: Float32Array, { output, bias }: StanceWeights): [number, number, number] {
  const scores: [number, number, number] = [bias[0], bias[1], bias[2]];
  for (let label = 0; label < LABELS; label += 1) for (let g = 0; g < GATHERED; g += 1) scores[label] += output[label * GATHERED + g] * gathered[g];
  return scores;
}

/** Probabilities of scores. @param temperature what the scores are divided by, so that probabilities are true on unseen text */
export function probabilitiesOf(scores: readonly number[], temperature = 1): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - most) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Puts the vectors of what is no word into place. @param vectors as for `gather`, words' vectors filled in */
export function fillKinds(kinds: Uint8Array, vectors: Float32Array, weights: StanceWeights): void {
  for (let place = 0; place <= kinds.length; place += 1) {
    const kind = place === kinds.length ? NOWHERE : kinds[place];
    if (kind !== 0) vectors.set(weights.kinds.subarray(kind * VECTOR, (kind + 1) * VECTOR), place * VECTOR);
  }
}

import { describe, expect, it } from "vitest";
import type { StanceWeights } from "../../src/attribution/stance-network.js";
import { fillKinds, gather, GATHERED, probabilitiesOf, productsOf, scoresOf, VECTOR, WEIGHT_NAMES } from "../../src/attribution/stance-network.js";
import type { StanceWindow } from "../../src/attribution/stance-window.js";
import { DISTANCES, MARKS, NAME, PATHS, ROLES, TARGET, UNKNOWN, WORD } from "../../src/attribution/stance-window.js";
import { randomFrom } from "../../src/train/random.js";
import { addGradients, emptyWeights } from "../../src/train/stance-gradients.js";

const random = randomFrom(11);
const below = (end: number) => Math.floor(random() * end);
const any = (spread: number) => spread * (random() + random() + random() - 1.5);

function filled<Kind extends Float32Array>(numbers: Kind, spread: number): Kind {
  return numbers.map(() => any(spread)) as Kind;
}

/** Seven places, the target in the third. */
function window(): StanceWindow {
  const length = 7;
  const numbers = (end: number) => Uint8Array.from({ length }, () => below(end));
  return {
    length, kinds: Uint8Array.from([WORD, NAME, TARGET, WORD, WORD, UNKNOWN, WORD]), words: new Int32Array(length),
    distances: numbers(DISTANCES), paths: numbers(PATHS), relations: numbers(ROLES), marks: numbers(MARKS),
    heads: Int32Array.from([3, 2, 3, -1, 3, 4, 4]), role: below(ROLES),
  };
}

const LABEL = 2;
const shown = window();
const weights = Object.fromEntries(WEIGHT_NAMES.map((name) => [name, filled(emptyWeights()[name], 0.4)])) as unknown as StanceWeights;
const words = filled(new Float32Array((shown.length + 1) * VECTOR), 1);
const kept = Float32Array.from({ length: GATHERED }, () => (random() < 0.3 ? 0 : 1 / 0.7));

function forth(trained: StanceWeights, vectors: Float32Array) {
  const placed = vectors.slice();
  fillKinds(shown.kinds, placed, trained);
  const gathering = gather(shown, productsOf(placed, trained), trained);
  return { placed, gathering, probabilities: probabilitiesOf(scoresOf(gathering.gathered.map((value, g) => value * kept[g]), trained)) };
}

const loss = (trained: StanceWeights, vectors: Float32Array) => -Math.log(forth(trained, vectors).probabilities[LABEL]);

describe("gradients of the stance network", () => {
  const gradients = emptyWeights();
  const { placed, gathering, probabilities } = forth(weights, words);
  const slopes = probabilities.map((probability, label) => probability - (label === LABEL ? 1 : 0));
  const byVectors = addGradients({ weights, gradients }, shown, shown.kinds, placed, gathering, kept, slopes);
  // Small, so that few hidden numbers pass zero on the way.
  const step = 2e-4;

  /** What the loss does along random directions, by differences and by gradients. */
  function compare(of: Float32Array, gradient: Float32Array, lossAt: (moved: Float32Array) => number): void {
    expect(gradient.some((slope) => slope !== 0)).toBe(true);
    for (let n = 0; n < 5; n += 1) {
      const direction = filled(new Float32Array(of.length), 1);
      const moved = (by: number) => of.map((value, i) => value + by * direction[i]);
      const measured = (lossAt(moved(step)) - lossAt(moved(-step))) / (2 * step);
      const told = gradient.reduce((sum, slope, i) => sum + slope * direction[i], 0);
      expect(Math.abs(measured - told), `${measured} measured, ${told} told`).toBeLessThan(0.005 + 0.03 * Math.abs(told));
    }
  }

  for (const name of WEIGHT_NAMES)
    it(`are true of ${name}`, () => compare(weights[name], gradients[name], (moved) => loss({ ...weights, [name]: moved }, words)));

  it("are true of words' vectors", () => {
    const own = byVectors.map((slope, at) => (shown.kinds[Math.floor(at / VECTOR)] === WORD ? slope : 0));
    compare(words, own, (moved) => loss(weights, moved));
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPath, bioTransitions, Marginals } from "../../src/tagger/lattice.js";

const LABELS = 3;

/** Every label sequence with its score; BIO makes some impossible. */
function sequences(scores: Float64Array, length: number, transitions: Float64Array): { path: number[]; score: number }[] {
  let found = [{ path: [] as number[], score: 0 }];
  for (let t = 0; t < length; t += 1) {
    found = found.flatMap(({ path, score }) =>
      Array.from({ length: LABELS }, (_, label) => ({
        path: [...path, label],
        score: score + scores[t * LABELS + label] + transitions[(path.at(-1) ?? LABELS) * LABELS + label],
      })),
    );
  }
  return found;
}

const weights = (length: number): fc.Arbitrary<number[]> => fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length });
const lattices = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({ length: fc.constant(length), scores: weights(length * LABELS), learned: weights((LABELS + 1) * LABELS) }),
);

describe("the lattice", () => {
  it("finds the best sequence of all", () => {
    fc.assert(
      fc.property(lattices, ({ length, scores, learned }) => {
        const transitions = bioTransitions(LABELS, learned);
        const all = sequences(Float64Array.from(scores), length, transitions);
        const best = Math.max(...all.map(({ score }) => score));
        const path = bestPath(Float64Array.from(scores), length, LABELS, transitions);
        expect(all.find((one) => one.path.join() === path.join())?.score).toBeCloseTo(best, 9);
      }),
    );
  });

  it("gives each label the share of the sequences that have it", () => {
    fc.assert(
      fc.property(lattices, ({ length, scores, learned }) => {
        const transitions = bioTransitions(LABELS, learned);
        const all = sequences(Float64Array.from(scores), length, transitions);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const sums = new Marginals(LABELS, transitions);
        sums.compute(Float64Array.from(scores), length);
        expect(sums.logPartition).toBeCloseTo(Math.log(total), 6);
        for (let t = 0; t < length; t += 1) {
          for (let label = 0; label < LABELS; label += 1) {
            const share = all.filter(({ path }) => path[t] === label).reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
            expect(sums.at[t * LABELS + label]).toBeCloseTo(share, 6);
          }
        }
      }),
    );
  });

  it("gives each pair of neighbours its share, and a sequence its probability", () => {
    fc.assert(
      fc.property(lattices, ({ length, scores, learned }) => {
        const transitions = bioTransitions(LABELS, learned);
        const all = sequences(Float64Array.from(scores), length, transitions);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const sums = new Marginals(LABELS, transitions);
        sums.compute(Float64Array.from(scores), length);
        const pairs = new Float64Array((LABELS + 1) * LABELS);
        sums.addPairs(length, pairs, 2);
        const expected = new Float64Array(pairs.length);
        for (const { path, score } of all) {
          for (const [t, label] of path.entries()) expected[(path[t - 1] ?? LABELS) * LABELS + label] += (2 * Math.exp(score)) / total;
        }
        for (const [i, value] of expected.entries()) expect(pairs[i]).toBeCloseTo(value, 6);
        const { path, score } = all[0];
        expect(sums.logProbability(Float64Array.from(scores), Uint8Array.from(path))).toBeCloseTo(score - Math.log(total), 6);
      }),
    );
  });

  it("never lets a name begin with its inside", () => {
    const scores = Float64Array.of(0, 0, 9, 0, 0, 9);
    expect([...bestPath(scores, 2, LABELS, bioTransitions(LABELS))]).toEqual([1, 2]);
  });
});

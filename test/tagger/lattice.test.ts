import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunksOf } from "../../src/tagger/bio.js";
import { bioTransitions, Lattice } from "../../src/tagger/lattice.js";
import { lattices, LABELS, sequences } from "./sequences.js";

function waves(length: number): Float64Array {
  return Float64Array.from({ length: length * LABELS }, (_, i) => Math.sin(i * 7.3) * 4);
}

/** All sequences, the sum of their weights, and the lattice that has computed them. */
function summed({ length, scores, learned }: { readonly length: number; readonly scores: readonly number[]; readonly learned: readonly number[] }) {
  const transitions = bioTransitions(LABELS, learned);
  const numbers = Float64Array.from(scores);
  const all = sequences(numbers, length, transitions);
  const sums = new Lattice(LABELS, transitions);
  sums.compute(numbers, length);
  return { length, numbers, all, total: all.reduce((sum, { score }) => sum + Math.exp(score), 0), sums };
}

describe("the lattice", () => {
  it("does the same for a long sequence after a short one and the other way round", () => {
    const transitions = bioTransitions(LABELS, Array.from({ length: (LABELS + 1) * LABELS }, (_, i) => Math.cos(i)));
    const used = new Lattice(LABELS, transitions);
    for (const length of [1, 3000, 2, 3000, 0, 1]) {
      const fresh = new Lattice(LABELS, transitions);
      const scores = waves(length);
      expect([...used.bestPath(scores, length)]).toEqual([...fresh.bestPath(scores, length)]);
      used.compute(scores, length);
      fresh.compute(scores, length);
      expect(used.logPartition).toBe(fresh.logPartition);
      expect(used.at.slice(0, length * LABELS)).toEqual(fresh.at.slice(0, length * LABELS));
    }
  });

  it("finds the path of a sequence whatever an earlier one left in the kernel's memory", () => {
    const transitions = bioTransitions(LABELS);
    for (let length = 1; length <= 40; length += 1) {
      const used = new Lattice(LABELS, transitions);
      used.compute(new Float64Array(3 * LABELS).fill(-1000), 3);
      const scores = waves(length);
      expect([...used.bestPath(scores, length)]).toEqual([...new Lattice(LABELS, transitions).bestPath(scores, length)]);
    }
  });

  it("finds the best sequence of all", () => {
    fc.assert(
      fc.property(lattices, ({ length, scores, learned }) => {
        const transitions = bioTransitions(LABELS, learned);
        const all = sequences(Float64Array.from(scores), length, transitions);
        const best = Math.max(...all.map(({ score }) => score));
        const path = new Lattice(LABELS, transitions).bestPath(Float64Array.from(scores), length);
        expect(all.find((one) => one.path.join() === path.join())?.score).toBeCloseTo(best, 9);
      }),
    );
  });

  it("gives each label the share of the sequences that have it", () => {
    fc.assert(
      fc.property(lattices, (given) => {
        const { length, all, total, sums } = summed(given);
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
      fc.property(lattices, (given) => {
        const { length, numbers, all, total, sums } = summed(given);
        const pairs = new Float64Array((LABELS + 1) * LABELS);
        sums.addPairs(length, pairs, 2);
        const expected = new Float64Array(pairs.length);
        for (const { path, score } of all) {
          for (const [t, label] of path.entries()) expected[(path[t - 1] ?? LABELS) * LABELS + label] += (2 * Math.exp(score)) / total;
        }
        for (const [i, value] of expected.entries()) expect(pairs[i]).toBeCloseTo(value, 6);
        const { path, score } = all[0];
        expect(sums.logProbability(numbers, Uint8Array.from(path))).toBeCloseTo(score - Math.log(total), 6);
      }),
    );
  });

  it("gives each chunk its probability", () => {
    fc.assert(
      fc.property(lattices, (given) => {
        const { length, all, total, sums } = summed(given);
        for (let first = 0; first < length; first += 1) {
          const found = new Map(sums.chunksFrom(first, 0, 0).map(({ end, chance }) => [end, chance]));
          for (let end = first + 1; end <= length; end += 1) {
            const having = all.filter(({ path }) => chunksOf(Uint8Array.from(path)).some((chunk) => chunk.first === first && chunk.end === end));
            expect(found.get(end) ?? 0).toBeCloseTo(having.reduce((sum, { score }) => sum + Math.exp(score), 0) / total, 6);
          }
        }
      }),
    );
  });

  it("never lets a name begin with its inside", () => {
    const scores = Float64Array.of(0, 0, 9, 0, 0, 9);
    expect([...new Lattice(LABELS, bioTransitions(LABELS)).bestPath(scores, 2)]).toEqual([1, 2]);
  });
});

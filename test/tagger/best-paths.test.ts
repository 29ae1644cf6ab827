import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPaths } from "../../src/tagger/best-paths.js";
import { bioTransitions } from "../../src/tagger/lattice.js";
import { lattices, LABELS, sequences } from "./sequences.js";

describe("best paths", () => {
  it("are the best of all sequences, best first, as far as they are wanted", () => {
    fc.assert(
      fc.property(lattices, fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 12, noNaN: true }), ({ length, scores, learned }, most, within) => {
        const transitions = bioTransitions(LABELS, learned);
        const numbers = Float64Array.from(scores);
        const all = sequences(numbers, length, transitions).toSorted((a, b) => b.score - a.score);
        const found = bestPaths(numbers, transitions, LABELS, length, most, within);
        // A sequence at the very border may fall on either side of it.
        const sure = all.filter(({ score }) => score > all[0].score - within + 1e-6).slice(0, most);
        expect(found.length).toBeGreaterThanOrEqual(sure.length);
        expect(found.length).toBeLessThanOrEqual(most);
        for (const [i, { labels, score }] of found.entries()) {
          expect(score).toBeCloseTo(all[i].score, 9);
          expect(all.find(({ path }) => path.join() === labels.join())?.score).toBeCloseTo(score, 9);
        }
        expect(new Set(found.map(({ labels }) => labels.join())).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  it("of equal sequences are all found", () => {
    const transitions = new Float64Array(3 * 2);
    expect(bestPaths(new Float64Array(6), transitions, 2, 3, 20, 1).map(({ labels }) => labels.join("")).toSorted()).toEqual(
      ["000", "001", "010", "011", "100", "101", "110", "111"],
    );
  });

  it("of nothing are none", () => {
    expect(bestPaths(new Float64Array(0), bioTransitions(LABELS), LABELS, 0, 5, 10)).toEqual([]);
  });
});

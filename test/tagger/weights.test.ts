import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packRows, unpackRows } from "../../src/tagger/weights.js";

const LABELS = 3;
const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.int8Array({ minLength: LABELS, maxLength: LABELS })), {
  selector: ([key]) => key,
});

describe("weights", () => {
  it("come back from their bytes as they were, whatever the keys", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const keys = Int32Array.from(table, ([key]) => key);
        const weights = Int8Array.from(table.flatMap(([, row]) => [...row]));
        const read = unpackRows(packRows(keys, weights, LABELS), LABELS, 0.5);
        for (const [key, row] of table) {
          const sums = new Float64Array(LABELS);
          read.sum(Int32Array.of(key), 1, sums, 0);
          expect([...sums]).toEqual(Array.from(row, (weight) => weight * 0.5));
        }
      }),
    );
  });

  it("come back where few weights are not 0, of which alone the bytes tell", () => {
    const labels = 50;
    const few = fc.uniqueArray(fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.nat({ max: labels - 1 }), fc.integer({ min: -127, max: 127 })), {
      selector: ([key]) => key,
      minLength: 1,
    });
    fc.assert(
      fc.property(few, (table) => {
        const weights = new Int8Array(table.length * labels);
        for (const [i, [, label, weight]] of table.entries()) weights[i * labels + label] = weight;
        const packed = packRows(Int32Array.from(table, ([key]) => key), weights, labels);
        expect(packed.length).toBeLessThan(weights.length);
        const read = unpackRows(packed, labels, 1);
        for (const [key, label, weight] of table) {
          const sums = new Float64Array(labels);
          read.sum(Int32Array.of(key), 1, sums, 0);
          expect([...sums]).toEqual(Array.from({ length: labels }, (_, other) => (other === label ? weight : 0)));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("give the same bytes in whatever order the rows come", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const pack = (some: typeof table): Uint8Array =>
          packRows(Int32Array.from(some, ([key]) => key), Int8Array.from(some.flatMap(([, row]) => [...row])), LABELS);
        expect(pack(table.toReversed())).toEqual(pack(table));
      }),
    );
  });

  it("add up over features, unknown ones counting nothing", () => {
    const table = unpackRows(packRows(Int32Array.of(7, -9), Int8Array.of(1, 2, 3, 10, 20, 30), LABELS), LABELS, 2);
    const sums = Float64Array.of(99, 99, 99, 99);
    table.sum(Int32Array.of(-9, 5, 7, 7), 4, sums, 1);
    expect([...sums]).toEqual([99, 24, 48, 72]);
  });
});

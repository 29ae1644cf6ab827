import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HearsayError } from "../../src/errors.js";
import { SlotNetwork } from "../../src/network/slots.js";
import { packNetwork, type Tensor, tensorOf, unpackNetwork } from "../../src/network/tensors.js";
import { randomFrom } from "../../src/train/random.js";

/** Rows of each table, numbers of a vector. */
const TABLES: Readonly<Record<string, readonly [number, number]>> = { word: [9000, 8], tag: [20, 4] };
const SLOTS = ["word", "tag", "word", "tag", "tag"];
const HIDDEN = 64;
const LABELS = 5;

function randomTensors(seed: number): Map<string, Tensor> {
  const random = randomFrom(seed);
  const tensor = (...shape: number[]): Tensor => ({ shape, data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random() * 2 - 1) });
  const tensors = new Map<string, Tensor>();
  for (const [name, [rows, columns]] of Object.entries(TABLES)) {
    tensors.set(`emb.${name}`, tensor(rows, columns));
    tensors.set(`a.${name}`, tensor(columns, SLOTS.filter((slot) => slot === name).length * HIDDEN));
  }
  return tensors.set("b", tensor(HIDDEN)).set("w", tensor(HIDDEN, LABELS)).set("c", tensor(LABELS));
}

const section = packNetwork(randomTensors(1), {});

/** Scores by the definition, in double precision, of the weights that the section holds. */
function scoresOf(ids: readonly number[]): number[] {
  const { tables, matrices, vectors } = unpackNetwork(section);
  const hidden = Array.from(vectors.get("b")!);
  const met: Record<string, number> = {};
  for (const [k, name] of SLOTS.entries()) {
    const [, columns] = TABLES[name];
    const table = tensorOf(tables.get(`emb.${name}`)!).data;
    const matrix = tensorOf(matrices.get(`a.${name}`)!);
    const from = (met[name] ?? 0) * HIDDEN;
    met[name] = (met[name] ?? 0) + 1;
    for (let h = 0; h < HIDDEN; h += 1) {
      for (let v = 0; v < columns; v += 1) hidden[h] += table[ids[k] * columns + v] * matrix.data[v * matrix.shape[1] + from + h];
    }
  }
  const output = tensorOf(matrices.get("w")!).data;
  return Array.from(vectors.get("c")!, (bias, label) => hidden.reduce((sum, value, h) => sum + Math.max(0, value) * output[h * LABELS + label], bias));
}

/** Addresses of the rows of some examples, each an id a slot. */
function placed(network: SlotNetwork, examples: readonly (readonly number[])[]): Int32Array {
  const addresses = new Int32Array(examples.length * SLOTS.length);
  for (const [k, name] of SLOTS.entries()) {
    const rows = network.place(name, Int32Array.from(examples, (ids) => ids[k]));
    for (const [row, address] of rows.entries()) addresses[row * SLOTS.length + k] = address + network.offset(k);
  }
  return addresses;
}

const example = fc.tuple(...SLOTS.map((name) => fc.nat(TABLES[name][0] - 1)));

describe("SlotNetwork", () => {
  const network = new SlotNetwork(section, SLOTS);

  it("gives the scores of its definition, one row after the other", () => {
    fc.assert(fc.property(fc.array(example, { minLength: 1, maxLength: 20 }), (examples) => {
      network.within(() => {
        const addresses = placed(network, examples);
        const scorer = network.scorer();
        for (const [row, ids] of examples.entries()) {
          scorer.addresses.set(addresses.subarray(row * SLOTS.length, (row + 1) * SLOTS.length));
          scorer.score();
          // Sums are made in steps of 1/512.
          for (const [label, score] of scoresOf(ids).entries()) expect(Math.abs(scorer.scores[label] - score)).toBeLessThan(0.05);
        }
      });
    }), { numRuns: 30 });
  });

  it("gives the best label, the first of equals", () => {
    fc.assert(fc.property(fc.array(example, { minLength: 1, maxLength: 50 }), (examples) => {
      const best = network.within(() => network.best(placed(network, examples)));
      for (const [row, ids] of examples.entries()) {
        const scores = scoresOf(ids);
        expect(scores[best[row]]).toBeGreaterThan(Math.max(...scores) - 0.1);
      }
      const again = network.within(() => network.best(placed(network, examples.toReversed())));
      expect([...again].toReversed()).toEqual([...best]);
    }), { numRuns: 30 });
  });

  it("gives the same for words that it has met and for those that come after as many as it keeps", () => {
    const late = Array.from({ length: 40 }, (_, i) => [8900 + i, 3, 8950 + (i % 20), i % 20, 7]);
    const worn = new SlotNetwork(section, SLOTS);
    worn.within(() => worn.place("word", Int32Array.from({ length: 8900 }, (_, i) => i)));
    const best = (net: SlotNetwork): number[] => net.within(() => [...net.best(placed(net, late))]);
    expect(best(worn)).toEqual(best(new SlotNetwork(section, SLOTS)));
    expect(best(worn)).toEqual(best(worn));
  });

  it("refuses an id that is no row, and tensors that do not fit", () => {
    expect(() => network.place("tag", Int32Array.of(20))).toThrow(RangeError);
    expect(() => network.place("tag", Int32Array.of(-1))).toThrow(RangeError);
    expect(() => new SlotNetwork(section, [...SLOTS, "word"])).toThrow(HearsayError);
    expect(() => new SlotNetwork(section, ["letter"])).toThrow(HearsayError);
  });
});

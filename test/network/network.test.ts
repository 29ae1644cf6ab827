import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HearsayError } from "../../src/errors.js";
import type { TokenRange } from "../../src/network/encoder.js";
import { type Encoding, type Network, networkOf } from "../../src/network/network.js";
import { packNetwork, unpackNetwork } from "../../src/network/tensors.js";
import { randomFrom } from "../../src/train/random.js";
import { LIKELY, randomDocument, randomTensors, Reference, type Sizes, unpacked } from "./reference.js";

const SMALL: Sizes = { embeddings: [[9, 8], [5, 4]], state: 8, tree: 12, cue: 4, role: 8, tables: [3, 4], dilations: [1, 2] };
const SHAPES: ReadonlyArray<readonly [name: string, sizes: Sizes]> = [
  ["small", SMALL],
  ["odd multiples of four", { embeddings: [[7, 4], [3, 8], [6, 8]], state: 20, tree: 4, cue: 12, role: 20, tables: [2, 3, 4], dilations: [1, 2, 4] }],
  ["no tables, other dilations", { embeddings: [[30, 16]], state: 4, tree: 8, cue: 8, role: 4, tables: [], dilations: [3] }],
  ["no tree", { ...SMALL, tree: 0 }],
  ["likely", { ...LIKELY, embeddings: [[100, 64], [50, 16], [50, 16], [20, 48]] }],
];

/** The kernel rounds what goes into a product to 13 bits, and does not compute in double precision. */
const MOST = 2e-3;

interface Pair {
  readonly network: Network;
  readonly reference: Reference;
}

function pairOf(sizes: Sizes, seed: number): Pair {
  const section = packNetwork(randomTensors(sizes, seed), { dilations: sizes.dilations });
  return { network: networkOf(section), reference: new Reference(unpacked(section), sizes.dilations) };
}

function windowIds(sizes: Sizes, length: number, seed: number): Int32Array[] {
  const random = randomFrom(seed);
  return sizes.tables.map((rows) => Int32Array.from({ length }, () => Math.floor(random() * rows)));
}

/** A sequence of words without trees. */
function encode(network: Network, ids: Int32Array): Encoding {
  return network.encode([ids], [{ first: 0, end: ids.length }], new Int32Array(ids.length).fill(-1));
}

function worst(found: Float32Array, right: readonly number[][]): number {
  const flat = right.flat();
  expect(found.length).toBe(flat.length);
  return flat.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i])), 0);
}

describe("the network", () => {
  for (const [name, sizes] of SHAPES) {
    const { network, reference } = pairOf(sizes, 1);

    it.each([1, 2, 3, 4, 5, 7, 33, 70])(`gives cues and roles the scores of its definition, ${name}, %i tokens`, (n) => {
      const { columns, heads } = randomDocument(sizes, n, n);
      const states = reference.states(columns, heads);
      const encoding = network.encode(columns, [{ first: 0, end: n }], heads);
      expect(worst(encoding.cueScores, reference.cueScores(states))).toBeLessThan(MOST);
      const cue = { first: Math.floor(n / 2), end: Math.min(n, Math.floor(n / 2) + 3) };
      for (const window of [{ first: 0, end: n }, { first: Math.floor(n / 3), end: n }, { first: 0, end: 1 }]) {
        const ids = windowIds(sizes, window.end - window.first, n);
        const scores = network.roles(encoding, cue, window, ids);
        expect(worst(scores, reference.roleScores(states, cue, window, ids))).toBeLessThan(MOST);
      }
    });
  }

  it("gives a long sequence the scores of its definition up to the length of a slice, and cuts it there", () => {
    const { network, reference } = pairOf(SMALL, 2);
    const n = 2048 + 700;
    const { columns, heads } = randomDocument(SMALL, n, 5);
    const { cueScores } = network.encode(columns, [{ first: 0, end: n }], heads);
    const slice = (first: number, end: number) =>
      reference.cueScores(
        reference.states(
          columns.map((column) => column.subarray(first, end)),
          heads.subarray(first, end).map((head) => (head < first || head >= end ? -1 : head - first)),
        ),
      );
    expect(worst(cueScores, [...slice(0, 2048), ...slice(2048, n)])).toBeLessThan(MOST);
  });

  const { network } = pairOf(SMALL, 3);

  it("gives a sequence the same bits alone and among others, in whatever order they come", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lengths, fc.nat(1000), (some, seed) => {
        const n = some.reduce((sum, length) => sum + length, 0);
        const { columns, heads } = randomDocument(SMALL, n, seed);
        const sequences: TokenRange[] = [];
        for (const length of some) sequences.push({ first: sequences.at(-1)?.end ?? 0, end: (sequences.at(-1)?.end ?? 0) + length });
        const together = network.encode(columns, sequences, heads);
        expect(network.encode(columns, sequences.toReversed(), heads)).toEqual(together);
        for (const { first, end } of sequences) {
          const alone = network.encode(columns, [{ first, end }], heads);
          expect(alone.cueScores.slice(first * 3, end * 3)).toEqual(together.cueScores.slice(first * 3, end * 3));
          expect(alone.shares.slice(first * 16, end * 16)).toEqual(together.shares.slice(first * 16, end * 16));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("leaves tokens outside of all sequences at zero", () => {
    const { columns, heads } = randomDocument(SMALL, 10, 1);
    const { cueScores, shares } = network.encode(columns, [{ first: 2, end: 4 }, { first: 4, end: 4 }, { first: 7, end: 9 }], heads);
    const tokens = [...Array(10).keys()].filter((t) => cueScores.subarray(t * 3, t * 3 + 3).some(Boolean) || shares.subarray(t * 16, t * 16 + 16).some(Boolean));
    expect(tokens).toEqual([2, 3, 7, 8]);
  });

  it("sees nothing beyond a window: what far tokens are changes nothing, and a window of none has no scores", () => {
    const { columns, heads } = randomDocument(SMALL, 30, 1);
    const encoding = network.encode(columns, [{ first: 0, end: 30 }], heads);
    const cue = { first: 12, end: 13 };
    const ids = windowIds(SMALL, 20, 1);
    const whole = network.roles(encoding, cue, { first: 5, end: 25 }, ids);
    const shares = encoding.shares.map((share, i) => (i < 5 * 16 || i >= 25 * 16 ? 99 : share));
    expect(network.roles({ ...encoding, shares }, cue, { first: 5, end: 25 }, ids)).toEqual(whole);
    // Dilations 1 and 2 reach three tokens: tokens farther from the border do not feel where the window ends.
    const less = network.roles(encoding, cue, { first: 5, end: 20 }, ids.map((column) => column.subarray(0, 15)));
    expect(less.subarray(0, 12 * 5)).toEqual(whole.subarray(0, 12 * 5));
    expect(less.subarray(12 * 5)).not.toEqual(whole.subarray(12 * 5, 15 * 5));
    expect(network.roles(encoding, cue, { first: 5, end: 5 }, ids.map(() => new Int32Array(0)))).toEqual(new Float32Array(0));
  });

  it("gives the same bits for words that it has met and for those that come after as many as it keeps", () => {
    const sizes = { ...SMALL, embeddings: [[9000, 8]] as const };
    const many = pairOf(sizes, 6).network;
    const late = Int32Array.from({ length: 50 }, (_, i) => 8900 + (i % 30));
    const fresh = encode(many, late);
    const worn = pairOf(sizes, 6).network;
    encode(worn, Int32Array.from({ length: 8900 }, (_, i) => i));
    expect(encode(worn, late)).toEqual(fresh);
    expect(encode(worn, late)).toEqual(fresh);
    expect(encode(many, late)).toEqual(fresh);
  });

  it("encodes a sequence of 100,000 tokens in bounded memory", () => {
    const n = 100_000;
    const before = process.memoryUsage().rss;
    const { columns, heads } = randomDocument(SMALL, n, 1);
    const { cueScores } = network.encode(columns, [{ first: 0, end: n }], heads);
    expect(cueScores.every((score) => Number.isFinite(score))).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  it("refuses ids that its tables do not have, and tensors that do not fit together", () => {
    const { columns, heads } = randomDocument(SMALL, 5, 1);
    const all = [{ first: 0, end: 5 }];
    expect(() => network.encode([columns[0], Int32Array.of(0, 1, 2, 5, 0)], all, heads)).toThrow("emb.1 has 5 rows, and no row 5");
    expect(() => network.encode([columns[0]], all, heads)).toThrow(RangeError);
    expect(() => network.encode([columns[0], columns[1].subarray(1)], all, heads)).toThrow("column 1 has 4 ids for 5 tokens");
    const encoding = network.encode(columns, all, heads);
    expect(encoding).toEqual(pairOf(SMALL, 3).network.encode(columns, all, heads));
    expect(() => network.roles(encoding, { first: 1, end: 2 }, { first: 0, end: 1 }, [Int32Array.of(-1), Int32Array.of(0)])).toThrow(RangeError);
    const two = windowIds(SMALL, 2, 1);
    expect(() => network.roles(encoding, { first: 1, end: 2 }, { first: 4, end: 6 }, two)).toThrow(RangeError);
    expect(() => network.roles(encoding, { first: 2, end: 2 }, { first: 0, end: 2 }, two)).toThrow(RangeError);
    const tensors = randomTensors(SMALL, 1);
    tensors.set("cue.b1", { shape: [8], data: new Float32Array(8) });
    expect(() => networkOf(packNetwork(tensors, {}))).toThrow(HearsayError);
    const { bytes } = packNetwork(randomTensors(SMALL, 1), {});
    expect(() => networkOf({ bytes: bytes.subarray(0, bytes.length - 5), meta: {} })).toThrow(HearsayError);
  });
});

describe("a packed network", () => {
  it("has tables within half a step of their rows, matrices within half a step of their columns, and biases as they were", () => {
    const tensors = randomTensors(SMALL, 4);
    const section = packNetwork(tensors, { dilations: [1, 2], name: "small" });
    expect(section.meta).toEqual({ dilations: [1, 2], name: "small" });
    const packed = unpacked({ ...section, bytes: Buffer.concat([Buffer.alloc(1), section.bytes]).subarray(1) });
    for (const [name, { shape, data }] of tensors) {
      const found = packed.get(name);
      expect(found?.shape).toEqual(shape);
      const most = data.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
      const step = shape.length === 1 ? 0 : most / (/^(?:emb|role\.table)/u.test(name) ? 127 : 8192);
      for (const [i, value] of data.entries()) expect(Math.abs((found?.data[i] ?? 99) - value)).toBeLessThanOrEqual(step * 0.51);
    }
  });

  it("has columns of steps whose products with 13-bit steps fit 32 bits, whatever the weights", () => {
    const weights = fc.array(fc.float({ noNaN: true, min: -100, max: 100 }), { minLength: 600, maxLength: 600 });
    fc.assert(
      fc.property(weights, (numbers) => {
        for (const data of [Float32Array.from(numbers), new Float32Array(600).fill(numbers[0]), new Float32Array(600).fill(1.7136478920228188e-41)]) {
          const { matrices } = unpackNetwork(packNetwork(new Map([["w", { shape: [300, 2], data }]]), {}));
          for (const column of [0, 1]) {
            const sum = matrices.get("w")?.steps.reduce((total, step, i) => total + (i % 2 === column ? Math.abs(step) : 0), 0) ?? 0;
            expect(sum * 8191).toBeLessThan(2 ** 31);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is the same tensors when what was read is packed again", () => {
    const section = packNetwork(randomTensors(SMALL, 5), {});
    const names = [...randomTensors(SMALL, 5).keys()];
    const again = unpacked(packNetwork(unpacked(section, names), {}), names);
    for (const [name, { data }] of unpacked(section, names)) for (const [i, value] of data.entries()) expect(again.get(name)?.data[i]).toBeCloseTo(value, 4);
  });
});

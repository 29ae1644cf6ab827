import { array, assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { HashTable, packHashes } from "../../src/tagger/hash-table.js";

/** Hashes that lie close enough everywhere. */
const FILLERS = Array.from({ length: 512 }, (_, i) => [(i * 8_388_608) | 0, 7] as const);

describe("a table of hashes", () => {
  it.each([1, 2] as const)("gives back every number of %i bytes that was packed, and 0 for any other hash", (width) => {
    const entry = tuple(integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), integer({ min: 1, max: 256 ** width - 1 }));
    assert(
      property(array(entry), integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (entries, other) => {
        const numbers = new Map([...FILLERS, ...entries]);
        const table = new HashTable(packHashes(numbers, width), numbers.size);
        for (const [hash, number] of numbers) expect(table.of(hash)).toBe(number);
        expect(table.of(other)).toBe(numbers.get(other) ?? 0);
      }),
    );
  });

  it("is refused where hashes lie too far apart", () => {
    expect(() => packHashes(new Map([[5, 1], [1 << 30, 1]]), 1)).toThrow(RangeError);
  });
});

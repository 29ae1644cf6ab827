import { describe, expect, it } from "vitest";
import { annotate } from "../../src/text/annotate.js";
import { tokenize } from "../../src/text/tokens.js";
import { winkTables } from "../../src/text/wink.js";

const read = (text: string) => annotate(text, tokenize(text));

/** Words that no dictionary knows; with the script their prefixes and shapes change too. */
function unknownWords(count: number, from: number, seed: number): string {
  const letter = (n: number) => String.fromCharCode(from + (n % 24));
  return Array.from({ length: count }, (_, i) => {
    const n = i * 7919 + seed;
    return `${letter(n)}${letter(Math.floor(n / 24))}${letter(Math.floor(n / 576))}${letter(Math.floor(n / 13_824))}`;
  }).join(" ");
}

describe("theWink", () => {
  it("is made anew before its tables are full, and then says the same", () => {
    const text = "Haftarov’s army left Zorbenka on Monday, and 12,000 people said on May 3 that the gromfy mayor was leaving it.";
    const first = read(text);
    const sizes: number[] = [];
    for (let i = 0; i < 24; i += 1) {
      read(unknownWords(2000, 0x3b1, i));
      read(unknownWords(2000, 0x561, i));
      const { prefix, shape } = winkTables();
      sizes.push(prefix);
      expect(prefix).toBeLessThan(8192);
      expect(shape).toBeLessThan(16_384);
    }
    expect(sizes.some((size, i) => size < (sizes[i - 1] ?? 0))).toBe(true);
    expect(read(text)).toEqual(first);
  });
});

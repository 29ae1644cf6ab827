import { describe, expect, it } from "vitest";
import { leastRisk } from "../../src/attribution/least-risk.js";

/**
 * `s` source, `c` content, `.` neither; each with its chance.
 * @param words `w` for a word
 * @param phrases `|` for a token that is one by itself, so that a content may begin and end with it
 */
function chosen(paths: readonly (readonly [labels: string, chance: number])[], words = "w".repeat(paths[0][0].length), phrases = "|".repeat(words.length)): string {
  const labelled = paths.map(([labels, chance]) => ({
    labels: Uint8Array.from(labels, (role, i) => (role === "." ? 0 : (role === "s" ? 1 : 3) + (labels[i - 1] === role ? 1 : 0))), score: Math.log(chance),
  }));
  const isWord = Uint8Array.from(words, (word) => (word === "w" ? 1 : 0));
  const borders = Uint8Array.from(phrases, (border) => (border === "|" ? 1 : 0));
  return Array.from(leastRisk(labelled, { isWord, begins: borders, ends: borders }).labels, (label) => ".sscc"[label]).join("");
}

describe("the labelling of least risk", () => {
  it("is the likeliest one where nothing speaks for another", () => {
    expect(chosen([["s.ccccc", 0.6], ["s.c....", 0.4]])).toBe("s.ccccc");
    expect(chosen([["s.cc", 1]])).toBe("s.cc");
  });

  it("has the content that most others are nearly the same as", () => {
    expect(chosen([["s.ccc.......", 0.4], ["s.cccccccc..", 0.35], ["s.cccccccccc", 0.25]])).toBe("s.cccccccc..");
  });

  it("has a source that others have too", () => {
    expect(chosen([["s..cccc", 0.4], [".s.cccc", 0.3], ["ss.cccc", 0.3]])).toBe("ss.cccc");
    expect(chosen([["s.cccc", 0.4], ["..cccc", 0.35], ["..cccc", 0.25]])).toBe("..cccc");
  });

  it("has content, be no content ever so likely", () => {
    expect(chosen([["s....", 0.9], ["s.ccc", 0.1]])).toBe("s.ccc");
    expect(chosen([["s....", 1]])).toBe("s....");
  });

  it("has no source that is hardly likely by itself", () => {
    expect(chosen([["s..cccc", 0.5], [".s.cccc", 0.4], ["ss.cccc", 0.1]])).toBe("s..cccc");
  });

  it("does not end in the middle of a phrase, unless many ends there are likely", () => {
    const ends = "|.|.|.....||";
    expect(chosen([["s.ccc.......", 0.48], ["s.cccccc....", 0.04], ["s.cccccccccc", 0.48]], undefined, ends)).toBe("s.cccccccccc");
    expect(chosen([["s.ccc.......", 0.4], ["s.cccccc....", 0.2], ["s.cccccccccc", 0.4]], undefined, ends)).toBe("s.cccccc....");
  });

  it("tells how likely it is that the truth is much like it", () => {
    const labels = Uint8Array.of(1, 3, 4);
    const tokens = { isWord: Uint8Array.of(1, 1, 1), begins: Uint8Array.of(1, 1, 1), ends: Uint8Array.of(1, 1, 1) };
    expect(leastRisk([{ labels, score: 0 }], tokens).same).toBe(1);
    expect(leastRisk([{ labels, score: Math.log(0.75) }, { labels: Uint8Array.of(1, 0, 0), score: Math.log(0.25) }], tokens).same).toBeCloseTo(0.75, 9);
  });

  it("does not count punctuation", () => {
    const words = "w.w,,,,,,ww";
    expect(chosen([["s.ccccccc..", 0.4], ["s.ccccccccc", 0.3], ["s.......ccc", 0.3]], words)).toBe("s.ccccccccc");
  });

  it("sees tokens far into a window", () => {
    const far = ".".repeat(70);
    expect(chosen([[`${far}s.ccc.......`, 0.4], [`${far}s.cccccccc..`, 0.35], [`${far}s.cccccccccc`, 0.25]])).toBe(`${far}s.cccccccc..`);
  });
});

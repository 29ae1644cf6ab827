import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { makeArticles, textsOf, wordsIn } from "../../src/bench/articles.js";

describe("the articles of the bench", () => {
  const folders = [makeArticles("fixtures/articles", 8000), makeArticles("fixtures/articles", 8000)];
  const texts = folders.map(textsOf);
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  it("are the same on every run", () => {
    expect(texts[1]).toEqual(texts[0]);
  });

  it("have so many words, and no two are alike", () => {
    const words = texts[0].reduce((sum, text) => sum + wordsIn(text), 0);
    expect(words).toBeGreaterThanOrEqual(8000);
    expect(words).toBeLessThan(9000);
    expect(new Set(texts[0]).size).toBe(texts[0].length);
  });
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readModel } from "../models.js";

/** One word in so many of a made article gives place to another: about as many new words as news brings. */
const ONE_IN = 12;

/**
 * A folder of articles made from the fixtures, the same on every machine: over and over, each time with other words, since
 * what reads the same article again and again has all its words at hand.
 * @param words so many in all, or a few more
 */
export function makeArticles(fixtures: string, words: number): string {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const texts = textsOf(fixtures);
  const vocabulary = Buffer.from(readModel("clusters").sections.get("words")?.bytes ?? []).toString("utf8").split("\n").filter((word) => /^[a-z]{4,}$/u.test(word));
  let made = 0;
  let turn = 1;
  for (let number = 1; made < words; number += 1) {
    const text = texts[number % texts.length].replace(/\b[a-z]{4,}\b/gu, (word) => {
      turn = (Math.imul(turn, 1664525) + 1013904223) >>> 0;
      return turn % (ONE_IN << 8) < 1 << 8 ? vocabulary[Math.floor((turn / 2 ** 32) * vocabulary.length)] : word;
    });
    made += wordsIn(text);
    writeFileSync(join(folder, `${String(number).padStart(6, "0")}.txt`), text);
  }
  return folder;
}

/** The articles of a folder, in order of their names. */
export function textsOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).toSorted();
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Words as everybody counts them: what stands between blanks. */
export function wordsIn(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

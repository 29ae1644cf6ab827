#!/usr/bin/env node
// Writes an archive of short articles to measure with, made of the paragraphs of fixtures/articles: names are replaced by
// invented ones, a third of the other words by each other, so that every article is another and holds words of its own.
// usage: node examples/made-archive.js [COUNT] > archive.ndjson
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../fixtures/articles/", import.meta.url);
const texts = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(new URL(name, folder), "utf8"));
const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/u)).filter((text) => /^\S+(?:\s+\S+){15,70}$/u.test(text.trim()));
const words = [...new Set(texts.flatMap((text) => text.match(/(?<=\s)\p{Ll}{4,}(?=\s)/gu)))];

/** Mulberry32: the same archive every time. */
let state = 20261122;
function random(below) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

const SYLLABLES = "ka ro mi ten sal ver du nor bel ash fin gro hal jun lor mak nes pol rin sto tav ul wen yar zo bri cla dre".split(" ");
function invented() {
  const name = Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join("");
  return name[0].toUpperCase() + name.slice(1);
}

const count = Number(process.argv[2] ?? 1000);
const lines = function* () {
  for (let i = 0; i < count; i += 1) {
    const names = new Map();
    const text = Array.from({ length: 2 }, () => paragraphs[random(paragraphs.length)])
      .join("\n\n")
      .replaceAll(/(?<=\p{L} )\p{Lu}\p{Ll}{2,}/gu, (name) => names.get(name) ?? names.set(name, invented()).get(name))
      .replaceAll(/(?<=\s)\p{Ll}{4,}(?=\s)/gu, (word) => (random(3) === 0 && !word.endsWith("ed") ? words[random(words.length)] : word));
    yield `${JSON.stringify({ title: `Made article ${i + 1}`, date: "2026-11-22", text })}\n`;
  }
};
for (const line of lines()) if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));

import { addCounts, compareEnds, f1 } from "../evaluate/sentence-ends.js";
import { annotate } from "../text/annotate.js";
import { paragraphsOf } from "../text/paragraphs.js";
import { quotationsOf } from "../text/quotations.js";
import { sentencesOf } from "../text/sentences.js";
import { tokenize } from "../text/tokens.js";
import { readGoldSentences } from "./gold-sentences.js";

/*
 * Scores the sentence splitter against gold sentences: node dist/train/score-sentences.js FOLDER... [--errors]
 */

function main(folders: readonly string[], showErrors: boolean): void {
  for (const folder of folders) {
    let counts = { gold: 0, found: 0, right: 0, whole: 0 };
    for (const { id, text, sentences } of readGoldSentences(folder)) {
      const tokens = annotate(text, tokenize(text));
      const paragraphs = paragraphsOf(text, tokens);
      const found = sentencesOf(text, tokens, paragraphs, quotationsOf(tokens, paragraphs));
      counts = addCounts(counts, compareEnds(text, sentences, found));
      if (showErrors) printErrors(id, text, sentences.map(({ end }) => end), found.map(({ end }) => end));
    }
    const { gold, found, right, whole } = counts;
    process.stdout.write(
      `${folder}: ends P ${percent(right / found)} R ${percent(right / gold)} F1 ${percent(f1(right, found, gold))}, ` +
        `whole sentences F1 ${percent(f1(whole, found, gold))} (${gold} gold, ${found} found)\n`,
    );
  }
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** A line for every end that is missing (-) or too many (+), with the text around it. */
function printErrors(id: string, text: string, gold: readonly number[], found: readonly number[]): void {
  const right = new Set(gold);
  const ours = new Set(found);
  for (const end of [...new Set([...gold, ...found])].toSorted((a, b) => a - b)) {
    if (right.has(end) === ours.has(end)) continue;
    const around = `${text.slice(Math.max(0, end - 50), end)}¦${text.slice(end, end + 40)}`.replace(/\s+/gu, " ");
    process.stdout.write(`${ours.has(end) ? "+" : "-"} ${id}: ${around}\n`);
  }
}

const folders = process.argv.slice(2).filter((argument) => argument !== "--errors");
if (folders.length === 0) {
  process.stderr.write("usage: npm run score:sentences -- FOLDER... [--errors]\n");
  process.exitCode = 2;
} else {
  main(folders, process.argv.includes("--errors"));
}

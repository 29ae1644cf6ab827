import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contextOf } from "../attribution/context.js";
import type { StanceWindow } from "../attribution/stance-window.js";
import { windowOf, WORD } from "../attribution/stance-window.js";
import { codeUnitOffsets } from "../document/offsets.js";
import { STANCES } from "../document/types.js";
import { modelPath, packagedForms, readModel } from "../models.js";
import type { Models } from "../pipeline.js";
import { readLayers } from "../pipeline.js";
import { syntaxModelOf } from "../syntax/syntax.js";
import { firstTokenAt } from "../text/ranges.js";

export interface StanceExample {
  readonly window: StanceWindow;
  /** The words of the window, "" where it is no word. */
  readonly words: readonly string[];
  /** Number of the stance: negative, neutral, positive. */
  readonly label: number;
  /** What the sentence was taken out of: its sentences stay together. */
  readonly article: string;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly targets: ReadonlyArray<{ readonly start: number; readonly end: number; readonly polarity: string }>;
}

/** Reads files of newsmtsc with the package's models, but the stance model itself: `train`, `dev-mt`, `dev-rw`. */
export function stanceReader(corpora: string): (name: string) => StanceExample[] {
  const models = { forms: packagedForms(), syntax: syntaxModelOf(readModel("syntax"), modelPath("syntax")) };
  return (name) => readStances(join(corpora, `newsmtsc/${name}.jsonl`), models);
}

/** The examples of a file of newsmtsc: a line a sentence, offsets in code points. */
function readStances(path: string, models: Pick<Models, "forms" | "syntax">): StanceExample[] {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.flatMap((line) => {
    const { id, text, targets } = JSON.parse(line) as Line;
    const context = contextOf(readLayers({ id, text }, models));
    const unit = codeUnitOffsets(text);
    return targets.map((target) => {
      const label = (STANCES as readonly string[]).indexOf(target.polarity);
      if (label < 0) throw new Error(`${path}: ${id} has the polarity ${target.polarity}`);
      const first = firstTokenAt(context.tokens, unit(target.start));
      let end = first + 1;
      while (end < context.tokens.length && context.tokens[end].start < unit(target.end)) end += 1;
      // What is given is one piece, whatever we take for its sentences.
      const window = windowOf(context, { first, end }, { first: 0, end: context.tokens.length });
      return { window, words: wordsIn(window, context.forms.lower, context.tokens), label, article: id.split("_").slice(0, 3).join("_") };
    });
  });
}

function wordsIn(window: StanceWindow, lower: Int32Array, tokens: ReadonlyArray<{ readonly text: string }>): string[] {
  const byHash = new Map(tokens.map(({ text }, i) => [lower[i], text.replace(/[’‘ʼ]/gu, "'").replace(/[“”„«»]/gu, '"').toLowerCase()]));
  return Array.from(window.words, (hash, place) => (window.kinds[place] === WORD ? (byHash.get(hash) ?? "") : ""));
}

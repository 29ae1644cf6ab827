import { existsSync, readFileSync } from "node:fs";
import type { Span } from "../document/types.js";
import { textsOf } from "./corpus.js";
import { codeUnitOffsets } from "../document/offsets.js";

export interface GoldSentences {
  readonly id: string;
  readonly text: string;
  /** In UTF-16 code units, in reading order. */
  readonly sentences: readonly Span[];
}

/** Reads the texts of a folder that have their sentences beside them (`NAME.txt`, `NAME.sents`: start and end a line, code points). */
export function readGoldSentences(folder: string): GoldSentences[] {
  return [...textsOf(folder)]
    .filter(({ path }) => existsSync(`${path}.sents`))
    .map(({ id, text, path }) => {
      const units = codeUnitOffsets(text);
      const lines = readFileSync(`${path}.sents`, "utf8").split("\n").filter((line) => line.trim() !== "");
      const sentences = lines.map((line) => {
        const [start, end] = line.split(/\s+/u).map(Number);
        return { start: units(start), end: units(end) };
      });
      return { id, text, sentences };
    });
}

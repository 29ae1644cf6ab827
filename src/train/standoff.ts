import { readFileSync } from "node:fs";
import { codeUnitOffsets } from "../document/offsets.js";
import type { Span } from "../document/types.js";
import { textsOf } from "./corpus.js";

export interface Mark extends Span {
  readonly type: string;
}

/** A text with the stretches that people marked in it (`NAME.txt` with `NAME.ann` in brat's standoff format). */
export interface MarkedText {
  readonly name: string;
  readonly text: string;
  /** In UTF-16 code units, in reading order; a longer one before a shorter that begins with it. */
  readonly marks: readonly Mark[];
}

/** Reads every marked text of a folder, in order of their names. Discontinuous stretches are left out. */
export function readMarkedTexts(folder: string): MarkedText[] {
  return Array.from(textsOf(folder), ({ id, text, path }) => {
    const units = codeUnitOffsets(text);
    const marks: Mark[] = [];
    for (const line of readFileSync(`${path}.ann`, "utf8").split("\n")) {
      const match = /^T\d+\t(\S+) (\d+) (\d+)\t/u.exec(line);
      if (match) marks.push({ type: match[1], start: units(Number(match[2])), end: units(Number(match[3])) });
    }
    return { name: id, text, marks: marks.toSorted((a, b) => a.start - b.start || b.end - a.end) };
  });
}

import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { codeUnitOffsets } from "../document/offsets.js";
import type { Span } from "../document/types.js";
import { textsOf } from "./corpus.js";

/** A chain of mentions of one thing, in UTF-16 code units. */
export interface GoldChain {
  readonly type: string;
  readonly mentions: readonly Span[];
}

export interface GoldCoreference {
  readonly id: string;
  readonly text: string;
  readonly chains: readonly GoldChain[];
}

interface ChainFile {
  readonly type: string;
  readonly mentions: ReadonlyArray<{ readonly start: number; readonly end: number }>;
}

/** GUM's texts of a folder with their chains, those of a single mention too. */
export function* readGoldCoreference(folder: string): Generator<GoldCoreference> {
  for (const { id, text, path } of textsOf(folder)) {
    if (!existsSync(`${path}.coref.json`)) continue;
    const unit = codeUnitOffsets(text);
    const chains = (JSON.parse(readFileSync(`${path}.coref.json`, "utf8")) as ChainFile[]).map(({ type, mentions }) => ({
      type,
      mentions: mentions.map(({ start, end }) => ({ start: unit(start), end: unit(end) })),
    }));
    yield { id, text, chains };
  }
}

interface SilverFile {
  readonly id: string;
  readonly chains: ReadonlyArray<{ readonly mentions: ReadonlyArray<readonly [number, number, string]> }>;
}

/** CoreNLP's chains of every n-th PolNeAR article. */
export function* readSilverCoreference(file: string, texts: string, every: number): Generator<GoldCoreference> {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  for (let i = 0; i < lines.length; i += every) {
    if (lines[i] === "") continue;
    const { id, chains } = JSON.parse(lines[i]) as SilverFile;
    const text = readFileSync(`${texts}/${id}.txt`, "utf8");
    const unit = codeUnitOffsets(text);
    yield {
      id,
      text,
      chains: chains.map(({ mentions }) => ({
        type: "",
        mentions: mentions.map(([start, end]) => ({ start: unit(start), end: unit(end) })),
      })),
    };
  }
}

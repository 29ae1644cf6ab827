import type { Cue, Token } from "../document/types.js";
import type { TokenRange } from "../text/ranges.js";
import { tokenRanges, tokensOf } from "../text/ranges.js";

/** A cue as token numbers. */
export interface CueWords {
  readonly ranges: readonly TokenRange[];
  /** All its tokens in reading order. */
  readonly all: readonly number[];
  /** The token whose lemma is the cue's. */
  readonly head: number;
}

export function cueWords(tokens: readonly Token[], cue: Cue): CueWords {
  const ranges = tokenRanges(tokens, cue);
  const all = tokensOf(ranges);
  return { ranges, all, head: all.find((i) => tokens[i].lemma === cue.lemma) ?? all[0] ?? -1 };
}

/** The token's letters as lists write them: small, with a straight apostrophe. */
export function plain(token: Token | undefined): string {
  return (token?.text ?? "").toLowerCase().replace(/[’‘ʼ]/gu, "'");
}

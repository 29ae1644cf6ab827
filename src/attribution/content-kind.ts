import type { ContentKind, Token } from "../document/types.js";
import type { TokenRange } from "../text/ranges.js";
import type { Context } from "./context.js";
import { NOT_QUOTED } from "./context.js";

/** direct where all words are in quotation marks, indirect where none is. */
export function contentKind({ tokens, quoteState }: Context, ranges: readonly TokenRange[]): ContentKind {
  let quoted = 0;
  let words = 0;
  for (const { first, end } of ranges) {
    for (let i = first; i < end; i += 1) {
      if (!isWord(tokens[i])) continue;
      words += 1;
      if (quoteState[i] !== NOT_QUOTED) quoted += 1;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}

/** Whether the token has a letter or a digit. */
export function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

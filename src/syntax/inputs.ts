import type { TokenRange } from "../text/ranges.js";
import type { Forms } from "../text/forms.js";
import type { Lexicon } from "../text/lexicon.js";
import { TAGS } from "./tags.js";

/*
 * What the networks of tags, steps and relations read: small whole numbers, each a row of a table of vectors. Behind the rows
 * of a table's values comes one for what lies beyond the sentence, and of words and tags one for the root.
 */

/** What tokens are, one entry a token. */
export interface TokenNumbers {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly prefix: Int32Array;
  readonly shape: Int32Array;
  readonly form: Int32Array;
  readonly pos: Int32Array;
}

/** How many values each has that is no word. */
export const VALUES = {
  suffix: 1024, prefix: 512, shape: 128, form: 8, pos: 19, tag: TAGS.length, distance: 12, valency: 16, sibling: TAGS.length + 1, side: 34,
} as const;

/** Rows of each table. @param words values that words have (`Lexicon.rows`) */
export function tableRows(words: number): Readonly<Record<keyof typeof VALUES | "word", number>> {
  const { suffix, prefix, shape, form, pos, tag, ...rest } = VALUES;
  return { word: words + 2, suffix: suffix + 1, prefix: prefix + 1, shape: shape + 1, form: form + 1, pos: pos + 1, tag: tag + 2, ...rest };
}

/**
 * The numbers of some tokens of a document.
 * @param sentences that begin among these tokens
 */
export function tokenNumbers(forms: Forms, lexicon: Lexicon, { first, end }: TokenRange, sentences: readonly TokenRange[]): TokenNumbers {
  const from = (column: Int32Array, values: number): Int32Array => column.subarray(first, end).map((hash) => (hash >>> 3) % values);
  const finest = forms.wide[forms.wide.length - 1];
  const form = Int32Array.from(forms.capital.subarray(first, end), (capital) => capital * 2);
  for (const sentence of sentences) form[sentence.first - first] += 1;
  return {
    word: Int32Array.from({ length: end - first }, (_, k) => lexicon.of(forms.number[first + k], finest[first + k])),
    suffix: from(forms.suffix3, VALUES.suffix),
    prefix: from(forms.prefix3, VALUES.prefix),
    shape: from(forms.shape, VALUES.shape),
    form,
    pos: forms.pos.slice(first, end),
  };
}

/** A column with more numbers behind its end. */
export function extended(column: Int32Array, ...more: readonly number[]): Int32Array {
  const longer = new Int32Array(column.length + more.length);
  longer.set(column);
  longer.set(more, column.length);
  return longer;
}

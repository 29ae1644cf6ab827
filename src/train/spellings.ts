/** Other ways to write a text, one character for one, and how many paragraphs of a hundred are also learnt that way. */
export interface Spelling {
  readonly spell: (text: string) => string;
  readonly share: number;
}

export const SPELLINGS: readonly Spelling[] = [
  { spell: (text) => text, share: 100 },
  { spell: (text) => sameLength(text, text.toLowerCase()), share: 8 },
  { spell: (text) => sameLength(text, text.toUpperCase()), share: 2 },
  { spell: titled, share: 2 },
];

function sameLength(text: string, other: string): string {
  return other.length === text.length ? other : text;
}

/** As in headlines: every word with a capital but the small ones. */
function titled(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}'’])\p{Ll}(?=\p{L}{3})/gu, (letter) => sameLength(letter, letter.toUpperCase()));
}

import type { Span } from "../document/types.js";

/**
 * Longest token in characters: a longer unbroken run is cut, since wink-nlp's time grows with the square of a token's
 * length (docs/experiments.md, "front end").
 */
const LONGEST = 100;

/*
 * One alternative a kind of token, the first that fits wins. Words are cut at hyphens, as the treebanks of Universal
 * Dependencies cut them, so that `US` in `US-backed` can be a name; a word keeps its inner apostrophes (O'Brien) until
 * `splitClitics` takes 's, n't and their like off.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’…]`, // address
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}(?![\p{L}\p{N}])`, // e-mail
    String.raw`[@#][\p{L}\p{N}_]+`, // @name, #topic
    String.raw`\p{L}\.(?:\p{L}\.)+(?!\p{L})`, // U.S., p.m., J.K.
    String.raw`\p{Lu}+&\p{Lu}+(?!\p{L})`, // AT&T
    String.raw`\p{Lu}\.(?=[\s\u00A0]|\p{Lu}\p{Ll})`, // an initial
    String.raw`(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Maj|Capt|Cpl|Cmdr|Adm|Rev|Hon|Sen|Rep|Gov|Pres|Supt|St|Mt|Ft|Jr|Sr|Inc|Co|Corp|Ltd|Bros|vs|etc|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ave|Blvd|Rd|Ph|Messrs|Mme|Mlle|Sh|al|approx|dept|est|ca)\.(?![\p{L}\p{N}])`,
    String.raw`\p{N}+(?:[.,:\/]\p{N}+)*(?:st|nd|rd|th|s|m|bn|k|km|kg|pm|am|%)?(?![\p{L}\p{N}])`, // 3,000.50 1990s 10:30 5m
    String.raw`[\p{L}\p{N}\p{M}_]+(?:['’ʼ][\p{L}\p{M}]+)*`, // word, with inner apostrophes
    String.raw`''|‘‘|’’`, // two apostrophes for a quotation mark
    String.raw`\.{2,}|-{2,}|={2,}|\*{2,}|_{2,}|[!?]{2,}`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);

const CLITIC = /^(.+?)(n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu;
const JOINED = /^(can)(not)$|^(gon|wan|got)(na|ta)$/i;

/**
 * Cuts a text into tokens: words without their clitics (`do|n't`, `Haftar|’s`), numbers, addresses, abbreviations with
 * their full stops, and single marks. Depends on nothing but the text. Blank characters belong to no token.
 * @returns spans in UTF-16 code units, in order, none empty, none longer than 100
 */
export function tokenize(text: string): Span[] {
  const tokens: Span[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { index } = match;
    const word = match[0];
    const split = word.length > 3 ? splitPoint(word) : 0;
    if (split > 0) {
      tokens.push({ start: index, end: index + split }, { start: index + split, end: index + word.length });
    } else if (word.length <= LONGEST) {
      tokens.push({ start: index, end: index + word.length });
    } else {
      pushCut(tokens, text, index, index + word.length);
    }
  }
  return tokens;
}

/** Where a word's clitic begins, or 0. */
function splitPoint(word: string): number {
  if (word.length > LONGEST) return 0;
  const last = word.charCodeAt(word.length - 1) | 32;
  // s t e l d m: the last letters of the clitics; a for gonna, gotta.
  if (last !== 115 && last !== 116 && last !== 101 && last !== 108 && last !== 100 && last !== 109 && last !== 97) return 0;
  const match = CLITIC.exec(word) ?? JOINED.exec(word);
  if (!match) return 0;
  return (match[1] ?? match[3]).length;
}

/** Pieces of at most LONGEST units, never between the two halves of a surrogate pair. */
function pushCut(tokens: Span[], text: string, start: number, end: number): void {
  let from = start;
  while (from < end) {
    let to = Math.min(from + LONGEST, end);
    if (to < end && (text.charCodeAt(to) & 0xfc00) === 0xdc00) to -= 1;
    tokens.push({ start: from, end: to });
    from = to;
  }
}

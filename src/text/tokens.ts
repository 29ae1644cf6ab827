import type { Span } from "../document/types.js";
import { isBlank } from "./blanks.js";

/**
 * Longest token in characters: a longer unbroken run is cut, since wink-nlp's time grows with the square of a token's
 * length (docs/experiments.md, "Front end").
 */
const LONGEST = 100;

/** Abbreviations that keep their full stop whatever follows. */
const ABBREVIATIONS =
  "Mrs?|Ms|Mx|Drs?|Profs?|Messrs|Mme|Mlle|Msgr|Mgr|Fr|Br|Hon|Rt|Rev|Revd|Pres|Gov|Govs|Sens?|Reps?|Amb|Atty|Asst|Supt|Insp|Det|" +
  "Gen|Lt|Col|Sgt|Maj|Capt|Cpl|Pvt|Pte|Pfc|Spc|Ens|Cmdr|Cdr|Brig|Adm|Jr|Sr|Bros|Inc|Co|Corp|Ltd|Pty|Assn|Dept|Dist|Univ|Intl|Natl|" +
  "St|Ste|Mt|Ft|Ave|Blvd|Rd|Hwy|Pkwy|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Fri|" +
  "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|" +
  "Va|Vt|Wash|Wis|Wyo|vs|etc|al|[Aa]pprox|dept|[Ee]st|ca|[Cc]f|viz|incl|gov|govt|ext|tel|eds?|dist|Wm|Geo|Chas|Thos|Ph";
/** Abbreviations that are one only before a number: "No. 3", but `"No."`. */
const BEFORE_NUMBER = "Nos?|nos?|Vols?|vols?|Figs?|figs?|pp?|Art|Arts|Sec|Ch|Eq|Res|c";
const DOMAINS = "com|org|net|edu|gov|mil|info|biz|int|io|tv|me|us|uk|au|ca|de|fr|eu|in|cn|ru|za|nz|ie|ng|ke|pdf|docx?|html?|xlsx?|jpe?g|txt";
const CURRENCIES = "USD|EUR|GBP|JPY|CNY|INR|NGN|KES|ZAR|AUD|CAD|NZD|SGD|HKD|AED|SAR|KWD|BHD|QAR|EGP|GHS|UGX|TZS|PKR|BDT|Rs|RM|K?[Ss]h|Tk";
const INSIDE = String.raw`\p{L}\p{N}\p{M}_\u00AD\u200C\u200D\u2060`;

/*
 * One alternative a kind of token, the first that fits wins. Words are cut at hyphens, as the treebanks of Universal
 * Dependencies cut them, so that `US` in `US-backed` can be a name; a word keeps its inner apostrophes (O'Brien) until
 * `splitPoint` takes 's, n't and their like off. Every quantifier that may fail behind its match is bounded, or what it
 * ran over is taken whole by a later alternative: time grows with the text's length only.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’…]`, // address
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}(?![\p{L}\p{N}])`, // e-mail
    String.raw`[\p{L}\p{N}_-]{1,40}(?:\.[\p{L}\p{N}_-]{1,40}){0,4}\.(?:${DOMAINS})(?![\p{L}\p{N}_-])(?:\/[^\s<>"“”«».,;:!?)\]'’…]{1,60})*`, // name.com
    String.raw`@[\p{L}\p{N}_]+|#\p{L}[\p{L}\p{N}_]*`, // @name, #topic
    String.raw`\p{Lu}\p{Ll}?\.(?:\p{Lu}\p{Ll}?\.){1,9}|\p{L}\.(?:\p{L}\.){1,9}`, // U.S., Ph.D., p.m., J.K.
    String.raw`(?:\p{Lu}\.){1,9}\p{Lu}(?![\p{L}\p{N}.'’])`, // U.S without its last stop
    String.raw`\p{Lu}+&\p{Lu}+(?!\p{L})`, // AT&T
    String.raw`(?:(?!I)\p{Lu}|(?<!(?:^|\P{L})\p{Ll}{1,20}[\s\u00A0])I)\.(?=[\s\u00A0]{1,3}["“(]?\p{Lu}|\p{Lu}\p{Ll}|-\p{Lu})`, // an initial; not "than I. She"
    String.raw`(?:${ABBREVIATIONS})\.(?![\p{L}\p{N}])`,
    String.raw`(?:Mrs?|Ms|Drs?|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev)\.(?=\p{Lu}\p{Ll})`, // Dr.Kern
    String.raw`(?:${BEFORE_NUMBER})\.(?=[\s\u00A0]?\p{N})`,
    String.raw`(?:${CURRENCIES})(?=\p{N})|\p{Lu}{1,3}(?=\p{N}{1,3}(?:,\p{N}{3})+(?![\p{L}\p{N}]))`, // USD105, QR39,750
    String.raw`\p{N}+(?:[.,:\/]\p{N}+){0,8}(?:st|nd|rd|th|s|m|bn|k|km|kg)?(?:(?=[AaPp]\.?[Mm]\b)|(?![${INSIDE}]))`, // 3,000.50 1990s 10:30 5m
    String.raw`(?<=[\p{L}\p{N}.!?)\]"”])['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])`, // the U.S.'s
    String.raw`(?<![^\s(\[“"–—-])['’‘](?:\d0s|em|til|cause|bout)(?![${INSIDE}'’])`, // the '90s
    String.raw`(?<![^\s(\[“"–—-])['’‘][Tt](?=(?:is|was|were|will)(?!\p{L}))`, // 'tis
    String.raw`[${INSIDE}]+(?:['’ʼ][\p{L}\p{M}]+|[‘${"`"}´](?=(?:s|t|re|ve|ll|d|m)(?!\p{L}))[\p{L}]+)*`, // word, with inner apostrophes
    String.raw`(?<=\S)'(?=''(?!'))|''|‘‘|’’|‘’|${"``"}`, // two apostrophes for a quotation mark; a third closes what stands inside
    String.raw`\.{2,}|-{2,}|={2,}|\*{2,}|>{2,}|<{2,}|[!?]{2,}|[:;]-?[()](?![\p{L}\p{N}])`,
    String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}(?:[\u200D\uFE0F\p{EMod}\p{M}]|(?<=\u200D)\p{Extended_Pictographic}){0,30}`,
    String.raw`\S\p{M}*`,
  ].join("|"),
  "uy",
);

const CLITIC = /^(.+?)(n['’ʼ‘`´]t|['’ʼ‘`´](?:s|re|ve|ll|d|m))$/iu;
const JOINED = /^(can)(not)$|^(gon|wan|got)(na|ta)$/i;

/**
 * Cuts a text into tokens: words without their clitics (`do|n't`, `Haftar|’s`), numbers, addresses, abbreviations with
 * their full stops, and single marks. Depends on nothing but the text. Blank characters belong to no token.
 * @returns spans in UTF-16 code units, in order, none empty, none longer than 100
 */
export function tokenize(text: string): Span[] {
  const tokens: Span[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const plain = plainWordEnd(text, at);
    let end = plain;
    if (plain === 0) {
      TOKEN.lastIndex = at;
      // A lone half of a surrogate pair, or the like, is a token of its own.
      end = TOKEN.test(text) ? TOKEN.lastIndex : at + 1;
    }
    push(tokens, text, at, end);
    at = end;
  }
  return tokens;
}

/**
 * Where a word of plain letters ends that has a blank, comma, semicolon, quotation mark or bracket behind it; else 0.
 * Most words are such, and need no regular expression.
 */
function plainWordEnd(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at) | 32;
  while (code >= 97 && code <= 122) {
    at += 1;
    code = text.charCodeAt(at) | 32;
  }
  if (at === start) return 0;
  switch (text.charCodeAt(at)) {
    case 0x20: case 0x0a: case 0x0d: case 0x2c: case 0x3b: case 0x22: case 0x29: case 0x3f: case 0x21: case 0x201d:
      return at;
    default:
      return 0;
  }
}

function push(tokens: Span[], text: string, start: number, end: number): void {
  const length = end - start;
  if (length > LONGEST) {
    pushCut(tokens, text, start, end);
    return;
  }
  const split = length > 2 ? splitPoint(text, start, end) : 0;
  if (split === 0) tokens.push({ start, end });
  else tokens.push({ start, end: start + split }, { start: start + split, end });
}

/** Where a word's clitic begins, or 0. */
function splitPoint(text: string, start: number, end: number): number {
  // s t e l d m: the last letters of the clitics; a for gonna, gotta.
  const last = text.charCodeAt(end - 1) | 32;
  if (last !== 115 && last !== 116 && last !== 101 && last !== 108 && last !== 100 && last !== 109 && last !== 97) return 0;
  const clitic = endsInClitic(text, end);
  if (!clitic && (end - start > 6 || end - start < 5)) return 0;
  const match = (clitic ? CLITIC : JOINED).exec(text.slice(start, end));
  return match ? (match[1] ?? match[3]).length : 0;
}

function endsInClitic(text: string, end: number): boolean {
  return isApostrophe(text.charCodeAt(end - 2)) || isApostrophe(text.charCodeAt(end - 3));
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x2018 || code === 0x60 || code === 0xb4;
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

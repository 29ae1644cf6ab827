import type { Pos } from "../document/types.js";
import type { Context } from "./context.js";
import { CLOSES, OPENS } from "./context.js";

/** Where phrases begin and end: 1 for each token that one may begin, or end, with. */
export interface Borders {
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
}

/** No phrase ends with one of these: something follows that they belong to. */
const LEADS_ON = new Set<Pos>(["DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART"]);
/** A phrase may end in front of one of these. */
const NEXT_BEGINS = new Set<Pos>(["PUNCT", "CCONJ", "SCONJ", "ADP"]);
const CLAUSE = /^(?:which|who|whose|where|when|while|because|if|as|after|before|that)$/iu;
const STOP = /^[.!?…]/u;

/** What a document's tokens are as borders of phrases, by their parts of speech; a quotation is cut between sentences only. */
export function bordersOf(context: Context): Borders {
  const { tokens, sentenceOf, quoteOf, quoteState } = context;
  const begins = new Uint8Array(tokens.length);
  const ends = new Uint8Array(tokens.length);
  for (const [i, { pos, text }] of tokens.entries()) {
    const sentenceStarts = i === 0 || sentenceOf[i - 1] !== sentenceOf[i];
    const sentenceEnds = i + 1 === tokens.length || sentenceOf[i + 1] !== sentenceOf[i];
    const inQuotation = quoteOf[i] >= 0;
    const leads = LEADS_ON.has(pos) || (pos === "PUNCT" && !STOP.test(text));
    if (sentenceStarts || quoteState[i] === OPENS) begins[i] = 1;
    else if (!inQuotation || quoteOf[i - 1] !== quoteOf[i]) begins[i] = tokens[i - 1].pos === "PUNCT" || pos === "SCONJ" ? 1 : 0;
    if (sentenceEnds || quoteState[i] === CLOSES) ends[i] = 1;
    else if (!inQuotation || quoteOf[i + 1] !== quoteOf[i]) ends[i] = !leads && (NEXT_BEGINS.has(tokens[i + 1].pos) || CLAUSE.test(tokens[i + 1].text)) ? 1 : 0;
  }
  return { begins, ends };
}

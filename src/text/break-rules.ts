import { abbreviationKind, AFTER_NAME, BEFORE_NAME, BEFORE_NUMBER, HOUR, PLACE, SHOUTING_NAMES } from "../data/abbreviations.js";
import { SPEECH_VERBS, STARTERS } from "../data/speech-verbs.js";
import type { Token } from "../document/types.js";
import type { Candidate, Surroundings } from "./breaks.js";
import { caseOf, closesQuotation, Role } from "./breaks.js";

/*
 * Places that need no weighing: what the corpora show too seldom for a weight to be trusted, above all what stands
 * behind a quotation, and what no reader doubts.
 */

/** 1 the sentence ends, -1 it goes on, 0 let the weights decide. */
export type Verdict = -1 | 0 | 1;

const LOWER = 1;
const CAPITAL = 3;

/** Things that a single letter names: Plan B. The … */
const LETTERED: ReadonlySet<string> = new Set("plan vitamin war part class grade group type section appendix hepatitis title schedule gate hall block phase series".split(" "));

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "―", "--", "---"]);
const AFTER_HOUR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Eastern|Pacific|Central|Mountain|Greenwich|[ECMP][SD]?T|GMT|UTC|BST|CET|IST|WIB|local|ET)$|^(?:January|February|March|April|June|July|August|September|October|November|December)$/;

export function verdictOn(around: Surroundings, candidate: Candidate): Verdict {
  const { tokens, roles } = around;
  const { before, ender, first, end, titled } = candidate;
  const next = tokens[before + 1];
  if (ender < 0) {
    // He warned: "…"; TRIPOLI (Reuters) - …
    const { text } = tokens[before];
    // A heading in title case looks like a heading and a sentence at every word.
    if (titled === 2 && caseOf(next.text) === CAPITAL) return -1;
    return text === ":" || DASHES.has(text) || (before === first && !hasWord(tokens, first, before)) ? -1 : 0;
  }
  const ending = tokens[ender].text;
  const nextCase = caseOf(next.text);
  if ((before - first < 3 && !hasWord(tokens, first, before)) || /^[.!?]$/.test(next.text)) return -1;
  if (before > ender) return afterClosing(around, candidate, nextCase);
  if (ending.length > 1 && ending.endsWith(".") && !ending.endsWith("..")) return afterAbbreviation(tokens, candidate, nextCase);
  if (ending === ".") {
    // A list's number or letter: "2. The", "b. The".
    if (ender === first + 1 && next.start > tokens[before].end && /^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/i.test(tokens[first].text)) return -1;
    return 0;
  }
  if (isDots(ending)) {
    if (nextCase === LOWER) return -1;
    return ender > first && roles[ender - 1] === Role.End && nextCase === CAPITAL ? 1 : 0;
  }
  if (nextCase === LOWER && ender > first && SHOUTING_NAMES.has(tokens[ender - 1].text)) return -1;
  return end - before > 1 && DASHES.has(next.text) ? -1 : 0;
}

/** No sentence is made of marks alone. */
function hasWord(tokens: readonly Token[], first: number, before: number): boolean {
  for (let i = first; i <= before; i += 1) {
    if (caseOf(tokens[i].text) !== 6 || /[\p{L}\p{N}]/u.test(tokens[i].text)) return true;
  }
  return false;
}

function isDots(ending: string): boolean {
  return ending === "…" || (ending.length > 1 && ending.endsWith(".."));
}

/** Behind a closing bracket or quotation mark that follows the full stop. */
function afterClosing(around: Surroundings, { before, ender, end }: Candidate, nextCase: number): Verdict {
  const { tokens } = around;
  const next = tokens[before + 1];
  const apart = next.start > tokens[before].end;
  if (nextCase === LOWER) return -1;
  if (!closesQuotation(around, before)) return 0;
  if (DASHES.has(next.text)) return -1;
  const ending = tokens[ender].text;
  if (ending.endsWith(".") && !isDots(ending)) return 0;
  if (!apart) return 0;
  if (saysWho(tokens, before + 1, end)) return -1;
  return nextCase === CAPITAL && startsClause(tokens, before + 1, end) ? 1 : 0;
}

/**
 * True where a name or noun phrase and a verb of speech follow a question or exclamation and the clause is then over, as in
 * `"Why?" Mr. Smith asked.`, but not in `"Why?" Mr. Smith said he knew.`
 */
function saysWho(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 7; i += 1) {
    const { text, pos } = tokens[i];
    if (i > from && SPEECH_VERBS.has(text)) {
      const next = i + 1 < end ? tokens[i + 1] : undefined;
      return !next || /^[.,;:]$/.test(next.text) || next.pos === "ADP" || next.pos === "ADV" || next.quantity === "DATE";
    }
    const named = pos === "PROPN" || pos === "NOUN" || pos === "ADJ" || pos === "PRON" || pos === "DET" || text === "-";
    if (!named && !(i > from && /^(?:of|for)$/.test(text))) return false;
  }
  return false;
}

function afterAbbreviation(tokens: readonly Token[], { before, ender, first, end }: Candidate, nextCase: number): Verdict {
  const next = tokens[before + 1];
  const word = tokens[ender].text.slice(0, -1);
  const kind = abbreviationKind(word.toLowerCase());
  if (nextCase === LOWER) return -1;
  if (tokens[ender].text.length === 2 && ender > first && isName(tokens[ender - 1]) && !STARTERS.has(next.text.toLowerCase())) return -1;
  if (kind === BEFORE_NAME && nextCase !== 6 && ender > first - 1) return nextCase === 5 ? 0 : -1;
  if (kind === BEFORE_NUMBER && nextCase === 5) return -1;
  if (kind === HOUR && AFTER_HOUR.test(next.text)) return -1;
  if ((kind === PLACE || kind === HOUR || kind === AFTER_NAME) && nextCase === CAPITAL && startsClause(tokens, before + 1, end)) return 1;
  return 0;
}

/** True of a word that an initial may follow in a person's name. */
function isName({ text, pos }: Token): boolean {
  return pos === "PROPN" && caseOf(text) === CAPITAL && !LETTERED.has(text.toLowerCase());
}

/** True of a capitalised function word that a name seldom begins with. */
function startsClause(tokens: readonly Token[], at: number, end: number): boolean {
  if (!STARTERS.has(tokens[at].text.toLowerCase())) return false;
  // "U.S. The Hague": a function word before a capital may be part of a name, the article of a title.
  return at + 1 < end;
}

import { ASKING, DENYING, NEGATORS, QUESTION_WORDS, SPEAKING, WITHHOLDING } from "../data/cue-polarity.js";
import type { Polarity, Relation, Token } from "../document/types.js";
import { RELATION_NUMBER } from "../syntax/relations.js";
import { holds, tokenRanges } from "../text/ranges.js";
import type { TokenRange } from "../text/ranges.js";
import type { Context } from "./context.js";
import type { CueWords } from "./cue-words.js";
import { plain } from "./cue-words.js";

const GOVERNED = new Set(["xcomp", "ccomp", "advcl", "obl", "acl", "nmod"].map((name) => RELATION_NUMBER.get(name)));
const HELPERS = new Set(["aux", "aux:pass", "cop", "advmod"].map((name) => RELATION_NUMBER.get(name)));

/**
 * How the source stands to the content: whether the cue is negated (`did not say`, `refused to comment`), asks, denies, or none of these.
 * Reads negation off the cue's words and what hangs on its head in the tree.
 */
export function polarityOf(context: Context, relation: Relation, cue: CueWords): Polarity {
  const content = tokenRanges(context.tokens, relation.content);
  if (isNegated(context, relation, cue, content)) return "negated";
  if (asks(context.tokens, cue, content)) return "asked";
  return denies(context.tokens, cue, content) ? "denied" : "affirmed";
}

function isNegated(context: Context, relation: Relation, cue: CueWords, content: readonly TokenRange[]): boolean {
  const { tokens, syntax, children } = context;
  const words = new Set(cue.all);
  // `could not resist pointing out`, `never tires of telling`
  if (/^(?:resist|tire)$/u.test(tokens[cue.head].lemma)) return false;
  for (const i of cue.all) {
    const word = plain(tokens[i]);
    if ((NEGATORS.has(word) || (word === "no" && tokens[i + 1]?.pos === "NOUN")) && !onlySeems(tokens, i)) return true;
    for (let c = children.from[i]; c < children.from[i + 1]; c += 1) {
      const child = children.list[c];
      // What hangs on a noun or name of the cue, or stands far off, negates something else.
      if (child > i || i - child > 6 || holds(content, child) || words.has(child) || isParted(tokens, child, i)) continue;
      if (NEGATORS.has(plain(tokens[child])) && !onlySeems(tokens, child) && (i === cue.head || tokens[i].pos === "VERB")) return true;
      if (i === cue.head && HELPERS.has(syntax.relations[child]) && NEGATORS.has(plain(tokens[child + 1])) && child + 1 < i && !holds(content, child + 1))
        return !onlySeems(tokens, child + 1);
    }
  }
  return isWithheld(context, cue, content) || deniesSource(context.tokens, relation);
}

/** A conjunction or comma between the two: what is negated ends there. */
function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (tokens[i].pos === "CCONJ" || tokens[i].text === ",") return true;
  return false;
}

/** `not only said`, `not surprisingly said`. */
function onlySeems(tokens: readonly Token[], negator: number): boolean {
  return plain(tokens[negator]) === "not" && /^(?:only|just|merely|simply|surprisingly|unexpectedly|least)$/iu.test(tokens[negator + 1]?.text ?? "");
}

/** `refused to say`, `declined | to comment`, `stopped short of calling`, `without naming`. */
function isWithheld({ tokens, syntax }: Context, cue: CueWords, content: readonly TokenRange[]): boolean {
  const at = cue.all.findIndex((i) => WITHHOLDING.has(tokens[i].lemma));
  if (at >= 0) {
    const next = cue.all.slice(at + 1).find((i) => tokens[i].pos === "VERB" || SPEAKING.has(tokens[i].lemma));
    if (next !== undefined) return true;
    const { first } = content[0];
    return plain(tokens[first]) === "to" && SPEAKING.has(tokens[first + 1]?.lemma);
  }
  const above = syntax.heads[cue.head];
  return (
    above >= 0 && above < cue.head && cue.head - above <= 4 && !holds(content, above) &&
    WITHHOLDING.has(tokens[above].lemma) && GOVERNED.has(syntax.relations[cue.head])
  );
}

/** `No one said`, `Neither campaign responded`, `not that he is calling for`. */
function deniesSource(tokens: readonly Token[], { source, cue }: Relation): boolean {
  if (!source || !cue) return false;
  const [{ first }] = tokenRanges(tokens, source);
  const word = plain(tokens[first]);
  if (/^(?:neither|none|nobody|no-one)$/u.test(word) || (word === "no" && source.spans[0].start < cue.spans[0].start)) return true;
  return first >= 2 && plain(tokens[first - 1]) === "that" && plain(tokens[first - 2]) === "not";
}

function asks(tokens: readonly Token[], cue: CueWords, content: readonly TokenRange[]): boolean {
  const { first } = content[0];
  const opening = plain(tokens[/[\p{L}\p{N}]/u.test(tokens[first].text) ? first : first + 1]);
  if (cue.all.some((i) => ASKING.has(tokens[i].lemma))) {
    if (QUESTION_WORDS.has(opening) || hasQuestion(tokens, content) || /^(?:wonder|ponder|inquire|enquire)$/u.test(tokens[cue.head].lemma)) return true;
    // `raised the question | of whether`
    if (/^(?:of|about|on|as)$/u.test(opening) && tokens.slice(first, first + 4).some((token) => QUESTION_WORDS.has(plain(token)))) return true;
  }
  return isQuestion(tokens, content);
}

function hasQuestion(tokens: readonly Token[], content: readonly TokenRange[]): boolean {
  return content.some(({ first, end }) => tokens.slice(first, end).some(({ text }) => text === "?"));
}

/** Every sentence of it ends with a question mark. */
function isQuestion(tokens: readonly Token[], content: readonly TokenRange[]): boolean {
  let questions = 0;
  for (const { first, end } of content) {
    for (let i = first; i < end; i += 1) {
      const { text } = tokens[i];
      if (text === "?") questions += 1;
      else if (/^[.!]$/u.test(text)) return false;
    }
  }
  const { first, end } = content[content.length - 1];
  const last = tokens.slice(first, end).findLast(({ text }) => /[\p{L}\p{N}?]/u.test(text));
  return questions > 0 && last?.text === "?";
}

function denies(tokens: readonly Token[], cue: CueWords, content: readonly TokenRange[]): boolean {
  const no = cue.all.find((i) => DENYING.has(tokens[i].lemma) && !/^(?:little|no)$/u.test(plain(tokens[i - 1])));
  if (no !== undefined) return true;
  const words = cue.all.map((i) => tokens[i].lemma).join(" ");
  // `ruled out`, `turned down`, `questioned the wisdom of`
  return /\b(?:rule out|turn down|brush off|shoot down|shake off|bat away|push back)\b/u.test(words) || (tokens[cue.head].lemma === "question" && tokens[cue.head].pos === "VERB" && tokens[content[0].first].pos !== "PUNCT");
}

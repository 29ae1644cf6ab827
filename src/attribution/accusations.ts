import type { Relation, Span } from "../document/types.js";
import { RELATION_NUMBER } from "../syntax/relations.js";
import type { TokenRange } from "../text/ranges.js";
import { tokenRanges, tokensOf } from "../text/ranges.js";
import { contentKind } from "./content-kind.js";
import type { Context } from "./context.js";
import { NOT_QUOTED } from "./context.js";

/** Share that is right of those added on articles that the networks had not seen, see docs/experiments.md. */
const CONFIDENCE = 0.5;
/** Tokens from the verb to what follows its `of`. */
const REACH = 14;
const SUBJECT = RELATION_NUMBER.get("nsubj");
const NOUNS = /^(?:NOUN|PROPN|PRON)$/u;
const CHARGES = /^(?:NOUN|PROPN|PRON|VERB|NUM)$/u;
const BREAKS = /^[,;:.!?"“”()]$/u;
const BE = /^(?:be|been|being|am|is|are|was|were|'s|’s|'re|’re|get|gets|got)$/iu;
/** No content ends with one. */
const HANGING = /^(?:ADP|CCONJ|SCONJ|PUNCT|DET|PART)$/u;
/** Steps up the tree; the parser makes no cycles, and sentences are seldom deeper. */
const DEEPEST = 60;

/**
 * `the government accusing the Russian side of sending mercenaries`: `accuse` with an object and `of` states something wherever it is active, and
 * networks pass some of them over where they stand deep in a sentence. The source is the verb's subject, or the noun right before a participle.
 * @param relations in reading order of their contents, not overlapping
 * @returns the same with those added that touch none of them
 */
export function addAccusations(context: Context, relations: readonly Relation[]): Relation[] {
  const { tokens, sentences, sentenceOf, quoteState } = context;
  const verbs = [...tokens.keys()].filter((i) => tokens[i].lemma === "accuse" && tokens[i].pos === "VERB" && quoteState[i] === NOT_QUOTED && chargeOf(context, i) >= 0);
  if (verbs.length === 0) return [...relations];
  const taken = new Set(
    relations.flatMap(({ source, cue, content }) => [source, cue, content].flatMap((phrase) => (phrase ? tokensOf(tokenRanges(tokens, phrase)) : []))),
  );
  const found = verbs.flatMap((verb) => {
    const source = sourceOf(context, verb);
    if (!source || taken.has(verb) || taken.has(source.first)) return [];
    const { endToken } = sentences[sentenceOf[verb]];
    // Object and charge belong to it wherever the parser hangs them.
    const charge = chargeOf(context, verb);
    let end = verb + 1;
    while (end < endToken && !taken.has(end) && quoteState[end] === NOT_QUOTED && (end <= charge || hangsOn(context, end, { first: verb, end }))) end += 1;
    while (end > verb + 1 && HANGING.test(tokens[end - 1].pos)) end -= 1;
    return end - verb < 4 ? [] : [relationOf(context, verb, source, { first: verb + 1, end })];
  });
  return [...relations, ...found].toSorted((a, b) => a.content.spans[0].start - b.content.spans[0].start);
}

/** The noun or verb behind `of`, where an object stands before it and no mark between; else -1. */
function chargeOf({ tokens }: Context, verb: number): number {
  let of = -1;
  for (let i = verb + 1; i < Math.min(tokens.length, verb + REACH); i += 1) {
    if (BREAKS.test(tokens[i].text)) return -1;
    if (of < 0 && tokens[i].text === "of") {
      if (i === verb + 1) return -1;
      of = i;
    } else if (of >= 0 && CHARGES.test(tokens[i].pos)) return i;
  }
  return -1;
}

function sourceOf(context: Context, verb: number): TokenRange | undefined {
  const { tokens, syntax, children, sentences, sentenceOf } = context;
  const { firstToken } = sentences[sentenceOf[verb]];
  const participle = tokens[verb].text.endsWith("ing");
  if (verb === firstToken || (BE.test(tokens[verb - 1].text) && !participle)) return undefined;
  for (let c = children.from[verb]; c < children.from[verb + 1]; c += 1) {
    if (syntax.relations[children.list[c]] === SUBJECT && children.list[c] < verb) return phraseTo(context, children.list[c]);
  }
  return participle && NOUNS.test(tokens[verb - 1].pos) ? phraseTo(context, verb - 1) : undefined;
}

/** A noun with the words right before it that hang on it. */
function phraseTo({ tokens, syntax, sentences, sentenceOf }: Context, noun: number): TokenRange {
  const { firstToken } = sentences[sentenceOf[noun]];
  let first = noun;
  while (first > firstToken && syntax.heads[first - 1] >= first && syntax.heads[first - 1] <= noun && !BREAKS.test(tokens[first - 1].text) && tokens[first - 1].pos !== "ADP") first -= 1;
  return { first, end: noun + 1 };
}

/** Whether a token stands under one of some others in the tree. */
function hangsOn({ syntax }: Context, token: number, others: TokenRange): boolean {
  let at = syntax.heads[token];
  for (let steps = 0; steps < DEEPEST && at >= 0; steps += 1) {
    if (at >= others.first && at < others.end) return true;
    at = syntax.heads[at];
  }
  return false;
}

function relationOf(context: Context, verb: number, source: TokenRange, content: TokenRange): Relation {
  const { tokens } = context;
  const span = ({ first, end }: TokenRange): Span => ({ start: tokens[first].start, end: tokens[end - 1].end });
  return {
    source: { spans: [span(source)] },
    cue: { spans: [span({ first: verb, end: verb + 1 })], lemma: tokens[verb].lemma },
    content: { spans: [span(content)], kind: contentKind(context, [content]) },
    confidence: CONFIDENCE,
  };
}

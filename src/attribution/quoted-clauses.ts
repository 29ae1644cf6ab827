import { CUE_KIND_LISTS, LIGHT_CUES } from "../data/cue-kinds.js";
import type { Relation, Span } from "../document/types.js";
import { RELATION_NUMBER } from "../syntax/relations.js";
import { holds, tokenRanges } from "../text/ranges.js";
import type { TokenRange } from "../text/ranges.js";
import type { Context } from "./context.js";
import { NOT_QUOTED } from "./context.js";
import { plain } from "./cue-words.js";

/** Share that is right of those read by hand, see docs/experiments.md. */
const CONFIDENCE = 0.85;
const THOUGHT = "believe think know want hope fear expect feel decide plan agree doubt".split(" ");
const STATING = new Set(
  [...CUE_KIND_LISTS.speech, ...CUE_KIND_LISTS.writing, ...THOUGHT].filter((lemma) => lemma === "feel" || (!LIGHT_CUES.has(lemma) && !/^(?:require|call|forbid)$/u.test(lemma))),
);
const SUBJECT = RELATION_NUMBER.get("nsubj");
const CLAUSES = new Set(["ccomp", "xcomp"].map((name) => RELATION_NUMBER.get(name)));
const CARRIED = new Set(["aux", "advmod", "compound:prt"].map((name) => RELATION_NUMBER.get(name)));
/** What the speaker says of himself or of the one spoken to is no other's statement. */
const NO_OTHER = /^(?:i|we|you|it|what|that|which|this|there|let)$/u;

/**
 * Statements that a quotation reports, which the models have never seen marked: a verb of speech or thought with a subject and a clause
 * (`The Russian side assured us that …`), read off the tree.
 * @param relations in whose quoted contents to look
 */
export function clausesInQuotations(context: Context, relations: readonly Relation[]): Relation[] {
  const { tokens, quoteState, sentenceOf } = context;
  const found: Relation[] = [];
  for (const { content } of relations) {
    if (content.kind === "indirect") continue;
    const ranges = tokenRanges(tokens, content);
    let until = -1;
    for (const { first, end } of ranges) {
      for (let verb = first; verb < end; verb += 1) {
        if (verb <= until || quoteState[verb] === NOT_QUOTED || tokens[verb].pos !== "VERB" || !STATING.has(tokens[verb].lemma)) continue;
        const clause = clauseOf(context, verb, { first, end });
        if (!clause || sentenceOf[clause.content.first] !== sentenceOf[verb]) continue;
        until = clause.content.end - 1;
        found.push(relationOf(context, verb, clause));
      }
    }
  }
  return found;
}

interface Clause {
  readonly source: TokenRange;
  readonly cue: TokenRange;
  readonly content: TokenRange;
}

function clauseOf(context: Context, verb: number, bounds: TokenRange): Clause | undefined {
  const { tokens, syntax, children } = context;
  let source: TokenRange | undefined;
  let content: TokenRange | undefined;
  let cue = { first: verb, end: verb + 1 };
  for (let c = children.from[verb]; c < children.from[verb + 1]; c += 1) {
    const child = children.list[c];
    const relation = syntax.relations[child];
    if (relation === SUBJECT && child < verb) source = subtree(context, child, { first: bounds.first, end: verb });
    else if (CLAUSES.has(relation) && child > verb) content ??= subtree(context, child, { first: verb + 1, end: bounds.end });
    else if (CARRIED.has(relation) && child < verb && child >= verb - 3) cue = { first: Math.min(cue.first, child), end: cue.end };
    else if (CARRIED.has(relation) && child === verb + 1) cue = { first: cue.first, end: verb + 2 };
  }
  if (!source || !content || content.end - content.first < 3 || source.end > cue.first || content.first < cue.end) return undefined;
  if (source.end - source.first === 1 && NO_OTHER.test(plain(tokens[source.first]))) return undefined;
  return { source, cue, content };
}

/** From the first to the last token that hangs on one, marks at the edges left out. */
function subtree(context: Context, root: number, bounds: TokenRange): TokenRange | undefined {
  const { tokens, children } = context;
  let first = root;
  let last = root;
  const stack = [root];
  while (stack.length > 0) {
    const token = stack.pop()!;
    if (!holds([bounds], token)) return undefined;
    first = Math.min(first, token);
    last = Math.max(last, token);
    for (let c = children.from[token]; c < children.from[token + 1]; c += 1) if (holds([bounds], children.list[c])) stack.push(children.list[c]);
  }
  while (last > first && /^[^\p{L}\p{N}%)\]]+$/u.test(tokens[last].text)) last -= 1;
  while (first < last && /^[^\p{L}\p{N}$£€([#]+$/u.test(tokens[first].text)) first += 1;
  return { first, end: last + 1 };
}

function relationOf({ tokens }: Context, verb: number, { source, cue, content }: Clause): Relation {
  const span = ({ first, end }: TokenRange): Span => ({ start: tokens[first].start, end: tokens[end - 1].end });
  return {
    source: { spans: [span(source)] },
    cue: { spans: [span(cue)], lemma: tokens[verb].lemma },
    content: { spans: [span(content)], kind: "direct" },
    confidence: CONFIDENCE,
    nested: true,
  };
}

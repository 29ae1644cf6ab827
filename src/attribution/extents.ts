import { CUE_KIND_LISTS } from "../data/cue-kinds.js";
import type { Mention, Relation, Span } from "../document/types.js";
import { RELATION_NUMBER } from "../syntax/relations.js";
import { firstTokenAt, holds, tokenRanges } from "../text/ranges.js";
import type { Context } from "./context.js";
import { NOT_QUOTED, OPENS } from "./context.js";
import { cueWords } from "./cue-words.js";

/*
 * What the models' labels get wrong that a rule can tell for sure: a credit in brackets at a caption's end, an addressee's name cut in two,
 * the subject of a passive taken for the speaker (`Ivers was accused of spying`: whoever accuses is not said).
 */

/** Tokens between the brackets of a credit. */
const CREDIT = 5;
/** Tokens of a name's rest in front of a quotation. */
const REST = 6;
const PASSIVE_SUBJECT = RELATION_NUMBER.get("nsubj:pass");
const PASSIVE_AUXILIARY = RELATION_NUMBER.get("aux:pass");
const SPEECH = new Set<string>(CUE_KIND_LISTS.speech);
/** Their passive subject is the one who speaks or feels: `was quoted as saying`. */
const SPOKEN_BY_SUBJECT = /^(?:quote|cite|record|hear|commit|inform|tell|remind|convince|reassure|delight|confuse|concern|humble)$/u;

/** @param names of the article */
export function mendExtents(context: Context, names: readonly Mention[], relations: readonly Relation[]): Relation[] {
  return relations.map((relation) => withoutPassiveSubject(context, withoutRestOfName(context, names, withoutCredit(context, relation))));
}

function withLast(relation: Relation, end: number): Relation {
  const { spans } = relation.content;
  const last = spans[spans.length - 1];
  return { ...relation, content: { ...relation.content, spans: [...spans.slice(0, -1), { start: last.start, end }] } };
}

/** `Our battle goes on (Anadolu)` at a paragraph's end; nothing but names and capitals in the brackets. */
function withoutCredit(context: Context, relation: Relation): Relation {
  const { tokens, paragraphs, paragraphOf } = context;
  const ranges = tokenRanges(tokens, relation.content);
  const { first, end } = ranges[ranges.length - 1];
  const closes = end - 1;
  if (end !== paragraphs[paragraphOf[first]].endToken || !/^[)\]]$/u.test(tokens[closes].text)) return relation;
  for (let i = closes - 1; i > first && closes - i <= CREDIT + 1; i -= 1) {
    if (/^[([]$/u.test(tokens[i].text)) return i === closes - 1 ? relation : withLast(relation, tokens[i - 1].end);
    if (!/^(?:\p{Lu}.*|[-–/.,|]|and|by|via|of|photo|file)$/u.test(tokens[i].text)) return relation;
  }
  return relation;
}

/** `added to Al- | Jazeera Net, “The victory`: the content begins with its quotation. */
function withoutRestOfName(context: Context, names: readonly Mention[], relation: Relation): Relation {
  const { tokens, quoteState } = context;
  const [{ first, end }] = tokenRanges(tokens, relation.content);
  if (first === 0 || quoteState[first] !== NOT_QUOTED) return relation;
  const cutsName = names.some(({ firstToken, endToken }) => firstToken < first && first < endToken) || tokens[first - 1].end === tokens[first].start;
  if (!cutsName) return relation;
  for (let i = first + 1; i < Math.min(end, first + REST); i += 1) {
    if (quoteState[i] === OPENS && /^[,:]$/u.test(tokens[i - 1].text)) return withFirst(relation, tokens[i].start);
    if (tokens[i].pos === "VERB") return relation;
  }
  return relation;
}

function withFirst(relation: Relation, start: number): Relation {
  const [head, ...rest]: readonly Span[] = relation.content.spans;
  return { ...relation, content: { ...relation.content, spans: [{ start, end: head.end }, ...rest], kind: "direct" } };
}

/** A source that is the subject of a passive verb of speech is none, where no `by` names it. */
function withoutPassiveSubject(context: Context, relation: Relation): Relation {
  const { cue, source } = relation;
  if (!cue || !source) return relation;
  const { tokens, syntax, children } = context;
  const { head } = cueWords(tokens, cue);
  if (tokens[head].pos !== "VERB" || !SPEECH.has(tokens[head].lemma) || SPOKEN_BY_SUBJECT.test(tokens[head].lemma)) return relation;
  const ranges = tokenRanges(tokens, source);
  let passive = false;
  let subject = false;
  for (let c = children.from[head]; c < children.from[head + 1]; c += 1) {
    const child = children.list[c];
    if (syntax.relations[child] === PASSIVE_AUXILIARY) passive = true;
    if (syntax.relations[child] === PASSIVE_SUBJECT && holds(ranges, child)) subject = true;
  }
  if (!passive || !subject || tokens[firstTokenAt(tokens, source.spans[0].start) - 1]?.text.toLowerCase() === "by") return relation;
  return { ...relation, source: null };
}

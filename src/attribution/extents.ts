import { CUE_KIND_LISTS } from "../data/cue-kinds.js";
import { LABELS } from "../data/labels.js";
import { covers } from "../document/span.js";
import type { Mention, Relation, Span } from "../document/types.js";
import { RELATION_NUMBER } from "../syntax/relations.js";
import { firstTokenAt, holds, numbersByToken, tokenRanges } from "../text/ranges.js";
import type { TokenRange } from "../text/ranges.js";
import { contentKind } from "./content-kind.js";
import type { Context } from "./context.js";
import { NOT_QUOTED, OPENS } from "./context.js";
import { cueWords, plain } from "./cue-words.js";

/*
 * What the models' labels get wrong that a rule can tell for sure: a credit in brackets at a caption's end, an addressee's name cut in two,
 * the occasion of a quotation taken for a part of it (`Referring to the parade, he said, “…”`), a dateline for a part of the source, the subject of a passive taken for the speaker (`Ivers was accused of spying`: whoever accuses is not said).
 */

/** Tokens between the brackets of a credit. */
const CREDIT = 5;
/** Tokens of a name's rest in front of a quotation. */
const REST = 6;
/** Tokens of a dateline. */
const DATELINE = 14;
const OCCASION = /^(?:referring|responding|replying|speaking|commenting|talking|answering|addressing|asked|in|when|on)$/u;
/** Beside a passive auxiliary a subject is one of the passive, whatever it is called. */
const SUBJECTS = new Set([RELATION_NUMBER.get("nsubj:pass"), RELATION_NUMBER.get("nsubj")]);
const PASSIVE_AUXILIARY = RELATION_NUMBER.get("aux:pass");
const SPEECH = new Set<string>(CUE_KIND_LISTS.speech);
/** Verbs that take whom they accuse for their object: right before `of` or `with` they are passive, whatever the tree says. */
const ACCUSES = /^(?:accuse|suspect|convict|acquit|charge)$/u;
const NOMINATIVE = /^(?:I|he|she|we|they|who)$/iu;
const RELATIVE = RELATION_NUMBER.get("acl:relcl");
/** Their passive subject is the one who speaks or feels: `was quoted as saying`. */
const SPOKEN_BY_SUBJECT = /^(?:quote|cite|record|hear|commit|inform|tell|remind|convince|reassure|delight|confuse|concern|humble)$/u;

/** What begins words that lead to a main clause, behind `that` and right behind a verb of saying. */
const LEADS_BEHIND_THAT = /^(?:when|after|although|though|while|because|since|unless|once|as|before|until|despite|with|without|by|in|at|during|if|given|under|for|upon|amid)$/u;
const LEADS = /^(?:when|after|although|though|while|once|despite|during|since|because)$/u;
const SAYS = /^(?:say|tell|claim|add|explain|state|note|argue|believe|think|report|insist|stress|warn|declare|mention|recall)$/u;

/** The name that a token is in. */
type NameOf = (token: number) => Mention | undefined;

/**
 * @param names of the article
 * @param relations in reading order, contents not overlapping
 * @returns the relations, mended; one whose content now lies in another's is left out, and so is a label's
 */
export function mendExtents(context: Context, names: readonly Mention[], relations: readonly Relation[]): Relation[] {
  const numbers = numbersByToken(names, context.tokens.length);
  const nameOf = (token: number): Mention | undefined => names[numbers[token]];
  const mended = relations.map((relation) => {
    const whole = withMainClause(context, relations, withWholeLine(context, relation));
    const content = withoutOccasion(context, withoutRestOfName(context, nameOf, withoutPartOfName(context, nameOf, withoutCredit(context, whole))));
    return withoutPassiveSubject(context, withoutDateline(context, withoutForeignSource(context, relations, content)));
  });
  const changed = mended.filter((relation, i) => relation !== relations[i]);
  return mended.filter((relation) => !isLabelled(context, relation) && !changed.some((other) => other !== relation && within(relation, other)));
}

/** `Photo: The sea front`, `LIVE: Storm nears`: what stands before the colon says what comes, not who says it. */
function isLabelled({ tokens }: Context, { source, cue }: Relation): boolean {
  if (!source || cue?.lemma !== ":") return false;
  const [{ first, end }] = tokenRanges(tokens, source);
  return LABELS.has(tokens.slice(first, end).map(({ text }) => text.toLowerCase()).join(" "));
}

/** All of one's content in another's, which is longer. */
function within({ content }: Relation, { content: outer }: Relation): boolean {
  return content.spans.every((span) => outer.spans.some((other) => other.start < span.start && span.end <= other.end));
}

/** `Brandt: The bridge stands, and it will stand.`, a line that begins with its source: all of the line. */
function withWholeLine(context: Context, relation: Relation): Relation {
  const { tokens, paragraphs, paragraphOf, sentences, sentenceOf, quoteState } = context;
  const { source, cue, content } = relation;
  if (!source || cue?.lemma !== ":" || content.spans.length > 1) return relation;
  const [{ first, end }] = tokenRanges(tokens, content);
  const { firstToken, endToken } = paragraphs[paragraphOf[first]];
  if (tokenRanges(tokens, source)[0].first !== firstToken || tokens[first - 1].text !== ":" || quoteState[first] !== NOT_QUOTED) return relation;
  if (sentences[sentenceOf[first]].endToken !== endToken || end > endToken) return relation;
  const last = /^[.]$/u.test(tokens[endToken - 1].text) ? endToken - 2 : endToken - 1;
  return last < end ? relation : withLast(relation, tokens[last].end);
}

/**
 * `said that when Brandt left, | the bridge fell`: a content that is no more than what leads to its main clause goes on to the sentence's end,
 * or to where another row's words begin. PolNeAR's people let 6 of 109 such contents end there.
 */
function withMainClause(context: Context, relations: readonly Relation[], relation: Relation): Relation {
  const { tokens, quoteState, sentences, sentenceOf, commas } = context;
  const { cue, content, source } = relation;
  if (!cue || content.spans.length > 1 || content.spans[0].start < cue.spans[0].end) return relation;
  const [{ first, end }] = tokenRanges(tokens, content);
  const { endToken } = sentences[sentenceOf[first]];
  const comma = tokens[end - 1].text === "," ? end - 1 : end;
  if (comma + 2 >= endToken || tokens[comma].text !== "," || commas[comma] !== commas[first] || quoteState[first] !== NOT_QUOTED) return relation;
  const leads = plain(tokens[first]) === "that" ? LEADS_BEHIND_THAT.test(plain(tokens[first + 1])) : LEADS.test(plain(tokens[first])) && SAYS.test(cue.lemma);
  if (!leads) return relation;
  let stop = endToken;
  const stopAt = (start: number): void => {
    if (start > tokens[comma].start && start < tokens[stop - 1].end) stop = firstTokenAt(tokens, start);
  };
  for (const { start } of source?.spans ?? []) stopAt(start);
  for (const other of relations) {
    if (other !== relation) for (const part of [other.source, other.cue, other.content]) for (const { start } of part?.spans ?? []) stopAt(start);
  }
  while (stop > comma && /^[.,;:—–-]$/u.test(tokens[stop - 1].text)) stop -= 1;
  if (stop <= comma + 2) return relation;
  const whole = { first, end: stop };
  return { ...relation, content: { spans: [{ start: content.spans[0].start, end: tokens[stop - 1].end }], kind: contentKind(context, [whole]) } };
}

/** A piece of content that is but a part of a name, beside others: `added to | Al | -Lira Net, | “The bridge stands.”`. */
function withoutPartOfName(context: Context, nameOf: NameOf, relation: Relation): Relation {
  const ranges = tokenRanges(context.tokens, relation.content);
  if (ranges.length < 2) return relation;
  const isPart = ({ first, end }: TokenRange): boolean => {
    const name = nameOf(first);
    return end - first <= 2 && name !== undefined && end <= name.endToken && name.endToken - name.firstToken > end - first;
  };
  const kept = ranges.filter((range) => !isPart(range));
  if (kept.length === 0 || kept.length === ranges.length) return relation;
  const spans = relation.content.spans.filter((_, i) => !isPart(ranges[i]));
  return { ...relation, content: { spans, kind: contentKind(context, kept) } };
}

/**
 * `According to the writer, Brandt has lost, indicating that …`: what stands in one row's content is not the source of a participle behind
 * it. Without a source the row goes on with the speaker before it.
 */
function withoutForeignSource(context: Context, relations: readonly Relation[], relation: Relation): Relation {
  const { source, cue } = relation;
  if (!source || !cue) return relation;
  const { tokens } = context;
  if (!/ing$/iu.test(tokens[cueWords(tokens, cue).head].text)) return relation;
  const { start } = cue.spans[0];
  const foreign = (span: Span): boolean =>
    relations.some((other) => other !== relation && other.cue && other.content.spans.some((outer) => covers(outer, span) && outer.end <= start));
  const own = source.spans.filter((span) => !foreign(span));
  return own.length === source.spans.length ? relation : { ...relation, source: own.length === 0 ? null : { spans: own } };
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
  const { endToken } = paragraphs[paragraphOf[first]];
  const atEnd = end === endToken || (end === endToken - 1 && tokens[end].text === ".");
  if (!atEnd || !/^[)\]]$/u.test(tokens[closes].text)) return relation;
  for (let i = closes - 1; i > first && closes - i <= CREDIT + 1; i -= 1) {
    if (/^[([]$/u.test(tokens[i].text)) return i === closes - 1 ? relation : withLast(relation, tokens[i - 1].end);
    if (!/^(?:\p{Lu}.*|[-–/.,|]|and|by|via|of|photo|file)$/u.test(tokens[i].text)) return relation;
  }
  return relation;
}

/** `added to Al- | Lira Net, “The bridge`: the content begins with its quotation. */
function withoutRestOfName(context: Context, nameOf: NameOf, relation: Relation): Relation {
  const { tokens, quoteState } = context;
  const [{ first, end }] = tokenRanges(tokens, relation.content);
  if (first === 0 || quoteState[first] !== NOT_QUOTED) return relation;
  const cutsName = (nameOf(first)?.firstToken ?? first) < first || tokens[first - 1].end === tokens[first].start;
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

/** What a speaker was asked or speaks about, in front of a quotation: a piece that is not quoted, before pieces that are. */
function withoutOccasion(context: Context, relation: Relation): Relation {
  const { tokens, quoteState, sentences, sentenceOf } = context;
  const { cue, content } = relation;
  if (!cue || content.spans.length < 2 || content.spans[0].end > cue.spans[0].start) return relation;
  const [piece, ...rest] = tokenRanges(tokens, content);
  const quoted = ({ first, end }: TokenRange): boolean => quoteState[first] !== NOT_QUOTED && quoteState[end - 1] !== NOT_QUOTED;
  if (piece.first !== sentences[sentenceOf[piece.first]].firstToken || !OCCASION.test(plain(tokens[piece.first])) || !rest.every(quoted)) return relation;
  for (let i = piece.first; i < piece.end; i += 1) if (quoteState[i] !== NOT_QUOTED) return relation;
  return { ...relation, content: { spans: content.spans.slice(1), kind: "direct" } };
}

/** `July 24 (Lira) - The mayor`: the source begins behind the dash. */
function withoutDateline(context: Context, relation: Relation): Relation {
  const { tokens, paragraphs, paragraphOf } = context;
  const { source } = relation;
  if (!source) return relation;
  const [{ first, end }, ...others] = tokenRanges(tokens, source);
  if (first - paragraphs[paragraphOf[first]].firstToken > DATELINE) return relation;
  for (let i = first + 1; i < Math.min(end - 1, first + DATELINE); i += 1) {
    if (/^[-–—―]{1,2}$/u.test(tokens[i].text) && tokens[i].start > tokens[i - 1].end && tokens[i + 1].start > tokens[i].end && /[)\d]$/u.test(tokens[i - 1].text))
      return { ...relation, source: { spans: [{ start: tokens[i + 1].start, end: tokens[end - 1].end }, ...source.spans.slice(1, 1 + others.length)] } };
  }
  return relation;
}

/** A source that is the subject of a passive verb of speech is none, where no `by` names it. */
function withoutPassiveSubject(context: Context, relation: Relation): Relation {
  const { cue, source } = relation;
  if (!cue || !source) return relation;
  const { tokens, syntax, children } = context;
  const { head } = cueWords(tokens, cue);
  if (tokens[head].pos !== "VERB" || !SPEECH.has(tokens[head].lemma) || SPOKEN_BY_SUBJECT.test(tokens[head].lemma)) return relation;
  const ranges = tokenRanges(tokens, source);
  if (isAccused(context, head, ranges)) return { ...relation, source: null };
  let passive = false;
  let subject = false;
  for (let c = children.from[head]; c < children.from[head + 1]; c += 1) {
    const child = children.list[c];
    if (syntax.relations[child] === PASSIVE_AUXILIARY) passive = true;
    if (SUBJECTS.has(syntax.relations[child]) && holds(ranges, child)) subject = true;
  }
  if (!passive || !subject || tokens[firstTokenAt(tokens, source.spans[0].start) - 1]?.text.toLowerCase() === "by") return relation;
  return { ...relation, source: null };
}

/** `the two men accused of spying`: the source right before a verb that has no object is whom it accuses. */
function isAccused({ tokens, syntax }: Context, head: number, source: readonly TokenRange[]): boolean {
  const last = source[source.length - 1];
  if (!ACCUSES.test(tokens[head].lemma) || !/^(?:of|with)$/u.test(tokens[head + 1]?.text ?? "") || last.end !== head) return false;
  return syntax.relations[head] !== RELATIVE && !NOMINATIVE.test(tokens[last.end - 1].text);
}

import { SPEECH_VERBS } from "../data/speech-verbs.js";
import type { Cue, Mention, Paragraph, Phrase, Quotation, Relation, Span } from "../document/types.js";
import { firstTokenAt } from "../text/ranges.js";
import type { Context } from "./context.js";

/*
 * Quotations without a cue of their own: `“…,” she said. “More.”`, a paragraph that is nothing but a quotation behind one whose speaker is
 * named, a quotation that runs on over paragraphs. Reporters leave the cue out where the speaker stays the same; only in dialogue, short
 * quotations of two people by turns, does it change. What each of these is worth is measured in docs/experiments.md.
 */

/** Fewer words are a title, a term or a scare quote. */
const LEAST_WORDS = 4;
/** Paragraphs back in which the speaker is looked for. */
const REACH = 2;
/** Words of a paragraph that may belong to a dialogue. */
const SHORT = 40;

/** How often the speaker is the one of the row before, by where that row stands; read in 120 cases, see docs/experiments.md. */
const CONFIDENCE = { sameParagraph: 0.9, nextParagraph: 0.85, further: 0.7, introduced: 0.7, dialogue: 0.6, signed: 0.85 };
/** Tokens of a line that signs a quotation. */
const SIGNATURE = 16;
const DASH = /^[-‐‑–—―~]+$/u;

/**
 * Gives quotations that no relation covers to whoever speaks around them.
 * @param relations in reading order, contents not overlapping
 * @param names of the article, in reading order
 * @returns the relations, some with a further piece of content, and rows with neither cue nor source words of their own (`source` is that
 * of the row they go on from), all in reading order
 */
export function addUncuedQuotations(context: Context, relations: readonly Relation[], names: readonly Mention[]): Relation[] {
  const rows = [...relations];
  for (const run of uncoveredRuns(context, relations)) {
    const [first] = run;
    const before = rows.findLastIndex((row) => startOf(row) < first.start && row.cue !== null);
    if (continuesRow(context, rows.at(before), run)) {
      rows[before] = extended(rows[before], run);
      continue;
    }
    const found = signerOf(context, run[run.length - 1]) ?? introducedBefore(context, rows, names, first) ?? speakerOf(context, rows, first);
    if (found) rows.push({ ...found, content: { spans: spansOf(run), kind: "direct" } });
    rows.sort((a, b) => startOf(a) - startOf(b));
  }
  return rows;
}

const startOf = ({ content }: Relation): number => content.spans[0].start;
const endOf = ({ content, cue, source }: Relation): number =>
  Math.max(content.spans.at(-1)!.end, cue?.spans.at(-1)?.end ?? 0, cue ? (source?.spans.at(-1)?.end ?? 0) : 0);
const spansOf = (run: readonly Quotation[]): Span[] => run.map(({ start, end }) => ({ start, end }));

/** Whole sentences in quotation marks that touch no relation; those that go on over paragraphs together. */
function uncoveredRuns(context: Context, relations: readonly Relation[]): Quotation[][] {
  const taken = relations.flatMap(({ source, cue, content }) => [...(source?.spans ?? []), ...(cue?.spans ?? []), ...content.spans]);
  const runs: Quotation[][] = [];
  let last: Quotation | undefined;
  for (const quotation of context.quotations) {
    if (quotation.depth > 0) continue;
    const free = !taken.some(({ start, end }) => start < quotation.end && quotation.start < end);
    if (free && isStatement(context, quotation)) {
      if (quotation.continues && last !== undefined && runs.at(-1)?.at(-1) === last) runs.at(-1)!.push(quotation);
      else runs.push([quotation]);
    }
    last = quotation;
  }
  return runs;
}

/** A sentence or more: begins and ends like one, has a verb, and is no title, list entry or line of a transcript. */
function isStatement({ tokens, sentences, sentenceOf, paragraphs, paragraphOf }: Context, { firstToken, endToken, closed }: Quotation): boolean {
  if (sentences[sentenceOf[firstToken]].firstToken !== firstToken) return false;
  const inside = tokens.slice(firstToken + 1, closed ? endToken - 1 : endToken);
  const words = inside.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (words.length < LEAST_WORDS || !inside.some(({ pos }) => pos === "VERB" || pos === "AUX")) return false;
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  if (capitals * 2 > words.length || /^\p{Lu}{2,}$/u.test(words[0].text)) return false;
  const end = tokens[endToken - 1].text;
  if (!/^[.?!…]+$/u.test(inside.at(-1)?.text ?? "") && !/^[.?!…]+$/u.test(end)) return false;
  const { endToken: endOfParagraph } = paragraphs[paragraphOf[firstToken]];
  if (DASH.test(tokens[endToken]?.text ?? "")) return true;
  // Where something behind it may name its speaker, the models had their say.
  const next = tokens.slice(endToken, Math.min(endOfParagraph, endToken + 14));
  return !next.some(({ text }) => SPEECH_VERBS.has(text.toLowerCase()));
}

/** The quotation goes on from the row's own, over a paragraph's end or behind its cue: `“…,” she said. “More.”`. */
function continuesRow(context: Context, row: Relation | undefined, [first]: readonly Quotation[]): row is Relation {
  if (!row || row.content.kind === "indirect" || row.cue === null) return false;
  const { tokens, sentences, sentenceOf, paragraphOf, quotations } = context;
  const last = row.content.spans.at(-1)!;
  if (first.continues) {
    const before = quotations[quotations.indexOf(first) - 1];
    return last.start < before.end && before.end <= last.end + 1;
  }
  const end = endOf(row);
  if (end > first.start) return false;
  const lastToken = Math.max(0, firstTokenAt(tokens, end) - 1);
  return paragraphOf[lastToken] === paragraphOf[first.firstToken] && sentences[sentenceOf[lastToken]].endToken === first.firstToken;
}

function extended(row: Relation, run: readonly Quotation[]): Relation {
  return { ...row, content: { ...row.content, spans: [...row.content.spans, ...spansOf(run)].toSorted((a, b) => a.start - b.start) } };
}

/** Who a quotation is from, and how sure that is. */
type Giver = { readonly source: Phrase; readonly cue: Cue | null; readonly confidence: number };

/** `― Per Aune, minister of transport` behind it, on its line or the next, and nothing else there. */
function signerOf({ tokens, paragraphs, paragraphOf, sentences, sentenceOf }: Context, { endToken }: Quotation): Giver | undefined {
  const dash = tokens[endToken];
  const first = tokens[endToken + 1];
  if (!dash || !first || !DASH.test(dash.text) || !/^\p{Lu}/u.test(first.text)) return undefined;
  const end = Math.min(paragraphs[paragraphOf[endToken + 1]].endToken, sentences[sentenceOf[endToken + 1]].endToken);
  const words = tokens.slice(endToken + 1, end);
  if (words.length > SIGNATURE || words.some(({ pos }) => pos === "VERB")) return undefined;
  const last = words.findLast(({ text }) => /[\p{L}\p{N})]/u.test(text)) ?? first;
  return {
    source: { spans: [{ start: first.start, end: last.end }] },
    cue: { spans: [{ start: dash.start, end: dash.end }], lemma: dash.text },
    confidence: CONFIDENCE.signed,
  };
}

/** The only person whom the quotation's paragraph names in front of it, where nobody speaks there: `The life of Kern is hard. “Here is no fun.”`. */
function introducedBefore(context: Context, rows: readonly Relation[], names: readonly Mention[], quotation: Quotation): Giver | undefined {
  const { tokens, paragraphs, paragraphOf } = context;
  const { firstToken } = paragraphs[paragraphOf[quotation.firstToken]];
  if (firstToken === quotation.firstToken || tokens[quotation.firstToken - 1].text === ":" || DASH.test(tokens[quotation.endToken]?.text ?? "")) return undefined;
  if (rows.some((row) => endOf(row) > tokens[firstToken].start && endOf(row) <= quotation.start)) return undefined;
  const people = names.filter((name) => name.type === "PERSON" && firstToken <= name.firstToken && name.endToken <= quotation.firstToken);
  const [first] = people;
  if (!first || people.some(({ endToken }) => tokens[endToken - 1].text !== tokens[first.endToken - 1].text)) return undefined;
  return { source: { spans: [{ start: first.start, end: first.end }] }, cue: null, confidence: CONFIDENCE.introduced };
}

function speakerOf(context: Context, rows: readonly Relation[], quotation: Quotation): Giver | undefined {
  const { tokens, paragraphOf } = context;
  const cue = null;
  if (DASH.test(tokens[quotation.endToken]?.text ?? "")) return undefined;
  if (tokens[quotation.firstToken - 1]?.text === ":") return undefined;
  const here = paragraphOf[quotation.firstToken];
  const paragraphOfRow = (row: Relation): number => paragraphOf[Math.max(0, firstTokenAt(tokens, endOf(row)) - 1)];
  const before = rows.filter((row) => endOf(row) <= quotation.start && here - paragraphOfRow(row) <= REACH);
  const last = before.at(-1);
  if (!last?.source) return undefined;
  const away = here - paragraphOfRow(last);
  // `I asked Kern what it was for.` and then the answer.
  if (last.cue?.lemma === "ask" && last.addressee && last.content.kind === "indirect") return { source: last.addressee, cue, confidence: CONFIDENCE.nextParagraph };
  if (away === 0) return { source: last.source, cue, confidence: CONFIDENCE.sameParagraph };
  const other = before.at(-2);
  if (away === 1 && other?.source && isDialogue(context, here, last, other)) return { source: other.source, cue, confidence: CONFIDENCE.dialogue };
  return { source: last.source, cue, confidence: away === 1 ? CONFIDENCE.nextParagraph : CONFIDENCE.further };
}

/** The two paragraphs before are short, open with a quotation, and have different speakers. */
function isDialogue({ tokens, paragraphs, paragraphOf, quotations }: Context, here: number, last: Relation, other: Relation): boolean {
  const opens = (paragraph: Paragraph | undefined): boolean =>
    paragraph !== undefined && paragraph.endToken - paragraph.firstToken <= SHORT && quotations.some(({ firstToken }) => firstToken === paragraph.firstToken);
  const words = ({ source }: Relation): string => source!.spans.map(({ start, end }) => tokens.filter((token) => token.start >= start && token.end <= end).map(({ text }) => text.toLowerCase()).join(" ")).join(" ");
  return (
    opens(paragraphs[here]) && opens(paragraphs[here - 1]) && opens(paragraphs[here - 2]) &&
    paragraphOf[firstTokenAt(tokens, startOf(other))] === here - 2 && words(last) !== words(other)
  );
}

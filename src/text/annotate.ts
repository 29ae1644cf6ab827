import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { ItemEntity, Tokens, WinkMethods } from "wink-nlp";
import type { Pos, Span, Token } from "../document/types.js";

/*
 * The only door to wink-nlp. It reads our tokens joined by one blank, never the article: on raw text its result depends
 * on what it read before, since it keeps every unknown string and takes it whole when it comes again.
 */

/** What wink-nlp takes whole. Anything else goes in as PLAIN, so that it can be neither cut nor remembered. */
const WHOLE =
  /^(?:[\p{L}\p{M}]+(?:'\p{L}+)*|'\p{L}{1,2}|n't|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?|(?:\p{L}\.)+|\p{L}{2,5}\.|\p{Lu}+&\p{Lu}+|\.{2,3}|-{2,3}|[^\p{L}\p{N}\s])$/u;
const PLAIN = "thing";

let wink: WinkMethods | undefined;

/** One instance a thread: a second one loses custom patterns, the twenty-first throws (wink-nlp 2.4.0). */
function theWink(): WinkMethods {
  wink ??= winkNLP(winkModel, ["pos", "ner"]);
  return wink;
}

/**
 * Gives tokens their part of speech and lemma and, where wink-nlp sees a date, time, sum of money or number, its type.
 * Depends on nothing but the tokens, whatever was read before.
 * @param spans tokens of `text`, in order
 * @returns one token a span, in the same order
 */
export function annotate(text: string, spans: readonly Span[]): Token[] {
  if (spans.length === 0) return [];
  const nlp = theWink();
  const words = spans.map((span) => text.slice(span.start, span.end));
  const forms = words.map(winkForm);
  const read = nlp.readDoc(forms.join(" "));
  const tokens = read.tokens();
  const pos = tokens.out<string>(nlp.its.pos) as Pos[];
  const lemmas = tokens.out<string>(nlp.its.lemma as never);
  const owners = ownersOf(tokens, tokens.out<string>(nlp.its.precedingSpaces));
  const firsts = firstOf(owners, spans.length);
  const quantities = new Array<string>(spans.length).fill("");
  read.entities().each((entity: ItemEntity) => {
    const [from, to] = entity.out<unknown>(nlp.its.span as never) as [number, number];
    const type = entity.out<string>(nlp.its.type);
    for (let at = from; at <= to; at += 1) quantities[owners[at]] = type;
  });
  return spans.map((span, i) => {
    const at = firsts[i];
    const plain = forms[i] === PLAIN && words[i] !== PLAIN;
    return {
      start: span.start,
      end: span.end,
      text: words[i],
      lemma: plain ? words[i].toLowerCase() : lemmas[at].toLowerCase(),
      pos: plain ? posOfOddToken(words[i]) : pos[at],
      quantity: plain ? "" : quantities[i],
    };
  });
}

/** wink-nlp knows straight apostrophes only; quotation marks keep their form. */
function winkForm(word: string): string {
  const straight = word.length > 1 ? word.replace(/[’ʼ]/gu, "'") : word;
  return WHOLE.test(straight) ? straight : PLAIN;
}

/** For each token of wink-nlp the number of the token of ours that it is, or is a piece of. */
function ownersOf(tokens: Tokens, blanks: readonly string[]): Int32Array {
  const owners = new Int32Array(tokens.length());
  let owner = -1;
  for (let at = 0; at < owners.length; at += 1) {
    if (at === 0 || blanks[at] !== "") owner += 1;
    owners[at] = owner;
  }
  return owners;
}

function firstOf(owners: Int32Array, count: number): Int32Array {
  const firsts = new Int32Array(count);
  for (let at = owners.length - 1; at >= 0; at -= 1) firsts[owners[at]] = at;
  return firsts;
}

function posOfOddToken(word: string): Pos {
  if (/^\p{N}/u.test(word)) return "NUM";
  if (/^(?:[@#]\p{L}|https?:|www\.)/u.test(word) || word.includes("@")) return "PROPN";
  return /\p{L}/u.test(word) ? "NOUN" : "SYM";
}

import type { ItemEntity, Tokens } from "wink-nlp";
import type { Pos, Span, Token } from "../document/types.js";
import { theWink } from "./wink.js";

/*
 * The only door to wink-nlp (which wink.ts keeps small). It reads our tokens joined by one blank, never the article: on raw text its result depends
 * on what it read before, since it keeps every unknown string and takes it whole when it comes again.
 */

/** What wink-nlp takes whole. Anything else goes in as a stand-in, so that it can be neither cut nor remembered. */
const WHOLE =
  /^(?:[\p{L}\p{M}]+(?:'\p{L}+)*|'\p{L}{1,2}|n't|'?\p{N}{2,4}s|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?|(?:\p{L}\.)+|\p{L}{2,5}\.|\p{Lu}+&\p{Lu}+|\.{2,3}|-{2,3}|[^\p{L}\p{N}\s])$/u;

/** A word of the same kind that wink-nlp knows, for a token that it would cut; with the part of speech that the token has. */
interface StandIn {
  readonly form: string;
  readonly pos: Pos;
}

const NAME: StandIn = { form: "London", pos: "PROPN" };
const NOUN: StandIn = { form: "thing", pos: "NOUN" };
const DEGREE: StandIn = { form: "PhD", pos: "NOUN" };
const NUMBER: StandIn = { form: "5", pos: "NUM" };
const QUOTE: StandIn = { form: '"', pos: "PUNCT" };
const END: StandIn = { form: "!", pos: "PUNCT" };
const DOTS: StandIn = { form: "...", pos: "PUNCT" };
const SYMBOL: StandIn = { form: "*", pos: "SYM" };

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
  const read = nlp.readDoc(forms.map((form) => (typeof form === "string" ? form : form.form)).join(" "));
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
  return spans.map(({ start, end }, i) => {
    const form = forms[i];
    const at = firsts[i];
    const quantity = quantities[i];
    if (typeof form === "string") return { start, end, text: words[i], lemma: lemmas[at].toLowerCase(), pos: pos[at], quantity };
    return { start, end, text: words[i], lemma: words[i].toLowerCase(), pos: form.pos, quantity: form === NUMBER ? quantity : "" };
  });
}

/** wink-nlp knows straight apostrophes only; quotation marks keep their form. */
function winkForm(word: string): string | StandIn {
  if (word.length === 1) return word;
  if (isPlain(word)) return word;
  const straight = word.replace(/[’ʼ‘`´]/gu, "'").replace(/\u00AD|\u200C|\u200D|\u2060/gu, "");
  return WHOLE.test(straight) ? straight : standIn(straight);
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function standIn(word: string): StandIn {
  if (word === "''") return QUOTE;
  if (/^[!?]+$/.test(word)) return END;
  if (/^\.+$/.test(word)) return DOTS;
  if (/^\p{N}/u.test(word)) return NUMBER;
  if (/^\p{Lu}\p{Ll}?\.(?:\p{Lu}\p{Ll}?\.)+$/u.test(word)) return DEGREE;
  if (/^(?:[@#]\p{L}|https?:|www\.|\p{Lu})/u.test(word) || word.includes("@")) return NAME;
  return /\p{L}/u.test(word) ? NOUN : SYMBOL;
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

import type { Paragraph, Pos, Token } from "../document/types.js";
import { mix } from "../tagger/hash.js";
import type { Forms } from "../text/forms.js";
import { LOWER, TITLE, UPPER } from "../text/forms.js";
import { isGivenName, listedNames } from "./gazetteer.js";
import type { WorldNames } from "./world-names.js";

/** Small words that may stand between the capitalised words of one name: inside persons' names, and inside those of organizations. */
const PARTICLES = new Set(["de", "la", "del", "al", "el", "bin", "ibn", "van", "von", "der", "den", "di", "da", "do", "dos", "das", "du", "le", "y", "e", "&"]);
const JOINTS = new Set(["-", "–", "'", "’", ".", "/"]);
const LINKS = new Set(["of", "for", "and", "the", "on", "&"]);
/** Parts of speech that no name begins with. */
const FUNCTION = new Set<Pos>(["DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART"]);

/** What a token's surroundings tell: one entry a token. */
export interface NameContext {
  /** First token and end of the token's paragraph. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Run of capitalised words that the token is in, half-open; empty (0, 0) for others. */
  readonly runFrom: Int32Array;
  readonly runTo: Int32Array;
  /** The same with runs joined over `of`, `for`, `and`. */
  readonly wideFrom: Int32Array;
  readonly wideTo: Int32Array;
  /** Number of the token's word within its document, from 1, for words that occur with a capital; 0 for others. */
  readonly term: Int32Array;
  readonly terms: readonly Term[];
  /** How the token's paragraph uses capitals: prose, many, Title Case, ALL CAPITALS, none at all (0 to 4). */
  readonly style: Uint8Array;
  /** Lists that the token's name is on (`listedNames`). */
  readonly listed: Uint8Array;
  /** What the token may be of by the lists of the whole world (`WorldNames.mark`). */
  readonly world: Uint8Array;
  /** 1 for a capitalised given name. */
  readonly given: Uint8Array;
  /** Hash of the whole run of capitalised words that the token is in. */
  readonly whole: Int32Array;
}

/** What the document shows of a capitalised word, over all its occurrences. */
export interface Term {
  /** Occurrences with a capital, without one, and with one inside a paragraph's prose. */
  capital: number;
  lower: number;
  inner: number;
  /** The longest run that holds it: tokens. */
  runFrom: number;
  runTo: number;
  /** Where it stands in that run; -1 for an acronym in brackets behind it. */
  place: number;
  /** Its first occurrences in prose: tokens. */
  readonly places: number[];
}

/** Occurrences of a word that are remembered. */
const PLACES = 6;

export function contextOf(tokens: readonly Token[], forms: Forms, paragraphs: readonly Paragraph[], world: WorldNames): NameContext {
  const count = tokens.length;
  const context = {
    from: new Int32Array(count), to: new Int32Array(count), runFrom: new Int32Array(count), runTo: new Int32Array(count),
    wideFrom: new Int32Array(count), wideTo: new Int32Array(count),
    term: new Int32Array(count), terms: [] as Term[], style: new Uint8Array(count),
    listed: new Uint8Array(count), world: new Uint8Array(count), given: new Uint8Array(count), whole: new Int32Array(count),
  };
  for (const { firstToken, endToken } of paragraphs) {
    context.from.fill(firstToken, firstToken, endToken);
    context.to.fill(endToken, firstToken, endToken);
    context.style.fill(styleOf(forms, firstToken, endToken), firstToken, endToken);
    listedNames(forms, firstToken, endToken, context.listed);
    world.mark(forms, firstToken, endToken, context.world);
    findRuns(tokens, forms, firstToken, endToken, context.runFrom, context.runTo);
    joinRuns(tokens, firstToken, endToken, context);
    for (let i = firstToken; i < endToken; i += 1) {
      if (isCapital(forms, i) && isGivenName(forms.lower[i])) context.given[i] = 1;
      if (context.runFrom[i] === i && context.runTo[i] > i) context.whole.fill(wholeOf(forms, i, context.runTo[i]), i, context.runTo[i]);
    }
  }
  gatherTerms(tokens, forms, context);
  return context;
}

function wholeOf(forms: Forms, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i += 1) hash = mix(hash, forms.lower[i]);
  return hash;
}

function isCapital(forms: Forms, i: number): boolean {
  return forms.capital[i] === TITLE || forms.capital[i] === UPPER;
}

function styleOf(forms: Forms, from: number, to: number): number {
  let words = 0;
  let capitals = 0;
  let upper = 0;
  for (let i = from; i < to; i += 1) {
    if (forms.capital[i] === LOWER) words += 1;
    if (!isCapital(forms, i)) continue;
    words += 1;
    capitals += 1;
    if (forms.capital[i] === UPPER) upper += 1;
  }
  if (words >= 3 && capitals === 0) return 4;
  if (words >= 3 && upper * 10 >= words * 8) return 3;
  if (words >= 4 && capitals * 10 >= words * 7) return 2;
  return capitals * 10 >= words * 4 ? 1 : 0;
}

function findRuns(tokens: readonly Token[], forms: Forms, from: number, to: number, runFrom: Int32Array, runTo: Int32Array): void {
  for (let i = from; i < to; i += 1) {
    if (!isCapital(forms, i) || (forms.capital[i] === TITLE && FUNCTION.has(tokens[i].pos))) continue;
    let end = i + 1;
    while (end < to) {
      if (isCapital(forms, end)) end += 1;
      else if (end + 1 < to && isCapital(forms, end + 1) && (PARTICLES.has(tokens[end].text) || isJoint(tokens, end))) end += 2;
      else break;
    }
    runFrom.fill(i, i, end);
    runTo.fill(end, i, end);
    i = end - 1;
  }
}

/** A mark with no blank around it: `Jean-Pierre`, `J-K`. */
function isJoint(tokens: readonly Token[], i: number): boolean {
  return JOINTS.has(tokens[i].text) && tokens[i - 1].end === tokens[i].start && tokens[i].end === tokens[i + 1].start;
}

function joinRuns(tokens: readonly Token[], from: number, to: number, context: NameContext): void {
  const { runTo, wideFrom, wideTo } = context;
  for (let i = from; i < to; i += 1) {
    if (runTo[i] === 0) continue;
    let end = runTo[i];
    for (;;) {
      let next = end;
      while (next < to && next < end + 2 && LINKS.has(tokens[next].text)) next += 1;
      if (next === end || next >= to || runTo[next] === 0) break;
      end = runTo[next];
    }
    wideFrom.fill(i, i, end);
    wideTo.fill(end, i, end);
    i = end - 1;
  }
}

function gatherTerms(tokens: readonly Token[], forms: Forms, context: NameContext & { terms: Term[] }): void {
  const numbers = new Map<number, number>();
  for (let i = 0; i < forms.length; i += 1) {
    if (!isCapital(forms, i)) continue;
    const key = forms.lower[i];
    let number = numbers.get(key);
    if (number === undefined) {
      context.terms.push({ capital: 0, lower: 0, inner: 0, runFrom: i, runTo: i, place: 0, places: [] });
      number = context.terms.length;
      numbers.set(key, number);
    }
    context.term[i] = number;
    const term = context.terms[number - 1];
    term.capital += 1;
    const runFrom = context.runFrom[i];
    const runTo = context.runTo[i];
    if (context.style[i] < 2 && i > context.from[i]) term.inner += 1;
    if (context.style[i] < 2 && term.places.length < PLACES) term.places.push(i);
    if (isAcronymInBrackets(tokens, context, i)) {
      term.runFrom = context.runFrom[i - 2];
      term.runTo = context.runTo[i - 2];
      term.place = -1;
    } else if (term.place >= 0 && context.style[i] < 2 && runTo - runFrom > term.runTo - term.runFrom && runTo - runFrom <= 8) {
      term.runFrom = runFrom;
      term.runTo = runTo;
      term.place = i - runFrom;
    }
  }
  for (let i = 0; i < forms.length; i += 1) {
    if (forms.capital[i] !== LOWER) continue;
    const number = numbers.get(forms.lower[i]);
    if (number !== undefined) context.terms[number - 1].lower += 1;
  }
}

/** `Government of National Accord (GNA)`, seen from GNA. */
function isAcronymInBrackets(tokens: readonly Token[], context: NameContext, i: number): boolean {
  return i - 2 >= context.from[i] && i + 1 < context.to[i] && tokens[i - 1].text === "(" && tokens[i + 1].text === ")"
    && context.runTo[i - 2] - context.runFrom[i - 2] >= 2 && /^\p{Lu}{2,}/u.test(tokens[i].text);
}

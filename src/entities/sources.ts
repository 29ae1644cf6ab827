import type { EntityType, Phrase, Token } from "../document/types.js";
import { nounClass } from "../text/noun-classes.js";
import type { NounPhrase } from "../text/noun-phrases.js";
import type { Article } from "./article.js";
import { tokenRanges } from "../text/ranges.js";
import type { Candidate } from "./mentions.js";

/**
 * Who a source phrase names: the head of its noun phrase and of those joined to it by `and`, never a name inside it. In `Trump's campaign
 * manager and Keron Blair, director of AROS` these are `manager` and `Blair`.
 * @param byHead candidates by the token of their head
 */
export function sourceHeads(article: Article, source: Phrase, byHead: ReadonlyMap<number, Candidate>): Candidate[] {
  const heads: Candidate[] = [];
  for (const { first, end } of tokenRanges(article.tokens, source)) {
    for (const head of examples(article, first, end, byHead) ?? headTokens(article, first, end, byHead)) {
      const candidate = byHead.get(head);
      const meant = candidate && partOfBody(article, candidate, byHead);
      if (meant && !heads.includes(meant)) heads.push(meant);
    }
    // Later pieces of a discontinuous source go on with the first (`Okello … , who`).
    if (heads.length > 0) break;
  }
  return heads;
}

/** `a three-judge panel of the U.S. Court of Appeals` speaks as the court. */
function partOfBody({ tokens, nameOf, names }: Article, candidate: Candidate, byHead: ReadonlyMap<number, Candidate>): Candidate {
  if (
    candidate.kind !== "nominal" ||
    !/^(?:panel|chamber|majority|leadership)$/.test(candidate.lemma) ||
    tokens[candidate.endToken]?.text !== "of"
  )
    return candidate;
  for (let i = candidate.endToken + 1; i < Math.min(tokens.length, candidate.endToken + 4); i += 1) {
    if (nameOf[i] >= 0)
      return names[nameOf[i]].type === "ORGANIZATION" ? (byHead.get(names[nameOf[i]].endToken - 1) ?? candidate) : candidate;
    if (tokens[i].pos !== "DET") break;
  }
  return candidate;
}

/** `Critics of the plan, like Senators Grassley and Leahy`, `bodies such as the Conference of Mayors`, `three senators — A, B and C —`: those who are named speak. */
function examples(article: Article, first: number, end: number, byHead: ReadonlyMap<number, Candidate>): number[] | undefined {
  const { tokens, names, nameOf } = article;
  let at = first;
  const begins = (i: number): boolean =>
    EXAMPLES.test(tokens[i].text) || (i > first && tokens[i].text === "as" && tokens[i - 1].text === "such") || (DASH.test(tokens[i].text) && nameOf[i + 1] >= 0 && names[nameOf[i + 1]].type === "PERSON");
  while (at < end && !(begins(at) && nameOf[at] < 0)) at += 1;
  if (at >= end - 1 || at === first) return undefined;
  const before = partsIn(article, first, tokens[at].text === "as" ? at - 1 : at, byHead)[0];
  const many = before && byHead.get(before.head);
  if (many?.kind !== "nominal" || many.plural !== true) return undefined;
  const heads: number[] = [];
  let type: EntityType | undefined;
  for (let i = at + 1; i < end; i += 1) {
    const name = names[nameOf[i]];
    if (!name || name.endToken - 1 !== i || !byHead.has(i) || name.type === "DATE" || name.type === "MONEY") continue;
    type ??= name.type;
    const joint = heads.length === 0 || /^(?:,|and|or|&)$/.test(tokens[byHead.get(i)!.phraseStart - 1].text);
    if (name.type === type && joint && !/^['’]s?$/u.test(tokens[i + 1]?.text ?? "")) heads.push(i);
  }
  return heads.length > 0 ? heads : undefined;
}

const WHERE = /^(?:outside|inside|within|in|across|at)$/i;
const EXAMPLES = /^(?:like|including)$/;
const DASH = /^(?:--|[–—])$/u;

interface Part {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

/** Noun phrases and pronouns that a stretch of tokens is made of, possessors left out. */
function partsIn(article: Article, first: number, end: number, byHead: ReadonlyMap<number, Candidate>): Part[] {
  const parts: Part[] = [];
  for (const phrase of phrasesFrom(article.phrases, first)) {
    if (phrase.firstToken >= end) break;
    if (phrase.head >= end) {
      // The source ends inside the phrase: `the IMF | report stated`.
      const last = byHead.get(end - 1);
      if (last && last.firstToken >= first) parts.push({ first: Math.max(first, last.phraseStart), end, head: last.head });
      continue;
    }
    if (phrase.head < first || /^such$/i.test(article.tokens[phrase.head].text)) continue;
    // A document speaks for whom it belongs to, where its own noun was not read as one: `Ida Kern's brief`.
    if (phrase.possessive && isUnreadDocument(article, end - 1, byHead)) return [{ first: Math.max(first, phrase.firstToken), end: phrase.endToken, head: phrase.head }];
    // The possessor is the source itself where the phrase ends with its 's: `Moscow's denial`.
    if (phrase.possessive && phrase.endToken + 1 < end) continue;
    parts.push({ first: Math.max(first, phrase.firstToken), end: phrase.endToken, head: phrase.head });
  }
  for (let i = first; i < end; i += 1) {
    const candidate = byHead.get(i);
    if (candidate?.kind !== "pronoun" || parts.some((part) => part.first <= i && i < part.end)) continue;
    parts.push({ first: i, end: i + 1, head: i });
  }
  return parts.toSorted((a, b) => a.first - b.first || b.end - a.end);
}

function isUnreadDocument({ tokens }: Article, token: number, byHead: ReadonlyMap<number, Candidate>): boolean {
  return !byHead.has(token) && nounClass(tokens[token].text.toLowerCase()) === "document";
}

function phrasesFrom(phrases: readonly NounPhrase[], token: number): NounPhrase[] {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (phrases[middle].endToken <= token) low = middle + 1;
    else high = middle;
  }
  return phrases.slice(low, low + 30);
}

/** How a source has been read so far. */
interface Reading {
  readonly heads: number[];
  /** The last part that heads the source or one of its conjuncts. */
  top: Part;
  /** Inside what describes the top: behind a preposition or a comma. */
  embedded: boolean;
  /** Behind the first name stands what that person is: `Ida Kern, a judge`. */
  described: boolean;
  /** A participle stands there: `Ida Kern, wearing`. */
  clause: boolean;
}

function headTokens(article: Article, first: number, end: number, byHead: ReadonlyMap<number, Candidate>): number[] {
  const { tokens } = article;
  const parts = partsIn(article, first, end, byHead);
  if (parts.length === 0) return [];
  // `Outside China, 41 per cent`
  if (parts.length > 1 && WHERE.test(tokens[first].text) && parts[0].head <= first + 2 && tokens[parts[0].end]?.text === ",") parts.shift();
  const listed = namesListed(tokens, parts, byHead);
  if (listed) return listed;
  const last = behindBracket(tokens, parts, byHead) ?? behindOffices(tokens, parts, byHead);
  if (last !== undefined) return [last];
  const reading: Reading = { heads: [parts[0].head], top: parts[0], embedded: false, described: false, clause: false };
  const { heads } = reading;
  const list = isList(tokens, parts, end);
  for (let k = 1; k < parts.length; k += 1) {
    const part = parts[k];
    const place = placeOf(article, parts, k, reading, list, end, byHead);
    if (place === "instead" || place === "name" || place === "same") heads[heads.length - 1] = part.head;
    if (place === "beside") heads.push(part.head);
    if (place === "instead" || place === "name" || place === "beside") reading.top = part;
    reading.described ||= place === "described";
    reading.clause ||= place === "clause";
    if (place === "beside") reading.embedded = false;
    else if (place !== "instead" && place !== "same") reading.embedded = true;
  }
  const titled = heads.length === 2 && isTitle(byHead.get(heads[0])) ? titledName(parts, heads[1], byHead) : undefined;
  return titled === undefined ? heads : [titled];
}

/**
 * What a part does in a source: heads it instead of the part before, names whom that described, is the same person under one more title, stands
 * beside it, describes it, opens a clause about it, or is inside one of these.
 */
type Place = "instead" | "name" | "same" | "beside" | "described" | "clause" | "inside";

function placeOf(
  article: Article, parts: readonly Part[], k: number, reading: Reading, list: boolean, end: number, byHead: ReadonlyMap<number, Candidate>,
): Place {
  const { tokens } = article;
  const { heads, top, embedded, described, clause } = reading;
  const part = parts[k];
  const before = parts[k - 1];
  const words = tokens.slice(before.end, part.first).map(({ text }) => text.toLowerCase());
  const candidate = byHead.get(part.head);
  if (k === 1) {
    // Its “national reporter” Ida Kern
    if (/^[”"’']$/u.test(words.join("")) && candidate?.kind === "name" && byHead.get(before.head)?.noun === "person") return "instead";
    // `HH the Crown Prince Omar Kern`
    if (words.length === 0 && !byHead.has(before.head) && isPerson(byHead, part.head)) return "instead";
    if (words[0] === "," && tokens[before.end + 1].pos === "VERB") return "clause";
  }
  const asTop = alike(byHead, top.head, part.head);
  if (words.some((word) => /^(?:and|&|or|nor|well)$/.test(word)) && words.every((word) => JOINING.test(word))) {
    // `Ida Kern, the former mayor, and Senator Omar Lux` are two, for the first comma closes what the first is.
    if (!(described && words[0] === ",") && isOnePerson(article, before, part, byHead)) return "same";
    // `Russia and` above `Ahmed Maitiq said`: what another line ends with is a heading, not a second speaker.
    if (isBroken(article, before.end, part.first) && !asTop) return "instead";
    // `Ida Kern, a fellow at Arda and a former judge,`, `Ida Kern, the daughter of Leo and Mina Kern,`
    const own = isDescription(candidate) || (before !== top && isPerson(byHead, before.head));
    if (words[0] !== "," && (clause || (described && own))) return "inside";
    // `the former mayor and senator` is one.
    const said = byHead.get(top.head);
    if (!embedded && words[0] === "and" && isTitle(candidate) && isDescription(said) && said?.determiner === "definite") return "inside";
    return asTop || !embedded ? "beside" : "inside";
  }
  if (words.length !== 1 || !/^[,–—-]$/u.test(words[0])) return "inside";
  if (isPerson(byHead, top.head) && isBehindName(parts, k, byHead) && isDescription(candidate)) return "described";
  if (list && asTop && candidate?.kind === byHead.get(top.head)?.kind) return "beside";
  return heads.length === 1 && isNameOf(byHead, top.head, part.head) && isClosed(tokens, part.end, end) ? "name" : "inside";
}

/** `All three clubs, Arda FC, Kesh United and Tarno`, `the two Republicans, A and B`: those who are named. */
function namesListed(tokens: readonly Token[], parts: readonly Part[], byHead: ReadonlyMap<number, Candidate>): number[] | undefined {
  const [many, ...rest] = parts;
  const said = byHead.get(many.head);
  const areMany = said?.plural === true && (said.kind === "nominal" || (said.kind === "name" && said.type === "NORP"));
  if (rest.length < 2 || !areMany || tokens[many.end]?.text !== ",") return undefined;
  const type = said.type === "NORP" ? "PERSON" : said.type;
  const areNames = rest.every(({ first, end, head }, k) => {
    const name = byHead.get(head);
    if (name?.kind !== "name" || name.type !== type || name.possessor >= 0) return false;
    const before = tokens.slice(k === 0 ? many.end : rest[k - 1].end, first).map(({ text }) => text);
    return end === name.endToken && (k === 0 ? before.join() === "," : before.every((word) => /^(?:,|and|&)$/.test(word)));
  });
  return areNames && /^(?:and|&)$/.test(tokens[rest[rest.length - 1].first - 1].text) ? rest.map(({ head }) => head) : undefined;
}

function isPerson(byHead: ReadonlyMap<number, Candidate>, head: number): boolean {
  const candidate = byHead.get(head);
  return candidate?.kind === "name" && candidate.type === "PERSON" && candidate.possessor < 0;
}

/** What one person is: `a former judge`, `the mayor`, `professor`. */
function isDescription(candidate: Candidate | undefined): boolean {
  return candidate?.kind === "nominal" && candidate.noun === "person" && candidate.plural !== true && candidate.possessor < 0;
}

/** Right behind the first name, or its age (`Ida Kern, 35, the mayor`). */
function isBehindName(parts: readonly Part[], k: number, byHead: ReadonlyMap<number, Candidate>): boolean {
  return k === 1 || (k === 2 && parts[1].end - parts[1].first === 1 && !byHead.has(parts[1].head));
}

/** One person's role without an article: `founder`. */
function isTitle(candidate: Candidate | undefined): boolean {
  return candidate?.kind === "nominal" && candidate.noun === "person" && candidate.plural !== true && candidate.determiner === "bare" && candidate.possessor < 0;
}

/** `Founder and chair of the Tarno Trust Ida Kern`, `Baker and founder of Kern Bakeries, Ida Kern`: two titles of whom the source ends with. */
function titledName(parts: readonly Part[], second: number, byHead: ReadonlyMap<number, Candidate>): number | undefined {
  if (isPerson(byHead, second)) return second;
  const last = parts[parts.length - 1].head;
  return isTitle(byHead.get(second)) && isPerson(byHead, last) ? last : undefined;
}

/** `Kesh's National Director of Public Prosecutions (NPA) Ida Kern`: who stands behind one person's office and its bracket. */
function behindBracket(tokens: readonly Token[], parts: readonly Part[], byHead: ReadonlyMap<number, Candidate>): number | undefined {
  const { first, head } = parts[parts.length - 1];
  if (parts.length < 2 || tokens[first - 1]?.text !== ")" || !isPerson(byHead, head)) return undefined;
  const office = byHead.get(parts[0].head);
  return office?.plural !== true && office?.noun === "person" ? head : undefined;
}

/**
 * `Leader of the opposition in the senate Omar Kern`, `The director, producer and founder of Arda Films, Omar Kern`: offices under one article or none, with what they are
 * of, and behind them who holds them.
 */
function behindOffices(tokens: readonly Token[], parts: readonly Part[], byHead: ReadonlyMap<number, Candidate>): number | undefined {
  const { first, head } = parts[parts.length - 1];
  if (parts.length < 3 || !isPerson(byHead, head) || /^(?:and|or|&|,)$/.test(tokens[first - 1]?.text ?? "") === (tokens[first - 1]?.text !== ",")) return undefined;
  let offices = 0;
  for (const part of parts.slice(0, -1)) {
    const candidate = byHead.get(part.head);
    if (candidate?.type === "PERSON" && candidate.kind === "name") return undefined;
    if (isTitle(candidate) || (offices === 0 && isDescription(candidate) && candidate?.determiner === "definite")) offices += 1;
    else if (offices === 0 || candidate?.noun === "person" || !/^(?:of|in|at|for|the)$/i.test(tokens[part.first - 1].text)) return undefined;
  }
  // With a comma in front of the name two offices at least, else an office without an article.
  const comma = tokens[first - 1].text === ",";
  return offices > (comma ? 1 : 0) && (comma || isTitle(byHead.get(parts[0].head))) ? head : undefined;
}

/** A line ends between two tokens. */
function isBroken({ text, tokens }: Article, end: number, first: number): boolean {
  return text.slice(tokens[end - 1].end, tokens[first].start).includes("\n");
}

/** `Its agent in Santo Amaro, Lars Pettersen,`, `The advocacy group, Arda Watch (AW),`: a description and behind it the name. */
function isNameOf(byHead: ReadonlyMap<number, Candidate>, description: number, name: number): boolean {
  const described = byHead.get(description);
  const called = byHead.get(name);
  if (called?.kind === "name" && called.type === "ORGANIZATION" && called.possessor < 0)
    return described?.kind === "nominal" && described.plural !== true && described.noun === "organization" && described.determiner !== "indefinite" && described.possessor < 0;
  if (!isPerson(byHead, name)) return false;
  return described === undefined || (described.kind === "nominal" && described.plural !== true && described.noun === "person");
}

/** A comma, a dash, a bracket or where the person is from stands behind the name, or the source ends. */
function isClosed(tokens: readonly Token[], from: number, end: number): boolean {
  return from >= end || /^(?:[,(–—-]|of|from)$/u.test(tokens[from].text);
}

const JOINING = /^(?:and|or|nor|&|,|both|also|as|well|then|even|['’]s?|["“”])$/u;

/** `the writer and political analyst Abdullah Al-Kabeer` is one. */
function isOnePerson(article: Article, left: Part, right: Part, byHead: ReadonlyMap<number, Candidate>): boolean {
  const a = byHead.get(left.head);
  const b = byHead.get(right.head);
  return (
    a?.kind === "nominal" &&
    a.plural !== true &&
    b?.kind === "name" &&
    b.determiner === "bare" &&
    b.modifiers.length > 0 &&
    b.possessor < 0 &&
    a.determiner !== "possessive" &&
    article.nameOf[left.first] < 0
  );
}

/** Commas join names where an `and` closes the list and nothing but names stands in it. */
function isList(tokens: readonly Token[], parts: readonly Part[], end: number): boolean {
  if (parts.length < 3) return false;
  for (let i = parts[parts.length - 2].end; i < end; i += 1) if (/^(?:and|or|&)$/i.test(tokens[i].text)) return true;
  return parts.slice(1).some((part, k) => /^(?:and|or|&)$/i.test(tokens[part.first - 1]?.text ?? "") && k > 0);
}

function alike(byHead: ReadonlyMap<number, Candidate>, a: number, b: number): boolean {
  const [x, y] = [byHead.get(a), byHead.get(b)];
  if (!x || !y) return false;
  return x.type === y.type && (x.kind === y.kind || x.kind !== "nominal");
}

import { countryOfCapital } from "../data/countries.js";
import type { Token } from "../document/types.js";
import { nounClass } from "../text/noun-classes.js";
import type { Article } from "./article.js";
import type { Cluster, Clustering } from "./clusters.js";
import { relationOf } from "./grammar.js";
import { isHeadOf } from "./nominal-bodies.js";
import type { Candidate } from "./mentions.js";
import { plainName } from "./spelling.js";

/** What a publisher does with a document: `The Gazette ran a feature`. */
const PUBLISHING =
  /^(?:run|publish|release|issue|conduct|commission|write|print|post|produce|prepare|air|carry|file|draft|author|compile|sponsor|circulate|unveil|put|send|sign|mail|e-mail|email)$/;
/** What somebody says something in: `The ministry said in a statement`. */
const SAID_IN = /^(?:statement|letter|e-mail|email|message|post|tweet|release|note|memo|memorandum|filing|lawsuit|complaint|editorial|op-ed|column|essay)$/;
/** What stands between a document and the participle that says who made it. */
const BEING = /^(?:is|was|are|were)$/i;
/** Documents that a court or a judge makes. */
const RULING = /^(?:ruling|decision|opinion|judgment|judgement|verdict)$/;
/** What a newspaper's own people write in it. */
const REPORTING = /^(?:story|article|report|editorial|dispatch)$/;
/** How many words may stand between a document and `by`: `a poll conducted last week by`. */
const FAR = 6;
/** The same of a date: `in June 2016 by`. */
const DATED = 4;

/**
 * Who published a document: the names right before its noun (`a Washington Post/ABC News poll`), who possesses it, the name behind
 * `by`, `from` or `on the website of` (`a study by Justin Levitt`, `a poll conducted in May by the Gazette`), whoever the text says ran or
 * issued it, of a ruling the court named last.
 */
export function issuersOf(article: Article, clustering: Clustering, document: Candidate): Cluster[] {
  const { candidates } = clustering;
  const found: Cluster[] = [];
  for (let i = document.index - 1; i >= 0 && candidates[i].firstToken >= document.firstToken; i -= 1) {
    const { kind, type, endToken } = candidates[i];
    const cluster = clustering.clusterOf(i);
    if (i === document.possessor) break;
    if (kind !== "name" || !cluster || endToken > document.head) continue;
    if (type === "ORGANIZATION" || type === "PERSON" || type === "MISC") found.unshift(cluster);
  }
  if (found.length > 0) return [...new Set(found)];
  const body = bodyInFront(article, clustering, document);
  if (body) return [body];
  if (document.possessor >= 0) {
    const owner = clustering.clusterOf(document.possessor);
    return owner && owner.parts.length === 0 ? [owner] : owner ? [...owner.parts] : [];
  }
  const joint = behind(article, clustering, document);
  if (joint.length > 0) return joint;
  const issuer = publisher(article, clustering, document) ?? speaker(article, clustering, document) ?? court(article, clustering, document);
  return issuer ? [issuer] : [];
}

/** `a board report` of the Parole Board: the body named last whose name has the noun right before the document's. */
function bodyInFront({ text, tokens }: Article, clustering: Clustering, { firstToken, head, index }: Candidate): Cluster | undefined {
  const noun = tokens[head - 1];
  if (head - 1 < firstToken || noun.pos !== "NOUN" || nounClass(noun.lemma) !== "organization") return undefined;
  const named = clustering.candidates
    .slice(0, index)
    .findLast(({ kind, type, start, end }) => kind === "name" && type === "ORGANIZATION" && isHeadOf(text.slice(start, end).toLowerCase().split(/[\s-]+/u), noun.lemma));
  return named && clustering.clusterOf(named.index);
}

/** The body that a document is named after, `the EU Declaration`, where the article names it besides. */
export function issuerInName({ text, tokens }: Article, clustering: Clustering, { kind, firstToken, head, index }: Candidate): Cluster | undefined {
  if (kind !== "name" || head === firstToken) return undefined;
  const name = plainName(text.slice(tokens[firstToken].start, tokens[head - 1].end));
  return clustering.candidates
    .filter((other) => other.kind === "name" && other.type === "ORGANIZATION" && other.index !== index && plainName(text.slice(other.start, other.end)) === name)
    .map((other) => clustering.clusterOf(other.index))
    .find((cluster) => cluster !== undefined);
}

/** Who stands behind `by`, `from`, `of`, or owns what stands behind `on` and `in`. */
function behind({ text, tokens }: Article, clustering: Clustering, document: Candidate): Cluster[] {
  const { candidates } = clustering;
  const at = byPhrase({ tokens }, document);
  if (at < 0) return [];
  const preposition = tokens[at].text.toLowerCase();
  let named: Candidate | undefined;
  for (let i = document.index + 1; i < Math.min(candidates.length, document.index + 6); i += 1) {
    // The phrase right behind the preposition; its head comes last in it.
    if (candidates[i].phraseStart === at + 1) named = candidates[i];
  }
  if (!named || named.kind === "pronoun" || named.type === "DATE") return [];
  // `a review of the Harbour Act` is not the act's.
  if (preposition === "of" && named.type !== "ORGANIZATION" && named.type !== "PERSON") return [];
  // `a study by Justin Levitt`, `a story in the Gazette`, but `a document on the campaign's website`.
  const inside = /^(?:on|in)$/.test(preposition) && !(REPORTING.test(document.lemma) && named.kind === "name" && named.type === "ORGANIZATION");
  const cluster = clustering.clusterOf(inside ? named.possessor : named.index);
  if (named.type === "LOCATION" && preposition !== "on" && preposition !== "in") {
    const capital = countryOfCapital(plainName(text.slice(named.start, named.end))) !== undefined;
    // A place acts, `a complaint by Vermont`, where it is no country either; from one things only come.
    if (preposition !== "by" && (preposition !== "from" || (!capital && cluster?.country === undefined))) return [];
  }
  if (cluster?.named !== true || cluster.parts.length > 0) return [];
  const and = preposition === "by" ? conjunction(tokens, named.endToken) : -1;
  const second = and < 0 ? undefined : candidates.slice(named.index + 1, named.index + 6).find(({ kind, phraseStart }) => kind === "name" && phraseStart === and + 1);
  const other = second?.type === named.type ? clustering.clusterOf(second.index) : undefined;
  return other ? [cluster, other] : [cluster];
}

/** The `and` behind a name, or behind where that one is from: `by A of the University of Kesh and B`. -1 where there is none. */
function conjunction(tokens: readonly Token[], from: number): number {
  for (let i = from; i < Math.min(tokens.length, from + FAR + 2); i += 1) {
    if (tokens[i].text === "and") return i;
    if (i === from ? !/^(?:of|at|from)$/.test(tokens[i].text) : !/^(?:PROPN|DET|ADP)$/.test(tokens[i].pos) && tokens[i].text !== "-") return -1;
  }
  return -1;
}

/** The token of the preposition that names the issuer, or -1. */
function byPhrase({ tokens }: Pick<Article, "tokens">, document: Candidate): number {
  const first = tokens[document.endToken];
  // `a survey of voters by Pew`
  if (first && /^(?:of|on|into|about)$/i.test(first.text) && /^\p{Ll}/u.test(tokens[document.endToken + 1]?.text ?? "")) {
    for (let i = document.endToken + 2; i < Math.min(tokens.length, document.endToken + FAR); i += 1) {
      if (tokens[i].text === "by") return i;
      if (/^(?:VERB|AUX|PUNCT)$/.test(tokens[i].pos)) break;
    }
  }
  // `a survey in June by Pew`
  if (first && /^(?:in|on|from|of|last|this|earlier)$/i.test(first.text)) {
    for (let i = document.endToken + 1; i < Math.min(tokens.length, document.endToken + DATED); i += 1) {
      if (tokens[i].text === "by") return i;
      if (!/^\p{Lu}|^(?:week|month|year|spring|summer|autumn|fall|winter|\d{1,4})$/u.test(tokens[i].text)) break;
    }
  }
  if (first && /^(?:by|from|of|on|in)$/i.test(first.text)) return document.endToken;
  const participle = tokens[document.endToken + (BEING.test(first?.text ?? "") ? 1 : 0)];
  // `The survey was conducted by Pew` tells of its maker, `The survey was rejected by Pew` does not.
  if (!participle || !/(?:ed|en|t|wn)$/i.test(participle.text) || participle.pos !== "VERB" || (participle !== first && !PUBLISHING.test(participle.lemma))) return -1;
  for (let i = document.endToken + 1; i < Math.min(tokens.length, document.endToken + FAR); i += 1) {
    if (tokens[i].text === "by") return i;
    if (/^[.,;:]$/u.test(tokens[i].text)) return -1;
  }
  return -1;
}

/** The subject of the verb whose object the document is. */
function publisher(article: Article, clustering: Clustering, document: Candidate): Cluster | undefined {
  const { syntax, tokens } = article;
  const before = document.firstToken - 1;
  // Right behind the verb a document is its object, whatever the parse makes of it.
  const direct = before >= 0 && tokens[before].pos === "VERB" && PUBLISHING.test(tokens[before].lemma);
  // `A group is out with a new ad`
  if (before > 0 && tokens[before].text === "with" && tokens[before - 1].text === "out") {
    const subject = clustering.candidates.find(({ sentence, role }) => sentence === document.sentence && role === "subject");
    return subject && subject.index < document.index ? clustering.clusterOf(subject.index) : undefined;
  }
  const verb = direct ? before : syntax.heads[document.head];
  if (verb < 0 || (!direct && relationOf(syntax, document.head) !== "obj") || !PUBLISHING.test(tokens[verb].lemma)) return undefined;
  return subjectOf(article, clustering, document, verb);
}

/** `The ministry said in a statement`, `In a statement issued on Monday, the ministry said`: the subject of the verb that the document hangs on. */
function speaker(article: Article, clustering: Clustering, document: Candidate): Cluster | undefined {
  const { syntax, tokens } = article;
  const before = tokens[document.firstToken - 1]?.text;
  if (!SAID_IN.test(document.lemma) || document.determiner === "definite" || before === undefined || !/^in$/i.test(before)) return undefined;
  const verb = syntax.heads[document.head];
  const subject = verb < 0 || tokens[verb].pos !== "VERB" ? undefined : subjectOf(article, clustering, document, verb);
  if (subject || before === "in") return subject;
  // What opens its sentence hangs on the verb behind the comma, whatever the parse makes of it.
  for (let i = document.index + 1; clustering.candidates[i]?.sentence === document.sentence; i += 1) {
    const { role, phraseStart } = clustering.candidates[i];
    if (role === "subject") return tokens[phraseStart - 1].text === "," ? clustering.clusterOf(i) : undefined;
  }
  return undefined;
}

/** The subject of a verb of the document's sentence. */
function subjectOf({ syntax }: Article, clustering: Clustering, { sentence, index }: Candidate, verb: number): Cluster | undefined {
  let first = index;
  while (first > 0 && clustering.candidates[first - 1].sentence === sentence) first -= 1;
  for (let i = first; clustering.candidates[i]?.sentence === sentence; i += 1) {
    const { head, firstToken, role } = clustering.candidates[i];
    if (role !== "subject") continue;
    for (let token = firstToken; token <= head; token += 1) {
      if (syntax.heads[token] === verb && relationOf(syntax, token) === "nsubj") return clustering.clusterOf(i);
    }
  }
  return undefined;
}

/** `said the ruling` of the court that the article named last. */
function court({ text }: Article, clustering: Clustering, document: Candidate): Cluster | undefined {
  if (!RULING.test(document.lemma) || document.determiner !== "definite") return undefined;
  for (let i = document.index - 1; i >= 0; i -= 1) {
    const cluster = clustering.clusterOf(i);
    if (cluster?.type !== "ORGANIZATION" || !cluster.named) continue;
    if (cluster.members.some(({ kind, start, end }) => kind === "name" && /\b(?:court|tribunal)\b/iu.test(text.slice(start, end)))) return cluster;
  }
  return undefined;
}

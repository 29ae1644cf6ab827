import { PRONOUNS } from "../data/pronouns.js";
import type { PronounForm } from "../data/pronouns.js";
import type { EntityType, GrammaticalRole, Mention, Token } from "../document/types.js";
import type { NounClass } from "../text/noun-classes.js";
import { nounClass, nounGender } from "../text/noun-classes.js";
import type { NounPhrase } from "../text/noun-phrases.js";
import { roleByTree } from "./grammar.js";
import type { Article } from "./article.js";

export type Gender = "male" | "female";
export type Determiner = "definite" | "indefinite" | "possessive" | "bare";

/** A mention with what the steps of coreference ask about it. */
export interface Candidate extends Mention {
  /** Number in reading order. */
  readonly index: number;
  /** Token of the head. */
  readonly head: number;
  /** Lemma of a nominal's head; the pronoun; "" for a name. */
  readonly lemma: string;
  /** Class of a nominal's head. */
  readonly noun: NounClass | undefined;
  /** Words between a nominal's determiner and its head, or before a name in its phrase, in lower case. */
  readonly modifiers: readonly string[];
  /** First token of the whole noun phrase: before a name its titles and other words. */
  readonly phraseStart: number;
  readonly sentence: number;
  readonly quotation: number;
  readonly role: GrammaticalRole;
  readonly determiner: Determiner;
  readonly plural: boolean | undefined;
  readonly gender: Gender | undefined;
  readonly pronoun: PronounForm | undefined;
  /** Index of the candidate that possesses this one, or -1. */
  readonly possessor: number;
}

const INDEFINITE =
  /^(?:an?|some|any|another|no|every|each|many|several|few|most|more|both|all|other|such|one|two|three|four|five|six|seven|eight|nine|ten|\p{N}.*)$/iu;
const DEFINITE = /^(?:the|this|that|these|those)$/i;
const TYPE_OF: Record<NounClass, EntityType> = {
  person: "PERSON",
  people: "PERSON",
  organization: "ORGANIZATION",
  place: "LOCATION",
  document: "MISC",
};

/** Every name, nominal and pronoun of the article that may refer to somebody or something that speaks or is spoken about, in reading order. */
export function findMentions(article: Article): Candidate[] {
  const { tokens, names, phrases, nameOf } = article;
  const drafts: Draft[] = [];
  const phraseOfName = new Int32Array(names.length).fill(-1);
  for (const [number, phrase] of phrases.entries()) if (phrase.name >= 0) phraseOfName[phrase.name] = number;
  for (const [number, name] of names.entries()) {
    if (name.endToken > name.firstToken)
      drafts.push(draftOfName(article, name, phraseOfName[number] < 0 ? undefined : phrases[phraseOfName[number]]));
  }
  for (const phrase of phrases) {
    if (phrase.name < 0) {
      const draft = draftOfNominal(article, phrase);
      if (draft) drafts.push(draft);
    }
  }
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens[i].pos !== "PRON" && tokens[i].pos !== "DET") continue;
    const form = nameOf[i] < 0 ? pronounAt(article, i) : undefined;
    if (form) drafts.push(draftOfPronoun(article, i, form));
  }
  drafts.sort((a, b) => a.head - b.head || a.firstToken - b.firstToken);
  // A possessor's head comes before the head of what it possesses, so that it is numbered before.
  const indexOfHead = new Map<number, number>();
  for (const [index, draft] of drafts.entries()) indexOfHead.set(draft.head, index);
  for (const [index, draft] of drafts.entries()) {
    draft.index = index;
    draft.possessor = draft.possessorHead < 0 ? -1 : (indexOfHead.get(draft.possessorHead) ?? -1);
  }
  return drafts;
}

/** A candidate before it is numbered: filled in place, since objects made by the thousand are what this step costs. */
type Draft = Omit<Candidate, "index" | "possessor"> & { index: number; possessor: number; readonly possessorHead: number };

function draftOfName(article: Article, name: Mention, phrase: NounPhrase | undefined): Draft {
  const { tokens, sentenceOf, quotationOf } = article;
  const start = phrase && phrase.own < name.firstToken ? phrase.own : name.firstToken;
  const modifiers = wordsOf(tokens, start, name.firstToken);
  const last = tokens[name.endToken - 1].text;
  return {
    index: -1,
    possessor: -1,
    start: name.start,
    end: name.end,
    kind: name.kind,
    type: name.type,
    firstToken: name.firstToken,
    endToken: name.endToken,
    ...(name.listed === undefined ? {} : { listed: name.listed }),
    head: name.endToken - 1,
    lemma: "",
    noun: undefined,
    modifiers,
    phraseStart: phrase ? Math.min(phrase.firstToken, name.firstToken) : name.firstToken,
    sentence: sentenceOf[name.firstToken],
    quotation: quotationOf[name.firstToken],
    role: roleOf(article, phrase ? Math.min(phrase.firstToken, name.firstToken) : name.firstToken, name.endToken),
    determiner: determinerOf(tokens, start, name.firstToken),
    plural: name.type === "NORP" ? /s$/i.test(last) : undefined,
    gender: undefined,
    pronoun: undefined,
    possessorHead: phrase ? possessorHeadOf(article, phrase) : -1,
  };
}

/** `the governing body`, `the global health body`: what acts in public; by itself a body lies in the morgue. */
function isPublicBody(tokens: readonly Token[], { own, head }: NounPhrase, lower: string): boolean {
  return (lower === "body" || lower === "bodies") && tokens.slice(own, head).some(({ text }) => PUBLIC.test(text));
}

const PUBLIC =
  /^(?:world|global|international|continental|regional|national|governing|regulatory|advisory|statutory|public|professional|supervisory|electoral|legislative|judicial|government|health|trade|industry|umbrella|sports?|football|cricket|student|religious|UN|U\.N\.)$/i;

function draftOfNominal(article: Article, phrase: NounPhrase): Draft | undefined {
  const { tokens, sentenceOf, quotationOf } = article;
  const head = tokens[phrase.head];
  const lower = head.text.toLowerCase();
  if (head.pos !== "NOUN" && head.pos !== "PROPN" && !/^(?:poor|rich|young|elderly|unemployed)$/.test(lower) && !isTheTwo(tokens, phrase)) return undefined;
  const men = lower.endsWith("men") && nounClass(`${lower.slice(0, -3)}man`) === "person";
  const lemma = men ? `${lower.slice(0, -3)}man` : nounClass(lower) === undefined ? singular(lower, head.lemma) : lower;
  // `the two` are people until another noun says what they are.
  const noun = isTheTwo(tokens, phrase) ? "person" : isPublicBody(tokens, phrase, lower) ? "organization" : nounClass(lemma);
  if (noun === undefined) return undefined;
  const determiner = determinerOf(tokens, phrase.own, phrase.head, phrase.own > phrase.firstToken);
  const plural = noun === "people" || lower === "two" || (lower !== lemma && /s$|men$|people$|children$/i.test(lower));
  return {
    index: -1,
    possessor: -1,
    start: tokens[phrase.firstToken].start,
    end: head.end,
    kind: "nominal",
    type: TYPE_OF[noun],
    firstToken: phrase.firstToken,
    endToken: phrase.head + 1,
    head: phrase.head,
    lemma,
    noun,
    modifiers: wordsOf(tokens, phrase.own, phrase.head),
    phraseStart: phrase.firstToken,
    sentence: sentenceOf[phrase.head],
    quotation: quotationOf[phrase.head],
    role: roleOf(article, phrase.firstToken, phrase.head + 1),
    determiner,
    plural,
    gender: plural ? undefined : nounGender(lemma),
    pronoun: undefined,
    possessorHead: possessorHeadOf(article, phrase),
  };
}

function isTheTwo(tokens: readonly Token[], { firstToken, endToken }: NounPhrase): boolean {
  return endToken - firstToken === 2 && /^two$/i.test(tokens[firstToken + 1].text) && /^the$/i.test(tokens[firstToken].text) && /^(?:VERB|AUX|ADV|ADP|PUNCT)$/.test(tokens[endToken]?.pos ?? "PUNCT") && !/^of$/i.test(tokens[endToken]?.text ?? "");
}

function draftOfPronoun(article: Article, i: number, form: PronounForm): Draft {
  const { tokens, sentenceOf, quotationOf } = article;
  const token = tokens[i];
  return {
    index: -1,
    possessor: -1,
    start: token.start,
    end: token.end,
    kind: "pronoun",
    type: form.gender === "thing" ? "MISC" : "PERSON",
    firstToken: i,
    endToken: i + 1,
    head: i,
    lemma: token.text.toLowerCase(),
    noun: undefined,
    modifiers: [],
    phraseStart: i,
    sentence: sentenceOf[i],
    quotation: quotationOf[i],
    role: pronounRole(article, i, form),
    determiner: "definite",
    plural: form.plural,
    gender: form.gender === "thing" ? undefined : form.gender,
    pronoun: form,
    possessorHead: -1,
  };
}

/** The pronoun at a token, unless it stands for nobody: `it is clear that`, the country US, a question's who. */
function pronounAt(article: Article, i: number): PronounForm | undefined {
  const { tokens, sentences, sentenceOf } = article;
  const word = tokens[i].text;
  const lower = word.toLowerCase();
  const form = PRONOUNS.get(lower);
  if (!form || (word !== "I" && word.length > 1 && word === word.toUpperCase())) return undefined;
  const end = sentences[sentenceOf[i]].endToken;
  if (lower === "both" && !/^(?:VERB|AUX)$/.test(tokens[i + 1]?.pos ?? "")) return undefined;
  if (lower === "it" && (isDummy(tokens, i + 1, end) || (i > 0 && SAID.test(tokens[i - 1].lemma) && BEHIND_OBJECT.test(tokens[i + 1]?.text ?? ".")))) return undefined;
  if (form.case === "relative" && !isRelative(tokens, i, sentences[sentenceOf[i]].firstToken)) return undefined;
  return form;
}

const UPSETTING = /^(?:upset|pain|bother|surprise|please|hurt|annoy|frustrate|sadden|anger|amaze|worry|disturb)$/;
/** What is said, written or known is nobody: `our own engineers wrote it down`. */
const SAID = /^(?:say|write|know|believe|mean|think|admit|prove)$/;
const BEHIND_OBJECT = /^(?:down|out|up|[.,;:!?”"’])$/u;
const FINDING =
  /^(?:absurd|amazing|awful|bad|brilliant|crazy|difficult|disappointing|easy|exciting|fair|fantastic|fine|frustrating|good|great|hard|heartbreaking|horrible|important|incredible|inevitable|lovely|necessary|nice|normal|obvious|okay|outrageous|painful|ridiculous|sad|scary|shocking|simple|strange|terrible|terrific|terrifying|tough|tragic|true|unacceptable|unbelievable|unfair|unfortunate|urgent|weird|wonderful|wrong)$/;
const WEATHER_VERB = /^(?:seem|appear|turn|happen|take|remain|become|matter)$/;

function isDummy(tokens: readonly Token[], from: number, end: number): boolean {
  let i = from;
  while (i < end && (tokens[i].pos === "AUX" || tokens[i].pos === "ADV" || /^(?:not|n['’]t|['’]s)$/i.test(tokens[i].text))) i += 1;
  if (i >= end) return false;
  if (WEATHER_VERB.test(tokens[i].lemma)) return true;
  // `it upset her to hear`
  if (UPSETTING.test(tokens[i].lemma) && tokens.slice(i + 1, Math.min(end, i + 5)).some(({ text }) => /^(?:that|to|when|how)$/i.test(text))) return true;
  // `it would make sense`
  if (tokens[i].lemma === "make" && tokens[i + 1]?.text === "sense") return true;
  if (i === from) return false;
  if (tokens[i].pos !== "ADJ" && tokens[i].pos !== "DET" && tokens[i].pos !== "NOUN" && tokens[i].pos !== "VERB") return false;
  // `it is said that`, but `it has said that`
  if (tokens[i].pos === "VERB" && !tokens.slice(from, i).some(({ text }) => /^(?:is|was|be|been|being|['’]s)$/i.test(text))) return false;
  // `It’s fantastic,` she said of what has happened.
  if (tokens[i].pos === "ADJ" && FINDING.test(tokens[i].lemma) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? "")) return true;
  for (let j = i + 1; j < Math.min(end, i + 5); j += 1) if (/^(?:that|to|whether|if|who|when|how)$/i.test(tokens[j].text)) return true;
  return false;
}

/** Behind a noun, perhaps with a comma or a preposition between. */
function isRelative(tokens: readonly Token[], i: number, first: number): boolean {
  let before = i - 1;
  if (before >= first && /^[,—–]$/u.test(tokens[before].text)) before -= 1;
  if (before >= first && tokens[before].pos === "ADP") {
    before -= 1;
    if (before >= first && /^(?:many|some|most|all|both|none|one|two|several|few|each|,)$/i.test(tokens[before].text)) before -= 1;
    if (before >= first && /^[,—–]$/u.test(tokens[before].text)) before -= 1;
  }
  if (before < first) return false;
  const { pos, text } = tokens[before];
  return pos === "NOUN" || pos === "PROPN" || pos === "PRON" || pos === "NUM" || /^[)”"’]$/u.test(text) || text.endsWith(".");
}

function determinerOf(tokens: readonly Token[], first: number, end: number, possessed = false): Determiner {
  if (possessed) return "possessive";
  if (first >= end) return "bare";
  const word = tokens[first].text;
  if (DEFINITE.test(word)) return "definite";
  if (INDEFINITE.test(word)) return "indefinite";
  return tokens[first].pos === "PRON" || /^(?:his|her|its|their|our|my|your)$/i.test(word) ? "possessive" : "bare";
}

function possessorHeadOf(article: Article, phrase: NounPhrase): number {
  if (phrase.possessor >= 0) return article.phrases[phrase.possessor].head;
  const first = article.tokens[phrase.firstToken];
  return PRONOUNS.get(first.text.toLowerCase())?.case === "possessive" || (/^her$/i.test(first.text) && phrase.head > phrase.firstToken)
    ? phrase.firstToken
    : -1;
}

/** Words of a stretch in lower case, determiners and marks left out. */
function wordsOf(tokens: readonly Token[], first: number, end: number): string[] {
  const words: string[] = [];
  for (let i = first; i < end; i += 1) {
    const { text, pos } = tokens[i];
    if (pos === "PUNCT" || pos === "DET" || (pos === "PRON" && i === first) || !/[\p{L}\p{N}]/u.test(text)) continue;
    words.push(text.toLowerCase().replace(/\.$/, ""));
  }
  return words;
}

/** wink-nlp leaves capitalised plurals as they are: Officials, Voters. */
function singular(lower: string, lemma: string): string {
  if (nounClass(lemma) !== undefined) return lemma;
  if (lower.endsWith("ies") && nounClass(`${lower.slice(0, -3)}y`)) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith("es") && nounClass(lower.slice(0, -2))) return lower.slice(0, -2);
  if (lower.endsWith("s") && nounClass(lower.slice(0, -1))) return lower.slice(0, -1);
  return lemma;
}

function pronounRole(article: Article, i: number, form: PronounForm): GrammaticalRole {
  if (form.case === "possessive") return "possessor";
  if (form.case === "subject" || form.case === "relative") return "subject";
  const next = article.tokens[i + 1];
  if (/^her$/i.test(article.tokens[i].text) && next && mayBePossessed(next)) return "possessor";
  return roleOf(article, i, i + 1);
}

function mayBePossessed(next: Token): boolean {
  return next.pos === "NOUN" || next.pos === "PROPN" || next.pos === "ADJ";
}

/** Who acts, is acted on, or stands behind a preposition: by the words on both sides, for want of a parse. */
function roleOf(article: Article, first: number, end: number): GrammaticalRole {
  const byTree = roleByTree(article.syntax, first, end);
  if (byTree && byTree !== "possessor") return byTree;
  const { tokens, sentences, sentenceOf } = article;
  const sentence = sentences[sentenceOf[first]];
  const next = end < sentence.endToken ? tokens[end] : undefined;
  if (next && /^['’ʼ]s?$/iu.test(next.text) && next.pos !== "AUX" && next.pos !== "VERB") return "possessor";
  let before = first - 1;
  while (before >= sentence.firstToken && (tokens[before].pos === "ADV" || tokens[before].pos === "DET")) before -= 1;
  const previous = before >= sentence.firstToken ? tokens[before] : undefined;
  if (previous?.pos === "ADP") return "oblique";
  let after = end;
  while (after < sentence.endToken && tokens[after].pos === "ADV") after += 1;
  const following = after < sentence.endToken ? tokens[after] : undefined;
  if (following && (following.pos === "VERB" || following.pos === "AUX")) return "subject";
  if (previous?.pos === "VERB" || previous?.pos === "AUX") return isInverted(tokens, before, sentence.firstToken) ? "subject" : "object";
  // `Blair, the director of the group, said`: subject where the comma's end is followed by a verb.
  if (following?.text === ",") {
    for (let i = after + 1; i < Math.min(sentence.endToken - 1, after + 25); i += 1) {
      if (tokens[i].text !== ",") continue;
      if (tokens[i + 1].pos === "VERB" || tokens[i + 1].pos === "AUX") return "subject";
    }
  }
  if (
    following &&
    /^(?:who|which|and|of|from|for|at|in|with)$/i.test(following.text) &&
    (!previous || previous.pos === "PUNCT" || previous.pos === "SCONJ")
  ) {
    return "subject";
  }
  return "other";
}

/** `…,” said Ms. Okello`. */
function isInverted(tokens: readonly Token[], verb: number, first: number): boolean {
  return (
    verb > first &&
    /^[,”"’'?!]$/u.test(tokens[verb - 1].text) &&
    /^(?:say|add|tell|ask|note|write|explain|warn|argue|reply|insist|claim)$/.test(tokens[verb].lemma)
  );
}

import { ADDRESSING, MEDIA, NEVER_ADDRESSED, PUBLICS, SPEAKING_TO, TALKING_WITH } from "../data/addressing.js";
import type { Mention, Phrase, Relation, Token } from "../document/types.js";
import { RELATION_NUMBER } from "../syntax/relations.js";
import { nounClass } from "../text/noun-classes.js";
import type { NounPhrase } from "../text/noun-phrases.js";
import { nounPhrases } from "../text/noun-phrases.js";
import { holds, numbersByToken, tokenRanges } from "../text/ranges.js";
import type { TokenRange } from "../text/ranges.js";
import type { Context } from "./context.js";
import { cueWords, plain } from "./cue-words.js";

const OBJECTS = new Set(["obj", "iobj"].map((name) => RELATION_NUMBER.get(name)));
const PASSIVE_SUBJECT = RELATION_NUMBER.get("nsubj:pass");
const SUBJECT_PRONOUN = /^(?:i|you|he|she|we|they|who)$/u;
const PRONOUN = /^(?:me|you|him|her|us|them|everyone|everybody|anyone|anybody|someone|somebody)$/u;

/**
 * Gives relations the words that name whom the source speaks to: the object of `told`, `asked`, `warned`; `to reporters` behind `said`;
 * `in a letter to`, `in an interview with`. Reads the tree first, then what stands right behind the cue.
 * @param names of the article, in reading order
 */
export function findAddressees(context: Context, names: readonly Mention[], relations: readonly Relation[]): Relation[] {
  const { tokens, sentences, sentenceOf } = context;
  const nameOf = numbersByToken(names, tokens.length);
  const phrasesOf = new Map<number, readonly NounPhrase[]>();
  const scene = (head: number, content: readonly TokenRange[], source: readonly TokenRange[]): Scene => {
    const number = sentenceOf[head];
    const sentence = sentences[number];
    const phrases = phrasesOf.get(number) ?? nounPhrases(tokens, [sentence], names, nameOf);
    phrasesOf.set(number, phrases);
    return { context, names, nameOf, phrases, first: sentence.firstToken, end: sentence.endToken, content, source };
  };
  return relations.map((relation) => {
    if (!relation.cue) return relation;
    const cue = cueWords(tokens, relation.cue);
    const content = tokenRanges(tokens, relation.content);
    const source = relation.source ? tokenRanges(tokens, relation.source) : [];
    const { lemma } = tokens[cue.head];
    const last = cue.all[cue.all.length - 1];
    const found =
      (ADDRESSING.has(lemma) ? objectOf(scene(cue.head, content, source), cue.head, last) : undefined) ??
      (SPEAKING_TO.has(lemma) || TALKING_WITH.has(lemma) ? obliqueOf(scene(cue.head, content, source), cue.head, lemma) : undefined);
    return found ? { ...relation, addressee: phraseOf(tokens, found) } : relation;
  });
}

/** What the search of one relation reads. */
interface Scene {
  readonly context: Context;
  readonly names: readonly Mention[];
  readonly nameOf: Int32Array;
  readonly phrases: readonly NounPhrase[];
  /** Tokens of the cue's sentence. */
  readonly first: number;
  readonly end: number;
  readonly content: readonly TokenRange[];
  readonly source: readonly TokenRange[];
}

function phraseOf(tokens: readonly Token[], { first, end }: TokenRange): Phrase {
  return { spans: [{ start: tokens[first].start, end: tokens[end - 1].end }] };
}

/** `told the forum`, `asked him whether`, `urged | Republicans to join`: the one that stands first behind the verb. */
function objectOf(scene: Scene, head: number, last: number): TokenRange | undefined {
  const { context, content } = scene;
  const { tokens, syntax, children } = context;
  const from = Math.max(head, last) + 1;
  for (const at of [head + 1, from]) {
    const next = nounPhraseAt(scene, at);
    if (next && plain(tokens[at - 1]) !== "for" && isAddressed(scene, next, plain(tokens[head])) && (!holds(content, next.first) || tokens[next.end]?.lemma === "to"))
      return extended(scene, next);
  }
  for (let c = children.from[head]; c < children.from[head + 1]; c += 1) {
    const child = children.list[c];
    if (syntax.relations[child] === PASSIVE_SUBJECT && child < head && !holds(content, child) && !holds(scene.source, child)) return subjectOf(scene, child);
    if (child < head || !OBJECTS.has(syntax.relations[child]) || holds(content, child)) continue;
    const found = nounPhraseOver(scene, child);
    if (found && isAddressed(scene, found, plain(tokens[head]))) return extended(scene, found);
  }
  return undefined;
}

/** `the council was told that`: the subject of a passive. */
function subjectOf(scene: Scene, child: number): TokenRange | undefined {
  const found = nounPhraseOver(scene, child) ?? (SUBJECT_PRONOUN.test(plain(scene.context.tokens[child])) ? { first: child, end: child + 1 } : undefined);
  return found && (SUBJECT_PRONOUN.test(plain(scene.context.tokens[found.first])) || isAddressed(scene, found, "to")) ? found : undefined;
}

/** `said to reporters`, `wrote in a letter to`, `spoke with`, `in an interview with`: outside content, in the cue's sentence. */
function obliqueOf(scene: Scene, head: number, lemma: string): TokenRange | undefined {
  const { context, content, first, end } = scene;
  const { tokens } = context;
  for (let i = first; i < end; i += 1) {
    if (holds(content, i) || holds(scene.source, i)) continue;
    const word = plain(tokens[i]);
    if (word !== "to" && word !== "with") continue;
    const above = governorOf(scene, i, head);
    if (above === undefined) continue;
    const direct = above === head && i > head && (word === "to" ? SPEAKING_TO.has(lemma) : TALKING_WITH.has(lemma));
    const medium = above !== head && MEDIA.has(tokens[above].lemma);
    if (!direct && !medium) continue;
    const found = nounPhraseAt(scene, i + 1);
    if (found && !holds(content, found.end - 1) && isAddressed(scene, found, "to")) return extended(scene, found);
  }
  return undefined;
}

/** What a preposition belongs to: the cue's head, or a letter or interview that hangs on it. */
function governorOf({ context, content }: Scene, preposition: number, head: number): number | undefined {
  const { tokens, syntax } = context;
  // Right behind the word itself no tree is needed.
  if (preposition - 1 === head) return head;
  const noun = syntax.heads[preposition];
  if (noun < 0) return undefined;
  const above = syntax.heads[noun];
  if (above === head) return head;
  if (above < 0 || holds(content, above) || !MEDIA.has(tokens[above].lemma)) return undefined;
  if (!tokens.slice(Math.max(0, above - 4), above).some((token) => /^(?:in|during|at|via|by|through)$/u.test(plain(token)))) return undefined;
  for (let at = above, steps = 0; at >= 0 && steps < 4; at = syntax.heads[at], steps += 1) if (at === head) return above;
  return undefined;
}

/** The noun phrase or pronoun that begins with the token. */
function nounPhraseAt({ context, phrases, end }: Scene, at: number): TokenRange | undefined {
  if (at >= end) return undefined;
  if (PRONOUN.test(plain(context.tokens[at])) && !phrases.some(({ firstToken, endToken }) => firstToken === at && endToken > at + 1))
    return { first: at, end: at + 1 };
  const found = phrases.findLast(({ firstToken }) => firstToken === at);
  return found && { first: found.firstToken, end: found.endToken };
}

function nounPhraseOver({ context, phrases }: Scene, token: number): TokenRange | undefined {
  if (PRONOUN.test(plain(context.tokens[token]))) return { first: token, end: token + 1 };
  const found = phrases.findLast(({ firstToken, endToken }) => firstToken <= token && token < endToken);
  return found && { first: found.firstToken, end: found.endToken };
}

/** Whether somebody can be spoken to who is called so. */
function isAddressed({ context, names, nameOf }: Scene, { first, end }: TokenRange, verb: string): boolean {
  const head = end - 1;
  const token = context.tokens[head];
  const word = plain(token);
  if (PRONOUN.test(word)) return true;
  const name = nameOf[head] < 0 ? undefined : names[nameOf[head]].type;
  if (name !== undefined) return /^(?:PERSON|ORGANIZATION|NORP|LOCATION)$/u.test(name) && (name !== "LOCATION" || verb !== "to" || first === head);
  const { lemma } = token;
  if (NEVER_ADDRESSED.has(lemma)) return false;
  const noun = nounClass(lemma);
  if (noun === "person" || noun === "people" || noun === "organization" || PUBLICS.has(lemma)) return true;
  // `told` has hardly another object than the one addressed.
  return /^(?:told|tells?|telling)$/u.test(verb) && (token.pos === "NOUN" || token.pos === "PROPN") && noun !== "document";
}

/** With those joined by `and`. */
function extended(scene: Scene, range: TokenRange): TokenRange {
  const { tokens } = scene.context;
  if (range.end >= scene.end || !/^(?:and|&)$/iu.test(tokens[range.end].text) || holds(scene.content, range.end)) return range;
  const next = nounPhraseAt(scene, range.end + 1);
  if (!next || PRONOUN.test(plain(tokens[next.first])) || holds(scene.content, next.first) || !isAddressed(scene, next, "and")) return range;
  return { first: range.first, end: next.end };
}

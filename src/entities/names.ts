import { OUTER_TITLES } from "../data/titles.js";
import type { Mention, Paragraph, Token } from "../document/types.js";
import { ENTITY_TYPES } from "../document/types.js";
import { bioLabels, chunksOf } from "../tagger/bio.js";
import { FeatureBuffer } from "../tagger/hash.js";
import { bioTransitions, latticeOf } from "../tagger/lattice.js";
import type { ModelFile } from "../tagger/model.js";
import { linearModelOf, sectionOf } from "../tagger/model.js";
import type { LinearModel, Task } from "../tagger/task.js";
import { scoreLabels } from "../tagger/task.js";
import type { Syntax } from "../syntax/syntax.js";
import { SequenceScores } from "../network/sequence-scores.js";
import type { Forms } from "../text/forms.js";
import { Lexicon } from "../text/lexicon.js";
import { runsOf, type TokenRange } from "../text/ranges.js";
import type { NameContext } from "./context.js";
import { contextOf } from "./context.js";
import { addNameFeatures, isPlain } from "./features.js";
import { nameColumns } from "./name-inputs.js";

/** What names are found by, all of the same tokens; paragraphs are read as one sequence each. */
export interface NameLayers {
  readonly tokens: readonly Token[];
  readonly forms: Forms;
  readonly paragraphs: readonly Paragraph[];
  readonly syntax: Syntax;
}

/** What the names task sees of a document. */
export interface NamesInput {
  readonly forms: Forms;
  readonly syntax: Syntax;
  readonly context: NameContext;
}

export const namesTask: Task<NamesInput> = {
  name: "names",
  version: 5,
  labels: bioLabels(ENTITY_TYPES),
  features: ({ forms, syntax, context }, position, out) => {
    addNameFeatures(forms, syntax, context, position, out);
  },
};

/** Raised when the columns that the network reads, or their meaning, change. */
export const NETWORK_VERSION = 1;

/** The network reads runs of paragraphs of at most so many tokens. */
const LONGEST_RUN = 150;

/**
 * Two readers whose scores are added, a product of experts (Hinton 2002): a linear chain, which knows many words and runs of words by heart, and a
 * network, which puts a word's surroundings together.
 */
export interface NamesModel {
  readonly linear: LinearModel;
  readonly network: SequenceScores;
  readonly lexicon: Lexicon;
  /** Of both together, as `LinearModel.transitions`. */
  readonly transitions: Float64Array;
}

/** @throws HearsayError where the file was made for another version */
export function namesModelOf(file: ModelFile, where: string): NamesModel {
  const linear = linearModelOf(file, where, namesTask);
  const section = sectionOf(file, where, "network", NETWORK_VERSION);
  const L = namesTask.labels.length;
  const learned = section.meta["transitions"] as readonly number[];
  return {
    linear,
    network: new SequenceScores(section),
    lexicon: new Lexicon(sectionOf(file, where, "words", NETWORK_VERSION).bytes),
    transitions: bioTransitions(L, linear.transitions.map((score, at) => score + learned[at])),
  };
}

/** A name with how sure the model is of its borders and type. */
export interface NameMention extends Mention {
  readonly probability: number;
}

export function namesInput({ tokens, forms, paragraphs, syntax }: NameLayers): NamesInput {
  return { forms, syntax, context: contextOf(tokens, forms, paragraphs) };
}

/**
 * Stretches of neighbours in a paragraph that may be of a name: half of a text's words are too far from a capital or a figure (`isPlain`). Names are looked
 * for in stretches; the network reads what lies between them, too.
 */
export function stretchesOf({ forms, context }: NamesInput, paragraphs: readonly Paragraph[]): TokenRange[] {
  const stretches: { first: number; end: number }[] = [];
  for (const { firstToken, endToken } of paragraphs) {
    let before = -2;
    for (let i = firstToken; i < endToken; i += 1) {
      if (isPlain(forms, context, i)) continue;
      if (i === before + 1) stretches.at(-1)!.end = i + 1;
      else stretches.push({ first: i, end: i + 1 });
      before = i;
    }
  }
  return stretches;
}

/**
 * Finds persons, organizations, places and the other named things of an article, with dates and sums of money.
 * @returns names in reading order; none overlaps another
 */
export function tagNames(layers: NameLayers, model: NamesModel): NameMention[] {
  const { tokens, paragraphs } = layers;
  const L = namesTask.labels.length;
  const input = namesInput(layers);
  const columns = nameColumns(input.forms, input.syntax, input.context, model.lexicon);
  const more = model.network.of(columns, runsOf(paragraphs, LONGEST_RUN), tokens.length);
  const buffer = new FeatureBuffer();
  const lattice = latticeOf(L, model.transitions);
  const found: Reading[] = [];
  for (const { first: firstToken, end: endToken } of stretchesOf(input, paragraphs)) {
    const length = endToken - firstToken;
    const scores = scoreLabels(namesTask, model.linear, input, firstToken, endToken, buffer);
    for (let at = 0; at < scores.length; at += 1) scores[at] += more[firstToken * L + at];
    const chunks = chunksOf(lattice.bestPath(scores, length));
    if (chunks.length === 0) continue;
    lattice.compute(scores, length);
    for (const { first, end, kind } of chunks) {
      const mention = mentionOf(tokens, firstToken + first, firstToken + end, kind);
      found.push({ mention, kind, chances: chancesOf(lattice.at, first, end) });
    }
  }
  agree(found, tokens);
  for (const reading of found) if (reading.kind === PERSON && endsAsBody(tokens, reading.mention)) reading.kind = ORGANIZATION;
  return found.map(({ mention, kind, chances }) => ({ ...mention, type: ENTITY_TYPES[kind], probability: Math.min(chances[kind], 1) }));
}

/** A name with the chance of each type. */
interface Reading {
  readonly mention: Omit<NameMention, "type" | "probability">;
  kind: number;
  readonly chances: Float64Array;
}

/** Chance that tokens `first` to `end` are a name of each type: that of the least sure token. */
function chancesOf(marginals: Float64Array, first: number, end: number): Float64Array {
  const L = namesTask.labels.length;
  return Float64Array.from(ENTITY_TYPES, (_, kind) => {
    let chance = marginals[first * L + 1 + 2 * kind];
    for (let t = first + 1; t < end; t += 1) chance = Math.min(chance, marginals[t * L + 2 + 2 * kind]);
    return chance;
  });
}

/** A name less sure than this takes the type that the article's mentions of the same words have together. */
const UNSURE = 0.7;

function agree(found: readonly Reading[], tokens: readonly Token[]): void {
  const together = new Map<string, Float64Array>();
  const keys = found.map(({ mention }) => tokens.slice(mention.firstToken, mention.endToken).map((token) => token.text).join(" "));
  for (const [i, { chances }] of found.entries()) {
    const sums = together.get(keys[i]) ?? new Float64Array(ENTITY_TYPES.length);
    together.set(keys[i], sums.map((sum, kind) => sum + chances[kind]));
  }
  for (const [i, reading] of found.entries()) {
    if (reading.chances[reading.kind] >= UNSURE) continue;
    const sums = together.get(keys[i]);
    if (sums) reading.kind = sums.indexOf(Math.max(...sums));
  }
}

const [PERSON, ORGANIZATION] = [ENTITY_TYPES.indexOf("PERSON"), ENTITY_TYPES.indexOf("ORGANIZATION")];

/** Last words of bodies that are no family names: of 1,400 names in Worldwide train that end so one is a person's. */
const BODY =
  /^(?:Agency|Alliance|Army|Assembly|Association|Authority|Bank|Bureau|Cabinet|Coalition|College|Commission|Committee|Company|Congress|Corporation|Council|Department|Federation|Foundation|Fund|Government|Institute|League|Ministry|Movement|Parliament|Party|Police|Senate|Tribunal|Union|University)$/u;

/** `Kishida Cabinet` is no person. */
function endsAsBody(tokens: readonly Token[], { firstToken, endToken }: Pick<Mention, "firstToken" | "endToken">): boolean {
  return endToken - firstToken > 1 && BODY.test(tokens[endToken - 1].text);
}

/** A mark that no name begins or ends with. */
const MARK = /^[-–—,;:]$/u;

/** Without marks at its ends, the article before the name, a person's titles, and the 's behind it, which belong to no name. */
function mentionOf(tokens: readonly Token[], first: number, end: number, kind: number): Reading["mention"] {
  let firstToken = first;
  let endToken = end;
  while (firstToken + 1 < endToken && MARK.test(tokens[firstToken].text)) firstToken += 1;
  while (firstToken + 1 < endToken && MARK.test(tokens[endToken - 1].text)) endToken -= 1;
  while (firstToken + 1 < endToken && /^(?:the|an?)$/u.test(tokens[firstToken].text)) firstToken += 1;
  endToken = beforeLoneBracket(tokens, firstToken, endToken);
  if (ENTITY_TYPES[kind] === "PERSON") firstToken = behindTitles(tokens, firstToken, endToken);
  while (firstToken + 1 < endToken && /^['’]s?$/u.test(tokens[endToken - 1].text)) endToken -= 1;
  return { kind: "name", start: tokens[firstToken].start, end: tokens[endToken - 1].end, firstToken, endToken };
}

/** Where a name ends before a bracket that has no other inside it: `Arda Union (AU) Caucus` found as `AU) Caucus`. */
function beforeLoneBracket(tokens: readonly Token[], first: number, end: number): number {
  let open = 0;
  for (let i = first; i < end; i += 1) {
    if (tokens[i].text === "(") open += 1;
    if (tokens[i].text !== ")") continue;
    open -= 1;
    if (open < 0 && i > first) return i;
  }
  return end;
}

/** First token of a person's name behind titles: `Sheikh Hamad`, `H E Dr. Ali`. A lone letter goes only with the title behind it. */
function behindTitles(tokens: readonly Token[], first: number, end: number): number {
  let name = first;
  for (let i = first; i + 1 < end; i += 1) {
    const word = tokens[i].text;
    if (OUTER_TITLES.has(word.replace(/\.$/u, "").toLowerCase()) && /^\p{Lu}/u.test(tokens[i + 1].text)) name = i + 1;
    else if (!/^\p{Lu}\.?$/u.test(word)) break;
  }
  return name;
}

import type { Mention, Paragraph, Token } from "../document/types.js";
import { ENTITY_TYPES } from "../document/types.js";
import { bioLabels } from "../tagger/bio.js";
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
import { agreed, type LikelyName, likeliestOf, likelyNames } from "./likely-names.js";
import { partsOf, trimmed } from "./name-edges.js";
import { nameColumns } from "./name-inputs.js";
import type { WorldNames } from "./world-names.js";

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
  version: 6,
  labels: bioLabels(ENTITY_TYPES),
  features: ({ forms, syntax, context }, position, out) => {
    addNameFeatures(forms, syntax, context, position, out);
  },
};

/** Raised when the columns that the network reads, or their meaning, change. */
export const NETWORK_VERSION = 2;

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
  readonly world: WorldNames;
  /** Of both together, as `LinearModel.transitions`. */
  readonly transitions: Float64Array;
}

/** @throws HearsayError where the file was made for another version */
export function namesModelOf(file: ModelFile, where: string, world: WorldNames): NamesModel {
  const linear = linearModelOf(file, where, namesTask);
  const section = sectionOf(file, where, "network", NETWORK_VERSION);
  const L = namesTask.labels.length;
  const learned = section.meta["transitions"] as readonly number[];
  return {
    linear,
    network: new SequenceScores(section),
    lexicon: new Lexicon(sectionOf(file, where, "words", NETWORK_VERSION).bytes),
    world,
    transitions: bioTransitions(L, linear.transitions.map((score, at) => score + learned[at])),
  };
}

export function namesInput({ tokens, forms, paragraphs, syntax }: NameLayers, world: WorldNames): NamesInput {
  return { forms, syntax, context: contextOf(tokens, forms, paragraphs, world) };
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
export function tagNames(layers: NameLayers, model: NamesModel): Mention[] {
  const { tokens, paragraphs } = layers;
  const L = namesTask.labels.length;
  const input = namesInput(layers, model.world);
  const columns = nameColumns(input.forms, input.syntax, input.context, model.lexicon);
  const more = model.network.of(columns, runsOf(paragraphs, LONGEST_RUN), tokens.length);
  const buffer = new FeatureBuffer();
  const lattice = latticeOf(L, model.transitions);
  const found: LikelyName[] = [];
  for (const { first: firstToken, end: endToken } of stretchesOf(input, paragraphs)) {
    const length = endToken - firstToken;
    const scores = scoreLabels(namesTask, model.linear, input, firstToken, endToken, buffer);
    for (let at = 0; at < scores.length; at += 1) scores[at] += more[firstToken * L + at];
    lattice.compute(scores, length);
    for (const { first, end, chances } of likelyNames(lattice, length, L)) {
      const range = trimmed(tokens, { first: firstToken + first, end: firstToken + end }, ENTITY_TYPES[likeliestOf(chances)]);
      const before = found.at(-1);
      // `Christine` and `Todd Whitman`: two persons' names with nothing between are one person's (2 of 7,700 in Worldwide train are not).
      if (before?.end === range.first && range.first > firstToken && [before.chances, chances].every((each) => ENTITY_TYPES[likeliestOf(each)] === "PERSON")) found[found.length - 1] = { ...before, end: range.end };
      // A name may have grown over the next one.
      else if (range.first >= (before?.end ?? 0)) found.push({ ...range, chances });
    }
  }
  const words = found.map(({ first, end }) => tokens.slice(first, end).map(({ text }) => text).join(" "));
  return agreed(found, words).flatMap(({ first, end, kind }) =>
    partsOf(tokens, { first, end, type: ENTITY_TYPES[kind] }, model.world).map((part): Mention => ({
      kind: "name", start: tokens[part.first].start, end: tokens[part.end - 1].end, firstToken: part.first, endToken: part.end, type: part.type,
    })),
  );
}

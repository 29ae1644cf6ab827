import type { Sentence } from "../document/types.js";
import { FeatureBuffer } from "../tagger/hash.js";
import type { ModelFile } from "../tagger/model.js";
import { sectionOf } from "../tagger/model.js";
import type { WeightTable } from "../tagger/weights.js";
import { unpackRows } from "../tagger/weights.js";
import type { Forms } from "../text/forms.js";
import { ACTIONS, bestAction, ParseState } from "./parser.js";
import { relationFeatures, RELATIONS } from "./relations.js";
import { tagFeatures, TAGS } from "./tags.js";

/** Tags and dependency trees, one entry a token. */
export interface Syntax {
  /** Number of the Penn tag (`TAGS`). */
  readonly tags: Int32Array;
  /** Token number of the head in the document, -1 for a sentence's root. */
  readonly heads: Int32Array;
  /** Number of the relation to the head (`RELATIONS`). */
  readonly relations: Int32Array;
}

export interface SyntaxModel {
  readonly tags: WeightTable;
  readonly actions: WeightTable;
  readonly relations: WeightTable;
}

/** Raised when features or labels of tags, actions or relations change. */
export const SYNTAX_VERSION = 1;

/** A sentence longer than this is parsed in pieces, so that time stays linear whatever the text. */
const LONGEST_SENTENCE = 250;

/** Tags and parses sentences. Pure: depends on forms and sentences alone. */
export function syntaxOf(forms: Forms, sentences: readonly Sentence[], model: SyntaxModel): Syntax {
  const syntax = emptySyntax(forms.length);
  const buffer = new FeatureBuffer();
  const scores = new Float64Array(TAGS.length);
  for (const { firstToken, endToken } of sentences) {
    for (let first = firstToken; first < endToken; first += LONGEST_SENTENCE) {
      const end = Math.min(endToken, first + LONGEST_SENTENCE);
      tagSentence(forms, syntax.tags, first, end, model.tags, buffer, scores);
      parseSentence(forms, syntax, first, end, model.actions, buffer, scores);
      labelSentence(forms, syntax, first, end, model.relations, buffer, scores);
    }
  }
  return syntax;
}

export function emptySyntax(length: number): { tags: Int32Array; heads: Int32Array; relations: Int32Array } {
  return { tags: new Int32Array(length), heads: new Int32Array(length).fill(-1), relations: new Int32Array(length) };
}

/** Fills `tags` from `first` to `end`. */
export function tagSentence(
  forms: Forms, tags: Int32Array, first: number, end: number, weights: WeightTable, buffer: FeatureBuffer, scores: Float64Array,
): void {
  for (let i = first; i < end; i += 1) {
    buffer.clear();
    tagFeatures(forms, tags, i, first, end, buffer);
    weights.sum(buffer.ids, buffer.length, scores, 0);
    tags[i] = highest(scores, TAGS.length);
  }
}

function parseSentence(
  forms: Forms, syntax: Syntax, first: number, end: number, weights: WeightTable, buffer: FeatureBuffer, scores: Float64Array,
): void {
  const state = new ParseState(forms, syntax.tags, first, end - first);
  while (!state.done) {
    buffer.clear();
    state.features(buffer);
    weights.sum(buffer.ids, buffer.length, scores, 0);
    state.apply(bestAction(state, scores));
  }
  for (let i = first; i < end; i += 1) {
    const head = state.heads[i - first];
    syntax.heads[i] = head === state.length ? -1 : first + head;
  }
}

function labelSentence(
  forms: Forms, syntax: Syntax, first: number, end: number, weights: WeightTable, buffer: FeatureBuffer, scores: Float64Array,
): void {
  const tree = { forms, tags: syntax.tags, heads: syntax.heads, first, end };
  for (let i = first; i < end; i += 1) {
    buffer.clear();
    relationFeatures(tree, i, buffer);
    weights.sum(buffer.ids, buffer.length, scores, 0);
    syntax.relations[i] = highest(scores, RELATIONS.length);
  }
}

/** Number of the highest score; the first of equals. */
export function highest(scores: Float64Array, count: number): number {
  let best = 0;
  for (let label = 1; label < count; label += 1) if (scores[label] > scores[best]) best = label;
  return best;
}


/** @throws HearsayError as `sectionOf` */
export function syntaxModelOf(file: ModelFile, where: string): SyntaxModel {
  const table = (name: string, labels: number): WeightTable => {
    const { bytes, meta } = sectionOf(file, where, name, SYNTAX_VERSION);
    return unpackRows(bytes, labels, Number(meta["scale"]));
  };
  return { tags: table("tags", TAGS.length), actions: table("actions", ACTIONS), relations: table("relations", RELATIONS.length) };
}

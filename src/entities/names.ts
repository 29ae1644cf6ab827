import type { EntityType, Mention, Paragraph, Token } from "../document/types.js";
import { ENTITY_TYPES } from "../document/types.js";
import { bioLabels, chunksOf } from "../tagger/bio.js";
import { FeatureBuffer } from "../tagger/hash.js";
import { bestPath, Marginals } from "../tagger/lattice.js";
import type { ModelFile } from "../tagger/model.js";
import { linearModelOf } from "../tagger/model.js";
import type { LinearModel, Task } from "../tagger/task.js";
import { scoreLabels } from "../tagger/task.js";
import type { Forms } from "../text/forms.js";
import type { Agreement } from "./agreement.js";
import { addAgreementFeatures, agreementOf } from "./agreement.js";
import type { NameContext } from "./context.js";
import { contextOf } from "./context.js";
import { addNameFeatures } from "./features.js";

/** What the names task sees of a document. */
export interface NamesInput {
  readonly forms: Forms;
  readonly context: NameContext;
}

export const namesTask: Task<NamesInput> = {
  name: "names",
  version: 1,
  labels: bioLabels(ENTITY_TYPES),
  features: ({ forms, context }, position, out) => {
    addNameFeatures(forms, context, position, out);
  },
};

/** The second reading: changes the first one's scores by what it says of the same words elsewhere in the article. */
export interface AgainInput {
  readonly context: NameContext;
  readonly agreement: Agreement;
}

export const againTask: Task<AgainInput> = {
  name: "names-again",
  version: 1,
  labels: namesTask.labels,
  features: ({ context, agreement }, position, out) => {
    addAgreementFeatures(agreement, context, position, out);
  },
};

export interface NamesModel {
  readonly first: LinearModel;
  /** Its transitions are the sum of both readings'. */
  readonly again: LinearModel;
}

/** @throws HearsayError where the file was made for another version */
export function namesModelOf(file: ModelFile, where: string): NamesModel {
  return { first: linearModelOf(file, where, namesTask), again: linearModelOf(file, where, againTask) };
}

/** A name with how sure the model is of its borders and type. */
export interface NameMention extends Mention {
  readonly probability: number;
}

export function namesInput(tokens: readonly Token[], forms: Forms, paragraphs: readonly Paragraph[]): NamesInput {
  return { forms, context: contextOf(tokens, forms, paragraphs) };
}

/** What the first reading finds: scores and probabilities, `[token * L + label]`. */
export interface FirstReading {
  readonly scores: Float64Array;
  readonly marginals: Float32Array;
}

export function readOnce(input: NamesInput, paragraphs: readonly Paragraph[], model: LinearModel): FirstReading {
  const L = namesTask.labels.length;
  const buffer = new FeatureBuffer();
  const sums = new Marginals(L, model.transitions);
  const scores = new Float64Array(input.forms.length * L);
  const marginals = new Float32Array(input.forms.length * L);
  for (const { firstToken, endToken } of paragraphs) {
    const own = scoreLabels(namesTask, model, input, firstToken, endToken, buffer);
    scores.set(own, firstToken * L);
    sums.compute(own, endToken - firstToken);
    marginals.set(sums.at.subarray(0, own.length), firstToken * L);
  }
  return { scores, marginals };
}

/**
 * Finds persons, organizations, places and the other named things of an article, with dates and sums of money.
 * @param forms of the same tokens
 * @param paragraphs each is read as one sequence
 * @returns names in reading order; none overlaps another
 */
export function tagNames(tokens: readonly Token[], forms: Forms, paragraphs: readonly Paragraph[], model: NamesModel): NameMention[] {
  const L = namesTask.labels.length;
  const input = namesInput(tokens, forms, paragraphs);
  const { scores: all, marginals } = readOnce(input, paragraphs, model.first);
  const again = { context: input.context, agreement: agreementOf(forms, input.context, marginals, L) };
  const buffer = new FeatureBuffer();
  const sums = new Marginals(L, model.again.transitions);
  const mentions: NameMention[] = [];
  for (const { firstToken, endToken } of paragraphs) {
    const length = endToken - firstToken;
    const scores = scoreLabels(againTask, model.again, again, firstToken, endToken, buffer);
    for (let i = 0; i < scores.length; i += 1) scores[i] += all[firstToken * L + i];
    const chunks = chunksOf(bestPath(scores, length, L, model.again.transitions));
    if (chunks.length === 0) continue;
    sums.compute(scores, length);
    for (const { first, end, kind } of chunks) {
      let probability = sums.at[first * L + 1 + 2 * kind];
      for (let t = first + 1; t < end; t += 1) probability = Math.min(probability, sums.at[t * L + 2 + 2 * kind]);
      mentions.push(mentionOf(tokens, firstToken + first, firstToken + end, ENTITY_TYPES[kind], probability));
    }
  }
  return mentions;
}

function mentionOf(tokens: readonly Token[], firstToken: number, endToken: number, type: EntityType, probability: number): NameMention {
  return { kind: "name", type, start: tokens[firstToken].start, end: tokens[endToken - 1].end, firstToken, endToken, probability };
}

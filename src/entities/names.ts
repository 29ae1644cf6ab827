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
  version: 2,
  labels: bioLabels(ENTITY_TYPES),
  features: ({ forms, context }, position, out) => {
    addNameFeatures(forms, context, position, out);
  },
};

/** @throws HearsayError where the file was made for another version */
export function namesModelOf(file: ModelFile, where: string): LinearModel {
  return linearModelOf(file, where, namesTask);
}

/** A name with how sure the model is of its borders and type. */
export interface NameMention extends Mention {
  readonly probability: number;
}

export function namesInput(tokens: readonly Token[], forms: Forms, paragraphs: readonly Paragraph[]): NamesInput {
  return { forms, context: contextOf(tokens, forms, paragraphs) };
}

/**
 * Finds persons, organizations, places and the other named things of an article, with dates and sums of money.
 * @param forms of the same tokens
 * @param paragraphs each is read as one sequence
 * @returns names in reading order; none overlaps another
 */
export function tagNames(tokens: readonly Token[], forms: Forms, paragraphs: readonly Paragraph[], model: LinearModel): NameMention[] {
  const L = namesTask.labels.length;
  const input = namesInput(tokens, forms, paragraphs);
  const buffer = new FeatureBuffer();
  const sums = new Marginals(L, model.transitions);
  const mentions: NameMention[] = [];
  for (const { firstToken, endToken } of paragraphs) {
    const length = endToken - firstToken;
    const scores = scoreLabels(namesTask, model, input, firstToken, endToken, buffer);
    const chunks = chunksOf(bestPath(scores, length, L, model.transitions));
    if (chunks.length === 0) continue;
    sums.compute(scores, length);
    for (const { first, end, kind } of chunks) {
      let probability = sums.at[first * L + 1 + 2 * kind];
      for (let t = first + 1; t < end; t += 1) probability = Math.min(probability, sums.at[t * L + 2 + 2 * kind]);
      mentions.push(mentionOf(tokens, firstToken + first, firstToken + end, ENTITY_TYPES[kind], Math.min(probability, 1)));
    }
  }
  return mentions;
}

/** Without the article before the name and the 's behind it, which belong to no name. */
function mentionOf(tokens: readonly Token[], first: number, end: number, type: EntityType, probability: number): NameMention {
  let firstToken = first;
  let endToken = end;
  while (firstToken + 1 < endToken && /^(?:the|an?)$/u.test(tokens[firstToken].text)) firstToken += 1;
  while (firstToken + 1 < endToken && /^['’]s?$/u.test(tokens[endToken - 1].text)) endToken -= 1;
  return { kind: "name", type, start: tokens[firstToken].start, end: tokens[endToken - 1].end, firstToken, endToken, probability };
}

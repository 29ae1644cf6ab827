import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readModel } from "../models.js";
import { ACTIONS, bestAction, LEFT, ParseState, RIGHT, SHIFT } from "../syntax/parser.js";
import { relationFeatures, RELATIONS } from "../syntax/relations.js";
import type { SyntaxModel } from "../syntax/syntax.js";
import { highest, syntaxOf, SYNTAX_VERSION, tagSentence } from "../syntax/syntax.js";
import { tagFeatures, TAGS } from "../syntax/tags.js";
import { FeatureBuffer } from "../tagger/hash.js";
import type { Section } from "../tagger/model.js";
import { packModel } from "../tagger/model.js";
import { unpackRows } from "../tagger/weights.js";
import { clustersOf } from "../text/clusters.js";
import { FormReader } from "../text/forms.js";
import { Perceptron } from "./perceptron.js";
import { log } from "./log.js";
import { randomFrom, shuffle } from "./random.js";
import type { TreeArticle } from "./trees.js";
import { readTreebank } from "./trees.js";

const SEED = 3;
const EPOCHS = { tags: 5, actions: 8, relations: 4 } as const;
/** Chance of following the parser's own step instead of the oracle's, after the first epoch (Goldberg and Nivre 2012). */
const EXPLORE = 0.9;

interface TreeSentence {
  readonly article: TreeArticle;
  readonly first: number;
  readonly end: number;
}

export interface SyntaxSections {
  readonly tags: Section;
  readonly actions: Section;
  readonly relations: Section;
}

/** Trains tagger, parser and labeller. The parser sees tags that a tagger gives that was trained on the other half. */
export function trainSyntax(articles: readonly TreeArticle[]): SyntaxSections {
  const halves = [articles.filter((_, i) => i % 2 === 0), articles.filter((_, i) => i % 2 === 1)];
  const predicted = new Map<TreeArticle, Int32Array>();
  for (const [number, half] of halves.entries()) {
    const table = tableOf(trainTags(halves[1 - number]), TAGS.length);
    for (const article of half) predicted.set(article, tagsOf(article, table));
  }
  const tags = trainTags(articles);
  const actions = trainActions(articles, predicted);
  const relations = trainRelations(articles, predicted);
  return { tags, actions, relations };
}

function sentencesOf(articles: readonly TreeArticle[]): TreeSentence[] {
  return articles.flatMap((article) => article.sentences.map(({ firstToken, endToken }) => ({ article, first: firstToken, end: endToken })));
}

function trainTags(articles: readonly TreeArticle[]): Section {
  const model = new Perceptron(TAGS.length);
  const sentences = sentencesOf(articles);
  const random = randomFrom(SEED);
  const buffer = new FeatureBuffer();
  const scores = new Float64Array(TAGS.length);
  for (let epoch = 0; epoch < EPOCHS.tags; epoch += 1) {
    shuffle(sentences, random);
    let wrong = 0;
    let all = 0;
    for (const { article, first, end } of sentences) {
      const tags = new Int32Array(article.forms.length);
      for (let i = first; i < end; i += 1) {
        buffer.clear();
        tagFeatures(article.forms, tags, i, first, end, buffer);
        model.score(buffer.ids, buffer.length, scores);
        model.tick();
        tags[i] = highest(scores, TAGS.length);
        all += 1;
        if (tags[i] === article.tags[i]) continue;
        wrong += 1;
        model.update(buffer.ids, buffer.length, article.tags[i], tags[i]);
      }
    }
    log(`tags: epoch ${epoch + 1}, ${((100 * wrong) / all).toFixed(2)} % wrong of ${all}`);
  }
  return model.section(0.3, { labels: TAGS });
}

function tagsOf(article: TreeArticle, table: SyntaxModel["tags"]): Int32Array {
  const tags = new Int32Array(article.forms.length);
  const buffer = new FeatureBuffer();
  const scores = new Float64Array(TAGS.length);
  for (const { firstToken, endToken } of article.sentences) tagSentence(article.forms, tags, firstToken, endToken, table, buffer, scores);
  return tags;
}

function trainActions(articles: readonly TreeArticle[], tags: ReadonlyMap<TreeArticle, Int32Array>): Section {
  const model = new Perceptron(ACTIONS);
  const sentences = sentencesOf(articles);
  const random = randomFrom(SEED + 1);
  const buffer = new FeatureBuffer();
  const scores = new Float64Array(ACTIONS);
  for (let epoch = 0; epoch < EPOCHS.actions; epoch += 1) {
    shuffle(sentences, random);
    let right = 0;
    let all = 0;
    for (const { article, first, end } of sentences) {
      const gold = new Int32Array(end - first);
      for (let i = first; i < end; i += 1) gold[i - first] = article.heads[i] < 0 ? end - first : article.heads[i] - first;
      const state = new ParseState(article.forms, tags.get(article) ?? article.tags, first, end - first);
      while (!state.done) {
        buffer.clear();
        state.features(buffer);
        model.score(buffer.ids, buffer.length, scores);
        model.tick();
        const best = bestAction(state, scores);
        const costs = costsOf(state, gold);
        const oracle = cheapest(state, costs, scores);
        const wrong = costs[best] > costs[oracle];
        if (wrong) model.update(buffer.ids, buffer.length, oracle, best);
        state.apply(wrong && (epoch === 0 || random() > EXPLORE) ? oracle : best);
      }
      for (let i = 0; i < gold.length; i += 1) if (state.heads[i] === gold[i]) right += 1;
      all += gold.length;
    }
    log(`actions: epoch ${epoch + 1}, ${((100 * right) / all).toFixed(2)} % of heads right while learning`);
  }
  return model.section(1.2, { actions: ACTIONS });
}

/** How many gold arcs each allowed step makes impossible (Goldberg and Nivre 2013, arc-hybrid). */
function costsOf(state: ParseState, gold: Int32Array): [number, number, number] {
  const { stack, depth, next, length } = state;
  const top = depth > 0 ? stack[depth - 1] : -1;
  let shift = 0;
  let left = 0;
  let right = 0;
  if (next < length) {
    for (let k = 0; k < depth; k += 1) {
      if (gold[stack[k]] === next) shift += 1;
      if (k < depth - 1 && gold[next] === stack[k]) shift += 1;
    }
  }
  if (top >= 0) {
    const head = gold[top];
    const below = depth > 1 ? stack[depth - 2] : -1;
    for (let k = next; k < length; k += 1) if (gold[k] === top) left += 1;
    right = left;
    if (head === below || head > next) left += 1;
    if (head >= next) right += 1;
  }
  return [shift, left, right];
}

function cheapest(state: ParseState, costs: readonly number[], scores: Float64Array): number {
  let best = -1;
  for (const action of [SHIFT, LEFT, RIGHT]) {
    if (!state.allows(action)) continue;
    if (best < 0 || costs[action] < costs[best] || (costs[action] === costs[best] && scores[action] > scores[best])) best = action;
  }
  return best;
}

function trainRelations(articles: readonly TreeArticle[], tags: ReadonlyMap<TreeArticle, Int32Array>): Section {
  const model = new Perceptron(RELATIONS.length);
  const sentences = sentencesOf(articles);
  const random = randomFrom(SEED + 2);
  const buffer = new FeatureBuffer();
  const scores = new Float64Array(RELATIONS.length);
  for (let epoch = 0; epoch < EPOCHS.relations; epoch += 1) {
    shuffle(sentences, random);
    let wrong = 0;
    let all = 0;
    for (const { article, first, end } of sentences) {
      const tree = { forms: article.forms, tags: tags.get(article) ?? article.tags, heads: article.heads, first, end };
      for (let i = first; i < end; i += 1) {
        buffer.clear();
        relationFeatures(tree, i, buffer);
        model.score(buffer.ids, buffer.length, scores);
        model.tick();
        const best = highest(scores, RELATIONS.length);
        all += 1;
        if (best === article.relations[i]) continue;
        wrong += 1;
        model.update(buffer.ids, buffer.length, article.relations[i], best);
      }
    }
    log(`relations: epoch ${epoch + 1}, ${((100 * wrong) / all).toFixed(2)} % wrong`);
  }
  return model.section(0.5, { labels: RELATIONS });
}

function tableOf({ bytes, meta }: Section, labels: number): SyntaxModel["tags"] {
  return unpackRows(bytes, labels, Number(meta["scale"]));
}

/** The sections as a model that runs. */
function syntaxModel({ tags, actions, relations }: SyntaxSections): SyntaxModel {
  return { tags: tableOf(tags, TAGS.length), actions: tableOf(actions, ACTIONS), relations: tableOf(relations, RELATIONS.length) };
}

/** Share of tokens with the right tag, head, and head with relation, on gold sentences; punctuation counts. */
export function scoreSyntax(articles: readonly TreeArticle[], model: SyntaxModel): string {
  let all = 0;
  const right = { tags: 0, heads: 0, labelled: 0 };
  for (const article of articles) {
    const sentences = article.sentences.map((sentence) => ({ ...sentence, start: 0, end: 0, paragraph: 0 }));
    const found = syntaxOf(article.forms, sentences, model);
    for (const { firstToken, endToken } of article.sentences) {
      for (let i = firstToken; i < endToken; i += 1) {
        all += 1;
        if (found.tags[i] === article.tags[i]) right.tags += 1;
        if (found.heads[i] !== article.heads[i]) continue;
        right.heads += 1;
        if (found.relations[i] === article.relations[i]) right.labelled += 1;
      }
    }
  }
  const share = (count: number): string => ((100 * count) / all).toFixed(2);
  return `${all} tokens: tags ${share(right.tags)}, UAS ${share(right.heads)}, LAS ${share(right.labelled)}`;
}

function main(corpora: string, target: string): void {
  const forms = new FormReader(clustersOf(readModel("clusters"), "clusters"));
  const read = (folder: string): TreeArticle[] => readTreebank(join(corpora, folder), forms);
  const articles = [...read("uner-ewt/train"), ...read("gum/train")];
  log(`${articles.length} articles, ${sentencesOf(articles).length} sentences`);
  const sections = trainSyntax(articles);
  const model = syntaxModel(sections);
  for (const corpus of ["uner-ewt", "gum"]) log(`${corpus} dev, ${scoreSyntax(read(`${corpus}/dev`), model)}`);
  const card = {
    name: "syntax", version: "1", seed: SEED, tasks: { tags: SYNTAX_VERSION, actions: SYNTAX_VERSION, relations: SYNTAX_VERSION },
    corpora: [
      { name: "UD English EWT train (Silveira et al. 2014)", licence: "CC BY-SA 4.0" },
      { name: "GUM train (Zeldes 2017)", licence: "CC BY 4.0" },
    ],
  };
  const bytes = packModel(card, new Map(Object.entries(sections)));
  writeFileSync(target, bytes);
  log(`${target}: ${bytes.length} bytes`);
}

main(process.argv[2], process.argv[3]);

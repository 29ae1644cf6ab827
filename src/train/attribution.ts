import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidatesOf } from "../attribution/candidates.js";
import type { Context } from "../attribution/context.js";
import { CUES } from "../attribution/cues.js";
import type { RatedCandidate } from "../attribution/relations.js";
import { rateCandidates, withoutOverlap } from "../attribution/relations.js";
import type { CueWindow } from "../attribution/roles.js";
import { ROLES, windowOf } from "../attribution/roles.js";
import type { Rows } from "../attribution/rows.js";
import { ROWS } from "../attribution/rows.js";
import { readModel } from "../models.js";
import { syntaxModelOf } from "../syntax/syntax.js";
import { labelsOf, mendLabels } from "../tagger/bio.js";
import type { Section } from "../tagger/model.js";
import { linearModel, packModel } from "../tagger/model.js";
import type { LinearModel } from "../tagger/task.js";
import { clustersOf } from "../text/clusters.js";
import { FormReader } from "../text/forms.js";
import type { GoldArticle } from "./gold-attribution.js";
import { readConstructions, readGold, rightRelation } from "./gold-attribution.js";
import type { CrfSettings } from "./crf.js";
import { trainCrf } from "./crf.js";
import { Examples } from "./examples.js";
import { log } from "./log.js";

const SEED = 1;
const FOLDS = 3;
const CUE_SETTINGS: CrfSettings = { seed: SEED, epochs: 4, step: 0.02, dropout: 0.5, least: 2, prune: 0.03, models: 2 };
const ROLE_SETTINGS: CrfSettings = { seed: SEED, epochs: 4, step: 0.02, dropout: 0.5, least: 2, prune: 0.03, models: 2 };
const ROW_SETTINGS: CrfSettings = { seed: SEED, epochs: 8, step: 0.02, dropout: 0.3, least: 3, prune: 0.001 };

interface FoldedExamples<Input> {
  readonly examples: Examples<Input>;
  /** Sequences of each article. */
  readonly sequences: readonly (readonly number[])[];
}

function cueExamples(articles: readonly GoldArticle[]): FoldedExamples<Context> {
  const examples = new Examples(CUES);
  const sequences = articles.map(({ context, relations }) => {
    const before = examples.starts.length - 1;
    const labels = labelsOf(relations.flatMap(({ cue }) => cue ?? []), context.forms.length);
    for (const { firstToken, endToken } of context.paragraphs) {
      examples.add(context, firstToken, endToken, labels.subarray(firstToken, endToken));
    }
    return Array.from({ length: examples.starts.length - 1 - before }, (_, i) => before + i);
  });
  return { examples, sequences };
}

function roleExamples(articles: readonly GoldArticle[]): FoldedExamples<CueWindow> {
  const examples = new Examples(ROLES);
  const sequences = articles.map(({ context, relations }) => {
    const before = examples.starts.length - 1;
    const otherCues = new Uint8Array(context.forms.length);
    for (const { cue } of relations) if (cue) otherCues.fill(1, cue.first, cue.end);
    for (const { cue, source, content } of relations) {
      if (!cue) continue;
      const window = windowOf(context, cue.first, cue.end, otherCues);
      const labels = labelsOf([...source, ...content], context.forms.length);
      labels.fill(0, cue.first, cue.end);
      examples.add(window, window.first, window.end, mendLabels(labels.slice(window.first, window.end)));
    }
    return Array.from({ length: examples.starts.length - 1 - before }, (_, i) => before + i);
  });
  return { examples, sequences };
}

/** Adds an article's candidates as examples of rows that are right or not. */
function addRows(examples: Examples<Rows>, article: GoldArticle, cues: LinearModel, roles: LinearModel): void {
  const candidates = candidatesOf(article.context, cues, roles);
  const rows = { context: article.context, candidates };
  for (const [i, candidate] of candidates.entries()) {
    examples.add(rows, i, i + 1, Uint8Array.of(rightRelation(article, candidate) >= 0 ? 1 : 0));
  }
}

export interface AttributionSections {
  readonly cues: Section;
  readonly roles: Section;
  readonly rows: Section;
}

/**
 * Trains cues, roles and rows. Rows learn from candidates of cue and role models that have not seen the article
 * (jackknifing in three folds), for a model's certainty on what it learned from says little.
 */
export function trainAttribution(articles: readonly GoldArticle[]): AttributionSections {
  const cues = cueExamples(articles);
  const roles = roleExamples(articles);
  const rows = new Examples(ROWS);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = (lists: readonly (readonly number[])[]): number[] => lists.filter((_, i) => i % FOLDS !== fold).flat();
    const cueModel = linearModel(CUES, trainCrf(cues.examples, CUE_SETTINGS, log, others(cues.sequences)));
    const roleModel = linearModel(ROLES, trainCrf(roles.examples, ROLE_SETTINGS, log, others(roles.sequences)));
    for (const [i, article] of articles.entries()) if (i % FOLDS === fold) addRows(rows, article, cueModel, roleModel);
  }
  return {
    cues: trainCrf(cues.examples, CUE_SETTINGS, log),
    roles: trainCrf(roles.examples, ROLE_SETTINGS, log),
    rows: trainCrf(rows, ROW_SETTINGS, log),
  };
}

/** Precision, recall and F1 of relation@0.5 at thresholds, and the best one. */
function bestThreshold(articles: readonly GoldArticle[], sections: AttributionSections): number {
  const [cues, roles, rows] = [linearModel(CUES, sections.cues), linearModel(ROLES, sections.roles), linearModel(ROWS, sections.rows)];
  const rated = articles.map((article) => ({
    article, candidates: rateCandidates(article.context, candidatesOf(article.context, cues, roles), rows),
  }));
  let best = { threshold: 0.5, f1: 0 };
  for (let threshold = 0.2; threshold < 0.7; threshold += 0.02) {
    let right = 0;
    let found = 0;
    let gold = 0;
    for (const { article, candidates } of rated) {
      const kept = withoutOverlap(candidates.filter(({ confidence }: RatedCandidate) => confidence >= threshold));
      right += new Set(kept.map((row) => rightRelation(article, row)).filter((number) => number >= 0)).size;
      found += kept.length;
      gold += article.relations.length;
    }
    const f1 = (200 * right) / (found + gold);
    log(`threshold ${threshold.toFixed(2)}: P ${((100 * right) / found).toFixed(2)} R ${((100 * right) / gold).toFixed(2)} F1 ${f1.toFixed(2)}`);
    if (f1 > best.f1) best = { threshold: Number(threshold.toFixed(2)), f1 };
  }
  return best.threshold;
}

function main(corpora: string, target: string): void {
  const forms = new FormReader(clustersOf(readModel("clusters"), "clusters"));
  const models = { forms, syntax: syntaxModelOf(readModel("syntax"), "syntax") };
  const sections = trainAttribution([...readGold(join(corpora, "polnear/train"), models), ...readConstructions(corpora, models)]);
  const threshold = bestThreshold([...readGold(join(corpora, "polnear/dev"), models)], sections);
  const rows = { ...sections.rows, meta: { ...sections.rows.meta, threshold } };
  const card = {
    name: "attribution", version: "1", seed: SEED, tasks: { cues: CUES.version, roles: ROLES.version, rows: ROWS.version },
    corpora: [
      { name: "PolNeAR train (Newell et al. 2018)", licence: "none stated" },
      { name: "names of persons from Worldwide train (Shan et al. 2023)", licence: "none stated" },
    ],
  };
  const bytes = packModel(card, new Map(Object.entries({ ...sections, rows })), Number(process.argv[4] ?? 11));
  writeFileSync(target, bytes);
  log(`${target}: ${bytes.length} bytes`);
}

main(process.argv[2], process.argv[3]);

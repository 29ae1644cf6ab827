import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../attribution/context.js";
import { contextOf } from "../attribution/context.js";
import { candidatesOf } from "../attribution/candidates.js";
import type { RelationNetwork } from "../attribution/relation-network.js";
import { relationNetworkOf } from "../attribution/relation-network.js";
import { chosen } from "../attribution/overlap.js";
import { rateCandidates } from "../attribution/relations.js";
import { ROWS } from "../attribution/rows.js";
import { CONTENT, SOURCE } from "../attribution/windows.js";
import type { TokenRange } from "../network/encoder.js";
import type { Encoding } from "../network/network.js";
import { packNetwork } from "../network/tensors.js";
import { packagedForms, readModel } from "../models.js";
import { readLayers } from "../pipeline.js";
import { syntaxModelOf } from "../syntax/syntax.js";
import { linearModel } from "../tagger/model.js";
import { textsOf } from "./corpus.js";
import type { GoldArticle } from "./gold-attribution.js";
import { log } from "./log.js";
import { mean } from "./mean.js";
import { writeColumns } from "./network-columns.js";
import { readTensors } from "./network-file.js";

/*
 * Silver: what trained networks together find in texts that nobody has annotated, as one more split for `network.py`:
 *   node dist/train/silver.js CORPORA FOLDER TEACHER.tensors [TEACHER.tensors …]
 * FOLDER holds known.bin; it gets silver.json and silver-NAME.i32.
 */

const TEXTS = ["worldwide-ner/train", "uner-ewt/train", "gum/train"];
/** Sentences of NewsMTSC stand alone; a paragraph of them each makes a text. */
const SENTENCES = 25;

function* texts(corpora: string): Generator<{ readonly id: string; readonly text: string }> {
  for (const corpus of TEXTS) yield* textsOf(join(corpora, corpus));
  const path = join(corpora, "newsmtsc/train.jsonl");
  if (!existsSync(path)) return;
  const sentences = readFileSync(path, "utf8").trimEnd().split("\n").map((line) => (JSON.parse(line) as { text: string }).text);
  const own = [...new Set(sentences)];
  for (let at = 0; at < own.length; at += SENTENCES) yield { id: `newsmtsc-${at}`, text: own.slice(at, at + SENTENCES).join("\n\n") };
}

/** Several networks of one shape as one: the means of their scores. */
function together(networks: readonly RelationNetwork[]): RelationNetwork {
  const [first] = networks;
  const encodings = new WeakMap<Encoding, Encoding[]>();
  return {
    lexicon: first.lexicon,
    cueTransitions: mean(networks.map(({ cueTransitions }) => cueTransitions)),
    roleTransitions: mean(networks.map(({ roleTransitions }) => roleTransitions)),
    network: {
      cueLabels: first.network.cueLabels, roleLabels: first.network.roleLabels,
      encode: (columns: readonly Int32Array[], sequences: readonly TokenRange[], heads: Int32Array): Encoding => {
        const each = networks.map(({ network }) => network.encode(columns, sequences, heads));
        const joint = { ...each[0], cueScores: Float32Array.from(mean(each.map(({ cueScores }) => cueScores))) };
        encodings.set(joint, each);
        return joint;
      },
      roles: (encoding: Encoding, cue: TokenRange, window: TokenRange, ids: readonly Int32Array[]): Float32Array =>
        Float32Array.from(mean(networks.map(({ network }, i) => network.roles(encodings.get(encoding)![i], cue, window, ids)))),
    },
  };
}

function main(corpora: string, folder: string, teachers: readonly string[]): void {
  const words = readFileSync(join(folder, "known.bin"));
  const teacher = together(teachers.map((path) => {
    const { meta, tensors } = readTensors(readFileSync(path), path);
    return relationNetworkOf(packNetwork(tensors, meta), words);
  }));
  const section = readModel("attribution").sections.get(ROWS.name)!;
  const rows = linearModel(ROWS, section);
  const threshold = Number(section.meta["threshold"]);
  const models = { forms: packagedForms(), syntax: syntaxModelOf(readModel("syntax"), "syntax") };
  const found = (context: Context): GoldArticle["relations"] =>
    chosen(rateCandidates(context, candidatesOf(context, teacher), rows), threshold)
      .map(({ cue, source, content }) => ({
        cue: { ...cue, kind: 0 },
        source: source.map((range) => ({ ...range, kind: SOURCE })),
        content: content.map((range) => ({ ...range, kind: CONTENT })),
      }));
  const articles = [...texts(corpora)].map(({ id, text }): GoldArticle => {
    const context = contextOf(readLayers({ id, text }, models));
    return { id, context, relations: found(context) };
  });
  log(`${articles.reduce((sum, { relations }) => sum + relations.length, 0)} relations`);
  writeColumns(folder, "silver", articles, teacher.lexicon);
}

const [corpora, folder, ...teachers] = process.argv.slice(2);
main(corpora, folder, teachers);

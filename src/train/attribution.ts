import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../attribution/context.js";
import { contextOf } from "../attribution/context.js";
import { CUES } from "../attribution/cues.js";
import { CONTENT, ROLES, SOURCE, windowOf } from "../attribution/roles.js";
import type { Span } from "../document/types.js";
import { readBrat } from "../evaluate/brat.js";
import { readModel } from "../models.js";
import { readLayers } from "../pipeline.js";
import { syntaxModelOf } from "../syntax/syntax.js";
import type { Chunk } from "../tagger/bio.js";
import { labelsOf, mendLabels } from "../tagger/bio.js";
import { packModel } from "../tagger/model.js";
import { clustersOf } from "../text/clusters.js";
import { FormReader } from "../text/forms.js";
import { textsOf } from "./corpus.js";
import type { CrfSettings } from "./crf.js";
import { trainCrf } from "./crf.js";
import { Examples } from "./examples.js";

const SEED = 1;
const SETTINGS: CrfSettings = { seed: SEED, epochs: 4, step: 0.02, dropout: 0.5, least: 2, prune: 0.03 };

/** A gold attribution in token numbers. */
interface GoldRelation {
  readonly cue: Chunk | null;
  readonly source: readonly Chunk[];
  readonly content: readonly Chunk[];
}

interface GoldArticle {
  readonly context: Context;
  readonly relations: readonly GoldRelation[];
}

function log(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

/** Reads articles with brat standoff beside them. */
export function readGold(folder: string, models: Parameters<typeof readLayers>[1]): GoldArticle[] {
  const articles: GoldArticle[] = [];
  for (const { id, text, path } of textsOf(folder)) {
    const context = contextOf(readLayers({ id, text }, models));
    const brat = readBrat(readFileSync(`${path}.ann`, "utf8"), text, `${path}.ann`);
    const relations = brat.events.filter(({ type }) => type === "Attribution").map(({ roles }) => {
      const chunks = (role: string, kind: number): Chunk[] =>
        (roles.get(role) ?? []).flatMap(({ spans }) => spans.flatMap((span) => chunkOf(context, span, kind)));
      const cue = chunks("Cue", 0);
      return { cue: joinCue(cue), source: chunks("Source", SOURCE), content: chunks("Content", CONTENT) };
    });
    articles.push({ context, relations });
  }
  return articles;
}

/** The tokens that share a character with a span. */
function chunkOf({ tokens }: Context, span: Span, kind: number): Chunk[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end > span.start) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while (end < tokens.length && tokens[end].start < span.end) end += 1;
  return end > low ? [{ first: low, end, kind }] : [];
}

/** A cue is one run of tokens to the model: pieces with little between are joined, else the first piece stands for all. */
function joinCue(pieces: readonly Chunk[]): Chunk | null {
  if (pieces.length === 0) return null;
  let { first, end } = pieces[0];
  for (const piece of pieces.slice(1)) if (piece.first >= end && piece.first - end <= 3) end = piece.end;
  return { first, end, kind: 0 };
}

function cueExamples(articles: readonly GoldArticle[]): Examples<Context> {
  const examples = new Examples(CUES);
  for (const { context, relations } of articles) {
    const labels = labelsOf(relations.flatMap(({ cue }) => cue ?? []), context.forms.length);
    for (const { firstToken, endToken } of context.paragraphs) {
      examples.add(context, firstToken, endToken, labels.subarray(firstToken, endToken));
    }
  }
  return examples;
}

function roleExamples(articles: readonly GoldArticle[]): Examples<Parameters<typeof ROLES.features>[0]> {
  const examples = new Examples(ROLES);
  for (const { context, relations } of articles) {
    const otherCues = new Uint8Array(context.forms.length);
    for (const { cue } of relations) if (cue) otherCues.fill(1, cue.first, cue.end);
    for (const { cue, source, content } of relations) {
      if (!cue) continue;
      const window = windowOf(context, cue.first, cue.end, otherCues);
      const outside = labelsOf([...source, ...content], context.forms.length);
      outside.fill(0, cue.first, cue.end);
      examples.add(window, window.first, window.end, mendLabels(outside.slice(window.first, window.end)));
    }
  }
  return examples;
}

function main(corpora: string, target: string): void {
  const forms = new FormReader(clustersOf(readModel("clusters"), "clusters"));
  const syntax = syntaxModelOf(readModel("syntax"), "syntax");
  const articles = readGold(join(corpora, "polnear/train"), { forms, syntax });
  log(`${articles.length} articles`);
  const cues = trainCrf(cueExamples(articles), SETTINGS, log);
  const roles = trainCrf(roleExamples(articles), SETTINGS, log);
  const card = {
    name: "attribution", version: "1", seed: SEED, tasks: { cues: CUES.version, roles: ROLES.version },
    corpora: [{ name: "PolNeAR train (Newell et al. 2018)", licence: "none stated" }],
  };
  const bytes = packModel(card, new Map([["cues", cues], ["roles", roles]]), Number(process.argv[4] ?? 11));
  writeFileSync(target, bytes);
  log(`${target}: ${bytes.length} bytes`);
}

main(process.argv[2], process.argv[3]);

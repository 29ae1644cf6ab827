import { existsSync } from "node:fs";
import { findAddressees } from "../attribution/addressees.js";
import { contextOf } from "../attribution/context.js";
import { resolveSpeakers } from "../attribution/speakers.js";
import { findTargets } from "../attribution/targets.js";
import { recordOf } from "../document/record.js";
import { tagNames } from "../entities/names.js";
import { resolveArticle } from "../entities/resolve.js";
import { loadModels, readLayers } from "../pipeline.js";
import { textsOf } from "./corpus.js";
import { readGoldRelations } from "./gold-relations.js";

/*
 * Resolution apart from attribution: node dist/train/resolve-gold.js FOLDER... prints the record of each article that has NAME.ann, with the
 * relations of that file instead of found ones, for `score.py who`.
 */

function main(folders: readonly string[]): void {
  const models = loadModels();
  for (const folder of folders) {
    for (const { id, text, path } of textsOf(folder)) {
      if (!existsSync(`${path}.ann`)) continue;
      const document = { id, text };
      const layers = readLayers(document, models);
      const { tokens } = layers;
      const names = tagNames(layers, models.names);
      const relations = findAddressees(contextOf(layers), names, readGoldRelations(`${path}.ann`, text, tokens));
      const resolution = resolveArticle(text, layers, names, relations);
      const speakers = resolveSpeakers(text, relations, resolution);
      const targets = findTargets(tokens, relations, speakers, resolution);
      const attributions = relations.map(({ addressee: _words, ...relation }, i) => ({ ...relation, id: `a${i + 1}`, speakers: speakers[i], targets: targets[i] }));
      process.stdout.write(`${JSON.stringify(recordOf({ document, ...layers, entities: resolution.entities, attributions }))}\n`);
    }
  }
}

main(process.argv.slice(2));

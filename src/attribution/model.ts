import type { Network } from "../network/network.js";
import { networkOf } from "../network/network.js";
import { bioTransitions } from "../tagger/lattice.js";
import type { ModelFile, Section } from "../tagger/model.js";
import { linearModelOf, sectionOf } from "../tagger/model.js";
import type { LinearModel } from "../tagger/task.js";
import { Lexicon } from "./inputs.js";
import { ROWS } from "./rows.js";

/** The network that finds cues and, for each cue, its source and content. */
export interface RelationNetwork {
  readonly network: Network;
  readonly lexicon: Lexicon;
  readonly cueTransitions: Float64Array;
  readonly roleTransitions: Float64Array;
}

export interface AttributionModel extends RelationNetwork {
  readonly rows: LinearModel;
  /** Least confidence of a row; where F1 is best on dev. */
  readonly threshold: number;
}

/** Raised when the columns that the network reads, or their meaning, change. */
export const NETWORK_VERSION = 1;

/** @param words a bit for each word of the clusters' list that has a vector of its own */
export function relationNetworkOf(section: Section, words: Uint8Array): RelationNetwork {
  const network = networkOf(section);
  return {
    network, lexicon: new Lexicon(words),
    cueTransitions: bioTransitions(network.cueLabels, section.meta["cueTransitions"] as readonly number[]),
    roleTransitions: bioTransitions(network.roleLabels, section.meta["roleTransitions"] as readonly number[]),
  };
}

/** @throws HearsayError where the file is for other versions of the tasks */
export function attributionModelOf(file: ModelFile, where: string): AttributionModel {
  return {
    ...relationNetworkOf(sectionOf(file, where, "network", NETWORK_VERSION), sectionOf(file, where, "words", NETWORK_VERSION).bytes),
    rows: linearModelOf(file, where, ROWS),
    threshold: Number(sectionOf(file, where, ROWS.name, ROWS.version).meta["threshold"]),
  };
}

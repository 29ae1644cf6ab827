import type { Network } from "../network/network.js";
import { networkOf } from "../network/network.js";
import { bioTransitions } from "../tagger/lattice.js";
import type { Section } from "../tagger/model.js";
import { Lexicon } from "../text/lexicon.js";

/** The network that finds cues and, for each cue, its source and content. */
export interface RelationNetwork {
  readonly network: Pick<Network, "cueLabels" | "roleLabels" | "encode" | "roles">;
  readonly lexicon: Lexicon;
  readonly cueTransitions: Float64Array;
  readonly roleTransitions: Float64Array;
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

import type { Cluster } from "./clusters.js";

/** How far back, in sentences, a noun that fits anybody of its kind may look. */
export const NEAR = 3;

/** What a nominal may go back to, most recent last. */
export interface History {
  /** Who spoke last, where the nominal itself is a source. */
  readonly speaker: Cluster | undefined;
  /** The body that spoke last, where the nominal itself is a source. */
  readonly body: Cluster | undefined;
  /** Clusters in the order of their last mentions. */
  readonly recent: readonly Cluster[];
}

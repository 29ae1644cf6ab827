import type { Span } from "../document/types.js";

/*
 * Scores of coreference over clusters of mentions: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF-e (Luo 2005), their mean, which
 * the CoNLL tasks report, and LEA (Moosavi and Strube 2016).
 */

/** What was found of what is there; precision and recall are sums over documents, so that they can be added. */
export interface Tally {
  readonly precision: readonly [right: number, of: number];
  readonly recall: readonly [right: number, of: number];
}

export interface CoreferenceTallies {
  readonly mentions: Tally;
  readonly muc: Tally;
  readonly bcubed: Tally;
  readonly ceafe: Tally;
  readonly lea: Tally;
}

/** Clusters of mention numbers; the same number in both is the same mention. */
type Clusters = ReadonlyArray<readonly number[]>;

/** Numbers mentions so that a found one and a gold one with the same place share a number. */
export function alignMentions(
  gold: ReadonlyArray<readonly Span[]>,
  found: ReadonlyArray<readonly Span[]>,
  same: (gold: Span, found: Span) => boolean,
): { gold: number[][]; found: number[][] } {
  const places: Span[] = [];
  const goldNumbers = gold.map((cluster) => cluster.map((span) => places.push(span) - 1));
  const taken = new Set<number>();
  let next = places.length;
  const foundNumbers = found.map((cluster) =>
    cluster.map((span) => {
      let best = -1;
      for (const [number, place] of places.entries()) {
        if (taken.has(number) || place.start > span.end || place.end < span.start || !same(place, span)) continue;
        const off = (at: Span): number => Math.abs(at.start - span.start) + Math.abs(at.end - span.end);
        if (best < 0 || off(place) < off(places[best])) best = number;
      }
      if (best < 0) return next++;
      taken.add(best);
      return best;
    }),
  );
  return { gold: goldNumbers, found: foundNumbers };
}

/** Scores one document. */
export function scoreCoreference(gold: Clusters, found: Clusters): CoreferenceTallies {
  const all = (clusters: Clusters): Set<number> => new Set(clusters.flat());
  const goldAll = all(gold);
  const foundAll = all(found);
  const shared = [...goldAll].filter((mention) => foundAll.has(mention)).length;
  return {
    mentions: { precision: [shared, foundAll.size], recall: [shared, goldAll.size] },
    muc: { precision: muc(found, gold), recall: muc(gold, found) },
    bcubed: { precision: bcubed(found, gold), recall: bcubed(gold, found) },
    ceafe: ceafe(gold, found),
    lea: { precision: lea(found, gold), recall: lea(gold, found) },
  };
}

export function addTallies(a: CoreferenceTallies, b: CoreferenceTallies): CoreferenceTallies {
  return {
    mentions: addTally(a.mentions, b.mentions),
    muc: addTally(a.muc, b.muc),
    bcubed: addTally(a.bcubed, b.bcubed),
    ceafe: addTally(a.ceafe, b.ceafe),
    lea: addTally(a.lea, b.lea),
  };
}

function addTally(x: Tally, y: Tally): Tally {
  return {
    precision: [x.precision[0] + y.precision[0], x.precision[1] + y.precision[1]],
    recall: [x.recall[0] + y.recall[0], x.recall[1] + y.recall[1]],
  };
}

export function f1Of({ precision, recall }: Tally): number {
  const p = precision[1] === 0 ? 0 : precision[0] / precision[1];
  const r = recall[1] === 0 ? 0 : recall[0] / recall[1];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function clusterOf(clusters: Clusters): Map<number, number> {
  return new Map(clusters.flatMap((cluster, i) => cluster.map((mention) => [mention, i] as const)));
}

/** Links kept: a cluster of n mentions that falls into k parts keeps n - k of its n - 1. */
function muc(key: Clusters, response: Clusters): [number, number] {
  const of = clusterOf(response);
  let right = 0;
  let total = 0;
  for (const cluster of key) {
    const parts = new Set(cluster.map((mention) => of.get(mention) ?? -1 - mention));
    right += cluster.length - parts.size;
    total += cluster.length - 1;
  }
  return [right, total];
}

function bcubed(key: Clusters, response: Clusters): [number, number] {
  let right = 0;
  let total = 0;
  for (const cluster of key) {
    for (const count of overlaps(cluster, response).values()) right += (count * count) / cluster.length;
    total += cluster.length;
  }
  return [right, total];
}

function overlaps(cluster: readonly number[], others: Clusters): Map<number, number> {
  const of = clusterOf(others);
  const counts = new Map<number, number>();
  for (const mention of cluster) {
    const other = of.get(mention);
    if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}

/** The pairing of clusters with the greatest similarity, by repeated choice of the best pair left: CEAF-e up to rare ties. */
function ceafe(gold: Clusters, found: Clusters): Tally {
  const pairs: Array<{ g: number; f: number; value: number }> = [];
  for (const [g, cluster] of gold.entries()) {
    for (const [f, count] of overlaps(cluster, found)) pairs.push({ g, f, value: (2 * count) / (cluster.length + found[f].length) });
  }
  pairs.sort((a, b) => b.value - a.value || a.g - b.g || a.f - b.f);
  const goldTaken = new Set<number>();
  const foundTaken = new Set<number>();
  let sum = 0;
  for (const { g, f, value } of pairs) {
    if (goldTaken.has(g) || foundTaken.has(f)) continue;
    goldTaken.add(g);
    foundTaken.add(f);
    sum += value;
  }
  return { precision: [sum, found.length], recall: [sum, gold.length] };
}

/** Share of a cluster's links that are kept, each cluster weighed by its size. */
function lea(key: Clusters, response: Clusters): [number, number] {
  let right = 0;
  let total = 0;
  for (const cluster of key) {
    const links = (cluster.length * (cluster.length - 1)) / 2;
    let kept = 0;
    for (const count of overlaps(cluster, response).values()) kept += (count * (count - 1)) / 2;
    right += links === 0 ? 0 : (cluster.length * kept) / links;
    total += cluster.length;
  }
  return [right, total];
}

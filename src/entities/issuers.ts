import type { Article } from "./article.js";
import type { Cluster, Clustering } from "./clusters.js";
import type { Candidate } from "./mentions.js";

/**
 * Who published a document: the names right before its noun (`a Washington Post/ABC News poll`), who possesses it, or the name behind
 * `by`, `from` or `on the website of` (`a study by Justin Levitt`).
 */
export function issuersOf(article: Article, clustering: Clustering, document: Candidate): Cluster[] {
  const { candidates } = clustering;
  if (document.possessor >= 0) {
    const owner = clustering.clusterOf(document.possessor);
    return owner && owner.parts.length === 0 ? [owner] : owner ? [...owner.parts] : [];
  }
  const found: Cluster[] = [];
  for (let i = document.index - 1; i >= 0 && candidates[i].firstToken >= document.firstToken; i -= 1) {
    const { kind, type, endToken } = candidates[i];
    const cluster = clustering.clusterOf(i);
    if (kind !== "name" || !cluster || endToken > document.head) continue;
    if (type === "ORGANIZATION" || type === "PERSON" || type === "MISC") found.unshift(cluster);
  }
  if (found.length > 0) return [...new Set(found)];
  const { tokens } = article;
  const preposition = tokens[document.endToken]?.text.toLowerCase();
  if (!preposition || !/^(?:by|from|of|on|in)$/.test(preposition)) return [];
  let behind: Candidate | undefined;
  for (let i = document.index + 1; i < Math.min(candidates.length, document.index + 6); i += 1) {
    // The phrase right behind the preposition; its head comes last in it.
    if (candidates[i].phraseStart === document.endToken + 1) behind = candidates[i];
  }
  if (!behind || behind.kind === "pronoun" || behind.type === "LOCATION" || behind.type === "DATE") return [];
  // `a study by Justin Levitt`, but `a document on the campaign's website`.
  const owner = behind.possessor >= 0 ? clustering.clusterOf(behind.possessor) : undefined;
  const cluster = /^(?:on|in)$/.test(preposition) ? owner : clustering.clusterOf(behind.index);
  return cluster?.named === true && cluster.parts.length === 0 ? [cluster] : [];
}

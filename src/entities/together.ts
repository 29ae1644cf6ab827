import type { Article } from "./article.js";
import type { Clustering } from "./clusters.js";
import { Cluster } from "./clusters.js";
import type { Candidate } from "./mentions.js";
import { sameRole } from "./nouns-alike.js";
import type { Antecedent } from "./pronouns.js";

/*
 * Two or more who are spoken of together: `A and B` and whatever stands for both of them afterwards.
 */

/** How far back, in sentences, two people who are not named together are still `the two`. */
const TOGETHER = 2;

/**
 * Whom `the two countries`, `both men`, `the senators` go back to: the last two of their kind named together.
 * @param seen mentions so far, in reading order  @param recent clusters in the order of their last mentions
 */
export function jointNominal({ tokens }: Article, seen: readonly Antecedent[], recent: readonly Cluster[], candidate: Candidate): Cluster | undefined {
  if (candidate.plural !== true || (candidate.noun !== "person" && candidate.noun !== "place" && candidate.noun !== "organization")) return undefined;
  const first = tokens[candidate.firstToken].text.toLowerCase();
  const those = /^(?:the|these|those)$/.test(first);
  if (first !== "both" && !(those && (candidate.modifiers[0] === "two" || candidate.lemma === "two"))) return those ? sharing(seen, candidate) : undefined;
  const before = seen.findLast(({ cluster }) => cluster.parts.length === 2 && (cluster.type === candidate.type || candidate.lemma === "two"));
  // Two countries named together long before are not the ones that the sentence is about.
  const countries = candidate.noun === "place" && (!before || candidate.sentence - before.mention.sentence > TOGETHER) ? countriesHere(seen, candidate) : undefined;
  return countries ?? before?.cluster ?? lastTwo(seen, recent, candidate);
}

/** The only two countries that the sentence has named so far. */
function countriesHere(seen: readonly Antecedent[], { sentence, firstToken, lemma }: Candidate): Cluster | undefined {
  if (!/^(?:country|nation)$/.test(lemma)) return undefined;
  const here = seen.filter(({ mention, cluster }) => mention.sentence === sentence && mention.firstToken < firstToken && cluster.country !== undefined && cluster.parts.length === 0);
  const countries = [...new Set(here.map(({ cluster }) => cluster))];
  return countries.length === 2 ? new Cluster("LOCATION", countries) : undefined;
}

/** `The senators` are the last named together who are senators, each of them. */
function sharing(seen: readonly Antecedent[], { noun, modifiers, possessor, lemma }: Candidate): Cluster | undefined {
  if (noun !== "person" || modifiers.length > 0 || possessor >= 0) return undefined;
  return seen.findLast(({ cluster: { parts } }) => parts.length > 1 && parts.every(({ roles }) => roles.some((role) => sameRole(role.lemma, lemma))))?.cluster;
}

/** `The two men` of whom nothing says A and B: those named last, where the article is about two. */
function lastTwo(seen: readonly Antecedent[], recent: readonly Cluster[], { type, sentence }: Candidate): Cluster | undefined {
  if (type !== "PERSON") return undefined;
  const [second, first, third] = recent.filter((cluster) => cluster.type === type && cluster.named && cluster.plural !== true).toReversed();
  const near = (cluster: Cluster | undefined): boolean => cluster !== undefined && seen.some((one) => one.cluster === cluster && sentence - one.mention.sentence <= TOGETHER && one.mention.sentence <= sentence);
  return first && near(second) && near(first) && !near(third) ? new Cluster(type, [first, second]) : undefined;
}

/**
 * The joint cluster that a mention behind `and` makes with the one before it (`A and B`, or `A, B and C`), so that `they` may stand for both.
 * @returns it with the mention under which it counts, or undefined where there is none
 */
export function jointWithLast(
  article: Article, clustering: Clustering, seen: readonly Antecedent[], candidate: Candidate, cluster: Cluster,
): { readonly mention: Candidate; readonly cluster: Cluster } | undefined {
  if (candidate.kind === "pronoun") return undefined;
  const and = candidate.phraseStart - 1;
  if (and < 1 || article.tokens[and].text !== "and") return undefined;
  const left = seen.findLast(({ mention, cluster: other }) => mention.endToken >= and - 1 && mention.endToken <= and && other.parts.length === 0);
  if (!left || left.cluster === cluster || left.mention.sentence !== candidate.sentence) return undefined;
  if (left.cluster.type !== cluster.type || (cluster.type !== "PERSON" && cluster.type !== "LOCATION" && cluster.type !== "ORGANIZATION")) return undefined;
  const earlier = seen.findLast(({ cluster: { parts } }) => parts.length === 2 && parts.includes(cluster) && parts.includes(left.cluster));
  const joint = earlier?.cluster ?? new Cluster(cluster.type, [left.cluster, cluster]);
  describe(article, clustering, seen, left.mention, candidate, joint);
  const subject = left.mention.role === "subject" || candidate.role === "subject";
  const role = left.mention.role === "other" ? candidate.role : subject ? "subject" : left.mention.role;
  return { mention: { ...candidate, role }, cluster: joint };
}

/** `two developers, Ariel Quiros and William Stenger, …`: the developers are these two. */
function describe(
  { tokens }: Article, clustering: Clustering, seen: readonly Antecedent[], left: Candidate, right: Candidate, joint: Cluster,
): void {
  if (left.kind !== "name" || right.kind !== "name" || tokens[left.phraseStart - 1]?.text !== "," || !/^[,.;)—–]$/u.test(tokens[right.endToken]?.text ?? ".")) return;
  const many = seen.findLast(({ mention }) => mention.endToken <= left.phraseStart - 1)?.mention;
  const cluster = many && clustering.clusterOf(many.index);
  if (many?.endToken !== left.phraseStart - 1 || many.kind !== "nominal" || many.plural !== true || many.type !== joint.type || cluster?.named !== false) return;
  if (cluster.parts.length === 0) cluster.parts = joint.parts;
}

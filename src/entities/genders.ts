import type { Article } from "./article.js";
import type { Cluster, Clustering } from "./clusters.js";

/** Votes on one side needed for each on the other. */
const MAJORITY = 3;

/**
 * Learns from the article itself which pronoun it uses for whom: where a sentence and the one before name one person only, `he` or `she` there
 * is that person. Keeps genders that titles and nouns state.
 */
export function learnGenders(article: Article, clustering: Clustering): void {
  const votes = new Map<Cluster, { male: number; female: number }>();
  const named: Array<Set<Cluster>> = article.sentences.map(() => new Set());
  for (const candidate of clustering.candidates) {
    const cluster = clustering.clusterOf(candidate.index);
    if (candidate.kind === "name" && cluster?.type === "PERSON") named[candidate.sentence].add(cluster);
  }
  const firstNamed = new Map<number, number>();
  for (const { kind, type, sentence, head } of clustering.candidates) {
    if (kind === "name" && type === "PERSON" && !firstNamed.has(sentence)) firstNamed.set(sentence, head);
  }
  for (const { pronoun, sentence, gender, head } of clustering.candidates) {
    if (!pronoun || !gender) continue;
    // Those before it in its sentence, or those of the sentence before.
    const here = named[sentence].size > 0;
    if (here && (firstNamed.get(sentence) ?? 0) > head) continue;
    const before = sentence > 0 ? named[sentence - 1] : new Set<Cluster>();
    const people = [...new Set([...named[sentence], ...before])].filter(
      (cluster) => cluster.gender === undefined || cluster.gender === gender,
    );
    if (people.length !== 1 || people[0].gender !== undefined) continue;
    const vote = votes.get(people[0]) ?? { male: 0, female: 0 };
    vote[gender] += 1;
    votes.set(people[0], vote);
  }
  for (const [cluster, { male, female }] of votes) {
    if (male > 0 && male >= MAJORITY * female) cluster.stateGender("male", false);
    else if (female > 0 && female >= MAJORITY * male) cluster.stateGender("female", false);
  }
}

import type { Article } from "./article.js";
import type { Cluster, Clustering } from "./clusters.js";
import type { Candidate } from "./mentions.js";
import { roleAgreement } from "./nominals.js";
import { sameRole } from "./nouns-alike.js";

/** How many sentences from the start a heading and a lead take up, and how many more until the lead's people have their names. */
const LEAD = 3;
const INTRODUCED = 9;
const SAME_BODY: ReadonlyArray<ReadonlySet<string>> = [
  new Set(["panel", "committee", "commission", "board", "subcommittee"]),
  new Set(["company", "corporation", "firm"]),
  new Set(["court", "tribunal"]),
];

/**
 * News names somebody by role first and by name after: `Lawmaker urges retaliation … Rep. Adam Schiff said`. Joins an unnamed nominal of the
 * first sentences with the only one who is introduced soon after with that role, or the only body whose name says that it is one.
 */
export function joinForward(article: Article, clustering: Clustering): void {
  const unnamed = clustering.clusters.filter(({ members: [first], named }) => {
    return !named && first?.kind === "nominal" && first.plural !== true && first.sentence < LEAD;
  });
  for (const cluster of unnamed) {
    const first = cluster.members[0];
    if (!first) continue;
    const fitting =
      first.noun === "person"
        ? byRole(article, clustering, first)
        : first.noun === "organization"
          ? byName(article, clustering, first)
          : sameDocument(clustering, first);
    if (fitting.length === 1 || (fitting.length > 1 && article.heading[first.sentence] === 1 && first.noun === "organization"))
      clustering.merge(fitting[0], cluster);
  }
}

function introducedAfter(clustering: Clustering, nominal: Candidate): Cluster[] {
  return clustering.clusters.filter((cluster) => {
    const name = cluster.members.find(({ kind }) => kind === "name");
    return name !== undefined && cluster.type === nominal.type && name.start > nominal.end && name.sentence <= INTRODUCED;
  });
}

function byRole(article: Article, clustering: Clustering, nominal: Candidate): Cluster[] {
  return introducedAfter(clustering, nominal).filter((cluster) => {
    if (cluster.gender && nominal.gender && cluster.gender !== nominal.gender) return false;
    return cluster.roles.some(
      (role) => sameRole(role.lemma, nominal.lemma) && roleAgreement(article, clustering, cluster, role, nominal) > 0.5,
    );
  });
}

function byName(article: Article, clustering: Clustering, nominal: Candidate): Cluster[] {
  const kinds = SAME_BODY.find((nouns) => nouns.has(nominal.lemma)) ?? new Set([nominal.lemma]);
  return introducedAfter(clustering, nominal).filter((cluster) =>
    cluster.members.some((member) => {
      if (member.kind !== "name") return false;
      const words = article.text
        .slice(member.start, member.end)
        .toLowerCase()
        .split(/[\s-]+/u);
      const named = nominal.modifiers.filter((_, i) => /^\p{Lu}/u.test(article.tokens[nominal.head - nominal.modifiers.length + i].text));
      return (
        words.some((word) => kinds.has(word)) && (article.heading[nominal.sentence] === 1 || named.every((word) => words.includes(word)))
      );
    }),
  );
}

/** `Poll: …` in a heading is the poll of the text. */
function sameDocument(clustering: Clustering, nominal: Candidate): Cluster[] {
  if (nominal.noun !== "document" || nominal.determiner !== "bare") return [];
  const later = clustering.clusters.find(
    ({ members }) => members[0] && members[0].index > nominal.index && members[0].lemma === nominal.lemma && members[0].plural !== true,
  );
  return later ? [later] : [];
}

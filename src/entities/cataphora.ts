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

/** Bodies of which a country has one. */
const ONLY_ONE = /^(?:police|army|navy|parliament|senate)$/;

/** `the police` are the National Police that the article names later, where it names no other police. */
export function joinOnlyOne(article: Article, clustering: Clustering): void {
  const unnamed = clustering.clusters.filter(({ members: [first], named }) => !named && first?.kind === "nominal" && first.determiner === "definite" && first.modifiers.length === 0 && first.possessor < 0 && ONLY_ONE.test(first.lemma));
  for (const cluster of unnamed) {
    const { lemma } = cluster.members[0];
    const named = clustering.clusters.filter(({ type, members }) => type === "ORGANIZATION" && members.some(({ kind, head }) => kind === "name" && article.tokens[head].text.toLowerCase() === lemma));
    if (named.length === 1) clustering.merge(named[0], cluster);
  }
}

/**
 * A portrait calls somebody `the woman` and only later `Melanie`: joins the one person who is described again and again and never named with
 * the one who is never introduced, where the article's own words give them one gender.
 */
export function joinPortrait(clustering: Clustering): void {
  const { clusters } = clustering;
  const people = clusters.filter(({ type, gender, plural, parts }) => type === "PERSON" && gender !== undefined && plural !== true && parts.length === 0);
  for (const gender of ["male", "female"] as const) {
    const described = people.filter((one) => one.gender === gender && !one.named && one.members.filter(({ kind }) => kind === "nominal").length >= 2);
    const bare = people.filter((one) => one.gender === gender && isNeverIntroduced(one));
    if (described.length === 0 || bare.length !== 1) continue;
    // All that is said of them goes under one description: `the woman`.
    const called = described[0].members.find(({ kind, determiner }) => kind === "nominal" && determiner === "definite")?.lemma;
    if (!described.every(({ members }) => members.some(({ lemma, kind, determiner }) => kind === "nominal" && determiner === "definite" && lemma === called))) continue;
    const spoken = described.flatMap(({ members }) => members.filter(({ kind }) => kind === "nominal"));
    const together = new Set(spoken.map(({ sentence }) => sentence));
    if (spoken[0].start > bare[0].members[0].start || bare[0].members.some(({ kind, sentence }) => kind === "name" && together.has(sentence))) continue;
    for (const one of described) clustering.merge(bare[0], one);
  }
}

/** A single name throughout, no title, no role, and pronouns that go back to it. */
function isNeverIntroduced({ members, roles }: Cluster): boolean {
  const names = members.filter(({ kind }) => kind === "name");
  return names.length >= 2 && members.filter(({ kind, gender }) => kind === "pronoun" && gender !== undefined).length >= 2 && roles.length === 0 && names.every(({ firstToken, endToken, modifiers }) => endToken - firstToken === 1 && modifiers.length === 0);
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
      // The capital of a sentence's first word says nothing.
      const from = nominal.head - nominal.modifiers.length;
      const begins = article.sentences[nominal.sentence].firstToken;
      const named = nominal.modifiers.filter((_, i) => from + i > begins && /^\p{Lu}/u.test(article.tokens[from + i].text));
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

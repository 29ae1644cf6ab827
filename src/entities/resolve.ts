import { countryOfCapital } from "../data/countries.js";
import type { Entity, Reference, Relation, Resolution, Mention } from "../document/types.js";
import { isTheGovernment } from "../text/noun-classes.js";
import type { Article, ReadText } from "./article.js";
import { readArticle } from "./article.js";
import { canonicalName } from "./canonical.js";
import { joinForward, joinOnlyOne, joinPortrait } from "./cataphora.js";
import type { Cluster } from "./clusters.js";
import { Clustering } from "./clusters.js";
import type { Choice } from "./coreference.js";
import { resolveReferences } from "./coreference.js";
import { learnGenders } from "./genders.js";
import type { Candidate } from "./mentions.js";
import { findMentions } from "./mentions.js";
import { mendNames } from "./name-borders.js";
import { clusterNames } from "./name-clusters.js";
import { attachRoles } from "./roles.js";
import { completeNames } from "./repeats.js";
import { retypeNames } from "./retype.js";
import { plainName } from "./spelling.js";
import type { Statements } from "./statements.js";
import { layStatements } from "./statements.js";

/**
 * Finds what refers to whom, sieve after sieve, the surest first (after Lee et al. 2013 and Muzny et al. 2017): names, roles and appositions,
 * then nominals and pronouns in reading order, last `I` and `you` by who speaks and who is spoken to.
 * @param names mentions of kind "name", in reading order, none inside another
 * @param relations in any order; they tell who speaks
 */
export function resolveArticle(
  text: string,
  read: ReadText,
  names: readonly Mention[],
  relations: readonly Relation[],
  choose?: Choice,
): Resolution {
  const { tokens, sentences } = read;
  const mended = completeNames(text, tokens, sentences, retypeNames(text, tokens, mendNames(text, tokens, sentences, names)), relations);
  const article = readArticle(text, read, mended, relations);
  const clustering = new Clustering(findMentions(article));
  const statements = layStatements(article, relations, clustering.candidates);
  clusterNames(article, clustering);
  attachRoles(article, clustering);
  learnGenders(article, clustering);
  const joint = resolveReferences(article, clustering, statements, relations, choose);
  joinForward(article, clustering);
  joinOnlyOne(article, clustering);
  joinPortrait(clustering);
  resolveSpeech(article, clustering, statements);
  return publish(article, clustering, statements, joint);
}

/** `I` is the speaker of its quotation, `you` whoever is addressed: `told reporters`, `asked Mr. Ban`. */
function resolveSpeech(article: Article, clustering: Clustering, statements: Statements): void {
  const { candidates } = clustering;
  const addressees = statements.addressees.map((heads) => (heads.length === 1 ? clustering.clusterOf(heads[0].index) : undefined));
  const author = authorOf(article, clustering);
  for (const candidate of candidates) {
    const person = candidate.pronoun?.person;
    const relation = statements.contentOf[candidate.head];
    if (author && person === 1 && candidate.plural !== true && relation < 0 && candidate.quotation < 0) clustering.join(candidate, author);
    if ((person !== 1 && person !== 2) || relation < 0 || candidate.quotation < 0) continue;
    const speakers = statements.heads[relation].map((head) => clustering.clusterOf(head.index));
    const cluster = person === 2 ? addressees[relation] : speakers.length === 1 ? speakers[0] : undefined;
    // `we` is the speaker and others, unless a body or a group speaks.
    if (!cluster || cluster.parts.length > 0 || (candidate.plural === true && cluster.type === "PERSON" && cluster.plural !== true))
      continue;
    clustering.join(candidate, cluster);
  }
  joinOwn(clustering);
}

/** `my wife` in somebody's words is the one whom the article calls that one's wife. */
function joinOwn(clustering: Clustering): void {
  for (const candidate of clustering.candidates) {
    if (candidate.kind !== "nominal" || candidate.noun !== "person" || candidate.possessor < 0 || clustering.candidates[candidate.possessor].pronoun?.person !== 1) continue;
    const owner = clustering.clusterOf(candidate.possessor);
    const own = clustering.clusterOf(candidate.index);
    if (!owner || !own || own.named) continue;
    const called = clustering.clusters.filter(
      (cluster) => cluster !== own && cluster.named && cluster.roles.some((role) => role.lemma === candidate.lemma && role.owner >= 0 && clustering.clusterOf(role.owner) === owner),
    );
    if (called.length === 1) clustering.merge(called[0], own);
  }
}

/** How many sentences from the start a byline may stand in. */
const BYLINE = 5;

/**
 * The person of the byline: a name that stands behind `By` and nothing else before it in its line; else the one whom the article names only in its
 * last sentence, `Omar Kern is the governor of Kesh.`
 */
function authorOf(article: Article, clustering: Clustering): Cluster | undefined {
  const { tokens, sentences } = article;
  for (const { kind, type, sentence, firstToken, index } of clustering.candidates) {
    if (sentence >= BYLINE) break;
    if (kind !== "name" || type !== "PERSON" || firstToken === 0 || firstToken - 1 !== sentences[sentence].firstToken) continue;
    if (/^by$/i.test(tokens[firstToken - 1].text)) return clustering.clusterOf(index);
  }
  return signerOf(article, clustering);
}

function signerOf({ tokens, sentences }: Article, clustering: Clustering): Cluster | undefined {
  const last = sentences.length - 1;
  const name = clustering.candidates.find(({ sentence, kind, type, firstToken }) => sentence === last && kind === "name" && type === "PERSON" && firstToken === sentences[last].firstToken);
  if (!name || name.endToken - name.firstToken < 2 || !/^(?:is|was|teaches|writes|works|serves|served)$/.test(tokens[name.endToken]?.text ?? "")) return undefined;
  const cluster = clustering.clusterOf(name.index);
  return cluster?.members.every(({ kind, sentence }) => kind !== "name" || sentence === last) ? cluster : undefined;
}

/** Gives clusters their names and ids, in order of first mention. */
function publish(article: Article, clustering: Clustering, statements: Statements, joint: ReadonlyMap<number, Cluster>): Resolution {
  const kept = clustering.clusters
    .filter(
      (cluster) =>
        cluster.members.length > 0 &&
        cluster.parts.length === 0 &&
        (cluster.named || cluster.members.some(({ kind, start, end }) => kind === "nominal" && isTheGovernment(article.text.slice(start, end))) || (cluster.members.length > 1 && cluster.members.some(({ kind }) => kind === "nominal"))),
    )
    .map((cluster) => ({ cluster, at: Math.min(...cluster.members.map(({ start }) => start)) }))
    .toSorted((a, b) => a.at - b.at);
  const ids = new Map<Cluster, string>(kept.map(({ cluster }, i) => [cluster, `e${i + 1}`]));
  const entities = kept.map(({ cluster }): Entity => entityOf(article, clustering, cluster, ids.get(cluster) ?? ""));
  const countries = new Map<string, string>();
  for (const { cluster } of kept) {
    if (
      cluster.country !== undefined &&
      !cluster.demonym &&
      cluster.type !== "PERSON" &&
      cluster.members.some(({ kind }) => kind === "name")
    ) {
      countries.set(cluster.country, ids.get(cluster) ?? "");
    }
  }
  const idsOf = (clusters: readonly Cluster[]): string[] => clusters.flatMap((part) => ids.get(part) ?? []);
  /** `a statement from Lisbon` is Portugal's. */
  const issuerId = (issuer: Cluster): string[] => {
    const code = countryBehind(article, issuer.members[0], issuer);
    const country = code === undefined || issuer.demonym ? undefined : countries.get(code);
    return country === undefined ? idsOf([issuer]) : [country];
  };
  const references = clustering.candidates.map((candidate): Reference => {
    const cluster = clustering.clusterOf(candidate.index) ?? joint.get(candidate.index);
    const described = cluster?.members.find(({ kind }) => kind === "nominal") ?? candidate;
    const words = candidate.kind === "pronoun" ? described : candidate;
    const { kind, type, start, end, firstToken, endToken, head, phraseStart, role } = candidate;
    const code = countryBehind(article, candidate, cluster);
    return {
      kind,
      type,
      start,
      end,
      firstToken,
      endToken,
      head,
      phraseStart,
      role,
      entities: !cluster ? [] : cluster.parts.length > 0 ? idsOf(cluster.parts) : idsOf([cluster]),
      issuers: [...new Set((cluster?.issuers ?? []).flatMap(issuerId))],
      country: code === undefined ? null : (countries.get(code) ?? null),
      noun: described.noun ?? null,
      plural: candidate.plural ?? cluster?.plural ?? false,
      person: candidate.pronoun?.person ?? 3,
      words: { start: words.start, end: words.end },
    };
  });
  const referencesOf = (heads: readonly Candidate[]): Reference[] => heads.map(({ index }) => references[index]);
  return { entities, references, sources: statements.heads.map(referencesOf), addressees: statements.addressees.map(referencesOf) };
}

function entityOf(article: Article, clustering: Clustering, cluster: Cluster, id: string): Entity {
  const body = cluster.roles
    .map(({ owner }) => clustering.clusterOf(owner))
    .find((owner) => owner !== undefined && owner !== cluster && owner.named && owner.type !== "PERSON");
  const mentions = cluster.members
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ kind, type, start, end, firstToken, endToken }): Mention => ({ kind, type, start, end, firstToken, endToken }));
  const roles = cluster.named
    ? [
        ...new Set(
          cluster.roles.filter(({ implied }) => implied !== true).map(({ start, end }) =>
            article.text
              .slice(start, end)
              .replace(/\s+/gu, " ")
              .replace(/^(?:the|an?) /iu, ""),
          ),
        ),
      ]
    : [];
  return {
    id,
    name: canonicalName(article, cluster),
    type: cluster.type,
    mentions,
    named: cluster.named,
    ...(cluster.country !== undefined && !cluster.demonym && cluster.type === "LOCATION" ? { country: true } : {}),
    ...(cluster.gender && cluster.type === "PERSON" ? { gender: cluster.gender } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(body && cluster.named ? { affiliation: canonicalName(article, body) } : {}),
  };
}

/** The country whose people, seat of government or side a mention names, where it is not the country's own name. */
function countryBehind(article: Article, candidate: Candidate, cluster: Cluster | undefined): string | undefined {
  if (!cluster) return undefined;
  if (cluster.demonym || (candidate.noun === "organization" && /^(?:side|delegation|camp|government)$/.test(candidate.lemma)))
    return cluster.country;
  const name = candidate.kind === "name" ? candidate : cluster.members.find(({ kind }) => kind === "name");
  if (name && cluster.type === "LOCATION" && cluster.country === undefined) {
    return countryOfCapital(plainName(article.text.slice(name.start, name.end)));
  }
  return undefined;
}

import { countryOfDemonym } from "../data/countries.js";
import type { EntityType } from "../document/types.js";
import { nounClass } from "../text/noun-classes.js";
import type { Article } from "./article.js";
import { Cluster } from "./clusters.js";
import type { Clustering, Role } from "./clusters.js";
import type { History } from "./history.js";
import { NEAR } from "./history.js";
import { apposed, bodySpeaking, byNameWord, nearestBody } from "./nominal-bodies.js";
import { nearestPlace } from "./nominal-places.js";
import { PAST, sameRole, sameWriting } from "./nouns-alike.js";
import { ownerName, ownerOf, sameOwned } from "./owners.js";
import { implyCandidate, ownerIndex, roleOfNominal } from "./roles.js";
import type { Candidate } from "./mentions.js";

const ANY_PERSON = /^(?:man|woman|boy|girl|lady|gentleman|guy|teenager|teen|youngster)$/;

/** Callings under which news speaks of whoever it spoke of last: `the senator`, `the mother of three`. */
const CALLING: ReadonlySet<string> = new Set(
  `
  nominee candidate contender hopeful senator congressman congresswoman lawmaker legislator representative governor mayor billionaire businessman
  businesswoman tycoon mogul politician mother father grandmother grandfather veteran writer author actor actress singer star celebrity professor economist scholar scientist
  analyst lawyer attorney coach player striker winger midfielder defender goalkeeper forward captain skipper judge minister native activist widow widower retiree
  entrepreneur executive expert researcher historian commentator specialist consultant strategist diplomat engineer filmmaker musician designer architect physician surgeon
  pastor priest bishop aide adviser advisor official producer founder professional legend idol artist chef teacher educator farmer trader banker manager trainer boxer golfer
  cyclist runner sprinter batsman bowler cricketer footballer rapper comedian poet novelist photographer publisher owner developer inventor explorer climber survivor refugee
  pensioner virologist epidemiologist ecologist biologist chemist physicist geologist meteorologist astronomer psychologist sociologist criminologist anthropologist
  archaeologist statistician mathematician therapist nurse dancer model leader commander general admiral dictator ruler strongman chairman chairwoman chair ceo chief boss head director
  `
    .trim()
    .split(/\s+/u),
);

/** How much more than a description a name counts for a role: of those described, most stay who they are where they first stand. */
const NAMED = 1.5;

/** Finds the cluster of a nominal, or opens one. Roles first, then the same noun, then the kind of thing; indefinites open their own. */
export function resolveNominal(article: Article, clustering: Clustering, nominal: Candidate, history: History): Cluster {
  implyCandidate(nominal, ownerOf(article, clustering, nominal));
  const found = clusterFor(article, clustering, nominal, history);
  if (found) {
    // What it is called once it may be called again: `the Republican nominee`, `the Republican candidate`.
    if (nominal.noun === "person" && found.parts.length === 0 && !found.roles.some(({ lemma, implied }) => lemma === nominal.lemma && implied !== true))
      found.roles.push(roleOfNominal(article, clustering, nominal));
    clustering.join(nominal, found);
    return found;
  }
  const cluster = clustering.open(nominal);
  cluster.country = countryOfModifiers(nominal);
  // `one U.K. company` has no name by that.
  if ((nominal.noun === "organization" && !nominal.plural && nominal.determiner !== "indefinite") || nominal.lemma === "family" || nominal.lemma === "guard") cluster.madeName = ownerName(article, clustering, nominal);
  if (nominal.noun === "person" || nominal.noun === "organization") {
    cluster.roles.push(roleOfNominal(article, clustering, nominal));
  }
  return cluster;
}

function clusterFor(article: Article, clustering: Clustering, nominal: Candidate, history: History): Cluster | undefined {
  if (nominal.noun === "organization") {
    const itself = apposed(article, clustering, nominal);
    if (itself) return itself;
    const owned = sameOwned(article, clustering, nominal, history);
    if (owned) return owned;
  }
  if (nominal.determiner === "indefinite" || (nominal.determiner === "bare" && nominal.plural === true)) return undefined;
  // `running for governor`, `as vice president`: an office, not who holds it.
  if (nominal.noun === "person" && nominal.determiner === "bare" && article.tokens[nominal.phraseStart - 1]?.pos === "ADP" && article.heading[nominal.sentence] === 0) return undefined;
  if (nominal.plural === true) return sameWords(article, nominal, history);
  switch (nominal.noun) {
    case "person": {
      const called = byRole(article, clustering, nominal, history);
      const runs = RUNNING.test(nominal.lemma) && nominal.determiner === "definite" && nominal.possessor < 0;
      if (called && (called.named || !runs)) return called;
      return (
        bySpeaking(clustering, nominal, history) ??
        (ANY_PERSON.test(nominal.lemma) || isAged(nominal) ? nearest(nominal, history, "PERSON") : undefined) ??
        (runs ? dominant(clustering, nominal) : undefined) ??
        called
      );
    }
    case "organization":
      return (
        byNameWord(article, nominal, history, false) ??
        byRole(article, clustering, nominal, history) ??
        bodySpeaking(article, nominal, history) ??
        nearestBody(article, nominal, history) ??
        byNameWord(article, nominal, history, true)
      );
    case "document":
      return sameDocument(article, clustering, nominal, history);
    case "place":
      return nominal.determiner === "definite" && nominal.modifiers.length === 0 ? nearestPlace(article, nominal, history) : undefined;
    default:
      return sameWords(article, nominal, history);
  }
}

/** The last speaker under another description, where the nominal speaks too and nobody else has that role. */
function bySpeaking(clustering: Clustering, nominal: Candidate, { speaker }: History): Cluster | undefined {
  if (!speaker || !CALLING.has(nominal.lemma)) return undefined;
  // `Kern's former strategist` says who somebody was; `Kern's lawyer` may be anybody.
  const owner = clustering.clusterOf(nominal.possessor);
  const once = owner?.named === true && owner !== speaker && nominal.modifiers.some((word) => /^(?:former|longtime|onetime|ex)$/.test(word));
  // `Addressing reporters, veteran Harbour Party leader said …`: English of South Asia leaves the article out.
  const bare = nominal.determiner === "bare" && nominal.modifiers.length > 0 && nominal.role === "subject";
  if (nominal.determiner !== "definite" && !once && !bare) return undefined;
  if (nominal.possessor >= 0 && !once) return undefined;
  if (speaker.type !== "PERSON" || !speaker.named || speaker.plural === true || speaker.parts.length > 0) return undefined;
  if (speaker.gender && nominal.gender && speaker.gender !== nominal.gender) return undefined;
  // A strategist who speaks of candidates is none.
  if (RUNNING.test(nominal.lemma) && speaker !== mostMentioned(clustering, nominal) && !speaker.roles.some(({ lemma }) => RUNNING.test(lemma))) return undefined;
  const last = speaker.members[speaker.members.length - 1];
  if (nominal.sentence - last.sentence > NEAR || clustering.clusterOf(nominal.index)) return undefined;
  return speaker;
}

const RUNNING = /^(?:nominee|candidate|contender|hopeful|frontrunner)$/;

/** The person whom the article names most before the nominal. */
function mostMentioned(clustering: Clustering, nominal: Candidate): Cluster | undefined {
  return mentionedMost(clustering, nominal)[0]?.cluster;
}

/** The person whom it names twice as often as anybody else: `the presumptive nominee` in an article about one. */
function dominant(clustering: Clustering, nominal: Candidate): Cluster | undefined {
  const [first, second] = mentionedMost(clustering, nominal);
  return first !== undefined && first.count >= 3 && first.count >= 2 * (second?.count ?? 0) ? first.cluster : undefined;
}

/** The two persons named most before the nominal. */
function mentionedMost({ clusters }: Clustering, nominal: Candidate): Array<{ readonly cluster: Cluster; readonly count: number }> {
  return clusters
    .filter(({ type, named, parts }) => type === "PERSON" && named && parts.length === 0)
    .map((cluster) => ({ cluster, count: cluster.members.filter(({ index, kind }) => kind === "name" && index < nominal.index).length }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 2);
}

/** The latest cluster with that role whose other words agree. */
function byRole(article: Article, clustering: Clustering, nominal: Candidate, history: History): Cluster | undefined {
  let best: Cluster | undefined;
  let bestScore = 0;
  for (let i = history.recent.length - 1; i >= 0; i -= 1) {
    const cluster = history.recent[i];
    if (
      cluster.parts.length > 0 ||
      cluster.type !== nominal.type ||
      cluster.plural === true ||
      (cluster.gender && nominal.gender && cluster.gender !== nominal.gender) ||
      (nominal.noun === "organization" && isHeadline(cluster))
    )
      continue;
    // Somebody called the same a thousand times is asked about once.
    const asked = new Set<string>();
    for (const role of cluster.roles) {
      const same = `${role.lemma} ${role.owner}`;
      if (role.shared === true || asked.has(same)) continue;
      asked.add(same);
      let score = sameRole(role.lemma, nominal.lemma) ? roleAgreement(article, clustering, cluster, role, nominal) : 0;
      if (score > 0 && cluster.named) score += NAMED;
      if (score > bestScore) {
        best = cluster;
        bestScore = score;
      }
    }
  }
  return best;
}

/** A body that is named nowhere and has no article (`Anti-torture group responds to letter`) is a headline's, and none that a text goes back to. */
function isHeadline({ named, members }: Cluster): boolean {
  return !named && members.every(({ kind, determiner, plural }) => kind === "nominal" && determiner === "bare" && plural !== true);
}

/** `the 23-year-old student`: whoever the age is of was named before. */
function isAged({ modifiers }: Candidate): boolean {
  return modifiers.some((word) => /^\d{1,3}-year-old$/.test(word)) || (modifiers.some((word) => /^\d{1,3}$/.test(word)) && modifiers.includes("year") && modifiers.includes("old"));
}

/** 0 where the words contradict each other, more the more of them the role shares. */
export function roleAgreement(article: Article, clustering: Clustering, cluster: Cluster, role: Role, nominal: Candidate): number {
  const whose = ownerIndex(article, clustering, nominal.index, nominal.head);
  const owner = clustering.clusterOf(whose);
  const bearer = role.owner >= 0 ? clustering.clusterOf(role.owner) : undefined;
  if (owner && owner === cluster) return 0;
  // `his ex-wife` may be `wife Ivana`, whose husband the words leave open.
  const open = role.owner < 0 && KIN.test(role.lemma);
  if (nominal.possessor >= 0 ? !owner || (owner !== bearer && !open) : owner && bearer && owner !== bearer && !isPlace(owner, bearer)) return 0;
  const words = nominal.modifiers.filter((word) => !PAST.test(word) && word !== "-");
  const known = new Set(cluster.roles.flatMap(({ modifiers, lemma }) => [...modifiers, lemma]));
  if (nominal.noun === "organization" && otherKind(article, nominal, known)) return 0;
  // `the national team` is not `his team`.
  if (nominal.noun === "organization" && bearer?.type === "PERSON" && !owner && words.some((word) => !known.has(word))) return 0;
  let score = 1;
  for (const word of words) {
    if (known.has(word)) score += 1;
    else if (/^(?:co|vice|deputy|assistant|associate|rival|shadow)$/.test(word)) return 0;
    else if (countryOfDemonym(word) !== undefined) {
      const others = [...known].filter((other) => countryOfDemonym(other) !== undefined);
      if (others.length > 0) return 0;
    } else if (nounClass(word) === undefined) score -= 0.4;
    else score -= 0.6;
  }
  return score;
}

/** `A New York judge` may be the justice of a court in New York. */
function isPlace(owner: Cluster, bearer: Cluster): boolean {
  return owner.type === "LOCATION" && bearer.type !== "LOCATION";
}

const KIN = /^(?:wife|husband|spouse|partner|widow|widower|fianc[ée]e?|girlfriend|boyfriend)$/;

/** `the district court` is not the court of appeals. */
function otherKind({ tokens, nameOf }: Article, nominal: Candidate, known: ReadonlySet<string>): boolean {
  for (let i = nominal.head - 1; i >= nominal.firstToken; i -= 1) {
    const { pos, text } = tokens[i];
    if ((pos === "NOUN" || pos === "PROPN" || nameOf[i] >= 0) && !known.has(text.toLowerCase().replace(/\.$/, ""))) return true;
  }
  return false;
}

function countryOfModifiers(nominal: Candidate): string | undefined {
  if (nominal.noun !== "organization") return undefined;
  for (const word of nominal.modifiers) {
    const code = countryOfDemonym(word);
    if (code !== undefined) return code;
  }
  return undefined;
}

function nearest(nominal: Candidate, history: History, type: EntityType): Cluster | undefined {
  if ((nominal.modifiers.length > 0 && !isAged(nominal)) || nominal.determiner !== "definite") return undefined;
  for (let i = history.recent.length - 1; i >= 0; i -= 1) {
    const cluster = history.recent[i];
    const last = cluster.members[cluster.members.length - 1];
    if (cluster.type !== type || cluster.parts.length > 0 || cluster.plural === true || nominal.sentence - last.sentence > NEAR) continue;
    if (cluster.gender && nominal.gender && cluster.gender !== nominal.gender) continue;
    return cluster;
  }
  return undefined;
}

function sameDocument(article: Article, clustering: Clustering, nominal: Candidate, history: History): Cluster | undefined {
  if (nominal.possessor >= 0 || nominal.determiner !== "definite") return undefined;
  const owner = ownerOf(article, clustering, nominal);
  for (let i = history.recent.length - 1; i >= 0; i -= 1) {
    const cluster = history.recent[i];
    const first = cluster.members[0];
    if (first.noun !== "document" || owner || cluster.plural === true) continue;
    // Under another noun only what nobody unnamed has: `the ruling` is not `a judge's decision`.
    if (first.possessor >= 0 && first.lemma !== nominal.lemma && clustering.clusterOf(first.possessor)?.named !== true) continue;
    if (sameWriting(first.lemma, nominal.lemma)) return cluster;
  }
  return undefined;
}

function sameWords(_article: Article, nominal: Candidate, history: History): Cluster | undefined {
  for (let i = history.recent.length - 1; i >= 0; i -= 1) {
    const cluster = history.recent[i];
    for (const member of cluster.members) {
      if (member.kind !== "nominal" || member.lemma !== nominal.lemma || member.plural !== nominal.plural) continue;
      if (nominal.modifiers.every((word) => member.modifiers.includes(word))) return cluster;
    }
  }
  return undefined;
}

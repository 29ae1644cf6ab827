import { nounClass } from "../text/noun-classes.js";
import type { Article } from "./article.js";
import type { Cluster, Clustering } from "./clusters.js";
import { isAgencyOfDateline } from "./datelines.js";
import type { History } from "./history.js";
import { NEAR } from "./history.js";
import type { Candidate } from "./mentions.js";
import { PAST } from "./nouns-alike.js";

/** Nouns that any body may be called by when it comes again. */
const ANY_BODY =
  /^(?:organization|organisation|group|agency|company|firm|body|newspaper|magazine|paper|outlet|publication|network|bank|club|team|union|party|alliance|coalition|association|institution|charity|foundation|committee|council|court|commission|panel|department|ministry|university|board)$/;
/** How many sentences back a body named once is on nobody's mind. */
const LONG_BEFORE = 8;

/** The body named last, for `the agency` and whatever else any body may be called. */
export function nearestBody(article: Article, nominal: Candidate, history: History): Cluster | undefined {
  if (!ANY_BODY.test(nominal.lemma) || nominal.determiner !== "definite" || nominal.modifiers.length > 0) return undefined;
  // `the Committee for …` begins a name that the tagger passed over.
  if (article.heading[nominal.sentence] === 0 && /^\p{Lu}/u.test(article.tokens[nominal.head].text)) return undefined;
  let nearest: Cluster | undefined;
  for (let i = history.recent.length - 1; i >= 0; i -= 1) {
    const cluster = history.recent[i];
    const last = cluster.members[cluster.members.length - 1];
    if (cluster.type !== "ORGANIZATION" || cluster.parts.length > 0 || nominal.sentence - last.sentence > NEAR) continue;
    if (!OF_MEDIA.test(nominal.lemma) && isOnlyTold(article, cluster)) continue;
    // A body whose own name says that it is something else is not meant; one whose name says that it is this comes first.
    const kind = cluster.members.map((member) => kindOf(article, member)).find((word) => word !== undefined);
    if (kind !== undefined && alikeBodies(kind, nominal.lemma)) return cluster;
    if (kind === undefined) nearest ??= cluster;
    if (nearest !== undefined && ANYTHING.test(nominal.lemma)) return nearest;
  }
  return nearest;
}

/** What those are called to whom the news is told. */
const OF_MEDIA = /^(?:newspaper|magazine|paper|outlet|publication|network|agency)$/;

/** Named nowhere but as whom somebody told, `Kern told the Gazette`, or as the agency that reports. */
function isOnlyTold(article: Article, { members }: Cluster): boolean {
  const isTold = ({ firstToken }: Candidate): boolean => article.tokens.slice(Math.max(0, firstToken - 2), firstToken).some(({ lemma }) => lemma === "tell");
  return members.every((member) => member.kind === "name" && (isTold(member) || isAgencyOfDateline(article, member)));
}

/** Says nothing of what kind of body it is. */
const ANYTHING = /^(?:organization|organisation|group|agency|company|firm|body)$/;

function alikeBodies(kind: string, lemma: string): boolean {
  return kind === lemma || (CHARITIES.test(kind) && CHARITIES.test(lemma)) || SAID_OF.get(kind)?.test(lemma) === true;
}

/** What a body whose name says what it is is called besides. */
const SAID_OF: ReadonlyMap<string, RegExp> = new Map([
  ["organization", /^(?:group|body|agency)$/],
  ["organisation", /^(?:group|body|agency)$/],
  ["group", /^(?:organization|organisation|body)$/],
  ["agency", /^(?:organization|organisation|body)$/],
  ["association", /^(?:group|organization|organisation|body)$/],
  ["federation", /^(?:group|organization|organisation|body)$/],
  ["foundation", /^(?:group|organization|organisation)$/],
  ["union", /^(?:group|organization|organisation)$/],
  ["authority", /^(?:body|agency)$/],
]);

const CHARITIES = /^(?:charity|foundation|nonprofit|philanthropy|trust)$/;

function kindOf(article: Article, member: Candidate): string | undefined {
  if (member.kind === "nominal") return member.lemma;
  const last = article.tokens[member.head].text.toLowerCase();
  return member.kind === "name" && nounClass(last) === "organization" ? last : undefined;
}

/** Words that any public body is called by, and any that sells something: `the regulatory agency`, `the state-run company`. */
const BODIES: readonly RegExp[] = [
  /^(?:agency|authority|regulator|watchdog|body|department|ministry|bureau|commission|office|service|board|council)$/,
  /^(?:company|firm|corporation|manufacturer|maker|carmaker|retailer|giant|operator|group|conglomerate|developer|supplier|startup|bank|insurer|airline)$/,
  /^(?:group|organization|organisation|body|agency|nonprofit|charity|foundation|trust|institute|association|union|coalition|alliance|federation|society|movement|party)$/,
  /^(?:newspaper|paper|magazine|outlet|network|broadcaster|channel|station|agency|website|publication)$/,
];

/** The body that spoke last under another description, where the nominal speaks too and either may be called so. */
export function bodySpeaking(article: Article, nominal: Candidate, { body }: History): Cluster | undefined {
  if (!body || nominal.determiner !== "definite" || nominal.possessor >= 0 || !body.named || body.type !== "ORGANIZATION") return undefined;
  if (article.nameOf.subarray(nominal.firstToken, nominal.endToken).some((name) => name >= 0)) return undefined;
  const before = body.members.findLast(({ index }) => index < nominal.index);
  if (!before || nominal.sentence - before.sentence > NEAR) return undefined;
  const kind = body.members.map((member) => kindOf(article, member)).find((word) => word !== undefined);
  const fits = BODIES.some((words) => words.test(nominal.lemma) && (kind === undefined || words.test(kind)));
  return fits ? body : undefined;
}

/** Nouns that say behind a body's name what it is: `the Gannett newspaper chain`. */
const KIND_OF_BODY = /^(?:chain|newspaper|magazine|network|agency|broadcaster|website|company|firm|corporation|conglomerate|airline|bank|giant|manufacturer|maker|carmaker|operator|retailer|group|nonprofit|union|thinktank|startup|channel|station)$/;

/** The body whose name stands before the noun in one phrase, nothing but nouns between. */
export function apposed({ tokens, nameOf, names }: Article, clustering: Clustering, nominal: Candidate): Cluster | undefined {
  if (nominal.plural === true || nominal.possessor >= 0 || !KIND_OF_BODY.test(nominal.lemma)) return undefined;
  let at = nominal.head - 1;
  while (at > nominal.firstToken && nameOf[at] < 0 && tokens[at].pos === "NOUN") at -= 1;
  if (at < nominal.firstToken || nameOf[at] < 0 || names[nameOf[at]].type !== "ORGANIZATION") return undefined;
  for (let i = nominal.index - 1; i >= Math.max(0, nominal.index - 4); i -= 1) if (clustering.candidates[i].head === at) return clustering.clusterOf(i);
  return undefined;
}

/** The noun is the name's last or stands before what it is of: of a Campaign Committee `the committee`, never `the campaign`. */
export function isHeadOf(words: readonly string[], noun: string): boolean {
  return words.some((word, i) => (word === noun || word === `${noun}s`) && (i === words.length - 1 || /^(?:of|for|on|in|to|against|at|and|&)$/.test(words[i + 1])));
}

/**
 * `the court` goes back to the Supreme Court, `the council` to the Security Council; the words before it must be the name's too.
 * @param aside whether bodies are meant that the article names once and long before
 */
export function byNameWord(article: Article, nominal: Candidate, history: History, aside: boolean): Cluster | undefined {
  // `his campaign` is nobody else's.
  if (nominal.possessor >= 0) return undefined;
  for (let i = history.recent.length - 1; i >= 0; i -= 1) {
    const cluster = history.recent[i];
    if (cluster.type !== "ORGANIZATION" && cluster.type !== "FACILITY") continue;
    const last = cluster.members[cluster.members.length - 1];
    if ((cluster.members.length === 1 && nominal.sentence - last.sentence > LONG_BEFORE) !== aside) continue;
    for (const member of cluster.members) {
      if (member.kind !== "name") continue;
      const words = article.text
        .slice(member.start, member.end)
        .toLowerCase()
        .split(/[\s-]+/u);
      const has = (word: string): boolean => words.includes(word) || words.includes(`${word}s`);
      if (isHeadOf(words, nominal.lemma) && nominal.modifiers.every((word) => has(word) || PAST.test(word) || word.startsWith("appeal")))
        return cluster;
    }
  }
  return undefined;
}

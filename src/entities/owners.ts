import { countryNamed, countryOfDemonym } from "../data/countries.js";
import type { Mention } from "../document/types.js";
import type { Article } from "./article.js";
import type { Cluster, Clustering } from "./clusters.js";
import type { History } from "./history.js";
import type { Candidate } from "./mentions.js";
import { sameBelonging } from "./nouns-alike.js";
import { plainName } from "./spelling.js";

/*
 * Whose a body is, and the name that it has from there: `the Kern campaign`, `Kern's office`, `the government of Kesh`.
 */

/** Bodies named after whoever they belong to: `Trump campaign`, `Obama administration`, `Saudi government`. */
const NAMED_BY_OWNER =
  /^(?:campaign|administration|government|team|camp|foundation|regime|coalition|department|ministry|party|university|police|army|parliament|court|committee|council|magazine|newspaper|network|bank|group|company|organization|presidency|forces|military|delegation|supreme|senate|house|legislature|family|guard|navy|embassy|commission|office)$/;

/** The body that the same owner owns under the same noun: `Trump's campaign`, `the Trump campaign`, `his campaign`. */
export function sameOwned(article: Article, clustering: Clustering, nominal: Candidate, history: History): Cluster | undefined {
  const owner = ownerOf(article, clustering, nominal);
  if (!owner) return undefined;
  for (let i = history.recent.length - 1; i >= 0; i -= 1) {
    const cluster = history.recent[i];
    for (const member of cluster.members) {
      if (member.kind === "nominal" && sameBelonging(member.lemma, nominal.lemma) && ownerOf(article, clustering, member) === owner)
        return cluster;
    }
  }
  return undefined;
}

/** Who possesses a body, or whose name stands right before its noun. */
export function ownerOf(article: Article, clustering: Clustering, nominal: Candidate): Cluster | undefined {
  if (nominal.possessor >= 0) return clustering.clusterOf(nominal.possessor);
  const behind = ownerBehind(article, clustering, nominal);
  if (behind) return behind;
  const name = article.nameOf[nominal.head - 1];
  if (name < 0 || nominal.head - 1 < nominal.firstToken) return undefined;
  for (let i = nominal.index - 1; i >= Math.max(0, nominal.index - 4); i -= 1) {
    const candidate = clustering.candidates[i];
    if (candidate.kind === "name" && candidate.endToken === nominal.head) return clustering.clusterOf(i);
  }
  return undefined;
}

/** `the government of President Daniel Ortega` is his. */
function ownerBehind({ tokens }: Article, clustering: Clustering, nominal: Candidate): Cluster | undefined {
  if (!OF_PERSON.test(nominal.lemma) || tokens[nominal.endToken]?.text !== "of") return undefined;
  const { candidates } = clustering;
  const owner = candidates.slice(nominal.index + 1, nominal.index + 4).find(({ kind, type, phraseStart }) => kind === "name" && type === "PERSON" && phraseStart === nominal.endToken + 1);
  return owner && clustering.clusterOf(owner.index);
}

const OF_PERSON = /^(?:campaign|administration|government|regime|cabinet|team)$/;

/** `Trump campaign` for `the Trump campaign` and for `his campaign` where he is Trump. */
export function ownerName(article: Article, clustering: Clustering, nominal: Candidate): string | undefined {
  if (!NAMED_BY_OWNER.test(nominal.lemma)) return undefined;
  const { tokens, text, nameOf } = article;
  const state = ofState(article, nominal);
  if (state >= 0) return text.slice(tokens[state].start, tokens[nominal.head].end);
  const behind = stateBehind(article, nominal);
  if (behind) return text.slice(tokens[nominal.firstToken + (/^(?:an?|the)$/iu.test(tokens[nominal.firstToken].text) ? 1 : 0)].start, behind.end);
  let first = nominal.head;
  while (first - 1 >= nominal.firstToken && (nameOf[first - 1] >= 0 || /^[-‐&]$/u.test(tokens[first - 1].text))) first -= 1;
  if (first < nominal.head && nameOf[nominal.head - 1] >= 0 && article.names[nameOf[nominal.head - 1]].type === "NORP") {
    // `the Saudi government` names a body, `a Republican legislature` only describes one.
    const { start, end } = article.names[nameOf[nominal.head - 1]];
    if (countryOfDemonym(text.slice(start, end).toLowerCase()) === undefined && nominal.lemma !== "party") return undefined;
  }
  if (first < nominal.head) return text.slice(tokens[first].start, tokens[nominal.head].end);
  const owner = ownerOf(article, clustering, nominal);
  if (!owner?.named || (nominal.possessor < 0 && owner !== ownerBehind(article, clustering, nominal)) || !/^(?:campaign|administration|government|team|office)$/.test(nominal.lemma)) return undefined;
  // A country's campaign is no body, but what its team goes through.
  if (owner.type === "LOCATION" && nominal.lemma === "campaign") return undefined;
  const name = owner.members.find(({ kind }) => kind === "name");
  if (!name) return undefined;
  const words = text.slice(name.start, name.end).split(/\s+/u);
  // `Ryan's office` speaks, `the Oval Office` and `an office of the bank` are places.
  if (nominal.lemma === "office") return owner.type === "PERSON" && nominal.possessor >= 0 ? `${words.join(" ")}'s office` : undefined;
  return `${owner.type === "PERSON" ? words[words.length - 1] : words.join(" ")} ${nominal.lemma}`;
}

/** Bodies of a state. */
const OF_STATE = /^(?:government|administration|regime|junta|ministry|parliament|army|military|police|navy|embassy|presidency|commission)$/;

/** First token of the country or people whose body this is, `Burma's military regime`, `the Iraqi foreign ministry`, with words between that say which; -1 for others. */
function ofState({ tokens, nameOf, names }: Article, nominal: Candidate): number {
  if (!OF_STATE.test(nominal.lemma)) return -1;
  let at = nominal.head - 1;
  while (at >= nominal.firstToken && nameOf[at] < 0 && (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[at].pos) || /^['’]s?$/u.test(tokens[at].text))) at -= 1;
  if (at < nominal.firstToken || at === nominal.head - 1 || nameOf[at] < 0) return -1;
  const { type, firstToken, endToken, start } = names[nameOf[at]];
  const name = tokens.slice(firstToken, endToken).map(({ text }) => text).join(" ").toLowerCase();
  return start >= tokens[nominal.firstToken].start && (type === "LOCATION" ? countryNamed(name) !== undefined : type === "NORP" && countryOfDemonym(name) !== undefined) ? firstToken : -1;
}

/** `the electoral commission of the Kesh Republic`: the country's name right behind the body and `of`. */
function stateBehind({ tokens, nameOf, names }: Article, nominal: Candidate): Mention | undefined {
  if (!OF_STATE.test(nominal.lemma) || nominal.determiner !== "definite" || tokens[nominal.head + 1]?.text !== "of") return undefined;
  const at = nominal.head + (tokens[nominal.head + 2]?.text.toLowerCase() === "the" ? 3 : 2);
  const name = names[nameOf[at] ?? -1];
  return name?.type === "LOCATION" && (name.firstToken === at || name.firstToken === at - 1) && countryNamed(plainName(tokens.slice(at, name.endToken).map(({ text }) => text).join(" "))) !== undefined ? name : undefined;
}

import type { Token } from "../document/types.js";
import { nounClass, nounGender } from "../text/noun-classes.js";
import type { Article } from "./article.js";
import type { Cluster, Clustering, Role } from "./clusters.js";
import type { Candidate } from "./mentions.js";
import { titleGender } from "./person-names.js";

/**
 * Attaches to each named person or body what the text calls it: words before the name (`political analyst Ahmed al-Rawyati`), an
 * apposition behind or before it (`Luigi de Mayo, the foreign minister,`) and a predicate (`Okello is the mayor`).
 */
export function attachRoles(article: Article, clustering: Clustering): void {
  const { candidates } = clustering;
  const startingAt = new Map<number, Candidate>();
  // The longest phrase that starts there: `the nominee's eldest daughter`, not `the nominee`.
  for (const candidate of candidates) startingAt.set(candidate.phraseStart, candidate);
  const endingAt = new Map<number, Candidate>();
  for (const candidate of candidates) if (candidate.kind === "nominal") endingAt.set(candidate.endToken, candidate);
  for (const name of candidates) {
    const cluster = clustering.clusterOf(name.index);
    if (name.kind !== "name" || !cluster || (cluster.type !== "PERSON" && cluster.type !== "ORGANIZATION")) continue;
    if (cluster.type === "PERSON") {
      attachTitle(article, cluster, name);
      attachLeftConjunct(article, clustering, cluster, name, endingAt);
    }
    attachBehind(article, clustering, cluster, name, startingAt);
    attachBefore(article, clustering, cluster, name, endingAt);
    attachPredicate(article, clustering, cluster, name, startingAt);
  }
}

function roleOfNominal(nominal: Candidate): Role {
  return { lemma: nominal.lemma, modifiers: nominal.modifiers, start: nominal.start, end: nominal.end };
}

function attachTitle({ tokens }: Article, cluster: Cluster, name: Candidate): void {
  if (name.modifiers.length === 0) return;
  const last = name.firstToken - 1;
  const word = name.modifiers[name.modifiers.length - 1];
  const lemma = nounClass(word) === "person" ? word : tokens[last].lemma;
  const gender = titleGender(word) ?? nounGender(lemma);
  if (gender) cluster.stateGender(gender);
  if (nounClass(lemma) !== "person" && nounClass(word) !== "person" && !/^(?:president|senator|sen|rep|gov|minister|secretary)$/.test(word)) return;
  let first = last;
  while (first > name.phraseStart && isRoleWord(tokens[first - 1])) first -= 1;
  cluster.roles.push({ lemma: ROLE_OF_TITLE[lemma] ?? lemma, modifiers: name.modifiers.slice(0, -1), start: tokens[first].start, end: tokens[last].end });
}

const ROLE_OF_TITLE: Record<string, string> = { sen: "senator", rep: "representative", gov: "governor" };

function isRoleWord(token: Token): boolean {
  return token.pos !== "DET" && token.pos !== "PRON" && !/^['’]s?$/u.test(token.text);
}

/** `the writer and political analyst Abdullah Al-Kabeer`. */
function attachLeftConjunct({ tokens }: Article, clustering: Clustering, cluster: Cluster, name: Candidate, endingAt: ReadonlyMap<number, Candidate>): void {
  const and = name.phraseStart - 1;
  if (name.determiner !== "bare" || name.modifiers.length === 0 || and < 1 || tokens[and].text !== "and") return;
  const left = endingAt.get(and);
  if (!left || left.plural === true || left.noun !== "person" || clustering.clusterOf(left.index)) return;
  const lemma = name.modifiers[name.modifiers.length - 1];
  if (nounClass(lemma) !== "person") return;
  cluster.roles.push(roleOfNominal(left));
  clustering.join(left, cluster);
}

function fits(cluster: Cluster, nominal: Candidate): boolean {
  if (nominal.kind !== "nominal" || (nominal.plural === true && nominal.noun !== "people")) return false;
  if (cluster.gender && nominal.gender && cluster.gender !== nominal.gender) return false;
  return cluster.type === "PERSON" ? nominal.noun === "person" : nominal.noun === "organization";
}

function attachBehind(article: Article, clustering: Clustering, cluster: Cluster, name: Candidate, startingAt: ReadonlyMap<number, Candidate>): void {
  const { tokens } = article;
  const comma = tokens[name.endToken];
  if (!comma || !/^[,(—–]$/u.test(comma.text)) return;
  const nominal = startingAt.get(name.endToken + 1);
  if (!nominal || nominal.sentence !== name.sentence || !fits(cluster, nominal) || clustering.clusterOf(nominal.index)) return;
  const after = tokens[nominal.endToken]?.text.toLowerCase() ?? ".";
  // A subject of its own is no apposition: `After Trump, the governor said …`.
  if (!/^[,.;)—–]$|^(?:of|for|at|in|with|from|who|whose|which|that|and|to|on|under|working|based)$/u.test(after)) return;
  cluster.roles.push(roleOfNominal(nominal));
  clustering.join(nominal, cluster);
}

function attachBefore(article: Article, clustering: Clustering, cluster: Cluster, name: Candidate, endingAt: ReadonlyMap<number, Candidate>): void {
  const { tokens } = article;
  const comma = name.phraseStart - 1;
  if (name.modifiers.length > 0 || comma < 1 || tokens[comma].text !== "," || name.possessor >= 0) return;
  const nominal = endingAt.get(comma);
  if (!nominal || nominal.determiner === "indefinite" || nominal.determiner === "bare") return;
  if (nominal.sentence !== name.sentence || !fits(cluster, nominal) || clustering.clusterOf(nominal.index)) return;
  if (!/^[,.;:]$|^(?:said|says|who)$/u.test(tokens[name.endToken]?.text ?? ".")) return;
  cluster.roles.push(roleOfNominal(nominal));
  clustering.join(nominal, cluster);
}

function attachPredicate(article: Article, clustering: Clustering, cluster: Cluster, name: Candidate, startingAt: ReadonlyMap<number, Candidate>): void {
  const { tokens } = article;
  const verb = tokens[name.endToken];
  if (!verb || name.role !== "subject" || !/^(?:is|was|becomes?|became|remains?)$/i.test(verb.text)) return;
  const nominal = startingAt.get(name.endToken + 1);
  if (!nominal || nominal.sentence !== name.sentence || !fits(cluster, nominal) || clustering.clusterOf(nominal.index)) return;
  cluster.roles.push(roleOfNominal(nominal));
  clustering.join(nominal, cluster);
}

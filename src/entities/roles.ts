import { TITLES } from "../data/titles.js";
import type { Token } from "../document/types.js";
import { nounClass, nounGender } from "../text/noun-classes.js";
import type { Article } from "./article.js";
import type { Cluster, Clustering, Role } from "./clusters.js";
import { relationOf, topOf } from "./grammar.js";
import type { Candidate } from "./mentions.js";
import { titleGender } from "./person-names.js";

/** A name, whose it is, and the phrases around it. */
interface Place {
  readonly article: Article;
  readonly clustering: Clustering;
  readonly cluster: Cluster;
  readonly name: Candidate;
  /** By token: the longest phrase that starts there. `the nominee's eldest daughter`, not `the nominee`. */
  readonly startingAt: ReadonlyMap<number, Candidate>;
  /** By token: the nominal that ends before it. */
  readonly endingAt: ReadonlyMap<number, Candidate>;
}

/**
 * Attaches to each named person or body what the text calls it: words before the name (`political analyst Ahmed al-Rawyati`), an
 * apposition behind or before it (`Luigi de Mayo, the foreign minister,`) and a predicate (`Okello is the mayor`).
 */
export function attachRoles(article: Article, clustering: Clustering): void {
  const { candidates } = clustering;
  const startingAt = new Map<number, Candidate>();
  for (const candidate of candidates) startingAt.set(candidate.phraseStart, candidate);
  const endingAt = new Map<number, Candidate>();
  for (const candidate of candidates) if (candidate.kind === "nominal") endingAt.set(candidate.endToken, candidate);
  for (const name of candidates) {
    const cluster = clustering.clusterOf(name.index);
    if (name.kind !== "name" || !cluster || (cluster.type !== "PERSON" && cluster.type !== "ORGANIZATION")) continue;
    const place: Place = { article, clustering, cluster, name, startingAt, endingAt };
    if (cluster.type === "PERSON") {
      attachOffice(place);
      attachTitle(place);
      attachLeftConjunct(place);
      implyDefendant(place);
    }
    attachBehind(place);
    attachBefore(place);
    attachPredicate(place);
  }
}

/** `the Trump campaign`, `her campaign manager`: whoever has a campaign is a candidate. */
export function implyCandidate(nominal: Candidate, owner: Cluster | undefined): void {
  if (nominal.lemma !== "campaign" || owner?.type !== "PERSON" || owner.plural === true || owner.parts.length > 0) return;
  if (owner.roles.some(({ lemma }) => /^(?:candidate|nominee|contender|hopeful)$/.test(lemma))) return;
  owner.roles.push({ lemma: "candidate", modifiers: [], start: nominal.start, end: nominal.end, owner: -1, implied: true });
}

/** What is done to somebody, or done by somebody, who is `the defendant` and `the suspect` from then on. */
const TRIED = /^(?:charge|sentence|convict|acquit|arrest|accuse|indict|jail|detain|imprison|prosecute|arraign)$/;

function implyDefendant({ article, cluster, name }: Place): void {
  const { syntax, tokens } = article;
  let top = topOf(syntax, name.firstToken, name.endToken);
  // `Officer Omar Kern`, `an officer, Omar Kern,`: the officer is charged.
  for (let step = 0; step < 3 && /^(?:appos|flat|compound)$/.test(relationOf(syntax, top)); step += 1) top = syntax.heads[top];
  const verb = syntax.heads[top];
  if (verb < 0 || cluster.plural === true || cluster.roles.some(({ lemma }) => lemma === "defendant")) return;
  const relation = relationOf(syntax, top);
  const pleads = relation === "nsubj" && tokens[verb].lemma === "plead";
  if (!pleads && !((relation === "nsubj:pass" || relation === "obj") && TRIED.test(tokens[verb].lemma))) return;
  cluster.roles.push({ lemma: "defendant", modifiers: [], start: name.start, end: name.end, owner: -1, implied: true });
}

/** The role that a nominal states. */
export function roleOfNominal(article: Article, clustering: Clustering, nominal: Candidate): Role {
  const owner = ownerIndex(article, clustering, nominal.index, nominal.head);
  // `member of the Presidency Council`: the owner behind the noun belongs to the words.
  const end = owner > nominal.index ? clustering.candidates[owner].end : nominal.end;
  return { lemma: nominal.lemma, modifiers: nominal.modifiers, start: nominal.start, end, owner };
}

/** Whose the role is: the possessor, a name right before the noun, or the name behind `of`, `for` or `to`. */
export function ownerIndex(article: Article, { candidates }: Clustering, index: number, head: number): number {
  const { tokens, nameOf } = article;
  if (candidates[index].possessor >= 0) return candidates[index].possessor;
  if (head > 0 && nameOf[head - 1] >= 0 && head - 1 >= candidates[index].phraseStart) {
    for (let i = index; i >= Math.max(0, index - 5); i -= 1) if (candidates[i].endToken === head && candidates[i].kind === "name") return i;
  }
  if (!/^(?:of|for|to|at|with)$/.test(tokens[head + 1]?.text ?? "")) return -1;
  for (let i = index + 1; i < Math.min(candidates.length, index + 4); i += 1) {
    if (candidates[i].phraseStart === head + 2 && (candidates[i].kind === "name" || candidates[i].noun === "organization")) return i;
  }
  return -1;
}

function attachTitle({ article, clustering, cluster, name, startingAt }: Place): void {
  const { tokens } = article;
  if (name.modifiers.length === 0) return;
  const last = name.firstToken - 1;
  const written = name.modifiers[name.modifiers.length - 1];
  const shared = written.endsWith("s") && nounClass(written.slice(0, -1)) === "person";
  const word = shared ? written.slice(0, -1) : written;
  const lemma = nounClass(word) === "person" || word in ROLE_OF_TITLE ? word : tokens[last].lemma;
  const gender = titleGender(word) ?? nounGender(lemma);
  if (gender) cluster.stateGender(gender);
  if (nounClass(lemma) !== "person" && nounClass(word) !== "person" && !(word in ROLE_OF_TITLE) && word !== "minister") return;
  let first = last;
  while (first > name.phraseStart && isRoleWord(tokens[first - 1])) first -= 1;
  const role = {
    lemma: ROLE_OF_TITLE[lemma] ?? lemma,
    modifiers: name.modifiers.slice(0, -1),
    start: tokens[first].start,
    end: tokens[last].end,
    owner: ownerIndex(article, clustering, name.index, last),
    ...(shared ? { shared } : {}),
  };
  cluster.roles.push(role);
  // `Senators Moor and Gray`: the second is one too.
  const second = shared && tokens[name.endToken]?.text === "and" ? startingAt.get(name.endToken + 1) : undefined;
  const other = second?.kind === "name" && second.type === "PERSON" ? clustering.clusterOf(second.index) : undefined;
  if (other && other !== cluster) other.roles.push({ ...role, implied: true });
}

/** `the Minister of Irrigation Idriss Mahmoud`: an office with what it is for right before the name, no comma between. */
function attachOffice({ article, clustering, cluster, name, endingAt }: Place): void {
  const { tokens } = article;
  const of = name.phraseStart - 1;
  if (name.modifiers.length === 0 || of < 1 || !/^(?:of|for)$/.test(tokens[of].text) || !/^\p{Lu}/u.test(tokens[name.firstToken - 1].text)) return;
  if (name.modifiers.some((word) => TITLES.has(word) || nounClass(word) === "person")) return;
  const nominal = endingAt.get(of);
  if (!nominal || nominal.sentence !== name.sentence || !fits(cluster, nominal) || clustering.clusterOf(nominal.index)) return;
  cluster.roles.push({ ...roleOfNominal(article, clustering, nominal), end: tokens[name.firstToken - 1].end });
  clustering.join(nominal, cluster);
}

const ROLE_OF_TITLE: Record<string, string> = {
  sen: "senator",
  rep: "representative",
  gov: "governor",
  pres: "president",
  gen: "general",
  prof: "professor",
  dr: "doctor",
};

function isRoleWord(token: Token): boolean {
  return token.pos !== "DET" && token.pos !== "PRON" && !/^['’]s?$/u.test(token.text);
}

/** `the writer and political analyst Abdullah Al-Kabeer`. */
function attachLeftConjunct({ article, clustering, cluster, name, endingAt }: Place): void {
  const { tokens } = article;
  const and = name.phraseStart - 1;
  if (name.determiner !== "bare" || name.modifiers.length === 0 || and < 1 || tokens[and].text !== "and") return;
  const left = endingAt.get(and);
  if (!left || left.plural === true || left.noun !== "person" || clustering.clusterOf(left.index)) return;
  const lemma = name.modifiers[name.modifiers.length - 1];
  if (nounClass(lemma) !== "person") return;
  cluster.roles.push(roleOfNominal(article, clustering, left));
  clustering.join(left, cluster);
}

function fits(cluster: Cluster, nominal: Candidate): boolean {
  if (nominal.kind !== "nominal" || (nominal.plural === true && nominal.noun !== "people")) return false;
  if (cluster.gender && nominal.gender && cluster.gender !== nominal.gender) return false;
  return cluster.type === "PERSON" ? nominal.noun === "person" : nominal.noun === "organization";
}

function attachBehind({ article, clustering, cluster, name, startingAt }: Place): void {
  const { tokens } = article;
  const comma = tokens[name.endToken];
  if (!comma || !/^[,(—–]$/u.test(comma.text)) return;
  const nominal = startingAt.get(name.endToken + 1);
  if (!nominal || nominal.sentence !== name.sentence || !fits(cluster, nominal) || clustering.clusterOf(nominal.index)) return;
  const after = tokens[nominal.endToken]?.text.toLowerCase() ?? ".";
  // A subject of its own is no apposition: `After Trump, the governor said …`.
  if (!/^[,.;)—–]$|^(?:of|for|at|in|with|from|who|whose|which|that|and|to|on|under|working|based)$/u.test(after)) return;
  cluster.roles.push(roleOfNominal(article, clustering, nominal));
  clustering.join(nominal, cluster);
  // `a developer and spokeswoman for the coalition` is one person.
  const second = after === "and" ? startingAt.get(nominal.endToken + 1) : undefined;
  if (!second || second.determiner !== "bare" || second.sentence !== name.sentence || !fits(cluster, second) || clustering.clusterOf(second.index)) return;
  cluster.roles.push(roleOfNominal(article, clustering, second));
  clustering.join(second, cluster);
}

function attachBefore({ article, clustering, cluster, name, endingAt }: Place): void {
  const { tokens } = article;
  const comma = name.phraseStart - 1;
  if (name.modifiers.some((word) => !TITLES.has(word) && nounClass(word) !== undefined) || comma < 1 || tokens[comma].text !== "," || name.possessor >= 0) return;
  const nominal = endingAt.get(comma) ?? withComplement(tokens, clustering, comma, name);
  if (!nominal || (nominal.determiner === "indefinite" && tokens[name.endToken]?.text !== ",") || nominal.determiner === "bare") return;
  if (nominal.sentence !== name.sentence || !fits(cluster, nominal) || clustering.clusterOf(nominal.index)) return;
  if (!/^[,.;:]$|^(?:said|says|who)$/u.test(tokens[name.endToken]?.text ?? ".")) return;
  cluster.roles.push(roleOfNominal(article, clustering, nominal));
  clustering.join(nominal, cluster);
}

/** `the minister of the economy, Mr. Guajardo`: the first noun of a phrase that ends at the comma. */
function withComplement(tokens: readonly Token[], { candidates }: Clustering, comma: number, name: Candidate): Candidate | undefined {
  for (let i = name.index - 1; i >= Math.max(0, name.index - 5); i -= 1) {
    const candidate = candidates[i];
    if (candidate.sentence !== name.sentence || comma - candidate.endToken > 8) return undefined;
    if (candidate.kind !== "nominal" || candidate.noun !== "person" || candidate.role === "oblique") continue;
    if (!/^(?:of|for|to|at|in|with)$/.test(tokens[candidate.endToken].text)) continue;
    for (let k = candidate.endToken; k < comma; k += 1) if (/^(?:VERB|AUX|PUNCT|SCONJ)$/.test(tokens[k].pos)) return undefined;
    return candidate;
  }
  return undefined;
}

function attachPredicate({ article, clustering, cluster, name, startingAt }: Place): void {
  const { tokens } = article;
  const verb = tokens[name.endToken];
  if (!verb || name.role !== "subject" || !/^(?:is|was|becomes?|became|remains?)$/i.test(verb.text)) return;
  const nominal = startingAt.get(name.endToken + 1);
  if (!nominal || nominal.sentence !== name.sentence || !fits(cluster, nominal) || clustering.clusterOf(nominal.index)) return;
  cluster.roles.push(roleOfNominal(article, clustering, nominal));
  clustering.join(nominal, cluster);
}

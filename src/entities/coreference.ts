import { PRONOUN_WEIGHTS } from "../data/pronoun-weights.js";
import type { Relation, Token } from "../document/types.js";
import { nounClass } from "../text/noun-classes.js";
import type { Article } from "./article.js";
import { isOfAThing, subjectBehind } from "./clause-subjects.js";
import { isInDateline } from "./datelines.js";
import type { Clustering } from "./clusters.js";
import type { Cluster } from "./clusters.js";
import { issuerInName, issuersOf } from "./issuers.js";
import type { Candidate } from "./mentions.js";
import { resolveNominal } from "./nominals.js";
import type { Antecedent, Place, Setting } from "./pronouns.js";
import { REACH, antecedentFeatures, mayStandFor } from "./pronouns.js";
import type { Statements } from "./statements.js";
import { jointNominal, jointWithLast } from "./together.js";

/** Clusters that a nominal may look back at. */
const REMEMBERED = 60;
/** What a body has given where it speaks. */
const GIVEN = /^(?:data|figures|statistics|findings|records|statement|report|study|survey|poll|release|results|numbers)$/;
/** Tokens of an apposition behind a name, as long as they may be. */
const DESCRIPTION = 14;
/** Score below which a pronoun stays unresolved. */
const ENOUGH = -0.5;
/** The same where the other choice is somebody who names himself. */
const LITTLE = -2;

/** A pronoun's earlier mentions with the right one unknown: what the ranker's trainer looks at. */
export type Choice = (
  pronoun: Candidate,
  antecedents: readonly Antecedent[],
  chosen: Antecedent | undefined,
  features: (antecedent: Antecedent) => Float64Array,
) => void;

/**
 * Reads the article's nominals and third-person pronouns in order and puts each into a cluster. Names are clustered before; first and
 * second persons wait for the speakers.
 * @returns by candidate's index: the joint cluster of a pronoun that stands for several
 * @param choose told of every pronoun's choice, for training and debugging
 */
export function resolveReferences(
  article: Article,
  clustering: Clustering,
  statements: Statements,
  relations: readonly Relation[],
  choose?: Choice,
): ReadonlyMap<number, Cluster> {
  return new Reader(article, clustering, statements, relations, choose).read();
}

class Reader {
  private readonly seen: Antecedent[] = [];
  private readonly recent: Cluster[] = [];
  private readonly counts = new Map<Cluster, number>();
  /** By document that nothing said before introduces, `the data`: the body that spoke last. */
  private readonly givers = new Map<Candidate, Cluster>();
  private readonly joint = new Map<number, Cluster>();
  private lastSpeaker: Cluster | undefined;
  /** The last speaker whom `he` or `she` may be. */
  private lastPerson: Cluster | undefined;
  private readonly firstSubjects = new Set<Candidate>();
  private lastSubjectSentence = -1;
  /** The person with the most mentions so far. */
  private mostMentioned: Cluster | undefined;

  constructor(
    private readonly article: Article,
    private readonly clustering: Clustering,
    private readonly statements: Statements,
    private readonly relations: readonly Relation[],
    private readonly choose: Choice | undefined,
  ) {}

  read(): ReadonlyMap<number, Cluster> {
    const { candidates } = this.clustering;
    for (const candidate of candidates) {
      const cluster = this.clustering.clusterOf(candidate.index) ?? this.resolve(candidate);
      if (cluster) this.remember(candidate, cluster);
      const source = this.statements.sourceOf[candidate.index];
      if (source >= 0 && candidate.determiner === "definite" && GIVEN.test(candidate.lemma) && cluster?.members[0] === candidate && this.lastSpeaker?.type === "ORGANIZATION") this.givers.set(candidate, this.lastSpeaker);
      if (cluster && source >= 0) {
        this.lastSpeaker = this.speakersOf(source, cluster, candidate);
        if (this.lastSpeaker.type === "PERSON" && this.lastSpeaker.plural !== true) this.lastPerson = this.lastSpeaker;
      }
      const pair = cluster && jointWithLast(this.article, this.clustering, this.seen, candidate, cluster);
      if (pair) this.seen.push({ ...pair, setting: { content: this.statements.contentOf[candidate.head], source } });
    }
    // Last, since an issuer may stand behind the document's noun.
    for (const candidate of candidates) {
      const cluster = candidate.noun === "document" || this.isOwnDocument(candidate) ? this.clustering.clusterOf(candidate.index) : undefined;
      if (cluster?.issuers.length === 0) cluster.issuers.push(...issuersOf(this.article, this.clustering, candidate));
      const namesake = cluster?.issuers.length === 0 && candidate.kind === "name" ? issuerInName(this.article, this.clustering, candidate) : undefined;
      if (namesake) cluster?.issuers.push(namesake);
      const giver = cluster?.issuers.length === 0 ? this.givers.get(candidate) : undefined;
      if (giver?.named === true) cluster?.issuers.push(giver);
    }
    return this.joint;
  }

  /** `Gazette's Monthly Situation Report`: a document under its own name, with the body that it is of. */
  private isOwnDocument({ kind, type, possessor, head, firstToken }: Candidate): boolean {
    return kind === "name" && (possessor >= 0 || ((type === "MISC" || type === "ORGANIZATION") && head > firstToken)) && type !== "PERSON" && nounClass(this.article.tokens[head].text.toLowerCase()) === "document";
  }

  private nominal(candidate: Candidate): Cluster {
    const speaks = this.statements.sourceOf[candidate.index] >= 0;
    const history = { recent: this.recent, speaker: speaks ? (this.lastPerson ?? this.subjectBefore(candidate)) : undefined, body: speaks ? this.lastSpeaker : undefined };
    return resolveNominal(this.article, this.clustering, candidate, history);
  }

  /** The only person who acts in the sentence before: `Ida Kern won. The senator said …`. */
  private subjectBefore({ sentence, role }: Candidate): Cluster | undefined {
    if (role !== "subject") return undefined;
    const from = this.seen.findLastIndex(({ mention }) => mention.sentence < sentence - 1) + 1;
    const subjects = this.seen.slice(from).filter(({ mention }) => mention.sentence === sentence - 1 && mention.role === "subject");
    const [first] = subjects;
    return first?.cluster.type === "PERSON" && subjects.every(({ cluster }) => cluster === first.cluster || cluster.type !== "PERSON") ? first.cluster : undefined;
  }

  private resolve(candidate: Candidate): Cluster | undefined {
    if (candidate.kind === "nominal") {
      const together = jointNominal(this.article, this.seen, this.recent, candidate);
      if (together) this.joint.set(candidate.index, together);
      return together ?? this.nominal(candidate);
    }
    if (candidate.pronoun?.person !== 3) return undefined;
    if (isOfAThing(this.article, this.clustering.candidates, candidate)) return undefined;
    const found = candidate.pronoun.case === "relative" ? this.before(candidate) : this.best(subjectBehind(this.article, this.clustering.candidates, candidate) ?? candidate);
    if (found?.parts.length === 0) this.clustering.join(candidate, found);
    else if (found) this.joint.set(candidate.index, found);
    return found;
  }

  private remember(mention: Candidate, cluster: Cluster): void {
    const { contentOf, sourceOf } = this.statements;
    this.seen.push({ mention, cluster, setting: { content: contentOf[mention.head], source: sourceOf[mention.index] } });
    if (cluster.parts.length === 0) {
      const at = this.recent.lastIndexOf(cluster);
      if (at >= 0) this.recent.splice(at, 1);
      this.recent.push(cluster);
      if (this.recent.length > REMEMBERED) this.recent.shift();
    }
    if (cluster.type === "PERSON" && cluster.parts.length === 0 && cluster.plural !== true) {
      const count = (this.counts.get(cluster) ?? 0) + 1;
      this.counts.set(cluster, count);
      if (count > ((this.mostMentioned && this.counts.get(this.mostMentioned)) ?? 0)) this.mostMentioned = cluster;
    }
    if (mention.role === "subject" && mention.sentence !== this.lastSubjectSentence) {
      this.firstSubjects.add(mention);
      this.lastSubjectSentence = mention.sentence;
    }
  }

  /** Two or more speakers of one statement count as one for `they`; the many of whom they are examples stand for them. */
  private speakersOf(source: number, cluster: Cluster, candidate: Candidate): Cluster {
    const heads = this.statements.heads[source];
    if (heads.at(-1) === candidate) this.exemplify(heads);
    if (heads.length < 2) return cluster;
    const joint = this.seen.findLast(({ cluster: { parts } }) => parts.includes(cluster));
    return joint?.cluster ?? cluster;
  }

  /** `Critics, like A and B`: the critics and they are A and B. */
  private exemplify(heads: readonly Candidate[]): void {
    const { tokens } = this.article;
    const [first] = heads;
    if (first.kind !== "name" || !/^(?:like|including)$/.test(tokens[first.phraseStart - 1]?.text ?? "")) return;
    const parts = heads.flatMap(({ index }) => this.clustering.clusterOf(index) ?? []);
    for (let i = first.index - 1; i >= 0 && this.clustering.candidates[i].sentence === first.sentence; i -= 1) {
      const many = this.clustering.candidates[i];
      const cluster = this.clustering.clusterOf(i);
      if (many.kind !== "nominal" || many.plural !== true || cluster?.named !== false) continue;
      cluster.parts = parts;
      // Only the first of the phrase counts: `critics of the makers, like A`.
      if (many.role === "subject") return;
    }
  }

  /** A relative pronoun goes back to the mention right before it. */
  private before(candidate: Candidate): Cluster | undefined {
    const { tokens } = this.article;
    const described = candidate.lemma === "who" ? this.describedBefore(candidate) : undefined;
    if (described) return described;
    for (let i = this.seen.length - 1; i >= 0 && i >= this.seen.length - 8; i -= 1) {
      const { mention, cluster } = this.seen[i];
      if (mention.sentence !== candidate.sentence) return undefined;
      if (mention.kind === "pronoun" && mention.role === "possessor") continue;
      const gap = candidate.head - mention.endToken;
      if (gap > 8) return undefined;
      // `whose` is anybody's.
      if (/^whom?$/.test(candidate.lemma) && cluster.type !== "PERSON") continue;
      if (candidate.lemma === "which" && cluster.type === "PERSON") continue;
      if (cluster.type === "DATE" || cluster.type === "MONEY") continue;
      const comma = tokens[candidate.head - 1].text === ",";
      if (gap <= 3 || comma || isOnlyNouns(tokens, mention.endToken, candidate.head)) return cluster;
    }
    return undefined;
  }

  /** `Ida Kern, a maker of pumps and rural activist, who`: she, whatever of her description was read as somebody. */
  private describedBefore({ head, sentence }: Candidate): Cluster | undefined {
    const { tokens } = this.article;
    for (let i = this.seen.length - 1; i >= 0 && this.seen[i].mention.sentence === sentence; i -= 1) {
      const { mention, cluster } = this.seen[i];
      if (mention.kind !== "name") continue;
      const between = tokens.slice(mention.endToken, head);
      const article = between[0]?.text === "," && /^(?:an?|the)$/i.test(between[1]?.text ?? "");
      if (mention.type === "PERSON") return article && between.length <= DESCRIPTION && between.every(({ pos, text }) => /^(?:ADP|DET|NOUN|PROPN|ADJ|CCONJ|NUM)$/.test(pos) || /^[,-]$/.test(text)) ? cluster : undefined;
      if (head - mention.endToken > DESCRIPTION) return undefined;
    }
    return undefined;
  }

  private best(candidate: Candidate): Cluster | undefined {
    // Who is named in a statement seldom makes it, and whom it only describes never does: `“Kern must go, and the judge too,” he said`.
    const others = this.antecedents(candidate, true);
    const best = this.bestOf(candidate, others);
    if (best) return best;
    const all = this.antecedents(candidate, false);
    const self = all.length > others.length ? (this.bestOf(candidate, others, LITTLE) ?? this.bestOf(candidate, all)) : undefined;
    return self ?? this.goingOn(candidate);
  }

  /** Nobody fits `he said` well: whoever spoke right before, even one of whom a pronoun alone, perhaps misread, said that she is none; of `it` the body or country. */
  private goingOn(candidate: Candidate): Cluster | undefined {
    const { index, gender, pronoun } = candidate;
    const thing = pronoun?.gender === "thing";
    const speaker = thing ? this.lastSpeaker : this.lastPerson;
    if (thing && speaker?.type !== "ORGANIZATION" && (speaker?.type !== "LOCATION" || speaker.country === undefined)) return undefined;
    if ((gender === undefined && !thing) || this.statements.sourceOf[index] < 0 || speaker?.named !== true) return undefined;
    if (speaker.gender !== undefined && speaker.gender !== gender && speaker.genderIsSure) return undefined;
    const last = this.seen.findLast(({ cluster }) => cluster === speaker);
    return last && this.placeOf(candidate).sentence - last.mention.sentence <= REACH ? speaker : undefined;
  }

  private bestOf(candidate: Candidate, antecedents: readonly Antecedent[], enough = ENOUGH): Cluster | undefined {
    const here: Setting = {
      content: this.statements.contentOf[candidate.head],
      source: this.statements.sourceOf[candidate.index],
    };
    let best: Antecedent | undefined;
    let bestScore = enough;
    for (const [rank, antecedent] of antecedents.entries()) {
      let score = 0;
      antecedentFeatures(candidate, here, antecedent, this.contextOf(candidate, antecedent, rank), (feature, value) => {
        score += PRONOUN_WEIGHTS[feature] * value;
      });
      if (score > bestScore) {
        best = antecedent;
        bestScore = score;
      }
    }
    this.choose?.(candidate, antecedents, best, (antecedent) => {
      const vector = new Float64Array(PRONOUN_WEIGHTS.length);
      antecedentFeatures(candidate, here, antecedent, this.contextOf(candidate, antecedent, antecedents.indexOf(antecedent)), (feature, value) => {
        vector[feature] += value;
      });
      return vector;
    });
    return best?.cluster;
  }

  /** The mention under which an antecedent speaks in its sentence, where a later one only describes it: `Kern, a professor`. */
  private asSource({ mention, cluster, setting }: Antecedent, from: number): Antecedent | undefined {
    if (setting.source >= 0 || mention.kind !== "nominal") return undefined;
    for (let i = from - 1; i >= 0 && this.seen[i].mention.sentence === mention.sentence; i -= 1) {
      if (this.seen[i].cluster === cluster && this.seen[i].setting.source >= 0) return this.seen[i];
    }
    return undefined;
  }

  /** Named or described in a statement, or `he` in its words between quotation marks: somebody else than who makes it. */
  private isSaid({ kind, head, quotation, pronoun }: Candidate, source: number): boolean {
    return this.statements.contentOf[head] === source && (kind !== "pronoun" || (quotation >= 0 && pronoun?.person === 3));
  }

  /** `Asked by Judge Kern whether she had read it, she answered`: not the judge. */
  private askedBy({ sentence }: Candidate): Cluster | undefined {
    const asked = this.seen.findLast(({ setting, mention }) => setting.source >= 0 || mention.sentence < sentence);
    if (asked?.mention.sentence !== sentence || this.relations[asked.setting.source].cue?.lemma !== "ask") return undefined;
    return /^by$/i.test(this.article.tokens[asked.mention.phraseStart - 1]?.text ?? "") ? asked.cluster : undefined;
  }

  private placeOf({ index, head, sentence, quotation }: Candidate): Place {
    const source = this.statements.sourceOf[index];
    const { contentFirst } = this.statements;
    if (source < 0 || quotation >= 0 || contentFirst[source] >= head) return { sentence, token: head };
    return { sentence: this.article.sentenceOf[contentFirst[source]], token: contentFirst[source] };
  }

  private contextOf(
    pronoun: Candidate,
    { mention, cluster }: Antecedent,
    rank: number,
  ): Parameters<typeof antecedentFeatures>[3] {
    const { article } = this;
    return {
      lastSpeaker: pronoun.gender ? this.lastPerson : this.lastSpeaker,
      rank,
      firstSubject: this.firstSubjects.has(mention),
      mostMentioned: this.mostMentioned === cluster,
      place: this.placeOf(pronoun),
      article,
    };
  }

  /**
   * Mentions that the pronoun may go back to, nearest first, each cluster's last one and those before it in the same sentence.
   * @param modest whether nobody speaks who is named in the words that the pronoun says
   */
  private antecedents(candidate: Candidate, modest: boolean): Antecedent[] {
    const found: Antecedent[] = [];
    const clusters = new Set<Cluster>();
    const askedBy = this.askedBy(candidate);
    const place = this.placeOf(candidate);
    const source = this.statements.sourceOf[candidate.index];
    const own = source >= 0 && place.token < candidate.head && candidate.gender !== undefined;
    const speaker = this.relations[this.statements.contentOf[candidate.head]] ? this.statements.contentOf[candidate.head] : -1;
    for (let i = this.seen.length - 1; i >= 0; i -= 1) {
      const antecedent = this.seen[i];
      const { mention, cluster } = antecedent;
      if (place.sentence - mention.sentence > REACH || found.length > 24) break;
      // `Kern, who`: the name says more of where it stands.
      if (clusters.has(cluster) || mention.pronoun?.case === "relative" || !mayStandFor(candidate, cluster) || isInDateline(this.article, mention)) continue;
      // A phrase does not possess itself: `his lawyer`, `the party's its`.
      if (mention.possessor === candidate.index || (mention.firstToken <= candidate.head && candidate.head < mention.endToken)) continue;
      // He inside a quotation is not its speaker.
      if (
        speaker >= 0 &&
        candidate.quotation >= 0 &&
        this.statements.heads[speaker].some((head) => this.clustering.clusterOf(head.index) === cluster)
      )
        continue;
      if (own && (modest || !cluster.named) && cluster.members.some((member) => this.isSaid(member, source))) continue;
      if (askedBy === cluster) continue;
      clusters.add(cluster);
      found.push(this.asSource(antecedent, i) ?? antecedent);
    }
    return found;
  }
}

/** `a staffer | at the State Department | who` */
function isOnlyNouns(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) if (!/^(?:ADP|DET|NOUN|PROPN|ADJ)$/.test(tokens[i].pos)) return false;
  return true;
}

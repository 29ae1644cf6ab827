import type { EntityType } from "../document/types.js";
import type { Candidate, Gender } from "./mentions.js";

/** What somebody is called beside a name: `political analyst`, `the foreign minister of Italy`. */
export interface Role {
  readonly lemma: string;
  readonly modifiers: readonly string[];
  /** UTF-16 span of the words, as the text states them. */
  readonly start: number;
  readonly end: number;
  /** True where the text only implies it: who has a campaign is a candidate. */
  readonly implied?: boolean;
  /** True where several are called so together, `senators Moor and Gray`: a single one is not told by it. */
  readonly shared?: boolean;
  /** Index of the candidate to whom the role belongs: of `his wife`, `an attorney for Pagliano`, `Clinton spokesman`; else -1. */
  readonly owner: number;
}

/** Mentions taken for one and the same; grows while the steps of coreference run. */
export class Cluster {
  readonly members: Candidate[] = [];
  readonly roles: Role[] = [];
  type: EntityType;
  /** Stated by titles, nouns or pronouns; two that disagree leave it open. */
  gender: Gender | undefined;
  genderIsSure = false;
  plural: boolean | undefined;
  /** Code of the country that it is, or whose people it names. */
  country: string | undefined;
  /** True where it is a country's people or adjective, not the country. */
  demonym = false;
  /** A building that stands for the body in it: the White House. */
  seat = false;
  /** Its name in the user's own list. */
  listed: string | undefined;
  /** The name made for a body named by its owner: `Trump campaign`. */
  madeName: string | undefined;
  /** Those of whom a joint mention (`the two ministers`, `they`) speaks; such a cluster is no entity of its own. */
  parts: readonly Cluster[];
  /** Who published the document that it is. */
  readonly issuers: Cluster[] = [];

  constructor(type: EntityType, parts: readonly Cluster[] = []) {
    this.type = type;
    this.parts = parts;
  }

  add(candidate: Candidate): void {
    this.members.push(candidate);
    if (candidate.gender) this.stateGender(candidate.gender, candidate.kind !== "pronoun");
    this.plural ??= candidate.kind === "pronoun" && candidate.pronoun?.case === "relative" ? undefined : candidate.plural;
  }

  /** @param sure whether a title or noun says so, which a pronoun does not: it may have been taken for this one by mistake */
  stateGender(gender: Gender, sure = true): void {
    this.gender ??= gender;
    this.genderIsSure ||= sure && this.gender === gender;
  }

  get named(): boolean {
    return this.madeName !== undefined || this.members.some(({ kind }) => kind === "name");
  }
}

/** The clusters of an article and which of them each candidate is in. */
export class Clustering {
  readonly clusters: Cluster[] = [];
  private readonly of: Array<Cluster | undefined>;

  constructor(readonly candidates: readonly Candidate[]) {
    this.of = new Array<Cluster | undefined>(candidates.length);
  }

  clusterOf(index: number): Cluster | undefined {
    return index < 0 ? undefined : this.of[index];
  }

  /** A new cluster with one member. */
  open(candidate: Candidate): Cluster {
    const cluster = new Cluster(candidate.type);
    this.clusters.push(cluster);
    this.join(candidate, cluster);
    return cluster;
  }

  join(candidate: Candidate, cluster: Cluster): void {
    cluster.add(candidate);
    this.of[candidate.index] = cluster;
  }

  /** Moves everything of `from` into `into`. */
  merge(into: Cluster, from: Cluster): void {
    if (into === from) return;
    for (const member of from.members) this.join(member, into);
    into.roles.push(...from.roles);
    if (from.gender) into.stateGender(from.gender, from.genderIsSure);
    into.country ??= from.country;
    into.madeName ??= from.madeName;
    if (into.listed === undefined && from.listed !== undefined) {
      into.listed = from.listed;
      into.type = from.type;
    }
    into.issuers.push(...from.issuers);
    for (const { issuers } of this.clusters) for (const [i, issuer] of issuers.entries()) if (issuer === from) issuers[i] = into;
    from.members.length = 0;
    this.clusters.splice(this.clusters.indexOf(from), 1);
  }
}

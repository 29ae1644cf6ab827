import type { Article } from "./article.js";
import type { Cluster } from "./clusters.js";
import { isBelow, isUnder, relationOf, topOf } from "./grammar.js";
import type { Candidate } from "./mentions.js";

/*
 * Which earlier mention a pronoun of the third person goes back to: a linear ranker over the mentions of the last sentences.
 * Gender comes from titles, nouns and other pronouns of the text, never from a name.
 */

/** How far back a pronoun may look, in sentences. */
export const REACH = 5;

/** What a pronoun or an earlier mention is to the statements around it. */
export interface Setting {
  /** Number of the relation whose content holds the mention, or -1. */
  readonly content: number;
  /** Number of the relation whose source's head the mention is, or -1. */
  readonly source: number;
}

/** Where a pronoun stands: behind its own words in quotation marks (`“…,” he said`) it stands as if in front of them, for they are no way between. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
}

/** An earlier mention, or two people named together, that a pronoun may stand for. */
export interface Antecedent {
  readonly mention: Candidate;
  readonly cluster: Cluster;
  readonly setting: Setting;
}

export const FEATURES = [
  "same sentence",
  "sentence before",
  "two sentences before",
  "farther",
  "subject",
  "object",
  "oblique",
  "possessor",
  "first subject of its sentence",
  "name",
  "nominal",
  "pronoun",
  "same pronoun",
  "gender known to agree",
  "speaker before",
  "speaker before, both sources",
  "source",
  "other side of a quotation",
  "same quotation",
  "speaker of its own quotation",
  "speaker of its own indirect content",
  "times mentioned",
  "nearest that fits",
  "same role",
  "possessive after the subject",
  "wrong kind",
  "organization",
  "place",
  "person",
  "plural",
  "unnamed",
  "inside a content, the pronoun outside",
  "joint",
  "in the first sentence",
  "object pronoun after subject",
  "inside a content, the pronoun a source",
  "subject of the main clause",
  "inside a relative clause",
  "subject of a clause above",
  "beside the same verb",
  "inside a noun phrase",
  "indefinite",
  "definite nominal",
  "paragraph before",
  "first subject, the pronoun opens the next sentence",
  "most mentioned",
  "subject for a subject",
  "distance",
] as const;

const NUMBER = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<(typeof FEATURES)[number], number>;

/** Whether the cluster can be what the pronoun says at all. */
export function mayStandFor(pronoun: Candidate, cluster: Cluster): boolean {
  const form = pronoun.pronoun;
  if (!form) return false;
  if (cluster.type === "DATE" || cluster.type === "MONEY") return false;
  if (form.gender === "male" || form.gender === "female") {
    return (
      cluster.type === "PERSON" &&
      cluster.parts.length === 0 &&
      cluster.plural !== true &&
      (cluster.gender === undefined || cluster.gender === form.gender)
    );
  }
  if (form.gender === "thing")
    return (
      cluster.type !== "PERSON" && cluster.type !== "NORP" && cluster.plural !== true && cluster.parts.length === 0
    );
  // they: bodies and groups; a single person only where nothing says he or she.
  if (form.case === "relative") return true;
  if (pronoun.lemma === "both") return cluster.parts.length === 2;
  return cluster.type !== "PERSON" || cluster.plural === true || cluster.parts.length > 0;
}

/** Features of one antecedent: `emit` is called with a feature's number and its value. */
export function antecedentFeatures(
  pronoun: Candidate,
  here: Setting,
  antecedent: Antecedent,
  context: { readonly lastSpeaker: Cluster | undefined; readonly rank: number; readonly firstSubject: boolean; readonly mostMentioned: boolean; readonly place: Place; readonly article: Pick<Article, "syntax" | "sentences"> },
  emit: (feature: number, value: number) => void,
): void {
  const { mention, cluster, setting } = antecedent;
  const on = (name: (typeof FEATURES)[number], value = 1): void => emit(NUMBER[name], value);
  const apart = Math.max(0, context.place.sentence - mention.sentence);
  // Whoever speaks is as prominent behind `according to` as in front of a verb, whatever the parse makes of it.
  const role = setting.source >= 0 && mention.role !== "possessor" ? "subject" : mention.role;
  on(
    apart === 0 ? "same sentence" : apart === 1 ? "sentence before" : apart === 2 ? "two sentences before" : "farther",
    apart > 2 ? apart - 2 : 1,
  );
  if (role === "subject") on("subject");
  else if (role === "object") on("object");
  else if (role === "oblique") on("oblique");
  else if (role === "possessor") on("possessor");
  if (context.firstSubject) on("first subject of its sentence");
  on(mention.kind);
  if (
    mention.kind === "pronoun" &&
    mention.pronoun?.gender === pronoun.pronoun?.gender &&
    mention.pronoun?.plural === pronoun.pronoun?.plural
  )
    on("same pronoun");
  if (cluster.gender && cluster.gender === pronoun.gender) on("gender known to agree");
  // Somebody spoke last, but the less goes on with it the farther back it was.
  if (cluster === context.lastSpeaker) on(here.source >= 0 ? "speaker before, both sources" : "speaker before", 2 / Math.max(2, apart));
  if (setting.source >= 0) on("source");
  if (pronoun.quotation !== mention.quotation) on("other side of a quotation");
  else if (pronoun.quotation >= 0) on("same quotation");
  if (setting.content >= 0 && here.content < 0) on("inside a content, the pronoun outside");
  if (setting.content >= 0 && here.source >= 0 && setting.source < 0) on("inside a content, the pronoun a source");
  if (here.content >= 0 && setting.source === here.content)
    on(pronoun.quotation >= 0 ? "speaker of its own quotation" : "speaker of its own indirect content");
  on("times mentioned", Math.log2(1 + cluster.members.length));
  if (context.rank === 0) on("nearest that fits");
  if (role === pronoun.role) on("same role");
  if (pronoun.role === "possessor" && apart === 0 && mention.role === "subject") on("possessive after the subject");
  if (
    pronoun.role === "object" &&
    apart === 0 &&
    mention.role === "subject" &&
    pronoun.pronoun?.case !== "reflexive" &&
    pronoun.head - mention.head < 8
  )
    on("object pronoun after subject");
  const thing = pronoun.pronoun?.gender === "thing";
  const plural = pronoun.pronoun?.plural === true;
  if (thing || plural) {
    if (cluster.type === "ORGANIZATION" || cluster.seat) on("organization");
    else if (cluster.type === "LOCATION" || cluster.type === "FACILITY") on("place");
    else if (cluster.type === "PERSON") on("person");
    else on("wrong kind");
    if (plural && (cluster.plural === true || cluster.parts.length > 0)) on("plural");
  }
  if (!cluster.named) on("unnamed");
  on("distance", Math.log2(1 + Math.max(0, context.place.token - mention.head)) / 4);
  if (mention.kind === "nominal" && mention.determiner === "indefinite") on("indefinite");
  if (mention.kind === "nominal" && mention.determiner === "definite") on("definite nominal");
  if (context.mostMentioned) on("most mentioned");
  const { syntax, sentences } = context.article;
  if (sentences[mention.sentence].paragraph !== sentences[pronoun.sentence].paragraph) on("paragraph before");
  if (role === "subject" && pronoun.role === "subject") on("subject for a subject");
  if (context.firstSubject && apart === 1 && pronoun.head === sentences[pronoun.sentence].firstToken)
    on("first subject, the pronoun opens the next sentence");
  const top = topOf(syntax, mention.firstToken, mention.endToken);
  const verb = syntax.heads[top];
  const relation = relationOf(syntax, top);
  if (relation === "nmod" || relation === "nmod:poss" || relation === "compound") on("inside a noun phrase");
  if (mention.role === "subject" && verb >= 0 && syntax.heads[verb] < 0) on("subject of the main clause");
  if (isUnder(syntax, top, "acl:relcl")) on("inside a relative clause");
  if (apart === 0 && verb >= 0) {
    const above = syntax.heads[pronoun.head];
    if (above === verb) {
      if (pronoun.role !== "possessor" && pronoun.pronoun?.case !== "reflexive") on("beside the same verb");
    } else if (mention.role === "subject" && isBelow(syntax, above, verb)) on("subject of a clause above");
  }
  if (cluster.parts.length > 0) on("joint");
  if (mention.sentence === 0) on("in the first sentence");
}

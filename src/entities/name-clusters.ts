import { countryNamed, countryOfDemonym } from "../data/countries.js";
import { SEATS } from "../data/seats.js";
import { AMERICAN_STATES } from "../data/states.js";
import type { EntityType } from "../document/types.js";
import type { Article } from "./article.js";
import { nounClass } from "../text/noun-classes.js";
import { isAcronymOf, isKind, isShortFormOf, officeKey } from "./body-names.js";
import type { Cluster, Clustering } from "./clusters.js";
import type { Candidate, Gender } from "./mentions.js";
import type { PersonName } from "./person-names.js";
import { parsePerson, partOf, samePerson, titleGender } from "./person-names.js";
import { plainName, sameFamilySpelling } from "./spelling.js";

/** All names of the article that are written alike. */
interface Form {
  readonly key: string;
  readonly text: string;
  readonly members: Candidate[];
  /** The name that the user's own list gives it. */
  readonly listed: string | undefined;
  type: EntityType;
  person: PersonName | undefined;
  cluster: Cluster | undefined;
}

/**
 * The sieves over names, each surer than the next: the same name; a country's names; full names of one person; acronyms and short
 * forms of bodies; a part of one person's name; a spelling variant.
 */
export function clusterNames(article: Article, clustering: Clustering): void {
  const names = clustering.candidates.filter(({ kind }) => kind === "name");
  const forms = formsOf(article, names);
  const conflicts = namedTogether(article, names, forms);
  const persons = forms.filter(({ person }) => person);
  const full = persons.filter(({ person }) => person && person.given.length > 0);
  for (const form of forms) if (!form.person || form.person.given.length > 0) openForm(clustering, form);
  joinCountries(clustering, forms);
  joinFullNames(clustering, full);
  const bodies = forms.filter(({ type }) => BODIES.has(type));
  joinOffices(clustering, bodies);
  joinBodies(article, clustering, bodies);
  joinMistyped(clustering, forms);
  for (const form of persons) if (form.person?.given.length === 0 && !form.cluster) joinPart(article, clustering, form, full, conflicts);
  joinVariants(clustering, persons, conflicts);
}

const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(["ORGANIZATION", "FACILITY", "MISC", "PRODUCT"]);

/** A form of address makes a person of whatever the tagger took the name for. */
const ADDRESSED = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sir|Lady)\.? \p{Lu}/u;

function formsOf(article: Article, names: readonly Candidate[]): Form[] {
  const forms = new Map<string, Form>();
  const types = new Map<string, Map<EntityType, number>>();
  for (const name of names) {
    const text = name.listed ?? article.text.slice(name.start, name.end);
    const person = name.type === "PERSON" || (name.listed === undefined && ADDRESSED.test(text));
    const quantity = name.type === "DATE" || name.type === "MONEY";
    let key = plainName(text);
    if (person) {
      const { given, family, suffix } = parsePerson(text);
      key = [...given, family, suffix].join(" ").trim();
    } else if (quantity) key = `${name.type} ${key}`;
    else if (name.type === "NORP") key = key.replace(/(?<=[a-z]{3})s$/u, "");
    let form = forms.get(key);
    if (!form) {
      form = { key, text, members: [], listed: name.listed, type: name.type, person: undefined, cluster: undefined };
      forms.set(key, form);
      types.set(key, new Map());
    }
    form.members.push(name);
    const counts = types.get(key);
    const type = person ? "PERSON" : name.type;
    counts?.set(type, (counts.get(type) ?? 0) + 1);
  }
  // Forms that are split off below are left as they are.
  const whole = [...forms.values()];
  for (const form of whole) {
    if (form.listed !== undefined) continue;
    const counts = [...(types.get(form.key) ?? [])];
    form.type = counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
    splitByType(forms, form, counts);
  }
  const families = new Set([...forms.values()].filter(({ type }) => type === "PERSON").map(({ text }) => parsePerson(text).family));
  for (const form of forms.values()) {
    if (form.type === "ORGANIZATION" && form.listed === undefined && isRelative(form.text, families)) form.type = "PERSON";
    if (form.type === "PERSON") form.person = parsePerson(form.text);
  }
  return [...forms.values()];
}

/** A name that is one type about as often as another (a club and its city) is two; one that is rarely another was mistagged there. */
function splitByType(forms: Map<string, Form>, form: Form, counts: ReadonlyArray<readonly [EntityType, number]>): void {
  const most = Math.max(...counts.map(([, count]) => count));
  for (const [type, count] of counts) {
    if (type === form.type || type === "PERSON" || form.type === "PERSON" || 2 * count <= most) continue;
    const members = form.members.filter((member) => member.type === type);
    forms.set(`${form.key}|${type}`, { ...form, type, members });
    form.members.splice(0, form.members.length, ...form.members.filter((member) => member.type !== type));
  }
}

/** Two names of the user's list are two, however alike they are. */
function areListedApart(a: Form, b: Form): boolean {
  return a.listed !== undefined && b.listed !== undefined && a.listed !== b.listed;
}

/** `Ivanka Trump`, taken for a body, where Trump is somebody's family name. */
function isRelative(text: string, families: ReadonlySet<string>): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length === 2 &&
    /^\p{Lu}\p{Ll}+$/u.test(words[0]) &&
    nounClass(words[0].toLowerCase()) === undefined &&
    families.has(plainName(words[1])) &&
    !isKind(words[0])
  );
}

function openForm(clustering: Clustering, form: Form): void {
  for (const member of form.members) {
    if (form.cluster) clustering.join(member, form.cluster);
    else form.cluster = clustering.open(member);
    const title = member.modifiers.at(-1);
    const gender = form.person && title !== undefined ? titleGender(title) : undefined;
    if (gender) form.cluster.stateGender(gender);
  }
  if (!form.cluster) return;
  form.cluster.type = form.type;
  form.cluster.listed = form.listed;
  form.cluster.seat = SEATS.has(form.key);
  if (form.person?.gender) form.cluster.stateGender(form.person.gender);
}

/** U.S., United States and America are one; Libyan and Libyans are another, that knows its country. */
function joinCountries(clustering: Clustering, forms: readonly Form[]): void {
  const first = new Map<string, Cluster>();
  // Georgia among Ohio and Florida is a state; one state alone may stand beside the country too.
  const americanGeorgia = new Set(forms.map(({ key }) => key).filter((key) => key !== "georgia" && AMERICAN_STATES.has(key))).size > 1;
  for (const { key, type, cluster } of forms) {
    if (!cluster || type === "DATE" || type === "MONEY" || type === "PERSON") continue;
    const named = key === "georgia" && americanGeorgia ? undefined : countryNamed(key);
    const code = named ?? countryOfDemonym(key) ?? countryOfDemonym(`${key}s`);
    if (code === undefined) continue;
    cluster.country = code;
    cluster.demonym = named === undefined;
    const id = `${code}${cluster.demonym ? " people" : ""}`;
    const earlier = first.get(id);
    if (earlier) clustering.merge(earlier, cluster);
    else first.set(id, cluster);
  }
  // A merged form's cluster is gone: point it at the one that took it in.
  for (const form of forms) form.cluster = clustering.clusterOf(form.members[0].index) ?? form.cluster;
}

function joinFullNames(clustering: Clustering, full: readonly Form[]): void {
  for (const [i, form] of full.entries()) {
    for (const earlier of full.slice(0, i)) {
      if (!earlier.cluster || !form.cluster || earlier.cluster === form.cluster || !form.person || !earlier.person) continue;
      if (areListedApart(form, earlier) || !samePerson(form.person, earlier.person)) continue;
      const from = form.cluster;
      clustering.merge(earlier.cluster, from);
      for (const other of full) if (other.cluster === from) other.cluster = earlier.cluster;
    }
  }
}

/** `Ministry of the Interior` and `Interior Ministry`. */
function joinOffices(clustering: Clustering, bodies: readonly Form[]): void {
  const first = new Map<string, Form>();
  for (const form of bodies) {
    const key = form.listed === undefined ? officeKey(form.text) : undefined;
    const earlier = key === undefined ? undefined : first.get(key);
    if (key !== undefined && !earlier) first.set(key, form);
    if (!earlier?.cluster || !form.cluster || earlier.cluster === form.cluster) continue;
    clustering.merge(earlier.cluster, form.cluster);
    form.cluster = earlier.cluster;
  }
}

function joinBodies(article: Article, clustering: Clustering, forms: readonly Form[]): void {
  for (const form of forms) {
    const acronym = /^[\p{Lu}.&]{2,12}s?$/u.test(form.text);
    // A short form's letters are in the long one, but for acronyms.
    const longer = forms.filter(
      (other) =>
        other !== form && other.cluster !== form.cluster && !areListedApart(form, other) && (acronym || other.key.includes(form.key)) && stands(article, form, other),
    );
    const targets = new Set(longer.map(({ cluster }) => cluster));
    if (targets.size === 0 || !form.cluster) continue;
    // Of several the one named last before the short form comes first.
    const at = form.members[0].start;
    const best = longer.toSorted(
      (a, b) => Number(a.members[0].start > at) - Number(b.members[0].start > at) || b.members[0].start - a.members[0].start,
    )[0];
    if (!best.cluster) continue;
    const from = form.cluster;
    const into = best.cluster;
    clustering.merge(into, from);
    for (const other of forms) if (other.cluster === from) other.cluster = into;
  }
}

function stands(article: Article, short: Form, long: Form): boolean {
  if (isAcronymOf(short.text, long.text) || isShortFormOf(short.text, long.text) || isOfCountry(short.text, long.text)) return true;
  // `… (AROS)` behind the name it shortens, whatever its letters are taken from.
  return long.members.some((full) => {
    const between = article.text.slice(full.end, full.end + 2);
    return (
      between === " (" &&
      short.members.some(({ start, end }) => start === full.end + 2 && article.text[end] === ")") &&
      /^\p{Lu}{2,}/u.test(short.text)
    );
  });
}

/** `National Hurricane Center` and `National Hurricane Center of the United States`. */
function isOfCountry(short: string, long: string): boolean {
  const country = /^(.+) of (?:the )?(\S.*)$/u.exec(long);
  return country !== null && plainName(country[1]) === plainName(short) && countryNamed(plainName(country[2])) !== undefined;
}

/** A word tagged as a person that is nobody's family name and is a body's short name: `Wagner's forces` beside `the Wagner Company`. */
function joinMistyped(clustering: Clustering, forms: readonly Form[]): void {
  for (const form of forms) {
    if (form.person?.given.length !== 0 || form.members.some(({ modifiers }) => modifiers.length > 0)) continue;
    if (forms.some(({ person }) => person && person.given.length > 0 && partOf(form.key, person))) continue;
    const body = forms.find(({ key, type, text }) => type === "ORGANIZATION" && key.includes(form.key) && isShortFormOf(form.text, text));
    if (!body?.cluster) continue;
    form.cluster = body.cluster;
    for (const member of form.members) clustering.join(member, body.cluster);
  }
}

/** Pairs of forms that stand for two people: one possesses the other or stands beside it behind `and`. */
function namedTogether(article: Article, names: readonly Candidate[], forms: readonly Form[]): Set<string> {
  const keyOf = new Map<Candidate, string>();
  for (const form of forms) for (const member of form.members) keyOf.set(member, form.key);
  const pairs = new Set<string>();
  for (const [i, name] of names.entries()) {
    const next = names[i + 1];
    if (!next || next.sentence !== name.sentence) continue;
    const between = article.text.slice(name.end, next.start);
    const together =
      /^(?:, )?\s*(?:and|or|&|versus|vs\.?)\s+(?:\p{L}+\.? ){0,3}$/u.test(between) ||
      // `Ann Kern's husband Leo Kern`, but not `Ann Kern's office said that Kern`.
      (/^['’]s /u.test(between) && between.length < 40 && !article.tokens.slice(name.endToken + 1, next.firstToken).some(({ pos }) => pos === "VERB" || pos === "AUX"));
    const [a, b] = [keyOf.get(name), keyOf.get(next)];
    if (together && a !== undefined && b !== undefined) pairs.add(pairKey(a, b));
  }
  return pairs;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** The title before one mention of a name (`Mrs. Clinton`) decides between people of one family name. */
function genderOfMention(article: Article, name: Candidate): Gender | undefined {
  const inside = parsePerson(article.text.slice(name.start, name.end)).gender;
  return inside ?? (name.modifiers.length > 0 ? titleGender(name.modifiers[name.modifiers.length - 1]) : undefined);
}

/** `Sheikh Sabah` and `Pope Leo` go by their given names. */
function isAddressedByGiven({ text, members }: Form): boolean {
  return members.some(({ modifiers }) => GIVEN_TITLE.test(modifiers.at(-1) ?? "")) || GIVEN_TITLE.test(text.split(/\s/u)[0]);
}

const GIVEN_TITLE = /^(?:sheikha?|shaikha?|king|queen|prince|princess|pope|sir|dame|saint|sultan|emperor)$/i;
/** How a part names somebody, the surest first. */
const BY_FAMILY = ["family", "given", "middle", "variant"] as const;
const BY_GIVEN = ["given", "family", "middle", "variant"] as const;

function joinPart(article: Article, clustering: Clustering, form: Form, full: readonly Form[], conflicts: ReadonlySet<string>): void {
  const part = form.key;
  const owners = new Map<Cluster, Form>();
  let variants = false;
  const byGiven = isAddressedByGiven(form);
  for (const wanted of byGiven ? BY_GIVEN : BY_FAMILY) {
    for (const other of full) {
      if (!other.person || !other.cluster || areListedApart(form, other) || conflicts.has(pairKey(part, other.key))) continue;
      if (partOf(part, other.person, byGiven) === wanted && !owners.has(other.cluster)) owners.set(other.cluster, other);
    }
    variants = wanted === "variant" || wanted === "middle";
    if (owners.size > 0) break;
  }
  let own: Cluster | undefined;
  for (const member of form.members) {
    const gender = genderOfMention(article, member);
    const fitting = [...owners].filter(([cluster]) => !gender || !cluster.gender || cluster.gender === gender);
    if (fitting.length === 0 || (variants && fitting.length > 1)) {
      if (own) clustering.join(member, own);
      else own = clustering.open(member);
      own.listed = form.listed;
      if (gender) own.stateGender(gender);
      continue;
    }
    // Of two the one introduced first carries the bare name: whoever else has it is written out each time.
    const best = carrierOf(article, fitting, member);
    clustering.join(member, best);
    best.listed ??= form.listed;
    if (gender) best.stateGender(gender);
  }
  form.cluster = own ?? clustering.clusterOf(form.members[0].index);
}

/**
 * Whom a bare family name means: whoever was introduced first, or, where that one was named once in passing, who was introduced after that in another paragraph.
 */
function carrierOf({ text }: Article, people: ReadonlyArray<readonly [Cluster, Form]>, { start }: Candidate): Cluster {
  const ordered = people.toSorted((a, b) => a[1].members[0].start - b[1].members[0].start);
  let [best, introduced] = ordered[0];
  for (const [cluster, form] of ordered.slice(1)) {
    const first = form.members[0];
    const inPassing = best.members.filter((member) => member.start < first.start).length <= 1;
    if (first.start < start && inPassing && text.slice(introduced.members[0].end, first.start).includes("\n") && form.person?.given.join() !== introduced.person?.given.join()) [best, introduced] = [cluster, form];
  }
  return best;
}

/** Spelling variants among people of whom the article gives one name only: Sarraj and Saraj. */
function joinVariants(clustering: Clustering, persons: readonly Form[], conflicts: ReadonlySet<string>): void {
  const single = persons.filter(({ person, cluster }) => person?.given.length === 0 && cluster?.members.length);
  for (const [i, form] of single.entries()) {
    const earlier = single
      .slice(0, i)
      .filter(
        (other) =>
          other.cluster !== form.cluster && !areListedApart(form, other) && !conflicts.has(pairKey(form.key, other.key)) && sameFamilySpelling(form.key, other.key),
      );
    if (earlier.length === 1 && earlier[0].cluster && form.cluster) {
      clustering.merge(earlier[0].cluster, form.cluster);
      form.cluster = earlier[0].cluster;
    }
  }
}

import type { AttributionRecord, DocumentRecord } from "../document/record.js";
import type { NameSort, SpeakerKind } from "../document/summary.js";
import type { EntityType, StanceLabel } from "../document/types.js";
import { parsePerson } from "../entities/person-names.js";
import { skeleton } from "../entities/spelling.js";
import type { Aliases } from "./aliases.js";
import { countryOf } from "./bodies.js";
import type { KnownName } from "./known-names.js";
import { nameKey } from "./name-key.js";

/** What is counted of a speaker, a target, or a pair of the two. */
export interface Tally {
  articles: number;
  statements: number;
}

export interface SpeakerTally extends Tally {
  words: number;
  readonly kinds: Map<SpeakerKind, number>;
}

export interface StanceTally extends Tally {
  readonly stances: Record<StanceLabel, number>;
}

/** All that is known of a name: its spellings are one where their plain forms are. */
export interface NameEntry {
  readonly key: string;
  readonly sort: NameSort;
  readonly spellings: Map<string, number>;
  readonly types: Map<EntityType, number>;
  readonly genders: Set<string>;
  readonly beside: Set<string>;
  readonly pinned: boolean;
  speaker: SpeakerTally | undefined;
  target: StanceTally | undefined;
}

/** A name that the user's list counts under another. */
export interface ToldName {
  readonly name: string;
  readonly sort: NameSort;
  readonly counted: string;
  statements: number;
}

/** A speaker that no article names: one line for each kind. */
export const unnamedKey = (kind: SpeakerKind): string => `unnamed ${kind}`;

/**
 * Counts who speaks and about whom, article by article. What it remembers grows with the names and the pairs of them, not with the
 * articles: an article is gone once it is counted.
 */
export class Census {
  readonly names = new Map<string, NameEntry>();
  /** By `unnamedKey`. */
  readonly unnamed = new Map<string, SpeakerTally>();
  /** By speaker's key, then by target's. */
  readonly pairs = new Map<string, Map<string, StanceTally>>();
  readonly told = new Map<string, ToldName>();
  articles = 0;
  statements = 0;
  words = 0;

  constructor(private readonly aliases: Aliases) {}

  add({ entities, attributions }: DocumentRecord): void {
    this.articles += 1;
    const types = new Map(entities.map(({ id, type }) => [id, type]));
    const article = new ArticleCount(this, types);
    for (const attribution of attributions) article.add(attribution);
    article.noteBeside();
  }

  /** The entry of a name as the user's list wants it counted. */
  entryOf(name: string, sort: NameSort): NameEntry {
    const told = this.aliases.find(name, sort);
    const counted = told ?? name;
    const key = nameKey(sort, counted);
    if (told !== undefined && nameKey(sort, name) !== key) this.#noteTold(name, sort, told);
    let entry = this.names.get(key);
    if (!entry) {
      const pinned = this.aliases.find(counted, sort) === counted;
      entry = { key, sort, spellings: new Map(), types: new Map(), genders: new Set(), beside: new Set(), pinned, speaker: undefined, target: undefined };
      this.names.set(key, entry);
    }
    raise(entry.spellings, counted);
    return entry;
  }

  #noteTold(name: string, sort: NameSort, counted: string): void {
    const key = nameKey(sort, name);
    const told = this.told.get(key);
    if (told) told.statements += 1;
    else this.told.set(key, { name, sort, counted, statements: 1 });
  }

  /** Every name with what merging asks of it. */
  knownNames(): KnownName[] {
    return [...this.names.values()].map(({ key, sort, spellings, genders, beside, pinned, speaker, target }) => ({
      key, sort, genders, beside, pinned,
      name: mostFrequent(spellings),
      by: speaker?.statements ?? 0,
      about: target?.statements ?? 0,
    }));
  }
}

/** Counts one article: an article with three statements of a speaker is one article. */
class ArticleCount {
  readonly #speakers = new Set<SpeakerTally>();
  readonly #targets = new Set<StanceTally>();
  readonly #pairs = new Set<StanceTally>();
  readonly #names = new Set<NameEntry>();

  constructor(
    private readonly census: Census,
    private readonly types: ReadonlyMap<string, EntityType>,
  ) {}

  add(attribution: AttributionRecord): void {
    const words = countWords(attribution.content.text);
    this.census.statements += 1;
    this.census.words += words;
    const speakers = this.#addSpeakers(attribution, words);
    const seen = new Set<string>();
    for (const { name, entity, stance } of attribution.targets) {
      const type = this.types.get(entity) ?? "MISC";
      const entry = this.census.entryOf(name, sortOf(type));
      // Two names that the user's list makes one are one target of the statement; a speaker is not its own.
      if (seen.has(entry.key) || speakers.has(entry.key)) continue;
      seen.add(entry.key);
      this.#names.add(entry);
      raise(entry.types, type);
      entry.target ??= emptyStances();
      addStance(entry.target, stance?.label, this.#targets);
      for (const speaker of speakers) addStance(this.#pair(speaker, entry.key), stance?.label, this.#pairs);
    }
  }

  /** @returns the keys of those who speak */
  #addSpeakers({ speakers }: AttributionRecord, words: number): Set<string> {
    const keys = new Set<string>();
    const count = (key: string, tally: SpeakerTally, kind: SpeakerKind): void => {
      if (keys.has(key)) return;
      keys.add(key);
      if (!this.#speakers.has(tally)) tally.articles += 1;
      this.#speakers.add(tally);
      tally.statements += 1;
      tally.words += words;
      raise(tally.kinds, kind);
    };
    if (speakers.length === 0) count(unnamedKey("none"), this.#group("none"), "none");
    for (const { name, entity, named, kind, gender } of speakers) {
      if (!named) {
        const group = kind ?? "unnamed person";
        count(unnamedKey(group), this.#group(group), group);
        continue;
      }
      const type = entity === null ? undefined : this.types.get(entity);
      const sort = type === undefined ? (kind === undefined || kind === "person" || kind === "author" ? "person" : "other") : sortOf(type);
      const entry = this.census.entryOf(name, sort);
      this.#names.add(entry);
      if (type !== undefined) raise(entry.types, type);
      if (gender !== undefined) entry.genders.add(gender);
      entry.speaker ??= { articles: 0, statements: 0, words: 0, kinds: new Map() };
      count(entry.key, entry.speaker, kind ?? (sort === "person" ? "person" : "organization"));
    }
    return keys;
  }

  #group(kind: SpeakerKind): SpeakerTally {
    const key = unnamedKey(kind);
    let tally = this.census.unnamed.get(key);
    if (!tally) this.census.unnamed.set(key, (tally = { articles: 0, statements: 0, words: 0, kinds: new Map() }));
    return tally;
  }

  #pair(speaker: string, target: string): StanceTally {
    let targets = this.census.pairs.get(speaker);
    if (!targets) this.census.pairs.set(speaker, (targets = new Map()));
    let tally = targets.get(target);
    if (!tally) targets.set(target, (tally = emptyStances()));
    return tally;
  }

  /** Names that could be one and stand here for two: the article has held them apart. */
  noteBeside(): void {
    const alike = new Map<string, NameEntry[]>();
    for (const entry of this.#names) {
      const like = entry.sort === "person" ? skeleton(parsePerson(entry.key.slice("person ".length)).family) : countryOf(entry.key.slice("other ".length));
      if (like === undefined) continue;
      const others = alike.get(like);
      if (others) others.push(entry);
      else alike.set(like, [entry]);
    }
    for (const group of alike.values()) for (const entry of group) for (const other of group) if (other !== entry) entry.beside.add(other.key);
  }
}

function sortOf(type: EntityType): NameSort {
  return type === "PERSON" ? "person" : "other";
}

function emptyStances(): StanceTally {
  return { articles: 0, statements: 0, stances: { negative: 0, neutral: 0, positive: 0 } };
}

function addStance(tally: StanceTally, label: StanceLabel | undefined, seen: Set<StanceTally>): void {
  if (!seen.has(tally)) tally.articles += 1;
  seen.add(tally);
  tally.statements += 1;
  if (label !== undefined) tally.stances[label] += 1;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function raise<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Of several as frequent the first by code units: the order in which they came must not matter. */
export function mostFrequent<Key extends string>(counts: ReadonlyMap<Key, number>): Key {
  return [...counts].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best))[0];
}

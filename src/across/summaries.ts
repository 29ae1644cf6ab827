import type { Counted, PairSummary, SpeakerKind, SpeakerSummary, TargetSummary, Tone } from "../document/summary.js";
import type { EntityType, StanceLabel } from "../document/types.js";
import type { Census, NameEntry, SpeakerTally, StanceTally } from "./census.js";
import { mostFrequent, unnamedKey } from "./census.js";
import type { Merge } from "./merge.js";
import { nameKey } from "./name-key.js";

/** How many main targets and speakers a row names. */
const MAIN = 3;

/** A name with all that is counted as it. */
interface Group {
  readonly name: string;
  /** Of the name itself first. */
  readonly entries: NameEntry[];
}

/** The census with names that are one made one. */
export class Totals {
  readonly #groups = new Map<string, Group>();
  readonly #pairs = new Map<string, Map<string, StanceTally>>();
  /** Names that the user's list counts as another, by the key of that. */
  readonly #told = new Map<string, string[]>();

  constructor(
    private readonly census: Census,
    private readonly merge: Merge,
  ) {
    // Those that others are counted as come first: they give the name.
    const entries = [...census.names.values()].toSorted((a, b) => Number(merge.into.has(a.key)) - Number(merge.into.has(b.key)) || (a.key < b.key ? -1 : 1));
    for (const entry of entries) {
      const key = this.#headOf(entry.key);
      const group = this.#groups.get(key);
      if (group) group.entries.push(entry);
      else this.#groups.set(key, { name: mostFrequent(entry.spellings), entries: [entry] });
    }
    for (const { name, sort, counted } of census.told.values()) {
      const key = this.#headOf(nameKey(sort, counted));
      this.#told.set(key, [...(this.#told.get(key) ?? []), name]);
    }
    for (const [speaker, targets] of census.pairs) {
      for (const [target, tally] of targets) addPair(this.#pairs, this.#headOf(speaker), this.#headOf(target), tally);
    }
  }

  /** Every speaker once, the one with the most statements first; behind them the lines of those without a name. */
  speakers(): SpeakerSummary[] {
    const rows = [...this.#groups].flatMap(([key, { name, entries }]) => {
      const tallies = entries.flatMap(({ speaker }) => (speaker ? [speaker] : []));
      return tallies.length === 0 ? [] : [this.#speaker(key, name, true, tallies, this.#otherNames(key, name))];
    });
    for (const [key, tally] of this.census.unnamed) {
      const kind = mostFrequent(tally.kinds);
      rows.push(this.#speaker(key, unnamedName(kind), kind === "none" ? null : false, [tally], []));
    }
    return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || b.statements - a.statements || b.articles - a.articles || compare(a.speaker, b.speaker) || compare(a.kinds[0], b.kinds[0]));
  }

  #speaker(key: string, speaker: string, named: boolean | null, tallies: readonly SpeakerTally[], alsoNamed: string[]): SpeakerSummary {
    const kinds = new Map<SpeakerKind, number>();
    for (const tally of tallies) for (const [kind, count] of tally.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    const statements = sum(tallies, (tally) => tally.statements);
    const words = sum(tallies, (tally) => tally.words);
    const targets = [...(this.#pairs.get(key) ?? [])].map(([target, tally]) => ({ name: this.#nameOf(target), statements: tally.statements }));
    return {
      speaker,
      named,
      kinds: [...kinds].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([kind]) => kind),
      articles: sum(tallies, (tally) => tally.articles),
      statements,
      words,
      statementShare: shareOf(statements, this.census.statements),
      wordShare: shareOf(words, this.census.words),
      targets: mainOf(targets),
      alsoNamed,
    };
  }

  /** Every target once, the one that the most statements are about first. */
  targets(): TargetSummary[] {
    const speakers = new Map<string, Counted[]>();
    for (const [speaker, targets] of this.#pairs) {
      for (const [target, { statements }] of targets) {
        const list = speakers.get(target);
        const one = { name: this.#nameOf(speaker), statements };
        if (list) list.push(one);
        else speakers.set(target, [one]);
      }
    }
    return [...this.#groups]
      .flatMap(([key, { name, entries }]) => {
        const tallies = entries.flatMap(({ target }) => (target ? [target] : []));
        if (tallies.length === 0) return [];
        const by = speakers.get(key) ?? [];
        return [
          {
            target: name,
            type: typeOf(entries),
            articles: sum(tallies, ({ articles }) => articles),
            statements: sum(tallies, ({ statements }) => statements),
            speakers: by.length,
            mainSpeakers: mainOf(by),
            ...toneOf(tallies),
            alsoNamed: this.#otherNames(key, name),
          },
        ];
      })
      .toSorted((a, b) => b.statements - a.statements || b.articles - a.articles || compare(a.target, b.target) || compare(a.type, b.type));
  }

  /** Who speaks about whom: every pair once, the one with the most statements first; behind them those of speakers without a name. */
  pairs(): PairSummary[] {
    const rows = [...this.#pairs].flatMap(([speaker, targets]) =>
      [...targets].map(([target, tally]) => ({
        speaker: this.#nameOf(speaker),
        named: this.#groups.has(speaker) ? true : speaker === unnamedKey("none") ? null : false,
        target: this.#nameOf(target),
        type: typeOf(this.#groups.get(target)?.entries ?? []),
        articles: tally.articles,
        statements: tally.statements,
        ...toneOf([tally]),
      })),
    );
    return rows.toSorted(
      (a, b) => rankOf(a) - rankOf(b) || b.statements - a.statements || b.articles - a.articles || compare(a.speaker, b.speaker) || compare(a.target, b.target) || compare(a.type, b.type),
    );
  }

  #headOf(key: string): string {
    return this.merge.into.get(key) ?? key;
  }

  #nameOf(key: string): string {
    const group = this.#groups.get(key);
    return group ? group.name : unnamedName(mostFrequent(this.census.unnamed.get(key)?.kinds ?? new Map([["none" as const, 1]])));
  }

  /** The spellings and names that are counted here beside the one that is shown, the user's list's among them. */
  #otherNames(key: string, name: string): string[] {
    const others = new Set([...(this.#groups.get(key)?.entries.flatMap(({ spellings }) => [...spellings.keys()]) ?? []), ...(this.#told.get(key) ?? [])]);
    others.delete(name);
    return [...others].toSorted();
  }
}

/** A line of many speakers is no speaker: it would stand before all that are. */
function rankOf({ named }: { readonly named: boolean | null }): number {
  return named === true ? 0 : named === false ? 1 : 2;
}

function unnamedName(kind: SpeakerKind): string {
  return kind === "none" ? "(no source)" : `(${kind.startsWith("unnamed") ? kind : `unnamed ${kind}`})`;
}

function addPair(pairs: Map<string, Map<string, StanceTally>>, speaker: string, target: string, tally: StanceTally): void {
  // Names that are one only over all articles: nobody is a target of their own statements.
  if (speaker === target) return;
  let targets = pairs.get(speaker);
  if (!targets) pairs.set(speaker, (targets = new Map()));
  const earlier = targets.get(target);
  if (!earlier) {
    targets.set(target, { ...tally, stances: { ...tally.stances } });
    return;
  }
  earlier.articles += tally.articles;
  earlier.statements += tally.statements;
  for (const label of ["negative", "neutral", "positive"] as const) earlier.stances[label] += tally.stances[label];
}

function toneOf(tallies: readonly StanceTally[]): Tone {
  const count = (label: StanceLabel): number => sum(tallies, ({ stances }) => stances[label]);
  const [negative, neutral, positive] = [count("negative"), count("neutral"), count("positive")];
  const all = negative + neutral + positive;
  return { negative, neutral, positive, tone: all === 0 ? null : Math.round((100 * (positive - negative)) / all) / 100 };
}

function typeOf(entries: readonly NameEntry[]): EntityType {
  const types = new Map<EntityType, number>();
  for (const entry of entries) for (const [type, count] of entry.types) types.set(type, (types.get(type) ?? 0) + count);
  return types.size === 0 ? "MISC" : mostFrequent(types);
}

function mainOf(all: readonly Counted[]): Counted[] {
  return all.toSorted((a, b) => b.statements - a.statements || compare(a.name, b.name)).slice(0, MAIN);
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 10_000;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { MergeReason, NameSort } from "../document/summary.js";

/** A name as the articles give it: all spellings of one plain form are one. */
export interface KnownName {
  /** Sort and plain form; unique. */
  readonly key: string;
  readonly sort: NameSort;
  /** The spelling that is used most. */
  readonly name: string;
  /** Statements that somebody of this name makes, and that are about somebody of this name. */
  readonly by: number;
  readonly about: number;
  readonly genders: ReadonlySet<string>;
  /** Keys of names like it that stood in an article beside it, as somebody else. */
  readonly beside: ReadonlySet<string>;
  /** True where the user has said whose name it is: it is then merged with nothing by itself. */
  readonly pinned: boolean;
}

export interface Join {
  readonly from: KnownName;
  readonly into: KnownName;
  readonly reason: MergeReason;
}

export interface Offer {
  readonly name: KnownName;
  readonly candidate: KnownName;
  readonly reason: MergeReason;
}

export function countOf({ by, about }: KnownName): number {
  return by + about;
}

/** The name that stands for several: the most frequent, then the longest, then the first by code units. */
export function fullest(names: readonly KnownName[]): KnownName {
  return names.reduce((best, name) => {
    const order = countOf(name) - countOf(best) || name.name.length - best.name.length || (name.key < best.key ? 1 : -1);
    return order > 0 ? name : best;
  });
}

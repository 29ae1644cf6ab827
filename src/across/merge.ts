import type { Alias } from "../document/summary.js";
import { joinBodies } from "./bodies.js";
import type { Census } from "./census.js";
import type { Join, KnownName, Offer } from "./known-names.js";
import { joinPeople } from "./people.js";

export interface Merge {
  /** The key of the name that a name is counted as, for those that are merged. */
  readonly into: ReadonlyMap<string, string>;
  readonly joins: readonly Join[];
  readonly offers: readonly Offer[];
}

/** Which names are one over all articles. Depends on the set of names, not on its order. */
export function mergeNames(names: readonly KnownName[]): Merge {
  const ordered = names.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const people = joinPeople(ordered.filter(({ sort }) => sort === "person"));
  const bodies = joinBodies(ordered.filter(({ sort }) => sort === "other"));
  const joins = [...people.joins, ...bodies.joins];
  return { joins, offers: [...people.offers, ...bodies.offers], into: new Map(joins.map(({ from, into }) => [from.key, into.key])) };
}

/**
 * The list of merged names and of those that might be: what was merged first, then what is offered, each by the name it is counted as and
 * its own.
 */
export function aliasesOf({ joins, offers }: Merge, census: Census): Alias[] {
  const told = [...census.told.values()].map(({ name, sort, counted, statements }) => ({ name, sort, counted, offered: null, reason: "as told" as const, statements }));
  const merged = joins.map(({ from, into, reason }) => ({ name: from.name, sort: from.sort, counted: into.name, offered: null, reason, statements: from.by + from.about }));
  const open = offers.map(({ name, candidate, reason }) => ({
    name: name.name, sort: name.sort, counted: null, offered: candidate.name, reason, statements: name.by + name.about,
  }));
  return [...[...told, ...merged].toSorted(byTarget), ...open.toSorted(byTarget)];
}

function byTarget(a: Alias, b: Alias): number {
  return compare(a.counted ?? a.offered ?? "", b.counted ?? b.offered ?? "") || compare(a.name, b.name) || compare(a.sort, b.sort);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

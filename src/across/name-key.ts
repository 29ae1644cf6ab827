import type { NameSort } from "../document/summary.js";
import { parsePerson } from "../entities/person-names.js";
import { plainName } from "../entities/spelling.js";

/** What is the same for all spellings of a name that differ in capitals, marks, titles and articles only. */
export function nameKey(sort: NameSort, name: string): string {
  return `${sort} ${sort === "person" ? plainPerson(name) : plainName(name)}`;
}

function plainPerson(name: string): string {
  const { given, family, suffix } = parsePerson(name);
  return [...given, family, suffix].join(" ").trim();
}

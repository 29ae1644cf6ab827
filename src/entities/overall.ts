import { countryNamed } from "../data/countries.js";
import type { DocumentRecord, EntityRecord, OverallEntity } from "../document/record.js";
import type { MentionKind } from "../document/types.js";
import { plainName } from "./spelling.js";

/** What has come together of one entity. */
interface Group {
  readonly type: EntityRecord["type"];
  /** How many documents call it so; the name that most do is its name. */
  readonly names: Map<string, number>;
  readonly aliases: Set<string>;
  readonly counts: Record<MentionKind, number>;
  readonly statements: { speaker: number; target: number };
  /** By the document's number in the run: two may have one id. */
  readonly documents: Map<number, Place>;
}

/** Where a document mentions an entity. */
type Place = OverallEntity["documents"][number];

/**
 * Makes one list of the entities of many documents. Two are one where they are of the same type and have the same name, whatever
 * its capitals and diacritics, or are one country; a body called by an acronym alone is the one body that has it as an alias. Those
 * without a name (`the committee`) are left out: nothing tells whether two articles mean the same one. A document that holds two apart
 * which are one here counts once.
 * @returns first what the most documents mention, then by mentions, then by name
 */
export async function overallEntities(records: AsyncIterable<DocumentRecord>): Promise<OverallEntity[]> {
  const groups = new Map<string, Group>();
  let number = 0;
  for await (const { document, entities } of records) {
    number += 1;
    for (const entity of entities) {
      if (entity.counts.name === 0) continue;
      const key = keyOf(entity);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = emptyGroup(entity.type)));
      addTo(group, number, document.id, entity);
    }
  }
  joinAcronyms(groups);
  return [...groups.values()].map(overall).toSorted(
    (a, b) => b.documents.length - a.documents.length || mentionsOf(b) - mentionsOf(a) || (a.name < b.name ? -1 : 1),
  );
}

function emptyGroup(type: Group["type"]): Group {
  return { type, names: new Map(), aliases: new Set(), counts: { name: 0, nominal: 0, pronoun: 0 }, statements: { speaker: 0, target: 0 }, documents: new Map() };
}

function keyOf({ type, name }: EntityRecord): string {
  const plain = plainName(name);
  const country = type === "LOCATION" ? countryNamed(plain) : undefined;
  return country === undefined ? `${type} ${plain}` : `country ${country}`;
}

function addTo(group: Group, number: number, document: string, { id, name, aliases, counts, statements, mentions }: EntityRecord): void {
  group.names.set(name, (group.names.get(name) ?? 0) + 1);
  for (const alias of aliases) group.aliases.add(alias);
  for (const kind of ["name", "nominal", "pronoun"] as const) group.counts[kind] += counts[kind];
  group.statements.speaker += statements.speaker;
  group.statements.target += statements.target;
  place(group, number, { id: document, entity: id, mentions });
}

function place({ documents }: Group, number: number, added: Place): void {
  const known = documents.get(number);
  documents.set(number, known ? together(known, added) : added);
}

/** Two entities of one document as one, named by what comes first. */
function together(one: Place, other: Place): Place {
  const [first, second] = startOf(one) <= startOf(other) ? [one, other] : [other, one];
  const mentions = [...first.mentions, ...second.mentions].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { id: first.id, entity: first.entity, also: [...(first.also ?? []), second.entity, ...(second.also ?? [])], mentions };
}

const startOf = ({ mentions }: Place): number => mentions[0]?.start ?? Infinity;

/** `NWB` in an article that never writes it out, where other articles know one body by that name. */
function joinAcronyms(groups: Map<string, Group>): void {
  const owners = new Map<string, Group[]>();
  for (const group of groups.values()) {
    if (group.type !== "ORGANIZATION") continue;
    for (const alias of group.aliases) {
      if (!isAcronym(alias)) continue;
      const known = owners.get(alias) ?? [];
      owners.set(alias, known);
      known.push(group);
    }
  }
  for (const [key, group] of groups) {
    const [name] = group.names.keys();
    const [owner, another] = owners.get(name) ?? [];
    if (group.type !== "ORGANIZATION" || !isAcronym(name) || owner === undefined || another !== undefined || owner === group) continue;
    // Its own names stay aliases: what the longer one is called is known.
    for (const alias of [...group.names.keys(), ...group.aliases]) owner.aliases.add(alias);
    for (const kind of ["name", "nominal", "pronoun"] as const) owner.counts[kind] += group.counts[kind];
    owner.statements.speaker += group.statements.speaker;
    owner.statements.target += group.statements.target;
    for (const [number, added] of group.documents) place(owner, number, added);
    groups.delete(key);
  }
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}.&]+$/u.test(name);
}

function overall({ type, names, aliases, counts, statements, documents }: Group): OverallEntity {
  const [[name]] = [...names].toSorted((a, b) => b[1] - a[1]);
  const others = new Set([...names.keys(), ...aliases]);
  others.delete(name);
  const inOrder = [...documents].toSorted(([a], [b]) => a - b).map(([, one]) => one);
  return { name, type, aliases: [...others], counts, statements, documents: inOrder };
}

function mentionsOf({ counts }: OverallEntity): number {
  return counts.name + counts.nominal + counts.pronoun;
}

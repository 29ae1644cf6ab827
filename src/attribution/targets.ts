import { isTheGovernment, nounClass } from "../text/noun-classes.js";
import type { Entity, GrammaticalRole, Reference, Relation, Resolution, Span, Speaker, Target, Token } from "../document/types.js";

/**
 * Finds whom each content is about: persons, organizations, countries and peoples that it mentions by name, nominal or pronoun. The
 * speaker is not its own target, nor is anybody whom the article never names, but a government; a place is none where it only says where.
 * @param speakers by relation, as `resolveSpeakers` gives them
 * @returns targets by relation, in order of first mention
 */
export function findTargets(
  tokens: readonly Token[],
  relations: readonly Relation[],
  speakers: ReadonlyArray<readonly Speaker[]>,
  resolution: Resolution,
): Target[][] {
  const entities = new Map(resolution.entities.map((entity) => [entity.id, entity]));
  const { references } = resolution;
  const bodies = new Map(
    references.filter(({ kind, type, entities: ids }) => kind === "nominal" && type === "ORGANIZATION" && ids.length > 0).map((body) => [body.head, body]),
  );
  const literal = placesBeside(tokens, references);
  return relations.map((relation, i) => {
    const own = new Set(speakers[i].map(({ entity }) => entity));
    const mentions = new Map<string, Span[]>();
    const roles = new Map<string, GrammaticalRole>();
    for (const reference of referencesIn(references, relation.content.spans)) {
      // `disclosed it`: what has happened, nobody.
      if (reference.kind === "pronoun" && relation.content.spans.every(({ start, end }) => start === reference.start && end === reference.end) && /^it$/i.test(tokens[reference.head].text)) continue;
      const ids = reference.country === null || literal.has(reference) ? reference.entities : [reference.country];
      for (const id of ids) {
        const entity = entities.get(id);
        if (!entity || own.has(id) || !mayBeTarget(tokens, entity, reference, bodies, literal.has(reference))) continue;
        if (!roles.has(id)) roles.set(id, reference.role);
        const spans = mentions.get(id);
        if (spans) spans.push({ start: reference.start, end: reference.end });
        else mentions.set(id, [{ start: reference.start, end: reference.end }]);
      }
    }
    const main = mainTarget(mentions, roles);
    return [...mentions].map(([id, spans]) => ({
      name: entities.get(id)?.name ?? "",
      entity: id,
      mentions: spans,
      role: roles.get(id) ?? "other",
      ...(id === main ? { main: true } : {}),
    }));
  });
}

/** Whom a content mentions most; of several the one who acts, then the first. */
function mainTarget(mentions: ReadonlyMap<string, readonly Span[]>, roles: ReadonlyMap<string, GrammaticalRole>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [id, spans] of mentions) {
    const weight = spans.length + (roles.get(id) === "subject" ? 0.5 : 0);
    if (weight > most) {
      best = id;
      most = weight;
    }
  }
  return best;
}

/** References whose head lies in the spans. */
function referencesIn(references: readonly Reference[], spans: readonly Span[]): Reference[] {
  return spans.flatMap(({ start, end }) => {
    let low = 0;
    let high = references.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (references[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    const found: Reference[] = [];
    for (let i = low; i < references.length && references[i].start < end + 200; i += 1) {
      if (references[i].end > start && references[i].end <= end) found.push(references[i]);
    }
    return found;
  });
}

function mayBeTarget(tokens: readonly Token[], entity: Entity, reference: Reference, bodies: ReadonlyMap<number, Reference>, literal: boolean): boolean {
  if ((entity.named === false && !(entity.type === "ORGANIZATION" && isTheGovernment(entity.name))) || namesAnother(reference, bodies)) return false;
  switch (entity.type) {
    case "PERSON":
      return true;
    case "ORGANIZATION":
      // `the GOP nominee`
      return reference.kind !== "name" || !(isParty(tokens, reference) && qualifies(tokens, reference));
    case "NORP":
      if (FAITH.test(entity.name) || isSpoken(tokens, reference)) return false;
      // `Democrats` and `Kurdish voters`, not `a Democratic plan` or `a Democrat`.
      return reference.kind !== "name" || saysWhichPeople(tokens, reference) || !(qualifies(tokens, reference) || isOne(tokens, reference));
    case "LOCATION":
      if (HEAVENLY.test(entity.name) || (NATURAL.test(entity.name) && entity.country !== true)) return false;
      // `Moscow denied`, `talks with Moscow` are about Russia; `a trip to Moscow` says only where.
      if (reference.country !== null && reference.kind === "name" && WHERE.test(tokens[reference.firstToken - 1]?.text ?? "")) return false;
      // Countries are spoken about wherever they stand, other places where they act or own.
      return (reference.country !== null && !literal) || entity.country === true || (reference.role !== "oblique" && reference.role !== "other");
    default:
      return false;
  }
}

/**
 * `Obama` in `the Obama administration` is about the administration.
 * @param bodies nominals that stand for bodies, by the token of their head
 */
function namesAnother(name: Reference, bodies: ReadonlyMap<number, Reference>): boolean {
  const body = name.kind === "name" ? bodies.get(name.endToken) : undefined;
  return body !== undefined && body.firstToken <= name.firstToken;
}

/** What people believe in, no people. */
const FAITH = /^(?:Islam|Christianity|\p{Lu}\p{Ll}+ism)$/u;

/** `speaks English, German and Kesh`: languages. */
function isSpoken(tokens: readonly Token[], { kind, firstToken }: Reference): boolean {
  if (kind !== "name") return false;
  let before = firstToken - 1;
  while (before > 0 && (/^(?:,|and|or|in|languages?|:|\p{Lu}\p{Ll}+)$/u.test(tokens[before].text) || /^(?:ADV|NUM)$/.test(tokens[before].pos))) before -= 1;
  return before >= 0 && /^(?:speak|learn)$/.test(tokens[before].lemma);
}

const WHERE = /^(?:in|to|at|near|outside|around|through|via|visit|visited|leaves?|left)$/i;

/** What acts nowhere, though the news has it turn and warm. */
const HEAVENLY = /^(?:Earth|Moon|Sun|Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto)$/i;

/** A piece of the earth that nobody governs. */
const NATURAL = / (?:Valley|Basin|Mountains?|Range|River|Sea|Ocean|Desert|Peninsula|Strait|Plateau|Delta|Reef|Glacier)$/;

/** Capitals that stand beside another town, `Taipei and New Taipei City`: the towns are meant, no government. */
function placesBeside(tokens: readonly Token[], references: readonly Reference[]): ReadonlySet<Reference> {
  const found = new Set<Reference>();
  const places = references.filter(({ kind, type }) => kind === "name" && type === "LOCATION");
  for (const [i, place] of places.entries()) {
    for (const [capital, town, between] of [[place, places[i + 1], place.endToken], [places[i + 1], place, place.endToken]] as const) {
      if (!capital || !town || places[i + 1].firstToken !== between + 1 || !/^(?:and|or|&)$/.test(tokens[between].text)) continue;
      if (capital.country !== null && !capital.entities.includes(capital.country) && TOWN.test(tokens[town.endToken - 1].text)) found.add(capital);
    }
  }
  return found;
}

const TOWN = /^(?:City|Town|Township|County|District|Village|Province|State)$/;

/** `a Republican` is one member. */
function isOne(tokens: readonly Token[], { firstToken, endToken }: Reference): boolean {
  return MEMBER.test(tokens[endToken - 1].text) && /^(?:an?|one|another|registered|fellow)$/i.test(tokens[firstToken - 1]?.text ?? "");
}

const MEMBER = /^(?:Democrat|Republican|Libertarian|Conservative|Liberal|Socialist|Communist|Nationalist|Tory|Independent)$/;

function isParty(tokens: readonly Token[], { type, firstToken, endToken }: Reference): boolean {
  return type === "NORP" || (endToken - firstToken === 1 && PARTY.test(tokens[firstToken].text));
}

const PARTY = /^(?:GOP|Republican|Democratic|Tory|Labour|Conservative|Liberal)$/;

/** Stands before many people, `Hispanic voters`; of a party they are only its own. */
function saysWhichPeople(tokens: readonly Token[], { firstToken, endToken }: Reference): boolean {
  const next = tokens[endToken];
  if (next?.pos !== "NOUN" || MEMBER.test(tokens[firstToken].text) || PARTY.test(tokens[firstToken].text)) return false;
  const noun = nounClass(next.text.toLowerCase()) ?? nounClass(next.lemma);
  return noun === "people" || (noun === "person" && next.lemma !== next.text.toLowerCase());
}

/** Stands as an adjective before a noun. */
function qualifies(tokens: readonly Token[], { endToken }: Reference): boolean {
  const next = tokens[endToken];
  return next !== undefined && (next.pos === "NOUN" || next.pos === "PROPN" || next.pos === "ADJ" || /^[-‐/]$/u.test(next.text));
}

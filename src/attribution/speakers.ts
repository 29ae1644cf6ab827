import { sourceKind } from "./source-kinds.js";
import type { Entity, Phrase, Reference, Relation, Resolution, Span, Speaker } from "../document/types.js";

/**
 * Gives each relation its speakers: the entities that the heads of its source refer to. A capital speaks for its country, a document for
 * whoever issued it; `…, indicating that` without a source goes on with the speaker of its sentence.
 * @param relations in reading order
 * @returns speakers by relation; one with `named` false where the article never names the source, none where it has none
 */
export function resolveSpeakers(text: string, relations: readonly Relation[], resolution: Resolution): Speaker[][] {
  const entities = new Map(resolution.entities.map((entity) => [entity.id, entity]));
  const found: Speaker[][] = [];
  for (const [i, relation] of relations.entries()) {
    const speakers = relation.source ? speakersOf(text, relation.source, resolution.sources[i], entities) : inherited(text, relations, found, i);
    found.push(found[i - 1]?.length === 1 && found[i - 1][0].kind === "person" && goesOn(text, relation, speakers, relations[i - 1]) ? found[i - 1] : speakers);
  }
  return found;
}

/**
 * `It indicates that …` behind one person's statement: what was said shows more, and goes on with who said it.
 * @param before the relation before it
 */
function goesOn(text: string, { source, cue }: Relation, speakers: readonly Speaker[], before: Relation | undefined): boolean {
  if (!source || !cue || !before || speakers.some(({ named }) => named) || !/^(?:it|this|that)$/i.test(wordsOf(text, source.spans)) || !SHOWING.test(cue.lemma)) return false;
  const end = Math.max(...before.content.spans.map((span) => span.end), ...(before.cue?.spans.map((span) => span.end) ?? []));
  const { start } = source.spans[0];
  return end <= start && start - end < NEXT;
}

const SHOWING = /^(?:indicate|show|suggest|mean|imply|signal|demonstrate|prove|reveal|confirm|reflect)$/;
/** How many characters behind a statement one that goes on with it begins at most. */
const NEXT = 60;

function speakersOf(text: string, source: Phrase, heads: readonly Reference[], entities: ReadonlyMap<string, Entity>): Speaker[] {
  const speakers: Speaker[] = [];
  const add = (speaker: Speaker): void => {
    if (!speakers.some(({ name, entity }) => name === speaker.name && entity === speaker.entity)) speakers.push(speaker);
  };
  for (const head of heads) {
    const ids =
      head.issuers.length > 0 ? head.issuers : head.country !== null && !isPeople(head, entities) ? [head.country] : head.entities;
    for (const id of ids) {
      const entity = entities.get(id);
      if (!entity) continue;
      if (isSome(text, head, entity))
        add({ name: ownWords(text, source, heads.length, head), entity: id, named: false, kind: "unnamed group" });
      else if (entity.named !== false)
        add({ name: entity.name, entity: id, named: true, kind: sourceKind(head, entity), ...described(entity) });
      else
        add({
          name: ownWords(text, source, heads.length, head),
          entity: id,
          named: false,
          kind: sourceKind(head, entity),
          ...described(entity),
        });
    }
    if (ids.length === 0)
      add({ name: ownWords(text, source, heads.length, head), entity: null, named: false, kind: sourceKind(head, undefined) });
  }
  if (speakers.length === 0) add({ name: upToComma(wordsOf(text, source.spans)), entity: null, named: false, kind: "unnamed group" });
  return speakers;
}

/** `Many Mexicans` are not the Mexicans. */
function isSome(text: string, head: Reference, entity: Entity): boolean {
  return (
    entity.type === "NORP" &&
    head.kind === "name" &&
    /(?:^|\s)(?:many|some|most|few|several|other|more|\d[\d,.]*|one|two|three)\s/iu.test(
      text.slice(Math.max(0, head.start - 25), head.start).replace(/^.*[.,;:“”"]/su, ""),
    )
  );
}

/** What the text says of the speaker. */
function described({ roles, affiliation, gender }: Entity): Pick<Speaker, "role" | "affiliation" | "gender"> {
  return {
    ...(roles?.[0] === undefined ? {} : { role: roles[0] }),
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** `the Russians` speak for themselves; `the Russian side` speaks for its country. */
function isPeople(head: Reference, entities: ReadonlyMap<string, Entity>): boolean {
  return head.kind === "name" && head.entities.some((id) => entities.get(id)?.type === "NORP");
}

/** The source's own words up to the first comma; of one among several its phrase; for a pronoun the words it stands for. */
function ownWords(text: string, source: Phrase, heads: number, head: Reference): string {
  if (head.kind === "pronoun" || heads > 1) return wordsOf(text, [head.words]);
  return upToComma(wordsOf(text, source.spans));
}

function upToComma(words: string): string {
  const [first] = words.split(/,(?!\d)/u);
  return first.trim() === "" ? words : first.trim();
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A participle without a subject of its own (`…, adding that`) is said by whoever said what stands before it in its sentence. */
function inherited(text: string, relations: readonly Relation[], found: readonly Speaker[][], at: number): Speaker[] {
  const { cue, content } = relations[at];
  if (!cue || !/ing\b/i.test(wordsOf(text, cue.spans))) return [];
  const start = cue.spans[0].start;
  for (let i = at - 1; i >= 0; i -= 1) {
    const before = relations[i];
    const end = Math.max(...before.content.spans.map((span) => span.end), ...(before.cue?.spans.map((span) => span.end) ?? []));
    if (end > start || content.spans[0].start < start) continue;
    const between = text.slice(end, start);
    return /^[”"’']?\s*,?\s*(?:and\s+)?$/u.test(between) ? found[i] : [];
  }
  return [];
}

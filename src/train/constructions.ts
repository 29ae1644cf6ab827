import type { Span } from "../document/types.js";
import { randomFrom, shuffle } from "./random.js";

/*
 * Ways of attributing that PolNeAR hardly has, though headlines, captions, interviews, press releases and translated news
 * are full of them: they are made from its own statements and names, so that the models meet them. Only weights are kept.
 */

/** What constructions are made of: clauses that somebody said, quotations, names of persons, plain paragraphs. */
export interface Material {
  /** Clauses without "that", their first letter as in the middle of a sentence, without a full stop. */
  readonly clauses: readonly string[];
  /** Words of a quotation, without marks. */
  readonly quoted: readonly string[];
  readonly names: readonly string[];
  /** Paragraphs in which nobody says anything. */
  readonly plain: readonly string[];
}

/** A made article: text and its relations, spans in UTF-16 code units. */
export interface MadeArticle {
  readonly text: string;
  readonly relations: readonly { readonly source: Span | null; readonly cue: Span; readonly content: readonly Span[] }[];
}

/*
 * In a pattern {S} is the source, {C} the cue, {T} the content; what stands in braces after the letter and a colon is
 * taken as it is, `name`, `surname`, `clause`, `Clause` (capital), `quote`, `long` (three clauses) are filled in.
 */
const POSITIVE = [
  "{S:surname}{C::} {T:Clause}",
  "{S:name}{C::} {T:Clause}",
  "{S:surname}{C::} {T:Clause} (Reuters).",
  "{S:name}{C::} {T:Clause} (photo agency)",
  "{S:surname}{C::} “{T:quote}”",
  "{S:surname}{C::} ‘{T:quote}’",
  "{S:SURNAME}{C::} {T:Clause}.",
  "{S:SURNAME}{C::} {T:long}.",
  "{S:surname}{C::} {T:long}.",
  "{S:surname}{C::} {T:Clause}, {clause}.",
  "{S:role}{C::} {T:clause}",
  "{C:From the point of view of} {S:name}, {T:clause}.",
  "{C:From the point of view of} {S:role} {name}, {T:clause}.",
  "{C:In the view of} {S:name}, {T:clause}.",
  "{C:In the opinion of} {S:role} {name}, {T:clause}.",
  "{C:In the words of} {S:name}, {T:“quote”}",
  "{C:In the eyes of} {S:name}, {T:clause}.",
  "{C:For} {S:name}, {T:clause}.",
  "{T:“quote”}\n\n{C:―} {S:name}",
  "{T:“quote”}\n{C:—} {S:name}, {role}",
  "{T:\"quote\"} {C:-} {S:name}",
  "{C:From} {S:name}: {T:“quote”}",
  "despite {S:name's} {C:denial of} {T:the charges}.",
  "The talks went on despite {S:surname's} {C:denial of} {T:these accusations}.",
  "{S:surname's} {C:claim that} {T:clause} was not tested.",
  "There was no reply to {S:surname's} {C:insistence that} {T:clause}.",
] as const;

/** Colons, dashes and credits that attribute nothing. */
const NEGATIVE = [
  "Photo: {name}", "Image: {name}/Getty", "Interview: {name}", "Editing by {name}; writing by {name}", "Video: {Clause}", "Pictured: {name}",
  "Where: {name} Hall", "Time: 10:30 a.m.", "Updated: Nov. 12, 9:40 p.m.", "Related: {Clause}", "Source: {name} archive", "Contact: {name}, {role}",
  "One thing is clear: {clause}.", "There are two reasons: {clause}, and {clause}.", "{name} (left) and {name} in the capital (file photo)",
  "Three people are held: {name}, {name} and {name}.", "By {name}", "{name}, accused of fraud, was freed on Monday.", "10:45: {Clause}.",
] as const;

const ROLES = ["the political analyst", "the mayor", "police", "the ministry", "a union leader", "the foreign minister", "the company", "economist", "coast guard", "the coach"];

const PARAGRAPHS = 24;

/** Makes articles in which every second paragraph or so is a construction. The same seed gives the same articles. */
export function makeConstructions(material: Material, count: number, seed: number): MadeArticle[] {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)];
  const word = (slot: string): string => fill(slot, material, pick);
  return Array.from({ length: count }, () => {
    const kinds = Array.from({ length: PARAGRAPHS }, (_, i) => i % 4);
    shuffle(kinds, random);
    let text = "";
    const relations: MadeArticle["relations"][number][] = [];
    for (const kind of kinds) {
      if (text !== "") text += "\n\n";
      if (kind === 0) {
        text += pick(material.plain);
        continue;
      }
      const pattern = kind === 1 ? pick(NEGATIVE) : pick(POSITIVE);
      const spans: { S: Span[]; C: Span[]; T: Span[] } = { S: [], C: [], T: [] };
      let at = 0;
      for (const slot of pattern.matchAll(/\{(?:([SCT]):)?([^}]+)\}/gu)) {
        text += pattern.slice(at, slot.index);
        at = slot.index + slot[0].length;
        const start = text.length;
        text += slot[1] === "C" ? slot[2] : word(slot[2]);
        if (slot[1]) spans[slot[1] as "S" | "C" | "T"].push({ start, end: text.length });
      }
      text += pattern.slice(at);
      if (spans.C.length > 0) relations.push({ source: spans.S[0] ?? null, cue: spans.C[0], content: spans.T });
    }
    return { text, relations };
  });
}

function fill(slot: string, material: Material, pick: <Item>(items: readonly Item[]) => Item): string {
  const name = pick(material.names);
  const surname = name.split(" ").at(-1)!;
  const clause = pick(material.clauses);
  switch (slot) {
    case "name": return name;
    case "surname": return surname;
    case "SURNAME": return surname.toUpperCase();
    case "name's": return `${name}'s`;
    case "surname's": return `${surname}'s`;
    case "role": return pick(ROLES);
    case "clause": return clause;
    case "Clause": return capital(clause);
    case "long": return [clause, pick(material.clauses), pick(material.clauses)].map(capital).join(". ");
    case "quote": return pick(material.quoted);
    case "“quote”": return `“${pick(material.quoted)}”`;
    case "\"quote\"": return `"${pick(material.quoted)}"`;
    default: return slot;
  }
}

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

function fits(words: string): boolean {
  const count = words.split(/\s+/u).length;
  return count >= 5 && count <= 30 && !words.includes("\n");
}

/** Material from articles with gold relations. Only names of two or more words, clauses of five to thirty. */
export function materialFrom(
  articles: readonly { readonly text: string; readonly contents: readonly string[]; readonly paragraphs: readonly string[] }[],
  names: readonly string[],
): Material {
  const contents = articles.flatMap((article) => article.contents);
  const clauses = contents
    .map((content) => content.replace(/^that\s+/u, ""))
    .filter((content) => fits(content) && !/[“”"‘«]/u.test(content) && /^(?:the|a|an|he|she|they|it|we|there|this|his|her|their|[A-Z]\w+) .*\b(?:is|was|are|were|has|have|had|will|would|can|could|should|did|does)\b/u.test(content));
  const quoted = contents
    .filter((content) => /^[“"][^“”"]+[”"]$/u.test(content) && fits(content))
    .map((content) => content.slice(1, -1));
  return {
    clauses, quoted,
    names: names.filter((name) => /^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,3}$/u.test(name)),
    plain: articles.flatMap((article) => article.paragraphs).filter((paragraph) => paragraph.length > 80 && paragraph.length < 600),
  };
}

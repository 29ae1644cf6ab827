import type { Entity, Reference, SourceKind } from "../document/types.js";
import { SEATS } from "../data/seats.js";

/** Words that make a body's name a government's or a part of one. */
const GOVERNMENT =
  /\b(?:government|ministry|department of|administration|parliament|senate|congress|house of|cabinet|council of ministers|embassy|presidency|police|army|navy|air force|court|white house|state department|justice department|treasury|city council|municipality|prosecutor)\b/iu;

/** What kind of source a speaker is. */
export function sourceKind(head: Reference | undefined, entity: Entity | undefined): SourceKind {
  if (head && head.person === 1 && !entity) return "author";
  if (head?.noun === "document") return "document";
  if (entity && entity.named !== false) return kindOfNamed(entity);
  if (!head) return "unnamed group";
  if (head.noun === "organization") return "organization";
  return head.plural || head.noun === "people" || head.noun === "place" || head.type === "NORP" ? "unnamed group" : "unnamed person";
}

function kindOfNamed({ type, name }: Entity): SourceKind {
  if (type === "PERSON") return "person";
  if (type === "NORP") return "group";
  if (type === "LOCATION" || SEATS.has(name.toLowerCase()) || GOVERNMENT.test(name)) return "government";
  return type === "MISC" || type === "PRODUCT" ? "document" : "organization";
}

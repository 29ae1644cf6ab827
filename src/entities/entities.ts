import { textOf } from "../document/span.js";
import type { Entity, Mention } from "../document/types.js";

/**
 * One entity for each type and spelling of a name.
 * @param names in reading order
 * @returns entities in order of their first mention
 */
export function entitiesOfNames(text: string, names: readonly Mention[]): Entity[] {
  const found = new Map<string, Entity & { mentions: Mention[] }>();
  for (const { kind, type, start, end, firstToken, endToken } of names) {
    const name = textOf(text, { start, end }).replace(/\s+/gu, " ");
    const key = `${type} ${name}`;
    let entity = found.get(key);
    if (!entity) {
      entity = { id: `e${found.size + 1}`, name, type, mentions: [] };
      found.set(key, entity);
    }
    entity.mentions.push({ kind, type, start, end, firstToken, endToken });
  }
  return [...found.values()];
}

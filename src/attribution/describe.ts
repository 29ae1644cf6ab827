import type { Addressee, Description, Relation, Resolution } from "../document/types.js";
import type { Context } from "./context.js";
import type { CueKindReader } from "./cue-kinds.js";
import { cueWords } from "./cue-words.js";
import { polarityOf } from "./polarity.js";

/**
 * Says of each relation what kind of act its cue names, how its source stands to the content, and who is addressed.
 * @returns descriptions by relation
 */
export function describeRelations(
  text: string, context: Context, relations: readonly Relation[], resolution: Resolution, kinds: CueKindReader,
): Description[] {
  return relations.map((relation, i) => {
    const addressee = addresseeOf(text, relation, resolution, i);
    const rest = addressee ? { addressee } : {};
    if (!relation.cue) return { polarity: "affirmed", ...rest };
    const cue = cueWords(context.tokens, relation.cue);
    return {
      cueKind: kinds.kindOf(context.tokens, relation, cue, resolution.sources[i]),
      polarity: polarityOf(context, relation, cue),
      ...rest,
    };
  });
}

function addresseeOf(text: string, { addressee }: Relation, { addressees, entities }: Resolution, i: number): Addressee | undefined {
  if (!addressee) return undefined;
  const ids = [...new Set(addressees[i].flatMap((head) => head.entities))];
  const entity = ids.length === 1 ? entities.find(({ id }) => id === ids[0]) : undefined;
  const words = addressee.spans.map(({ start, end }) => text.slice(start, end)).join(" ").replace(/\s+/gu, " ");
  return { spans: addressee.spans, name: entity && entity.named !== false ? entity.name : words, entity: entity?.id ?? null };
}

import type { AttributionRecord, DocumentRecord, SpeakerRecord, TargetRecord } from "../../src/document/record.js";
import type { EntityType, StanceLabel } from "../../src/document/types.js";

/** Records made by hand: what is counted must not depend on how well the engine finds things. */

type Stanced = readonly [name: string, type: EntityType, label?: StanceLabel];

export interface Said {
  /** A name, one with its type, or in brackets somebody without a name. */
  readonly by?: string | readonly [name: string, type: EntityType];
  readonly gender?: "male" | "female";
  readonly about?: readonly Stanced[];
  readonly words?: string;
}

/** The record of an article in which these things are said. */
export function recordOf(id: string, statements: readonly Said[]): DocumentRecord {
  const entities = new Map<string, DocumentRecord["entities"][number]>();
  const idOf = (name: string, type: EntityType): string => {
    const key = `${type} ${name}`;
    let entity = entities.get(key);
    if (!entity) {
      entity = { id: `e${entities.size + 1}`, name, type, aliases: [], counts: { name: 1, nominal: 0, pronoun: 0 }, statements: { speaker: 0, target: 0 }, mentions: [] };
      entities.set(key, entity);
    }
    return entity.id;
  };
  const speakerOf = ({ by, gender }: Said): SpeakerRecord[] => {
    if (by === undefined) return [];
    if (typeof by === "string" && by.startsWith("(")) return [{ name: by.slice(1, -1), entity: null, named: false, kind: "unnamed person" }];
    const [name, type] = typeof by === "string" ? ([by, "PERSON"] as const) : by;
    return [{ name, entity: idOf(name, type), named: true, kind: type === "PERSON" ? "person" : "organization", ...(gender === undefined ? {} : { gender }) }];
  };
  const attributions = statements.map((said, i): AttributionRecord => ({
    id: `a${i + 1}`, sentence: 1, source: null, cue: null, polarity: "affirmed", addressee: null, confidence: 0.9,
    speakers: speakerOf(said),
    content: { text: said.words ?? "it rains", spans: [[0, 8]], kind: "indirect" },
    targets: (said.about ?? []).map(([name, type, label]): TargetRecord => ({
      name, entity: idOf(name, type), mentions: [], ...(label === undefined ? {} : { stance: { label, probability: 0.8 } }),
    })),
  }));
  return {
    document: { id, offsetUnit: "codepoint", length: 8 }, hearsay: { version: "0", models: [] }, sentences: [], quotations: [],
    entities: [...entities.values()], attributions,
  };
}

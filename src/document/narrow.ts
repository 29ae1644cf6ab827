import type { AttributionRecord, DocumentRecord, RecordOptions } from "./record.js";

/**
 * A record that was published before, with the statements that are wanted now. It cannot get back what it was published without.
 * @param options of these the least confidence and the kinds of cues
 */
export function narrowRecord(record: DocumentRecord, { minConfidence = 0, cueKinds }: RecordOptions): DocumentRecord {
  const wanted = ({ confidence, cue }: AttributionRecord): boolean =>
    confidence >= minConfidence && (cueKinds === undefined || cueKinds.includes(cue === null ? "punctuation" : (cue.kind ?? "speech")));
  if (record.attributions.every(wanted)) return record;
  const attributions = record.attributions.filter(wanted);
  const entities = record.entities.map((entity) => ({
    ...entity,
    statements: {
      speaker: attributions.filter(({ speakers }) => speakers.some((speaker) => speaker.entity === entity.id)).length,
      target: attributions.filter(({ targets }) => targets.some((target) => target.entity === entity.id)).length,
    },
  }));
  return { ...record, entities, attributions };
}

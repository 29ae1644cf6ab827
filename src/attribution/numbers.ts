import type { Attribution, Relation, Span } from "../document/types.js";
import { covers, overlaps } from "../document/span.js";

/** The kinds of cues inside a content that make a statement: to see or to do something is none. */
const STATING: ReadonlySet<string | undefined> = new Set(["speech", "writing", "document", "thought"]);

const spansOf = ({ cue, content }: Relation): Span[] => [...(cue?.spans ?? []), ...content.spans];

/** Those that the models found, and of those that the trees show the ones that touch none of them; in reading order. */
export function innerRelations(found: readonly Relation[], shown: readonly Relation[]): Relation[] {
  const taken = found.flatMap(spansOf);
  return [...found, ...shown.filter((relation) => !spansOf(relation).some((a) => taken.some((b) => overlaps(a, b))))].toSorted(
    (a, b) => a.content.spans[0].start - b.content.spans[0].start,
  );
}

/**
 * Numbers attributions in reading order, `a1`, `a2`…, and those within one of them after it, `a2.1`; so that an id is the same whether or
 * not anybody asks for the inner ones.
 * @param all the outer ones in reading order and, marked as nested, the inner ones in order of their cues
 */
export function numbered(all: ReadonlyArray<Omit<Attribution, "id">>): { attributions: Attribution[]; nested: Attribution[] } {
  const attributions = all.filter(({ nested }) => nested !== true).map((attribution, i) => ({ ...attribution, id: `a${i + 1}` }));
  const counts = new Map<string, number>();
  const nested = all.flatMap((attribution) => {
    const cue = attribution.cue?.spans[0];
    if (attribution.nested !== true || cue === undefined || !STATING.has(attribution.cueKind)) return [];
    const outer = attributions.find(({ content }) => content.spans.some((span) => covers(span, cue)));
    if (!outer) return [];
    const count = (counts.get(outer.id) ?? 0) + 1;
    counts.set(outer.id, count);
    return [{ ...attribution, id: `${outer.id}.${count}`, within: outer.id }];
  });
  return { attributions, nested };
}

import { readFileSync } from "node:fs";
import type { Phrase, Relation, Span, Token } from "../document/types.js";
import { overlaps } from "../document/span.js";
import { readBrat } from "../evaluate/brat.js";

/**
 * The relations of a brat file, in reading order of contents, those without content left out.
 * @param tokens of the text, for the cues' lemmas
 */
export function readGoldRelations(path: string, text: string, tokens: readonly Token[]): Relation[] {
  const relations: Relation[] = [];
  for (const { roles } of readBrat(readFileSync(path, "utf8"), text, path).events) {
    const spansOf = (role: string): Span[] => (roles.get(role) ?? []).flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start);
    const phraseOf = (role: string): Phrase | null => {
      const spans = spansOf(role);
      return spans.length === 0 ? null : { spans };
    };
    const content = phraseOf("Content");
    if (!content) continue;
    const cue = phraseOf("Cue");
    relations.push({
      source: phraseOf("Source"),
      cue: cue && { ...cue, lemma: lemmaOf(tokens, cue) },
      content: { ...content, kind: "indirect" },
      confidence: 1,
    });
  }
  return relations.toSorted((a, b) => a.content.spans[0].start - b.content.spans[0].start);
}

function lemmaOf(tokens: readonly Token[], cue: Phrase): string {
  const inside = tokens.filter((token) => cue.spans.some((span) => overlaps(span, token)));
  return (inside.find(({ pos }) => pos === "VERB") ?? inside[0])?.lemma ?? "";
}

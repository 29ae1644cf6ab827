import type { Analysis, Attribution, Entity, EntityType, MentionKind, Phrase, Span, Speaker } from "../src/document/types.js";

/** Analyses made by hand, so that a test of what comes after the engine does not depend on how well the engine finds things. */

/** Where `words` stand in `text`, the n-th time counted from 0. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth && start >= 0; i += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the text has no ${JSON.stringify(words)}`);
  return { start, end: start + words.length };
}

export function phraseOf(text: string, ...pieces: readonly string[]): Phrase {
  return { spans: pieces.map((piece) => spanOf(text, piece)) };
}

export function entityOf(text: string, id: string, type: EntityType, ...names: ReadonlyArray<string | [string, MentionKind]>): Entity {
  const mentions = names.map((name) => {
    const [words, kind] = typeof name === "string" ? [name, "name" as const] : name;
    return { ...spanOf(text, words), kind, type, firstToken: 0, endToken: 0 };
  });
  return { id, type, name: typeof names[0] === "string" ? names[0] : names[0][0], mentions };
}

export const named = (entity: Entity): Speaker => ({ name: entity.name, entity: entity.id, named: true });

/** One sentence a line. */
export function analysisOf(text: string, entities: readonly Entity[], attributions: readonly Attribution[], id = "news.txt"): Analysis {
  const sentences = [...text.matchAll(/[^\n]+/gu)].map((line, paragraph) => ({
    start: line.index,
    end: line.index + line[0].length,
    firstToken: 0,
    endToken: 0,
    paragraph,
  }));
  return { document: { id, text }, tokens: [], paragraphs: [], sentences, quotations: [], entities, attributions };
}

/** An article with an emoji before everything, a discontinuous content, an unnamed speaker and a statement without a source. */
export function bridgeAnalysis(id?: string): Analysis {
  const text = [
    "😀 Bridge closed",
    "“The bridge,” Mayor Ruth Okello said, “was never safe,” and she blamed the Harbour Authority.",
    "A senior official claimed that the authority had known.",
    "“Nobody told us.”",
  ].join("\n");
  const okello = entityOf(text, "e1", "PERSON", "Ruth Okello", ["she", "pronoun"]);
  const harbour = entityOf(text, "e2", "ORGANIZATION", "Harbour Authority", ["the authority", "nominal"]);
  return analysisOf(
    text,
    [okello, harbour],
    [
      {
        id: "a1",
        source: phraseOf(text, "Mayor Ruth Okello"),
        cue: { ...phraseOf(text, "said"), lemma: "say" },
        content: { ...phraseOf(text, "“The bridge,”", "“was never safe,”"), kind: "direct" },
        speakers: [named(okello)],
        targets: [],
        confidence: 0.98765,
      },
      {
        id: "a2",
        source: phraseOf(text, "A senior official"),
        cue: { ...phraseOf(text, "claimed"), lemma: "claim" },
        content: { ...phraseOf(text, "that the authority had known"), kind: "indirect" },
        speakers: [{ name: "A senior official", entity: null, named: false }],
        targets: [{ name: harbour.name, entity: harbour.id, mentions: [spanOf(text, "the authority")] }],
        confidence: 0.5,
      },
      {
        id: "a3",
        source: null,
        cue: null,
        content: { ...phraseOf(text, "“Nobody told us.”"), kind: "direct" },
        speakers: [],
        targets: [],
        confidence: 0.31,
      },
    ],
    id,
  );
}

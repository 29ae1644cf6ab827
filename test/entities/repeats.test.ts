import { describe, expect, it } from "vitest";
import type { EntityType, Mention, Relation } from "../../src/document/types.js";
import { completeNames } from "../../src/entities/repeats.js";
import { annotate } from "../../src/text/annotate.js";
import { paragraphsOf } from "../../src/text/paragraphs.js";
import { quotationsOf } from "../../src/text/quotations.js";
import { sentencesOf } from "../../src/text/sentences.js";
import { tokenize } from "../../src/text/tokens.js";

/** All names of a text where the tagger found the first occurrence of each of these. */
function completed(text: string, found: Readonly<Record<string, EntityType>>, source?: string): string[] {
  const tokens = annotate(text, tokenize(text));
  const paragraphs = paragraphsOf(text, tokens);
  const sentences = sentencesOf(text, tokens, paragraphs, quotationsOf(tokens, paragraphs));
  const names = Object.entries(found).map(([words, type]): Mention => {
    const start = text.indexOf(words);
    const firstToken = tokens.findIndex((token) => token.start === start);
    return { kind: "name", type, start, end: start + words.length, firstToken, endToken: tokens.findIndex(({ end }) => end === start + words.length) + 1 };
  });
  const said = source === undefined ? [] : [saidBy(text, source)];
  return completeNames(text, tokens, sentences, names, said).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

/** A row of which only the source counts. */
function saidBy(text: string, words: string): Relation {
  const start = text.indexOf(words);
  return {
    source: { spans: [{ start, end: start + words.length }] },
    cue: null,
    content: { spans: [], kind: "indirect" },
    confidence: 1,
  };
}

describe("names passed over", () => {
  it("are added where the article names the same elsewhere", () => {
    expect(completed("Qadri spoke. Later Qadri left for Zorv, and Zorv was glad.", { Qadri: "PERSON", Zorv: "LOCATION" })).toEqual([
      "PERSON Qadri", "PERSON Qadri", "LOCATION Zorv", "LOCATION Zorv",
    ]);
  });

  it("are no titles, even where the tagger took one for a name", () => {
    expect(completed("Gen was there. Later came Gen Qadri, whom the Gen knew.", { Gen: "MISC" })).toEqual(["MISC Gen"]);
  });

  it.each(["O'Zorv", "O’Zorv"])("are sources that begin a sentence, with a sign inside: %s", (name) => {
    expect(completed(`${name} refused it.`, {}, name)).toEqual([`ORGANIZATION ${name}`]);
    expect(completed(`The ${name.toLowerCase()} is a bird. ${name} refused it.`, {}, name)).toEqual([]);
  });
});

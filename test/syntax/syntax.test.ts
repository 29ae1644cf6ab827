import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadModels, readLayers } from "../../src/pipeline.js";
import { RELATIONS } from "../../src/syntax/relations.js";
import { TAGS } from "../../src/syntax/tags.js";

const models = loadModels();

/** Tag, head's word and relation of a word. */
function arc(text: string, word: string): [tag: string, head: string, relation: string] {
  const { tokens, syntax } = readLayers({ id: "t", text }, models);
  const i = tokens.findIndex((token) => token.text === word);
  const head = syntax.heads[i];
  return [TAGS[syntax.tags[i]], head < 0 ? "ROOT" : tokens[head].text, RELATIONS[syntax.relations[i]]];
}

describe("syntaxOf", () => {
  const text = "The minister told reporters that the old bridge would be closed.";

  it.each([
    ["minister", ["NN", "told", "nsubj"]],
    ["told", ["VBD", "ROOT", "root"]],
    ["closed", ["VBN", "told", "ccomp"]],
    ["that", ["IN", "closed", "mark"]],
    ["old", ["JJ", "bridge", "amod"]],
    ["bridge", ["NN", "closed", "nsubj:pass"]],
  ])("parses %s", (word, expected) => {
    expect(arc(text, word)).toEqual(expected);
  });

  it("makes a tree of every sentence of any text", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom("the", "said", "“", "”", ",", ".", "Haftar", "that", "and", "\n\n"), fc.string()), { maxLength: 60 }), (words) => {
      const { sentences, syntax } = readLayers({ id: "t", text: words.join(" ") }, models);
      for (const { firstToken, endToken } of sentences) {
        let roots = 0;
        for (let i = firstToken; i < endToken; i += 1) {
          let up = i;
          for (let steps = 0; syntax.heads[up] >= 0; steps += 1) {
            expect(steps).toBeLessThan(endToken - firstToken);
            up = syntax.heads[up];
            expect(up).toBeGreaterThanOrEqual(firstToken);
            expect(up).toBeLessThan(endToken);
          }
          if (syntax.heads[i] < 0) roots += 1;
        }
        expect(roots).toBe(Math.ceil((endToken - firstToken) / 250));
      }
    }), { numRuns: 60 });
  });
});

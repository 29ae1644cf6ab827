import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../src/text/annotate.js";
import { tokenize } from "../../src/text/tokens.js";

function read(text: string) {
  return annotate(text, tokenize(text));
}

describe("annotate", () => {
  it("gives parts of speech and lemmas in lower case", () => {
    expect(read("The ministers told reporters that Tripoli’s airport didn't work.").map(({ text, pos, lemma }) => `${text}/${pos}/${lemma}`)).toEqual([
      "The/DET/the", "ministers/NOUN/minister", "told/VERB/tell", "reporters/NOUN/reporter", "that/SCONJ/that", "Tripoli/PROPN/tripoli", "’s/PART/'s",
      "airport/NOUN/airport", "did/AUX/do", "n't/PART/not", "work/VERB/work", "./PUNCT/.",
    ]);
  });

  it("gives quantities to all their tokens", () => {
    const found = read("On March 3, 2016 they paid $5 million and 40% more.").filter(({ quantity }) => quantity !== "");
    expect(found.map(({ text, quantity }) => `${text}/${quantity}`)).toEqual([
      "March/DATE", "3/DATE", ",/DATE", "2016/DATE", "$/MONEY", "5/MONEY", "million/MONEY", "40/PERCENT", "%/PERCENT",
    ]);
  });

  it("reads quotation marks of two apostrophes, several marks and dots as punctuation", () => {
    expect(read("''Go!!'' he said ....").map(({ pos }) => pos)).toEqual(["PUNCT", "VERB", "PUNCT", "PUNCT", "PRON", "VERB", "PUNCT"]);
  });

  it("keeps odd tokens to themselves", () => {
    const tokens = read("The ab12cd G20 https://a.example 5m news\u00ADpaper ended.");
    expect(tokens.map(({ text, pos, lemma }) => `${text}/${pos}/${lemma}`)).toEqual([
      "The/DET/the", "ab12cd/NOUN/ab12cd", "G20/PROPN/g20", "https://a.example/PROPN/https://a.example", "5m/NUM/5m",
      "news\u00ADpaper/NOUN/newspaper", "ended/VERB/end", "./PUNCT/.",
    ]);
  });

  it("stays in step with the tokens, whatever stands before", () => {
    const end = " The elephants were sleeping.";
    assert(
      property(string({ unit: "binary", maxLength: 120 }), (before) => {
        expect(read(`${before}${end}`).slice(-5).map(({ text, lemma }) => `${text}/${lemma}`)).toEqual([
          "The/the", "elephants/elephant", "were/be", "sleeping/sleep", "./.",
        ]);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it("reads a word the same after it has met it with a clitic, a number or a mark", () => {
    const text = "Haftarov’s army left Zintanx.";
    const once = read(text);
    ["Haftarov’s, he said", "Haftarov's5 Zintanx.Then Zintanx.", "army/left Haftarov-Zintanx’s"].forEach(read);
    expect(read(text)).toEqual(once);
  });
});

import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/document/types.js";
import { addUncuedQuotations } from "../../src/attribution/uncued.js";
import { readStatements, wordsOf } from "./statements.js";

/** Source and content of every row; those without a cue are marked with an asterisk. @param people persons whom the text names */
function rows(marked: string, ...people: readonly string[]): string[] {
  const { text, context, relations } = readStatements(marked);
  const names = people.map((words): Mention => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const firstToken = context.tokens.findIndex((token) => token.start === start);
    return { kind: "name", type: "PERSON", start, end, firstToken, endToken: context.tokens.findIndex((token) => token.end === end) + 1 };
  });
  return addUncuedQuotations(context, relations, names).map(({ source, cue, content }) => `${cue ? "" : "*"}${wordsOf(text, source)}: ${wordsOf(text, content)}`);
}

describe("quotations without a cue", () => {
  it("a paragraph that is a quotation goes on with the speaker before", () => {
    expect(rows("<“The old bridge is not safe,”> ^Ilse Brandt^ _said_.\n\n“We will close it on Monday. Nobody should cross it.”\n\nIt was built in 1911.")).toEqual([
      "Ilse Brandt: “The old bridge is not safe,”",
      "*Ilse Brandt: “We will close it on Monday. Nobody should cross it.”",
    ]);
  });

  it("behind its own cue a quotation goes on", () => {
    expect(rows("<“The old bridge is not safe,”> ^Ilse Brandt^ _said_. “We will close it on Monday.”")).toEqual([
      "Ilse Brandt: “The old bridge is not safe,” … “We will close it on Monday.”",
    ]);
  });

  it("a quotation runs on over paragraphs", () => {
    expect(rows("^Ilse Brandt^ _said_: <“The old bridge is not safe.>\n\n“We will close it on Monday.”\n\nIt was built in 1911.")).toEqual([
      "Ilse Brandt: “The old bridge is not safe. … “We will close it on Monday.”",
    ]);
  });

  it("in a dialogue the speakers take turns", () => {
    expect(rows("<“Have you seen the bridge?”> ^Brandt^ _asked_.\n\n<“I have seen it,”> ^Keita^ _said_.\n\n“Then you know what I mean.”")).toEqual([
      "Brandt: “Have you seen the bridge?”",
      "Keita: “I have seen it,”",
      "*Brandt: “Then you know what I mean.”",
    ]);
  });

  it("a line behind it names the speaker", () => {
    expect(rows("^Brandt^ _said_ <it was closed>.\n\n“I have waited for such a bridge for years.”\n― Per Aune, minister of transport\n\nIt fell.")).toEqual([
      "Brandt: it was closed",
      "Per Aune, minister of transport: “I have waited for such a bridge for years.”",
    ]);
  });

  it("the only person whom its paragraph names in front of it speaks", () => {
    const life = "^Brandt^ _said_ <it was closed>.\n\nThe life of Amadou Keita is hard. “There is no bridge here and no road.”";
    expect(rows(life, "Amadou Keita")).toEqual(["Brandt: it was closed", "*Amadou Keita: “There is no bridge here and no road.”"]);
    const two = "^Brandt^ _said_ <it was closed>.\n\nAmadou Keita met Per Aune. “There is no bridge here and no road.”";
    expect(rows(two, "Amadou Keita", "Per Aune")).toEqual(["Brandt: it was closed", "*Brandt: “There is no bridge here and no road.”"]);
  });

  it.each([
    ["a scare quote", "^Brandt^ _said_ <the bridge was closed>. The “safe” bridge fell on Monday."],
    ["a title of a work", "^Brandt^ _said_ <the bridge was closed>.\n\n“The Long Summer Of The Bridge.”\n\nIt is her first book."],
    ["a quotation whose speaker nobody names", "The bridge fell on Monday.\n\n“We had seen it coming for years.”\n\nIt was built in 1911."],
    ["one that has a cue which the models passed over", "^Brandt^ _said_ <the bridge was closed>.\n\n“We had seen it coming for years,” Keita said."],
    ["one far from any speaker", "^Brandt^ _said_ <it was closed>.\n\nIt fell.\n\nIt was old.\n\nIt was long.\n\n“We had seen it coming for years.”"],
  ])("leaves %s alone", (_, marked) => expect(rows(marked)).toHaveLength(readStatements(marked).relations.length));
});

import { describe, expect, it } from "vitest";
import type { Attribution } from "../../src/index.js";
import { analyze } from "../../src/index.js";
import { contextOf } from "../../src/attribution/context.js";
import type { RatedCandidate } from "../../src/attribution/relations.js";
import { parted } from "../../src/attribution/relations.js";
import { readLayers } from "../../src/pipeline.js";
import { models } from "./statements.js";

/** Source, cue and content of each row, as text. */
function rows(text: string): { source: string | null; cue: string | null; content: string; kind: string }[] {
  const words = (phrase: Attribution["source"]): string | null =>
    phrase === null ? null : phrase.spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return analyze(text).attributions.map(({ source, cue, content }) => ({
    source: words(source), cue: words(cue), content: words(content)!, kind: content.kind,
  }));
}

describe("relations", () => {
  it.each([
    ["indirect speech", "The mayor of Tarno, Ilse Brandt, said on Monday that the old bridge would be closed for two years.",
      { cue: "said", content: "that the old bridge would be closed for two years", kind: "indirect" }],
    ["direct speech before its cue", "“We have waited long enough,” said Amadou Keita, the union's chairman.",
      { source: "Amadou Keita, the union's chairman", cue: "said", content: "“We have waited long enough,”", kind: "direct" }],
    ["according to", "According to the police, three men left the building shortly before midnight.",
      { source: "the police", cue: "According to", content: "three men left the building shortly before midnight", kind: "indirect" }],
    ["a quotation in two pieces", "\"The vote,\" she said, \"was fair and open to everyone.\"",
      { source: "she", cue: "said", content: "\"The vote,\" … \"was fair and open to everyone.\"", kind: "direct" }],
    ["a denial", "The ministry denied that it had known of the payments.",
      { source: "The ministry", cue: "denied", content: "that it had known of the payments", kind: "indirect" }],
    ["mixed speech", "Mr. Osei called the plan “a disgrace for the whole region” and promised to fight it.",
      { source: "Mr. Osei", cue: "called", kind: "mixed" }],
  ])("finds %s", (_, text, row) => {
    expect(rows(text)).toContainEqual(expect.objectContaining(row));
  });

  it.each([
    ["a song's title", "The band opened with “Harbour Lights”, its first hit, and closed after two hours."],
    ["no attribution at all", "The bridge is forty metres long. It was built of granite in 1911 and widened in 1964."],
  ])("leaves %s alone", (_, text) => {
    expect(rows(text)).toEqual([]);
  });

  // Known misses: a fix makes them fail here, then they move up.
  it.fails.each([
    ["a title of a work as content", "He has read “The Long Summer” twice and keeps it on his desk."],
  ])("does not take %s", (_, text) => {
    expect(rows(text)).toEqual([]);
  });

  it("gives contents that do not overlap, in reading order, with a confidence", () => {
    const text = [
      "The minister said the talks had failed. “They never meant to sign,” she told reporters in Geneva.",
      "A spokesman for the company denied this and insisted that it would pay every claim, according to Radio Lira.",
      "“We will see them in court,” the lawyer added.",
    ].join("\n\n");
    const { attributions } = analyze(text);
    expect(attributions.length).toBeGreaterThanOrEqual(3);
    let last = 0;
    for (const { content, confidence } of attributions) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(content.spans[0].start).toBeGreaterThanOrEqual(last);
      last = content.spans.at(-1)!.end;
    }
  });

  it("does not depend on what was read before", () => {
    const first = "Haftarov’s, he said, was the better plan.";
    const second = "“Haftarov’s army has left,” said Lena Ivers.";
    const alone = JSON.stringify(analyze(second));
    analyze(first);
    expect(JSON.stringify(analyze(second))).toBe(alone);
  });

  it("reads an empty text and one without words", () => {
    expect(analyze("").attributions).toEqual([]);
    expect(analyze("\n\n*** --- “”\n").attributions).toEqual([]);
  });
});

describe("a participle's own statement", () => {
  const TEXT = "Keita stressed that the aid will continue, calling on all to help.";
  const context = contextOf(readLayers({ id: "x", text: TEXT }, models));
  const range = (words: string) => {
    const start = TEXT.indexOf(words);
    const first = context.tokens.findIndex((token) => token.start === start);
    return { first, end: context.tokens.findIndex(({ end }) => end === start + words.length) + 1 };
  };
  const candidate = (source: string, cue: string, content: string, confidence: number): RatedCandidate => ({
    cue: range(cue), head: range(cue).first, source: [range(source)], content: [range(content)], confidence, rank: 0,
    cueProbability: 1, sourceProbability: 1, contentProbability: 1, contentLeast: 1, pathProbability: 0,
  });
  const contents = (found: readonly RatedCandidate[]): string[] =>
    found.map(({ content: [{ first, end }] }) => TEXT.slice(context.tokens[first].start, context.tokens[end - 1].end));
  const outer = candidate("Keita", "stressed", "that the aid will continue, calling on all to help", 0.8);

  it("ends the one that it stands in, where it has the same source", () => {
    const inner = candidate("Keita", "calling on", "all to help", 0.2);
    expect(contents(parted(context, [outer], [outer, inner]))).toEqual(["that the aid will continue", "all to help"]);
  });

  it.each([
    ["another source", candidate("the aid", "calling on", "all to help", 0.2)],
    ["too little confidence", candidate("Keita", "calling on", "all to help", 0.1)],
    ["content that ends before the other's", candidate("Keita", "calling on", "all", 0.2)],
  ])("does not with %s", (_, inner) => {
    expect(parted(context, [outer], [outer, inner])).toEqual([outer]);
  });
});

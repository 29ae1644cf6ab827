import { describe, expect, it } from "vitest";
import type { Attribution } from "../../src/index.js";
import { analyze } from "../../src/index.js";

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

  it.each([
    ["Keita assured Brandt that the bridge would stand, the police said.", "Keita assured Brandt that the bridge would stand"],
    ["Brandt and Keita agreed that no time should be lost, according to officials of the ministry.", "Brandt and Keita agreed that no time should be lost"],
  ])("gives the outer statement: %s", (text, content) => {
    expect(rows(text).map((row) => row.content)).toEqual([content]);
  });

  it("reads an empty text and one without words", () => {
    expect(analyze("").attributions).toEqual([]);
    expect(analyze("\n\n*** --- “”\n").attributions).toEqual([]);
  });
});

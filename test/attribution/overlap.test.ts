import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/attribution/context.js";
import type { RatedCandidate } from "../../src/attribution/overlap.js";
import { withInnerCue } from "../../src/attribution/inner-cues.js";
import { outerFirst, parted, withoutOverlap } from "../../src/attribution/overlap.js";
import { readLayers } from "../../src/pipeline.js";
import { models } from "./statements.js";

/** Candidates of one text, by their words. */
function candidatesIn(text: string) {
  const context = contextOf(readLayers({ id: "x", text }, models));
  const range = (words: string) => {
    const start = text.indexOf(words);
    const first = context.tokens.findIndex((token) => token.start === start);
    return { first, end: context.tokens.findIndex(({ end }) => end === start + words.length) + 1 };
  };
  const candidate = (source: string, cue: string, content: string, confidence: number): RatedCandidate => ({
    cue: range(cue), head: range(cue).first, source: [range(source)], content: [range(content)], confidence, rank: 0,
    cueProbability: 1, sourceProbability: 1, contentProbability: 1, contentLeast: 1, pathProbability: 0, sameProbability: 1,
  });
  const contents = (found: readonly RatedCandidate[]): string[] =>
    found.map(({ content: [{ first, end }] }) => text.slice(context.tokens[first].start, context.tokens[end - 1].end));
  return { context, candidate, contents };
}

describe("a statement within another", () => {
  const { candidate, contents } = candidatesIn("Brandt denied that it fell, police said.");
  const inner = candidate("Brandt", "denied", "that it fell", 0.9);

  it("gives way to the one that it stands whole in", () => {
    const outer = candidate("police", "said", "Brandt denied that it fell", 0.6);
    expect(contents(outerFirst(withoutOverlap([inner, outer]), [inner, outer]))).toEqual(["Brandt denied that it fell"]);
  });

  it("stays where the other holds not all of it", () => {
    const outer = candidate("police", "said", "denied that it fell", 0.6);
    expect(outerFirst(withoutOverlap([inner, outer]), [inner, outer])).toEqual([inner]);
  });
});

describe("source and cue at a sentence's end", () => {
  it.each([
    ["Brandt denied that it fell, police said.", "Brandt denied that it fell"],
    ["According to Brandt, it fell, police said.", "it fell"],
    ["Brandt denied it that fell by police said.", "that fell"],
  ])("%s", (text, content) => {
    const { context, candidate, contents } = candidatesIn(text);
    const part = /that it fell|that fell|it fell/.exec(text)![0];
    const inner = candidate("Brandt", /denied|According to/.exec(text)![0], part, 0.9);
    expect(contents(withInnerCue(context, [candidate("police", "said", part, 0.6), inner]))[0]).toBe(content);
  });
});

describe("a participle's own statement", () => {
  const { context, candidate, contents } = candidatesIn("Keita stressed that the aid will continue, calling on all to help.");
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

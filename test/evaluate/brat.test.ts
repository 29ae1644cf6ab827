import { describe, expect, it } from "vitest";
import { readBrat } from "../../src/evaluate/brat.js";

describe("readBrat", () => {
  const text = "🙂 Mara Quill said “it is over,” and then “go home.”";
  const annotations = [
    "T1\tSource 2 12\tMara Quill",
    "T2\tCue 13 17\tsaid",
    "T3\tContent 18 31;41 51\t“it is over,” “go home.”",
    "T4\tAttribution 13 17\tsaid",
    "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
    "",
  ].join("\n");

  it("turns code points into code units and keeps the pieces of a discontinuous span", () => {
    const { events } = readBrat(annotations, text, "a.ann");
    const pieces = events[0].roles.get("Content")!.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
    expect(pieces).toEqual(["“it is over,”", "“go home.”"]);
    expect(events[0].roles.get("Source")![0].spans.map(({ start, end }) => text.slice(start, end))).toEqual(["Mara Quill"]);
  });

  it("counts a numbered role as the role", () => {
    const two = annotations.replace("Source:T1 Cue", "Source:T1 Source2:T2 Cue");
    expect(readBrat(two, text, "a.ann").events[0].roles.get("Source")).toHaveLength(2);
  });

  it("names file and line of what is no brat", () => {
    expect(() => readBrat("T1\tSource two 12\tMara", text, "a.ann")).toThrow(expect.objectContaining({ where: "a.ann", what: expect.stringContaining("line 1") }));
  });
});

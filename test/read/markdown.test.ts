import { describe, expect, it } from "vitest";
import { extractMarkdown } from "../../src/read/markdown.js";

const text = (source: string) => extractMarkdown(source).text;

describe("extractMarkdown", () => {
  it.each([
    ["# Title\n\nOne\ntwo.", "Title\n\nOne two."],
    ["Title\n=====\n\nOne.", "Title\n\nOne."],
    ["- “One,” she said.\n- Two\n  more.\n1. Three.", "“One,” she said.\n\nTwo more.\n\nThree."],
    ["> Quoted\n> on.\n\nOut.", "Quoted on.\n\nOut."],
    ["**bold** *it* _it_ __b__ `code` ~~old~~ snake_case_name 2 * 3 * 4", "bold it it b code old snake_case_name 2 * 3 * 4"],
    ["[a](http://x.example/a_(b)) [b][1] <https://c.example> ![p](p.png) x[^1]\n\n[1]: http://y.example", "a b https://c.example x"],
    ["| a | b |\n| --- | --- |\n| c | d |", "a b\n\nc d"],
    ["One.\n\n```\ncode\n```\n~~~~\n~~~\n~~~~\nTwo.", "One.\n\nTwo."],
    ["One &amp; <em>two</em> &#8220;three&nbsp;four\\*", "One & two “three four*"],
    ["One.<!-- not\n\nthis -->\r\n***\r\nTwo.", "One.\n\nTwo."],
  ])("%j is %j", (source, words) => {
    expect(text(source)).toBe(words);
  });

  it("takes what YAML in front says, lists joined, and a title out of the first heading", () => {
    expect(extractMarkdown("---\nauthors: [Ann Lee, 'Bo Wu']\ntags:\n  - sea\n  - fog\ndate: 2026-03-02\n---\n# The *fog*\n\nOne.").about).toEqual({
      author: "Ann Lee; Bo Wu", date: "2026-03-02", metadata: { tags: "sea; fog" }, title: "The fog",
    });
    expect(extractMarkdown("One.\n\n---\na: b\n---\n").about).toEqual({ title: undefined });
  });
});

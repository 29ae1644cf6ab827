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

  it.each(["[", "[a", "![", "![a](", "[](", "[a](b", "[^", "<", "<a ", "<http://", "~~a ", "**a ", "_a ", "`a ", "> ", "| a ", "* - ", "\\", "a@"])(
    "takes no longer over %j a hundred thousand times than over other words",
    (mark) => {
      const fog = "“It was the fog,” he said.";
      // Followed to the end from each of them it would take minutes.
      expect(text(`${fog}\n\n${mark.repeat(100_000)}x\n\n<${mark.repeat(100_000)}x\n\n# a ${mark.repeat(100_000)}${" #".repeat(100_000)}x\n\n${fog}`)).toMatch(
        /^“It was the fog,” he said\.[^]*“It was the fog,” he said\.$/u,
      );
    },
    20_000,
  );

  it("keeps the words around links in links, pictures with brackets and code that is never closed", () => {
    expect(text("![a](http://x/y_(z).png)He [said](http://x/a_(b)) it twice, ~~no ~ not~~ here.")).toBe("He said it twice, no ~ not here.");
    expect(text("He said it.\n\n```\ncode\n\nHe left.")).toBe("He said it.");
  });
});

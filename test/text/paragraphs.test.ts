import { describe, expect, it } from "vitest";
import { readText } from "./read.js";

/** The paragraphs' texts, line breaks within them shown as ⏎. */
function paragraphs(text: string): string[] {
  return readText(text).paragraphs.map(({ start, end }) => text.slice(start, end).replace(/\r?\n|\r/gu, "⏎"));
}

const WRAPPED = [
  "The council met for nine hours in a cold hall near the old harbour and",
  "heard four ministers, two mayors and the head of the port before it",
  "voted. The mayor, Lena Haas, said she had hoped for more. Then",
  "Marcus Hale rose to speak.",
];

describe("paragraphs", () => {
  it("part at blank lines, however blank", () => {
    expect(paragraphs("One.\n\nTwo.\n \t\nThree.\r\n\r\nFour.\r\rFive.\u2029Six.\fSeven.")).toEqual([
      "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.",
    ]);
  });

  it("part at single breaks where a paragraph is a line", () => {
    const lines = [
      "The council met on Monday and voted for the plan that had been put off three times since the spring and twice before.",
      "“We had hoped for more,” said the mayor.",
      "Nobody else spoke.",
      "The next meeting is in June, when a new council sits for the first time and elects its head from among its members.",
    ];
    expect(paragraphs(lines.join("\n"))).toEqual(lines);
    expect(paragraphs(lines.join("\r\n"))).toEqual(lines);
  });

  it("go on over the line breaks of a text wrapped to a width", () => {
    expect(paragraphs(WRAPPED.join("\n"))).toEqual([WRAPPED.join("⏎")]);
    expect(paragraphs(`${WRAPPED.join("\r\n")}\r\n\r\n${WRAPPED.join("\r\n")}`)).toEqual([WRAPPED.join("⏎"), WRAPPED.join("⏎")]);
  });

  it("part in a wrapped text where a line is short and the next word would have fitted", () => {
    expect(paragraphs([...WRAPPED, "It was late when he ended and the hall had long been emptied of all", "but the clerk."].join("\n"))).toEqual([
      WRAPPED.join("⏎"),
      "It was late when he ended and the hall had long been emptied of all⏎but the clerk.",
    ]);
  });

  it("part in a wrapped text at an indented line and at a heading", () => {
    const indented = ["    Nobody in the hall had expected the port to give way so soon, least", "of all its own head, who left at once."];
    expect(paragraphs(["A cold hall", ...WRAPPED.slice(0, 3), ...indented].join("\n"))).toEqual([
      "A cold hall",
      WRAPPED.slice(0, 3).join("⏎"),
      indented.join("⏎").trim(),
    ]);
  });

  it("go on where one line plainly breaks off within a sentence", () => {
    const long = "witnessed a meeting of the two delegations that had come from the coast to look at the latest developments together";
    expect(paragraphs(`Talks in Oslo, the\ncapital, ${long}.`)).toHaveLength(1);
    expect(paragraphs(`Norway and\nHaas, the mayor, ${long}.`)).toHaveLength(1);
    expect(paragraphs(`They met Gen.\nFarid Hamdan, who ${long}.`)).toHaveLength(1);
  });

  it("part behind headings and captions without a full stop", () => {
    expect(paragraphs("A new way to peace\nIn turn, the writer said that the talks would go on for as long as it took both of the sides to agree.")).toEqual([
      "A new way to peace",
      "In turn, the writer said that the talks would go on for as long as it took both of the sides to agree.",
    ]);
    expect(paragraphs("Voters stay at home;\nLess than a third came in the second round of the vote on Sunday, the lowest share since it is counted.")).toHaveLength(2);
  });

  it("part at bullets, numbers and letters of a list", () => {
    for (const list of ["- tents\n- water for 500\n- no fuel", "• Tents\n• Water", "1. Tents\n2. Water", "(a) tents\n(b) water", "* Tents\n* water"]) {
      expect(paragraphs(list)).toEqual(list.split("\n"));
    }
  });

  it("part around a line that is a web address", () => {
    expect(paragraphs("https://news.example/2022/07/a-very-long-way\nIn the morning the council met\nto vote")).toEqual([
      "https://news.example/2022/07/a-very-long-way",
      "In the morning the council met⏎to vote",
    ]);
  });

  it("are none where there is no text", () => {
    expect(readText("\n \r\n").paragraphs).toEqual([]);
  });
});

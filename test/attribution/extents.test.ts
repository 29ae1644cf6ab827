import { describe, expect, it } from "vitest";
import { mendExtents } from "../../src/attribution/extents.js";
import { readStatements, wordsOf } from "./statements.js";

function mended(marked: string): (string | null)[] {
  const { text, context, names, relations } = readStatements(marked);
  const [{ source, content }] = mendExtents(context, names, relations);
  return [wordsOf(text, source), wordsOf(text, content)];
}

describe("extents", () => {
  it.each([
    ["^Brandt^_:_ <Our bridge stands, and it will stand (Agence Lira)>", ["Brandt", "Our bridge stands, and it will stand"]],
    ["^Brandt^_:_ <Our bridge stands (and it will stand)>", ["Brandt", "Our bridge stands (and it will stand)"]],
    ["^Brandt^ _added_ to Al-<Lira Net, “The bridge stands.”>", ["Brandt", "“The bridge stands.”"]],
    ["<Referring to the parade>, ^Ivers^ _said_, <“The bridge stands.”>+", ["Ivers", "“The bridge stands.”"]],
    ["<The bridge,> ^Ivers^ _said_, <“still stands.”>+", ["Ivers", "The bridge, … “still stands.”"]],
    ["TARNO, ^July 24 (Lira) - The mayor^ _said_ <the bridge stands>.", ["The mayor", "the bridge stands"]],
    ["^Ivers^ was _accused of_ <spying>.", [null, "spying"]],
    ["The port holds ^Ivers and Brandt^ _accused of_ <spying>.", [null, "spying"]],
    ["The clerk whom ^they^ _accused of_ <theft> has left.", ["they", "theft"]],
    ["^Ivers^ was _quoted as saying_ <that she was no spy>.", ["Ivers", "that she was no spy"]],
    ["^Ivers^ _accused_ <the ministry of spying>.", ["Ivers", "the ministry of spying"]],
    ["^Brandt^_:_ <Our bridge stands>, and we mean to keep it (Agence Lira).", ["Brandt", "Our bridge stands, and we mean to keep it"]],
    ["^Brandt^ _said_ <that when the bridge fell>, the port was closed.", ["Brandt", "that when the bridge fell, the port was closed"]],
    ["^Brandt^ _claims_ <after the bridge fell>, “the port” was closed.", ["Brandt", "after the bridge fell, “the port” was closed"]],
    ["^Brandt^ _said_ <that he was glad when the bridge fell>, and went home.", ["Brandt", "that he was glad when the bridge fell"]],
    ["^Brandt^ _recalled_ <the bridge>, which fell.", ["Brandt", "the bridge"]],
    ["^Brandt^ _added_ to <Al>-Lira Net, <“The bridge stands.”>+", ["Brandt", "“The bridge stands.”"]],
  ])("%s", (marked, expected) => expect(mended(marked)).toEqual(expected));

  it("a participle behind another's content has no source in it", () => {
    const { text, context, names, relations } = readStatements("_According to_ ^the writer^, <Ivers has lost the bridge>, _showing_ <that nobody wants it>.");
    const [first, second] = relations;
    const ivers = { spans: [{ start: text.indexOf("Ivers"), end: text.indexOf("Ivers") + 5 }] };
    expect(mendExtents(context, names, [first, { ...second, source: ivers }])[1].source).toBeNull();
  });

  it.each([["^Photo^_:_ <The sea front at Podgora an hour ago>", 0], ["^LIVE^_:_ <Storm nears the coast>", 0], ["^Brandt^_:_ <Our bridge stands>", 1], ["^Poll^_:_ <Few want the bridge>", 1]])(
    "a label before a colon says nothing: %s",
    (marked, rows) => {
      const { context, names, relations } = readStatements(marked);
      expect(mendExtents(context, names, relations)).toHaveLength(rows);
    },
  );
});

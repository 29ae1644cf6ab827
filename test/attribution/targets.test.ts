import { describe, expect, it } from "vitest";
import { readMarked } from "../entities/marked.js";
import { textOf } from "../../src/document/span.js";

/** A marked text and whom its first content is about. A text that begins with ! is a known miss. */
const TABLE: ReadonlyArray<readonly [string, ...string[]]> = [
  ["^[Ida Kern]^ _said_ <[Leo Hart] lied>.", "Leo Hart"],
  ["^[Ida Kern]^ _said_ <[Kern] never lied>."],
  ["Mr. [Hart] left. ^Mrs. [Kern]^ _said_ <he lied>.", "Hart"],
  ["[Leo Hart] left. ^[Ida Kern]^ _said_ <“I warned him.”>", "Leo Hart"],
  ["^[Ida Kern]^ _said_ <[Leo Hart] and [Mina Roy] lied>.", "Leo Hart", "Mina Roy"],
  ["^[Ida Kern]^ _said_ <the [o:Harbour Union] was wrong>.", "Harbour Union"],
  ["The [o:Harbour Union] struck. ^[Ida Kern]^ _said_ <the union was wrong>.", "Harbour Union"],
  ["^[Ida Kern]^ _said_ <[l:Ghana] would win>.", "Ghana"],
  ["^[Ida Kern]^ _called for_ <sanctions against [l:Ghana]>.", "Ghana"],
  ["[l:Ghana] voted. ^[Ida Kern]^ _praised_ <the [n:Ghanaian] voters>.", "Ghana"],
  ["^[Ida Kern]^ _said_ <the bridge in [l:Kesh] was safe>."],
  ["^[Ida Kern]^ _said_ <[l:Kesh] had paid>.", "Kesh"],
  ["^[Ida Kern]^ _said_ <[l:Kesh]'s debts were high>.", "Kesh"],
  ["^[Ida Kern]^ _said_ <the [n:Democrats] had lost>.", "Democrats"],
  ["^[Ida Kern]^ _attacked_ <a [n:Democratic] plan>."],
  ["^[Ida Kern]^ _courted_ <[n:Hispanic] voters>.", "Hispanic"],
  ["^[Ida Kern]^ _courted_ <the [n:Kurdish] community>.", "Kurdish"],
  ["^[Ida Kern]^ _courted_ <[n:Republican] voters>."],
  ["^[Ida Kern]^ _read_ <a [n:Kurdish] book>."],
  ["^[Ida Kern]^ _attacked_ <the [Penn] campaign>.", "Penn campaign"],
  ["Mrs. [Penn] left. ^Mr. [Kern]^ _attacked_ <her campaign>.", "Penn", "Penn campaign"],
  ["^[Ida Kern]^ _said_ <experts were wrong>."],
  ["^[Ida Kern]^ _said_ <“It was good, Mr. President.”>"],
  ["^[Ida Kern]^ _blamed_ <the government>.", "the government"],
  ["^[Ida Kern]^ _blamed_ <the committee>."],
  ["^[Ida Kern]^ _said_ <it rained on [d:Monday]>."],
  ["Mayor [Ruth Okello] left. ^[Ida Kern]^ _blamed_ <the mayor>.", "Ruth Okello"],
  ["^[Ida Kern]^ _told_ [Leo Hart] <“You lied.”>", "Leo Hart"],
  ["^[Ida Kern]^ _said_ <“We lied.”>"],
  ["[l:Russia] waits. ^[Ida Kern]^ _blamed_ <[l:Moscow]>.", "Russia"],
  ["^[Ida Kern]^ _attacked_ <[n:Islam]>."],
  ["The [n:Islamic] school fell. ^[Ida Kern]^ _said_ <it was old>."],
  ["^[Ida Kern]^ _attacked_ <the [o:GOP] nominee>."],
  ["^[Ida Kern]^ _attacked_ <the [o:GOP]>.", "GOP"],
  ["[o:Arda Bank] fell. ^[Ida Kern]^ _announced_ <it>."],
  ["^[Ida Kern]^ _said_ <the [l:Kesh Valley], which is dry, needed rain>."],
  ["[l:Taiwan] waits. ^[Ida Kern]^ _said_ <heat could make [l:Taipei] and [l:New Kesh City] hotter>.", "Taipei"],
  ["[l:Taiwan] waits. ^[Ida Kern]^ _blamed_ <[l:Taipei]>.", "Taiwan"],
  ["^[Ida Kern]^ _said_ <[Leo Hart], whom [Leo Hart]'s wife left, lied>.", "Leo Hart"],
];

describe("targets", () => {
  for (const [marked, ...names] of TABLE) {
    const text = marked.replace(/^!/u, "");
    (text === marked ? it : it.fails)(text, () => expect(readMarked(text).targets[0].map(({ name }) => name)).toEqual(names));
  }

  it("says where the content mentions each", () => {
    const { text, targets } = readMarked("^Mrs. [Kern]^ _said_ <Mr. [Hart] lied when he spoke>.");
    expect(targets[0][0].mentions.map((span) => textOf(text, span))).toEqual(["Hart", "he"]);
  });

  it("says what each does and marks the main one", () => {
    const { targets } = readMarked("^[Ida Kern]^ _said_ <[Leo Hart] attacked [Mina Roy] in [l:Ghana]>.");
    expect(targets[0].map(({ name, role, main }) => [name, role, main])).toEqual([
      ["Leo Hart", "subject", true],
      ["Mina Roy", "object", undefined],
      ["Ghana", "oblique", undefined],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { readMarked } from "../entities/marked.js";
import type { Case } from "../entities/tables.js";
import { testCases } from "../entities/tables.js";

const JOINT: readonly Case[] = [
  ["{[Mina Roy] and [Leo Hart]} _said_ <the film was done>.", "Mina Roy + Leo Hart"],
  ["{[n:French] minister [Jean Blanc] and his [n:Italian] counterpart [Luigi Neri]} _agreed_ <to wait>.", "Jean Blanc + Luigi Neri"],
  ["{The [l:United States], [l:Britain] and [l:France]} _support_ <the rebels>.", "United States + Britain + France"],
  ["{President [Duarte] and [Ada Penn]} _rejected_ <the plan>.", "Duarte + Ada Penn"],
  ["{Senators [Bob Moor] and [Lin Gray]} _rejected_ <the plan>.", "Bob Moor + Lin Gray"],
  ["{[Mina Roy], the director, and [Leo Hart], the star,} _said_ <the film was done>.", "Mina Roy + Leo Hart"],
  ["{[Joseph Akol] and other members} _protested_ <the plan>.", "Joseph Akol"],
  ["{[o:Ferrowatt] and [o:Lumen Grid]} _denied_ <the plan>.", "Ferrowatt + Lumen Grid"],
  ["{Both [l:Ghana] and [l:Togo]} _denied_ <the plan>.", "Ghana + Togo"],
  ["{The [o:Harbour Union] and the [o:Teachers Union]} _denied_ <the plan>.", "Harbour Union + Teachers Union"],
  ["{[Keron Adu], director of [o:Akwa] and [o:Brona],} _denied_ <the plan>.", "Keron Adu"],
  ["{The writer and analyst [Omar Kabir]} _denied_ <the plan>.", "Omar Kabir"],
  ["{[Mina Roy], of [o:Akwa],} _denied_ <the plan>.", "Mina Roy"],
  ["{Nominee [Ada Penn] and the [Duarte] administration} _praised_ <the plan>.", "Ada Penn + Duarte administration"],
  ["{Six women and six men} _wanted_ <the post>.", ""],
  ["{[Ada Penn] and her husband, [Sam Reed],} _denied_ <the plan>.", "Ada Penn + Sam Reed"],
  ["{[Ada Penn] as well as [Leo Hart]} _denied_ <the plan>.", "Ada Penn + Leo Hart"],
  ["{[Ada Penn] or [Leo Hart]} _denied_ <the plan>.", "Ada Penn + Leo Hart"],
  ["{[Ada Penn], [Leo Hart], and [Mina Roy]} _denied_ <the plan>.", "Ada Penn + Leo Hart + Mina Roy"],
  ["[Ada Penn] met [Leo Hart] and {the two} _agreed_ <to wait>.", "Ada Penn + Leo Hart"],
  ["[l:Ghana] and [l:Togo] met. {The two countries} _agreed_ <to wait>.", "Ghana + Togo"],
];

const HEADS: readonly Case[] = [
  ["{[Penn]'s manager} _denied_ <it>.", ""],
  ["{[Penn] spokesman [Leo Hart]} _denied_ <it>.", "Leo Hart"],
  ["{A spokesman for [Ada Penn]} _denied_ <it>.", ""],
  ["{[Leo Hart], a spokesman for [Ada Penn],} _denied_ <it>.", "Leo Hart"],
  ["{[Leo Hart], who works for [Ada Penn],} _denied_ <it>.", "Leo Hart"],
  ["{[o:Ferrowatt] chief economist [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["{Chief economist [Ida Kern] of [o:Ferrowatt]} _denied_ <it>.", "Ida Kern"],
  ["{The head of [o:Ferrowatt], [Ida Kern],} _denied_ <it>.", "Ida Kern"],
  ["!{Its “national reporter” [Ida Kern], winner of the [m:Erik Prize],} _denied_ <it>.", "Ida Kern"],
  ["{[o:Ferrowatt]'s [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["{A woman from [l:Kesh]} _denied_ <it>.", ""],
  ["{Voters in [l:Ohio]} _denied_ <it>.", ""],
  ["{[Ida Kern], 45,} _denied_ <it>.", "Ida Kern"],
  ["{Senator [Bob Moor], R-Tenn.,} _denied_ <it>.", "Bob Moor"],
  ["{[Ida Kern] (right)} _denied_ <it>.", "Ida Kern"],
  ["{Ferrowatt worker [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["{the [o:IMF]} report _stated_ <that growth slows>.", "IMF"],
  ["{One in three of [Penn]'s voters} _denied_ <it>.", ""],
  ["{The daughter of [Ada Penn]} _denied_ <it>.", ""],
  ["{Director and chair of the [o:Tarno Trust] [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["!{Businessman and founder of [o:Kern Bakeries], [Ida Kern],} _denied_ <it>.", "Ida Kern"],
  ["{Director and founder [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["{[Sam Reed], husband of [Ada Penn],} _denied_ <it>.", "Sam Reed"],
];

const DOCUMENTS: readonly Case[] = [
  ["{A new [o:Evening Echo-NBS News] poll} _found_ <that few voted>.", "Evening Echo + NBS News"],
  ["The [o:Evening Echo] published a feature on Monday. {The piece} _said_ <that few voted>.", "Evening Echo"],
  ["{A poll conducted in May by [o:Pew]} _found_ <that few voted>.", "Pew"],
  ["{A statement from [l:Lisbon]} _said_ <the divers would go down>. [l:Portugal] is waiting.", "Portugal"],
  ["The [o:Supreme Court] met. {The ruling} _said_ <that the law stands>.", "Supreme Court"],
  ["{A [o:Reuters] survey} _found_ <that few voted>.", "Reuters"],
  ["{A new [o:Evening Echo]/[o:NBS News] poll} _found_ <that few voted>.", "Evening Echo + NBS News"],
  ["A new [o:Evening Echo] poll is out. {The poll} _found_ <that few voted>.", "Evening Echo"],
  ["A [o:Reuters] survey is out. {The study} _found_ <that few voted>.", "Reuters"],
  ["{A study by [Ida Kern]} _found_ <that few voted>.", "Ida Kern"],
  ["{A 2014 study by law professor [Ida Kern]} _found_ <that few voted>.", "Ida Kern"],
  ["{A report from [o:Greenwatch]} _found_ <that few fish live>.", "Greenwatch"],
  ["{[Ida Kern]'s letter} _asked_ <for help>.", "Ida Kern"],
  ["{Her letter} _asked_ <for help>. [Ida Kern] wrote it.", ""],
  ["[Ida Kern] wrote again. {Her letter} _asked_ <for help>.", "Ida Kern"],
  ["{A poll} _found_ <that few voted>.", ""],
  ["{Federal statistics} _show_ <that few voted>.", ""],
  ["{The [o:Pew] survey} _shows_ <that few voted>.", "Pew"],
  ["The [o:Evening Echo] ran an article. {The [o:Evening Echo] article} _says_ <that few voted>.", "Evening Echo"],
  ["An [o:Evening Echo] article is out. {The article} _says_ <that few voted>.", "Evening Echo"],
  ["{A statement from the [o:Harbour Union]} _says_ <that few voted>.", "Harbour Union"],
  ["{The letter} _says_ <that few voted>.", ""],
  ["{Documents} _show_ <that few voted>.", ""],
  ["{An [o:Evening Echo] editorial} _asked_ <for calm>.", "Evening Echo"],
  ["{A document on [o:Ferrowatt]'s website} _says_ <that few pay>.", "Ferrowatt"],
];

const FIRST_PERSON: readonly Case[] = [
  ["^[Ida Kern]^ _said_ <“{I} am tired.”>", "Ida Kern"],
  ["<“{I} am tired,”> ^[Ida Kern]^ _said_.", "Ida Kern"],
  ["<“{My} boat sank,”> ^[Ida Kern]^ _said_.", "Ida Kern"],
  ["<“They saved {me},”> ^[Ida Kern]^ _said_.", "Ida Kern"],
  ["^The [o:Harbour Union]^ _said_ <“{We} are tired.”>", "Harbour Union"],
  ["<“{Our} members are tired,”> ^the [o:Harbour Union]^ _said_.", "Harbour Union"],
  ["^[Ida Kern]^ _told_ [Leo Hart] <“{You} are tired.”>", "Leo Hart"],
  ["^[Ida Kern]^ _told_ [Leo Hart] <“I like {your} boat.”>", "Leo Hart"],
  ["^[Ida Kern]^ _told_ reporters <“{You} are tired.”>", ""],
  ["{I} _believe_ <that the bridge is safe>.", ""],
  ["<“{I} did it myself,”> ^she^ _said_ . ", ""],
  ["[Ida Kern] came. <“{I} did it,”> ^she^ _said_.", "Ida Kern"],
  ["^Analyst [Ida Kern]^ _said_ <“{I} doubt it.”>", "Ida Kern"],
  ["^[n:Democrats]^ _said_ <“{We} won.”>", "Democrats"],
  ["!^[Ida Kern] and [Leo Hart]^ _said_ <“{We} won.”>", "Ida Kern + Leo Hart"],
  ["^[Ida Kern]^ _asked_ [Leo Hart] <“Did {you} win?”>", "Leo Hart"],
  ["^[Ida Kern]^ _said_ <“{I} won.”> ^[Leo Hart]^ _said_ <“So did I.”>", "Ida Kern"],
  ["^[Ida Kern]^ _said_ <“I won.”> ^[Leo Hart]^ _said_ <“So did {I}.”>", "Leo Hart"],
  ["^A nurse^ _said_ <“{I} won.”>", ""],
  ["^[l:Ghana]^ _said_ <“{We} won.”>", "Ghana"],
];

const AUTHOR: readonly Case[] = [
  ["A plan that fails\n\nBy [Ida Kern]\n\n{I} _believe_ <the plan will fail>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\nFor years {I} _thought_ <the plan would fail>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\n{I} _hope_ <that it fails>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\n{I} _fear_ <another winter>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\nIn {my} _view_ <the plan will fail>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\n{I} _say_ <no>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\nLast year {I} _wrote_ <that it would fail>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\n{I} _doubt_ <it>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\nAs {I} _see_ it, <the plan fails>.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\n{I} _want_ <a better plan>.", "Ida Kern"],
  ["{I} _believe_ <the plan will fail>.", ""],
  ["A plan that fails\n\nBy our correspondent\n\n{I} _believe_ <it will fail>.", ""],
  ["A plan that fails\n\nBy [Ida Kern]\n\n<“{I} doubt it,”> ^[Leo Hart]^ _said_.", "Leo Hart"],
  ["A plan that fails\n\nBy [Ida Kern]\n\n[Leo Hart] came. {He} _doubted_ <it>.", "Leo Hart"],
  ["The plan was drawn up by [Ida Kern]. {I} _doubt_ <it>.", ""],
  ["A plan by [Ida Kern]\n\n{I} _doubt_ <it>.", ""],
  ["A plan that fails\n\nBy [Ida Kern]\n\n{We} _doubt_ <it>.", ""],
  ["!A plan that fails\n\n[Ida Kern]\n\n{I} _doubt_ <it>.", "Ida Kern"],
  ["A plan that fails\n\n{I} _doubt_ <it>.\n\n[Ida Kern] is a columnist.", "Ida Kern"],
  ["A plan that fails\n\nBy [Ida Kern]\n\n[Leo Hart] told {me} so.", "Ida Kern"],
];

testCases("joint sources", JOINT);
testCases("the head of a source", HEADS);
testCases("documents", DOCUMENTS);
testCases("I, we and you", FIRST_PERSON);
testCases("the author", AUTHOR);

const speakersOf = (marked: string) => readMarked(marked).speakers;
const genderOf = (marked: string) => speakersOf(marked)[0][0].gender;

describe("speakers", () => {
  it("keeps the source's own words, up to the first comma, where the article never names it", () => {
    expect(speakersOf("^A senior official, 45,^ _denied_ <it>.")).toEqual([
      [{ name: "A senior official", entity: null, named: false, kind: "unnamed person" }],
    ]);
  });

  it("gives a pronoun the words that it stands for", () => {
    const [, second] = speakersOf("^A senior official^ _denied_ <it>. ^She^ _said_ <it was false>.");
    expect(second).toEqual([{ name: "A senior official", entity: "e1", named: false, kind: "unnamed person", gender: "female" }]);
  });

  it("has nobody where there is no source", () => {
    expect(speakersOf("<The bridge> was said to be safe.")).toEqual([[]]);
  });

  it("goes on with the speaker before a participle", () => {
    const { speakers } = readMarked("^[Ida Kern]^ _said_ <the bridge was safe>, _adding_ <that it would open>.");
    expect(speakers.map(([speaker]) => speaker?.name)).toEqual(["Ida Kern", "Ida Kern"]);
  });

  it("counts a speaker once", () => {
    expect(speakersOf("^A poll by the [o:Evening Echo] and the [o:Evening Echo]^ _found_ <so>.")[0].map(({ name }) => name)).toEqual([
      "Evening Echo",
    ]);
  });

  it("says what the text calls a speaker and whom that ties it to", () => {
    expect(speakersOf("^[Ida Kern], an analyst at the [o:Cato Institute],^ _denied_ <it>.")[0]).toMatchObject([
      { name: "Ida Kern", role: "analyst at the Cato Institute", affiliation: "Cato Institute" },
    ]);
    expect(speakersOf("^Political analyst [Omar Kabir]^ _denied_ <it>.")[0]).toMatchObject([{ role: "Political analyst" }]);
    expect(speakersOf("^[Ahmed Saleh], a member of the [o:Presidency Council],^ _denied_ <it>.")[0]).toMatchObject([
      { role: "member of the Presidency Council", affiliation: "Presidency Council" },
    ]);
  });

  it("takes gender from titles, nouns and pronouns of the text, never from a name", () => {
    expect(genderOf("^Mrs. [Holt]^ _denied_ <it>.")).toBe("female");
    expect(genderOf("^[Leo Hart], a spokesman,^ _denied_ <it>.")).toBe("male");
    expect(genderOf("[Kim Adu] spoke. She left. ^[Adu]^ _denied_ <it>.")).toBe("female");
    expect(genderOf("^[Mary Adu]^ _denied_ <it>.")).toBeUndefined();
    expect(genderOf("^[John Adu]^ _denied_ <it>.")).toBeUndefined();
  });

  const KINDS: ReadonlyArray<readonly [string, string]> = [
    ["^[Ida Kern]^ _denied_ <it>.", "person"],
    ["^[o:Ferrowatt]^ _denied_ <it>.", "organization"],
    ["^The [f:White House]^ _denied_ <it>.", "government"],
    ["^[l:Ghana]^ _denied_ <it>.", "government"],
    ["^The [o:Ministry of Water]^ _denied_ <it>.", "government"],
    ["^The [n:Democrats]^ _denied_ <it>.", "group"],
    ["^A [o:Reuters] survey^ _found_ <it>.", "document"],
    ["^The letter^ _says_ <so>.", "document"],
    ["^A senior official^ _denied_ <it>.", "unnamed person"],
    ["^Two officials^ _denied_ <it>.", "unnamed group"],
    ["^44 percent^ _denied_ <it>.", "unnamed group"],
    ["^A company^ _denied_ <it>.", "organization"],
    ["^I^ _believe_ <it>.", "author"],
  ];
  for (const [marked, kind] of KINDS) it(`is of kind ${kind}: ${marked}`, () => expect(speakersOf(marked)[0][0].kind).toBe(kind));
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_ALIASES, parseAliases } from "../../src/across/aliases.js";
import { Census } from "../../src/across/census.js";
import { aliasesOf, mergeNames } from "../../src/across/merge.js";
import { Totals } from "../../src/across/summaries.js";
import type { DocumentRecord } from "../../src/document/record.js";
import type { StanceLabel } from "../../src/document/types.js";
import { writeAliases } from "../../src/write/summaries.js";
import type { Said } from "./made.js";
import { recordOf } from "./made.js";

function countOver(records: readonly DocumentRecord[], list?: string) {
  const census = new Census(list === undefined ? NO_ALIASES : parseAliases(list, "aliases.csv"));
  for (const record of records) census.add(record);
  const merge = mergeNames(census.knownNames());
  const totals = new Totals(census, merge);
  const aliases = aliasesOf(merge, census);
  return { speakers: totals.speakers(), targets: totals.targets(), pairs: totals.pairs(), aliases, csv: [...writeAliases(aliases)].join("") };
}

const bodySays = (name: string) => ({ by: [name, "ORGANIZATION"] as const });
const about = (label: StanceLabel) => [["Dam Board", "ORGANIZATION", label] as const];

/** An article for each list of those who speak in it. */
const articlesBy = (...articles: ReadonlyArray<ReadonlyArray<string | Said>>) =>
  articles.map((speakers, i) => recordOf(`${i}.txt`, speakers.map((one) => (typeof one === "string" ? { by: one } : one))));

const speakersIn = (...articles: ReadonlyArray<ReadonlyArray<string | Said>>) =>
  countOver(articlesBy(...articles)).speakers.map(({ speaker, articles: count }) => `${speaker} ${count}`).toSorted();
const offersIn = (...articles: ReadonlyArray<ReadonlyArray<string | Said>>) =>
  countOver(articlesBy(...articles)).aliases.filter(({ counted }) => counted === null).map(({ name, offered, reason }) => `${name} > ${offered}: ${reason}`);

describe("speakers over all articles", () => {
  it("counts a name once, whatever its capitals, marks and titles", () => {
    expect(speakersIn(["Ruth Okello"], ["RUTH OKELLO"], ["Ruth Okello"], ["Mr. Musa Kéré"], ["Musa Kere"])).toEqual(["Mr. Musa Kéré 2", "Ruth Okello 3"]);
  });

  it("makes given names one that are short forms or initials of each other", () => {
    expect(speakersIn(["William Hart"], ["Bill Hart"], ["William J. Hart"])).toEqual(["William J. Hart 3"]);
    expect(speakersIn(["Ruth Okello"], ["Ruth Okello"], ["R. Okello"], ["R. A. Okello"])).toEqual(["Ruth Okello 4"]);
  });

  it("leaves an initial alone that fits two people, and offers both", () => {
    expect(speakersIn(["John Hart"], ["Jane Hart"], ["J. Hart"])).toEqual(["J. Hart 1", "Jane Hart 1", "John Hart 1"]);
    expect(offersIn(["John Hart"], ["Jane Hart"], ["J. Hart"])).toHaveLength(2);
  });

  it("gives a family name alone to the only one who bears it", () => {
    expect(speakersIn(["Ruth Okello"], ["Okello"])).toEqual(["Ruth Okello 2"]);
    expect(speakersIn(["Ruth Okello"], ["Okello"], ["Peter Okello"])).toEqual(["Okello 1", "Peter Okello 1", "Ruth Okello 1"]);
    expect(offersIn(["Ruth Okello"], ["Okello"], ["Peter Okello"])).toEqual(["Okello > Peter Okello: several fit", "Okello > Ruth Okello: several fit"]);
  });

  it("heeds the gender that the articles state", () => {
    const articles = [["Ruth Okello"], [{ by: "Okello", gender: "male" as const }]];
    expect(speakersIn([{ by: "Ruth Okello", gender: "female" }], articles[1])).toEqual(["Okello 1", "Ruth Okello 1"]);
    expect(speakersIn(...articles)).toEqual(["Ruth Okello 2"]);
  });

  it("keeps apart what an article holds apart", () => {
    expect(speakersIn(["Ruth Okello", "Okello"], ["Okello"])).toEqual(["Okello 2", "Ruth Okello 1"]);
    expect(offersIn(["Ruth Okello", "Okello"], ["Okello"])).toEqual(["Okello > Ruth Okello: together in an article"]);
  });

  it("offers other spellings, and forces none", () => {
    expect(speakersIn(["Khalifa Haftar"], ["Khalifa Hifter"], ["Khalifa Haftar"])).toEqual(["Khalifa Haftar 2", "Khalifa Hifter 1"]);
    expect(offersIn(["Khalifa Haftar"], ["Khalifa Hifter"], ["Khalifa Haftar"])).toEqual(["Khalifa Hifter > Khalifa Haftar: spelling"]);
  });

  it("makes the names of a country one, offers acronyms, and never makes a person of a place", () => {
    expect(speakersIn([{ by: ["United States", "LOCATION"] }], [{ by: ["U.S.", "LOCATION"] }], [{ by: ["Jordan", "LOCATION"] }], ["Jordan"])).toHaveLength(3);
    expect(speakersIn([bodySays("Harbour Dam Board")], [bodySays("HDB")])).toEqual(["HDB 1", "Harbour Dam Board 1"]);
    expect(offersIn([bodySays("Harbour Dam Board")], [bodySays("HDB")])).toEqual(["HDB > Harbour Dam Board: acronym"]);
  });

  it("has a line for each kind of unnamed speaker, and one for statements without a source", () => {
    const { speakers } = countOver(articlesBy(["(an aide)", "(a lawyer)", {}], ["(an aide)", "Ruth Okello"]));
    expect(speakers.map(({ speaker, named, articles, statements }) => [speaker, named, articles, statements])).toEqual([
      ["Ruth Okello", true, 1, 1], ["(unnamed person)", false, 2, 3], ["(no source)", null, 1, 1],
    ]);
  });

  it("counts articles, statements, words, shares, kinds and main targets", () => {
    const kenya = ["Kenya", "LOCATION"] as const;
    const records = [
      recordOf("1", [{ by: "Ruth Okello", words: "one two three", about: [kenya] }, { by: "Ruth Okello", words: "four" }, { by: "Musa Kere", words: "it’s five, isn’t it" }]),
      recordOf("2", [{ by: "Okello", words: "six … seven", about: [kenya, ["Dam Board", "ORGANIZATION"]] }]),
    ];
    expect(countOver(records).speakers[0]).toEqual({
      speaker: "Ruth Okello", named: true, kinds: ["person"], articles: 2, statements: 3, words: 6, statementShare: 0.75, wordShare: 0.6,
      targets: [{ name: "Kenya", statements: 2 }, { name: "Dam Board", statements: 1 }], alsoNamed: ["Okello"],
    });
  });
});

describe("targets and pairs over all articles", () => {
  const records = [
    recordOf("1", [{ by: "Ruth Okello", about: about("negative") }, { by: "Ruth Okello", about: about("negative") }, { by: "(an aide)", about: about("neutral") }]),
    recordOf("2", [{ by: "Okello", about: about("positive") }, { about: about("neutral") }]),
  ];

  it("counts who speaks about a target, and in what tone", () => {
    expect(countOver(records).targets).toEqual([{
      target: "Dam Board", type: "ORGANIZATION", articles: 2, statements: 5, speakers: 3,
      mainSpeakers: [{ name: "Ruth Okello", statements: 3 }, { name: "(no source)", statements: 1 }, { name: "(unnamed person)", statements: 1 }],
      negative: 2, neutral: 2, positive: 1, tone: -0.2, alsoNamed: [],
    }]);
  });

  it("has a row for each pair", () => {
    expect(countOver(records).pairs).toEqual([
      { speaker: "Ruth Okello", named: true, target: "Dam Board", type: "ORGANIZATION", articles: 2, statements: 3, negative: 2, neutral: 0, positive: 1, tone: -0.33 },
      { speaker: "(unnamed person)", named: false, target: "Dam Board", type: "ORGANIZATION", articles: 1, statements: 1, negative: 0, neutral: 1, positive: 0, tone: 0 },
      { speaker: "(no source)", named: null, target: "Dam Board", type: "ORGANIZATION", articles: 1, statements: 1, negative: 0, neutral: 1, positive: 0, tone: 0 },
    ]);
  });

  it("has no tone where no statement has a stance", () => {
    expect(countOver([recordOf("1", [{ by: "Ruth Okello", about: [["Kenya", "LOCATION"]] }])]).targets[0]).toMatchObject({ negative: 0, tone: null });
  });
});

describe("the list of names", () => {
  const articles = articlesBy(["Ruth Okello"], ["Okello"], ["Khalifa Haftar"], ["Khalifa Hifter"], ["Bill Hart"]);

  it("accepts an offer, keeps a name apart, and counts an article once that has both names", () => {
    const list = "name,sort,counted_as\nOkello,person,Okello\nKhalifa Hifter,person,Khalifa Haftar\nBill Hart,,Khalifa Haftar\n";
    const { speakers } = countOver([...articles, ...articlesBy(["Bill Hart", "Khalifa Haftar"])], list);
    expect(speakers.map(({ speaker, articles: count, alsoNamed }) => [speaker, count, alsoNamed])).toEqual([
      ["Khalifa Haftar", 4, ["Bill Hart", "Khalifa Hifter"]], ["Okello", 1, []], ["Ruth Okello", 1, []],
    ]);
  });

  it("takes what a spreadsheet makes of it: semicolons, other columns, apostrophes before formulas", () => {
    const { speakers } = countOver(articles, "\ufeffname;why;counted_as\r\nKhalifa Hifter;x;'=Haftar\r\n");
    expect(speakers.map(({ speaker }) => speaker)).toContain("=Haftar");
  });

  it.each([
    ["name,into\na,b\n", "aliases.csv: has no column counted_as (try: the list as --write-aliases writes it)"],
    ["name,counted_as\na,b\nb,a\n", /aliases\.csv:\d: counts . in a circle/u],
    ["name,counted_as\na b,c d\nA B,e f\n", "aliases.csv:3: counts A B as e f, line 2 as c d (try: one line for each name)"],
    ["name,sort,counted_as\na,dog,b\n", "aliases.csv:2: has the sort dog (try: person, other, or nothing for both)"],
    ["name,counted_as\n,b\n", "aliases.csv:2: has no name (try: fill the column name, or remove the line)"],
  ])("says what is wrong with %j", (list, message) => {
    let line = "";
    try {
      parseAliases(list, "aliases.csv");
    } catch (error) {
      ({ line } = error as { line: string });
    }
    expect(line).toMatch(message);
  });
});

const given = fc.constantFrom("", "John ", "Jon ", "Jane ", "J. ", "J.A. ", "John A. ", "John B. ", "Bill ", "William ", "Dr. ");
const family = fc.constantFrom("Hart", "Harte", "Haftar", "Hifter", "O'Neill", "van Buren");
const person = fc.record({ by: fc.tuple(given, family).map(([a, b]) => a + b), gender: fc.constantFrom("male" as const, "female" as const, undefined) });
const body = fc.constantFrom("US", "U.S.", "United States", "Harbour Dam Board", "HDB").map((name) => ({ by: [name, "ORGANIZATION"] as const }));
const target = fc.constantFrom("John Hart", "Haftar", "Jane Hart").map((name) => [name, "PERSON", "neutral"] as const);
const statement = fc.tuple(fc.oneof(person, body), fc.array(target, { maxLength: 2 })).map(([who, whom]) => ({ ...who, about: whom }) as Said);
const corpus = fc.array(fc.array(statement, { maxLength: 5 }), { maxLength: 8 });

describe("merging", () => {
  it("gives the same whatever the order of articles and statements", () => {
    fc.assert(
      fc.property(corpus, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (articles, random) => {
        const mixed = articles.map((statements) => mixedBy(statements, random));
        expect(countOver(articlesBy(...mixedBy(mixed, random)))).toEqual(countOver(articlesBy(...articles)));
      }),
      { numRuns: 150 },
    );
  });

  it("counts every statement once for each who speaks, and every article at most once", () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const { speakers, pairs, targets } = countOver(articlesBy(...articles));
        expect(speakers.reduce((sum, { statements }) => sum + statements, 0)).toBe(articles.flat().length);
        for (const { articles: count, statements } of [...speakers, ...pairs, ...targets]) {
          expect(count).toBeLessThanOrEqual(Math.min(statements, articles.length));
          expect(count).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("gives the same again with the list that it wrote", () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const first = countOver(articlesBy(...articles));
        const again = countOver(articlesBy(...articles), first.csv);
        const plain = ({ speakers }: typeof first) => speakers.map(({ alsoNamed: _others, ...speaker }) => speaker);
        expect(plain(again)).toEqual(plain(first));
        expect(again.pairs).toEqual(first.pairs);
      }),
      { numRuns: 100 },
    );
  });
});

function mixedBy<Item>(items: readonly Item[], random: Iterator<number>): Item[] {
  return items.map((item) => [random.next().value as number, item] as const).toSorted(([a], [b]) => a - b).map(([, item]) => item);
}

import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/text/tokens.js";

function words(text: string): string {
  return tokenize(text)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");
}

const CASES: Readonly<Record<string, ReadonlyArray<readonly [string, string]>>> = {
  "words and clitics": [
    ["He didn't say it's Haftar’s.", "He|did|n't|say|it|'s|Haftar|’s|."],
    ["I'm sure we’ll go; I'd stay.", "I|'m|sure|we|’ll|go|;|I|'d|stay|."],
    ["They cannot; he’s gonna.", "They|can|not|;|he|’s|gon|na|."],
    ["Trump‘s plan, it`s old", "Trump|‘s|plan|,|it|`s|old"],
    ["O'Brien and d'Arcy", "O'Brien|and|d'Arcy"],
    ["the U.S.'s plan and the 1990's", "the|U.S.|'s|plan|and|the|1990|'s"],
    ["al-Sarraj's US-backed force", "al|-|Sarraj|'s|US|-|backed|force"],
    ["the workers' rights", "the|workers|'|rights"],
  ],
  "apostrophes at the front": [
    ["the ’90s and '80s", "the|’90s|and|'80s"],
    ["'Twas late", "'T|was|late"],
    ["give 'em hell", "give|'em|hell"],
  ],
  "abbreviations": [
    ["Mr. Hale of the U.S. met Dr. Ruiz at 5 p.m.", "Mr.|Hale|of|the|U.S.|met|Dr.|Ruiz|at|5|p.m."],
    ["a Ph.D. from St. Louis, e.g.", "a|Ph.D.|from|St.|Louis|,|e.g."],
    ["John F. Kerr and J.K. Rowe", "John|F.|Kerr|and|J.K.|Rowe"],
    ["taller than I. She left", "taller|than|I|.|She|left"],
    ["See No. 5. He said No.", "See|No.|5|.|He|said|No|."],
    ["Dr.Kern met Mrs.Hale.", "Dr.|Kern|met|Mrs.|Hale|."],
    ["AT&T in U.S.Army", "AT&T|in|U.S.|Army"],
  ],
  "numbers and money": [
    ["$3,000.50, €4bn, 3.5%", "$|3,000.50|,|€|4bn|,|3.5|%"],
    ["USD105m and Rs5,000", "USD|105m|and|Rs|5,000"],
    ["QR39,750 and N$50, A4,5 or B2B", "QR|39,750|and|N|$|50|,|A4|,|5|or|B2B"],
    ["10:30am, 5pm, 7 p.m.", "10:30|am|,|5|pm|,|7|p.m."],
    ["the 1990s, 21st, 9/11, COVID-19", "the|1990s|,|21st|,|9/11|,|COVID|-|19"],
  ],
  "addresses": [
    ["(see https://a.example.com/b?c=d.)", "(|see|https://a.example.com/b?c=d|.|)"],
    ["write a.b@c.example, @name #topic #1", "write|a.b@c.example|,|@name|#topic|#|1"],
    ["Amazon.com's site. Then", "Amazon.com|'s|site|.|Then"],
    ["It ended.The next day", "It|ended|.|The|next|day"],
  ],
  "marks": [
    ["''Had me at 'no,''' he said", "''|Had|me|at|'|no|,|'|''|he|said"],
    ["``So,'' she said -- twice...", "``|So|,|''|she|said|--|twice|..."],
    ["“Go!” What?!", "“|Go|!|”|What|?!"],
  ],
  "other scripts and signs": [
    ["a\uFEFFb\u200Bc\u3000d\u2028e", "a|b|c|d|e"],
    ["cafe\u0301 new\u00ADspaper İzmir", "cafe\u0301|new\u00ADspaper|İzmir"],
    ["👩‍🚀🇩🇪🇫🇷👍🏽", "👩‍🚀|🇩🇪|🇫🇷|👍🏽"],
    ["北京 قال الرئيس", "北京|قال|الرئيس"],
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  describe(kind, () => {
    it.each(cases)("%s", (text, expected) => {
      expect(words(text)).toBe(expected);
    });
  });
}

describe("tokens", () => {
  it("are none where there is no text", () => {
    expect(tokenize("")).toEqual([]);
    expect(tokenize(" \t\r\n\u00A0\uFEFF\u200B")).toEqual([]);
  });

  it("never are longer than 100 units, and never halve a pair of surrogates", () => {
    const spans = tokenize(`x${"😀".repeat(99)} ${"漢".repeat(250)} ${"𠀀".repeat(99)}`);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(100);
    expect(tokenize("𠀀".repeat(99)).map(({ start, end }) => end - start)).toEqual([100, 98]);
    expect(tokenize(`x${"𠀀".repeat(99)}`).map(({ start, end }) => end - start)).toEqual([99, 100]);
  });
});

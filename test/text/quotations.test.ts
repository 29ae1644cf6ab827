import { describe, expect, it } from "vitest";
import { readText } from "./read.js";

/** Quotations as their text; ~ behind one that nothing closes, + before one that goes on, > for each level of depth. */
function quotations(text: string): string[] {
  return readText(text).quotations.map(
    ({ start, end, closed, continues, depth }) => `${">".repeat(depth)}${continues ? "+" : ""}${text.slice(start, end)}${closed ? "" : "~"}`,
  );
}

const CASES: Readonly<Record<string, ReadonlyArray<readonly [string, readonly string[]]>>> = {
  "marks of every form": [
    ['"We go," she said. "Now."', ['"We go,"', '"Now."']],
    ["“We go,” she said. “Now.”", ["“We go,”", "“Now.”"]],
    ["‘We go,’ she said. ‘Now.’", ["‘We go,’", "‘Now.’"]],
    ["'We go,' she said. 'Now.'", ["'We go,'", "'Now.'"]],
    ["''We go,'' she said. ``Now.''", ["''We go,''", "``Now.''"]],
    ["«We go», she said. « Now. »", ["«We go»", "« Now. »"]],
    ["»We go«, she said.", ["»We go«"]],
    ["„We go“, she said.", ["„We go“"]],
    ['“We go," she said.', ['“We go,"']],
  ],
  "direction read from the blanks": [
    ["“We won “ he said. “Again.”", ["“We won “", "“Again.”"]],
    ["He said ”no” to it.", ["”no”"]],
    ['He said " we go " to them.', ['" we go "']],
    ['The word ("go") is short; so is "no"—or "so".', ['"go"', '"no"', '"so"']],
    ['He said,"We go."Then he went.', ['"We go."']],
    ['".@Lena is right," he wrote. ". . . I think so."', ['".@Lena is right,"', '". . . I think so."']],
    ["” … they are right,” she said.", ["” … they are right,”"]],
  ],
  "odd marks do no harm": [
    ['He said, "We go. He left. "We stay," she said.', ['"We go. He left.~', '"We stay,"']],
    ['It ended." But "we go," she said, "now."', ['"we go,"', '"now."']],
    ['He is 6\'2" tall. "I am not," he said.', ['"I am not,"']],
    ['"He is 6\'2" tall," she said. "So?"', ['"He is 6\'2" tall,"', '"So?"']],
    ['"A 12" pipe," he said. "No more."', ['"A 12" pipe,"', '"No more."']],
    ['He left."\n\n"We go," she said.', ['"We go,"']],
    ['One mark " alone here.', []],
    ["She wrote: “Let’s go. We can.’ He was in the room.", ["“Let’s go. We can.’"]],
    ["“We are very happy,» said the minister.", ["“We are very happy,»"]],
    ["“They prefer a horse, ”said Mr. Hale. “So do I.”", ["“They prefer a horse, ”", "“So do I.”"]],
    ["He said, ”get out” twice.", ["”get out”"]],
    ["‘’We go,’’ she said.", ["‘’We go,’’"]],
  ],
  apostrophes: [
    ["The workers' rights and the bosses' cars", []],
    ["'The workers' rights come first,' he said.", ["'The workers' rights come first,'"]],
    ["Back in the ’90s, rock ’n’ roll; ’tis so.", []],
    ["Back in the '90s, rock 'n' roll, give 'em a hand.", []],
    ["He called it 'over' in the '90s and 'done' now.", ["'over'", "'done'"]],
    ["‘It’s ours,’ said the Jones’ son.", ["‘It’s ours,’"]],
    ["'Don't go,' she said; they were goin' home.", ["'Don't go,'"]],
    ["Only ‘one mark here.", []],
  ],
  nested: [
    ["“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”", ">‘no’"]],
    ["'He said \"no\" to me,' she said.", ["'He said \"no\" to me,'", '>"no"']],
    ["''Had me at 'no,''' he wrote.", ["''Had me at 'no,'''", ">'no,'"]],
    ["“He told me “go away” and I left.”", ["“He told me “go away” and I left.”", ">“go away”"]],
    ['"The film “Long Roads” is over. It ends.', ['"The film “Long Roads” is over. It ends.~', ">“Long Roads”"]],
    ["\"I heard 'stop,' \" he said.", ["\"I heard 'stop,' \"", ">'stop,'"]],
  ],
  "over several paragraphs": [
    ["“We go.\n\n“We stay.\n\n“We end,” she said.", ["“We go.~", "+“We stay.~", "+“We end,”"]],
    ["''We go.\n\n''We stay,'' he said.", ["''We go.~", "+''We stay,''"]],
    ["‘We go.\n\n‘We stay,’ he said.", ["‘We go.~", "+‘We stay,’"]],
    ["“We go.\n\nWe stay.\n\nWe end,” she said.", ["“We go.~", "+We stay.~", "+We end,”"]],
    ["“We go.\n\nHe left.\n\n“We stay,” she said.", ["“We go.~", "“We stay,”"]],
    ["“We go.”\n\n“We stay.”", ["“We go.”", "“We stay.”"]],
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  describe(kind, () => {
    it.each(cases)("%s", (text, expected) => {
      expect(quotations(text)).toEqual(expected);
    });
  });
}

describe("quotations", () => {
  it("name their mark", () => {
    const marks = readText("“a b” 'c d' «e f» ''g h'' \"i j\"").quotations.map(({ mark }) => mark);
    expect(marks).toEqual(["double", "single", "guillemet", "apostrophes", "double"]);
  });

  it("run to the end of their paragraph and no further where nothing closes them", () => {
    expect(quotations("She said, “We go. And we stay.\n\nHe left.")).toEqual(["“We go. And we stay.~"]);
  });
});

import { describe, expect, it } from "vitest";
import { readText } from "./read.js";

/** The text with ¦ behind every sentence but a paragraph's last. */
function cut(text: string): string {
  const { sentences } = readText(text);
  let marked = "";
  let at = 0;
  for (const [i, { end, paragraph }] of sentences.entries()) {
    marked += text.slice(at, end);
    if (sentences[i + 1]?.paragraph === paragraph) marked += "¦";
    at = end;
  }
  return marked + text.slice(at);
}

/** Hard cases by kind; ¦ stands where a sentence ends within a paragraph. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  "titles before names": [
    "The plan pleased Maj. Gen. Farid Hamdan.¦ He signed it at once.",
    "The Rev. Amos Brown led the prayer.¦ Rep. Ana Ruiz stood beside him.",
    "Mr. and Mrs. Okoye met Dr. Lindqvist in June.",
    "Sens. Hale and Prior wrote to Gov. Mora on Monday.",
    "Lt. Col. Dana Reyes spoke first.¦ Sgt. Hull followed.",
    "Prof. Ines Duarte, who holds a Ph.D. in law, agreed.",
    "The court heard from Atty. Gen. Sol Weiss.",
    "Capt. J.T. Moss and Cpl. Anna Frey were hurt.",
    "Gen. Okafor left.¦ Col. Adeyemi stayed.",
    "They thanked Msgr. Paul Grech and Fr. Tomas.",
  ],
  initials: [
    "John F. Kerrigan won the seat.¦ George W. Hale lost his.",
    "The novel by J. K. Rowan sold well.",
    "A biography of W.E.B. Dunmore appeared.¦ Critics liked it.",
    "She was taller than I.¦ She was older, too.",
    "Prime Minister L. Oyun spoke.¦ The hall was full.",
    "J.P. Marlow & Co. denied it.",
    "Loretta E. Hale said she was asked.",
    'Robert C. "Bobby" Hale threw open his house.',
    "They turned to Plan B.¦ It failed, too.",
  ],
  "abbreviations of places and firms": [
    "The U.S. Senate voted late.¦ The House did not.",
    "He came home to the U.S.¦ He was tired.",
    "He came home to the U.S.¦ The trip had tired him.",
    "Troops left Washington, D.C. on Friday.",
    "They opened a shop in St. Louis, Mo. and another in Gary, Ind.",
    "Harlan Foods Inc. sued Dale Bros. over the name.",
    "She works for Harlan Foods Inc.¦ The firm is old.",
    "The U.N. Security Council met.¦ Nothing came of it.",
    "Rep. Paul Ames (R-Wis.) said so.",
    "Voters in Ohio, Pa. and Fla. will decide.",
    "It moved to the U.K.¦ In 2004, it closed.",
  ],
  "other abbreviations": [
    "Bring water, bread, etc. to the camp.",
    "They sold tents, stoves, etc.¦ The rest was free.",
    "Some fruits, e.g. figs, do not travel, i.e. they rot.",
    "It was Hale vs. Prior again.",
    "See No. 5 and pp. 12 to 14 of vol. 3.",
    "The vote is on Nov. 3 in most towns.",
    "Approx. 40 people came, est. loss $2,000.",
    "Kim et al. found the same.",
    "The firm, est. 1904, is in Elm Ave. near the park.",
  ],
  "times of day": [
    "Polls close at 8 p.m. in the capital.",
    "Polls close at 8 p.m.¦ The count begins at once.",
    "It began at 9 a.m. Monday and ended at noon.",
    "The attack came at 4:30 a.m. local time.",
    "He rose at 6 a.m.¦ By noon he was gone.",
    "Doors open at 7 p.m. EST on Saturday.",
  ],
  "quotations and who said them": [
    '"Are you coming?" she said.',
    "“Are you coming?” she said.",
    '"Stop!" he shouted.¦ Nobody stopped.',
    "“Why now?” asked Mr. Hale.",
    "“Why now?” Mr. Hale asked.¦ Nobody knew.",
    '"What will you do?" the judge asked the witness.',
    '"I can\'t …" he began.',
    "‘Is that all?’ she asked.",
    "''Who pays?'' he said.",
    '"We will win," he said.¦ "We must."',
    '"We will win.¦ We must," he said.',
    "“It ends here!” Brennan said in Leeds.",
  ],
  "quotations that end a sentence": [
    '"No."¦ She left the room.',
    "He called it “a gift.”¦ The mayor disagreed.",
    '"Are you mad?"¦ The hall fell silent.',
    "“We are done.”¦ “So are we.”",
    "She wrote ''Long Roads.''¦ It sold well.",
    "He said it was ‘over.’¦ It was not.",
    "He asked, “Who won?”¦ Nobody answered him.",
    'The sign read "Keep out!"¦ They went in.',
    "“They lied.¦ They lied to us all.”",
  ],
  brackets: [
    "He left early (he was ill).¦ She stayed.",
    "He left early.¦ (He was ill.)¦ She stayed.",
    "The film (Who Goes There?) opened well.",
    "The island was sold in 1891. [4]¦ It was bought back later.",
    "Ms. Hale (D-Vt.) voted no.¦ Mr. Prior (R-S.C.) voted yes.",
  ],
  "dots, and several marks": [
    "He paused ... and went on.",
    "He paused.¦ ... He went on.",
    "“I wonder…” she said.",
    "Well… maybe not.",
    "You did what?!¦ I cannot believe it.",
    "We won!!!¦ The street went wild.",
    "He waited. . . .¦ Nobody came.",
  ],
  "numbers, addresses, names with marks": [
    "Shares rose 3.5 percent to $12.40.¦ Bonds fell.",
    "Write to press@harlan.example.com or see www.harlan.example.com.¦ The line is open.",
    "Version 2.0.1 is out.¦ It mends much.",
    "Yahoo! reported a loss.¦ Its shares fell.",
    "The site Amazon.com said it would pay.",
    "The show Jeopardy! is back on Monday.",
    "In 2016.¦ That was the year.",
    "He finished in 9.58 s.¦ No one else came near.",
  ],
  "lists and lines": [
    "1. The vote is on Monday.\n2. The count is on Tuesday.",
    "• Tents for 200\n• Water for 500\n• No fuel",
    "- First, leave.\n- Then, call.",
    "a. The first rule.\nb. The second rule.",
    "A new road to peace\n\nThe talks went on.¦ Nobody left.",
    "The talks went on until\nthe early morning and the\nministers slept in the hall.¦ Then\nthey signed.",
    "TRIPOLI (Reuters) - The talks went on.¦ Nobody left.",
    "LONDON, Sept. 28 (UPI) — The queen was not amused.",
    "Al-Kadi: Our work goes on (Agency).",
    "He had one wish: The talks must go on.",
    "First line without a stop\nSecond line begins anew here and is the longer one of the two by far.",
  ],
  "nothing much": [
    "He left.¦ she stayed.",
    "Really?¦ Yes.",
    "Go!¦ Go!",
    "One sentence without a full stop",
    "Hillary Prior Goes After Donald Hale As The New Man Of The Hour",
    "The committee, which met for hours, did not vote; it will meet again.",
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  describe(kind, () => {
    it.each(cases)("%s", (marked) => {
      expect(cut(marked.replaceAll("¦", ""))).toBe(marked);
    });
  });
}

describe("sentences", () => {
  it("are none where there is no text", () => {
    expect(readText("").sentences).toEqual([]);
    expect(readText(" \n\t ").sentences).toEqual([]);
  });

  it("name their paragraph and their tokens", () => {
    const { sentences, tokens } = readText("He left. She stayed.\n\nThe end.");
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
    expect(sentences.map(({ firstToken, endToken }) => tokens.slice(firstToken, endToken).map(({ text }) => text))).toEqual([
      ["He", "left", "."],
      ["She", "stayed", "."],
      ["The", "end", "."],
    ]);
  });
});

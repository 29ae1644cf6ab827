import { describe, expect, it } from "vitest";
import { addStances, stanceModelOf } from "../../src/attribution/stances.js";
import { STANCES } from "../../src/document/types.js";
import { analyze, recordOf } from "../../src/index.js";
import { modelPath, readModel } from "../../src/models.js";
import { readMarked } from "../entities/marked.js";

/** A marked text and the stance of its first content towards each target. A text that begins with ! is a known miss. */
const TABLE: ReadonlyArray<readonly [string, ...string[]]> = [
  ["^[Ida Kern]^ _said_ <“[Leo Hart] is a liar and a crook.”>", "negative"],
  ["^[Ida Kern]^ _said_ <[Leo Hart] had betrayed voters and lied to them>.", "negative"],
  ["^[Ida Kern]^ _said_ <[Leo Hart] was unfit for office>.", "negative"],
  ["^[Ida Kern]^ _accused_ <[Leo Hart] of corruption>.", "negative"],
  ["^[Ida Kern]^ _criticized_ <[Leo Hart]>.", "negative"],
  ["^[Ida Kern]^ _said_ <[Leo Hart] attacked women and threatened a judge>.", "negative"],
  ["[Leo Hart] left. ^[Ida Kern]^ _said_ <“He is a disgrace.”>", "negative"],
  ["^[Ida Kern]^ _said_ <“[Leo Hart] is a great leader and a brave man.”>", "positive"],
  ["^[Ida Kern]^ _said_ <[Leo Hart] had done a wonderful job>.", "positive"],
  ["^[Ida Kern]^ _praised_ <[Leo Hart] for his courage>.", "positive"],
  ["^[Ida Kern]^ _praised_ <[Leo Hart]>.", "positive"],
  ["[Leo Hart] left. ^[Ida Kern]^ _said_ <“We love him. He is honest and wise.”>", "positive"],
  ["^[Ida Kern]^ _said_ <[Leo Hart] would arrive on Monday>.", "neutral"],
  ["^[Ida Kern]^ _said_ <she had met [Leo Hart] at the station>.", "neutral"],
  ["^[Ida Kern]^ _said_ <[Leo Hart] spoke for two hours about the budget>.", "neutral"],
  ["!^[Ida Kern]^ _said_ <[Leo Hart] is a hero, while [Mina Roy] is a liar>.", "positive", "negative"],
  ["^[Ida Kern]^ _said_ <[Leo Hart] criticized [Mina Roy]>.", "neutral", "negative"],
  ["!^[Ida Kern]^ _said_ <[Leo Hart] is not a criminal>.", "positive"],
  ["!^[Ida Kern]^ _said_ <“What a genius [Leo Hart] is: he lost the keys twice.”>", "negative"],
  ["!^[Ida Kern]^ _said_ <the soldiers of [Leo Hart] shot at the crowd, killing ten>.", "negative"],
  ["!^[Ida Kern]^ _denied_ <that [Leo Hart] was corrupt>.", "positive"],
];

const model = stanceModelOf(readModel("stance"), modelPath("stance"));

function stancesIn(marked: string) {
  const { context, relations, targets } = readMarked(marked);
  return addStances(context, relations, targets, model)[0].map(({ stance }) => stance);
}

describe("stances", () => {
  for (const [marked, ...labels] of TABLE) {
    const text = marked.replace(/^!/u, "");
    (text === marked ? it : it.fails)(`${text} ${labels.join(", ")}`, () => expect(stancesIn(text).map((stance) => stance?.label)).toEqual(labels));
  }

  it("are the likeliest of three, of each target", () => {
    for (const stance of TABLE.flatMap(([marked]) => stancesIn(marked.replace(/^!/u, "")))) {
      expect(STANCES).toContain(stance?.label);
      expect(stance?.probability).toBeGreaterThanOrEqual(0.333);
      expect(stance?.probability).toBeLessThanOrEqual(1);
    }
  });

  it("do not hear what is said outside of the statement", () => {
    const content = "^[Ida Kern]^ _said_ <[Leo Hart] would arrive on Monday>.";
    expect(stancesIn(`[Leo Hart] is a liar and a crook. ${content} The crowd hated and despised [Leo Hart].`)).toEqual(stancesIn(content));
  });

  it("come out with the record", () => {
    const { attributions } = recordOf(analyze("“Leo Hart is a liar and a crook,” Ida Kern said on Monday.\n"));
    expect(attributions[0].targets.map(({ name, stance }) => [name, stance?.label])).toEqual([["Leo Hart", "negative"]]);
  });
});

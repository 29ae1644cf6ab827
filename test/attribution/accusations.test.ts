import { describe, expect, it } from "vitest";
import { addAccusations } from "../../src/attribution/accusations.js";
import { readStatements, wordsOf } from "./statements.js";

/** Source, cue and content of what is added to a marked text's own statements. */
function added(marked: string): (string | null)[][] {
  const { text, context, relations } = readStatements(marked);
  return addAccusations(context, relations)
    .filter((relation) => !relations.includes(relation))
    .map(({ source, cue, content }) => [source, cue, content].map((phrase) => wordsOf(text, phrase)));
}

describe("accusations that the networks passed over", () => {
  it.each([
    ["Security forces hold two men, in addition to the elected council accusing the northern side of paying the guards.", [["the elected council", "accusing", "the northern side of paying the guards"]]],
    ["Ivers accused the ministry of hiding the report.", [["Ivers", "accused", "the ministry of hiding the report"]]],
    ["The two men were accused of spying.", []],
    ["Ivers was accused by the ministry of spying.", []],
    ["They found two men accused of spying.", []],
    ["Ivers accused the ministry.", []],
    ["^Ivers^ _accused_ <the ministry of hiding the report>.", []],
    ["^Brandt^ _said_ <that Ivers accused the ministry of hiding the report>.", []],
  ])("%s", (marked, expected) => expect(added(marked)).toEqual(expected));

  it("keeps the order of the contents", () => {
    const { text, context, relations } = readStatements("Ivers accused the ministry of hiding the report. ^Brandt^ _said_ <that he did not know>.");
    expect(addAccusations(context, relations).map(({ source }) => wordsOf(text, source))).toEqual(["Ivers", "Brandt"]);
  });
});

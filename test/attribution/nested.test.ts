import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/attribution/candidates.js";
import { nestedIn } from "../../src/attribution/nested.js";
import { innerRelations, numbered } from "../../src/attribution/numbers.js";
import { clausesInQuotations } from "../../src/attribution/quoted-clauses.js";
import { analyze, recordOf } from "../../src/index.js";
import { complaints } from "../document/schema.js";
import { readStatements, wordsOf } from "./statements.js";

const candidate = (cue: number, source: readonly [number, number] | null, content: readonly [number, number], cueProbability: number): Candidate => ({
  cue: { first: cue, end: cue + 1 }, head: cue, source: source ? [{ first: source[0], end: source[1] }] : [], content: [{ first: content[0], end: content[1] }],
  cueProbability, sourceProbability: 1, contentProbability: 1, contentLeast: 1, pathProbability: 0, sameProbability: 1, rank: 0,
});

describe("statements within statements", () => {
  it("are candidates that lie wholly in a row's content, the surest cue first", () => {
    const outer = candidate(1, [0, 1], [2, 20], 0.9);
    const inner = candidate(5, [3, 5], [6, 12], 0.6);
    const rest = [
      candidate(8, [7, 8], [9, 12], 0.3), // shares content with a surer one
      candidate(14, null, [15, 18], 0.5), // nobody says it
      candidate(14, [13, 14], [15, 25], 0.5), // reaches out of the row
      candidate(14, [13, 14], [15, 18], 0.01), // hardly a cue
    ];
    expect(nestedIn([outer, inner, ...rest], [outer]).map(({ cue }) => cue.first)).toEqual([5]);
  });

  it.each([
    ["^Brandt^ _said_: <“The ministry assured us that the bridge was safe.”>", ["The ministry", "assured", "that the bridge was safe"]],
    ["^Brandt^ _said_: <“Keita never said that the bridge was safe.”>", ["Keita", "never said", "that the bridge was safe"]],
  ])("are read off the tree in a quotation: %s", (marked, expected) => {
    const { text, context, relations } = readStatements(marked);
    const [{ source, cue, content }] = clausesInQuotations(context, relations);
    expect([source, cue, content].map((phrase) => wordsOf(text, phrase))).toEqual(expected);
  });

  it.each([
    "^Brandt^ _said_: <“I believe that the bridge is safe.”>",
    "^Brandt^ _said_: <“The bridge is going to fall on us all.”>",
    "^Brandt^ _said_ <the ministry thought that the bridge was safe>.",
  ])("are not made of what the speaker says of himself, nor outside quotation marks: %s", (marked) => {
    const { context, relations } = readStatements(marked);
    expect(clausesInQuotations(context, relations)).toEqual([]);
  });

  it("those that the models found go first", () => {
    const { context, relations } = readStatements("^Brandt^ _said_: <“The ministry assured us that the bridge was safe.”>");
    const shown = clausesInQuotations(context, relations);
    expect(innerRelations(shown, shown)).toEqual(shown);
    expect(innerRelations([], shown)).toEqual(shown);
  });

  it("carry the number of the one that holds them, and leave the numbers of the others alone", () => {
    const { context, relations } = readStatements("^Keita^ _said_ <it fell>. ^Brandt^ _said_: <“The ministry assured us that the bridge was safe.”>");
    const all = [...relations, ...clausesInQuotations(context, relations)].map(({ source, cue, content, confidence, nested: inner }) => ({
      source, cue, content, confidence, cueKind: "speech" as const, speakers: [], targets: [], ...(inner ? { nested: inner } : {}),
    }));
    const { attributions, nested } = numbered(all);
    expect(attributions.map(({ id }) => id)).toEqual(["a1", "a2"]);
    expect(nested.map(({ id, within }) => [id, within])).toEqual([["a2.1", "a2"]]);
  });

  it("are printed where they are asked for", () => {
    const analysis = analyze("Mayor Ilse Brandt spoke on Monday. “The ministry assured us that the old bridge was safe,” Brandt told reporters.");
    const outer = recordOf(analysis);
    const all = recordOf(analysis, { nested: true });
    expect(outer.attributions.some(({ within }) => within !== undefined)).toBe(false);
    const inner = all.attributions.find(({ within }) => within !== undefined);
    expect(inner).toMatchObject({ within: outer.attributions.at(-1)?.id, source: { text: "The ministry" }, cue: { text: "assured" } });
    expect(complaints(all, "record")).toEqual([]);
    expect(all.attributions.filter(({ within }) => within === undefined).map(({ id }) => id)).toEqual(outer.attributions.map(({ id }) => id));
  });
});

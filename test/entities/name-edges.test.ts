import { describe, expect, it } from "vitest";
import type { EntityType } from "../../src/document/types.js";
import { partsOf, trimmed } from "../../src/entities/name-edges.js";
import { worldNamesOf } from "../../src/entities/world-names.js";
import { readModel } from "../../src/models.js";
import { annotate } from "../../src/text/annotate.js";
import { tokenize } from "../../src/text/tokens.js";

const world = worldNamesOf(readModel("world-names"), "world-names");

/** What is left of a name that the readers found in brackets. */
function edges(marked: string, type: EntityType): string {
  const [before, inside] = marked.split(/[[\]]/u);
  const text = marked.replace(/[[\]]/gu, "");
  const tokens = annotate(text, tokenize(text));
  const first = tokens.findIndex(({ start }) => start >= before.length);
  const end = tokens.findLastIndex(({ end: at }) => at <= before.length + inside.length) + 1;
  const range = trimmed(tokens, { first, end }, type);
  return text.slice(tokens[range.first].start, tokens[range.end - 1].end);
}

function parts(text: string, type: EntityType): string[] {
  const tokens = annotate(text, tokenize(text));
  return partsOf(tokens, { first: 0, end: tokens.length, type }, world).map((part) => `${part.type} ${text.slice(tokens[part.first].start, tokens[part.end - 1].end)}`);
}

describe("a name's edges", () => {
  it.each([
    ["[Sheikh Hamad] left", "PERSON", "Hamad"],
    ["[Finance Minister Ruth Okello] left", "PERSON", "Ruth Okello"],
    ["[Kesh Elder Ida Kern] left", "PERSON", "Ida Kern"],
    ["[H E Omar Caballero Roy] left", "PERSON", "Omar Caballero Roy"],
    ["[Khalid Shaikh Mohammed] left", "PERSON", "Khalid Shaikh Mohammed"],
    ["[LeRoy Pope Walker] left", "PERSON", "LeRoy Pope Walker"],
    ["[Prayut Chan-o]-cha left", "PERSON", "Prayut Chan-o-cha"],
    ["a [Kern]-led party", "PERSON", "Kern"],
    ["[Moon Jae-in] left", "PERSON", "Moon Jae-in"],
    ["[the Kesh Bank's] loss", "ORGANIZATION", "Kesh Bank"],
    ["[- Kesh Bank,] a loss", "ORGANIZATION", "Kesh Bank"],
    ["a [USA] TODAY poll", "LOCATION", "USA TODAY"],
    ["left the [USA] today", "LOCATION", "USA"],
    ["Arda Union ([AU) Caucus] met", "ORGANIZATION", "AU"],
  ] as const)("%s (%s) is %s", (marked, type, expected) => expect(edges(marked, type)).toBe(expected));
});

describe("names that were read as one", () => {
  it.each([
    ["Okello Cabinet", "PERSON", ["ORGANIZATION Okello Cabinet"]],
    ["Uzbek Omar Kern", "PERSON", ["NORP Uzbek", "PERSON Omar Kern"]],
    ["French Montana", "PERSON", ["PERSON French Montana"]],
    ["Ruth Bader Okello", "PERSON", ["PERSON Ruth Bader Okello"]],
    ["Lyon France", "LOCATION", ["LOCATION Lyon", "LOCATION France"]],
    ["Lyon France", "ORGANIZATION", ["ORGANIZATION Lyon France"]],
    ["USA Today", "LOCATION", ["ORGANIZATION USA Today"]],
    ["House and Senate", "ORGANIZATION", ["ORGANIZATION House", "ORGANIZATION Senate"]],
    ["Arda and Kern", "ORGANIZATION", ["ORGANIZATION Arda and Kern"]],
    ["Arda University Poll", "ORGANIZATION", ["ORGANIZATION Arda University"]],
    ["PAC", "ORGANIZATION", []],
  ] as const)("%s (%s) are %j", (text, type, expected) => expect(parts(text, type)).toEqual(expected));
});

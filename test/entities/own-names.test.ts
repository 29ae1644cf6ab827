import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/document/types.js";
import { indexOwnNames, preferOwnNames, readOwnNames } from "../../src/entities/own-names.js";
import { annotate } from "../../src/text/annotate.js";
import { tokenize } from "../../src/text/tokens.js";

function found(text: string, csv: string, model: readonly { words: string; type: Mention["type"] }[] = []): string[] {
  const tokens = annotate(text, tokenize(text));
  const names = model.map(({ words, type }): Mention => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const firstToken = tokens.findIndex((token) => token.start === start);
    return { kind: "name", type, start, end, firstToken, endToken: tokens.findIndex((token) => token.end === end) + 1 };
  });
  const all = preferOwnNames(tokens, names, indexOwnNames(readOwnNames(csv, "names.csv")));
  return all.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

const LIST = "name,type,aliases\nNorthern Water Board,ORGANIZATION,the Board|NWB\nElla O'Hare,person,\n";

describe("a user's own names", () => {
  it("are found under their names and aliases, in any order", () => {
    expect(found("NWB says the Board met; the Northern Water Board denies it.", LIST)).toEqual([
      "ORGANIZATION NWB", "ORGANIZATION the Board", "ORGANIZATION Northern Water Board",
    ]);
  });

  it("win over what the model found there, and leave the rest", () => {
    const model = [{ words: "Northern Water", type: "LOCATION" as const }, { words: "Leeds", type: "LOCATION" as const }];
    expect(found("The Northern Water Board met in Leeds.", LIST, model)).toEqual(["ORGANIZATION Northern Water Board", "LOCATION Leeds"]);
  });

  it("are found with a curly apostrophe and before 's", () => {
    expect(found("Ella O’Hare’s plan", LIST)).toEqual(["PERSON Ella O’Hare"]);
  });

  it("are not found in small letters or inside a word", () => {
    expect(found("nwb and NWBs and the boardroom", LIST)).toEqual([]);
  });

  it("are read from a list with semicolons or tabs, with columns in any order and more of them", () => {
    const names = [{ name: "Oxburn, Upper", type: "LOCATION", aliases: ["Oxburn"] }];
    expect(readOwnNames("\ufeffnote;Type;NAME;aliases\nx;location;Oxburn, Upper;Oxburn|\n", "x")).toEqual(names);
    expect(readOwnNames('type\tname\taliases\r\nLOCATION\t"Oxburn, Upper"\tOxburn\r\n', "x")).toEqual(names);
  });

  it("prefer the longest", () => {
    expect(found("New Oxburn Bridge", "name,type\nOxburn,LOCATION\nNew Oxburn,LOCATION\nNew Oxburn Bridge,FACILITY")).toEqual(["FACILITY New Oxburn Bridge"]);
  });

  it.each([
    ["nom,genre\nA,B", /lacks the column name or type in line 1/u],
    ["nom,genre", /lacks the column name or type in line 1/u],
    ["name,type\nOxburn,TOWN", /the type TOWN in line 2/u],
    ["name,type\n,PERSON", /no name in line 2/u],
    ['name,type\n"Oxburn,PERSON', /is no CSV/u],
  ])("are refused with the line that is wrong: %j", (csv, message) => {
    expect(() => readOwnNames(csv, "names.csv")).toThrow(message);
  });
});

import { describe, expect, it } from "vitest";
import { mendExtents } from "../../src/attribution/extents.js";
import { readStatements, wordsOf } from "./statements.js";

function mended(marked: string): (string | null)[] {
  const { text, context, names, relations } = readStatements(marked);
  const [{ source, content }] = mendExtents(context, names, relations);
  return [wordsOf(text, source), wordsOf(text, content)];
}

describe("extents", () => {
  it.each([
    ["^Brandt^_:_ <Our bridge stands, and it will stand (Agence Lira)>", ["Brandt", "Our bridge stands, and it will stand"]],
    ["^Brandt^_:_ <Our bridge stands (and it will stand)>", ["Brandt", "Our bridge stands (and it will stand)"]],
    ["^Brandt^ _added_ to Al-<Lira Net, “The bridge stands.”>", ["Brandt", "“The bridge stands.”"]],
    ["^Ivers^ was _accused of_ <spying>.", [null, "spying"]],
    ["^Ivers^ was _quoted as saying_ <that she was no spy>.", ["Ivers", "that she was no spy"]],
    ["^Ivers^ _accused_ <the ministry of spying>.", ["Ivers", "the ministry of spying"]],
  ])("%s", (marked, expected) => expect(mended(marked)).toEqual(expected));
});

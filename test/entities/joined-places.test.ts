import { describe, expect, it } from "vitest";
import { placesIn } from "../../src/entities/joined-places.js";
import { worldNamesOf } from "../../src/entities/world-names.js";
import { readModel } from "../../src/models.js";
import { annotate } from "../../src/text/annotate.js";
import { tokenize } from "../../src/text/tokens.js";

const world = worldNamesOf(readModel("world-names"), "world-names");

function parts(name: string): string[] {
  const tokens = annotate(name, tokenize(name));
  return placesIn(tokens, { first: 0, end: tokens.length }, world).map(({ first, end }) => name.slice(tokens[first].start, tokens[end - 1].end));
}

describe("places without a comma between them", () => {
  it.each([
    ["San Rafael California", ["San Rafael", "California"]],
    ["Renton WA", ["Renton", "WA"]],
    ["miramar florida", ["miramar", "florida"]],
    ["Lyon France", ["Lyon", "France"]],
    ["Charlotte North Carolina", ["Charlotte", "North Carolina"]],
    ["Toowoomba QLD", ["Toowoomba", "QLD"]],
  ])("%s are two", (name, expected) => expect(parts(name)).toEqual(expected));

  it.each(["West Virginia", "New Mexico", "South Korea", "Uttar Pradesh", "San Luis Potosí", "West Panama", "Northern Ontario", "Central Lima", "Papua New Guinea", "Cambridge Bay", "Lagos", "Equatorial Guinea"])(
    "%s is one",
    (name) => expect(parts(name)).toEqual([name]),
  );
});

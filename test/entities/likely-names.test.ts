import { describe, expect, it } from "vitest";
import { agreed, type LikelyName, likelyNames } from "../../src/entities/likely-names.js";
import { bioTransitions, Lattice } from "../../src/tagger/lattice.js";

/** Names among tokens that each give labels O, B-0, I-0, B-1, I-1 these chances, as far as BIO lets it. */
function found(...tokens: readonly (readonly number[])[]): string[] {
  const lattice = new Lattice(5, bioTransitions(5));
  lattice.compute(Float64Array.from(tokens.flat(), (chance) => Math.log(chance + 1e-12)), tokens.length);
  return likelyNames(lattice, tokens.length, 5).map(({ first, end, chances }) => `${first}-${end} ${[...chances].map((chance) => chance.toFixed(2)).join(" ")}`);
}

function name(...chances: number[]): LikelyName {
  return { first: 0, end: 1, chances: Float64Array.from(chances) };
}

describe("likely names", () => {
  it("are those likelier than not, whatever their type", () => {
    expect(found([0.1, 0.9, 0, 0, 0], [1, 0, 0, 0, 0])).toEqual(["0-1 0.90 0.00"]);
    expect(found([0.3, 0.36, 0, 0.34, 0])).toEqual(["0-1 0.36 0.34"]);
    expect(found([0.55, 0.45, 0, 0, 0])).toEqual([]);
  });

  it("have the borders that are likelier than not", () => {
    expect(found([0, 1, 0, 0, 0], [0.2, 0, 0.8, 0, 0], [0.9, 0, 0.1, 0, 0])).toEqual(["0-2 0.73 0.00"]);
    expect(found([0, 1, 0, 0, 0], [0.5, 0, 0.5, 0, 0], [0.5, 0, 0.5, 0, 0])).toEqual([]);
    expect(found([0, 1, 0, 0, 0], [0, 0, 0, 1, 0])).toEqual(["0-1 1.00 0.00", "1-2 0.00 1.00"]);
  });
});

describe("names that agree", () => {
  it("have a type that is likely by itself, or by all of the same words", () => {
    expect(agreed([name(0.5, 0.1)], ["Kern"]).map(({ kind }) => kind)).toEqual([0]);
    expect(agreed([name(0.25, 0.2)], ["Kern"])).toEqual([]);
    expect(agreed([name(0.25, 0.2), name(0.9, 0)], ["Kern", "Kern"]).map(({ kind }) => kind)).toEqual([0, 0]);
    expect(agreed([name(0.25, 0.2), name(0.9, 0)], ["Kern", "Arda"]).map(({ kind }) => kind)).toEqual([0]);
  });

  it("take the type that the others have, unless they are sure", () => {
    expect(agreed([name(0.55, 0.4), name(0.1, 0.9)], ["Kern", "Kern"]).map(({ kind }) => kind)).toEqual([1, 1]);
    expect(agreed([name(0.75, 0.2), name(0.1, 0.9), name(0.1, 0.9)], ["Kern", "Kern", "Kern"]).map(({ kind }) => kind)).toEqual([0, 1, 1]);
  });
});

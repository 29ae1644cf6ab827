import { describe, expect, it } from "vitest";
import { BEGINS, FAMILY, GIVEN, LONGEST_PLACE, PLACE_BITS, PLACE_SHIFT, WORLD_MARKS, WorldNames, worldNamesOf } from "../../src/entities/world-names.js";
import { packagedForms, readModel } from "../../src/models.js";
import { hashText, mix } from "../../src/tagger/hash.js";
import { HashTable, packHashes } from "../../src/tagger/hash-table.js";
import { annotate } from "../../src/text/annotate.js";
import { tokenize } from "../../src/text/tokens.js";

const forms = packagedForms();
const world = worldNamesOf(readModel("world-names"), "world-names");

/** Marks of a text's tokens as one paragraph. */
function marks(text: string, names: WorldNames = world): number[] {
  const tokens = annotate(text, tokenize(text));
  const out = new Uint8Array(tokens.length);
  names.mark(forms.read(tokens), 0, tokens.length, out);
  return [...out];
}

function bits(name: string): number {
  return world.of(name.toLowerCase().split(" ").reduce((key, word) => mix(key, hashText(word)), 0));
}

function size(name: string): number {
  return (bits(name) & PLACE_BITS) >> PLACE_SHIFT;
}

/** Fillers keep the gaps within three bytes, as a list of the whole world does. */
function tableOf(entries: ReadonlyMap<number, number>): HashTable {
  const all = new Map([...Array.from({ length: 512 }, (_, i) => [(i * 8_388_608) | 0, 1] as const), ...entries]);
  return new HashTable(packHashes(all, 1), all.size);
}

describe("names of the world", () => {
  it("know given and family names of many countries", () => {
    for (const name of ["Fatima", "Siobhan", "Nomvula", "Agnieszka"]) expect([name, bits(name) & GIVEN]).toEqual([name, GIVEN]);
    for (const name of ["Okonkwo", "Kowalski", "Singh", "Hernandez"]) expect([name, bits(name) & FAMILY]).toEqual([name, FAMILY]);
  });

  it("know towns by their size, and states, with and without diacritics", () => {
    expect([size("Nagoya"), size("Palmerston North"), size("Uttar Pradesh")]).toEqual([3, 2, 4]);
    expect(size("medellín")).toBe(3);
    expect(size("medellin")).toBe(3);
  });

  it("know no common words", () => {
    for (const word of ["because", "yesterday", "government", "announced"]) expect([word, bits(word)]).toEqual([word, 0]);
  });

  it("mark capitalised words only, and the longest place from its first word on", () => {
    expect(marks("nagoya and fatima")).toEqual([0, 0, 0]);
    const [nagoya] = marks("Nagoya");
    const [first, inside, comma] = marks("Palmerston North, again");
    expect(comma).toBe(0);
    expect(new Set([nagoya, first, inside]).size).toBe(3);
    expect(Math.max(nagoya, first, inside)).toBeLessThan(WORLD_MARKS);
  });

  it("stay within their range whatever the lists hold, and go over no end", () => {
    const all = new Map<number, number>();
    let key = 0;
    // "Aa Aa Aa …" of every length is a place of every kind, and begins a longer one.
    for (let length = 1; length <= LONGEST_PLACE + 2; length += 1) {
      key = mix(key, hashText("aa"));
      all.set(key, GIVEN | FAMILY | BEGINS | ((1 + (length % 4)) << PLACE_SHIFT));
    }
    const names = new WorldNames(tableOf(all));
    for (let length = 0; length < 14; length += 1) {
      const found = marks(Array.from({ length }, () => "Aa").join(" "), names);
      expect(found.length).toBe(length);
      for (const mark of found) expect(mark).toBeLessThan(WORLD_MARKS);
    }
  });
});

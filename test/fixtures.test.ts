import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hearsay } from "./run.js";

// An expected file says what is right: all but the last of these tests hold the files to the articles, without the program.
// Rows that `check --update` has put in as known to be wrong are the program's, not ours, and are passed over.

interface ExpectedRow {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  /** Offset of the content's first character, in code points. */
  readonly at: number;
  readonly kind: "direct" | "indirect" | "mixed";
  readonly speakers: readonly (string | { readonly name: string; readonly named: false })[];
  readonly targets: readonly string[];
  readonly known?: "missed" | "wrong";
}

interface Expected {
  readonly article: string;
  readonly rows: readonly ExpectedRow[];
}

/** Rows marked as missed, of all that are right: a change that misses more must be seen. */
const SHARE_MISSED = 0.6;

const folder = new URL("../fixtures/articles/", import.meta.url);
const names = readdirSync(folder).filter((file) => file.endsWith(".txt")).map((file) => file.slice(0, -".txt".length)).toSorted();
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
const expectedOf = (name: string): Expected => {
  const expected = JSON.parse(read(`${name}.expected.json`)) as Expected;
  return { ...expected, rows: expected.rows.filter((row) => row.known !== "wrong") };
};
const oneLine = (text: string): string => text.replace(/\s+/gu, " ");
const nameOf = (speaker: ExpectedRow["speakers"][number]): string => (typeof speaker === "string" ? speaker : speaker.name);

/** Where each piece of a content stands, in code points; the first at `at`, the others behind it in order. */
function placesOf(characters: readonly string[], row: ExpectedRow): [number, number][] {
  let from = row.at;
  return row.content.map((piece, number) => {
    const length = Array.from(piece).length;
    const rest = characters.slice(from).join("");
    const offset = number === 0 ? 0 : Array.from(rest.slice(0, rest.indexOf(piece))).length;
    if (!(number === 0 ? rest.startsWith(piece) : rest.includes(piece))) throw new Error(`not in the article at ${from}: ${piece}`);
    const start = from + offset;
    from = start + length;
    return [start, from];
  });
}

/** What the quotation marks inside the pieces say. A piece whose quotation is never closed runs to its paragraph's end. */
function kindByMarks(characters: readonly string[], row: ExpectedRow): ExpectedRow["kind"] {
  if (!row.content.some((piece) => /["“‘]/u.test(piece))) return "indirect";
  const places = placesOf(characters, row);
  const whole = row.content.every((piece, number) => {
    const behind = characters.slice(places[number]?.[1]).join("");
    const outside = piece.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/gu, "");
    return /^["“‘]/u.test(piece) && (/["”’]$/u.test(piece) || /^\n(?:\n|$)/u.test(behind)) && (piece.startsWith("‘") || !/\w/u.test(outside));
  });
  return whole ? "direct" : "mixed";
}

describe("fixtures/articles", () => {
  it("holds at least twelve articles, each with an expected file and no expected file without its article", () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
    const expected = readdirSync(folder).filter((file) => file.endsWith(".expected.json"));
    expect(expected.toSorted()).toEqual(names.map((name) => `${name}.expected.json`));
  });

  it("has an article without any statement, and between them all kinds, floating sources and joint ones", () => {
    const all = names.map((name) => expectedOf(name).rows);
    expect(all.some((rows) => rows.length === 0)).toBe(true);
    const rows = all.flat();
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(["direct", "indirect", "mixed"]));
    expect(rows.some((row) => row.source === null)).toBe(true);
    expect(rows.some((row) => row.speakers.length > 1)).toBe(true);
  });

  describe.each(names)("%s", (name) => {
    const text = read(`${name}.txt`);
    const characters = Array.from(text);
    const expected = expectedOf(name);

    it("is of the length of a short article, and its expected file names it", () => {
      expect(text.split(/\s+/u).length).toBeGreaterThan(150);
      expect(text.split(/\s+/u).length).toBeLessThan(500);
      expect(expected.article).toBe(`${name}.txt`);
    });

    it("has every row's content where the row says, in reading order and without overlap", () => {
      const places = expected.rows.map((row) => placesOf(characters, row));
      const starts = expected.rows.map((row) => row.at);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      const taken = places.flat().toSorted((a, b) => a[0] - b[0]);
      for (const [number, [start]] of taken.entries()) expect(start).toBeGreaterThanOrEqual(taken[number - 1]?.[1] ?? 0);
      for (const [start, end] of taken) {
        expect(characters.slice(start - 1, start).join("") + characters.slice(end, end + 1).join("")).not.toMatch(/[\p{L}\p{N}]/u);
      }
    });

    it("has every source and cue in the article", () => {
      for (const phrase of expected.rows.flatMap((row) => [row.source, row.cue])) {
        for (const piece of phrase?.split(" … ") ?? []) expect(text).toContain(piece);
      }
    });

    it("states the kind that the quotation marks give", () => {
      for (const row of expected.rows) expect([row.content, kindByMarks(characters, row)]).toEqual([row.content, row.kind]);
    });

    it("names speakers and targets as the article does, and no speaker as a target of its own", () => {
      for (const row of expected.rows) {
        const speakers = row.speakers.map(nameOf);
        for (const called of [...speakers, ...row.targets]) expect(oneLine(text)).toContain(called);
        for (const speaker of row.speakers) expect(typeof speaker === "string" || !speaker.named).toBe(true);
        expect(row.targets.filter((target) => speakers.includes(target))).toEqual([]);
        expect(new Set(row.targets).size).toBe(row.targets.length);
        if (row.source !== null) expect(row.speakers.length).toBeGreaterThan(0);
      }
    });
  });
});

interface GoldName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly optional?: boolean;
}

interface GoldRow {
  readonly row: string;
  readonly content: readonly (readonly [number, number])[];
  readonly speakers: readonly GoldName[];
  readonly targets: readonly GoldName[];
}

describe("fixtures/gold/polnear-who", () => {
  const gold = new URL("../fixtures/gold/polnear-who/", import.meta.url);
  const files = readdirSync(gold).toSorted();

  it("holds at least ten articles and nothing but who.json", () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
    expect(files.filter((file) => !file.endsWith(".who.json"))).toEqual([]);
  });

  it.each(files)("%s: rows in reading order, each once, no span empty, no speaker about himself", (file) => {
    const rows = JSON.parse(readFileSync(new URL(file, gold), "utf8")) as GoldRow[];
    expect(new Set(rows.map((row) => row.row)).size).toBe(rows.length);
    const starts = rows.map((row) => row.content[0]?.[0] ?? Number.NaN);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const { row, content, speakers, targets } of rows) {
      const offsets = content.flat();
      expect([row, offsets]).toEqual([row, [...new Set(offsets)].toSorted((a, b) => a - b)]);
      const called = [...speakers, ...targets].map((entry) => entry.name);
      expect([row, new Set(called).size]).toEqual([row, called.length]);
      expect(called.every((name) => name.trim() === name && name !== "")).toBe(true);
      expect(targets.every((target) => typeof target.optional === "boolean")).toBe(true);
    }
  });
});

describe("the program on the fixtures", () => {
  it("finds what is expected, but for what is known", async () => {
    const { code, stdout } = await hearsay(["check", "fixtures/articles"]);
    expect(stdout).toMatch(/0 not as expected/u);
    expect(code).toBe(0);
  });

  it("misses no more than a known share of what is right", () => {
    const rows = names.flatMap((name) => expectedOf(name).rows);
    expect(rows.filter(({ known }) => known === "missed").length / rows.length).toBeLessThan(SHARE_MISSED);
  });
});

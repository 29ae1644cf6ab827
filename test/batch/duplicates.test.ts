import { readFileSync } from "node:fs";
import { assert, property, record, string, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { Firsts, judged } from "../../src/batch/duplicates.js";
import type { Skipped } from "../../src/batch/duplicates.js";
import type { Outcome } from "../../src/batch/file.js";
import { likeness, sketchFrom, sketchOf, sketchText } from "../../src/batch/sketch.js";
import type { Sketch } from "../../src/batch/sketch.js";
import { recordOf } from "../../src/document/record.js";
import type { Duplicates } from "../../src/options.js";

const texts = ["wire-bridge", "interview-river", "court-yacht", "opinion-wind", "live-storm"].map((name) => readFileSync(`fixtures/articles/${name}.txt`, "utf8"));
const sketch = (text: string): Sketch => sketchOf(text) ?? expect.unreachable("no word");

describe("sketchOf", () => {
  it("depends on words alone, and is none where there is none", () => {
    expect(sketchOf("“The BRIDGE —\r\nclosed,” she said!")).toEqual(sketchOf("the bridge closed she said"));
    expect(sketchOf(" — 😀 ")).toBeUndefined();
    expect(sketchOf("One")).not.toEqual(sketchOf("Two"));
  });

  it("comes back from text", () => {
    assert(property(string({ unit: "grapheme" }), (text) => {
      const made = sketchOf(text);
      if (made) expect(sketchFrom(sketchText(made))).toEqual(made);
    }));
    assert(property(record({ bytes: uint8Array({ maxLength: 63 }) }), ({ bytes }) => {
      expect(sketchFrom(Buffer.from(bytes).toString("base64"))).toBeUndefined();
    }));
  });

  it("is alike where most words are, and not where they are others", () => {
    for (const [i, text] of texts.entries()) {
      const edited = `Another headline\nBy A. Reader\n${text.split("\n").slice(1).join("\n").replaceAll(/\bsaid\b/gu, "told us")}`;
      expect(likeness(sketch(text), sketch(edited))).toBeGreaterThan(0.5);
      expect(likeness(sketch(text), sketch(text.slice(0, text.length * 0.7)))).toBeGreaterThan(0.4);
      for (const other of texts.slice(0, i)) expect(likeness(sketch(text), sketch(other))).toBeLessThan(0.2);
    }
  });
});

/** Words of which no four in a row stand in another such text. */
const made = (i: number) => sketch(Array.from({ length: 30 }, (_, j) => `w${(i * 31 + j * 17) % 9973} x${i}`).join(" "));

describe("Firsts", () => {
  it("names the first article that one is like, however many came between", () => {
    const firsts = new Firsts();
    for (const [i, text] of texts.entries()) expect(firsts.firstLike(`text ${i}`, sketch(text))).toBeUndefined();
    for (let i = 0; i < 5000; i += 1) expect(firsts.firstLike(`made ${i}`, made(i))).toBeUndefined();
    for (const [i, text] of texts.entries()) expect(firsts.firstLike("again", sketch(text.slice(0, text.length * 0.8)))).toBe(`text ${i}`);
    for (let i = 0; i < 5000; i += 499) expect(firsts.firstLike("again", made(i))).toBe(`made ${i}`);
  });

  it("compares with articles that are no duplicates themselves: a chain of small changes does not run away", () => {
    const firsts = new Firsts();
    const words = Array.from({ length: 200 }, (_, i) => `word${i}`);
    const version = (from: number) => sketch([...words.slice(from), ...Array.from({ length: from }, (_, i) => `new${i}`)].join(" "));
    expect(firsts.firstLike("a", version(0))).toBeUndefined();
    expect(firsts.firstLike("b", version(40))).toBe("a");
    expect(firsts.firstLike("c", version(150))).toBeUndefined();
  });
});

async function* outcomes(): AsyncGenerator<Outcome> {
  for (const [id, text] of [["a", texts[0]], ["b", texts[1]], ["c", `${texts[0]} More.`], ["d", "—"], ["e", "—"]]) {
    const own = sketchOf(text);
    yield { id, sha256: id, record: recordOf({ document: { id, text }, tokens: [], paragraphs: [], sentences: [], quotations: [], entities: [], attributions: [] }), ...(own && { sketch: own }) };
  }
}

async function all(duplicates: Duplicates): Promise<string[]> {
  const said: string[] = [];
  for await (const outcome of judged(outcomes(), duplicates, new Firsts()) as AsyncIterable<Outcome | Skipped>)
    said.push(`${outcome.id} ${"record" in outcome ? (outcome.record.document.duplicateOf ?? "-") : "duplicateOf" in outcome ? `skipped ${outcome.duplicateOf}` : "failed"}`);
  return said;
}

describe("judged", () => {
  it("flags, leaves out or ignores near-duplicates; texts without a word are none", async () => {
    expect(await all("flag")).toEqual(["a -", "b -", "c a", "d -", "e -"]);
    expect(await all("skip")).toEqual(["a -", "b -", "c skipped a", "d -", "e -"]);
    expect(await all("ignore")).toEqual(["a -", "b -", "c -", "d -", "e -"]);
  });
});

import * as fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Attribution } from "../../src/document/types.js";
import { tableWriter } from "../../src/write/table.js";
import { analysisOf, bridgeAnalysis, phraseOf } from "../analysis.js";
import { written } from "./collect.js";

const plain = (width: number) => tableWriter("statements", { width, color: false });

/** One statement of these words. */
function saying(words: string, source = "Ruth") {
  const text = `${source} said ${words}`;
  const row: Attribution = {
    id: "a1",
    source: phraseOf(text, source),
    cue: { ...phraseOf(text, "said"), lemma: "say" },
    content: { spans: [{ start: source.length + 6, end: text.length }], kind: "indirect" },
    speakers: [{ name: source, entity: null, named: true }],
    targets: [],
    confidence: 0.5,
  };
  return analysisOf(text, [], [row]);
}

/** Lines of the table's frame and what is in it. */
const frame = (table: string) => table.split("\n").filter((line) => /^[┌├│└]/u.test(line));

describe("tableWriter", () => {
  it("shows who said what about whom under the document's name", async () => {
    const table = await written(plain(80), bridgeAnalysis("news/bridge.txt"));
    expect(table).toMatch(/^news\/bridge\.txt\n┌/u);
    expect(table).toMatch(/│ Who +│ Said +│ What +│ About +│/u);
    expect(table).toMatch(/│ Ruth Okello +│ said +│ “The bridge,” … “was/u);
    expect(table).toMatch(/│ A senior +│ claimed +│ that the authority had known +│ Harbour +│/u);
    expect(table).toContain("(unnamed)");
    expect(table).toMatch(/│ – +│ – +│ “Nobody told us\.” +│ +│/u);
  });

  it.each([40, 80, 120, 160])("fits %i columns, every line of the frame equally wide", async (width) => {
    const widths = new Set(frame(await written(plain(width), bridgeAnalysis())).map((line) => stringWidth(line)));
    expect(widths.size).toBe(1);
    const [only] = widths;
    expect(only).toBeLessThanOrEqual(width);
    expect(only).toBeGreaterThan(width - 6);
  });

  it("keeps its frame for any text: wide characters, emoji, long unbroken words, colours, control characters", async () => {
    const odd = fc.constantFrom("漢字仮名交じり文".repeat(4), "👩‍👩‍👧‍👦", "🇫🇷", "x".repeat(200), "\u001b[31mred\u001b[0m", "e\u0301", "\u0007\b\r\n", "a b", "\u202eabc", "ก็็็็็", "العربية");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(odd, fc.string({ unit: "binary" })), { maxLength: 12 }), fc.integer({ min: 40, max: 130 }), async (parts, width) => {
        const table = await written(plain(width), saying(`x${parts.join(" ")}`));
        const lines = frame(table);
        expect(table.split("\n").length).toBe(lines.length + 3);
        expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
        expect(table).not.toMatch(/[^\P{Cc}\n]|…│/u);
      }),
      { numRuns: 60 },
    );
  });

  it("colours only when told to", async () => {
    expect(await written(plain(80), bridgeAnalysis())).not.toContain("\u001b");
    const coloured = await written(tableWriter("statements", { width: 80, color: true }), bridgeAnalysis());
    expect(coloured).toContain("\u001b[36mRuth Okello");
  });

  it("draws a long table as one: a head, a rule between any two rows, one end", async () => {
    const one = saying("that it rains");
    const many = { ...one, attributions: Array.from({ length: 450 }, (_, i) => ({ ...one.attributions[0], id: `a${i + 1}` })) };
    const lines = (await written(tableWriter("statements", { width: 80, color: false }), many)).split("\n").filter((line) => line !== "");
    expect(lines.filter((line) => line.startsWith("┌"))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("├"))).toHaveLength(450);
    expect(lines.filter((line) => line.startsWith("└"))).toHaveLength(1);
    expect(lines.filter((line) => line.includes("Who"))).toHaveLength(1);
    expect(new Set(lines.slice(1).map((line) => line.length)).size).toBe(1);
    expect(lines.some((line, i) => i > 0 && line.startsWith("├") && lines[i - 1].startsWith("├"))).toBe(false);
  });

  it("shows entities and sentences, and says where there is nothing", async () => {
    const entities = await written(tableWriter("entities", { width: 80, color: false }), bridgeAnalysis());
    expect(entities).toMatch(/│ Ruth Okello +│ +│ PERSON +│ 2 +│ 1 +│ 0 +│/u);
    const sentences = await written(tableWriter("sentences", { width: 80, color: false }), bridgeAnalysis());
    expect(sentences).toMatch(/│ 4 +│ 4 +│ “Nobody told us\.” +│ a3 +│/u);
    expect(await written(plain(80), analysisOf("x", [], [], "empty.txt"))).toBe("empty.txt\nno statements found\n\n");
  });
});

import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/attribution/context.js";
import { TOKEN_COLUMNS, tokenColumns, WINDOW_COLUMNS, windowColumns } from "../../src/attribution/inputs.js";
import { Lexicon } from "../../src/text/lexicon.js";
import { windowOf } from "../../src/attribution/windows.js";
import { packagedForms, readModel } from "../../src/models.js";
import { readLayers } from "../../src/pipeline.js";
import { syntaxModelOf } from "../../src/syntax/syntax.js";

const models = { forms: packagedForms(), syntax: syntaxModelOf(readModel("syntax"), "syntax") };
const TEXT = [
  "Mayor Ilse Brandt said on Monday that the bridge, “our oldest friend”, would be closed. “It is over,” she added.",
  "Nobody answered. (Photo: E. Ruiz) According to the port's own log, 43 ships left, and 12 of them never came back!",
  "― Ilse Brandt",
].join("\n\n");
const context = contextOf(readLayers({ id: "x", text: TEXT }, models));
const lexicon = new Lexicon(Uint8Array.of(0b101, 0b1));

describe("Lexicon", () => {
  it("gives words of the list numbers of their own, others their cluster's, the rest 0", () => {
    expect(lexicon.words).toBe(3);
    expect([lexicon.of(1, 7), lexicon.of(3, 7), lexicon.of(9, 7)]).toEqual([1, 2, 3]);
    expect([lexicon.of(2, 7), lexicon.of(0, 7)]).toEqual([10, 10]);
    expect([lexicon.of(2, 0), lexicon.of(0, 0)]).toEqual([0, 0]);
  });
});

describe("columns", () => {
  it("stay within their tables, token by token", () => {
    const columns = tokenColumns(context, lexicon);
    expect(columns).toHaveLength(TOKEN_COLUMNS.length + 1);
    for (const [k, { rows }] of TOKEN_COLUMNS.entries()) {
      expect(columns[k + 1]).toHaveLength(context.forms.length);
      for (const value of columns[k + 1]) expect(value >= 0 && value < rows).toBe(true);
    }
  });

  it("stay within their tables for every cue there could be", () => {
    for (let cue = 0; cue < context.forms.length; cue += 1) {
      const window = windowOf(context, cue, Math.min(cue + 2, context.forms.length), new Uint8Array(context.forms.length));
      for (const [k, column] of windowColumns(window).entries()) {
        expect(column).toHaveLength(window.end - window.first);
        for (const value of column) expect(value >= 0 && value < WINDOW_COLUMNS[k].rows).toBe(true);
      }
    }
  });

  it("say of a token on which side of the cue it stands", () => {
    const said = context.tokens.findIndex(({ text }) => text === "said");
    const window = windowOf(context, said, said + 1, new Uint8Array(context.forms.length));
    const where = windowColumns(window)[0].subarray(said - 1 - window.first, said + 2 - window.first);
    expect(new Set(where).size).toBe(3);
  });

  it("are of a window that a sentence without an end does not widen", () => {
    const endless = contextOf(readLayers({ id: "x", text: "and Brandt said they left ".repeat(400) }, models));
    const n = endless.forms.length;
    for (const cue of [0, 2, Math.floor(n / 2), n - 1]) {
      const { first, end } = windowOf(endless, cue, cue + 1, new Uint8Array(n));
      expect(first).toBeLessThanOrEqual(cue);
      expect(end).toBeGreaterThan(cue);
      expect(end - first).toBeLessThan(500);
    }
  });
});

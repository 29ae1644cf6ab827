import { describe, expect, it } from "vitest";
import { readAll } from "./open-all.js";
import { officeOf } from "./zip-of.js";

const MANY = 50_000;

const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const TWO = `<row r="1">${cell("A1", "text")}</row><row r="2">${cell("A2", "It fell.")}</row>`;

async function textsOf(rows: string, strings = ""): Promise<string[]> {
  const parts = { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`, "xl/sharedStrings.xml": `<sst>${strings}</sst>` };
  return (await readAll("x.xlsx", {}, officeOf(parts))).map((one) => (typeof one === "string" ? one : one.document.text));
}

describe("a workbook", () => {
  it("joins the runs of a string, without how it is pronounced, whatever prefix its names have", async () => {
    const strings = "<x:si><x:t>text</x:t></x:si><x:si/><x:si><x:r><x:t>It </x:t></x:r><x:r><x:t>fell &amp; lay.</x:t></x:r><x:rPh><x:t>it</x:t></x:rPh></x:si>";
    expect(await textsOf('<x:row><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c t="s"><x:v>2</x:v></x:c></x:row>', strings)).toEqual(["It fell & lay."]);
  });

  it("has no columns but those of Excel", async () => {
    expect(await textsOf(`<row>${cell("A1", "text")}</row><row>${cell("XFDXFDXFD2", "It fell.")}</row>`)).toEqual(["It fell."]);
  });

  it.each<[what: string, rows: string, strings: string]>([
    ["rows", TWO + "<row>".repeat(MANY), ""],
    ["cells", `${TWO}<row>${"<c>".repeat(MANY)}</row>`, ""],
    ["texts", `${TWO}<row><c t="inlineStr"><is>${"<t>".repeat(MANY)}</is></c></row>`, ""],
    ["strings", TWO, "<si>".repeat(MANY)],
    ["texts of strings", TWO, `<si>${"<t>".repeat(MANY)}`],
    ["tags", `${TWO}${"<row ".repeat(MANY)}`, ""],
  ])("is read though fifty thousand %s never end", async (_what, rows, strings) => {
    expect(await textsOf(rows, strings)).toEqual(["It fell."]);
  });
});

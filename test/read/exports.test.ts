import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bodyOf, dateIn } from "../../src/read/exported.js";
import { readAll } from "./open-all.js";

const FORMATS = "fixtures/formats";
const TEXT = readFileSync(`${FORMATS}/bridge.txt`, "utf8").trimEnd();
const FOG = "“It is the fog,” said Captain Ines Moreau.";
const BRIDGE = { title: "Harbour bridge closed for repairs", date: "2026-03-02", outlet: "Port Maris Gazette" };
const FERRY = { title: "Ferry runs late", date: "2026-03-03", outlet: "The Island Courier" };

const rtf = (text: string) => Buffer.from(`{\\rtf1\\ansi ${text.replaceAll(/[^\n -~]/gu, (c) => `\\u${c.charCodeAt(0)}?`).replaceAll("\n", "\\par\n")}}`);

describe("exports of databases", () => {
  it.each([
    ["nexis-uni.txt", "Ada Fennimore", { section: "LOCAL; Pg. 1", length: "88 words", "journal-code": "PMG", "load-date": "March 2, 2026" }],
    ["nexis-classic.txt", "ADA FENNIMORE", { section: "Local; Pg. 1", edition: "Late Edition", dateline: "PORT MARIS", graphic: "PHOTO: The bridge in 2019, seen from the harbour (PORT MARIS GAZETTE)" }],
    ["factiva-codes.txt", "Ada Fennimore", { section: "Local", words: "88 words", time: "06:00", number: "PMG0000020260302em3200001", regions: "pmaris : Port Maris" }],
    ["factiva.txt", "Ada Fennimore", { section: "Local", words: "88", number: "PMG0000020260302em3200001" }],
  ])("%s: each article by itself, with what the export says of it", async (name, author, metadata) => {
    const path = `${FORMATS}/${name}`;
    const read = await readAll(path);
    expect(read).toMatchObject([
      { document: { id: `${path}#1`, text: TEXT, ...BRIDGE, author, metadata }, extracted: true },
      { document: { id: `${path}#2`, text: FOG, ...FERRY }, extracted: true },
    ]);
    expect(read).toHaveLength(2);
    expect(read[1]).not.toHaveProperty("document.author");
  });

  it("are read as one text where that is asked for, and told apart where their kind is named", async () => {
    const path = `${FORMATS}/nexis-uni.txt`;
    const [whole] = await readAll(path, { inputFormat: "text" });
    expect(whole).toMatchObject({ document: { id: path, text: readFileSync(path, "utf8") }, extracted: false });
    expect(await readAll("x.txt", { inputFormat: "factiva" }, readFileSync(path))).toEqual([expect.stringContaining("x.txt: holds no article that could be found (try: --input-format text")]);
  });

  it("are seen in a word processor's file: one article is read, many are refused with the flag that takes them apart", async () => {
    const text = readFileSync(`${FORMATS}/nexis-uni.txt`, "utf8");
    const one = text.slice(text.indexOf("Harbour bridge closed for repairs\nPort Maris Gazette"), text.indexOf("Ferry runs late\nThe Island"));
    expect(await readAll("one.rtf", {}, rtf(one))).toMatchObject([{ document: { id: "one.rtf", text: TEXT, ...BRIDGE } }]);
    expect(await readAll("all.rtf", {}, rtf(text))).toEqual(["all.rtf: holds 2 articles, an export (try: --input-format nexis)"]);
    expect(await readAll("all.rtf", { inputFormat: "nexis" }, rtf(text))).toMatchObject([{ document: { text: TEXT } }, { document: { text: FOG } }]);
  });

  it("do not take a plain article for one", async () => {
    for (const text of [TEXT, "The court handed over 3 of 12 documents.\n\nLENGTH: it said nothing.\n", "He wrote 88 words\n\nin English, on\n2 March 2026.\n"])
      expect(await readAll("x.txt", {}, Buffer.from(text))).toMatchObject([{ document: { id: "x.txt", text } }]);
  });
});

describe("dateIn", () => {
  it.each([
    ["March 2, 2026 Monday 6:00 AM GMT", "2026-03-02"],
    ["  Monday, March 2, 2026", "2026-03-02"],
    ["2 March 2026", "2026-03-02"],
    ["Sept. 30 2019", "2019-09-30"],
    ["May 2011", "2011-05"],
    ["Marching 2, 2026", undefined],
    ["It was March 2, 2026", undefined],
  ])("%s is %s", (line, date) => {
    expect(dateIn(line)).toBe(date);
  });
});

describe("bodyOf", () => {
  it("joins lines that were broken at a column, and takes long ones for paragraphs", () => {
    expect(bodyOf(["  One and", "two.", "", "Three."])).toBe("One and two.\n\nThree.");
    expect(bodyOf(["One.", "Two."])).toBe("One.\n\nTwo.");
    const long = "word ".repeat(40).trim();
    expect(bodyOf([long, "Two.", "", "Three."])).toBe(`${long}\n\nTwo.\n\nThree.`);
  });
});

import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Attribution } from "../../src/document/types.js";
import { csvWriter } from "../../src/write/csv.js";
import { analysisOf, bridgeAnalysis, phraseOf } from "../analysis.js";
import { written } from "./collect.js";

const parsed = (text: string) => parse<Record<string, string>>(text, { columns: true, record_delimiter: "\r\n" });

function statement(text: string, content: string): Attribution {
  const phrase = phraseOf(text, content);
  return { id: "a1", source: null, cue: null, content: { ...phrase, kind: "direct" }, speakers: [], targets: [], confidence: 1 };
}

describe("csvWriter", () => {
  it("writes a row a statement under the documented columns", async () => {
    const rows = parsed(await written(csvWriter("statements"), bridgeAnalysis("a.txt"), bridgeAnalysis("b.txt")));
    expect(rows.map(({ document, statement: id }) => [document, id])).toEqual([
      ["a.txt", "a1"], ["a.txt", "a2"], ["a.txt", "a3"], ["b.txt", "a1"], ["b.txt", "a2"], ["b.txt", "a3"],
    ]);
    expect(rows[0]).toMatchObject({
      sentence: "2",
      speakers: "Ruth Okello",
      speakers_named: "true",
      source: "Mayor Ruth Okello",
      cue: "said",
      cue_lemma: "say",
      content: "“The bridge,” … “was never safe,”",
      content_kind: "direct",
      content_start: "16",
      content_end: "71",
      content_spans: "16-29;54-71",
      targets: "",
      confidence: "0.988",
    });
    expect(rows[1]).toMatchObject({ speakers: "A senior official", speakers_named: "false", targets: "Harbour Authority" });
    expect(rows[2]).toMatchObject({ speakers: "", speakers_named: "", source: "", source_start: "", cue: "" });
  });

  it("keeps what is known of several speakers in their order", async () => {
    const analysis = bridgeAnalysis();
    const [first] = analysis.attributions;
    const speakers = [{ ...first.speakers[0], role: "mayor", gender: "female" as const }, { name: "Liam O’Dowd", entity: null, named: true, role: "spokesman" }];
    const targets = [{ name: "A", entity: "e1", mentions: [] }, { name: "B", entity: "e2", mentions: [], main: true }];
    const [row] = parsed(await written(csvWriter("statements"), { ...analysis, attributions: [{ ...first, speakers, targets }] }));
    expect(row).toMatchObject({
      speakers: "Ruth Okello; Liam O’Dowd",
      speaker_roles: "mayor; spokesman",
      speaker_genders: "female; ",
      speaker_kinds: "",
      targets: "A; B",
      main_target: "B",
    });
  });

  it.each(["“One\nTwo”", "“One\rTwo”", "“One\r\nTwo”", '"He said, ""no"", twice"', "a;b\tc"])("gives %j back to a reader", async (content) => {
    const text = `x ${content} y`;
    const [row] = parsed(await written(csvWriter("statements"), analysisOf(text, [], [statement(text, content)])));
    expect(row.content).toBe(content);
  });

  it("does not let a spreadsheet run a text as a formula", async () => {
    const text = '=HYPERLINK("http://x")';
    const [row] = parsed(await written(csvWriter("statements"), analysisOf(text, [], [statement(text, text)])));
    expect(row.content).toBe(`'${text}`);
  });

  it("writes entities and sentences too, and a header alone where there is nothing", async () => {
    const [entity] = parsed(await written(csvWriter("entities"), bridgeAnalysis()));
    expect(entity).toMatchObject({ name: "Ruth Okello", type: "PERSON", names: "1", pronouns: "1", statements_by: "1", mention_spans: "36-47;76-79" });
    const sentences = parsed(await written(csvWriter("sentences"), bridgeAnalysis()));
    expect(sentences.map(({ statements }) => statements)).toEqual(["", "a1", "a2", "a3"]);
    expect(sentences[0].text).toBe("😀 Bridge closed");
    expect(await written(csvWriter("statements"))).toMatch(/^document,[^\n]*\r\n$/u);
  });
});

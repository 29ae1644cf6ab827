import { describe, expect, it } from "vitest";
import { jsonWriter, ndjsonWriter } from "../../src/write/json.js";
import { analysisOf, bridgeAnalysis } from "../analysis.js";
import { complaints } from "../document/schema.js";
import { written } from "./collect.js";

const shapes = { statements: "record", entities: "entitiesRecord", sentences: "sentencesRecord" } as const;

describe("jsonWriter and ndjsonWriter", () => {
  it.each(["statements", "entities", "sentences"] as const)("write %s as the schema says", async (view) => {
    const array = JSON.parse(await written(jsonWriter(view), bridgeAnalysis("a.txt"), bridgeAnalysis("b.txt"))) as unknown[];
    const lines = (await written(ndjsonWriter(view), bridgeAnalysis("a.txt"), bridgeAnalysis("b.txt"))).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(array);
    expect(array).toHaveLength(2);
    for (const record of array) expect(complaints(record, shapes[view])).toEqual([]);
  });

  it("write an empty array and no line where there is no document", async () => {
    expect(await written(jsonWriter("statements"))).toBe("[]\n");
    expect(await written(ndjsonWriter("statements"))).toBe("");
    expect(await written(jsonWriter("statements"), analysisOf("x", [], []))).toMatch(/^\[\n\{.*\}\n\]\n$/u);
  });
});

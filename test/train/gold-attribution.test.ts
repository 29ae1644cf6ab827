import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadModels } from "../../src/pipeline.js";
import { readOffsets } from "../../src/train/gold-attribution.js";
import { folderWith } from "../read/folder.js";

describe("attributions whose texts lie elsewhere", () => {
  it("are read by code points, with texts of their names", () => {
    const text = "😀 “It fell,” Brandt said.\n";
    const line = { id: "a", attributions: [{ source: [[13, 19]], cue: [[20, 24]], content: [[2, 12]] }, { source: [], cue: [], content: [[3, 5], [6, 10]] }] };
    const folder = folderWith({ "a.txt": text, "gold.ndjson": `${JSON.stringify(line)}\n` });
    const [{ id, context, relations }] = readOffsets(join(folder, "gold.ndjson"), folder, loadModels());
    const words = (pieces: ReadonlyArray<{ readonly first: number; readonly end: number }>) =>
      pieces.map(({ first, end }) => text.slice(context.tokens[first].start, context.tokens[end - 1].end));
    expect(id).toBe("a");
    expect(relations.map(({ source, cue, content }) => [words(source), words(cue ? [cue] : []), words(content)])).toEqual([
      [["Brandt"], ["said"], ["“It fell,”"]],
      [[], [], ["It", "fell"]],
    ]);
  });
});

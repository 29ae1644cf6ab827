import { describe, expect, it } from "vitest";
import { SequenceScores } from "../../src/network/sequence-scores.js";
import { packNetwork } from "../../src/network/tensors.js";
import { withZeroRows } from "../../src/train/zero-rows.js";
import { LIKELY, randomDocument, type Sizes, taggerTensors } from "../network/reference.js";

const SIZES: Sizes = { ...LIKELY, embeddings: [[300, 16], [40, 12], [60, 8]], state: 16, tree: 0 };

describe("rows of zeros", () => {
  const tensors = taggerTensors(SIZES, 5, 1);
  const changed = withZeroRows(tensors, new Set(["emb.0"]));

  it("take the place of every table's first row but those of words", () => {
    for (const name of ["emb.1", "emb.2"]) {
      const { shape, data } = changed.get(name)!;
      expect([...data.subarray(0, shape[1])].every((weight) => weight === 0)).toBe(true);
      expect([...data].some((weight) => weight !== 0)).toBe(true);
    }
    expect(changed.get("emb.0")).toBe(tensors.get("emb.0"));
    expect([...changed.keys()]).toEqual([...tensors.keys()]);
  });

  it("change no score beyond rounding, for tokens that have many of them and for tokens that have none", () => {
    const { columns } = randomDocument(SIZES, 200, 3);
    for (const column of columns.slice(1)) for (let t = 0; t < 150; t += 1) if (t % 3 > 0) column[t] = 0;
    const [before, after] = [tensors, changed].map((of) => new SequenceScores(packNetwork(of, {})).of(columns, [{ first: 0, end: 200 }], 200));
    for (const [at, score] of before.entries()) expect(Math.abs(after[at] - score)).toBeLessThan(0.03);
    expect(before.some((score) => Math.abs(score) > 0.3)).toBe(true);
  });
});

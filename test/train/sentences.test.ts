import { describe, expect, it } from "vitest";
import { unpackRows } from "../../src/tagger/weights.js";
import { sentenceExamples, trainBreaks, writtenBreaks } from "../../src/train/sentences.js";

/** Sentences of which some end at a full stop and none at a colon. */
function corpus() {
  const sentences = ["The fox saw the hen.", "It ran: nobody cared.", "The hen sat down.", "Old Mr. Fox slept.", "A storm came up.", "The door was open!"];
  return Array.from({ length: 8 }, (_, i) => {
    const order = sentences.map((_one, k) => sentences[(k + i) % sentences.length]);
    const text = order.join(" ");
    let at = 0;
    const spans = order.map((sentence) => {
      const start = at;
      at += sentence.length + 1;
      return { start, end: start + sentence.length };
    });
    return { id: `text-${i}`, text, sentences: spans };
  });
}

describe("training sentence breaks", () => {
  it("asks only where no rule decides, and knows the ends of the gold", () => {
    const examples = sentenceExamples(corpus(), 1);
    expect(examples.filter(({ ends }) => ends)).toHaveLength(8 * 5);
    expect(examples.every(({ ids, weight }) => ids.length > 5 && weight === 1)).toBe(true);
  });

  it("gives the same bytes every time, and weights that part ends from the rest", () => {
    const examples = sentenceExamples(corpus(), 1);
    const weights = trainBreaks(examples);
    const written = writtenBreaks(weights);
    expect(writtenBreaks(trainBreaks(sentenceExamples(corpus(), 1)))).toBe(written);
    const scale = Number(/SCALE = (\S+);/u.exec(written)?.[1]);
    const rows = [...written.matchAll(/^ {2}"(.*)"/gmu)].map(([, line]) => line).join("");
    const table = unpackRows(Buffer.from(rows, "base64"), 1, scale);
    const score = new Float64Array(1);
    for (const { ids, ends } of examples) {
      table.sum(ids, ids.length, score, 0);
      expect(score[0] > 0).toBe(ends);
    }
  });
});

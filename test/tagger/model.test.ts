import { describe, expect, it } from "vitest";
import { HearsayError } from "../../src/errors.js";
import { linearModelOf, packModel, sectionOf, unpackModel } from "../../src/tagger/model.js";
import type { Task } from "../../src/tagger/task.js";
import { packRows } from "../../src/tagger/weights.js";

const task: Task<never> = { name: "toy", version: 2, labels: ["O", "B-X", "I-X"], features: () => undefined };
const card = { name: "small", version: "1", seed: 1, tasks: { toy: 2 }, corpora: [{ name: "made up", licence: "MIT" }] };
const meta = { labels: task.labels, scale: 0.5, transitions: Array.from({ length: 12 }, (_, i) => i) };
const bytes = packModel(card, new Map([["toy", { bytes: packRows(Int32Array.of(11), Int8Array.of(1, -2, 4), 3), meta }]]));

/** The message and the advice of the error that `attempt` ends with. */
function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof HearsayError) return `${error.what}; ${error.mend}`;
    throw error;
  }
  return "none";
}

describe("a model file", () => {
  it("gives back its card and its weights", () => {
    const file = unpackModel(bytes, "small.model");
    expect(file.card).toEqual(card);
    const model = linearModelOf(file, "small.model", task);
    const sums = new Float64Array(3);
    model.weights.sum(Int32Array.of(11), 1, sums, 0);
    expect([...sums]).toEqual([0.5, -1, 2]);
    expect(model.transitions[5]).toBe(5);
    expect(model.transitions[2]).toBeLessThan(-1e6);
  });

  it("has the same bytes each time it is written", () => {
    const again = packModel(card, unpackModel(bytes, "small.model").sections);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  it.each(Array.from({ length: 12 }, (_, i) => Math.floor((i * bytes.length) / 12)))("is refused with one bit changed at byte %i", (at) => {
    const damaged = Uint8Array.from(bytes);
    damaged[at] ^= 1;
    expect(refusal(() => unpackModel(damaged, "small.model"))).toMatch(/damaged|no hearsay model/u);
  });

  it("is refused when it is cut short, empty or something else", () => {
    for (const wrong of [bytes.subarray(0, bytes.length - 1), bytes.subarray(0, 20), new Uint8Array(0), Buffer.from("A text, and nothing but a text, of some length.")]) {
      expect(refusal(() => unpackModel(wrong, "small.model"))).toMatch(/damaged|no hearsay model/u);
    }
  });

  it("is refused by a task of another version, other labels or another name, with what to do", () => {
    const file = unpackModel(bytes, "small.model");
    expect(refusal(() => linearModelOf(file, "small.model", { ...task, version: 3 }))).toMatch(/version 2 .*needs version 3; train/u);
    expect(refusal(() => linearModelOf(file, "small.model", { ...task, labels: ["O", "B-Y", "I-Y"] }))).toMatch(/other labels/u);
    expect(refusal(() => sectionOf(file, "small.model", "other", 1))).toMatch(/no part of "other"/u);
  });
});

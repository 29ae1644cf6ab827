import { describe, expect, it } from "vitest";
import { chunksOf } from "../../src/tagger/bio.js";
import { FeatureBuffer, hashText } from "../../src/tagger/hash.js";
import { latticeOf } from "../../src/tagger/lattice.js";
import type { Section } from "../../src/tagger/model.js";
import { linearModel } from "../../src/tagger/model.js";
import type { Task } from "../../src/tagger/task.js";
import { scoreLabels } from "../../src/tagger/task.js";
import type { CrfSettings } from "../../src/train/crf.js";
import { trainCrf } from "../../src/train/crf.js";
import { Examples } from "../../src/train/examples.js";

/** Finds towns and rivers by the word before them. */
const task: Task<readonly string[]> = {
  name: "toy",
  version: 1,
  labels: ["O", "B-TOWN", "I-TOWN", "B-RIVER", "I-RIVER"],
  features: (words, i, out) => {
    out.add(1, hashText(words[i]));
    out.add(2, i > 0 ? hashText(words[i - 1]) : 0);
    out.add(3, /^[A-Z]/u.test(words[i]) ? 1 : 0);
  },
};
const settings: CrfSettings = { seed: 3, epochs: 30, step: 0.1, dropout: 0.1, least: 1, prune: 0 };
const silent = (): void => undefined;

/** `in [New Ford]`, `along <Black Water>` */
const LESSONS = ["they met in [Oxburn]", "in [New Ford] it rained", "we walked along <Tessle>", "along <Black Water> they walked", "it rained", "they met", "along <Long Brook> it rained", "it rained in [Old Mill]"];

function lesson(line: string): { words: string[]; labels: Uint8Array } {
  let inside = "";
  const labels: number[] = [];
  const words = line.split(" ").map((piece) => {
    const opens = /^[[<]/u.exec(piece)?.[0] ?? "";
    const first = opens === "[" || inside === "[" ? 1 : 3;
    labels.push(opens ? first : inside ? first + 1 : 0);
    inside = /[\]>]$/u.test(piece) ? "" : opens || inside;
    return piece.replace(/[[\]<>]/gu, "");
  });
  return { words, labels: Uint8Array.from(labels) };
}

function train(changed: Partial<CrfSettings> = {}): Section {
  const examples = new Examples(task);
  for (const { words, labels } of LESSONS.map(lesson)) examples.add(words, 0, words.length, labels);
  return trainCrf(examples, { ...settings, ...changed }, silent);
}

function rows({ bytes }: Section): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) & 0x7fffffff;
}

function tag(section: Section, line: string): string[] {
  const words = line.split(" ");
  const model = linearModel(task, section);
  const scores = scoreLabels(task, model, words, 0, words.length, new FeatureBuffer());
  const path = latticeOf(task.labels.length, model.transitions).bestPath(scores, words.length);
  return chunksOf(path).map(({ first, end, kind }) => `${kind === 0 ? "town" : "river"} ${words.slice(first, end).join(" ")}`);
}

describe("training a CRF", () => {
  it("learns anew from the features that had weight, and from no others", () => {
    const weight = 0.5;
    const whole = train();
    const section = train({ selection: { models: 2, epochs: 20, weight } });
    expect(rows(section)).toBeGreaterThan(0);
    expect(rows(section)).toBeLessThan(rows(whole));
    // Leaving rows out of what was learnt with all of them is another model.
    const cut = train({ models: 2, epochs: 20, prune: weight });
    expect(rows(section)).toBe(rows(cut));
    expect(section.bytes).not.toEqual(cut.bytes);
    expect(tag(section, "we met in Grimsford")).toEqual(["town Grimsford"]);
    expect(tag(section, "they walked along <Blue Beck>".replace(/[<>]/gu, ""))).toEqual(["river Blue Beck"]);
  });

  it("learns what can be learnt and applies it to new words", () => {
    const section = train();
    expect(tag(section, "we met in Grimsford")).toEqual(["town Grimsford"]);
    expect(tag(section, "along White Water we met")).toEqual(["river White Water"]);
    expect(tag(section, "we walked")).toEqual([]);
  });

  it("gives the same bytes each time, and others with another seed", () => {
    const bytes = Buffer.from(train().bytes);
    expect(bytes.equals(train().bytes)).toBe(true);
    expect(bytes.equals(train({ seed: 4 }).bytes)).toBe(false);
  });

  it("leaves rare features and small weights out of the model", () => {
    const whole = train().bytes.length;
    expect(train({ least: 2 }).bytes.length).toBeLessThan(whole);
    expect(train({ prune: 0.5 }).bytes.length).toBeLessThan(whole);
  });

  it("averages several models", () => {
    const section = train({ models: 3 });
    expect(tag(section, "along White Water we met")).toEqual(["river White Water"]);
    expect(Buffer.from(section.bytes).equals(train().bytes)).toBe(false);
  });

  it("learns from labels known in part: what is left open is filled in from elsewhere", () => {
    const examples = new Examples(task);
    for (const { words, labels } of LESSONS.map(lesson)) examples.add(words, 0, words.length, labels);
    // Somebody who marks towns only: every other word may be a river.
    const open = 1 | (1 << 3) | (1 << 4);
    for (const line of ["they walked along Elding", "they walked in Elding", "it rained along Elding"]) {
      const words = line.split(" ");
      const allowed = new Int32Array(words.length).fill(open);
      if (line.includes("in Elding")) allowed[words.length - 1] = 1 << 1;
      examples.addPartial(words, 0, words.length, allowed);
    }
    const section = trainCrf(examples, settings, silent);
    expect(tag(section, "we met along Elding")).toEqual(["river Elding"]);
    expect(tag(section, "we met in Elding")).toEqual(["town Elding"]);
  });
});

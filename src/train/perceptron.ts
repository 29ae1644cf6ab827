import type { Section } from "../tagger/model.js";
import { packRows } from "../tagger/weights.js";

/**
 * Averaged perceptron weights (Freund and Schapire 1999; Collins 2002) for features that come as 32-bit hashes: a table
 * that grows, averages lazily and goes into a model file in 8 bits.
 */
export class Perceptron {
  private size = 1 << 16;
  private keys = new Int32Array(this.size);
  private slots = new Int32Array(this.size);
  private taken = 0;
  private weights: Float32Array;
  private totals: Float64Array;
  private stamps: Int32Array;
  private step = 0;

  constructor(readonly labels: number) {
    this.weights = new Float32Array(1024 * labels);
    this.totals = new Float64Array(1024 * labels);
    this.stamps = new Int32Array(1024 * labels);
  }

  score(ids: Int32Array, count: number, scores: Float64Array): void {
    const { labels, weights } = this;
    scores.fill(0, 0, labels);
    for (let i = 0; i < count; i += 1) {
      const row = this.slots[this.slotOf(ids[i])] - 1;
      if (row < 0) continue;
      for (let label = 0; label < labels; label += 1) scores[label] += weights[row * labels + label];
    }
  }

  /** To be called once a decision, right or wrong: the average is over decisions. */
  tick(): void {
    this.step += 1;
  }

  update(ids: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i += 1) {
      const row = this.rowOf(ids[i]) * this.labels;
      this.bump(row + right, 1);
      this.bump(row + wrong, -1);
    }
  }

  private bump(at: number, by: number): void {
    this.totals[at] += (this.step - this.stamps[at]) * this.weights[at];
    this.stamps[at] = this.step;
    this.weights[at] += by;
  }

  /** The averaged weights in 8 bits; rows whose largest average stays below `prune` are left out. */
  section(prune: number, meta: Section["meta"]): Section {
    const { labels } = this;
    const average = new Float64Array(this.taken * labels);
    let top = 0;
    for (let at = 0; at < average.length; at += 1) {
      average[at] = (this.totals[at] + (this.step - this.stamps[at]) * this.weights[at]) / Math.max(1, this.step);
      top = Math.max(top, Math.abs(average[at]));
    }
    // Few weights are large; giving them less than their worth keeps the steps of all others fine.
    const scale = Math.fround(Math.min(top, 40 * Math.max(prune, 0.01) + 8) / 127);
    const keys: number[] = [];
    const rows: number[] = [];
    for (let slot = 0; slot < this.size; slot += 1) {
      const row = this.slots[slot] - 1;
      if (row < 0) continue;
      const values = average.subarray(row * labels, (row + 1) * labels);
      if (values.every((value) => Math.abs(value) < prune)) continue;
      keys.push(this.keys[slot]);
      for (const value of values) rows.push(Math.max(-127, Math.min(127, Math.round(value / scale))));
    }
    return { bytes: packRows(Int32Array.from(keys), Int8Array.from(rows), labels), meta: { ...meta, scale } };
  }

  private slotOf(key: number): number {
    const mask = this.size - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 5) & mask;
    while (this.slots[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private rowOf(key: number): number {
    let slot = this.slotOf(key);
    if (this.slots[slot] !== 0) return this.slots[slot] - 1;
    if (this.taken * 2 >= this.size) {
      this.grow();
      slot = this.slotOf(key);
    }
    this.keys[slot] = key;
    this.taken += 1;
    this.slots[slot] = this.taken;
    if (this.taken * this.labels > this.weights.length) {
      this.weights = widen(this.weights, new Float32Array(this.weights.length * 2));
      this.totals = widen(this.totals, new Float64Array(this.totals.length * 2));
      this.stamps = widen(this.stamps, new Int32Array(this.stamps.length * 2));
    }
    return this.taken - 1;
  }

  private grow(): void {
    const { keys, slots } = this;
    this.size *= 2;
    this.keys = new Int32Array(this.size);
    this.slots = new Int32Array(this.size);
    for (let i = 0; i < keys.length; i += 1) {
      if (slots[i] === 0) continue;
      const slot = this.slotOf(keys[i]);
      this.keys[slot] = keys[i];
      this.slots[slot] = slots[i];
    }
  }
}

function widen<Kind extends Float32Array | Float64Array | Int32Array>(from: Kind, to: Kind): Kind {
  to.set(from);
  return to;
}

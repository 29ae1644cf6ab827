import { FeatureBuffer } from "../tagger/hash.js";
import type { Task } from "../tagger/task.js";

/** Labelled sequences of one task with their features, as numbers in one growing array. */
export class Examples<Input> {
  /** Features of all positions: hashes at first, dense numbers after `index`. */
  ids = new Int32Array(1 << 20);
  private used = 0;
  /** Where each position's features begin in `ids`; one entry more than positions. */
  offsets = new Int32Array(1 << 16);
  /** Bits of the labels that a position may have: one bit where people labelled it for this task. */
  allowed = new Int32Array(1 << 16);
  positions = 0;
  /** First position of each sequence. */
  readonly starts: number[] = [0];
  private keys: Int32Array | undefined;
  private readonly buffer = new FeatureBuffer();

  constructor(readonly task: Task<Input>) {}

  /** Adds a sequence: positions `first` to `end` of the input with their labels. */
  add(input: Input, first: number, end: number, labels: Uint8Array): void {
    this.addPartial(input, first, end, Int32Array.from(labels, (label) => 1 << label));
  }

  /** Adds a sequence whose labels are known in part. @param allowed bits of the labels that each position may have */
  addPartial(input: Input, first: number, end: number, allowed: Int32Array): void {
    if (end <= first) return;
    for (let position = first; position < end; position += 1) {
      this.buffer.clear();
      this.task.features(input, position, this.buffer);
      this.append(allowed[position - first]);
    }
    this.starts.push(this.positions);
  }

  private append(bits: number): void {
    const { buffer } = this;
    if (this.used + buffer.length > this.ids.length) this.ids = wider(this.ids);
    if (this.positions + 2 > this.offsets.length) {
      this.offsets = wider(this.offsets);
      this.allowed = wider(this.allowed);
    }
    this.ids.set(buffer.ids.subarray(0, buffer.length), this.used);
    this.used += buffer.length;
    this.allowed[this.positions] = bits;
    this.positions += 1;
    this.offsets[this.positions] = this.used;
  }

  /**
   * Gives features that occur at least `least` times dense numbers, in order of first occurrence, and drops the others.
   * A second call changes nothing.
   * @returns the hash of each dense number
   */
  index(least: number): Int32Array {
    if (this.keys) return this.keys;
    const counts = new CountTable();
    for (let i = 0; i < this.used; i += 1) counts.count(this.ids[i]);
    const keys: number[] = [];
    this.renumber((key) => counts.number(key, least, keys));
    this.keys = Int32Array.from(keys);
    return this.keys;
  }

  /**
   * Drops features for good, after `index`; the others get new dense numbers in the same order.
   * @param stays by dense number: 1 where the feature stays
   * @returns the hash of each new dense number
   */
  select(stays: Uint8Array): Int32Array {
    const keys: number[] = [];
    const renumbered = Int32Array.from(stays, (stay, dense) => (stay === 0 ? -1 : keys.push(this.keys![dense]) - 1));
    this.renumber((dense) => renumbered[dense]);
    this.keys = Int32Array.from(keys);
    return this.keys;
  }

  /** Gives each feature another number; below 0 it is dropped. */
  private renumber(numberOf: (id: number) => number): void {
    let kept = 0;
    let from = 0;
    for (let position = 0; position < this.positions; position += 1) {
      const to = this.offsets[position + 1];
      for (let i = from; i < to; i += 1) {
        const number = numberOf(this.ids[i]);
        if (number >= 0) this.ids[kept++] = number;
      }
      this.offsets[position + 1] = kept;
      from = to;
    }
    this.used = kept;
  }
}

function wider(array: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}

/** Counts hashes; afterwards hands out dense numbers. */
class CountTable {
  private size = 1 << 22;
  private keys = new Int32Array(this.size);
  /** Positive: a count. Negative: minus one minus the dense number. 0: free. */
  private values = new Int32Array(this.size);
  private taken = 0;

  count(key: number): void {
    const slot = this.slot(key);
    if (this.values[slot] === 0) {
      this.keys[slot] = key;
      this.taken += 1;
    }
    this.values[slot] += 1;
    if (this.taken * 2 > this.size) this.grow();
  }

  /** The key's dense number, a new one where it has none yet, or -1 where it is too rare. */
  number(key: number, least: number, dense: number[]): number {
    const slot = this.slot(key);
    const value = this.values[slot];
    if (value < 0) return -1 - value;
    if (value < least) return -1;
    dense.push(key);
    this.values[slot] = -dense.length;
    return dense.length - 1;
  }

  private slot(key: number): number {
    const mask = this.size - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 5) & mask;
    while (this.values[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.size *= 2;
    this.keys = new Int32Array(this.size);
    this.values = new Int32Array(this.size);
    for (let i = 0; i < keys.length; i += 1) {
      if (values[i] === 0) continue;
      const slot = this.slot(keys[i]);
      this.keys[slot] = keys[i];
      this.values[slot] = values[i];
    }
  }
}

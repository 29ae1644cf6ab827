import { HearsayError } from "../errors.js";
import type { Section } from "../tagger/model.js";
import { Dense, InputTable, type Rows, rowsOf, stepBytes, stepsOf } from "./layers.js";
import { NetworkMemory } from "./memory.js";
import { unpackNetwork } from "./tensors.js";

/** Steps that a number of one has in the hidden layer's sums. */
const RATE = 512;
/** Bytes that sums are made of at a time (kernel.wat, sumSteps). */
const BLOCK = 64;

/**
 * One hidden layer over the vectors of some slots: scores = max(0, b + sum over slots k of vector k . a k) . w + c (Chen and
 * Manning 2014). A slot takes its vectors from a table; those of one table lie side by side in a row of products, which is
 * computed when the table's row is first met and summed in 16 bits. The same input gives the same bits on every machine.
 */
export class SlotNetwork {
  readonly labels: number;
  readonly slots: number;
  private readonly memory = new NetworkMemory();
  private readonly tables: ReadonlyMap<string, InputTable>;
  /** Bytes from a product's start to the share of each slot. */
  private readonly offsets: readonly number[];
  private readonly bias: number;
  private readonly hidden: number;
  private readonly output: Dense;

  /**
   * @param section tables `emb.NAME`; for each a matrix `a.NAME`, the slots that take from it side by side; `b`, `w`, `c`
   * @param slots the table's name of each slot
   * @throws HearsayError where the tensors do not fit together
   */
  constructor(section: Section, slots: readonly string[]) {
    const { memory } = this;
    const { tables, matrices, vectors } = unpackNetwork(section);
    const bias = vectors.get("b");
    const last = vectors.get("c");
    const output = matrices.get("w");
    if (!bias || !last || output?.rows !== bias.length || output.columns !== last.length || (bias.length * 2) % BLOCK !== 0) throw wrong("b, w, c");
    this.hidden = bias.length;
    this.labels = last.length;
    this.slots = slots.length;
    this.tables = new Map([...new Set(slots)].map((name) => {
      const table = tables.get(`emb.${name}`);
      const matrix = matrices.get(`a.${name}`);
      const width = slots.filter((slot) => slot === name).length * this.hidden;
      if (!table || matrix?.rows !== table.columns || matrix.columns !== width || table.columns % 4 !== 0) throw wrong(name);
      return [name, new InputTable(memory, name, table, new Dense(memory, [rowsOf(matrix, 0, matrix.rows)]), RATE)];
    }));
    this.offsets = slots.map((name, k) => slots.slice(0, k).filter((slot) => slot === name).length * this.hidden * 2);
    this.bias = memory.keep(stepsOf(bias, RATE));
    this.output = new Dense(memory, [output], last);
  }

  /** Whatever is placed or scored in `work` holds until it ends. */
  within<Result>(work: () => Result): Result {
    const mark = this.memory.mark();
    try {
      return work();
    } finally {
      this.memory.release(mark);
    }
  }

  /** Addresses of a table's rows. @throws RangeError where an id is no row of it */
  place(name: string, ids: Int32Array): Int32Array {
    const table = this.tables.get(name)!;
    table.check(ids);
    const addresses = new Int32Array(ids.length);
    table.place(ids, addresses, 0, 1);
    return addresses;
  }

  /** Bytes to add to an address that `place` gave where the row goes into a slot. */
  offset(slot: number): number {
    return this.offsets[slot];
  }

  /**
   * @param addresses `[row * slots + slot]`, offsets added
   * @returns of each row the label with the highest score, the first of equals
   */
  best(addresses: Int32Array): Int32Array {
    const { memory, labels, slots } = this;
    const n = addresses.length / slots;
    const hidden = this.sum(memory.keep(addresses), n, memory.room(n * stepBytes(this.hidden)));
    const { at, stride } = this.output.apply(hidden, n);
    const scores = memory.floats(at, (n * stride) / 4);
    const best = new Int32Array(n);
    for (let row = 0, from = 0; row < n; row += 1, from += stride / 4) {
      let highest = scores[from];
      for (let label = 1; label < labels; label += 1) {
        if (scores[from + label] <= highest) continue;
        highest = scores[from + label];
        best[row] = label;
      }
    }
    return best;
  }

  /** For scores of one row after the other: within `within`, after all that is placed there. */
  scorer(): SlotScorer {
    const { memory, output, slots } = this;
    const list = memory.room(slots * 4);
    const row = memory.room(stepBytes(this.hidden));
    const out = memory.room(output.stride);
    return {
      addresses: memory.integers(list, slots),
      scores: memory.floats(out, this.labels),
      score: () => output.write(this.sum(list, 1, row), 1, out),
    };
  }

  private sum(addresses: number, n: number, at: number): Rows {
    const rows = { at, stride: stepBytes(this.hidden) };
    this.memory.run.sumSteps(addresses, this.slots, this.bias, this.hidden * 2, 1 / RATE, at, rows.stride, n);
    return rows;
  }
}

export interface SlotScorer {
  /** To be filled, one a slot, offsets added. */
  readonly addresses: Int32Array;
  /** What `score` leaves, one a label. */
  readonly scores: Float32Array;
  score(): void;
}

function wrong(what: string): HearsayError {
  return new HearsayError(`holds a network whose parts do not fit: ${what}`, "model", "train the models anew (README, Training)");
}

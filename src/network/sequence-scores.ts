import type { Section } from "../tagger/model.js";
import { batchesOf, Encoder, Parts, type TokenRange } from "./encoder.js";
import { Dense } from "./layers.js";
import { NetworkMemory } from "./memory.js";
import { unpackNetwork } from "./tensors.js";

/** An encoder and one layer over its states: scores of the labels of tokens. The same input gives the same bits on every machine. */
export class SequenceScores {
  readonly labels: number;
  private readonly memory = new NetworkMemory();
  private readonly encoder: Encoder;
  private readonly out: Dense;

  /** @throws HearsayError where the tensors do not fit together */
  constructor(section: Section) {
    const parts = new Parts(unpackNetwork(section));
    const bias = parts.vector("out.b");
    this.labels = bias.length;
    this.encoder = new Encoder(this.memory, parts);
    this.out = new Dense(this.memory, [parts.matrix("out.w", 2 * this.encoder.size, this.labels)], bias);
  }

  /**
   * @param columns for each embedding, in the order of the tensors, the ids of all n tokens of the document
   * @param sequences of tokens, each read by itself
   * @returns `scores[token * labels + label]`; zeros outside of the sequences
   * @throws RangeError as `Encoder.check`
   */
  of(columns: readonly Int32Array[], sequences: readonly TokenRange[], n: number): Float32Array {
    const { memory, encoder, labels } = this;
    encoder.check(columns, n);
    const scores = new Float32Array(n * labels);
    for (const batch of batchesOf(sequences)) {
      const mark = memory.mark();
      const count = batch.reduce((sum, { first, end }) => sum + end - first, 0);
      const rows = this.out.apply(encoder.encode(columns, batch, count), count);
      const found = memory.floats(rows.at, (count * rows.stride) / 4);
      let at = 0;
      for (const { first, end } of batch) {
        for (let token = first; token < end; token += 1) {
          for (let label = 0; label < labels; label += 1) scores[token * labels + label] = found[at + label];
          at += rows.stride / 4;
        }
      }
      memory.release(mark);
    }
    return scores;
  }
}

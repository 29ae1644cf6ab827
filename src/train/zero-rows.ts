import type { Tensor } from "../network/tensors.js";

/**
 * Makes row 0 of tables zeros without a change to what the encoder computes: it is taken off all rows of its table, and what it gave to the
 * gates goes into their bias. Row 0 is what most tokens have in columns that tell of names; rows of zeros cost nothing when the network runs.
 * @param tensors of an encoder, tables in the order in which `lstm.wx` has their rows
 * @param words names of tables that are left as they are
 */
export function withZeroRows(tensors: ReadonlyMap<string, Tensor>, words: ReadonlySet<string>): Map<string, Tensor> {
  const out = new Map(tensors);
  const wx = tensors.get("lstm.wx")!;
  const bias = Float64Array.from(tensors.get("lstm.b")!.data);
  let row = 0;
  for (const [name, { shape, data }] of tensors) {
    if (!name.startsWith("emb.")) continue;
    const columns = shape[1];
    if (!words.has(name)) {
      for (let d = 0; d < columns; d += 1) {
        for (let gate = 0; gate < bias.length; gate += 1) bias[gate] += data[d] * wx.data[(row + d) * bias.length + gate];
      }
      out.set(name, { shape, data: data.map((weight, at) => weight - data[at % columns]) });
    }
    row += columns;
  }
  return out.set("lstm.b", { shape: [bias.length], data: Float32Array.from(bias) });
}

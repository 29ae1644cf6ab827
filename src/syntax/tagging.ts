import type { TokenRange } from "../text/ranges.js";
import type { SlotNetwork } from "../network/slots.js";
import type { TokenNumbers } from "./inputs.js";
import { extended, VALUES } from "./inputs.js";

/** Slots of the network of tags: what is read, and how many tokens on. */
export const TAG_SLOTS: readonly (readonly [keyof TokenNumbers, number])[] = [
  ["word", -2], ["word", -1], ["word", 0], ["word", 1], ["word", 2], ["suffix", -1], ["suffix", 0], ["suffix", 1], ["prefix", 0],
  ["shape", -1], ["shape", 0], ["shape", 1], ["form", -1], ["form", 0], ["form", 1], ["pos", -2], ["pos", -1], ["pos", 0], ["pos", 1], ["pos", 2],
];

/**
 * Tags of tokens, each by itself in a window of five (Collobert et al. 2011).
 * @param words values that words have
 * @param sentences ranges of these tokens
 */
export function tagsOf(numbers: TokenNumbers, words: number, sentences: readonly TokenRange[], network: SlotNetwork): Int32Array {
  const n = numbers.word.length;
  return network.within(() => {
    const placed = new Map<string, Int32Array>();
    for (const [name] of TAG_SLOTS) {
      if (!placed.has(name)) placed.set(name, network.place(name, extended(numbers[name], name === "word" ? words : VALUES[name])));
    }
    const addresses = new Int32Array(n * TAG_SLOTS.length);
    for (const [k, [name, by]] of TAG_SLOTS.entries()) {
      const rows = placed.get(name)!;
      const offset = network.offset(k);
      for (const { first, end } of sentences) {
        for (let i = first; i < end; i += 1) addresses[i * TAG_SLOTS.length + k] = rows[i + by >= first && i + by < end ? i + by : n] + offset;
      }
    }
    return network.best(addresses);
  });
}

import type { TokenRange } from "../text/ranges.js";
import type { SlotNetwork } from "../network/slots.js";
import type { TokenNumbers } from "./inputs.js";
import { extended, VALUES } from "./inputs.js";

/** Slots of the network of relations, as `relationsOf` fills them. */
export const RELATION_SLOTS: readonly string[] = [
  ...Array.from({ length: 5 }, () => "word"), ...Array.from({ length: 8 }, () => "tag"), "side", "suffix", "sibling", "valency",
];

/**
 * Relations of tokens to their heads, once the trees stand: by the words and tags of the token, of its head and of those around
 * them, and by how it stands to them.
 * @param heads numbers of these tokens, -1 for a root
 * @param words values that words have
 */
export function relationsOf(
  numbers: TokenNumbers, tags: Int32Array, heads: Int32Array, words: number, sentences: readonly TokenRange[], network: SlotNetwork,
): Int32Array {
  const n = tags.length;
  const { firstChild, lastChild, sides, siblings, valencies } = kinOf(tags, heads);
  return network.within(() => {
    // Behind the tokens: what lies beyond the sentence, then the root.
    const word = network.place("word", extended(numbers.word, words, words + 1));
    const tag = network.place("tag", extended(tags, VALUES.tag, VALUES.tag + 1));
    const columns = [network.place("side", sides), network.place("suffix", numbers.suffix), network.place("sibling", siblings), network.place("valency", valencies)];
    const slots = RELATION_SLOTS.length;
    const offsets = Int32Array.from(RELATION_SLOTS, (_, slot) => network.offset(slot));
    const addresses = new Int32Array(n * slots);
    for (const { first, end } of sentences) {
      for (let i = first; i < end; i += 1) {
        const at = i * slots;
        const rooted = heads[i] < 0;
        const head = rooted ? n + 1 : heads[i];
        const grand = rooted ? n : heads[head] < 0 ? n + 1 : heads[head];
        const left = i > first ? i - 1 : n;
        const right = i + 1 < end ? i + 1 : n;
        const child = firstChild[i];
        addresses[at] = word[i];
        addresses[at + 1] = word[head];
        addresses[at + 2] = word[left];
        addresses[at + 3] = word[right];
        addresses[at + 4] = word[child];
        addresses[at + 5] = tag[i];
        addresses[at + 6] = tag[head];
        addresses[at + 7] = tag[grand];
        addresses[at + 8] = tag[left];
        addresses[at + 9] = tag[right];
        addresses[at + 10] = tag[child];
        addresses[at + 11] = tag[lastChild[i]];
        addresses[at + 12] = tag[heads[i] <= first ? n : heads[i] - 1];
        for (let k = 0; k < columns.length; k += 1) addresses[at + 13 + k] = columns[k][i];
        for (let slot = 0; slot < slots; slot += 1) addresses[at + slot] += offsets[slot];
      }
    }
    return network.best(addresses);
  });
}

interface Kin {
  /** A token's outermost children, the number of tokens where it has none. */
  readonly firstChild: Int32Array;
  readonly lastChild: Int32Array;
  /** On which side the head stands and how far off. */
  readonly sides: Int32Array;
  /** Tag of the head's nearest child on the way to it, plus one; 0 for none. */
  readonly siblings: Int32Array;
  /** Children, up to fifteen. */
  readonly valencies: Int32Array;
}

function kinOf(tags: Int32Array, heads: Int32Array): Kin {
  const n = heads.length;
  const firstChild = new Int32Array(n).fill(n);
  const lastChild = new Int32Array(n).fill(n);
  const sides = new Int32Array(n).fill(VALUES.side - 1);
  const siblings = new Int32Array(n);
  const valencies = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    const head = heads[i];
    if (head < 0) continue;
    sides[i] = (head < i ? 0 : 16) + Math.min(15, Math.abs(head - i));
    const before = lastChild[head];
    if (before === n) firstChild[head] = i;
    else if (before > head) siblings[i] = tags[before] + 1;
    else if (i < head) siblings[before] = tags[i] + 1;
    lastChild[head] = i;
    valencies[head] = Math.min(VALUES.valency - 1, valencies[head] + 1);
  }
  return { firstChild, lastChild, sides, siblings, valencies };
}

import type { TokenRange } from "../text/ranges.js";
import type { SlotNetwork, SlotScorer } from "../network/slots.js";
import type { TokenNumbers } from "./inputs.js";
import { extended, VALUES } from "./inputs.js";

/*
 * Transition-based dependency parsing, arc-hybrid (Kuhlmann et al. 2011), greedy. Tokens are numbered from the sentence's
 * first, 0 to n - 1; the root is n, at the end of the buffer (Ballesteros and Nivre 2013); n + 1 stands for no token.
 */

export const SHIFT = 0;
/** The token on top of the stack gets the next token of the buffer as head. */
export const LEFT = 1;
/** The token on top of the stack gets the one below it as head. */
export const RIGHT = 2;
export const ACTIONS = 3;

/** Three of the stack, three of the buffer, the outermost children of the stack's first two, the leftmost of the buffer's first. */
const LOOKED_AT = 11;
/** Slots of the network of steps: words and tags of the tokens looked at, two distances, three valencies. */
export const ACTION_SLOTS: readonly string[] = [
  ...Array.from({ length: LOOKED_AT }, () => "word"), ...Array.from({ length: LOOKED_AT }, () => "tag"), "distance", "distance", "valency", "valency", "valency",
];

/** A parse on the way: who has which head, and each token's outermost children so far. */
export class ParseState {
  readonly heads: Int32Array;
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  /** n + 1 where there is none. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;

  /** @param length tokens of the sentence */
  constructor(readonly length: number) {
    this.heads = new Int32Array(length).fill(-1);
    this.stack = new Int32Array(length + 1);
    this.leftmost = new Int32Array(length + 2).fill(length + 1);
    this.rightmost = new Int32Array(length + 2).fill(length + 1);
    this.leftCount = new Uint8Array(length + 2);
    this.rightCount = new Uint8Array(length + 2);
  }

  get done(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  allows(action: number): boolean {
    if (action === SHIFT) return this.next < this.length;
    if (action === RIGHT) return this.depth > 1;
    return this.depth > 0 && (this.next < this.length || this.depth === 1);
  }

  apply(action: number): void {
    if (action === SHIFT) {
      this.stack[this.depth] = this.next;
      this.depth += 1;
      this.next += 1;
      return;
    }
    this.depth -= 1;
    const child = this.stack[this.depth];
    const head = action === LEFT ? this.next : this.stack[this.depth - 1];
    this.heads[child] = head;
    if (action === LEFT) {
      this.leftmost[head] = child;
      this.leftCount[head] = Math.min(255, this.leftCount[head] + 1);
    } else {
      this.rightmost[head] = child;
      this.rightCount[head] = Math.min(255, this.rightCount[head] + 1);
    }
  }

  /** Left children up to three, times four, and right ones. */
  valency(token: number): number {
    return Math.min(3, this.leftCount[token]) * 4 + Math.min(3, this.rightCount[token]);
  }
}

/** Addresses of a sentence's words and tags, then of the root's, then of what stands for no token; and of small numbers. */
interface Placed {
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly distances: Int32Array;
  readonly valencies: Int32Array;
}

/**
 * Heads of tokens, -1 for a sentence's root.
 * @param words values that words have
 * @param sentences ranges of these tokens
 */
export function headsOf(numbers: TokenNumbers, tags: Int32Array, words: number, sentences: readonly TokenRange[], network: SlotNetwork): Int32Array {
  const n = tags.length;
  const heads = new Int32Array(n).fill(-1);
  network.within(() => {
    const wordRows = network.place("word", extended(numbers.word, words + 1, words));
    const tagRows = network.place("tag", extended(tags, VALUES.tag + 1, VALUES.tag));
    const distances = network.place("distance", Int32Array.from({ length: VALUES.distance }, (_, i) => i));
    const valencies = network.place("valency", Int32Array.from({ length: VALUES.valency }, (_, i) => i));
    const offsets = Int32Array.from(ACTION_SLOTS, (_, slot) => network.offset(slot));
    const scorer = network.scorer();
    for (const { first, end } of sentences) {
      const placed = {
        words: extended(wordRows.subarray(first, end), wordRows[n], wordRows[n + 1]),
        tags: extended(tagRows.subarray(first, end), tagRows[n], tagRows[n + 1]),
        distances,
        valencies,
      };
      const state = new ParseState(end - first);
      while (!state.done) {
        look(state, placed, offsets, scorer.addresses);
        state.apply(bestAction(state, scorer));
      }
      for (let i = first; i < end; i += 1) {
        const head = state.heads[i - first];
        if (head !== state.length) heads[i] = first + head;
      }
    }
  });
  return heads;
}

/** Fills the slots with what the next step is decided by. */
function look(state: ParseState, { words, tags, distances, valencies }: Placed, offsets: Int32Array, slots: Int32Array): void {
  const { stack, depth, next, length, leftmost, rightmost } = state;
  const none = length + 1;
  const s0 = depth > 0 ? stack[depth - 1] : none;
  const s1 = depth > 1 ? stack[depth - 2] : none;
  const s2 = depth > 2 ? stack[depth - 3] : none;
  const b1 = next + 1 < length ? next + 1 : none;
  const b2 = next + 2 < length ? next + 2 : none;
  const s0l = leftmost[s0];
  const s0r = rightmost[s0];
  const s1l = leftmost[s1];
  const s1r = rightmost[s1];
  const b0l = leftmost[next];
  slots[0] = words[s0];
  slots[1] = words[s1];
  slots[2] = words[s2];
  slots[3] = words[next];
  slots[4] = words[b1];
  slots[5] = words[b2];
  slots[6] = words[s0l];
  slots[7] = words[s0r];
  slots[8] = words[s1l];
  slots[9] = words[s1r];
  slots[10] = words[b0l];
  slots[11] = tags[s0];
  slots[12] = tags[s1];
  slots[13] = tags[s2];
  slots[14] = tags[next];
  slots[15] = tags[b1];
  slots[16] = tags[b2];
  slots[17] = tags[s0l];
  slots[18] = tags[s0r];
  slots[19] = tags[s1l];
  slots[20] = tags[s1r];
  slots[21] = tags[b0l];
  slots[22] = distances[s0 === none ? 0 : 1 + Math.min(10, next - s0)];
  slots[23] = distances[s1 === none ? 0 : 1 + Math.min(10, s0 - s1)];
  slots[24] = valencies[state.valency(s0)];
  slots[25] = valencies[state.valency(s1)];
  slots[26] = valencies[state.valency(next)];
  for (let slot = 0; slot < offsets.length; slot += 1) slots[slot] += offsets[slot];
}

/** The best allowed action; the first of equals. Where only one is allowed nothing is computed. */
function bestAction(state: ParseState, { score, scores }: SlotScorer): number {
  const shift = state.allows(SHIFT);
  const left = state.allows(LEFT);
  const right = state.allows(RIGHT);
  if (!left && !right) return SHIFT;
  if (!shift && !(left && right)) return left ? LEFT : RIGHT;
  score();
  let best = -1;
  for (let action = 0; action < ACTIONS; action += 1) {
    const allowed = action === SHIFT ? shift : action === LEFT ? left : right;
    if (allowed && (best < 0 || scores[action] > scores[best])) best = action;
  }
  return best;
}

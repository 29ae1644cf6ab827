import type { FeatureBuffer } from "../tagger/hash.js";
import { mix } from "../tagger/hash.js";
import type { Forms } from "../text/forms.js";
import { BEYOND } from "../text/forms.js";

/*
 * Transition-based dependency parsing, arc-hybrid (Kuhlmann et al. 2011), greedy. Tokens are numbered from the sentence's
 * first, 0 to n - 1; the root is n, at the end of the buffer (Ballesteros and Nivre 2013).
 */

export const SHIFT = 0;
/** The token on top of the stack gets the next token of the buffer as head. */
export const LEFT = 1;
/** The token on top of the stack gets the one below it as head. */
export const RIGHT = 2;
export const ACTIONS = 3;

/** A parse on the way: who has which head, and each token's outermost children so far. */
export class ParseState {
  readonly heads: Int32Array;
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;

  /** @param first number of the sentence's first token in the document */
  constructor(
    readonly forms: Forms,
    readonly tags: Int32Array,
    readonly first: number,
    readonly length: number,
  ) {
    this.heads = new Int32Array(length).fill(-1);
    this.stack = new Int32Array(length + 1);
    this.leftmost = new Int32Array(length + 1).fill(-1);
    this.rightmost = new Int32Array(length + 1).fill(-1);
    this.leftCount = new Uint8Array(length + 1);
    this.rightCount = new Uint8Array(length + 1);
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

  /** Features of the next step, after Zhang and Nivre (2011). */
  features(out: FeatureBuffer): void {
    const { stack, depth, next, first, length, leftmost, rightmost, leftCount, rightCount } = this;
    const { lower, clusters } = this.forms;
    const fine = clusters[2];
    const coarse = clusters[1];
    const s0 = depth > 0 ? stack[depth - 1] : -1;
    const s1 = depth > 1 ? stack[depth - 2] : -1;
    const s2 = depth > 2 ? stack[depth - 3] : -1;
    const b0 = next;
    const b1 = next + 1 < length ? next + 1 : -1;
    const b2 = next + 2 < length ? next + 2 : -1;
    const s0t = this.tag(s0);
    const s1t = this.tag(s1);
    const b0t = this.tag(b0);
    const b1t = this.tag(b1);
    const s0w = s0 < 0 ? BEYOND : lower[first + s0];
    const s1w = s1 < 0 ? BEYOND : lower[first + s1];
    const b0w = b0 < length ? lower[first + b0] : BEYOND;
    const b1w = b1 < 0 ? BEYOND : lower[first + b1];
    const s0c = s0 < 0 ? 0 : fine[first + s0];
    const s1c = s1 < 0 ? 0 : fine[first + s1];
    const b0c = b0 < length ? fine[first + b0] : 0;
    const s0k = s0 < 0 ? 0 : coarse[first + s0];
    const s1k = s1 < 0 ? 0 : coarse[first + s1];
    const b0k = b0 < length ? coarse[first + b0] : 0;
    out.add2(1, s0w, s0t);
    out.add2(2, s1w, s1t);
    out.add2(3, b0w, b0t);
    out.add2(4, b1w, b1t);
    out.add2(5, s0t, s1t);
    out.add2(6, s0t, b0t);
    out.add2(7, b0t, b1t);
    out.add3(8, s0w, s0t, b0t);
    out.add3(9, s0t, b0w, b0t);
    out.add3(10, s0w, b0w, 1);
    out.add3(11, s0w, s1t, s0t);
    out.add3(12, s0t, s1w, s1t);
    out.add3(13, s0w, s1w, 1);
    out.add3(14, s1t, s0t, b0t);
    out.add3(15, s0t, b0t, b1t);
    out.add3(16, this.tag(s2), s1t, s0t);
    out.add3(17, b0t, b1t, this.tag(b2));
    out.add3(18, s0c, b0c, 1);
    out.add3(19, s0c, s1c, 1);
    out.add3(20, s0k, b0t, s0t);
    out.add3(21, s0t, b0k, b0t);
    out.add3(22, s1k, s0t, s1t);
    out.add3(23, s1t, s0k, s0t);
    out.add3(24, s1k, s0k, b0k);
    const s0l = leftAt(leftmost, s0);
    const s0r = leftAt(rightmost, s0);
    const s1l = leftAt(leftmost, s1);
    const s1r = leftAt(rightmost, s1);
    const b0l = b0 <= length ? leftmost[b0] : -1;
    out.add3(30, s0t, this.tag(s0l), s1t);
    out.add3(31, s0t, this.tag(s0r), s1t);
    out.add3(32, s1t, this.tag(s1r), s0t);
    out.add3(33, s1t, this.tag(s1l), s0t);
    out.add3(34, s0t, this.tag(s0r), b0t);
    out.add3(35, s0t, this.tag(s0l), b0t);
    out.add3(36, b0t, this.tag(b0l), s0t);
    out.add3(37, s1t, mix(this.tag(s1r), s0t), b0t);
    const between = s0 < 0 ? 0 : Math.min(b0 - s0, 10);
    const below = s1 < 0 ? 0 : Math.min(s0 - s1, 10);
    out.add3(40, s0t, b0t, between);
    out.add3(41, s0t, s1t, below);
    out.add3(42, s0w, between, 1);
    out.add3(43, s1w, below, 2);
    const s0v = s0 < 0 ? 0 : Math.min(3, leftCount[s0]) * 4 + Math.min(3, rightCount[s0]);
    const s1v = s1 < 0 ? 0 : Math.min(3, leftCount[s1]) * 4 + Math.min(3, rightCount[s1]);
    const b0v = b0 <= length ? Math.min(3, leftCount[b0]) : 0;
    out.add3(44, s0w, s0t, s0v);
    out.add3(45, s1w, s1t, s1v);
    out.add3(46, b0t, b0v, s0t);
    out.add3(47, s0t, s1t, s0v * 16 + s1v);
    out.add3(48, b0w, s1w, s0t);
    out.add3(49, s0w, b1w, b0t);
    out.add3(50, s0t, b0t, mix(b1t, s1t));
    out.add3(51, s0w, b0t, b1t);
    out.add3(52, s1w, b0t, s0t);
    out.add3(53, depth > 4 ? 4 : depth, b0 === length ? 1 : 0, s0t);
  }

  private tag(token: number): number {
    if (token < 0) return BEYOND;
    return token < this.length ? this.tags[this.first + token] : -5;
  }
}

function leftAt(children: Int32Array, token: number): number {
  return token < 0 ? -1 : children[token];
}

/** The best allowed action by scores; the first of equals. */
export function bestAction(state: ParseState, scores: Float64Array): number {
  let best = -1;
  for (let action = 0; action < ACTIONS; action += 1) {
    if (state.allows(action) && (best < 0 || scores[action] > scores[best])) best = action;
  }
  return best;
}

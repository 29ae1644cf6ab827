import type { Syntax } from "../syntax/syntax.js";
import { mix } from "../tagger/hash.js";

/** Children of each token: `list[from[i]] … list[from[i + 1] - 1]`, in reading order. */
export interface Children {
  readonly from: Int32Array;
  readonly list: Int32Array;
}

export function childrenOf({ heads }: Syntax): Children {
  const n = heads.length;
  const from = new Int32Array(n + 1);
  for (let i = 0; i < n; i += 1) if (heads[i] >= 0) from[heads[i] + 1] += 1;
  for (let i = 0; i < n; i += 1) from[i + 1] += from[i];
  const list = new Int32Array(from[n]);
  const next = from.slice(0, n);
  for (let i = 0; i < n; i += 1) {
    const head = heads[i];
    if (head < 0) continue;
    list[next[head]] = i;
    next[head] += 1;
  }
  return { from, list };
}

/** How tokens hang together with a cue's head in the tree; columns count from the window's first token. */
export interface Paths {
  /** Steps up from the cue to the first token that stands over both; 15 where the token is in another sentence. */
  readonly up: Uint8Array;
  /** Hash of that and of the relations down from there to the token, at most four. */
  readonly route: Int32Array;
  /** The token just below the one over both, on the token's side; -1 where there is none. */
  readonly branch: Int32Array;
  /** Steps down, at most 7. */
  readonly down: Uint8Array;
}

export const ELSEWHERE = 15;
const HIGHEST = 12;
const DEEPEST = 60;

/**
 * Paths from a cue's head to the tokens of a window.
 * @param first number of the window's first token; `end` behind its last
 * @param sentence the cue's: no path leads out of it
 */
export function pathsFrom(syntax: Syntax, cue: number, first: number, end: number, sentence: { readonly firstToken: number; readonly endToken: number }): Paths {
  const { heads, relations } = syntax;
  const length = end - first;
  const up = new Uint8Array(length).fill(ELSEWHERE);
  const route = new Int32Array(length).fill(-9);
  const branch = new Int32Array(length).fill(-1);
  const down = new Uint8Array(length);
  const ancestors = [cue];
  for (let at = heads[cue]; at >= 0 && ancestors.length < HIGHEST; at = heads[at]) ancestors.push(at);
  const trail = new Int32Array(DEEPEST);
  for (let i = Math.max(first, sentence.firstToken); i < Math.min(end, sentence.endToken); i += 1) {
    let at = i;
    let steps = 0;
    let over = ancestors.indexOf(at);
    while (over < 0 && heads[at] >= 0 && steps < DEEPEST) {
      trail[steps] = relations[at];
      steps += 1;
      branch[i - first] = at;
      at = heads[at];
      over = ancestors.indexOf(at);
    }
    if (over < 0) {
      branch[i - first] = -1;
      continue;
    }
    up[i - first] = over;
    down[i - first] = Math.min(7, steps);
    let hash = over + 1;
    for (let k = steps - 1; k >= Math.max(0, steps - 4); k -= 1) hash = mix(hash, trail[k]);
    route[i - first] = hash;
  }
  return { up, route, branch, down };
}

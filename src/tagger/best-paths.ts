/*
 * The best label sequences of a linear-chain CRF, not only the best one: a tree-trellis search (Soong and Huang 1991). Forward maxima are the exact
 * worth of what is left to decide, so that going backwards the next best sequence is always the one that leaves a known one at the cost of least.
 */

/** A label sequence and the log of its probability, up to a constant that all sequences share. */
export interface ScoredPath {
  readonly labels: Uint8Array;
  readonly score: number;
}

/** Where a sequence leaves the one that it was found from: before `at` it takes its own way, from there on it is that one. */
interface Turn {
  readonly score: number;
  readonly at: number;
  readonly label: number;
  readonly from: Uint8Array | undefined;
}

/**
 * @param scores `scores[t * labels + label]`
 * @param transitions `transitions[before * labels + label]`, row `labels` for the start; what is impossible scores -1e9
 * @param most so many sequences at most
 * @param within sequences that score lower than the best one by more than this are left out
 * @returns the best ones, best first, of equals the one found first; none for no positions
 */
export function bestPaths(scores: Float64Array, transitions: Float64Array, labels: number, length: number, most: number, within: number): ScoredPath[] {
  if (length === 0) return [];
  const forward = forwardMaxima(scores, transitions, labels, length);
  const last = (length - 1) * labels;
  const turns: Turn[] = [];
  let top = -Infinity;
  for (let label = 0; label < labels; label += 1) top = Math.max(top, forward[last + label]);
  const least = top - within;
  for (let label = 0; label < labels; label += 1) {
    if (forward[last + label] >= least) push(turns, { score: forward[last + label], at: length - 1, label, from: undefined }, most);
  }
  const paths: ScoredPath[] = [];
  for (let turn = turns.pop(); turn && paths.length < most; turn = turns.pop()) {
    const path = turn.from ? turn.from.slice() : new Uint8Array(length);
    path[turn.at] = turn.label;
    paths.push({ labels: path, score: turn.score });
    // What a sequence is worth that leaves this one: as much, less what is lost where it leaves.
    for (let t = turn.at, label = turn.label; t > 0; t -= 1) {
      const here = forward[t * labels + label];
      const own = scores[t * labels + label];
      const before = (t - 1) * labels;
      let best = -1;
      for (let other = 0; other < labels; other += 1) {
        const through = forward[before + other] + transitions[other * labels + label] + own;
        if (best === -1 && through === here) best = other;
        else if (turn.score - here + through >= least) push(turns, { score: turn.score - here + through, at: t - 1, label: other, from: path }, most);
      }
      label = best;
      path[t - 1] = best;
    }
  }
  return paths;
}

/** `forward[t * labels + label]`: score of the best sequence up to t that has the label there. */
function forwardMaxima(scores: Float64Array, transitions: Float64Array, labels: number, length: number): Float64Array {
  const forward = new Float64Array(length * labels);
  for (let label = 0; label < labels; label += 1) forward[label] = transitions[labels * labels + label] + scores[label];
  for (let at = labels; at < forward.length; at += 1) {
    const before = at - (at % labels) - labels;
    const label = at % labels;
    let best = -Infinity;
    for (let other = 0; other < labels; other += 1) best = Math.max(best, forward[before + other] + transitions[other * labels + label] + scores[at]);
    forward[at] = best;
  }
  return forward;
}

/** Puts a turn where it belongs: `turns` is in order of scores, the best one last, of equals the first one; more than `most` are never needed. */
function push(turns: Turn[], turn: Turn, most: number): void {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle].score < turn.score) low = middle + 1;
    else high = middle;
  }
  turns.splice(low, 0, turn);
  if (turns.length > most) turns.shift();
}

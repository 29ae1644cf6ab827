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
  const { forward, back, loss } = trellisOf(scores, transitions, labels, length);
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
      const at = t * labels + label;
      const before = back[at];
      if (turn.score - loss[at] >= least) {
        const previous = (t - 1) * labels;
        for (let other = 0; other < labels; other += 1) {
          if (other === before) continue;
          const score = turn.score - forward[at] + (forward[previous + other] + transitions[other * labels + label] + scores[at]);
          if (score >= least) push(turns, { score, at: t - 1, label: other, from: path }, most);
        }
      }
      label = before;
      path[t - 1] = before;
    }
  }
  return paths;
}

/** For each position and label the best sequences that end there. */
interface Trellis {
  /** Score of the best one. */
  readonly forward: Float64Array;
  /** The label before in it. */
  readonly back: Uint8Array;
  /** How much less the best one scores that has another label before. */
  readonly loss: Float64Array;
}

function trellisOf(scores: Float64Array, transitions: Float64Array, labels: number, length: number): Trellis {
  const forward = new Float64Array(length * labels);
  const back = new Uint8Array(length * labels);
  const loss = new Float64Array(length * labels);
  for (let label = 0; label < labels; label += 1) forward[label] = transitions[labels * labels + label] + scores[label];
  for (let t = 1; t < length; t += 1) {
    const before = (t - 1) * labels;
    for (let label = 0; label < labels; label += 1) {
      const at = t * labels + label;
      let best = -Infinity;
      let second = -Infinity;
      for (let other = 0; other < labels; other += 1) {
        const score = forward[before + other] + transitions[other * labels + label] + scores[at];
        if (score > best) {
          second = best;
          best = score;
          back[at] = other;
        } else if (score > second) second = score;
      }
      forward[at] = best;
      loss[at] = best - second;
    }
  }
  return { forward, back, loss };
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

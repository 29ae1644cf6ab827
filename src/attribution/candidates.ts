import type { Encoding } from "../network/network.js";
import { bestPaths } from "../tagger/best-paths.js";
import { chunksOf } from "../tagger/bio.js";
import { latticeOf } from "../tagger/lattice.js";
import { runsOf, type TokenRange } from "../text/ranges.js";
import { bordersOf } from "./borders.js";
import { isWord } from "./content-kind.js";
import type { Context } from "./context.js";
import { LONGEST_RUN, tokenColumns, windowColumns } from "./inputs.js";
import { withInnerCue } from "./inner-cues.js";
import { leastRisk, type WindowTokens } from "./least-risk.js";
import type { RelationNetwork } from "./relation-network.js";
import { CONTENT, SOURCE, windowOf } from "./windows.js";

/** A possible relation: a cue with the source and content that the role model gives it, and how sure the models are. */
export interface Candidate {
  readonly cue: TokenRange;
  /** The cue's token that tells most. */
  readonly head: number;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** Least probability, over the cue's tokens, of being in a cue. */
  readonly cueProbability: number;
  /** Mean probability of the labels that the tokens of the role got; 0 where it has none. */
  readonly sourceProbability: number;
  readonly contentProbability: number;
  /** Least probability of a content token's label. */
  readonly contentLeast: number;
  /** Log-probability of the whole labelling of the window. */
  readonly pathProbability: number;
  /** Probability that a source and content much like these are the cue's (`leastRisk`). */
  readonly sameProbability: number;
  /** 0 where the cue lies on the best path, else the number of the path that brought it. */
  readonly rank: number;
}

/**
 * What is taken off the score of O to find more cues than the best path has. One path with much taken off would glue cues
 * together; paths with more and more taken off, each adding only cues that touch none found before, do not.
 */
const BIASES = [0, 0.4, 0.8, 1.2, 1.6, 2.2];

/** A cue less probable than this never becomes a row (none of dev's did), so its source and content need not be found. */
const LEAST_PROBABILITY = 0.02;

/** Labellings of a window that are weighed against each other, and how much less likely than the best one they may be (natural log). */
const PATHS = 20;
const WITHIN = 8;

/** All candidates of a document in order of their cues; each has content with a word in it. */
export function candidatesOf(context: Context, model: RelationNetwork): Candidate[] {
  const encoding = model.network.encode(tokenColumns(context, model.lexicon), runsOf(context.paragraphs, LONGEST_RUN), context.syntax.heads);
  const cues = findCues(context, model, encoding);
  const otherCues = new Uint8Array(context.forms.length);
  for (const { first, end, rank } of cues) if (rank === 0) otherCues.fill(1, first, end);
  const tokens = { ...bordersOf(context), isWord: Uint8Array.from(context.tokens, (token) => (isWord(token) ? 1 : 0)) };
  const found = cues
    .map((cue) => findRoles(context, model, encoding, cue, otherCues, tokens))
    .filter(({ content }) => content.some(({ first, end }) => tokens.isWord.subarray(first, end).includes(1)));
  return withInnerCue(context, found);
}

interface FoundCue extends TokenRange {
  readonly probability: number;
  readonly rank: number;
}

function findCues(context: Context, model: RelationNetwork, { cueScores }: Encoding): FoundCue[] {
  const L = model.network.cueLabels;
  const lattice = latticeOf(L, model.cueTransitions);
  const cues: FoundCue[] = [];
  for (const { firstToken, endToken } of context.paragraphs) {
    const length = endToken - firstToken;
    const scores = Float64Array.from(cueScores.subarray(firstToken * L, endToken * L));
    lattice.compute(scores, length);
    const taken = new Uint8Array(length);
    const inParagraph: FoundCue[] = [];
    let likeliest = 0;
    for (let t = 0; t < length; t += 1) likeliest = Math.max(likeliest, 1 - lattice.at[t * L]);
    for (const [rank, bias] of BIASES.entries()) {
      // What more paths would bring is not kept.
      if (rank > 0 && likeliest < LEAST_PROBABILITY) break;
      if (rank > 0) for (let t = 0; t < length; t += 1) scores[t * L] -= bias - BIASES[rank - 1];
      for (const { first, end } of chunksOf(lattice.bestPath(scores, length))) {
        if (taken.subarray(first, end).includes(1)) continue;
        taken.fill(1, first, end);
        let probability = 1;
        for (let t = first; t < end; t += 1) probability = Math.min(probability, 1 - lattice.at[t * L]);
        inParagraph.push({ first: firstToken + first, end: firstToken + end, probability, rank });
      }
    }
    cues.push(...inParagraph.filter((cue) => cue.rank === 0 || cue.probability >= LEAST_PROBABILITY).toSorted((a, b) => a.first - b.first));
  }
  return cues;
}

function findRoles(
  context: Context, model: RelationNetwork, encoding: Encoding, cue: FoundCue, otherCues: Uint8Array, tokens: WindowTokens,
): Candidate {
  const L = model.network.roleLabels;
  const window = windowOf(context, cue.first, cue.end, otherCues);
  const length = window.end - window.first;
  const scores = Float64Array.from(model.network.roles(encoding, cue, window, windowColumns(window)));
  const lattice = latticeOf(L, model.roleTransitions);
  const { labels: path, same } = leastRisk(bestPaths(scores, model.roleTransitions, L, length, PATHS, WITHIN), {
    isWord: tokens.isWord.subarray(window.first, window.end), begins: tokens.begins.subarray(window.first, window.end), ends: tokens.ends.subarray(window.first, window.end),
  });
  lattice.compute(scores, length);
  const chunks = chunksOf(path);
  const roleOf = (role: number): { ranges: TokenRange[]; mean: number; least: number } => {
    const ranges: TokenRange[] = [];
    let sum = 0;
    let count = 0;
    let least = 1;
    for (const { first, end, kind } of chunks) {
      if (kind !== role) continue;
      ranges.push({ first: window.first + first, end: window.first + end });
      for (let t = first; t < end; t += 1) {
        const probability = lattice.at[t * L + path[t]];
        sum += probability;
        count += 1;
        least = Math.min(least, probability);
      }
    }
    return { ranges, mean: count === 0 ? 0 : sum / count, least };
  };
  const source = roleOf(SOURCE);
  const content = roleOf(CONTENT);
  return {
    cue: { first: cue.first, end: cue.end }, head: window.head, rank: cue.rank, cueProbability: cue.probability,
    source: source.ranges, sourceProbability: source.mean,
    content: content.ranges, contentProbability: content.mean, contentLeast: content.least,
    pathProbability: lattice.logProbability(scores, path), sameProbability: same,
  };
}

import type { TokenRange } from "../text/ranges.js";
import type { Context } from "./context.js";
import { NOT_QUOTED } from "./context.js";

/** What is asked of a candidate. */
interface Stated {
  readonly cue: TokenRange;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly cueProbability: number;
}

/** A cue that stands in a statement of its own. */
const LIKELY = 0.5;

/**
 * `Ivers assured Brandt | that it stands, police said`: what stands in front of a source and cue at a sentence's end is theirs from the sentence's
 * start on, where the network gives them no more than what is the content of another cue in it.
 */
export function withInnerCue<Kind extends Stated>(context: Context, candidates: readonly Kind[]): Kind[] {
  const { tokens, sentences, sentenceOf, quoteState } = context;
  const stating = new Map<number, Kind[]>();
  for (const candidate of candidates) {
    const { cue, source, content, cueProbability } = candidate;
    if (cueProbability < LIKELY || source.length === 0 || source.at(-1)!.end > cue.first || content[0].first < cue.end) continue;
    const inSentence = stating.get(sentenceOf[cue.first]);
    if (inSentence) inSentence.push(candidate);
    else stating.set(sentenceOf[cue.first], [candidate]);
  }
  return candidates.map((outer) => {
    const { cue, source, content } = outer;
    if (content.length !== 1 || source.length !== 1) return outer;
    const [{ first, end }] = content;
    const behind = Math.min(source[0].first, cue.first);
    if (behind < end || tokens[behind - 1].text !== "," || behind - end > 1) return outer;
    const start = sentences[sentenceOf[first]].firstToken;
    if (start === first || sentenceOf[cue.first] !== sentenceOf[first] || quoteState[start] !== NOT_QUOTED || quoteState[first] !== NOT_QUOTED) return outer;
    const inFront = stating.get(sentenceOf[first])?.some((inner) => inner.source[0].first >= start && inner.cue.end <= first && inner.content[0].first < end);
    return inFront === true ? { ...outer, content: [{ first: start, end }] } : outer;
  });
}

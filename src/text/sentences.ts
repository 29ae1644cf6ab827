import { BREAKS_ROWS, BREAKS_SCALE, BREAKS_VERSION_TRAINED } from "../data/breaks.js";
import type { Paragraph, Quotation, Sentence, Token } from "../document/types.js";
import { FeatureBuffer } from "../tagger/hash.js";
import type { WeightTable } from "../tagger/weights.js";
import { unpackRows } from "../tagger/weights.js";
import { verdictOn } from "./break-rules.js";
import { breakFeatures, BREAKS_VERSION, eachCandidate, surroundingsOf } from "./breaks.js";

let table: WeightTable | undefined;

function theWeights(): WeightTable {
  if (BREAKS_VERSION_TRAINED !== BREAKS_VERSION) throw new Error("src/data/breaks.ts is of another version: npm run train:sentences");
  table ??= unpackRows(Buffer.from(BREAKS_ROWS, "base64"), 1, BREAKS_SCALE);
  return table;
}

/**
 * Cuts paragraphs into sentences: a trained decision at each place where one may end. Closing marks belong to the
 * sentence that they close; no sentence runs over a paragraph's end.
 * @returns sentences in order; every token is in exactly one
 */
export function sentencesOf(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): Sentence[] {
  const weights = theWeights();
  const around = surroundingsOf(text, tokens, quotations);
  const features = new FeatureBuffer();
  const score = new Float64Array(1);
  const sentences: Sentence[] = [];
  for (const [number, paragraph] of paragraphs.entries()) {
    let firstToken = paragraph.firstToken;
    const cut = (endToken: number): void => {
      sentences.push({ start: tokens[firstToken].start, end: tokens[endToken - 1].end, firstToken, endToken, paragraph: number });
      firstToken = endToken;
    };
    eachCandidate(around, paragraph, (candidate) => {
      const verdict = verdictOn(around, candidate);
      if (verdict < 0) return false;
      if (verdict === 0) {
        features.clear();
        breakFeatures(around, candidate, features);
        weights.sum(features.ids, features.length, score, 0);
        if (score[0] <= 0) return false;
      }
      cut(candidate.before + 1);
      return true;
    });
    cut(paragraph.endToken);
  }
  return sentences;
}

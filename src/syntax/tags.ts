import type { FeatureBuffer } from "../tagger/hash.js";
import { at } from "../text/forms.js";
import type { Forms } from "../text/forms.js";

/** Penn Treebank tags (Marcus et al. 1993); a tag's number is its place here. */
export const TAGS: readonly string[] = [
  "NN", "IN", "DT", "NNP", "JJ", "NNS", ",", ".", "RB", "PRP", "VB", "CC", "VBD", "VBP", "VBZ", "VBN", "CD", "VBG", "TO", "MD", "PRP$",
  "HYPH", "``", "''", ":", "-LRB-", "-RRB-", "POS", "WDT", "WP", "WRB", "RP", "NNPS", "JJR", "JJS", "RBR", "RBS", "EX", "UH", "$", "FW",
  "PDT", "WP$", "SYM", "LS", "NFP", "ADD", "AFX", "GW", "XX",
];

/** Features of a token's tag, given the tags of the tokens before it (Collins 2002). */
export function tagFeatures(forms: Forms, tags: Int32Array, i: number, first: number, end: number, out: FeatureBuffer): void {
  const { lower, word, lemma, pos, suffix2, suffix3, suffix4, prefix2, prefix3, shape, capital, clusters } = forms;
  const before = at(tags, i - 1, first, end);
  const before2 = at(tags, i - 2, first, end);
  const lower0 = lower[i];
  const left = at(lower, i - 1, first, end);
  const right = at(lower, i + 1, first, end);
  const start = i === first ? 1 : 0;
  out.add(1, word[i]);
  out.add(2, lower0);
  out.add2(3, lower0, before);
  out.add2(4, lower0, pos[i]);
  out.add2(5, before, pos[i]);
  out.add3(6, before2, before, pos[i]);
  out.add2(7, before2, before);
  out.add2(8, pos[i], at(pos, i + 1, first, end));
  out.add3(9, at(pos, i - 1, first, end), pos[i], at(pos, i + 1, first, end));
  out.add3(10, pos[i], at(pos, i + 1, first, end), at(pos, i + 2, first, end));
  out.add2(11, suffix2[i], before);
  out.add2(12, suffix3[i], pos[i]);
  out.add2(13, suffix4[i], capital[i]);
  out.add2(14, prefix2[i], pos[i]);
  out.add(15, prefix3[i]);
  out.add2(16, shape[i], start);
  out.add2(17, capital[i], pos[i]);
  out.add2(18, left, pos[i]);
  out.add2(19, right, pos[i]);
  out.add2(20, left, lower0);
  out.add2(21, lower0, right);
  out.add2(22, before, right);
  out.add(23, at(lower, i + 2, first, end));
  out.add(24, at(lower, i - 2, first, end));
  out.add2(25, clusters[1][i], before);
  out.add2(26, clusters[2][i], pos[i]);
  out.add2(27, clusters[3][i], capital[i]);
  out.add3(28, clusters[0][i], at(clusters[0], i + 1, first, end), before);
  out.add2(29, lemma[i], suffix2[i]);
  out.add2(30, at(clusters[1], i + 1, first, end), lower0);
  out.add2(31, at(clusters[1], i - 1, first, end), lower0);
}

/** Penn Treebank tags (Marcus et al. 1993); a tag's number is its place here. */
export const TAGS: readonly string[] = [
  "NN", "IN", "DT", "NNP", "JJ", "NNS", ",", ".", "RB", "PRP", "VB", "CC", "VBD", "VBP", "VBZ", "VBN", "CD", "VBG", "TO", "MD", "PRP$",
  "HYPH", "``", "''", ":", "-LRB-", "-RRB-", "POS", "WDT", "WP", "WRB", "RP", "NNPS", "JJR", "JJS", "RBR", "RBS", "EX", "UH", "$", "FW",
  "PDT", "WP$", "SYM", "LS", "NFP", "ADD", "AFX", "GW", "XX",
];

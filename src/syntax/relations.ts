/** Relations of Universal Dependencies 2 that are told apart here; a finer label falls to its first part, an unknown one to "dep". */
export const RELATIONS: readonly string[] = [
  "root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "aux", "aux:pass",
  "cop", "mark", "case", "det", "amod", "advmod", "compound", "compound:prt", "flat", "appos", "nummod", "conj", "cc", "punct", "parataxis",
  "csubj", "expl", "fixed", "discourse", "vocative", "list", "dep", "goeswith", "orphan", "dislocated", "reparandum",
];
export const RELATION_NUMBER: ReadonlyMap<string, number> = new Map(RELATIONS.map((name, i) => [name, i]));

/** Number of a relation as a treebank writes it. */
export function relationNumber(label: string): number {
  return RELATION_NUMBER.get(label) ?? RELATION_NUMBER.get(label.split(":")[0]) ?? RELATION_NUMBER.get("dep")!;
}

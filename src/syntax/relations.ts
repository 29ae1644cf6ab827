import type { FeatureBuffer } from "../tagger/hash.js";
import type { Forms } from "../text/forms.js";
import { BEYOND } from "../text/forms.js";

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

/** A finished tree of one sentence, tokens numbered in the document, the root's head -1. */
export interface Tree {
  readonly forms: Forms;
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly first: number;
  readonly end: number;
}

/** Features of the relation between a token and its head, once the tree stands. */
export function relationFeatures(tree: Tree, i: number, out: FeatureBuffer): void {
  const { forms, tags, heads, first, end } = tree;
  const { lower, lemma, clusters, suffix3 } = forms;
  const head = heads[i];
  const rooted = head < 0;
  const headTag = rooted ? -5 : tags[head];
  const headLemma = rooted ? -5 : lemma[head];
  const headCluster = rooted ? 0 : clusters[2][head];
  const grand = rooted ? -1 : heads[head];
  const grandTag = grand < 0 ? -5 : tags[grand];
  const side = rooted ? 2 : head < i ? 1 : 0;
  const distance = rooted ? 0 : Math.min(8, Math.abs(head - i)) + 10 * side;
  const tag = tags[i];
  const left = i > first ? tags[i - 1] : BEYOND;
  const right = i + 1 < end ? tags[i + 1] : BEYOND;
  out.add3(1, tag, headTag, side);
  out.add3(2, lower[i], headTag, side);
  out.add3(3, tag, headLemma, side);
  out.add3(4, lemma[i], headLemma, side);
  out.add3(5, tag, headTag, distance);
  out.add3(6, clusters[2][i], headCluster, side);
  out.add3(7, clusters[1][i], headLemma, side);
  out.add3(8, lower[i], headCluster, side);
  out.add3(9, tag, left, right);
  out.add3(10, headTag, grandTag, tag);
  out.add3(11, suffix3[i], headTag, side);
  out.add3(12, i > first ? lower[i - 1] : BEYOND, tag, headTag);
  out.add3(13, i + 1 < end ? lower[i + 1] : BEYOND, tag, headTag);
  const { firstChild, lastChild, count } = childrenOf(tree, i);
  out.add3(14, tag, firstChild < 0 ? BEYOND : lower[firstChild], side);
  out.add3(15, tag, firstChild < 0 ? BEYOND : tags[firstChild], headTag);
  out.add3(16, tag, lastChild < 0 ? BEYOND : tags[lastChild], headTag);
  out.add3(17, tag, Math.min(3, count), side);
  const sibling = rooted ? 0 : nearestSiblings(tree, i);
  out.add3(18, tag, headTag, sibling);
  out.add3(19, lower[i], headLemma, sibling);
}

function childrenOf(tree: Tree, i: number): { firstChild: number; lastChild: number; count: number } {
  let firstChild = -1;
  let lastChild = -1;
  let count = 0;
  const from = Math.max(tree.first, i - 20);
  const to = Math.min(tree.end, i + 21);
  for (let k = from; k < to; k += 1) {
    if (tree.heads[k] !== i) continue;
    if (firstChild < 0) firstChild = k;
    lastChild = k;
    count += 1;
  }
  return { firstChild, lastChild, count };
}

/** Which tags stand between the token and its head as the head's own children: subject-like, object-like or none. */
function nearestSiblings(tree: Tree, i: number): number {
  const head = tree.heads[i];
  const step = head < i ? -1 : 1;
  for (let k = i + step; k !== head; k += step) if (tree.heads[k] === head) return tree.tags[k] + 1;
  return 0;
}

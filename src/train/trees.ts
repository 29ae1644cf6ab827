import { readFileSync } from "node:fs";
import type { Sentence } from "../document/types.js";
import { relationNumber } from "../syntax/relations.js";
import { TAGS } from "../syntax/tags.js";
import { annotate } from "../text/annotate.js";
import type { FormReader, Forms } from "../text/forms.js";
import { tokenize } from "../text/tokens.js";
import { textsOf } from "./corpus.js";

/** A treebank's article over our own tokens. Heads and relations as in `Syntax`. */
export interface TreeArticle {
  readonly forms: Forms;
  readonly sentences: readonly Pick<Sentence, "firstToken" | "endToken">[];
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** One token of a treebank: where it stands in the text (code units), and its place in its sentence's tree. */
interface TreeToken {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Number of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** Articles with CoNLL-U beside them whose `# text` lines stand in the text in order (uner-ewt, gum). */
export function readTreebank(folder: string, forms: FormReader): TreeArticle[] {
  const articles: TreeArticle[] = [];
  for (const { text, path } of textsOf(folder)) {
    let at = 0;
    const sentences: TreeToken[][] = [];
    for (const block of readFileSync(`${path}.conllu`, "utf8").split(/\r?\n\r?\n/u)) {
      const rows = block.split(/\r?\n/u).filter((line) => /^\d+(?:-\d+)?\t/u.test(line)).map((line) => line.split("\t"));
      const sentence: TreeToken[] = [];
      let joined = { last: 0, start: 0, end: 0 };
      for (const row of rows) {
        if (row[0].includes("-")) {
          const [, last] = row[0].split("-").map(Number);
          const start = text.indexOf(row[1], at);
          if (start >= 0) joined = { last, start, end: start + row[1].length };
          continue;
        }
        const inJoined = Number(row[0]) <= joined.last;
        const start = text.indexOf(row[1], at);
        const limit = inJoined ? joined.end : at + 40;
        if (start >= 0 && start <= limit) at = start + row[1].length;
        const found = start >= 0 && start <= limit ? start : at;
        sentence.push({ start: found, end: Math.max(at, found), tag: row[4], head: Number(row[6]) - 1, relation: row[7] });
      }
      if (sentence.length > 0) sentences.push(sentence);
    }
    articles.push(project(text, sentences, forms));
  }
  return articles;
}

/**
 * Lays trees over our own tokens. A token of ours that holds several of theirs takes the one whose head lies outside; of
 * several of ours in one of theirs the last stands for it and the others hang on it.
 */
function project(text: string, trees: readonly (readonly TreeToken[])[], reader: FormReader): TreeArticle {
  const tokens = annotate(text, tokenize(text));
  const n = tokens.length;
  const tags = new Int32Array(n);
  const heads = new Int32Array(n).fill(-1);
  const relations = new Int32Array(n).fill(relationNumber("punct"));
  const sentences: { firstToken: number; endToken: number }[] = [];
  let at = 0;
  for (const tree of trees) {
    while (at < n && tokens[at].end <= tree[0].start) at += 1;
    const first = at;
    // ours[k]: the token of ours that stands for their token k.
    const ours = new Int32Array(tree.length).fill(-1);
    const theirs: number[] = [];
    for (const [k, token] of tree.entries()) {
      while (at < n && tokens[at].start < token.end) {
        if (tokens[at].end > token.start) {
          ours[k] = at;
          theirs[at - first] ??= k;
        }
        if (tokens[at].end > token.end) break;
        at += 1;
      }
    }
    if (at < n && tokens[at].start < tree.at(-1)!.end) at += 1;
    if (at === first || ours.includes(-1)) continue;
    for (let i = first; i < at; i += 1) {
      const k = theirs[i - first];
      if (k === undefined) continue;
      // Their tokens in this one of ours: the one that hangs on a token outside speaks for it.
      let chosen = k;
      for (let other = k; other < tree.length && ours[other] === i; other += 1) {
        const { head } = tree[other];
        if (head < 0 || ours[head] !== i) {
          chosen = other;
          break;
        }
      }
      const token = tree[chosen];
      tags[i] = Math.max(0, TAGS.indexOf(token.tag));
      if (ours[chosen] !== i) {
        heads[i] = ours[chosen];
        relations[i] = relationNumber(/\w/u.test(tokens[i].text) ? "compound" : "punct");
        if (!/\w/u.test(tokens[i].text)) tags[i] = TAGS.indexOf("HYPH");
      } else {
        heads[i] = token.head < 0 ? -1 : ours[token.head];
        relations[i] = relationNumber(token.relation);
      }
    }
    if (isTree(heads, first, at)) sentences.push({ firstToken: first, endToken: at });
  }
  return { forms: reader.read(tokens), sentences, tags, heads, relations };
}

/** True where every token reaches the one root within the sentence. */
function isTree(heads: Int32Array, first: number, end: number): boolean {
  let roots = 0;
  for (let i = first; i < end; i += 1) {
    if (heads[i] < 0) roots += 1;
    let up = i;
    for (let steps = 0; up >= 0; steps += 1) {
      if (up < first || up >= end || steps > end - first) return false;
      up = heads[up];
    }
  }
  return roots === 1;
}

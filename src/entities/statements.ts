import type { Relation } from "../document/types.js";
import type { Article } from "./article.js";
import { firstTokenAt } from "../text/ranges.js";
import { sourceHeads } from "./sources.js";
import type { Candidate } from "./mentions.js";

/** Where relations lie over the tokens of an article. */
export interface Statements {
  /** By token: number of the relation whose content holds it, the shortest content where several do, or -1. */
  readonly contentOf: Int32Array;
  /** By relation: the candidates that its source is headed by, in reading order; empty where it has none. */
  readonly heads: ReadonlyArray<readonly Candidate[]>;
  /** The same of its addressee. */
  readonly addressees: ReadonlyArray<readonly Candidate[]>;
  /** By candidate's index: number of the relation whose source it heads, or -1. */
  readonly sourceOf: Int32Array;
  /** By relation: the first token of its content. */
  readonly contentFirst: Int32Array;
  /** By relation: its place in reading order, that of its source or else of its content, as a token number. */
  readonly place: Int32Array;
}

export function layStatements(article: Article, relations: readonly Relation[], candidates: readonly Candidate[]): Statements {
  const { tokens } = article;
  const contentOf = new Int32Array(tokens.length).fill(-1);
  const length = (relation: number): number => relations[relation].content.spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const sourceOf = new Int32Array(candidates.length).fill(-1);
  const place = new Int32Array(relations.length);
  const contentFirst = Int32Array.from(relations, ({ content }) => firstTokenAt(tokens, content.spans[0].start));
  const byHead = new Map<number, Candidate>();
  for (const candidate of candidates) byHead.set(candidate.head, candidate);
  const heads = relations.map((relation, number) => {
    for (const span of relation.nested ? [] : relation.content.spans) {
      for (let i = firstTokenAt(tokens, span.start); i < tokens.length && tokens[i].start < span.end; i += 1) {
        if (contentOf[i] < 0 || length(number) < length(contentOf[i])) contentOf[i] = number;
      }
    }
    place[number] = firstTokenAt(tokens, (relation.source ?? relation.content).spans[0].start);
    const found = relation.source ? sourceHeads(article, relation.source, byHead) : [];
    // A quotation without a cue has the source of the row that it goes on from; one inside another speaks for nobody else.
    if (relation.cue !== null && !relation.nested) for (const head of found) sourceOf[head.index] = number;
    return found;
  });
  const addressees = relations.map(({ addressee }) => (addressee ? sourceHeads(article, addressee, byHead) : []));
  return { contentOf, heads, addressees, sourceOf, contentFirst, place };
}

import { RELATIONS } from "../syntax/relations.js";
import type { Syntax } from "../syntax/syntax.js";
import { TAGS } from "../syntax/tags.js";
import type { Forms } from "../text/forms.js";
import type { Lexicon } from "../text/lexicon.js";
import { CLUSTERS } from "../text/lexicon.js";
import type { NameContext, Term } from "./context.js";
import { topOf } from "./features.js";
import { WORLD_MARKS } from "./world-names.js";

/*
 * What the network of names reads: small whole numbers, one a column, each with a table of vectors of its own. They tell what
 * the linear features tell, in so far as it is not the network's own business to put it together from its neighbours.
 */

/** A column: how many values it has. */
interface Column {
  readonly name: string;
  readonly rows: number;
}

const AFFIXES = 1024;
const SHAPES = 256;
const QUANTITIES = 16;
const STYLES = 5;
/** Length of a run, and place in it, up to this. */
const LONG = 7;
const TERMS = 2 * 4 * 5;
const WHERE = 5;
const LENGTHS = 6;

/** Columns of a token, but the first, "word", whose size is the lexicon's. */
export const NAME_COLUMNS: readonly Column[] = [
  { name: "suffix", rows: AFFIXES },
  { name: "prefix", rows: AFFIXES },
  { name: "shape", rows: SHAPES },
  { name: "form", rows: 8 * STYLES },
  { name: "tag", rows: TAGS.length },
  { name: "relation", rows: RELATIONS.length },
  { name: "listed", rows: 256 },
  { name: "run", rows: LONG * LONG },
  { name: "wide", rows: LONG * LONG },
  { name: "quantity", rows: QUANTITIES },
  { name: "term", rows: 1 + TERMS },
  { name: "longest", rows: 1 + WHERE * LENGTHS * 2 },
  { name: "longest-first", rows: 1 + CLUSTERS },
  { name: "longest-last", rows: 1 + CLUSTERS },
  { name: "elsewhere-before", rows: 1 + CLUSTERS },
  { name: "elsewhere-after", rows: 1 + CLUSTERS },
  { name: "governor", rows: 1 + CLUSTERS },
  { name: "world", rows: WORLD_MARKS },
];

/** The columns of all tokens of a document: "word", then `NAME_COLUMNS`. */
export function nameColumns(forms: Forms, syntax: Syntax, context: NameContext, lexicon: Lexicon): Int32Array[] {
  const n = forms.length;
  const columns = Array.from({ length: NAME_COLUMNS.length + 1 }, () => new Int32Array(n));
  const [word, suffix, prefix, shape, form, tag, relation, listed, run, wide, quantity, term, longest, longestFirst, longestLast, before, after, governor, world] = columns;
  const cluster = forms.wide[forms.wide.length - 1];
  for (let i = 0; i < n; i += 1) {
    word[i] = lexicon.of(forms.number[i], cluster[i]);
    suffix[i] = (forms.suffix3[i] >>> 3) % AFFIXES;
    prefix[i] = (forms.prefix3[i] >>> 3) % AFFIXES;
    shape[i] = (forms.shape[i] >>> 3) % SHAPES;
    form[i] = (context.style[i] * 4 + forms.capital[i]) * 2 + (i === context.from[i] ? 1 : 0);
    tag[i] = syntax.tags[i];
    relation[i] = syntax.relations[i];
    listed[i] = context.listed[i] * 2 + context.given[i];
    world[i] = context.world[i];
    run[i] = placeIn(i, context.runFrom[i], context.runTo[i]);
    wide[i] = placeIn(i, context.wideFrom[i], context.wideTo[i]);
    quantity[i] = (forms.quantity[i] >>> 3) % QUANTITIES;
    if (context.runTo[i] > 0) {
      const head = syntax.heads[topOf(syntax, context.runFrom[i], context.runTo[i])];
      governor[i] = head < 0 ? 0 : cluster[head];
    }
    if (context.term[i] === 0) continue;
    const found = context.terms[context.term[i] - 1];
    term[i] = 1 + ((found.lower > 0 ? 1 : 0) * 4 + Math.min(found.inner, 3)) * 5 + Math.min(found.capital, 4);
    if (found.place < 0 || found.runTo - found.runFrom > context.runTo[i] - context.runFrom[i]) {
      longest[i] = 1 + (whereOf(found) * LENGTHS + Math.min(found.runTo - found.runFrom, LENGTHS - 1)) * 2 + context.given[found.runFrom];
      longestFirst[i] = cluster[found.runFrom];
      longestLast[i] = cluster[found.runTo - 1];
    }
    const other = found.places.find((place) => place !== i && context.runTo[place] > 0);
    if (other === undefined) continue;
    const [left, right] = [context.runFrom[other] - 1, context.runTo[other]];
    before[i] = left < context.from[other] ? 0 : cluster[left];
    after[i] = right >= context.to[other] ? 0 : cluster[right];
  }
  return columns;
}

/** 0 outside of a run, else its length and the place in it. */
function placeIn(i: number, from: number, to: number): number {
  return to === 0 ? 0 : Math.min(to - from, LONG - 1) * LONG + Math.min(i - from, LONG - 1);
}

/** First, last or inner word of the longest run, or an acronym behind it. */
function whereOf({ place, runFrom, runTo }: Term): number {
  if (place < 0) return 4;
  return place === 0 ? 1 : place === runTo - runFrom - 1 ? 2 : 3;
}

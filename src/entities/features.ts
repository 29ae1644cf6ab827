import type { FeatureBuffer } from "../tagger/hash.js";
import type { Syntax } from "../syntax/syntax.js";
import type { Forms } from "../text/forms.js";
import { at, BEYOND, TITLE, UPPER } from "../text/forms.js";
import type { NameContext } from "./context.js";

/** The features of one token for the names task. Every template has a number of its own. */
export function addNameFeatures(forms: Forms, syntax: Syntax, context: NameContext, i: number, out: FeatureBuffer): void {
  const from = context.from[i];
  const to = context.to[i];
  const { word, lower, shape, pos, wide: clusters } = forms;
  const w0 = word[i];
  const l0 = lower[i];
  const l1 = at(lower, i - 1, from, to);
  const l2 = at(lower, i + 1, from, to);
  out.add(1);
  out.add(2, w0);
  out.add(3, l0);
  out.add(4, l1);
  out.add(5, l2);
  out.add(6, at(lower, i - 2, from, to));
  out.add(7, at(lower, i + 2, from, to));
  out.add2(8, l1, l0);
  out.add2(9, l0, l2);
  out.add2(10, l1, l2);
  const s0 = shape[i];
  const s1 = at(shape, i - 1, from, to);
  const s2 = at(shape, i + 1, from, to);
  out.add(11, s0);
  out.add(12, s1);
  out.add(13, s2);
  out.add2(14, s1, s0);
  out.add2(15, s0, s2);
  out.add3(16, s1, s0, s2);
  out.add2(17, l1, s0);
  out.add2(18, s0, l2);
  out.add2(19, at(shape, i - 2, from, to), s0);
  out.add2(20, at(shape, i + 2, from, to), s0);
  const p0 = pos[i];
  const p1 = at(pos, i - 1, from, to);
  const p2 = at(pos, i + 1, from, to);
  out.add(21, p0);
  out.add(22, p1);
  out.add(23, p2);
  out.add2(24, p1, p0);
  out.add2(25, p0, p2);
  out.add(26, forms.prefix2[i]);
  out.add(27, forms.prefix3[i]);
  out.add2(28, forms.suffix2[i], forms.capital[i]);
  out.add2(29, forms.suffix3[i], forms.capital[i]);
  out.add2(30, forms.suffix4[i], forms.capital[i]);
  out.add(31, forms.quantity[i]);
  out.add2(32, at(forms.quantity, i - 1, from, to), forms.quantity[i]);
  out.add2(33, forms.quantity[i], at(forms.quantity, i + 1, from, to));
  for (let level = 0; level < 4; level += 1) {
    const column = clusters[level];
    const c0 = column[i];
    const c1 = at(column, i - 1, from, to);
    const c2 = at(column, i + 1, from, to);
    const t = 40 + level * 10;
    out.add2(t, c0, forms.capital[i]);
    out.add(130 + level, c0);
    out.add(t + 1, c1);
    out.add(t + 2, c2);
    if (level < 3) {
      out.add2(t + 3, c1, c0);
      out.add2(t + 4, c0, c2);
      out.add(t + 5, at(column, i - 2, from, to));
      out.add(t + 6, at(column, i + 2, from, to));
      out.add2(t + 7, c1, c2);
      out.add2(t + 8, s0, c1);
      out.add2(t + 9, s0, c2);
    }
  }
  out.add2(80, context.style[i], s0);
  out.add2(81, i === from ? 1 : 0, s0);
  const g0 = context.listed[i];
  const g1 = at(context.listed, i - 1, from, to);
  const g2 = at(context.listed, i + 1, from, to);
  if (g0 > 0) {
    out.add(140, g0);
    out.add2(141, g0, s1);
    out.add2(142, g0, s2);
    out.add2(143, g0, l1);
    out.add2(144, g0, l2);
    out.add2(145, g0, clusters[1][i]);
    out.add2(149, g0, context.style[i]);
  }
  if (g1 > 0 || g2 > 0) {
    out.add3(146, g1, g0, g2);
    out.add2(147, g1, s0);
    out.add2(148, s0, g2);
  }
  addWorldFeatures(forms, context, i, out);
  addRunFeatures(forms, context, i, out);
  addWideFeatures(forms, context, i, out);
  addTermFeatures(forms, context, i, out);
  addTreeFeatures(forms, syntax, context, i, out);
}

/** True for the words between names: in small letters, with no capital, figure or quantity near. Half of all words are. */
export function isPlain(forms: Forms, context: NameContext, i: number): boolean {
  if (context.style[i] > 2 || context.listed[i] > 0) return false;
  const { capital, quantity } = forms;
  const from = Math.max(context.from[i], i - 2);
  const to = Math.min(context.to[i], i + 3);
  for (let j = from; j < to; j += 1) {
    if (capital[j] === TITLE || capital[j] === UPPER) return false;
    if (quantity[j] !== 0 && j >= i - 1 && j <= i + 1) return false;
  }
  return true;
}

/** What the lists of the whole world say of the token and of those beside it. */
function addWorldFeatures({ lower, shape, wide: clusters }: Forms, context: NameContext, i: number, out: FeatureBuffer): void {
  const { world, runFrom, runTo } = context;
  const from = context.from[i];
  const to = context.to[i];
  const m0 = world[i];
  const m1 = at(world, i - 1, from, to);
  const m2 = at(world, i + 1, from, to);
  if (m0 > 0) {
    out.add(190, m0);
    out.add2(191, m0, at(lower, i - 1, from, to));
    out.add2(192, m0, at(lower, i + 1, from, to));
    out.add2(193, m0, clusters[1][i]);
  }
  if (m1 > 0 || m2 > 0) {
    out.add3(194, m1, m0, m2);
    out.add2(195, m1, shape[i]);
    out.add2(196, shape[i], m2);
  }
  if (runTo[i] - runFrom[i] > 1) out.add3(197, i === runFrom[i] ? 1 : i === runTo[i] - 1 ? 2 : 3, world[runFrom[i]], world[runTo[i] - 1]);
}

function addRunFeatures(forms: Forms, context: NameContext, i: number, out: FeatureBuffer): void {
  const runFrom = context.runFrom[i];
  const runTo = context.runTo[i];
  if (runTo === 0) return;
  const { lower, wide: clusters } = forms;
  const from = context.from[i];
  const to = context.to[i];
  const place = i === runFrom ? 1 : i === runTo - 1 ? 2 : 3;
  out.add2(90, Math.min(runTo - runFrom, 6), Math.min(i - runFrom, 5));
  out.add2(91, place, lower[runTo - 1]);
  out.add2(92, place, lower[runFrom]);
  out.add2(93, place, at(lower, runFrom - 1, from, to));
  out.add2(94, place, at(lower, runTo, from, to));
  const given = context.given[runFrom];
  out.add3(180, place, given, Math.min(runTo - runFrom, 4));
  out.add3(181, place, context.given[i], given);
  out.add2(182, place, forms.suffix3[runTo - 1]);
  out.add2(183, place, forms.suffix3[runFrom]);
  if (runTo - runFrom > 1) {
    out.add2(184, place, context.whole[i]);
    out.add3(185, place, clusters[2][runFrom], clusters[2][runTo - 1]);
    out.add3(186, place, clusters[1][runFrom], lower[runTo - 1]);
  }
  for (let level = 1; level < 3; level += 1) {
    const column = clusters[level];
    const t = 95 + (level - 1) * 6;
    out.add2(t, place, column[runTo - 1]);
    out.add2(t + 1, place, column[runFrom]);
    out.add2(t + 2, place, at(column, runFrom - 1, from, to));
    out.add2(t + 3, place, at(column, runTo, from, to));
    out.add3(t + 4, place, column[runFrom], column[runTo - 1]);
    out.add3(t + 5, place, at(column, runFrom - 1, from, to), at(column, runTo, from, to));
  }
}

/** What the token has to do with a longer run such as `Ministry of Foreign Affairs`. */
function addWideFeatures(forms: Forms, context: NameContext, i: number, out: FeatureBuffer): void {
  const wideFrom = context.wideFrom[i];
  const wideTo = context.wideTo[i];
  if (wideTo - wideFrom <= context.runTo[i] - context.runFrom[i]) return;
  const { lower, wide: clusters } = forms;
  const place = context.runTo[i] === 0 ? 1 : i < context.runTo[wideFrom] ? 2 : context.runTo[i] === wideTo ? 3 : 4;
  const head = context.runTo[wideFrom] - 1;
  out.add2(150, place, Math.min(wideTo - wideFrom, 9));
  out.add2(151, place, lower[wideFrom]);
  out.add2(152, place, lower[head]);
  out.add3(153, place, lower[head], lower[head + 1]);
  out.add2(154, place, clusters[1][head]);
  out.add2(155, place, clusters[2][head]);
  out.add3(156, place, clusters[1][head], clusters[1][wideTo - 1]);
  out.add3(157, place, lower[head + 1], forms.shape[i]);
  out.add3(158, place, clusters[1][i], clusters[1][head]);
}

function addTermFeatures(forms: Forms, context: NameContext, i: number, out: FeatureBuffer): void {
  if (context.term[i] === 0) return;
  const term = context.terms[context.term[i] - 1];
  const { lower, wide: clusters } = forms;
  const edge = i === context.from[i] ? 1 : 0;
  out.add2(110, term.lower > 0 ? 1 : 0, edge);
  out.add2(111, Math.min(term.inner, 3), edge);
  out.add2(112, Math.min(term.capital, 4), 0);
  addPlaceFeatures(forms, context, i, term.places, out);
  const { runFrom, runTo, place } = term;
  const length = runTo - runFrom;
  if (place >= 0 && length <= context.runTo[i] - context.runFrom[i]) return;
  const where = place < 0 ? 4 : place === 0 ? 1 : place === length - 1 ? 2 : 3;
  out.add2(113, where, Math.min(length, 5));
  out.add2(114, where, lower[runFrom]);
  out.add2(115, where, lower[runTo - 1]);
  out.add3(187, where, context.given[runFrom], Math.min(length, 4));
  const from = context.from[runFrom];
  const to = context.to[runFrom];
  for (let level = 1; level < 3; level += 1) {
    const column = clusters[level];
    const t = 116 + (level - 1) * 4;
    out.add2(t, where, column[runFrom]);
    out.add2(t + 1, where, column[runTo - 1]);
    out.add2(t + 2, where, at(column, runFrom - 1, from, to));
    out.add2(t + 3, where, at(column, runTo, from, to));
  }
}

/** What the tree says of the token and of the run it is in, and of the same word elsewhere in the article. */
function addTreeFeatures(forms: Forms, syntax: Syntax, context: NameContext, i: number, out: FeatureBuffer): void {
  const { tags, relations } = syntax;
  const from = context.from[i];
  const to = context.to[i];
  out.add(200, tags[i]);
  out.add2(201, at(tags, i - 1, from, to), tags[i]);
  out.add2(202, tags[i], at(tags, i + 1, from, to));
  out.add2(203, tags[i], forms.shape[i]);
  if (context.runTo[i] === 0) return;
  const { lower, wide: clusters } = forms;
  const place = i === context.runFrom[i] ? 1 : i === context.runTo[i] - 1 ? 2 : 3;
  const top = topOf(syntax, context.runFrom[i], context.runTo[i]);
  const head = syntax.heads[top];
  out.add3(204, place, relations[top], relations[i]);
  out.add3(205, place, relations[top], head < 0 ? BEYOND : lower[head]);
  out.add3(206, place, relations[top], head < 0 ? BEYOND : clusters[1][head]);
  out.add3(207, place, relations[top], head < 0 ? BEYOND : clusters[2][head]);
  if (context.term[i] === 0) return;
  let seen = 0;
  for (const other of context.terms[context.term[i] - 1].places) {
    if (other === i || context.runTo[other] === 0) continue;
    seen += 1;
    const otherTop = topOf(syntax, context.runFrom[other], context.runTo[other]);
    const otherHead = syntax.heads[otherTop];
    out.add2(208, relations[otherTop], otherHead < 0 ? BEYOND : lower[otherHead]);
    if (seen <= 2) out.add2(209, relations[otherTop], otherHead < 0 ? BEYOND : clusters[1][otherHead]);
  }
}

/** The first token of a run whose head lies outside of it. */
export function topOf({ heads }: Syntax, first: number, end: number): number {
  for (let i = first; i < end; i += 1) if (heads[i] < first || heads[i] >= end) return i;
  return first;
}

/** What stands around the same word elsewhere in the article. */
function addPlaceFeatures(forms: Forms, context: NameContext, i: number, places: readonly number[], out: FeatureBuffer): void {
  const { lower, wide: clusters } = forms;
  let seen = 0;
  for (const other of places) {
    if (other === i || context.runTo[other] === 0) continue;
    seen += 1;
    const from = context.from[other];
    const to = context.to[other];
    const before = context.runFrom[other] - 1;
    const after = context.runTo[other];
    out.add(170, at(lower, before, from, to));
    out.add(171, at(lower, after, from, to));
    if (seen > 2) continue;
    out.add(172, at(clusters[1], before, from, to));
    out.add(173, at(clusters[1], after, from, to));
    out.add2(174, Math.min(after - before - 1, 4), Math.min(other - before, 4));
    out.add2(175, at(clusters[0], before, from, to), at(clusters[0], after, from, to));
  }
}

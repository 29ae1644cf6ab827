import { bioLabels } from "../tagger/bio.js";
import type { FeatureBuffer } from "../tagger/hash.js";
import { RELATION_NUMBER } from "../syntax/relations.js";
import { hashText, mix } from "../tagger/hash.js";
import type { Task } from "../tagger/task.js";
import { at, POS_NUMBER } from "../text/forms.js";
import type { Context } from "./context.js";
import { NOT_QUOTED, OPENS } from "./context.js";

const AUXILIARY = POS_NUMBER.AUX;
const QUESTION = hashText("?");

/** Distances in a few steps: 0 to 5 as they are, then 7, 10, 15, 25, more; -1 stays. */
export function bucket(distance: number): number {
  if (distance <= 5) return distance;
  if (distance <= 7) return 7;
  if (distance <= 10) return 10;
  if (distance <= 15) return 15;
  return distance <= 25 ? 25 : 99;
}

/**
 * Finds cues: the words that say that somebody said, wrote, thought, wanted. The sequence is a paragraph.
 * Features after those of the study in docs/experiments.md ("Attribution"); one number a template.
 */
export const CUES: Task<Context> = {
  name: "cues",
  version: 1,
  labels: bioLabels(["CUE"]),
  features(context, i, out) {
    const { forms } = context;
    const paragraph = context.paragraphs[context.paragraphOf[i]];
    const first = paragraph.firstToken;
    const end = paragraph.endToken;
    windows(context, i, first, end, out);
    quotes(context, i, first, end, out);
    surroundings(context, i, out);
    clusters(context, i, first, end, out);
    tree(context, i, first, end, out);
    out.add(1, context.paragraphOf[i] > 1 ? 2 : context.paragraphOf[i]);
    out.add2(2, i - first < 4 ? i - first : 9, forms.lemma[i]);
  },
};

function windows(context: Context, i: number, first: number, end: number, out: FeatureBuffer): void {
  const { lemma, pos, word, lower, suffix2, suffix3, suffix4, shape, capital } = context.forms;
  const lemma0 = lemma[i];
  const pos0 = pos[i];
  for (let k = -3; k <= 3; k += 1) {
    out.add(13 + k, at(lemma, i + k, first, end));
    out.add(23 + k, at(pos, i + k, first, end));
    if (k >= -2 && k <= 2) out.add(33 + k, at(k === 0 ? word : lower, i + k, first, end));
  }
  const l1 = at(lemma, i + 1, first, end);
  const l2 = at(lemma, i + 2, first, end);
  const m1 = at(lemma, i - 1, first, end);
  const m2 = at(lemma, i - 2, first, end);
  const p1 = at(pos, i + 1, first, end);
  const p2 = at(pos, i + 2, first, end);
  const q1 = at(pos, i - 1, first, end);
  const q2 = at(pos, i - 2, first, end);
  out.add2(40, m2, m1);
  out.add2(41, m1, lemma0);
  out.add2(42, lemma0, l1);
  out.add2(43, l1, l2);
  out.add3(44, m1, lemma0, l1);
  out.add3(45, lemma0, l1, l2);
  out.add3(46, m2, m1, lemma0);
  out.add2(47, q2, q1);
  out.add2(48, q1, pos0);
  out.add2(49, pos0, p1);
  out.add2(50, p1, p2);
  out.add3(51, q1, pos0, p1);
  out.add3(52, pos0, p1, p2);
  out.add3(53, q2, q1, pos0);
  out.add2(54, lemma0, p1);
  out.add2(55, q1, lemma0);
  out.add3(56, q1, lemma0, p1);
  out.add2(57, lemma0, pos0);
  out.add3(58, lemma0, p1, p2);
  out.add(60, suffix2[i]);
  out.add(61, suffix3[i]);
  out.add(62, suffix4[i]);
  out.add(63, shape[i]);
  out.add2(64, lemma0, capital[i]);
  out.add2(65, lemma0, suffix3[i]);
}

function quotes(context: Context, i: number, first: number, end: number, out: FeatureBuffer): void {
  const { quoteState, nextMark, lastMark, forms } = context;
  const lemma0 = forms.lemma[i];
  const pos0 = forms.pos[i];
  const here = quoteState[i];
  const before = at(quoteState, i - 1, first, end);
  const after = at(quoteState, i + 1, first, end);
  const right = nextMark[i] < 0 ? -1 : bucket(nextMark[i] - i);
  const left = lastMark[i] < 0 ? -1 : bucket(i - lastMark[i]);
  const opensRight = nextMark[i] >= 0 && quoteState[nextMark[i]] === OPENS ? 1 : 0;
  out.add(70, here);
  out.add2(71, here, lemma0);
  out.add2(72, before, lemma0);
  out.add2(73, after, lemma0);
  out.add3(74, before, here, after);
  out.add2(75, right, opensRight);
  out.add2(76, right, lemma0);
  out.add2(77, left, lemma0);
  out.add3(78, right, here, pos0);
  out.add3(79, left, here, pos0);
  out.add3(80, here, right, left);
}

function surroundings(context: Context, i: number, out: FeatureBuffer): void {
  const { forms, lastChunk, nextChunk, lastVerb, nextVerb, nextThat } = context;
  const { lemma, pos, capital } = forms;
  const lemma0 = lemma[i];
  const pos0 = pos[i];
  const sentence = context.sentences[context.sentenceOf[i]];
  const chunkBefore = lastChunk[i];
  const chunkAfter = nextChunk[i];
  if (chunkBefore >= 0) {
    out.add(90, lemma[chunkBefore]);
    out.add2(91, lemma[chunkBefore], lemma0);
    out.add3(92, pos[chunkBefore], capital[chunkBefore], bucket(i - chunkBefore));
    out.add3(93, pos[chunkBefore], capital[chunkBefore], lemma0);
    out.add2(94, bucket(i - chunkBefore), lemma0);
  }
  if (chunkAfter >= 0) {
    out.add(95, lemma[chunkAfter]);
    out.add2(96, lemma[chunkAfter], lemma0);
    out.add3(97, pos[chunkAfter], capital[chunkAfter], bucket(chunkAfter - i));
    out.add3(98, pos[chunkAfter], capital[chunkAfter], lemma0);
  }
  const verbBefore = lastVerb[i];
  const verbAfter = i + 1 < sentence.endToken ? nextVerb[i + 1] : -1;
  out.add2(100, verbBefore < 0 ? 0 : lemma[verbBefore], pos0);
  out.add2(101, verbBefore < 0 ? -1 : bucket(i - verbBefore), pos0);
  out.add2(102, verbAfter < 0 ? 0 : lemma[verbAfter], pos0);
  out.add2(103, verbAfter < 0 ? -1 : bucket(verbAfter - i), lemma0);
  let auxiliary = 0;
  for (let k = 1; k <= 3 && i - k >= sentence.firstToken; k += 1) {
    if (pos[i - k] !== AUXILIARY) continue;
    auxiliary = lemma[i - k];
    break;
  }
  out.add2(104, auxiliary, pos0);
  out.add2(105, auxiliary, lemma0);
  const that = nextThat[i] >= 0 && nextThat[i] - i <= 6 ? nextThat[i] - i : 0;
  out.add2(106, that, pos0);
  out.add2(107, that > 0 ? 1 : 0, lemma0);
  const fromStart = bucket(i - sentence.firstToken);
  const toEnd = bucket(sentence.endToken - 1 - i);
  out.add2(108, fromStart, lemma0);
  out.add2(109, toEnd, lemma0);
  out.add2(110, fromStart, pos0);
  out.add2(111, toEnd, pos0);
  out.add2(112, lemma[sentence.firstToken], pos0);
  out.add2(113, lemma[sentence.firstToken], lemma0);
  out.add2(114, forms.word[sentence.endToken - 1] === QUESTION ? 1 : 0, pos0);
}

function clusters(context: Context, i: number, first: number, end: number, out: FeatureBuffer): void {
  const { forms, lastChunk, nextChunk, quoteState } = context;
  const { lemma, pos } = forms;
  for (let level = 0; level < forms.clusters.length; level += 1) {
    const column = forms.clusters[level];
    const cluster = column[i];
    const base = 200 + 20 * level;
    for (let k = -2; k <= 2; k += 1) out.add(base + 2 + k, at(column, i + k, first, end));
    out.add2(base + 5, cluster, at(pos, i + 1, first, end));
    out.add2(base + 6, cluster, at(pos, i - 1, first, end));
    out.add2(base + 7, cluster, at(lemma, i + 1, first, end));
    out.add2(base + 8, cluster, quoteState[i]);
    out.add2(base + 9, cluster, at(column, i + 1, first, end));
    out.add2(base + 10, at(column, i - 1, first, end), cluster);
    if (lastChunk[i] >= 0) out.add2(base + 11, column[lastChunk[i]], cluster);
    if (nextChunk[i] >= 0) out.add2(base + 12, column[nextChunk[i]], cluster);
    const nearMark = context.nextMark[i] >= 0 && context.nextMark[i] - i <= 2 ? 1 : 0;
    out.add3(base + 13, cluster, nearMark, at(quoteState, i - 1, first, end) === NOT_QUOTED ? 0 : 1);
    out.add3(base + 14, cluster, pos[i], context.nextThat[i] >= 0 && context.nextThat[i] - i <= 6 ? 1 : 0);
  }
}


const CORE = new Set(["nsubj", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp", "obl", "advcl", "parataxis", "csubj", "acl", "nmod", "nmod:poss"].map((name) => RELATION_NUMBER.get(name)));
const SUBJECTS = new Set(["nsubj", "nsubj:pass"].map((name) => RELATION_NUMBER.get(name)));
const CLAUSES = new Set(["ccomp", "xcomp", "parataxis"].map((name) => RELATION_NUMBER.get(name)));
const MARK = RELATION_NUMBER.get("mark");

function tree(context: Context, i: number, first: number, end: number, out: FeatureBuffer): void {
  const { forms, syntax, children, quoteState } = context;
  const { tags, heads, relations } = syntax;
  const { lemma, clusters: levels } = forms;
  const lemma0 = lemma[i];
  const cluster = levels[2][i];
  for (let k = -2; k <= 2; k += 1) out.add(302 + k, at(tags, i + k, first, end));
  out.add2(305, at(tags, i - 1, first, end), tags[i]);
  out.add2(306, tags[i], at(tags, i + 1, first, end));
  out.add2(307, tags[i], lemma0);
  out.add2(308, tags[i], relations[i]);
  out.add2(309, relations[i], lemma0);
  out.add2(310, relations[i], cluster);
  const head = heads[i];
  const headLemma = head < 0 ? 0 : lemma[head];
  out.add2(311, headLemma, relations[i]);
  out.add3(312, headLemma, lemma0, relations[i]);
  const grand = head < 0 ? -1 : heads[head];
  out.add2(313, grand < 0 ? 0 : lemma[grand], tags[i]);
  out.add3(314, head < 0 ? -1 : relations[head], relations[i], tags[i]);
  out.add2(315, head < 0 ? 0 : levels[1][head], relations[i]);
  let signature = tags[i] + 1;
  for (let c = children.from[i]; c < children.from[i + 1]; c += 1) {
    const child = children.list[c];
    const relation = relations[child];
    const side = child < i ? 0 : 1;
    out.add3(320, relation, side, lemma0);
    out.add3(321, relation, side, tags[i]);
    out.add3(322, relation, side, cluster);
    if (!CORE.has(relation)) continue;
    signature = mix(mix(signature, relation), side);
    out.add3(323, relation, levels[1][child], levels[1][i]);
    out.add3(324, relation, lemma[child], tags[i]);
    if (SUBJECTS.has(relation)) {
      out.add3(325, levels[1][child], cluster, relation);
      out.add3(326, tags[child], forms.capital[child], lemma0);
    }
    if (CLAUSES.has(relation)) clause(context, i, child, out);
    out.add3(330, relation, quoteState[child] === NOT_QUOTED ? 0 : 1, quoteState[i] === NOT_QUOTED ? 0 : 1);
  }
  out.add(331, signature);
  out.add2(332, signature, lemma0);
  out.add2(333, signature, levels[1][i]);
}

/** A clause that hangs on the token: what introduces it, whether it is quoted, whether it has a subject of its own. */
function clause(context: Context, i: number, child: number, out: FeatureBuffer): void {
  const { forms, syntax, children, quoteState } = context;
  let marker = 0;
  let subject = 0;
  for (let c = children.from[child]; c < children.from[child + 1]; c += 1) {
    const grandchild = children.list[c];
    if (syntax.relations[grandchild] === MARK && marker === 0) marker = forms.lemma[grandchild];
    if (SUBJECTS.has(syntax.relations[grandchild])) subject = 1;
  }
  const quoted = quoteState[child] !== NOT_QUOTED && quoteState[i] === NOT_QUOTED ? 1 : 0;
  out.add3(340, marker, forms.lemma[i], 0);
  out.add3(341, marker, forms.clusters[1][i], subject);
  out.add3(342, quoted, forms.clusters[1][i], syntax.relations[child]);
  out.add3(343, subject, syntax.tags[child], syntax.tags[i]);
  out.add2(344, quoted, forms.lemma[i]);
}

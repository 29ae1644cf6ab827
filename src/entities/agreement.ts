import { mix } from "../tagger/hash.js";
import type { FeatureBuffer } from "../tagger/hash.js";
import type { Forms } from "../text/forms.js";
import type { NameContext } from "./context.js";

/*
 * What a first reading says of the same word, and of the same run of capitalised words, elsewhere in the article: a name is
 * mostly of one type throughout (Krishnan and Manning 2006). A token's own reading is never part of what it is told.
 */

/** One entry a token; 0 where the article has no other occurrence. */
export interface Agreement {
  /** Label that the first reading gives the token, and how sure (0 to 3). */
  readonly own: Uint8Array;
  readonly ownSure: Uint8Array;
  /** 1 + class (0 for outside, then the types) that the word mostly has elsewhere. */
  readonly word: Uint8Array;
  readonly wordSure: Uint8Array;
  /** 1 + label that the token at this place of the same run mostly has elsewhere. */
  readonly run: Uint8Array;
  readonly runSure: Uint8Array;
}

/**
 * @param marginals `marginals[token * L + label]`: probabilities of the first reading
 * @param labels L
 */
export function agreementOf(forms: Forms, context: NameContext, marginals: Float32Array, labels: number): Agreement {
  const count = forms.length;
  const classes = (labels + 1) >> 1;
  const column = (): Uint8Array => new Uint8Array(count);
  const agreement = { own: column(), ownSure: column(), word: column(), wordSure: column(), run: column(), runSure: column() };
  const byWord = new Tally(classes);
  const byRun = new Tally(labels);
  const own = new Float32Array(classes);
  const classesOf = (token: number): Float32Array => {
    own[0] = marginals[token * labels];
    for (let kind = 1; kind < classes; kind += 1) own[kind] = marginals[token * labels + 2 * kind - 1] + marginals[token * labels + 2 * kind];
    return own;
  };
  const runs = runKeys(forms, context);
  for (let t = 0; t < count; t += 1) {
    if (context.term[t] > 0) byWord.add(context.term[t], classesOf(t), 0);
    if (context.runTo[t] - context.runFrom[t] > 1) byRun.add(runs[t], marginals, t * labels);
  }
  for (let t = 0; t < count; t += 1) {
    let best = 0;
    for (let label = 1; label < labels; label += 1) if (marginals[t * labels + label] > marginals[t * labels + best]) best = label;
    agreement.own[t] = best;
    agreement.ownSure[t] = sureness(marginals[t * labels + best]);
    if (context.term[t] > 0) byWord.others(context.term[t], classesOf(t), 0, agreement.word, agreement.wordSure, t);
    if (context.runTo[t] - context.runFrom[t] > 1) byRun.others(runs[t], marginals, t * labels, agreement.run, agreement.runSure, t);
  }
  return agreement;
}

function sureness(probability: number): number {
  return probability > 0.95 ? 3 : probability > 0.8 ? 2 : probability > 0.55 ? 1 : 0;
}

/** For each token in a run of several words the run's words and the token's place, as one number. */
function runKeys(forms: Forms, context: NameContext): Int32Array {
  const keys = new Int32Array(forms.length);
  for (let t = 0; t < forms.length; t += 1) {
    const from = context.runFrom[t];
    const to = context.runTo[t];
    if (to - from < 2 || t !== from) continue;
    let key = 7;
    for (let i = from; i < to; i += 1) key = mix(key, forms.lower[i]);
    for (let i = from; i < to; i += 1) keys[i] = mix(key, i - from);
  }
  return keys;
}

/** Sums of distributions by key, from which one occurrence can be taken out again. */
class Tally {
  private readonly rows = new Map<number, { sums: Float32Array; count: number }>();

  constructor(private readonly width: number) {}

  add(key: number, values: Float32Array, from: number): void {
    let row = this.rows.get(key);
    if (!row) {
      row = { sums: new Float32Array(this.width), count: 0 };
      this.rows.set(key, row);
    }
    row.count += 1;
    for (let i = 0; i < this.width; i += 1) row.sums[i] += values[from + i];
  }

  /** Writes 1 + the likeliest entry among the other occurrences, and how sure they are of it. */
  others(key: number, values: Float32Array, from: number, top: Uint8Array, sure: Uint8Array, at: number): void {
    const row = this.rows.get(key);
    if (!row || row.count < 2) return;
    let best = 0;
    let most = -1;
    for (let i = 0; i < this.width; i += 1) {
      const sum = row.sums[i] - values[from + i];
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    top[at] = 1 + best;
    sure[at] = sureness(most / (row.count - 1)) + (row.count > 2 ? 4 : 0);
  }
}

/** The features of the second reading; none where the article says nothing more of the word. */
export function addAgreementFeatures(agreement: Agreement, context: NameContext, i: number, out: FeatureBuffer): void {
  const { own, ownSure, word, wordSure, run, runSure } = agreement;
  const mine = own[i] * 4 + ownSure[i];
  if (word[i] > 0) {
    out.add2(3, word[i], wordSure[i]);
    out.add3(4, word[i], wordSure[i], own[i]);
    out.add3(5, word[i], wordSure[i] & 3, mine);
  }
  if (run[i] > 0) {
    out.add2(6, run[i], runSure[i]);
    out.add3(7, run[i], runSure[i], own[i]);
    out.add3(8, run[i], word[i], own[i]);
    out.add3(9, run[i], runSure[i] & 3, mine);
  }
  if (word[i] === 0 && run[i] === 0) return;
  out.add3(10, i > context.from[i] ? word[i - 1] : 99, word[i], own[i]);
  out.add3(11, i + 1 < context.to[i] ? word[i + 1] : 99, word[i], own[i]);
}

import type { Pos, Token } from "../document/types.js";
import { hashText, mix } from "../tagger/hash.js";
import type { Clusters } from "./clusters.js";
import { LEVELS } from "./clusters.js";
import type { RareClusters } from "./rare.js";

/**
 * What tokens look like, as numbers for features: one array a property, one entry a token.
 * Words are 32-bit hashes; -1, -2… never occur as positions, so that features may look past the ends (see `at`).
 */
export interface Forms {
  readonly length: number;
  /** The token as it is written, quotation marks and apostrophes made straight. */
  readonly word: Int32Array;
  readonly lower: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  /** Xxx, XX, xx, dd.d … with runs shortened. */
  readonly shape: Int32Array;
  readonly capital: Uint8Array;
  /** wink-nlp's type of quantity, 0 for none. */
  readonly quantity: Int32Array;
  /** The word's place in the clusters' list, from 1; 0 where it is not there. */
  readonly number: Int32Array;
  /** Cluster numbers by granularity, 0 where unknown. */
  readonly clusters: readonly Int32Array[];
  /** The same of many more words, and of words whose diacritics are taken off. */
  readonly wide: readonly Int32Array[];
}

export const LOWER = 0;
export const TITLE = 1;
export const UPPER = 2;
export const OTHER = 3;

const POS: readonly Pos[] = [
  "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SPACE", "SYM", "VERB", "X",
];
/** Numbers of parts of speech in `Forms.pos`; 0 is none. */
export const POS_NUMBER = Object.fromEntries(POS.map((pos, i) => [pos, i + 1])) as Readonly<Record<Pos, number>>;

/** What one written form gives; the same for every token of that form. */
interface WordForm {
  readonly word: number;
  readonly lower: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly shape: number;
  readonly capital: number;
  readonly number: number;
  readonly clusters: readonly number[];
  readonly wide: readonly number[];
}

/** Forms remembered at a time; past it all are forgotten, so that memory does not grow with the articles read. */
const REMEMBERED = 50_000;

/** Computes forms; remembers words it has seen, which changes its speed and nothing else. */
export class FormReader {
  private known = new Map<string, WordForm>();
  private lemmas = new Map<string, number>();

  /** @param rare without it `Forms.wide` is as `Forms.clusters` */
  constructor(
    private readonly clusters: Clusters,
    private readonly rare?: RareClusters,
  ) {}

  read(tokens: readonly Token[]): Forms {
    if (this.known.size > REMEMBERED) this.known = new Map();
    if (this.lemmas.size > REMEMBERED) this.lemmas = new Map();
    const forms = emptyForms(tokens.length);
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i];
      const form = this.formOf(token.text);
      forms.word[i] = form.word;
      forms.lower[i] = form.lower;
      forms.prefix2[i] = form.prefix2;
      forms.prefix3[i] = form.prefix3;
      forms.suffix2[i] = form.suffix2;
      forms.suffix3[i] = form.suffix3;
      forms.suffix4[i] = form.suffix4;
      forms.shape[i] = form.shape;
      forms.capital[i] = form.capital;
      forms.number[i] = form.number;
      for (let level = 0; level < LEVELS; level += 1) {
        forms.clusters[level][i] = form.clusters[level];
        forms.wide[level][i] = form.wide[level];
      }
      forms.pos[i] = POS_NUMBER[token.pos];
      forms.lemma[i] = this.lemmaOf(token.lemma);
      forms.quantity[i] = token.quantity === "" ? 0 : hashText(token.quantity);
    }
    return forms;
  }

  /** Numbers of a word's clusters by granularity, 0 where it is not known. */
  clustersOf(word: string): readonly number[] {
    return this.formOf(word).clusters;
  }

  private lemmaOf(lemma: string): number {
    let hash = this.lemmas.get(lemma);
    if (hash === undefined) {
      hash = hashText(straight(lemma));
      this.lemmas.set(lemma, hash);
    }
    return hash;
  }

  private formOf(text: string): WordForm {
    const known = this.known.get(text);
    if (known) return known;
    const word = straight(text);
    const small = word.toLowerCase();
    const lower = hashText(small);
    const clusters = Array.from({ length: LEVELS }, (_, level) => this.clusters.of(lower, level));
    const form: WordForm = {
      word: hashText(word),
      lower,
      prefix2: hashText(small.slice(0, 2)),
      prefix3: hashText(small.slice(0, 3)),
      suffix2: hashText(small.slice(-2)),
      suffix3: hashText(small.slice(-3)),
      suffix4: hashText(small.slice(-4)),
      shape: shapeOf(word),
      capital: capitalOf(word),
      number: this.clusters.numberOf(lower),
      clusters,
      wide: clusters[0] === 0 && this.rare ? this.rare.of(small) : clusters,
    };
    this.known.set(text, form);
    return form;
  }
}

function emptyForms(length: number): Forms {
  const column = (): Int32Array => new Int32Array(length);
  return {
    length, word: column(), lower: column(), lemma: column(), pos: column(), prefix2: column(), prefix3: column(),
    suffix2: column(), suffix3: column(), suffix4: column(), shape: column(), capital: new Uint8Array(length),
    quantity: column(), number: column(), clusters: Array.from({ length: LEVELS }, column),
    wide: Array.from({ length: LEVELS }, column),
  };
}

/** Curly and straight marks are one to the models; the direction of a quotation mark is the quotation layer's to know. */
function straight(word: string): string {
  return word.replace(/[’‘ʼ]/gu, "'").replace(/[“”„«»]/gu, '"');
}

function capitalOf(word: string): number {
  if (/^\p{Ll}/u.test(word)) return LOWER;
  if (!/^\p{Lu}/u.test(word)) return OTHER;
  return word.length > 1 && !/\p{Ll}/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word) ? UPPER : TITLE;
}

/** One number a shape: letters and digits by class, runs of more than two cut to two. */
function shapeOf(word: string): number {
  let hash = 17;
  let before = -1;
  let run = 0;
  for (const char of word) {
    const kind = /\p{Lu}/u.test(char) ? 1 : /\p{L}/u.test(char) ? 2 : /\p{N}/u.test(char) ? 3 : char.codePointAt(0)! + 8;
    run = kind === before ? run + 1 : 1;
    before = kind;
    if (run <= 2) hash = mix(hash, kind);
  }
  return hash;
}

/** Stands for what lies before the first or after the last token of a window. */
export const BEYOND = -77;

/** The value at a position, or BEYOND outside [first, end). */
export function at(column: Int32Array | Uint8Array, position: number, first: number, end: number): number {
  return position >= first && position < end ? column[position] : BEYOND;
}

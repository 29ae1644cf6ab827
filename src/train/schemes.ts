import type { EntityType } from "../document/types.js";
import { ENTITY_TYPES } from "../document/types.js";

/*
 * Corpora label different things. A scheme says for each of a corpus's types which of ours it may be, and which of ours
 * may hide in what the corpus leaves unlabelled. Training then counts every labelling that fits (`addPartial`).
 */
export interface Scheme {
  readonly corpus: string;
  readonly licence: string;
  readonly types: Readonly<Record<string, readonly EntityType[]>>;
  /** Ours that the corpus does not label. */
  readonly unlabelled: readonly EntityType[];
}

const own = Object.fromEntries(ENTITY_TYPES.map((type) => [type, [type]])) as unknown as Readonly<Record<EntityType, readonly EntityType[]>>;

export const SCHEMES: readonly Scheme[] = [
  { corpus: "worldwide-ner", licence: "none stated", types: own, unlabelled: [] },
  {
    corpus: "uner-ewt",
    licence: "CC BY-SA 4.0",
    types: { PERSON: ["PERSON"], ORGANIZATION: ["ORGANIZATION"], LOCATION: ["LOCATION", "FACILITY"] },
    unlabelled: ["NORP", "PRODUCT", "MISC", "DATE", "MONEY"],
  },
  {
    corpus: "wikigold",
    licence: "CC BY 4.0",
    types: {
      PERSON: ["PERSON"], ORGANIZATION: ["ORGANIZATION"], LOCATION: ["LOCATION", "FACILITY"], MISC: ["MISC"], PEOPLE: ["NORP"],
    },
    unlabelled: ["DATE", "MONEY"],
  },
  {
    corpus: "wnut17",
    licence: "CC BY 4.0",
    types: {
      PERSON: ["PERSON"], ORGANIZATION: ["ORGANIZATION"], LOCATION: ["LOCATION", "FACILITY"], PRODUCT: ["PRODUCT"], MISC: ["MISC"],
    },
    unlabelled: ["NORP", "DATE", "MONEY"],
  },
  {
    corpus: "crossner-politics",
    licence: "MIT; sentences CC BY-SA",
    types: {
      PERSON: ["PERSON"], ORGANIZATION: ["ORGANIZATION"], LOCATION: ["LOCATION", "FACILITY"], MISC: ["MISC"], PEOPLE: ["NORP"],
    },
    unlabelled: ["NORP", "DATE", "MONEY"],
  },
];

/** A marked run of tokens with the numbers of the types that it may have. */
export interface PartialChunk {
  readonly first: number;
  readonly end: number;
  readonly kinds: readonly number[];
}

/** Numbers of types. */
export function kindsOf(types: readonly EntityType[]): number[] {
  return types.map((type) => ENTITY_TYPES.indexOf(type));
}

/** Bits of a type's two labels. */
export function kindBits(kind: number): number {
  return (1 << (1 + 2 * kind)) | (1 << (2 + 2 * kind));
}

/**
 * Bits of the labels that each position may have.
 * @param chunks in order, none overlapping another
 */
export function allowedLabels(chunks: readonly PartialChunk[], length: number, unlabelled: readonly number[]): Int32Array {
  let outside = 1;
  for (const kind of unlabelled) outside |= kindBits(kind);
  const allowed = new Int32Array(length).fill(outside);
  for (const { first, end, kinds } of chunks) {
    for (let t = first; t < end; t += 1) {
      allowed[t] = 0;
      for (const kind of kinds) allowed[t] |= 1 << ((t === first ? 1 : 2) + 2 * kind);
    }
  }
  return allowed;
}

import * as fc from "fast-check";

export const LABELS = 3;

/** Every label sequence with its score; BIO makes some impossible. */
export function sequences(scores: Float64Array, length: number, transitions: Float64Array): { path: number[]; score: number }[] {
  let found = [{ path: [] as number[], score: 0 }];
  for (let t = 0; t < length; t += 1) {
    found = found.flatMap(({ path, score }) =>
      Array.from({ length: LABELS }, (_, label) => ({
        path: [...path, label],
        score: score + scores[t * LABELS + label] + transitions[(path.at(-1) ?? LABELS) * LABELS + label],
      })),
    );
  }
  return found;
}

const weights = (length: number): fc.Arbitrary<number[]> => fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length });

/** Scores and transitions of sequences of up to five positions. */
export const lattices = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.record({ length: fc.constant(length), scores: weights(length * LABELS), learned: weights((LABELS + 1) * LABELS) }),
);

/** Weights of the pronoun ranker's features, in the order of `FEATURES` in src/entities/pronouns.ts. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  1.2, 1.0, -0.2, -0.7, 1.0, 0.1, -0.3, 0.1, 0.5, 0.5, 0, 0.6, 0.6, 1.0, 0.5, 1.2, 0.7, -0.6, 0.4, -2.5, 0.7, 0.35, 0.6, 0.3, 0.8, -1.5, 0.8, 0.1, 0, 1.2, -0.4, 0,
  0.6, 0, -1.5, 0,
];

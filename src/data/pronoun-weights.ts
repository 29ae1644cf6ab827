/** Weights of the pronoun ranker's features, in the order of `FEATURES` in src/entities/pronouns.ts. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  1.892, // same sentence
  0.333, // sentence before
  -1.014, // two sentences before
  -0.903, // farther
  0.042, // subject
  0.188, // object
  -0.324, // oblique
  0.199, // possessor
  0.417, // first subject of its sentence
  -0.082, // name
  0.375, // nominal
  -0.293, // pronoun
  1.577, // same pronoun
  0.623, // gender known to agree
  0.600, // speaker before
  1.000, // speaker before, both sources
  0.007, // source
  -0.544, // other side of a quotation
  0.121, // same quotation
  0.000, // speaker of its own quotation
  0.119, // speaker of its own indirect content
  0.309, // times mentioned
  0.255, // nearest that fits
  0.360, // same role
  0.585, // possessive after the subject
  -0.290, // wrong kind
  -0.309, // organization
  -0.448, // place
  1.047, // person
  1.059, // plural
  0.194, // unnamed
  -0.384, // inside a content, the pronoun outside
  0.600, // joint
  -0.063, // in the first sentence
  -0.278, // object pronoun after subject
  -0.088, // inside a content, the pronoun a source
];

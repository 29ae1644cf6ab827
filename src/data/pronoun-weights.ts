/** Weights of the pronoun ranker's features, in the order of `FEATURES` in src/entities/pronouns.ts. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  1.951, // same sentence
  0.329, // sentence before
  -1.057, // two sentences before
  -0.916, // farther
  0.046, // subject
  0.203, // object
  -0.339, // oblique
  0.222, // possessor
  0.376, // first subject of its sentence
  -0.075, // name
  0.379, // nominal
  -0.303, // pronoun
  1.568, // same pronoun
  0.577, // gender known to agree
  0.105, // speaker before
  1.000, // speaker before, both sources
  -0.001, // source
  -0.503, // other side of a quotation
  0.127, // same quotation
  0.000, // speaker of its own quotation
  0.055, // speaker of its own indirect content
  0.327, // times mentioned
  0.247, // nearest that fits
  0.356, // same role
  0.540, // possessive after the subject
  -0.334, // wrong kind
  -0.258, // organization
  -0.449, // place
  1.040, // person
  1.112, // plural
  0.184, // unnamed
  -0.335, // inside a content, the pronoun outside
  0.600, // joint
  -0.046, // in the first sentence
  -0.209, // object pronoun after subject
  -0.152, // inside a content, the pronoun a source
];

/** Weights of the pronoun ranker's features, in the order of `FEATURES` in src/entities/pronouns.ts. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  1.955, // same sentence
  0.309, // sentence before
  -1.033, // two sentences before
  -0.915, // farther
  0.015, // subject
  0.194, // object
  -0.338, // oblique
  0.191, // possessor
  0.418, // first subject of its sentence
  -0.077, // name
  0.377, // nominal
  -0.300, // pronoun
  1.549, // same pronoun
  0.562, // gender known to agree
  0.118, // speaker before
  0.536, // speaker before, both sources
  -0.011, // source
  -0.489, // other side of a quotation
  0.136, // same quotation
  -0.001, // speaker of its own quotation
  0.068, // speaker of its own indirect content
  0.339, // times mentioned
  0.245, // nearest that fits
  0.350, // same role
  0.527, // possessive after the subject
  -0.309, // wrong kind
  -0.251, // organization
  -0.451, // place
  1.011, // person
  1.095, // plural
  0.235, // unnamed
  -0.326, // inside a content, the pronoun outside
  -0.370, // joint
  -0.046, // in the first sentence
  -0.211, // object pronoun after subject
  -0.137, // inside a content, the pronoun a source
];

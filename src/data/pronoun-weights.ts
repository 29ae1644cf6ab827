/** Weights of the pronoun ranker's features, in the order of `FEATURES` in src/entities/pronouns.ts. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  1.946, // same sentence
  0.321, // sentence before
  -1.059, // two sentences before
  -0.915, // farther
  0.044, // subject
  0.208, // object
  -0.344, // oblique
  0.218, // possessor
  0.382, // first subject of its sentence
  -0.066, // name
  0.380, // nominal
  -0.313, // pronoun
  1.591, // same pronoun
  0.581, // gender known to agree
  0.114, // speaker before
  0.528, // speaker before, both sources
  -0.000, // source
  -0.509, // other side of a quotation
  0.134, // same quotation
  0.000, // speaker of its own quotation
  0.046, // speaker of its own indirect content
  0.322, // times mentioned
  0.245, // nearest that fits
  0.355, // same role
  0.549, // possessive after the subject
  -0.313, // wrong kind
  -0.255, // organization
  -0.455, // place
  1.022, // person
  1.120, // plural
  0.177, // unnamed
  -0.333, // inside a content, the pronoun outside
  0.600, // joint
  -0.047, // in the first sentence
  -0.209, // object pronoun after subject
  -0.151, // inside a content, the pronoun a source
];

/** Weights of the pronoun ranker's features, in the order of `FEATURES` in src/entities/pronouns.ts. */
export const PRONOUN_WEIGHTS: readonly number[] = [
  1.412, // same sentence
  0.093, // sentence before
  -0.746, // two sentences before
  -0.715, // farther
  0.043, // subject
  0.265, // object
  -0.403, // oblique
  0.361, // possessor
  0.323, // first subject of its sentence
  0.001, // name
  0.247, // nominal
  -0.248, // pronoun
  1.533, // same pronoun
  0.590, // gender known to agree
  0.600, // speaker before
  1.200, // speaker before, both sources
  0.054, // source
  -0.337, // other side of a quotation
  0.056, // same quotation
  0.000, // speaker of its own quotation
  -0.055, // speaker of its own indirect content
  0.291, // times mentioned
  0.125, // nearest that fits
  0.291, // same role
  0.604, // possessive after the subject
  -0.317, // wrong kind
  -0.325, // organization
  -0.471, // place
  1.112, // person
  1.090, // plural
  0.164, // unnamed
  -0.258, // inside a content, the pronoun outside
  0.600, // joint
  -0.051, // in the first sentence
  -0.399, // object pronoun after subject
  -0.9, // inside a content, the pronoun a source
  0.060, // subject of the main clause
  -0.452, // inside a relative clause
  0.120, // subject of a clause above
  -0.320, // beside the same verb
  -0.100, // inside a noun phrase
  0.125, // indefinite
  0.138, // definite nominal
  -0.578, // paragraph before
  0.324, // first subject, the pronoun opens the next sentence
  0.147, // most mentioned
  0.407, // subject for a subject
  -0.738, // distance
];

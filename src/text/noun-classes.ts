import { DOCUMENT_NOUNS, FEMALE_NOUNS, MALE_NOUNS, ORGANIZATION_NOUNS, PEOPLE_NOUNS, PERSON_NOUNS, PLACE_NOUNS } from "../data/nouns.js";

/** What a common noun stands for as the head of a phrase. */
export type NounClass = "person" | "people" | "organization" | "place" | "document";

const CLASSES: ReadonlyMap<string, NounClass> = new Map([
  ...[...PERSON_NOUNS, ...MALE_NOUNS, ...FEMALE_NOUNS].map((noun) => [noun, "person"] as const),
  ...[...DOCUMENT_NOUNS].map((noun) => [noun, "document"] as const),
  ...[...PLACE_NOUNS].map((noun) => [noun, "place"] as const),
  ...[...ORGANIZATION_NOUNS].map((noun) => [noun, "organization"] as const),
  ...[...PEOPLE_NOUNS].map((noun) => [noun, "people"] as const),
]);

/** The class of a noun's lemma in lower case, or undefined where it stands for nothing that speaks or is spoken about. */
export function nounClass(lemma: string): NounClass | undefined {
  return CLASSES.get(lemma) ?? (lemma.endsWith("men") ? CLASSES.get(`${lemma.slice(0, -3)}man`) : undefined);
}

/** The gender that a noun states: spokesman, wife. */
export function nounGender(lemma: string): "male" | "female" | undefined {
  if (MALE_NOUNS.has(lemma)) return "male";
  return FEMALE_NOUNS.has(lemma) ? "female" : undefined;
}

/** `the government`: a country has one, so that it is somebody without a name and the first time; `the next government` is not. */
export function isTheGovernment(words: string): boolean {
  return /^(?:the )?(?:central |federal |state )?government$/i.test(words);
}

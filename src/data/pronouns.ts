/** What a personal, possessive, reflexive or relative pronoun says about whom it stands for. */
export interface PronounForm {
  readonly person: 1 | 2 | 3;
  /** undefined where it may be either: you, who. */
  readonly plural: boolean | undefined;
  readonly gender: "male" | "female" | "thing" | undefined;
  readonly case: "subject" | "object" | "possessive" | "reflexive" | "either" | "relative";
}

const form = (
  person: PronounForm["person"],
  plural: boolean | undefined,
  gender: PronounForm["gender"],
  grammaticalCase: PronounForm["case"],
): PronounForm => ({ person, plural, gender, case: grammaticalCase });

/** English pronouns, a closed class, in lower case. */
export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map([
  ["i", form(1, false, undefined, "subject")],
  ["me", form(1, false, undefined, "object")],
  ["my", form(1, false, undefined, "possessive")],
  ["mine", form(1, false, undefined, "possessive")],
  ["myself", form(1, false, undefined, "reflexive")],
  ["we", form(1, true, undefined, "subject")],
  ["us", form(1, true, undefined, "object")],
  ["our", form(1, true, undefined, "possessive")],
  ["ours", form(1, true, undefined, "possessive")],
  ["ourselves", form(1, true, undefined, "reflexive")],
  ["you", form(2, undefined, undefined, "either")],
  ["your", form(2, undefined, undefined, "possessive")],
  ["yours", form(2, undefined, undefined, "possessive")],
  ["yourself", form(2, false, undefined, "reflexive")],
  ["yourselves", form(2, true, undefined, "reflexive")],
  ["he", form(3, false, "male", "subject")],
  ["him", form(3, false, "male", "object")],
  ["his", form(3, false, "male", "possessive")],
  ["himself", form(3, false, "male", "reflexive")],
  ["she", form(3, false, "female", "subject")],
  ["her", form(3, false, "female", "either")],
  ["hers", form(3, false, "female", "possessive")],
  ["herself", form(3, false, "female", "reflexive")],
  ["it", form(3, false, "thing", "either")],
  ["its", form(3, false, "thing", "possessive")],
  ["itself", form(3, false, "thing", "reflexive")],
  ["they", form(3, true, undefined, "subject")],
  ["them", form(3, true, undefined, "object")],
  ["their", form(3, true, undefined, "possessive")],
  ["theirs", form(3, true, undefined, "possessive")],
  ["themselves", form(3, true, undefined, "reflexive")],
  // Only where it stands alone: `both said`.
  ["both", form(3, true, undefined, "subject")],
  ["who", form(3, undefined, undefined, "relative")],
  ["whom", form(3, undefined, undefined, "relative")],
  ["whose", form(3, undefined, undefined, "relative")],
  ["which", form(3, undefined, "thing", "relative")],
]);

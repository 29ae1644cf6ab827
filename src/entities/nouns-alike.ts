/** Words for one office or calling. */
const SAME_ROLE: ReadonlyArray<ReadonlySet<string>> = [
  new Set(["lawyer", "attorney", "counsel", "solicitor", "barrister"]),
  new Set(["nominee", "candidate", "contender", "hopeful"]),
  new Set(["congressman", "congresswoman", "representative", "lawmaker", "legislator"]),
  new Set(["senator", "lawmaker", "legislator"]),
  new Set(["mp", "lawmaker", "legislator", "parliamentarian"]),
  new Set(["author", "writer", "novelist"]),
  new Set(["spokesman", "spokeswoman", "spokesperson"]),
  new Set(["chairman", "chairwoman", "chair", "chairperson"]),
  new Set(["judge", "justice", "magistrate"]),
  new Set(["head", "leader", "boss", "chief"]),
  new Set(["defendant", "suspect", "accused"]),
  new Set(["doctor", "physician"]),
];

/** Words for one piece of writing. */
const SAME_DOCUMENT: ReadonlyArray<ReadonlySet<string>> = [
  new Set(["poll", "survey", "polling"]),
  new Set(["article", "piece", "story", "report", "feature", "column", "editorial", "op-ed", "post"]),
  new Set(["study", "report", "survey", "research", "paper", "analysis", "review"]),
  new Set(["ruling", "decision", "opinion", "judgment", "judgement", "verdict", "order"]),
  new Set(["book", "memoir", "biography", "autobiography"]),
  new Set(["letter", "statement", "memo", "note", "message", "email", "e-mail", "release"]),
  new Set(["lawsuit", "suit", "complaint", "filing"]),
  new Set(["bill", "law", "legislation", "measure", "act"]),
];

/** Whether two nouns may name one person's part: nominee and candidate. */
export function sameRole(a: string, b: string): boolean {
  return a === b || SAME_ROLE.some((words) => words.has(a) && words.has(b));
}

/** Whether two nouns may name one document: poll and survey. */
export function sameWriting(a: string, b: string): boolean {
  return a === b || SAME_DOCUMENT.some((words) => words.has(a) && words.has(b));
}

/** Whether two nouns name one thing that a candidate or an office-holder has. */
export function sameBelonging(a: string, b: string): boolean {
  return a === b || (/^(?:campaign|team|camp)$/.test(a) && /^(?:campaign|team|camp)$/.test(b));
}

/** Words before a noun that do not tell one bearer from another. */
export const PAST =
  /^(?:former|late|ex|then|previous|old|new|current|fellow|other|longtime|veteran|top|senior|leading|own|first|young|elderly|prominent|famous|controversial)$/;

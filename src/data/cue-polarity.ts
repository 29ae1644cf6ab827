/* Words of cues that say no, or ask. Written for hearsay from general knowledge of English. */

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** The source denies, rejects, doubts or refuses what the content says: lemmas of verbs, nouns and adjectives. */
export const DENYING = list(`
abjure ban block contest contradict contradiction debunk decline defy demur denial deny disagree disagreement disapproval disapprove
disavow disavowal disbelief disbelieve disclaim discount dismiss dismissal disown dispute disprove doubt doubtful downplay dubious
forbid forswear negate nix object objection oppose opposed opposition outlaw overrule overturn preclude prohibit protest quash rebuff
rebut rebuttal recant refusal refuse refute reject rejection renounce repudiate repudiation rescind resist resistance retract scoff
scotch skeptical skepticism sceptical scepticism spurn unconvinced unpersuaded unwilling unwillingness veto
`);

/** Verbs that keep the next one from happening: `refused to say`, `stopped short of calling`. */
export const WITHHOLDING = list("avoid cease decline fail forget hesitate neglect omit refrain refuse stop unable unwilling reluctant");

/** What somebody who will not speak does not do. */
export const SPEAKING = list(`
address admit announce answer apologise apologize characterize clarify comment commit confirm discuss disclose divulge elaborate endorse
explain give go identify issue label mention name offer provide release reply respond reveal say share speak specify speculate state talk
tell weigh
`);

export const NEGATORS = list("not n't never neither nor hardly scarcely nobody none cannot nothing without");

/** Verbs that ask, where their content is a question; `question the wisdom of` doubts instead. */
export const ASKING = list("ask enquire inquire query question wonder ponder quiz puzzle mull");

export const QUESTION_WORDS = list("whether if how what who whom whose why when where which");

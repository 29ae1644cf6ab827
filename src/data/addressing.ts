/* Words by which a text says whom somebody speaks to. Written for hearsay from general knowledge of English. */

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Verbs whose object is the one spoken to. */
export const ADDRESSING = list(`
admonish advise alert answer apprise ask assure beg beseech brief cable caution command convince counsel dare e-mail email encourage enjoin
entreat exhort forewarn goad implore inform instruct invite lecture lobby message nag notify nudge order persuade petition phone plead press
promise prod quiz reassure remind summon tell text thank urge warn
`);

/** Verbs of speaking that take the one spoken to with `to`. */
export const SPEAKING_TO = list(`
add admit announce apologize apologise appeal boast brag cable cite complain concede confess confide confirm declare describe disclose e-mail email
emphasize explain express hint indicate insist joke lament lie mention murmur mutter note object plead pledge preach promise propose protest
read reaffirm recall recommend recount reiterate relate remark repeat reply report respond reveal say send shout signal speak state stress submit
suggest swear talk testify tweet vent vow whisper write yell
`);

export const TALKING_WITH = list("chat confer converse correspond debate discuss joke plead reason share speak spar talk");

/** `in a letter to`, `in an interview with`. */
export const MEDIA = list(`
address answer appeal brief briefing call chat comment conversation debate dispatch e-mail email exchange interview letter meeting memo
memorandum message note phone post presentation remark reply response session sit-down speech statement submission talk testimony text tweet
`);

/** Those who listen or read, as nouns that name neither person nor body. */
export const PUBLICS = list(`
aide audience camera conference congregation congressman convention country crowd forum gathering industry jury media meeting nation news
parliament press public radio rally reporter room summit television tv viewer voter world
`);

/** What is told but hears nothing. */
export const NEVER_ADDRESSED = list(`
answer bit difference fact fib favor help issue joke kind lie lot matter money part permission point question reason sort story tale
thing time truth way week year month day
`);

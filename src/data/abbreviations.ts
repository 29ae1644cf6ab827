/*
 * Abbreviations by what usually follows them: a name (Gen. Haftar), a number (No. 5), the end of a name (Smith Jr.),
 * or anything. Written for hearsay; kinds are those that style guides of news agencies list.
 */

export const BEFORE_NAME = 1;
export const BEFORE_NUMBER = 2;
export const AFTER_NAME = 3;
export const PLACE = 4;
export const IN_TEXT = 5;
export const HOUR = 6;

const KINDS: ReadonlyArray<readonly [number, string]> = [
  [
    BEFORE_NAME,
    "mr mrs ms mx dr drs prof profs messrs mme mlle msgr mgr fr br eng hon rt rev revd pres gov govs sen sens rep reps amb atty asst supt insp det " +
      "gen lt col sgt maj capt cpl pvt pte pfc spc ens cmdr cdr brig adm st ste mt ft sr. wm geo chas thos jas fr sec treas dir chmn mons",
  ],
  [BEFORE_NUMBER, "no nos vol vols fig figs p pp art arts ch eq res jan feb mar apr jun jul aug sep sept oct nov dec c ca approx est"],
  [AFTER_NAME, "jr sr inc co corp ltd pty bros assn dept dist univ esq ph.d phd m.d d.d.s ave blvd rd hwy pkwy st"],
  [PLACE, "u.s u.k u.n u.s.a u.a.e e.u d.c n.y l.a n.j n.c s.c n.h n.m n.d s.d w.va r.i"],
  [PLACE, "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ont ore pa que tenn tex va vt wash wis wyo"],
  [IN_TEXT, "vs v cf viz i.e e.g e.g. i.e. al incl a.k.a"],
  [HOUR, "a.m p.m"],
];

const KIND_OF = new Map(KINDS.flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)).toReversed());

/** What usually follows an abbreviation, or 0 where it is none that is known. @param word in lower case, without its last full stop */
export function abbreviationKind(word: string): number {
  return KIND_OF.get(word) ?? 0;
}

/** Names that end in a mark of exclamation or question. */
export const SHOUTING_NAMES: ReadonlySet<string> = new Set(["Yahoo", "Jeopardy", "Kerrang", "Yum", "OK", "Hello", "Ahoy", "E", "Mia", "Oklahoma", "Airplane", "Wham"]);

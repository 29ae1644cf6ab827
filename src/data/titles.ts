/*
 * Forms of address and offices that stand before a name, in lower case without full stops. Written by hand after the titles of the
 * Congressional Directory, Debrett's forms of address and the Associated Press's list of titles abbreviated before names.
 */

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Titles that show that a man is meant. */
export const MALE_TITLES = list("mr sir lord king prince pope father imam ayatollah sheikh sheik congressman councilman chairman baron");

/** Titles that show that a woman is meant. */
export const FEMALE_TITLES = list("mrs ms miss dame lady queen princess mme mlle madam sister congresswoman councilwoman chairwoman baroness duchess");

/** Every word that may open a person's name without being part of it. */
export const TITLES = list(`
mr sir lord king prince pope father imam ayatollah sheikh sheik congressman councilman chairman baron mrs ms miss dame lady queen princess mme
mlle madam sister congresswoman councilwoman chairwoman baroness duchess mx dr prof professor president pres vice prime minister premier chancellor
senator sen sens representative rep reps governor gov govs secretary general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral
adm field marshal commander cmdr brigadier corporal cpl private pvt judge justice attorney rabbi reverend rev ambassador mayor deputy former
ex first acting speaker chief leader director commissioner sheriff officer detective inspector superintendent constable cardinal archbishop
bishop emperor sultan emir duke earl count saint st comrade mullah maulana emeritus late then president-elect hon
`);

/** Titles that stand before a name and are no part of it, even where a name would be found with them. Not Sir, Lady, Imam: usage differs. */
export const OUTER_TITLES = list(`
mr mrs ms mx miss mme dr drs prof professor sheikh sheikha shaikh president pres minister general gen colonel col major maj captain capt lieutenant lt
sergeant sgt admiral adm brigadier brig judge justice senator sen rep governor gov ambassador hon honourable honorable rev reverend bishop
archbishop engr advocate comrade prince princess king queen emir pope chief mayor secretary chairman aunt uncle he hh hrh
`);

/** What follows a name and is no part of it for comparing: `Martin Luther King Jr.` */
export const SUFFIXES = list("jr sr ii iii iv phd md qc kc mp mep esq obe cbe mbe");

/** Words before a family name that belong to it. */
export const PARTICLES = list("al el de la le van von der den di da del du dos das bin ibn bint abu ben ter ten st");

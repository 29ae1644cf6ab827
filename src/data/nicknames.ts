/*
 * English short forms of given names, each line one name with the forms that people use for it. Written by hand (after the
 * Wiktionary appendix of English diminutives, facts only). Used to allow `Bill Clinton` and `William Clinton` to be one, never to guess.
 */
const FORMS = `
abigail abby|abraham abe|albert al bert|alexander alex sandy|alexandra alex sandra|alfred alf fred|andrew andy drew|anthony tony|
arthur art|barbara barb|barnard bernie|bernard bernie|benjamin ben|bradley brad|catherine cathy kate katie|charles charlie chuck|
christine chris tina|christopher chris kit|cynthia cindy|daniel dan danny|david dave|deborah deb debbie|donald don donnie|dorothy dot|douglas doug|
edward ed eddie ted ned|edwin ed|elizabeth liz beth betty eliza|eugene gene|francis frank|franklin frank|frederick fred|
gabriel gabe|gerald gerry jerry|geoffrey geoff|gregory greg|harold harry hal|henry harry hank|herbert herb|jacob jake|
james jim jimmy jamie|janet jan|jeffrey jeff|jennifer jen jenny|jeremy jerry|jerome jerry|john jack johnny|jonathan jon|joseph joe joey|
joshua josh|judith judy|katherine kathy kate katie|kathleen kathy|kenneth ken|kimberly kim|lawrence larry|leonard leo len|leslie les|
louis lou|margaret maggie meg peggy|martin marty|matthew matt|melissa mel|michael mike mick mitch|mitchell mitch|nancy nan|nathaniel nate nat|
nathan nate|nicholas nick|norman norm|pamela pam|patricia pat patty trish|patrick pat|peter pete|philip phil|phillip phil|rachel rae|
randall randy|raymond ray|rebecca becky|richard rick dick rich|robert bob rob bobby robbie|roger rodge|ronald ron|russell russ|samuel sam|
samantha sam|sandra sandy|stanley stan|stephen steve|steven steve|stuart stu|susan sue|terrence terry|theodore ted teddy|theresa terri|
thomas tom tommy|timothy tim|valerie val|victor vic|victoria vicky|vincent vince|virginia ginny|walter walt|wayne way|william bill will billy
`;

const FULL_OF = new Map<string, string[]>();
for (const line of FORMS.replace(/\n/gu, "").split("|")) {
  const names = line.trim().split(" ");
  for (const name of names) FULL_OF.set(name, [...(FULL_OF.get(name) ?? []), names[0]]);
}

/** True where the two given names may be forms of one: Bill and William, Liz and Beth. Both in lower case. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const others = FULL_OF.get(b);
  return FULL_OF.get(a)?.some((name) => others?.includes(name)) ?? false;
}

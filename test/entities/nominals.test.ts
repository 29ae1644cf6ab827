import type { Case } from "./tables.js";
import { testCases } from "./tables.js";

const BY_ROLE: readonly Case[] = [
  ["Political analyst [Ahmed Saleh] spoke. {The political analyst} _said_ <talks would fail>.", "Ahmed Saleh"],
  ["[Ahmed Saleh], a political analyst, spoke. {The analyst} _said_ <talks would fail>.", "Ahmed Saleh"],
  ["The writer and political analyst [Omar Kabir] spoke. {The [n:Libyan] political writer} _said_ <talks would fail>.", "Omar Kabir"],
  ["[Ada Penn], the foreign minister, left. {The minister} was tired.", "Ada Penn"],
  ["The foreign minister, [Ada Penn], left. {The minister} was tired.", "Ada Penn"],
  ["Mayor [Ruth Okello] spoke. {The mayor} _promised_ <to resign>.", "Ruth Okello"],
  ["President [Ana Duarte] met King [Olav]. {The president} _said_ <they had agreed>.", "Ana Duarte"],
  ["President [Ana Duarte] met King [Olav]. {The king} smiled.", "Olav"],
  ["[Ada Penn] is the [n:Republican] nominee. {The nominee} will speak.", "Ada Penn"],
  ["[n:Republican] nominee [Ada Penn] met [n:Democratic] nominee [Leo Hart]. {The [n:Republican] nominee} won.", "Ada Penn"],
  ["Sen. [Pat Moor] voted no. {The senator} _said_ <the bill was bad>.", "Pat Moor"],
  ["Rep. [Pat Moor] voted no. {The congressman} _said_ <the bill was bad>.", "Pat Moor"],
  ["Striker [Leo Hart] scored. {The striker} _said_ <he was lucky>.", "Leo Hart"],
  ["Officer [Leo Hart] fired. {The officer} is on leave.", "Leo Hart"],
  ["[Vera Holt], a lawyer for [Leo Hart], objected. {The attorney} _said_ <her client was ill>.", "Vera Holt"],
  ["The minister of the economy, [Rui Costa], argued. {The minister} left.", "Rui Costa"],
  ["An attorney for [Leo Hart], [Vera Holt], objected. {[Hart]'s lawyer} _said_ <he was ill>.", "Vera Holt"],
  ["![Vera Holt], who is a nurse, objected. {The nurse} left.", "Vera Holt"],
  ["[n:French] minister [Jean Blanc] met [n:Italian] minister [Luigi Neri]. {The [n:Italian] minister} left.", "Luigi Neri"],
  ["{Lawmaker} _urges_ <new sanctions>\n\nRep. [Pat Moor] said on Monday that sanctions were needed.", "Pat Moor"],
  ["Pilot [Ida Kern] landed. A pilot was fined. {The co-pilot} left.", ""],
  ["[Ida Kern] landed. {A pilot} was fined.", ""],
];

const OWNED: readonly Case[] = [
  ["The [Penn] campaign is short of money. {The campaign} _denied_ <the report>.", "Penn campaign"],
  ["[Ada Penn] spoke. {Her campaign} _denied_ <the report>.", "Penn campaign"],
  ["[Ada Penn] spoke. {[Penn]'s campaign} _denied_ <the report>.", "Penn campaign"],
  ["The [Penn] campaign spoke. Later [Ada Penn] left. {Her campaign} _denied_ <the report>.", "Penn campaign"],
  ["The [Penn] campaign spoke. {The [Penn] team} _denied_ <the report>.", "Penn campaign"],
  ["{The [Duarte] administration} _promised_ <a veto>.", "Duarte administration"],
  ["The [Duarte] administration met. {The administration} _promised_ <a veto>.", "Duarte administration"],
  ["[Ada Penn] spoke. {[Penn]'s campaign manager} _denied_ <the report>.", ""],
  ["[Ada Penn] spoke. {Her husband} _denied_ <the report>.", ""],
  ["[Ada Penn] and her husband [Sam Reed] came. {Her husband} _denied_ <the report>.", "Sam Reed"],
  ["[Ada Penn] spoke. {Her spokesman}, [Leo Hart], _denied_ <the report>.", "Leo Hart"],
  ["[n:French] minister [Jean Blanc] and {his [n:Italian] counterpart [Luigi Neri]} met.", "Luigi Neri"],
  ["![Ada Penn]'s lawyer [Vera Holt] came. {Her lawyer} _denied_ <the report>.", "Vera Holt"],
  ["[Ada Penn]'s lawyer [Vera Holt] met [Leo Hart]. {[Hart]'s lawyer} _denied_ <the report>.", ""],
  ["{A supporter of [Ada Penn]} _denied_ <the report>.", ""],
  ["{Aides to [Ada Penn]} _denied_ <the report>.", ""],
  ["{One of [Penn]'s advisers} _denied_ <the report>.", ""],
  ["{The [Costa] government} _fell_ <last year>.", "Costa government"],
  ["The [Costa] government met the [Duarte] government. {The [Costa] government} _agreed_ <to talk>.", "Costa government"],
  ["{Sources close to [Ada Penn]} _denied_ <the report>.", ""],
];

const BODIES: readonly Case[] = [
  ["The [o:Supreme Court] met. {The court} _ruled_ <that the law stands>.", "Supreme Court"],
  ["The [o:Security Council] met. {The council} _voted_ <to wait>.", "Security Council"],
  ["The [o:Human Rights Committee] met. {The committee} _voted_ <to wait>.", "Human Rights Committee"],
  ["[o:Brack Holdings] fell. {The company} _blamed_ <the weather>.", "Brack Holdings"],
  ["[o:Ferrowatt], a utility, raised prices. {The utility} _blamed_ <the drought>.", "Ferrowatt"],
  ["The [o:Liberal Party] met. {The party} _said_ <it would win>.", "Liberal Party"],
  ["The [o:Ministry of Water] met. {The ministry} _said_ <dams were full>.", "Ministry of Water"],
  ["[o:Greenwatch] marched. {The group} _demanded_ <a ban>.", "Greenwatch"],
  ["The [o:Harbour Union] struck. {The union} _demanded_ <more pay>.", "Harbour Union"],
  ["The [o:Evening Echo] reported it. {The newspaper} _stands by_ <its story>.", "Evening Echo"],
  ["[o:Union Bank] fell. {The bank} _denied_ <losses>.", "Union Bank"],
  ["[o:Kesh University] opened. {The university} _expects_ <more students>.", "Kesh University"],
  ["The [o:Supreme Court] met. {The company} _denied_ <the charge>.", ""],
  ["{A company} _denied_ <the charge>. [o:Ferrowatt] did not.", ""],
  ["[o:Ferrowatt] and a rival fell. {The rival company} _denied_ <losses>.", ""],
  ["{A three-judge panel of the [o:Court of Appeals]} _overruled_ <the order>.", "Court of Appeals"],
  ["{The board of [o:Ferrowatt]} _denied_ <losses>.", ""],
  ["The [o:Court of Appeals] met. {The district court} _disagreed_ <with it>.", ""],
  ["{A [o:House] panel} _voted_ <to wait>. The [o:House Budget Committee] meets again in May.", "House Budget Committee"],
  ["The [o:City Council] met the [o:Harbour Board]. {The board} _promised_ <new cranes>.", "Harbour Board"],
];

const PEOPLE: readonly Case[] = [
  ["[Ida Kern] won. {The woman} wept.", "Ida Kern"],
  ["{A senior official} _denied_ <the charge>.", ""],
  ["{Experts} _say_ <the ice is thin>.", ""],
  ["{Two witnesses} _say_ <the ice is thin>.", ""],
  ["{Many [n:Mexicans]} _fear_ <the wall>.", ""],
  ["{44 percent} _fear_ <the wall>.", ""],
  ["{Residents of [l:Kesh]} _fear_ <the flood>.", ""],
  ["{A man who gave his name as [Sam]} _fears_ <the flood>.", ""],
  ["{The driver}, who asked not to be named, _blamed_ <the fog>.", ""],
  ["{People familiar with the talks} _expect_ <a deal>.", ""],
];

testCases("back to a role", BY_ROLE);
testCases("what somebody has", OWNED);
testCases("bodies", BODIES);
testCases("people without a name", PEOPLE);

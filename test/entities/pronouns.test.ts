import type { Case } from "./tables.js";
import { testCases } from "./tables.js";

const HE_AND_SHE: readonly Case[] = [
  ["[Ruth Okello] opened the bridge. {She} thanked the workers.", "Ruth Okello"],
  ["Mr. [Paul Imani] met Mrs. [Vera Holt]. {She} left early.", "Vera Holt"],
  ["Mr. [Paul Imani] met Mrs. [Vera Holt]. {He} left early.", "Paul Imani"],
  ["^[Ruth Okello]^ _said_ <the bridge was safe>. {She} _added_ <that it would stay open>.", "Ruth Okello"],
  ["[Tomas Lind] accused [Per Dahl] of lying. {He} demanded an apology.", "Tomas Lind"],
  ["[Vera Holt], the spokeswoman, spoke first and [Tomas Lind] second. {She} _said_ <nothing was decided>.", "Vera Holt"],
  ["The mayor, [Ruth Okello], told reporters that {she} would resign.", "Ruth Okello"],
  ["[Tomas Lind] brought {his} daughter.", "Tomas Lind"],
  ["[Tomas Lind] blamed {himself}.", "Tomas Lind"],
  ["Actress [Mina Roy] and actor [Leo Hart] divorced. {She} kept the house.", "Mina Roy"],
  ["Actress [Mina Roy] and actor [Leo Hart] divorced. {He} kept the dog.", "Leo Hart"],
  ["[Per Dahl] lost. ^[Tomas Lind]^ _said_ <the count was fair>. {He} _said_ <nobody should doubt it>.", "Tomas Lind"],
  ["“The count was fair,” [Tomas Lind] said. “Nobody should doubt it,” {he} added.", "Tomas Lind"],
  ["King [Olav Berg] fell ill. Doctors said {he} was stable.", "Olav Berg"],
  ["Sister [Agnes Moor] runs the school. {She} hired two teachers.", "Agnes Moor"],
  ["[Vera Holt] sold the firm to [o:Brack Holdings]. {She} stays on the board.", "Vera Holt"],
  ["!When {she} arrived, [Vera Holt] was tired.", "Vera Holt"],
  ["[Per Dahl], who lost {his} seat in May, is back.", "Per Dahl"],
  ["^[Vera Holt]^ _said_ <{her} party would win>.", "Vera Holt"],
  ["^[Vera Holt]^ _said_ that Mr. [Lind] had left. <{He} was tired>, she said.", "Lind"],
  ["![Tomas Lind] called Mrs. [Holt]. ^[Tomas Lind]^ _said_ <that {she} had refused>.", "Holt"],
  ["The river rose. {He} waited.", ""],
];

const THEY: readonly Case[] = [
  ["[Mina Roy] and [Leo Hart] divorced. {They} sold the house.", "Mina Roy + Leo Hart"],
  ["The [n:Democrats] lost the vote. {They} walked out.", "Democrats"],
  ["[o:Brack Holdings] closed the mine. {They} dismissed everyone.", "Brack Holdings"],
  ["The [n:Norwegians] won. {They} had trained for years.", "Norwegians"],
  ["^[Mina Roy] and [Leo Hart]^ _said_ <the film was finished>. {They} _added_ <that it was long>.", "Mina Roy + Leo Hart"],
  ["[l:Ghana] and [l:Togo] signed the treaty. {They} _promised_ <to keep the border open>.", "Ghana + Togo"],
  ["[Ruth Okello] met voters. {They} booed.", ""],
  ["Several farmers stopped a truck of [o:Brack Holdings]. {They} poured out the milk.", ""],
  ["The [o:Harbour Union] voted on Friday. {They} want more pay.", "Harbour Union"],
  ["Both [Mina Roy] and [Leo Hart] left {their} agents.", "Mina Roy + Leo Hart"],
  ["The [n:Republicans] say {they} will appeal.", "Republicans"],
  ["[o:Ferrowatt] and [o:Lumen Grid] merged. {They} employ 900 people.", "Ferrowatt + Lumen Grid"],
  ["[l:Kenya] beat [l:Mali]. The players said {they} were tired.", ""],
  ["The [o:City Council] apologised for {their} mistake.", "City Council"],
  ["[Mina Roy] thanked the nurses. {They} had saved her.", ""],
  ["President [Ana Duarte] and Prime Minister [Rui Costa] met. {They} _agreed_ <to talk again>.", "Ana Duarte + Rui Costa"],
  ["![Mina Roy], [Leo Hart] and [Ada Penn] sang. {Their} voices filled the hall.", "Mina Roy + Leo Hart + Ada Penn"],
  ["The [o:Reds] won. {They} are first.", "Reds"],
  ["The police caught the thieves. {They} confessed.", ""],
  ["!The two firms, [o:Ferrowatt] and [o:Lumen Grid], said {they} would merge.", "Ferrowatt + Lumen Grid"],
];

const IT: readonly Case[] = [
  ["[o:Ferrowatt] raised prices. {It} blamed the drought.", "Ferrowatt"],
  ["^[o:Ferrowatt]^ _said_ <prices would rise>. {It} _blamed_ <the drought>.", "Ferrowatt"],
  ["[l:Ghana] closed {its} border.", "Ghana"],
  ["The [o:Supreme Court] met on Monday. {It} _ruled_ <that the law stands>.", "Supreme Court"],
  ["The campaign of [Ada Penn] is short of money. The [o:Liberal Party] said {it} would help.", "Liberal Party"],
  ["{It} is clear that [o:Ferrowatt] failed.", ""],
  ["{It} rained in [l:Ghana].", ""],
  ["The [o:World Bank] revised {its} forecast.", "World Bank"],
  ["[Ada Penn] left [o:Ferrowatt]. {It} had lost money for years.", "Ferrowatt"],
  ["The [f:White House] denied the report. {It} _called_ <the story invented>.", "White House"],
  ["[o:Ferrowatt] itself admits {it} was late.", "Ferrowatt"],
  ["The [o:Harbour Authority], which runs the port, said {it} was insured.", "Harbour Authority"],
  ["[Ada Penn] bought a boat. {It} sank.", ""],
  ["[l:Iceland] left the talks; {it} had asked for more time.", "Iceland"],
  ["!The [o:Senate] passed the bill after {it} was amended.", ""],
  ["The [o:Tenants' League] sued. {Its} lawyers are hopeful.", "Tenants' League"],
  ["[o:Ferrowatt] sued [o:Lumen Grid]. {It} wants damages.", "Ferrowatt"],
  ["^The [o:Harbour Union]^ _demanded_ <better pay>. {It} _threatened_ <to strike>.", "Harbour Union"],
  ["[o:Ferrowatt] said that {it} regretted the accident.", "Ferrowatt"],
  ["{It} seems that nobody at [o:Ferrowatt] knew.", ""],
];

const WHO_AND_WHICH: readonly Case[] = [
  ["[Ada Penn], {who} chairs the board, resigned.", "Ada Penn"],
  ["[o:Ferrowatt], {which} owns the dam, paid.", "Ferrowatt"],
  ["The board thanked [Ada Penn], {who} _said_ <she would return>.", "Ada Penn"],
  ["[Leo Hart], {whose} film won, smiled.", "Leo Hart"],
  ["[l:Ghana], {which} _denied_ <the charge>, closed the border.", "Ghana"],
  ["[Leo Hart] and [Mina Roy], {who} wrote the script, came late.", "Leo Hart + Mina Roy"],
];

testCases("he and she", HE_AND_SHE);
testCases("they", THEY);
testCases("it", IT);
testCases("who and which", WHO_AND_WHICH);

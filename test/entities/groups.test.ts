import type { Case } from "./tables.js";
import { testCases } from "./tables.js";

const EXAMPLES: readonly Case[] = [
  ["{Critics of the plan, like [Ida Kern] and [Leo Hart],} _fear_ <the flood>.", "Ida Kern + Leo Hart"],
  ["{Critics like Senators [Ida Kern] and [Leo Hart]} _fear_ <the flood>.", "Ida Kern + Leo Hart"],
  ["^Critics like [Ida Kern] and [Leo Hart]^ _fear_ <the flood>. {They} _want_ <a dam>.", "Ida Kern + Leo Hart"],
  ["{Supporters, including the [o:Harbour Union],} _want_ <a dam>.", "Harbour Union"],
  ["{Two senators — [Ida Kern], [Omar Lux] and [Leo Hart] —} _want_ <a dam>.", "Ida Kern + Omar Lux + Leo Hart"],
  ["{The union — once the city's pride —} _wants_ <a dam>.", ""],
  ["{Groups such as the [o:Harbour Union] and the [o:Teachers Union]} _want_ <a dam>.", "Harbour Union + Teachers Union"],
  ["^Supporters, including the [o:Harbour Union],^ _want_ <a dam>. {They} _say_ <it pays>.", "Harbour Union"],
  ["{Several mayors, including [Ida Kern],} _want_ <a dam>.", "Ida Kern"],
  ["{Countries like [l:Ghana] and [l:Togo]} _want_ <a dam>.", "Ghana + Togo"],
  ["{Some unions, including the [o:Harbour Union] and the [o:Teachers Union],} _want_ <a dam>.", "Harbour Union + Teachers Union"],
  ["{Residents of [l:Kesh]} _want_ <a dam>.", ""],
  ["{Critics of the plan} _fear_ <the flood>. [Ida Kern] is one.", ""],
  ["Two engineers, [Ida Kern] and [Leo Hart], were fired. {The engineers} _denied_ <it>.", "Ida Kern + Leo Hart"],
  ["Two engineers, [Ida Kern] and [Leo Hart], were fired. {They} _denied_ <it>.", "Ida Kern + Leo Hart"],
  ["Two engineers, [Ida Kern] and [Leo Hart], were fired. {The two} _denied_ <it>.", "Ida Kern + Leo Hart"],
  ["[Ida Kern] met [Leo Hart]. {The two women} _denied_ <it>.", "Ida Kern + Leo Hart"],
  ["[Ida Kern] and [Leo Hart] met. {Both} _denied_ <it>.", "Ida Kern + Leo Hart"],
  ["Senators [Ida Kern] and [Leo Hart] met. {The senators} _denied_ <it>.", "Ida Kern + Leo Hart"],
  ["Senator [Ida Kern] and Senator [Leo Hart] met. {The senators} _denied_ <it>.", "Ida Kern + Leo Hart"],
  ["Senator [Ida Kern] and Governor [Leo Hart] met. {The senators} _denied_ <it>.", ""],
  ["![Ida Kern], [Leo Hart] and [Mina Roy] met. {The two} _denied_ <it>.", ""],
  ["[Ida Kern] and her sister met. {The two} _denied_ <it>.", "Ida Kern"],
  ["{[l:Russia] and\n[Ida Kern], a minister,} _said_ <the talks went well>.", "Ida Kern"],
  ["{[Leo Hart] and\n[Ida Kern]} _said_ <the talks went well>.", "Leo Hart + Ida Kern"],
];

const BODIES_IN_FRONT: readonly Case[] = [
  ["The [o:Zorvan government] fell. The [o:Zorvan Bank] closed. {[Zorvan Ida Kern], a member,} _said_ <it>.", "Ida Kern"],
  ["The [o:Zorvan government] fell. The [o:Zorvan Bank] closed. {[Zorvan Kern]} _said_ <it>.", "Zorvan Kern"],
  ["The [o:Al-Zorv government] fell. The [o:Al-Zorv Bank] closed. {[Al-Zorv Ida Kern], a member,} _said_ <it>.", "Ida Kern"],
  ["The [o:Zorvan government] fell. The [o:Zorvan Bank] closed. {[o:Zorvan Omar Kern], a member,} _said_ <it>.", "Omar Kern"],
  ["The [o:Zorvan government] fell. The [o:Zorvan Bank] closed. {[o:Zorvan Arda Kern]} _said_ <it>.", "Zorvan Arda Kern"],
  ["The [o:Zorvan Bank] closed. {[o:Zorvan Omar Kern]} _said_ <it>.", "Zorvan Omar Kern"],
  ["The [o:Zorvan Bank] closed. {[Zorvan Ida Kern], a member,} _said_ <it>.", "Zorvan Ida Kern"],
  ["The [o:Zorvan government] fell. The [o:Zorvan Bank] closed. [Leo Zorvan] left. {[Zorvan Ida Kern]} _said_ <it>.", "Zorvan Ida Kern"],
];

const LISTS_AND_DAYS: readonly Case[] = [
  ["{All three clubs, [o:Arda Club], [o:Kesh United] and [o:Tarno Union],} _want_ <a cup>.", "Arda Club + Kesh United + Tarno Union"],
  ["{Two clubs, [o:Arda Club] and [o:Kesh United],} _want_ <a cup>.", "Arda Club + Kesh United"],
  ["{Lawmaker [Omar Kern] yesterday} _said_ <it>.", "Omar Kern"],
  ["{HH the Crown Prince Sheikh [Omar Al-Kern]} _said_ <it>.", "Omar Al-Kern"],
];

const PARTS_OF_NAMES: readonly Case[] = [
  ["[Y.S. Jagan Mohan Reddy] left. {[Jagan]} _said_ <it>.", "Y.S. Jagan Mohan Reddy"],
  ["[Y.S. Jagan Mohan Reddy] met [P. Jagan Mohan Rao]. {[Jagan]} _said_ <it>.", "Jagan"],
  ["[Nila Lux Dlamo] left. {[Nila Lux]} _said_ <it>.", "Nila Lux Dlamo"],
  ["[Sabah Al-Khal Al-Sabo] left and Prince [Mishal Al-Jab Al-Sabah] came. {Sheikh [Sabah]} _said_ <it>.", "Sabah Al-Khal Al-Sabo"],
  ["[Sabah Al-Khal Al-Sabo] left and Prince [Mishal Al-Jab Al-Sabah] came. {Mr. [Sabah]} _said_ <it>.", "Mishal Al-Jab Al-Sabah"],
];

const THE_ACCUSED: readonly Case[] = [
  ["[Omar Kern] pleaded not guilty. {The defendant} _denied_ <it>.", "Omar Kern"],
  ["The police arrested [Omar Kern]. {The suspect} _denied_ <it>.", "Omar Kern"],
  ["[Omar Kern] was sentenced to a year by Judge [Ida Roy]. {The defendant} _denied_ <it>.", "Omar Kern"],
  ["Officer [Omar Kern], 33, was charged. {The suspect} _denied_ <it>.", "Omar Kern"],
  ["[Omar Kern] was elected. {The defendant} _denied_ <it>.", ""],
  ["The poor lived in the [l:Darfa Region]. The [m:ruler of the Darfa Region] left, and Ruler of [l:Darfa Region] [Omar Kern] left. {The region's ruler} _denied_ <it>.", "Omar Kern"],
  ["{[o:Funido]'s [m:Monthly Report]} _showed_ <it>.", "Funido"],
];

const BOTH_AND_PARTIES: readonly Case[] = [
  ["^[Republican Kern] and [Democrat Hart]^ _criticized_ <it>. {Both} _promised_ <more>.", "Kern + Hart"],
  ["{[Republican Kern]} _criticized_ <it>.", "Kern"],
  ["[Ida Kern] and [Leo Hart] met. {Both} _promised_ <more>.", "Ida Kern + Leo Hart"],
  ["{Both sides} _promised_ <more>.", ""],
];

const DESCRIBED_TWICE: readonly Case[] = [
  ["{[Ida Kern], a senior fellow at the [o:Arda Institution] and a former judge,} _said_ <it>.", "Ida Kern"],
  ["^[Ida Kern], a senior fellow at the [o:Arda Institution] and a former judge,^ _said_ <it>. {She} _said_ <more>.", "Ida Kern"],
  ["{[Ida Kern], a professor, and [Leo Hart]} _said_ <it>.", "Ida Kern + Leo Hart"],
  ["{[Ida Kern], a professor, and her brother} _said_ <it>.", "Ida Kern"],
  ["{Another favorite in the [o:Senate] — [Ida Kern] of [l:Ohio] —} _said_ <it>.", "Ida Kern"],
];

const NAMED_IN_ONES_WORDS: readonly Case[] = [
  ["^[Leo Hart]^ _wants_ <more>. [Omar Kern] came. <“[Omar Kern] must go,”> {he} _said_.", "Leo Hart"],
  ["[Omar Kern] came. <“[Omar Kern] is the best,”> {he} _said_.", "Omar Kern"],
  ["Gov. [Leo Hart] of [l:Ohio] came to [l:Tarno]. {The state} _admitted_ <it>.", "Ohio"],
  ["Fellow candidates [Leo Hart], [Omar Kern] and [Ida Roy] came. {The candidate with most votes} _said_ <it>.", ""],
];

const SAID_OF_OTHERS: readonly Case[] = [
  ["^[Leo Hart]^ _called_ <the guard “a very loud guy who was looking for trouble”>. <“Maybe he should leave,”> {he} _said_.", "Leo Hart"],
  ["To the consultant [Leo Hart], it is silly. <“They act as if [Omar Kern] is not happening,”> {he} _said_.", "Leo Hart"],
  ["{The two leading [n:Republicans], [Leo Hart] and Senator [Omar Kern],} _doubt_ <it>.", "Leo Hart + Omar Kern"],
  ["{A study by [Leo Hart] of [o:Kesh University] and [Mina Roy] of the [o:University of Arda]} _showed_ <it>.", "Leo Hart + Mina Roy"],
  ["[l:Ohio], [l:Florida] and [l:Georgia] voted. ^[Leo Hart]^ _said_ <half of {the country} is ill>.", ""],
  ["[l:Georgia] met [l:Texas]. {The country} _said_ <it>.", "Georgia"],
  ["[l:Ohio] lost and [l:Washington] won. {The state} _said_ <it>.", "Ohio"],
  ["[l:Kesh] grew. [l:Kesh] is rich. [l:Mexico City] is old. {The city} _said_ <it>.", "Kesh"],
  ["[l:Darfa Region] grew. [l:Kesh] is old. {The region} _said_ <it>.", "Darfa Region"],
];

const BODIES_BY_THEIR_WORDS: readonly Case[] = [
  ["[o:GOP] won. {The Committee for a Responsible Budget} _reported_ <it>.", "Committee for a Responsible Budget"],
  ["[o:Arda Committee] met. {The committee} _reported_ <it>.", "Arda Committee"],
];

const ONCE_SOMEBODYS: readonly Case[] = [
  ["[Omar Kern] lost. ^[Leo Hart]^ _urged_ <peace>. {[Omar Kern]'s former campaign strategist} _said_ <more>.", "Leo Hart"],
  ["[Omar Kern] lost. ^[Leo Hart]^ _urged_ <peace>. {[Omar Kern]'s lawyer} _said_ <more>.", ""],
  ["Dr. [Ida Kern], the palace physician, left. {The palace doctor} _said_ <it>.", "Ida Kern"],
];

const TWO_COUNTRIES: readonly Case[] = [
  ["[l:Ghana] and [l:Togo] met. All was well. It rained. [l:Turkey] helps [l:Libya], and {the two countries} _want_ <it>.", "Turkey + Libya"],
  ["[l:Ghana] and [l:Togo] met. {The two countries} _want_ <it>.", "Ghana + Togo"],
];

const BEHIND_ITS_WORDS: readonly Case[] = [
  ["^[Leo Hart], who lives there,^ _said_ <it>. <“We go out. We see it. We do it. We like it. We say so. You reach every person,”> {he} _said_.", "Leo Hart"],
  ["^[Leo Hart]^ _said_ <it>. <“The children go to school,”> {he} _said_.", "Leo Hart"],
  ["^[Leo Hart]^ _said_ <it>. <The inquiry officer will collect all>, {he} _added_.", "Leo Hart"],
  ["^[Robin Kern]^ _said_ <it>. Her generation is happy. <“It is fine,”> {he} _said_.", "Robin Kern"],
  ["^Ms. [Robin Kern]^ _said_ <it>. <“It is fine,”> {he} _said_.", ""],
  ["[Leo Hart] left on [d:Monday], {which} _meant_ <more>.", ""],
  ["{[l:Kesh]'s [o:Ministry of Labour] study} _found_ <it>.", "Ministry of Labour"],
  ["{Outside [l:Kesh], 41 per cent} _said_ <it>.", ""],
  ["^[Robin Kern]^ _says_ <it>. {The expert} _says_ <more>.", "Robin Kern"],
];

const BEFORE_ITS_SUBJECT: readonly Case[] = [
  ["[Leo Hart] _said_ <it>. He left. ^The engineer [Ida Kern]^ _said_ <more>. In his speech in [l:Kesh], {he} _said_ <less>.", "Ida Kern"],
  ["[Leo Hart] _said_ <it>. He left. From the point of view of ^the analyst [Omar Kern]^, <more is to come>. In {his} speech to us, ^he^ _said_ <less>.", "Omar Kern"],
];

const SEVERAL_TITLES: readonly Case[] = [
  ["{Former Prime Minister [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["{The Rev. Dr. [Leo Hart]} _denied_ <it>.", "Leo Hart"],
  ["{Retired Army Gen. [Leo Hart]} _denied_ <it>.", "Leo Hart"],
  ["{Vice President and Finance Minister [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["{Senate Majority Leader [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["{Deputy Foreign Minister [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["[Ida Kern], an engineer and spokeswoman for the plant, left. {She} _denied_ <it>.", "Ida Kern"],
  ["[Ida Kern], an engineer and spokeswoman for the plant, left. {The spokeswoman} _denied_ <it>.", "Ida Kern"],
  ["[Ida Kern], a Kesh-based engineer, left. {The engineer} _denied_ <it>.", "Ida Kern"],
  ["[Ida Kern], a [l:Kesh]-based engineer and author, left. {The author} _denied_ <it>.", "Ida Kern"],
  ["{Author and former judge [Ida Kern]} _denied_ <it>.", "Ida Kern"],
  ["Justice [Ida Kern] ruled. {The judge} _called_ <it a farce>.", "Ida Kern"],
  ["{A judge} _rejected_ <the plan>. Justice [Ida Kern] ruled in May.", "Ida Kern"],
  ["{A [l:Kesh] judge} _rejected_ <the plan>. [o:Harbour Court] Justice [Ida Kern] ruled in May.", "Ida Kern"],
  ["{A judge} _rejected_ <the plan>. Mayor [Ida Kern] appealed.", ""],
  ["{Chairman and chief executive [Leo Hart]} _denied_ <it>.", "Leo Hart"],
  ["{[Leo Hart], chairman and chief executive of [o:Ferrowatt],} _denied_ <it>.", "Leo Hart"],
  ["{Lt. Col. [Leo Hart]} _denied_ <it>.", "Leo Hart"],
  ["{Interior Ministry spokesman Maj. Gen. [Leo Hart]} _denied_ <it>.", "Leo Hart"],
  ["!{[o:Ferrowatt]'s chief executive officer and president, [Leo Hart],} _denied_ <it>.", "Leo Hart"],
];

const METONYMY: readonly Case[] = [
  ["{The [f:White House]} _denied_ <it>.", "White House"],
  ["{[f:Downing Street]} _denied_ <it>.", "Downing Street"],
  ["{The [f:Pentagon]} _denied_ <it>.", "Pentagon"],
  ["{[f:Capitol Hill]} _fears_ <a shutdown>.", "Capitol Hill"],
  ["{[l:Washington]} _denied_ <it>. The [l:United States] waits.", "United States"],
  ["The [l:U.S.] waits. {[l:Washington]} _denied_ <it>.", "U.S."],
  ["{[l:London]} _denied_ <it>. [l:Britain] waits.", "Britain"],
  ["{[l:Moscow]'s} _denial of_ <the charge> came late. [l:Russia] waits.", "Russia"],
  ["[l:Israel] waits. {[l:Jerusalem]} _denied_ <it>.", "Israel"],
  ["[l:Japan] waits. {[l:Tokyo]} _denied_ <it>.", "Japan"],
  ["[l:India] waits. {[l:New Delhi]} _denied_ <it>.", "India"],
  ["[l:Ukraine] waits. {[l:Kyiv]} _denied_ <it>.", "Ukraine"],
  ["[l:Ukraine] waits. {[l:Kiev]} _denied_ <it>.", "Ukraine"],
  ["[l:South Korea] waits. {[l:Seoul]} _denied_ <it>.", "South Korea"],
  ["[l:North Korea] waits. {[l:Pyongyang]} _denied_ <it>.", "North Korea"],
  ["[l:Pakistan] waits. {[l:Islamabad]} _denied_ <it>.", "Pakistan"],
  ["[l:Spain] waits. {[l:Madrid]} _denied_ <it>.", "Spain"],
  ["[l:Syria] waits. {[l:Damascus]} _denied_ <it>.", "Syria"],
  ["![l:Belgium] waits. The [o:European Union] met. {[l:Brussels]} _denied_ <it>.", "European Union"],
  ["{A minister in [l:Moscow]} _denied_ <it>. [l:Russia] waits.", ""],
  ["{[f:Scotland Yard]} _denied_ <it>.", "Scotland Yard"],
];

const PLACES: readonly Case[] = [
  ["[l:Ghana] votes. {The nation} _hopes for_ <peace>.", "Ghana"],
  ["[l:Ghana] votes. [l:Togo] watches. {The country} _hopes for_ <peace>.", "Togo"],
  ["[l:Ghana] votes. [l:Ghana] waits. It rained. It was cold. Nobody came. Then it snowed. {The country} _hopes for_ <peace>.", "Ghana"],
  ["[l:Kesh] votes. {The city} _hopes for_ <peace>.", "Kesh"],
  ["[l:Kesh] votes. [l:Kesh] waits. A study came from [l:Orlo]. {The city} _hopes for_ <peace>.", "Kesh"],
  ["[l:Ghana] votes. [l:Kesh] waits. {The city} _hopes for_ <peace>.", "Kesh"],
  ["[l:Ghana] votes. [l:Kesh] waits. {The country} _hopes for_ <peace>.", "Ghana"],
  ["[l:Ghana] votes. [l:Ghana] waits. He came from [l:Togo]. ^[Ida Kern]^ _said_ <“{This country} is tired.”>", "Ghana"],
  ["[l:Kesh] votes. {The district} _hopes for_ <peace>.", ""],
  ["{A city} _hopes for_ <peace>. [l:Kesh] waits.", ""],
  ["!{The city} _lifted_ <the curfew>. [l:Kesh] waits.", "Kesh"],
  ["[l:Ghana] and [l:Togo] vote. {Both countries} _hope for_ <peace>.", "Ghana + Togo"],
  ["[l:Ghana] votes. {Its neighbour} _hopes for_ <peace>.", ""],
  ["[l:Kesh] votes. {The city council} _hopes for_ <peace>.", ""],
  ["[l:Ghana] votes. {A neighbouring country} _hopes for_ <peace>.", ""],
  ["[l:Ohio] votes. {The state} _hopes for_ <peace>.", "Ohio"],
  ["[l:Ghana] votes. {Other countries} _hope for_ <peace>.", ""],
  ["The city of [l:Kesh] votes. {The city} _hopes for_ <peace>.", "Kesh"],
  ["[l:Ghana] votes. {The country's leaders} _hope for_ <peace>.", ""],
  ["[l:Kesh], a city of a million, votes. {The city} _hopes for_ <peace>.", "Kesh"],
];

const SURVEYS: readonly Case[] = [
  ["{A tally by the [o:Evening Echo]} _shows_ <that few voted>.", "Evening Echo"],
  ["{An [o:Evening Echo] tally} _shows_ <that few voted>.", "Evening Echo"],
  ["{A study by [o:Kesh University] and the [o:Harbour Institute]} _found_ <that few voted>.", "Kesh University + Harbour Institute"],
  ["{A complaint by [l:Vermont]} _says_ <that few paid>.", "Vermont"],
  ["{A study from [l:Vermont]} _says_ <that few paid>.", ""],
  ["^The [o:Water Board]^ _said_ <the dams were full>. _According to_ {the data}, <few paid>.", "Water Board"],
  ["^[Ida Kern]^ _said_ <the dams were full>. _According to_ {the data}, <few paid>.", ""],
  ["_According to_ {the data}, <few paid>.", ""],
  ["{A survey of voters by [o:Pew]} _found_ <that few voted>.", "Pew"],
  ["{A survey conducted by [o:Pew]} _found_ <that few voted>.", "Pew"],
  ["{Figures from the [o:Water Board]} _show_ <that few paid>.", "Water Board"],
  ["{[o:Water Board] figures} _show_ <that few paid>.", "Water Board"],
  ["{The [o:Water Board]'s report} _says_ <that few paid>.", "Water Board"],
  ["{A report released by the [o:Water Board]} _says_ <that few paid>.", "Water Board"],
  ["The [o:Water Board] released a report. {It} _says_ <that few paid>.", "Water Board"],
  ["The [o:Water Board] released a report. {The report} _says_ <that few paid>.", "Water Board"],
  ["[Ida Kern] wrote a memoir. {The book} _says_ <that few paid>.", "Ida Kern"],
  ["[Ida Kern] was there. According to {her account}, <few paid>.", "Ida Kern"],
  ["{Police documents} _say_ <that few paid>.", ""],
  ["{A poll of 900 adults} _found_ <that few voted>.", ""],
  ["{A lawsuit filed by [Ida Kern]} _says_ <that few paid>.", "Ida Kern"],
  ["{[Ida Kern]'s lawsuit} _says_ <that few paid>.", "Ida Kern"],
];

const BODIES_SPEAKING: readonly Case[] = [
  ["^The [o:Aviation Authority]^ _said_ <flights had stopped>. {The regulatory agency} _blamed_ <fog>.", "Aviation Authority"],
  ["^[o:Ferrowatt]^ _said_ <prices would rise>. {The state-run company} _blamed_ <drought>.", "Ferrowatt"],
  ["^[o:Greenwatch]^ _said_ <fish died>. {The environmental group} _blamed_ <oil>.", "Greenwatch"],
  ["^The [o:Evening Echo]^ _said_ <fish died>. {The daily newspaper} _blamed_ <oil>.", "Evening Echo"],
  ["^The [o:Aviation Authority]^ _said_ <flights had stopped>. {The parent company} _blamed_ <fog>.", ""],
  ["^The [o:Supreme Court]^ _said_ <the law stood>. {The environmental group} _blamed_ <oil>.", ""],
  ["^[Ida Kern]^ _said_ <fish died>. {The environmental group} _blamed_ <oil>.", ""],
  ["{The [o:Gannon] newspaper chain} _denied_ <it>.", "Gannon"],
  ["{The [o:Ferrowatt] company} _denied_ <it>.", "Ferrowatt"],
  ["{The [o:Reuters] news agency} _denied_ <it>.", "Reuters"],
  ["The [o:Evening Echo] and {the [o:Gannon] newspaper chain} _denied_ <it>.", "Gannon"],
  ["[o:Gannon] fell. {The [o:Gannon] newspaper chain} _denied_ <it>.", "Gannon"],
  ["{[o:Gannon]'s newspaper chain} _denied_ <it>.", ""],
  ["{The [o:Gannon] workers} _denied_ <it>.", ""],
  ["^[o:Kesh United]^ _said_ <the coach would stay>. {The club} _denied_ <a rift>.", "Kesh United"],
  ["^[o:Kesh United]^ _said_ <the coach would stay>. {The team} _denied_ <a rift>.", "Kesh United"],
  ["!^[o:Union Bank]^ _said_ <rates would rise>. {The lender} _denied_ <losses>.", "Union Bank"],
  ["!^The [o:Water Board]^ _said_ <dams were full>. {The utility} _denied_ <leaks>.", "Water Board"],
  ["^[o:Ferrowatt]^ _said_ <prices would rise>. {It} _blamed_ <drought>.", "Ferrowatt"],
  ["^[o:Ferrowatt]^ _said_ <prices would rise>. {A rival company} _blamed_ <drought>.", ""],
];

const OWN_WORDS: readonly Case[] = [
  ["[Leo Hart]'s wife, [Mina Roy], left. ^[Leo Hart]^ _said_ <“{My wife} is ill.”>", "Mina Roy"],
  ["[Leo Hart] and his wife, [Mina Roy], left. ^[Leo Hart]^ _said_ <“They hit {my wife}.”>", "Mina Roy"],
  ["[Leo Hart] and his wife, [Mina Roy], left. ^[Ida Kern]^ _said_ <“They hit {my wife}.”>", ""],
  ["^[Leo Hart]^ _said_ <“They hit {my wife}.”>", ""],
  ["[Leo Hart] praised his father, [Sam Hart]. <“{My father} came by boat,”> ^[Leo Hart]^ _said_.", "Sam Hart"],
  ["[Leo Hart] praised his father, [Sam Hart]. <“{My mother} came by boat,”> ^[Leo Hart]^ _said_.", ""],
  ["^[Ida Kern]^ _asked_ [Leo Hart], <“Do {you} know?”>", "Leo Hart"],
  ["^[Ida Kern]^ _told_ Mayor [Leo Hart] <“{Your} plan fails.”>", "Leo Hart"],
  ["^[Ida Kern]^ _told_ [o:Ferrowatt] <“{You} failed.”>", "Ferrowatt"],
  ["^[Ida Kern]^ _told_ the crowd <“{You} failed.”>", ""],
  ["^[Ida Kern]^ _said_ to [Leo Hart]: <“{You} failed.”>", "Leo Hart"],
  ["^[Ida Kern]^ _wrote_ to [Leo Hart]: <“{You} failed.”>", "Leo Hart"],
  ["<“{You} failed,”> ^[Ida Kern]^ _told_ [Leo Hart].", "Leo Hart"],
  ["^[Ida Kern]^ _said_ <“{You} can only try.”>", ""],
  ["^[Ida Kern]^ _warned_ [Leo Hart]: <“{You} will fail.”>", "Leo Hart"],
  ["!^[Ida Kern]^ _told_ [Leo Hart] and [Mina Roy] <“{You} failed.”>", "Leo Hart + Mina Roy"],
  ["^The [o:Harbour Union]^ _said_ <“{We} will strike.”>", "Harbour Union"],
  ["^[Ida Kern]^ _said_ <“{We} will strike.”>", ""],
  ["^[Ida Kern]^ _said_ <“I blame {myself}.”>", "Ida Kern"],
  ["^[Ida Kern]^ _said_ <“The house is {mine}.”>", "Ida Kern"],
];

const OFFICES: readonly Case[] = [
  ["The [o:Ministry of the Interior] wrote. {The [o:Interior Ministry]} _denied_ <it>.", "Ministry of the Interior"],
  ["The [o:Interior Ministry] wrote. {The [o:Ministry of Interior]} _denied_ <it>.", "Ministry of Interior"],
  ["The [o:Ministry of Foreign Affairs] wrote. {The [o:Foreign Ministry]} _denied_ <it>.", "Ministry of Foreign Affairs"],
  ["The [o:Department of Justice] wrote. {The [o:Justice Department]} _denied_ <it>.", "Department of Justice"],
  ["The [o:Committee on Rural Roads] met. {The [o:Rural Roads Committee]} _denied_ <it>.", "Committee on Rural Roads"],
  ["The [o:Ministry of the Interior] wrote. {The [o:Health Ministry]} _denied_ <it>.", "Health Ministry"],
  ["The [o:Ministry of Health] met the [o:Department of Health]. {The [o:Health Department]} _denied_ <it>.", "Department of Health"],
  ["The [o:University of Kesh] won. {[o:Kesh University]} _denied_ <it>.", "Kesh University"],
  ["The [o:Bank of Kesh] won. {[o:Kesh Bank]} _denied_ <it>.", "Kesh Bank"],
];

const CALLED_BESIDES: readonly Case[] = [
  ["^The [o:World Seed Organization]^ _said_ <crops failed>. {The global health body} _blamed_ <drought>.", "World Seed Organization"],
  ["^The [o:World Seed Organization]^ _said_ <crops failed>. {The agency} _blamed_ <drought>.", "World Seed Organization"],
  ["^The [o:Farmers Association]^ _said_ <crops failed>. {The group} _blamed_ <drought>.", "Farmers Association"],
  ["^The [o:Seed Agency]^ _said_ <crops failed>. {The organization} _blamed_ <drought>.", "Seed Agency"],
  ["^The [o:Seed Ministry]^ _said_ <crops failed>. {The group} _blamed_ <drought>.", ""],
  ["Anti-dam group writes to ministry\n\n^[o:Free Rivers]^ _issued_ <a report>. When [o:Free Rivers] came, {the group} _blamed_ <the dam>.", "Free Rivers"],
  ["The body was found. {The body} _said_ <it>.", ""],
  ["{The government of President [Omar Kern]} _denied_ <it>.", "Kern government"],
  ["The government of President [Omar Kern] fell. {The [Kern] government} _denied_ <it>.", "Kern government"],
  ["{The government of the day} _denied_ <it>. [Omar Kern] left.", ""],
  ["{The police} _denied_ <it>. The [o:National Police] are led by [Omar Kern].", "National Police"],
  ["{The police} _denied_ <it>. The [o:National Police] met the [o:Harbour Police].", ""],
  ["{A story in the newspaper [o:El Faro]} _said_ <it fell>.", "El Faro"],
  ["{An article in the [o:Gazette]} _said_ <it fell>.", "Gazette"],
  ["{A letter in the [o:Gazette]} _said_ <it fell>.", ""],
];

const BODIES_OF_STATES: readonly Case[] = [
  ["{[l:Burma]'s military regime} _denied_ <it>.", "Burma's military regime"],
  ["[l:Burma]'s military regime fell. ^[Leo Hart]^ _said_ <{the regime} had failed>.", "Burma's military regime"],
  ["{The [n:Iraqi] foreign ministry} _denied_ <it>.", "Iraqi foreign ministry"],
  ["{[l:Iraq]'s foreign ministry} _denied_ <it>.", "Iraq's foreign ministry"],
  ["{[l:Kesh]'s foreign ministry} _denied_ <it>.", ""],
  ["{The government of [l:Ghana]} _denied_ <it>.", "government of Ghana"],
  ["{The electoral commission of the [l:Central African Republic]} _denied_ <it>.", "electoral commission of the Central African Republic"],
  ["The electoral commission of [l:Ghana] met. ^[Leo Hart]^ _said_ <{the commission} had failed>.", "electoral commission of Ghana"],
  ["{[l:Ghana]'s electoral commission} _denied_ <it>.", "Ghana's electoral commission"],
  ["{The government of the day} _denied_ <it>.", ""],
  ["{The [n:Central African] government} _denied_ <it>.", "Central African government"],
  ["^[Leo Hart]^ _said_ <{[l:Algeria]'s campaign} had failed>.", ""],
  ["{The [n:Catholic] boys army} _denied_ <it>.", ""],
];

const IT_THAT_SPEAKS: readonly Case[] = [
  ["^[l:Turkey]^ _has stated_ <that it had no part>. At the same time, {it} _has stated_ <that it will help>.", "Turkey"],
  ["^[o:Ferrowatt]^ _said_ <prices rose>. {It} _had warned_ <that they would>.", "Ferrowatt"],
  ["^[o:Ferrowatt]^ _said_ <{it} had agreed to pay>.", "Ferrowatt"],
  ["^[o:Ferrowatt]^ _said_ <{it} is hoped that all will pay>.", ""],
  ["^[o:Ferrowatt]^ _said_ <{it} was decided to pay>.", ""],
  ["The [o:Arda Bank] lost. ^[Ida Kern]^ _said_: <“{It}'s terrible, and I am sad.”>", ""],
  ["The [o:Arda Bank] lost. ^[Ida Kern]^ _said_: <“{It} is broke.”>", "Arda Bank"],
];

const BY_AGE: readonly Case[] = [
  ["^[Amy Daniel]^ _said_ <it rained>. {The 23-year-old Nukun woman} _denied_ <it>.", "Amy Daniel"],
  ["^[Amy Daniel]^ _said_ <it rained>. {The 23-year-old student} _denied_ <it>.", "Amy Daniel"],
  ["^[Amy Daniel]^ _said_ <it rained>. {A 23-year-old student} _denied_ <it>.", ""],
  ["^Mr. [Daniel]^ _said_ <it rained>. {The 23-year-old woman} _denied_ <it>.", ""],
];

const NAMED_AFTER: readonly Case[] = [
  ["The [o:EU] met. {The [m:EU Declaration]} _said_ <it>.", "EU"],
  ["The [o:UN] met. {The [m:EU Declaration]} _said_ <it>.", "EU Declaration"],
  ["{A review of the [m:Harbour Act]} _said_ <it>.", ""],
  ["{A review of the [m:Harbour Act] by [Ida Kern]} _said_ <it>.", "Ida Kern"],
];

const OFFICES_IN_FRONT: readonly Case[] = [
  ["{Leader of the opposition in the senate [Omar Kern]} _said_ <it>.", "Omar Kern"],
  ["{The director, producer and founder of [o:Arda Films], [Omar Kern],} _said_ <it>.", "Omar Kern"],
  ["{The director, [Omar Kern],} _said_ <it>.", "Omar Kern"],
  ["[Leo Hart], director of [o:Arda Films], came. {The director and [Omar Kern]} _said_ <it>.", "Leo Hart + Omar Kern"],
];

const WHO_RUNS: readonly Case[] = [
  ["[Ida Kern] won. [Kern] came. [Kern] left. ^[Leo Hart]^ _said_ <it rained>. {The presumptive nominee} _denied_ <it>.", "Ida Kern"],
  ["[Ida Kern] won. [Leo Hart] came. [Kern] left. [Hart] left. ^[Mina Roy], a strategist,^ _said_ <it rained>. {The presumptive nominee} _denied_ <it>.", ""],
  ["^[Mina Roy], a strategist,^ _said_ <it rained>. [Ida Kern] won. [Kern] came. {The nominee} _denied_ <it>.", ""],
  ["^Pres. [Omar Kern]^ _said_ <it rained>. [Leo Hart] came. {The president} _denied_ <it>.", "Omar Kern"],
  ["[Leo Hart] came. ^[Ida Kern]^ _said_ <it rained>. {The producer} _denied_ <it>.", "Ida Kern"],
  ["^[Ida Kern]^ _said_ <it rained>. Addressing reporters, {veteran Harbour leader} _denied_ <it>.", "Ida Kern"],
  ["^[Ida Kern]^ _said_ <it rained>. {Veteran} _denied_ <it>.", ""],
];

const WHOSE_CAMPAIGN: readonly Case[] = [
  ["The [o:Rural Campaign Committee] met. ^[Ida Kern]^ _praised_ <{the campaign}>.", ""],
  ["The [o:Rural Campaign Committee] met. ^[Ida Kern]^ _praised_ <{the committee}>.", "Rural Campaign Committee"],
  ["The [o:Court of Rural Appeals] met. ^[Ida Kern]^ _praised_ <{the court}>.", "Court of Rural Appeals"],
  ["[Ida Kern] praised her team. {The national team} _said_ <it>.", ""],
  ["The [o:Harbour Foundation] wept, _telling_ [o:Arda Radio] <that it rained>. ^The [o:Harbour Foundation]^ _said_ <it rained>. [o:Arda Radio] came. {The group} _denied_ <it>.", "Harbour Foundation"],
  ["A rural super PAC is out with a new ad. {The ad} _says_ <it>. The [o:Our Fields PAC] was founded in May.", "Our Fields PAC"],
];

const WHO_WROTE: readonly Case[] = [
  ["{I} _think_ <it rained>. It rained.\n\n[Omar Kern] is the governor of Kesh.", "Omar Kern"],
  ["[Omar Kern] won. {I} _think_ <it rained>.\n\n[Omar Kern] is the governor of Kesh.", ""],
  ["{A survey in June by [o:Arda Bank]} _found_ <that prices rose>.", "Arda Bank"],
  ["The survey was conducted by [o:Arda Bank]. {The survey} _found_ <that prices rose>.", "Arda Bank"],
  ["The [o:Harbour Board of Kesh] met. {A board report} _said_ <that prices rose>.", "Harbour Board of Kesh"],
  ["The [o:Harbour Board of Kesh] met. {A court report} _said_ <that prices rose>.", ""],
  ["[o:Arda Bank] said in a statement that it rained. {The statement} _said_ <that prices rose>.", "Arda Bank"],
  ["In a statement issued on Monday, [o:Arda Bank] said it rained. {The statement} _said_ <that prices rose>.", "Arda Bank"],
  ["[Omar Kern] mailed a letter to a friend. <“It rained,”> {the letter} _said_.", "Omar Kern"],
  ["[o:Arda Bank] believed in a statement. {The report} _said_ <that prices rose>.", ""],
  ["{Authorities} _blame_ <the rain>.", ""],
  ["{[l:Kesh]’s National Director of Public Prosecutions (NPA) [Ida Kern]} _said_ <that it rained>.", "Ida Kern"],
  ["{[Ida Kern], the former mayor, and Senator [Omar Lux]} _said_ <that it rained>.", "Ida Kern + Omar Lux"],
  ["A lawsuit filed by [o:Arda Bank] reached the court. {The suit} _said_ <that prices rose>.", "Arda Bank"],
  ["The [o:Arda Bank Board] met. {[o:Arda Bank]} _said_ <that prices rose>.", "Arda Bank"],
  ["The survey was rejected by [o:Arda Bank]. {The survey} _found_ <that prices rose>.", ""],
  ["{A survey in schools} _found_ <that prices rose>, said [o:Arda Bank].", ""],
  ["The [o:National Storm Center of the United States] wrote. {The [o:National Storm Center]} _denied_ <it>.", "National Storm Center of the United States"],
  ["The [o:National Storm Center of Kesh] wrote. {The [o:National Storm Center]} _denied_ <it>.", "National Storm Center"],
  ["^[Ida Kern]^ _said_ <it rained>. {The space division commander} _denied_ <it>.", "Ida Kern"],
];

const WHO_BEHIND_A_DESCRIPTION: readonly Case[] = [
  ["[Ida Kern], a pump manufacturer and rural activist, {who} _backed_ <the dam>, left.", "Ida Kern"],
  ["[Ida Kern], a Kesh poultry magnate {who} _backed_ <the dam>, left.", "Ida Kern"],
  ["[Ida Kern] met an activist {who} _backed_ <the dam>.", ""],
];

testCases("who wrote it", WHO_WROTE);
testCases("who behind a description", WHO_BEHIND_A_DESCRIPTION);
testCases("offices in front of who holds them", OFFICES_IN_FRONT);
testCases("who runs, and who spoke last", WHO_RUNS);
testCases("by a name's own noun", WHOSE_CAMPAIGN);
const BESIDE_DESCRIPTIONS: readonly Case[] = [
  ["{The advocacy group, [o:Arda Watch] (AW),} _denied_ <it>.", "Arda Watch"],
  ["{Advocacy group, [o:Arda Watch],} _denied_ <it>.", "Arda Watch"],
  ["{A group, [o:Arda Watch] and others,} _denied_ <it>.", ""],
  ["{The mayor, [o:Arda Watch] and others,} _denied_ <it>.", ""],
];

const OFFICES_OF_PERSONS: readonly Case[] = [
  ["{[Ida Kern]'s office} _denied_ <it>.", "Ida Kern's office"],
  ["[Ida Kern] met them. {Her office} _denied_ <it>.", "Ida Kern's office"],
  ["[Ida Kern]'s office met. ^[Leo Hart]^ _said_ <{Kern} was there>.", "Ida Kern"],
  ["{The office} _denied_ <it>.", ""],
];

const BARE_FAMILY_NAMES: readonly Case[] = [
  ["[Omar Kern] was there.\n\nThen [Ida Kern] spoke.\n\n{[Kern]} _denied_ <it>.", "Ida Kern"],
  ["[Omar Kern] was there. He left. [Kern] came back.\n\nThen [Ida Kern] spoke.\n\n{[Kern]} _denied_ <it>.", "Omar Kern"],
  ["[Omar Kern] met [Ida Kern].\n\n{[Kern]} _denied_ <it>.", "Omar Kern"],
];

const DATELINES: readonly Case[] = [
  ["[l:TARNO], March 14 ([o:Agence Lira]) - [Ida Kern] left. ^[Leo Hart]^ _said_ <{it} fell>.", ""],
  ["[l:TARNO], March 14 ([o:Agence Lira]) - [Ida Kern] left. ^[Leo Hart]^ _told_ [o:Agence Lira] <{the company} fell>.", ""],
  ["[o:Arda Bank] ([o:AB]) fell. ^[Leo Hart]^ _said_ <{it} fell>.", "Arda Bank"],
  ["[o:Arda Bank] fell. ^[Leo Hart]^ _said_ <they wrote {it} down>.", ""],
];

testCases("datelines", DATELINES);
testCases("bodies beside what describes them", BESIDE_DESCRIPTIONS);
testCases("offices of persons", OFFICES_OF_PERSONS);
testCases("bare family names of two", BARE_FAMILY_NAMES);
testCases("bodies of states", BODIES_OF_STATES);
testCases("it that speaks, and it that is nobody", IT_THAT_SPEAKS);
testCases("by their age", BY_AGE);
testCases("named after whoever wrote them", NAMED_AFTER);
testCases("ministries either way round", OFFICES);
testCases("what bodies are called besides", CALLED_BESIDES);
testCases("examples, and two named together", EXAMPLES);
testCases("several titles", SEVERAL_TITLES);
testCases("seats and capitals", METONYMY);
testCases("countries and cities without their names", PLACES);
testCases("surveys, studies, figures", SURVEYS);
testCases("bodies that go on speaking", BODIES_SPEAKING);
testCases("my wife, you, we", OWN_WORDS);
testCases("bodies in front of people", BODIES_IN_FRONT);
testCases("a possessive in front of its subject", BEFORE_ITS_SUBJECT);
testCases("both, and members of parties", BOTH_AND_PARTIES);
testCases("described twice", DESCRIBED_TWICE);
testCases("named in one's own words, states, roles of several", NAMED_IN_ONES_WORDS);
testCases("others than who speaks", SAID_OF_OTHERS);
testCases("bodies by their words", BODIES_BY_THEIR_WORDS);
testCases("what somebody was to another", ONCE_SOMEBODYS);
testCases("the two countries", TWO_COUNTRIES);
testCases("behind one's own words", BEHIND_ITS_WORDS);
testCases("lists of those who speak, and days behind them", LISTS_AND_DAYS);
testCases("parts of names", PARTS_OF_NAMES);
testCases("the accused, rulers of places, reports under a name", THE_ACCUSED);

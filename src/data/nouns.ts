/*
 * Nouns by what they stand for, singular, in lower case. PERSON_NOUNS: nouns of WordNet 3.1 (Princeton University, WordNet licence) whose
 * first sense lies in noun.person, kept where news or GUM's and EWT's training texts use them, struck out by hand where another sense or a
 * name is commoner, with newer words added by hand. The shorter lists are written by hand after WordNet's noun.group, noun.location and
 * noun.communication and the heads of source phrases in PolNeAR's training part.
 */

function list(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

export const PERSON_NOUNS = list(`
absentee academic accomplice accountant accuser activist actor actress addict adherent administrator admiral admirer adoptee adult
adversary advertiser adviser advisor advocate affiliate aficionado agent aide airman alderman alderwoman alien ally ambassador
analyst ancestor anchor anchorman antagonist anthropologist appellant applicant appointee apprentice arbiter arbitrator archbishop
architect artist assailant assemblyman assemblywoman assistant associate astronaut atheist athlete attacker attendant attendee
attorney auditor aunt author authoritarian baby bachelor backbencher backer backscratcher backstop bacteriologist baker ballerina
banker barbarian barista baron barrister bartender batsman beau beginner believer benefactor beneficiary bidder bigot billionaire
biochemist biographer biologist bishop blasphemer blogger blowhard boaster boatman bomber booker bookmaker boomer booster borrower
boss bowler boxer boy boyfriend breeder bride bridesmaid broadcaster broker brother buddy buffoon bully bundler burglar
businessman businessperson businesswoman busybody butcher butler buyer bystander caller cameraman campaigner camper candidate
canvasser capitalist captain cardiologist caregiver carer caretaker carpenter cashier casualty catcher caucusgoer celebrity
centrist ceo cfo chair chairman chairperson chairwoman challenger champion chancellor changer charlatan cheerleader chef cherub
chief child citizen civilian claimant classmate cleaner cleric clerk client climatologist climber coach colleague collector
colonel columnist combatant comedian commander commentator commissioner committeeman communicator communist commuter companion
competitor comrade confidant confidante congressman congressperson congresswoman conspirator constable constitutionalist
consultant consumer contemporaries contender contestant contractor contributor convict coo coordinator cop coroner correspondent
councillor councilman councilwoman counsel counselor counterpart countryman cousin cowboy crafter creditor crewman criminal
criminologist critic crook crusader culprit curator customer cyclist dad dancer daughter deacon dealer dean debater debtor
defector defendant defender degenerate delegate demagogue demographer demonstrator denizen dentist deputy descendant designer
detainee detective detractor developer dictator dignitary diplomat director dissident diver docker doctor donor dreamer driver
drummer dude duke dummy dweller dyke earl earner eater ecologist economist editor educator elder elector electrician emperor
employee employer endorser enforcer engineer entertainer enthusiast entrepreneur environmentalist envoy epidemiologist essayist
ethicist evangelist examiner executive exile expert exploiter explorer exporter extremist eyewitness fanatic farmer farrier father
felon feminist ferryman fiance fiancee fiancé fiancée fighter filmmaker finalist financier firefighter fisher fisherman
fellow fisherwoman fledgling foe follower fool foreigner founder freelance freshman friend frontbencher frontrunner fugitive
fundamentalist gadfly gardener gay general geneticist genius gentleman geologist girl girlfriend giver goalkeeper goddess goer
golfer governor grader graduate grandchild granddaughter grandfather grandma grandmother grandpa grandparent grandson greeter
grower guarantor guard guardian guardsman guerilla guerrilla guest guide guitarist gunman guru guy hacker hakeem handler hardliner
hater head headmaster headteacher healer heavyweight heckler heir helmsman helper herald hero heroine hijacker historian holdout
homeowner homosexual hoodlum hopeful host hostage hostess human humanist hunter husband idealist ideologue idiot immigrant
incumbent individual industrialist infant influencer informant inhabitant initiator inmate innkeeper innocent insider inspector
instructor insurgent intellectual interloper intern interviewee interviewer intruder investigator investor invitee islamist
islander isolationist jailer jihadist jockey johnny journalist judge junkie jurist juror justice keeper kid killer king knight
laborer lady laggard landlady landlord lawmaker lawyer leader lecturer legislator lender liar librarian lieutenant lifeguard
linguist listener lobbyist loser lover loyalist lunatic machinist madam magician magistrate maid major mama man manager maniac
manipulator marcher marine marketer marshal martyr mason master mastermind mathematician maverick mayor mechanic mediator member
mentor mep mercenary merchant messenger meteorologist midfielder midwife migrant militant millionaire miner minister misogynist
model moderator molester mom mommy monk monster mother motorist mourner mp mulla murderer musician mutant namesake narcissist
narrator nationalist nativist naysayer negotiator neighbor neighbour nephew nerd neurologist neurosurgeon newbie newborn newcomer
niece nobody nominee novelist nun nurse nutritionist observer occupant occupier offender officeholder officer official offspring
oligarch omaha ombudsman onlooker operative opponent opportunist orator organiser organizer orphan outfielder outsider overseer
owner painter pal paralegal paramedic paramour parent pariah parishioner parliamentarian participant partisan partner passenger
pastor patient patriarch patriot patron peacekeeper peacemaker peasant pedestrian pediatrician peer pensioner people perfectionist
performer perpetrator person philanthropist philosopher phony photographer physician physicist pilgrim pilot pioneer pirate
pitcher plaintiff planner player playwright plotter plumber plutocrat pm poet pol policeman policymaker politician pollster
pontiff pope populist porter potter pragmatist preacher predator predecessor premier presenter president priest prince principal
prisoner producer professional professor programmer prophet proponent prosecutor prostitute protector protester provider
provocateur psychiatrist psychopath publisher puller pundit pupil purchaser quarterback queer questioner rabbi racist rancher
ranger rapist rapper reader realist rebel receptionist recipient recruiter referee reformer refugee regular regulator relative rep
reporter representative rescuer researcher resident respondent responder retailer retiree reveler reviewer revolutionary rider
ringleader rival robber rower ruler runner sailor saint salesman salesperson satirist scammer scapegoat scholar schoolboy schoolgirl
schoolteacher scientist scion scout screenwriter seaman secessionist secretary secularist seeker seller senator sender sentinel
sergeant servant serviceman servicemember servicewoman settler sexist shareholder sheik sheikh shepherd sheriff shipper shooter
shopkeeper shopper shortstop showman sibling signatory sikh singer sir sister skateboarder skater skeptic skimmer skipper slave
smoker smuggler sniper sociologist sociopath soldier solicitor son songwriter sophomore source speaker specialist spectator
speechwriter spoiler spokesman spokesperson spokeswoman sponsor spouse sprinter spy staffer stalwart star statesman stepdaughter
stepfather stepmother stepson steward stockholder stooge stranger strategist striker strongman student stylist subordinate
subscriber successor suitor superdelegate superintendent supervisor supplier supporter supremacist surgeon surrogate surveyor
survivor suspect swimmer sympathizer tailor talker taxpayer teacher teammate technician technologist teen teenager teller temp
tenant terrorist theorist therapist thief thinker thug toddler totalitarian tourist townsman trader traditionalist trafficker
trainer traitor translator traveler traveller trawlerman treasurer trucker trustee tsar tutor twin tycoon tyrant umpire uncle
underdog undergraduate underling undersecretary user vegetarian vendor veteran victim victor viewer villager villain violator
virgin virologist visitor volunteer voter waiter waitress warden warlord warrior watchdog watcher weaver welder whip whistleblower
widow wife winemaker winger winner witch witness wizard woman wonk worker worshipper wrestler writer youngster youth zionist
zombie
`);

/** Bodies that speak and act as one. */
export const ORGANIZATION_NOUNS = list(`
academy administration agency airline alliance army assembly association authority band bank battalion bloc board brand brigade
broadcaster brokerage bureau bureaucracy business cabinet camp campaign carmaker caucus chain chamber channel charity church
clinic club coalition college commission committee company conglomerate congress consortium consulate consultancy contractor
cooperative corporation council court delegation department directorate embassy enterprise faction federation firm force forces
foundation fund giant government group guild hospital house institute institution insurer judiciary junta jury kingdom lab
laboratory leadership league legislature magazine maker manufacturer military militia ministry mission monarchy movement
municipality navy network newspaper newsroom nonprofit office operator opposition orchestra organisation organization outlet pac
panel parliament partnership party platform police politburo presidency prosecution publication publisher regime regulator
retailer school secretariat senate service services side startup station studio subcommittee subsidiary supplier syndicate
taskforce team thinktank tribunal troupe trust union university utility watchdog website wing
`);

/** Many people, never one. */
export const PEOPLE_NOUNS = list(`
audience clan clergy community couple crew crowd electorate families family folk folks gang generation men minority mob peasantry
people personnel population public staff tribe troops women youth
`);

export const PLACE_NOUNS = list(`
borough capital city continent country county district emirate governorate homeland island kingdom municipality nation
neighborhood neighbourhood province region republic state suburb superpower territory town village
`);

/** What is written or published by somebody and may stand as a source: `the poll`, `the ruling`, `her letter`. */
export const DOCUMENT_NOUNS = list(`
account ad advertisement affidavit agreement analysis annotation announcement article assessment audit average bill biography blog book
brief briefing bulletin column communique communiqué complaint constitution convention data decision declaration decree dispatch
database dataset document documents dossier edict editorial email estimate evaluation feature figures filing findings forecast guidance guidelines
headline indictment investigation judgement judgment law lawsuit leaflet ledger letter manifesto manual memo memoir memorandum
message motion newsletter note notice opinion pact pamphlet paper paragraph petition piece poll polling polls post poster posting
projection proposal protocol records release report reports research resolution review ruling script statement statistics statute
story studies study subpoena suit summary survey tally testimony text transcript translation treaty tweet verdict video
`);

/** Gender is read off these, off titles and off pronouns, never off a name. */
export const MALE_NOUNS = list(`
airman alderman anchorman assemblyman boy boyfriend brother businessman cameraman chairman clergyman committeeman congressman
councilman countryman craftsman dad duke earl emperor father fiancé fisherman gentleman grandfather grandpa grandson groom gunman
guy husband king lad landlord lord man monk nephew nobleman policeman pope prince salesman serviceman son spokesman sportsman
statesman stepfather stepson strongman uncle waiter widower
`);

export const FEMALE_NOUNS = list(`
actress alderwoman anchorwoman assemblywoman aunt ballerina bride businesswoman chairwoman congresswoman councilwoman daughter
duchess empress fiancée girl girlfriend goddess granddaughter grandma grandmother heroine hostess housewife lady landlady mama mom
mommy mother mum niece nun policewoman princess queen servicewoman sister spokeswoman sportswoman stateswoman stepdaughter
stepmother waitress widow wife woman
`);

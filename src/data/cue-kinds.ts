/*
 * What kind of act a cue names, by the lemma of its telling word (verb, noun or adjective). Written for hearsay from general knowledge of
 * English reporting words; which lemmas are there at all follows the cues of PolNeAR's training part (every head that comes twice or more).
 */

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}

/** Makes something known in words, whatever the medium. */
const SPEECH = list(`
abjure accede acclaim accord according account accusation accuse accuser acknowledge acknowledgement acknowledgment acquiesce adamant add
addition address adjure admission admit admonish advance advertise advice advise advocacy advocate affirm affirmation agree agreement air
allegation allege alleged allegedly allude allusion analogize announce announcement answer answering answers apologetic apologise
apologize apology appeal append applaud applause appraisal appraise apprise argue argument articulate articulated ascribe ask aspersion
aspersions assail assails assert assertion assessment assurance assure attack attest attribute attributed attribution aver avow avowal
backlash backtrack badger badmouth banter bark bash bashing bawl beam beckon beef beg began begin belittle belittled bellow bemoan
bemoaning berate beseech bet bewail bicker bickering bitter blab blame blare blast blasts blather blistering blubber blunt blurt bluster
boast boasting bombast boo boom boos brag bragged bragging breathe brief briefing bristle broach broadcast broadside brush bulletin cackle
cajole cajoling call campaign candid carp caution cautious caveat caveats cavil censure challenge champion chant chanting chants
characterise characterization characterize charge chastise chastising chat chatter cheer chide chiding chime chip chorus chronicle chuckle
circulate cite claim claims clamor clamour clarification clarify clash clear close coax coin comfort command commend comment commentary
commit commitment communicate compare comparison complain complaint compliment complimentary concede concession conclude conclusion concur
condemn condemnation condole confabulate confer confess confession confide confidence confirm confirmation confront congratulate
congratulation contend contention contest continue contradict contradiction contradictory contrast controversial convene conversation
converse convey convince correct corroborate cough counsel counter coverage crack credit cried critical criticise criticism criticize
critique crow cry curse cuss damn dare deadpan debate debunk declaration declare decline decree decried decry deem defame defence defend
defense defiant define deflect deliver demagogue demand demean demur denial denigrate denounce denunciation deny depict depiction deplore
deprecate deride derision describe description detail detailed detract devulge diagnose dictate dig digress disagree disagreement disavow
disclaim disclose disclosure discourage discourse discredit discuss discussion disingenuous disinvite dismiss dismissal dismissive disown
disparage dispute diss dissent dissuade distance divine divulge dodge dogwhistle double downgrade downplay draw drawl drone drub dub dwell
echo effusive elaborate elaborated elicit elucidate embarrass emote emphasis emphasise emphasize emphatic encourage end endorse
endorsement enjoin enquire enthuse entice entreat entreaty enumerate enunciate equate erupt espouse eulogize evasive evince evoke
exaggerate exclaim excoriate excuse exhort exhortation exonerate expand explain explanation explicate explicit expose expostulate expound
express extend extol extoll fabricate fault feud fib finger flag flatter flay float forbid forceful forecast foreshadow foreswear foretell
forewarn forswear frame frank fulminate fume fuss gab gaslight gasp gibe giggle gloat glorify go goad gossip grant greet grill gripe groan
grouse growl grumble grunt guarantee gush hail hammer harangue hark harp harsh headline heap heckle hector hem herald highlight hint hiss
holler hollered honor hound howl huff hush hype hyperbole identify imitate implicate implore imply impugn incite indict inform information
informed injunction inquire inquiry insinuate insinuation insist insistence insistent instruct instruction insult interject interjection
interpose interrogate interrupt interview intimate intone introduce inveigh inveighing invent invitation invite invoke itemize jab jabber
jeer jest jibe joke jokes joking jokingly justify keynote knock label laid lambast lambaste lament lamentation lamenting lampoon lash
lashing laud laudatory laughs lay lecture legitimize lend lie liken line link lionize lip list listing lobby lying maintain malediction
malign maneuver manifest mention mewl mince misquote misrepresent misspeak misstate moan mock mockery mocking mocks moralize motion mount
mouth mudslinging mum mumble murmur muse mutter nag name narrate narrative negotiate nitpick nominate nomination noncommittal note notify
nudge object objection observation offer offering onslaught open opened opine oppugn order outline outspoken ovation overrule overstate
overtures paint painting palliate paraphrase parrot parry patronize peddle pep perorate persist persuade persuasion pester petition phrase
pillory pin pipe pitch pivot plea plead pledge plug point poke pontificate pooh-pooh portray portrayal pose posit postulate posture
postured posturing pound praise praises praising prate pray preach predict prediction preface presage prescribe present presentation press
pressure prevaricate proclaim proclamation prod profess prognosticate project promise promising promote promotion prompt pronounce
pronouncement propaganda prophecy prophesy proposal propose proposition propound prosecute protest protestation provide provocation
provoke publicize push putdown qualify quarrel query question quibble quip quiz quote quoth rail railing raise rally rallying rant rap
rattle rave read reaffirm reason reassert reassurance reassure reassuring rebuff rebuke rebut rebuttal recall recant recap recite reciting
reckoning recommend recommendation recommit recount recounting rectify refer reference referenced reflect refusal refuse refute regale
rehash reiterate reiteration reject rejection rejoice rejoin rejoinder relate relay release remark remarks remind reminder reminisce
remonstrate render renounce renunciation repeat repeating reply report reportedly represent reprimand reprise reproach reprove repudiate
repudiation repute request require requirement resolve respond response restate resume retell reticent retort retract reveal revealing
revelation revile ridicule right rile rip rips roar roast rouse rousing rumble rumor rumored rumour salute sarcasm satirize savage say
saying says scapegoat scathe scathing schmooze scoff scold scorn scream screech scrutinize seize sermonize shame share shares sharing
sharp shill shout shriek shrill sigh signal silence silent single sketch skewer slag slam slams slander slogan sloganeer slur smear
snap snarl sneer snicker snipe snort solicit soliloquize sound soundbite spar spat speak specify speculate speculation speech spell spill
spin spoke spoken spotlight spout spur spurn squabble squawk squeal stammer start started state statement stern stigmatize stipulate
stipulation stoke stonewall story stress strike stump stutter suggest suggestion suggests sum summarise summarize summary summation summon
surrogate swagger swear swipe table tag talk talking talks tattle taunt tease tell tempt term testify testimonial testimony thank thanks
threat threaten thunder tick tight-lipped tiptoe tirade toast torch toss touch tout touts trade translate trash trivialize troll trot
trumpet tussle tut underline underplay underscore undersell unequivocal unveil upbraid urge urging utter utterance vaunt vehement vent
venting verify vilify vindicate vituperate vocal vociferous voice volunteer vouch vow vowing waffle wager wail warn warning weigh welcome
wheedle wheeze whimper whine whisper widespread wisecrack withdraw word words wrangle yak yammer yell yelp yowl zing zinger
`);

/** Puts it into writing, or publishes it, and says so. */
const WRITING = list(`
annotate author autograph blog blogged byline cable caption circular co-author coauthor compose correspond correspondence dm draft e-mail
editorial editorialise editorialize email emailed emails facebook fax hashtag headlined inscribe instagram jot letter livetweet memo
memorandum message messages messaging op-ed pamphlet pen petitioned post posted posting posts press-release print publication publish
published re-tweet repost reposted reprint retweet retweeted retweets scrawl scribble sign signed sms snapchat subtweet telegraph text
texted texts transcribe tweet tweeted tweeting tweets twitter type typed write writes writing written wrote
`);

/** What documents, laws, studies, polls and recordings do. */
const DOCUMENT = list(`
ad article bill bylaw calculate chart compile constitution contain data demonstrate document documentation enshrine evidence feature
figures find finding findings footage graph huffpost illustrate include index indicate indication law legislation log mandate map measure
nyt peg poll polling polls prohibit prove quantify rank rate record records register registered regulation reports research restrict
result results rule ruling show shown shows statistics statute study survey symbolize tabulate tally title video wapo
`);

/** Thinks, knows, feels, wants, intends or stands for it. */
const THOUGHT = list(`
abhor abide accept acceptance accustom adhere admiration admire adopt adore affection afraid aghast aim alarm alarmed alienate align alive
allegiance allow amaze amazed ambition ambitious ambivalent amenable amuse amused anger angry anguish annoy annoyed antagonistic anti
anticipate anticipation antipathy anxiety anxious appal appall appalled appreciate appreciation apprehend apprehension apprehensive
approval approve architect argumentative ascertain ashamed aspiration aspire assess assume assumption astonish astonished attitude attract
attracted averse aversion avoid aware awareness back backing balk base baulk begrudge belief believe believer believing beloved betting
bewilder bias blind bored bother bothered broad brood care careful caring cautiously certain certainty cheerful cherish choice choose
clarity cling cognisant cognizant collective comfortable common compel complacent comprehend conceive conception concern concerned
confident confidently confuse confused confusing conjecture conscious consensus consent consider considerable consideration contemplate
contempt contemptuous content contrite conviction convinced count covet crave craving credence curiosity curious dawn daydream decide
decided decision dedicate dedicated deep delight delighted depressed desire desirous despair despise despite determination determine
determined detest devote devoted devotion differ dilemma dim disappoint disappointed disappointing disappointment disapproval disapprove
disbelief disbelieve discern disconcert discontent discount discover disdain disenchanted disgust disgusted disillusioned dislike disliked
dismay dismayed displease disposed disposition disregard dissatisfied distaste distress distressed distrust disturb diverge divide divided
doubt doubtful doubts dread dream dubious eager eagerness early elated embarrassed embitter embrace emotion emotional empathize empower
enamored encouraged enjoy enjoyment enrage enraged enthusiasm enthusiastic envisage envision envy estimate estimation evaluate exasperate
excite excited expect expectation expected familiar fan fancy fascinate fascinated favor favorable favorite favour favourite fazed fear
fearful feel feeling feelings fierce figure fine focus focused fond foresee forget forgive frighten frightened frustrate frustrated
frustration furious fury gauge glad gloomy goal grapple grasp grateful gratified gratitude grief grieve grudge guess guilt habit happy
hard hate hater hatred heartened hesitant hesitate hesitation hope hopeful hopefully hopes horrified horrify horror hostile hostility
humble hungry hurt idea ideology ignorant ignore imagination imagine immune impatient impress impressed impression inclination incline
inclined indifferent indignant infer inference infuriate inkling inscrutable insecure inspire inspired intend intense intent intention
interest interested interpret interpretation intrigue intrigued intuit irate irritate irritated jealous jealousy judge judgement judgment
keen know knowledge known lack lean leaning leary leery like likely liking loath loathe long longing look love loyal loyalty lukewarm mad
marvel mean meditate memory mind mindful misgiving misinterpret misjudge miss mistake mistaken mistrust misunderstand misunderstanding
mixed motive mull mystified mystify need negative neglect nervous neutral objective obsess obsessed obsession obvious offend offended
offense okay open-minded opinion opponent oppose opposed opposition optimism optimistic orient outrage outraged overestimate overlook
overwhelmed overwhelming pain pained panic partial partisan passion passionate perceived perception perplex perplexed personal perspective
persuaded pessimism pessimistic pine pity plan planned planning plans please pleased plot poise poised polarize policy ponder position
positive possess prefer preference preferred prejudice premise premonition prepare prepared presume presumption presuppose pride
prioritize priority prize proud puzzle puzzled rankle ready realisation realise realization realize reckon recognise recognition recognize
recollect recollection reconcile reconsider regard regret relish reluctance reluctant rely remember remembrance remorse repent repulse
reputation resent resentful resentment resign resigned resist resistance resolute resonate respect rethink revel revere revered reverence
revisit revolted reward sad saddened sanguine satisfaction satisfied satisfy savor scared sceptic sceptical scepticism scheme sense
sensibility sensitive sentiment serious shock shocked shortsighted sick side skeptic skeptical skepticism sorry spurned stance startle
startled stick strategy strong stun stunned superstition support supporter supporters supporting supportive suppose supposition sure
surmise surprise surprised surprising suspect suspense suspicion suspicious sympathetic sympathise sympathize sympathy target temptation
tempted tend tendency tenet thankful theorise theorize theory think thinking thinks thought thrill thrilled tire tired tolerate torn
touched treasure trouble troubled troubling trust umbrage unanimous unaware uncertain uncertainty unclear uncomfortable unconcerned
unconvinced undecided underestimate understand understanding understood uneasy unenthusiastic unfamiliar unhappy unified unimpressed unite
united unknown unmoved unnerved unpersuaded unperturbed unreasonable unsettled unsure unwilling unwillingness upbeat upset vacillate value
values vexed view views vision visualize want wanting wants wariness wary wavering welcoming wholehearted willing willingness wish wishful
wistful wonder wondering worried worries worry worrying worship yearn yearning zealous
`);

/** Takes it in by the senses, or lets it be seen. */
const PERCEPTION = list(`
apparent apparently appear appearance behold catch detect emerge encounter evident experience eye eyes gaze glance glean glimpse hear
heard hearing learn learned listen monitor notice observe ogle overhear overheard peer perceive picture saw scan scent see seem seeming
seemingly seems seen sensed sight sighting smell spot spy stare surface taste uncover unseen viewing visible visibly watch watching
witness witnessed
`);

/** Does something else: a gesture, a vote, a deed that shows where one stands. */
const ACTION = list(`
abandon abet abolish absolve abstain abuse accommodate accompany achieve acquit act adjourn administer afford aid allocate amend amplify
appease appoint appointment arise arrange arrest assemble assign assist attach attempt attend authorise authorize award balance ban bar
battle become bestow block boost bow boycott break bribe bring broker build burn bury buy calm cancel capitalize capture carry celebrate
censor center chair change chase cheat check circumvent clap clench clog collaborate collapse collect combat come commemorate compete
comply compromise concentrate condone conduct confiscate conspire construct contribute control cooperate cover crackdown create cross
crouch curb curtsy cut dance deal debut decriminalize deepen defeat defer defuse defy delay delegate delete demote deploy deport derail
deserve design designate destroy develop direct disband discipline discriminate dismantle disobey dispatch display disrupt distribute
ditch divert divest donate drag drive drop earn ease effort elbow elect embark employ enable enact endure enforce engage engineer enlist
ensure enter entrust escalate escape establish evade evict exclude execute exempt exercise exert expel exploit explore eyebrow face fail
fall fight file fill fire fist flee flip flip-flop flock flout foil follow force forge form frown fulfil fulfill fund gain gamble gather
gesticulate gesture get give glare grab grimace grin grip grow guard guide halt handle handshake hang harass harm have hedge help hide
hire hit hold hug impeach implement import impose imprison improve influence infringe inherit initiate inject install intervene invest
investigate investigation isolate jail join jump keep kick kill kiss kneel kneeling laugh launch lead leak leave legislate level
liberalize lift limit litigate live load lock lose lure make manage manipulate march mark mediate meet merge mimic mobilize modify mourn
move movement nix nod obey obstruct obtain occupy opt orchestrate oust outlaw overhaul overreach override oversee overthrow overturn
pander parade pardon parlay participate partner pass pat pause pave pay penalize perform permit pick picket place plant play postpone pour
preempt preserve preside prevent probe proceed produce promulgate protect protested pump punch punish purge pursue quash quashing quit
raid ramp ratchet ratify reach react reaction rebel recede receive recoil recruit recuse redouble reduce reform refrain regulate reign
reimburse reinstate relax relent relinquish relocate remain remove renegotiate renew reopen repeal replace replay repress rescind rescue
restore resurface retaliate retire retreat return revamp reverse review revise revive revoke revolt rise roll run rush sabotage sanction
sanctioned saunter scale schedule scowl scramble scrap seal search secede seek segregate select sell send sentence serve set settle shake
shape shield shift shirk shoot shoulder shrug shun sideline sing skip slash slow smash smile smirk sneak soften spark spend spit split
sponsor spread stage stall steal steer step stifle stonewalling stop storm strip strive stroke struggle submit subpoena subsidize sue
suppress surrender suspend swap sweep switch tackle take tap tear terminate test thumbs thwart tie tighten top torpedo track trademark
trample transfer transform travel treat trigger trim trounce try turn unleash unravel unseat uphold use vandalize veto vie violate visit
vote votes voting wage waive walk wave weaken weep wield win wink withhold withstand work wrest yield zero
`);

/** Say nothing of the kind by themselves: another word of the cue does (`made a promise`, `are aware of`). */
export const LIGHT_CUES: ReadonlySet<string> = new Set(
  list(`
avoid cease fail omit refrain stop tire try tend resist 'd 'll's 'm 're 's 've appear attention be become begin big board break bring can carry case cast come continue could deliver do double
draw effort end engage enter express face feel fire first full general get give go good great grow half have heap high hit hold immediate
issue keep lay lead lend let little long look lot main make may might more most mount much must n't national new not offer ongoing own pay
pick place play provide public put raise reach real reason recent remain rise run second seem send set shall share should sign significant
single sound stand start stay strike strong take throw to turn use week will win would
`),
);

export const CUE_KIND_LISTS = {
  speech: SPEECH, writing: WRITING, document: DOCUMENT, thought: THOUGHT, perception: PERCEPTION, action: ACTION,
} as const;

/*
 * Countries with what their people are called, their seats of government and other names, a country a line:
 * CODE|demonyms|capitals|other names. Demonyms and capitals are WordNet 3.1's ("a native or inhabitant of …", "the capital of …";
 * Princeton University, WordNet licence), completed by hand for the countries that it lacks. Names themselves are Intl.DisplayNames'.
 */
const TABLE = `
AE|emirati emiratis|abu dhabi|uae,u.a.e.,emirates
AF|afghan afghans|kabul|
AL|albanian albanians|tirana|
AM|armenian armenians|yerevan|
AO|angolan angolans|luanda|
AR|argentine argentines argentinian argentinians|buenos aires|
AT|austrian austrians|vienna|
AU|australian australians|canberra|
AZ|azerbaijani azerbaijanis azeri azeris|baku|
BA|bosnian bosnians|sarajevo|bosnia
BB|barbadian barbadians|bridgetown|
BD|bangladeshi bangladeshis|dhaka|
BE|belgian belgians||
BF|burkinabe|ouagadougou|
BG|bulgarian bulgarians|sofia|
BH|bahraini bahrainis|manama|
BI|burundian burundians|bujumbura|
BJ|beninese|porto-novo|
BN|bruneian bruneians||
BO|bolivian bolivians|la paz|
BR|brazilian brazilians|brasilia,brasília|
BS|bahamian bahamians|nassau|
BT|bhutanese|thimphu|
BW|botswanan botswanans|gaborone|
BY|belarusian belarusians|minsk|
BZ|belizean belizeans|belmopan|
CA|canadian canadians|ottawa|
CD|congolese|kinshasa|democratic republic of congo,democratic republic of the congo,drc
CF|central-african central-africans|bangui|
CH|swiss|bern,berne|
CI|ivorian ivorians|yamoussukro|ivory coast
CL|chilean chileans|santiago|
CM|cameroonian cameroonians|yaounde|
CN|chinese|beijing|people's republic of china
CO|colombian colombians|bogota,bogotá|
CR|costa-rican costa-ricans||
CU|cuban cubans|havana|
CY|cypriot cypriots|nicosia|
CZ|czech czechs|prague|czech republic
DE|german germans|berlin|
DK|danish danes dane|copenhagen|
DO||santo domingo|
DZ|algerian algerians|algiers|
EC|ecuadorian ecuadorians ecuadorean|quito|
EE|estonian estonians|tallinn|
EG|egyptian egyptians|cairo|
ER|eritrean eritreans|asmara|
ES|spanish spaniards spaniard|madrid|
ET|ethiopian ethiopians|addis ababa|
FI|finnish finns finn|helsinki|
FJ|fijian fijians|suva|
FR|french frenchman frenchwoman|paris|
GA|gabonese|libreville|
GB|british briton britons brit brits|london|uk,u.k.,britain,great britain
GE|georgian georgians|tbilisi|
GH|ghanaian ghanaians|accra|
GM|gambian gambians|banjul|gambia
GN|guinean guineans|conakry|
GR|greek greeks|athens|
GT|guatemalan guatemalans||
GY|guyanese||
HN|honduran hondurans|tegucigalpa|
HR|croatian croatians croat croats|zagreb|
HT|haitian haitians|port-au-prince|
HU|hungarian hungarians|budapest|
ID|indonesian indonesians|jakarta|
IE|irish irishman irishwoman|dublin|
IL|israeli israelis|jerusalem|
IN|indian indians|new delhi,delhi|
IQ|iraqi iraqis|baghdad|
IR|iranian iranians|tehran,teheran|
IS|icelandic icelander icelanders|reykjavik|
IT|italian italians|rome|
JM|jamaican jamaicans||
JO|jordanian jordanians|amman|
JP|japanese|tokyo|
KE|kenyan kenyans|nairobi|
KG|kyrgyz|bishkek|
KH|cambodian cambodians|phnom penh|
KP|north-korean north-koreans|pyongyang|dprk
KR|south-korean south-koreans|seoul|
KW|kuwaiti kuwaitis||
KZ|kazakh kazakhs kazakhstani|astana|
LA|laotian laotians lao|vientiane|
LB|lebanese|beirut|
LK|sri-lankan sri-lankans|colombo|
LR|liberian liberians|monrovia|
LT|lithuanian lithuanians|vilnius|
LU|luxembourgish luxembourger||
LV|latvian latvians|riga|
LY|libyan libyans||
MA|moroccan moroccans|rabat|
MD|moldovan moldovans|chisinau|
ME|montenegrin montenegrins|podgorica|
MG|malagasy|antananarivo|
MK|macedonian macedonians|skopje|macedonia
ML|malian malians|bamako|
MM|burmese|naypyidaw|myanmar,burma
MN|mongolian mongolians|ulaanbaatar,ulan bator|
MR|mauritanian mauritanians|nouakchott|
MT|maltese|valletta|
MU|mauritian mauritians|port louis|
MV|maldivian maldivians||
MW|malawian malawians|lilongwe|
MX|mexican mexicans|mexico city|
MY|malaysian malaysians|kuala lumpur,putrajaya|
MZ|mozambican mozambicans|maputo|
NA|namibian namibians|windhoek|
NE|nigerien|niamey|
NG|nigerian nigerians|abuja|
NI|nicaraguan nicaraguans|managua|
NL|dutch dutchman dutchwoman|the hague,amsterdam|holland
NO|norwegian norwegians|oslo|
NP|nepalese nepali nepalis|kathmandu|
NZ||wellington|
OM|omani omanis|muscat|
PA|panamanian panamanians||
PE|peruvian peruvians|lima|
PH|philippine filipino filipinos|manila|
PK|pakistani pakistanis|islamabad|
PL|polish poles pole|warsaw|
PS|palestinian palestinians|ramallah|palestine,palestinian authority
PT|portuguese|lisbon|
PY|paraguayan paraguayans||
QA|qatari qataris|doha|
RO|romanian romanians|bucharest|
RS|serbian serbians serb serbs|belgrade|
RU|russian russians|moscow|russian federation
RW|rwandan rwandans|kigali|
SA|saudi saudis|riyadh|ksa
SD|sudanese|khartoum|
SE|swedish swedes swede|stockholm|
SG|singaporean singaporeans||
SI|slovenian slovenians slovene slovenes|ljubljana|
SK|slovak slovaks slovakian|bratislava|
SN|senegalese|dakar|
SO|somali somalis|mogadishu|
SS|south-sudanese|juba|
SV|salvadoran salvadorans||
SY|syrian syrians|damascus|
TD|chadian chadians||
TH|thai thais|bangkok|
TJ|tajik tajiks|dushanbe|
TM|turkmen|ashgabat|
TN|tunisian tunisians|tunis|
TR|turkish turks turk|ankara|turkey,türkiye
TW|taiwanese|taipei|
TZ|tanzanian tanzanians|dodoma|
UA|ukrainian ukrainians|kyiv,kiev|
UG|ugandan ugandans|kampala|
US|american americans|washington|us,u.s.,usa,u.s.a.,united states of america,america
UY|uruguayan uruguayans|montevideo|
UZ|uzbek uzbeks|tashkent|
VE|venezuelan venezuelans|caracas|
VN|vietnamese|hanoi|
XK|kosovar kosovars kosovan|pristina|
YE|yemeni yemenis|sanaa|
ZA|south-african south-africans|pretoria|
ZM|zambian zambians|lusaka|
ZW|zimbabwean zimbabweans|harare|
`;

const NAMES = new Map<string, string>();
const DEMONYMS = new Map<string, string>();
const CAPITALS = new Map<string, string>();

/** Codes that Intl knows and that are not countries' own: unions, withdrawn and technical ones. */
const NO_COUNTRY = new Set(["EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "UK"]);

const display = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const lines = new Map(TABLE.trim().split("\n").map((line) => [line.slice(0, 2), line.slice(3).split("|")]));
for (let first = 65; first <= 90; first += 1) {
  for (let second = 65; second <= 90; second += 1) {
    const code = String.fromCharCode(first, second);
    // Intl gives withdrawn codes (SU, DD…) their successors' names: the current code must win.
    if (NO_COUNTRY.has(code) || new Intl.Locale(`und-${code}`).region !== code) continue;
    const name = display.of(code);
    if (name === undefined) continue;
    for (const form of new Set([name, name.replace(" & ", " and "), name.normalize("NFKD").replace(/\p{M}/gu, "")])) NAMES.set(form.toLowerCase(), code);
  }
}
for (const [code, [demonyms, capitals, others]] of lines) {
  for (const demonym of demonyms.split(" ").filter(Boolean)) DEMONYMS.set(demonym.replace("-", " "), code);
  for (const capital of capitals.split(",").filter(Boolean)) CAPITALS.set(capital, code);
  for (const other of others.split(",").filter(Boolean)) NAMES.set(other, code);
}

/** The code of the country of that name, in lower case without an article; undefined for anything else. */
export function countryNamed(name: string): string | undefined {
  return NAMES.get(name);
}

/** The code of the country whose people, or what is theirs, the word names: libyan, libyans. */
export function countryOfDemonym(word: string): string | undefined {
  return DEMONYMS.get(word);
}

/** The code of the country whose government sits in the city: moscow. */
export function countryOfCapital(city: string): string | undefined {
  return CAPITALS.get(city);
}

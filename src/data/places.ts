/*
 * Written by src/train/places.ts from ICU's English names (Unicode CLDR, Unicode License v3). Lists joined by |.
 */

export const REGIONS =
  "Afghanistan|Africa|Albania|Algeria|American Samoa|Americas|Andorra|Angola|Anguilla|Antarctica|Antigua & Barbuda|Argentin" +
  "a|Armenia|Aruba|Ascension Island|Asia|Australasia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belar" +
  "us|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia & Herzegovina|Botswana|Bouvet Island|Brazil|Brazzaville|British In" +
  "dian Ocean Territory|British Virgin Islands|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Canary I" +
  "slands|Cape Verde|Caribbean|Caribbean Netherlands|Cayman Islands|Central African Republic|Central America|Central Asia|C" +
  "euta & Melilla|Chad|Chile|China|Christmas Island|Clipperton Island|Cocos|Colombia|Comoros|Congo|Cook Islands|Costa Rica|" +
  "Croatia|Cuba|Curaçao|Cyprus|Czechia|Côte d’Ivoire|Denmark|Diego Garcia|Djibouti|Dominica|Dominican Republic|Eastern Afri" +
  "ca|Eastern Asia|Eastern Europe|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Europe|Euro" +
  "pean Union|Eurozone|Falkland Islands|Faroe Islands|Fiji|Finland|France|French Guiana|French Polynesia|French Southern Te" +
  "rritories|Gabon|Gambia|Georgia|Germany|Ghana|Gibraltar|Greece|Greenland|Grenada|Guadeloupe|Guam|Guatemala|Guernsey|Guine" +
  "a|Guinea-Bissau|Guyana|Haiti|Heard & McDonald Islands|Honduras|Hong Kong SAR China|Hungary|Iceland|India|Indonesia|Iran|" +
  "Iraq|Ireland|Islands|Isle of Man|Israel|Italy|Jamaica|Japan|Jersey|Jordan|Kazakhstan|Keeling|Kenya|Kinshasa|Kiribati|Kos" +
  "ovo|Kuwait|Kyrgyzstan|Laos|Latin America|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macao S" +
  "AR China|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Martinique|Mauritania|Mauritius|Mayotte|Melanes" +
  "ia|Mexico|Micronesia|Micronesian Region|Middle Africa|Moldova|Monaco|Mongolia|Montenegro|Montserrat|Morocco|Mozambique|M" +
  "yanmar|Namibia|Nauru|Nepal|Netherlands|New Caledonia|New Zealand|Nicaragua|Niger|Nigeria|Niue|Norfolk Island|North Ameri" +
  "ca|North Korea|North Macedonia|Northern Africa|Northern America|Northern Europe|Northern Mariana Islands|Norway|Oceania|" +
  "Oman|Outlying Oceania|Pakistan|Palau|Palestinian Territories|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Pitcairn " +
  "Islands|Poland|Polynesia|Portugal|Pseudo-Accents|Pseudo-Bidi|Puerto Rico|Qatar|Romania|Russia|Rwanda|Réunion|Samoa|San M" +
  "arino|Sark|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Sint Maarten|Slovakia|Slovenia|Solomon Islands|" +
  "Somalia|South Africa|South America|South Georgia & South Sandwich Islands|South Korea|South Sudan|Southeast Asia|Souther" +
  "n Africa|Southern Asia|Southern Europe|Spain|Sri Lanka|St. Barthélemy|St. Helena|St. Kitts & Nevis|St. Lucia|St. Martin|" +
  "St. Pierre & Miquelon|St. Vincent & Grenadines|Sub-Saharan Africa|Sudan|Suriname|Svalbard & Jan Mayen|Sweden|Switzerland" +
  "|Syria|São Tomé & Príncipe|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tokelau|Tonga|Trinidad & Tobago|Tristan " +
  "da Cunha|Tunisia|Turkmenistan|Turks & Caicos Islands|Tuvalu|Türkiye|U.S. Outlying Islands|U.S. Virgin Islands|Uganda|Ukr" +
  "aine|United Arab Emirates|United Kingdom|United Nations|United States|Unknown Region|Uruguay|Uzbekistan|Vanuatu|Vatican " +
  "City|Venezuela|Vietnam|Wallis & Futuna|Western Africa|Western Asia|Western Europe|Western Sahara|Yemen|Zambia|Zimbabwe|Å" +
  "land Islands";

export const CITIES =
  "Abidjan|Accra|Adak|Addis Ababa|Adelaide|Aden|Algiers|Almaty|Amman|Amsterdam|Anadyr|Anchorage|Andorra|Anguilla|Antananari" +
  "vo|Antigua|Apia|Aqtau|Aqtobe|Araguaina|Aruba|Ashgabat|Asmera|Astrakhan|Asuncion|Athens|Atyrau|Auckland|Azores|Baghdad|Ba" +
  "hia|Bahia Banderas|Bahrain|Baku|Bamako|Bangkok|Bangui|Banjul|Barbados|Barnaul|Beirut|Belem|Belgrade|Belize|Berlin|Bermud" +
  "a|Beulah|Bishkek|Bissau|Blanc-Sablon|Blantyre|Boa Vista|Bogota|Boise|Bougainville|Bratislava|Brazzaville|Brisbane|Broken" +
  " Hill|Brunei|Brussels|Bucharest|Budapest|Buenos Aires|Bujumbura|Busingen|Cairo|Calcutta|Cambridge Bay|Campo Grande|Canar" +
  "y|Cancun|Cape Verde|Caracas|Casablanca|Casey|Catamarca|Cayenne|Cayman|Center|Ceuta|Chagos|Chatham|Chicago|Chihuahua|Chis" +
  "inau|Chita|Christmas|Ciudad Juarez|Cocos|Colombo|Comoro|Conakry|Copenhagen|Coral Harbour|Cordoba|Costa Rica|Coyhaique|Cr" +
  "eston|Cuiaba|Curacao|Dakar|Damascus|Danmarkshavn|Dar es Salaam|Darwin|Davis|Dawson|Dawson Creek|Denver|Detroit|Dhaka|Dil" +
  "i|Djibouti|Dominica|Douala|Dubai|Dublin|DumontDUrville|Dushanbe|Easter|Edmonton|Efate|Eirunepe|El Aaiun|El Salvador|Ende" +
  "rbury|Eucla|Faeroe|Fakaofo|Famagusta|Fiji|Fort Nelson|Fortaleza|Freetown|Funafuti|Gaborone|Galapagos|Gambier|Gaza|Gibral" +
  "tar|Glace Bay|Godthab|Goose Bay|Grand Turk|Grenada|Guadalcanal|Guadeloupe|Guam|Guatemala|Guayaquil|Guernsey|Guyana|Halif" +
  "ax|Harare|Havana|Hebron|Helsinki|Hermosillo|Hobart|Hong Kong|Honolulu|Hovd|Indianapolis|Inuvik|Iqaluit|Irkutsk|Isle of M" +
  "an|Istanbul|Jakarta|Jamaica|Jayapura|Jersey|Jerusalem|Johannesburg|Juba|Jujuy|Juneau|Kabul|Kaliningrad|Kamchatka|Kampala" +
  "|Karachi|Katmandu|Kerguelen|Khandyga|Khartoum|Kiev|Kigali|Kinshasa|Kiritimati|Kirov|Knox|Kosrae|Kralendijk|Krasnoyarsk|K" +
  "uala Lumpur|Kuching|Kuwait|Kwajalein|La Paz|La Rioja|Lagos|Libreville|Lima|Lindeman|Lisbon|Ljubljana|Lome|London|Longyea" +
  "rbyen|Lord Howe|Los Angeles|Louisville|Lower Princes|Luanda|Lubumbashi|Lusaka|Luxembourg|Macau|Maceio|Macquarie|Madeira|" +
  "Madrid|Magadan|Mahe|Majuro|Makassar|Malabo|Maldives|Malta|Managua|Manaus|Manila|Maputo|Marengo|Mariehamn|Marigot|Marques" +
  "as|Martinique|Maseru|Matamoros|Mauritius|Mawson|Mayotte|Mazatlan|Mbabane|McMurdo|Melbourne|Mendoza|Menominee|Merida|Metl" +
  "akatla|Mexico City|Midway|Minsk|Miquelon|Mogadishu|Monaco|Moncton|Monrovia|Monterrey|Montevideo|Monticello|Montserrat|Mo" +
  "scow|Muscat|Nairobi|Nassau|Nauru|Ndjamena|New Salem|New York|Niamey|Nicosia|Niue|Nome|Norfolk|Noronha|Nouakchott|Noumea|" +
  "Novokuznetsk|Novosibirsk|Ojinaga|Omsk|Oral|Oslo|Ouagadougou|Pago Pago|Palau|Palmer|Panama|Paramaribo|Paris|Perth|Petersb" +
  "urg|Phnom Penh|Phoenix|Pitcairn|Podgorica|Ponape|Pontianak|Port Moresby|Port of Spain|Port-au-Prince|Porto Velho|Porto-N" +
  "ovo|Prague|Puerto Rico|Punta Arenas|Pyongyang|Qatar|Qostanay|Qyzylorda|Rangoon|Rankin Inlet|Rarotonga|Recife|Regina|Reso" +
  "lute|Reunion|Reykjavik|Riga|Rio Branco|Rio Gallegos|Riyadh|Rome|Rothera|Saigon|Saipan|Sakhalin|Salta|Samara|Samarkand|Sa" +
  "n Juan|San Luis|San Marino|Santarem|Santiago|Santo Domingo|Sao Paulo|Sao Tome|Sarajevo|Saratov|Scoresbysund|Seoul|Shangh" +
  "ai|Simferopol|Singapore|Sitka|Skopje|Sofia|South Georgia|Srednekolymsk|St. Barthelemy|St. Helena|St. Johns|St. Kitts|St." +
  " Lucia|St. Thomas|St. Vincent|Stanley|Stockholm|Swift Current|Sydney|Syowa|Tahiti|Taipei|Tallinn|Tarawa|Tashkent|Tbilisi" +
  "|Tegucigalpa|Tehran|Tell City|Thimphu|Thule|Tijuana|Tirane|Tokyo|Tomsk|Tongatapu|Toronto|Tortola|Tripoli|Troll|Truk|Tucu" +
  "man|Tunis|Ulaanbaatar|Ulyanovsk|Urumqi|Ushuaia|Ust-Nera|Vaduz|Vancouver|Vatican|Vevay|Vienna|Vientiane|Vilnius|Vincennes" +
  "|Vladivostok|Volgograd|Vostok|Wake|Wallis|Warsaw|Whitehorse|Winamac|Windhoek|Winnipeg|Yakutat|Yakutsk|Yekaterinburg|Yere" +
  "van|Zagreb|Zurich";

export const PEOPLES =
  "Afghan|Albanian|Algerian|Angolan|Argentine|Armenian|Aruban|Australian|Azerbaijani|Bahamian|Bahraini|Bangladeshi|Barbadia" +
  "n|Belarusian|Bermudan|Bhutanese|Bolivian|Bosnia-Herzegovina Convertible|Botswanan|Brazilian|British|Bulgarian|Burundian|" +
  "CFP|Cambodian|Canadian|Cape Verdean|Central African CFA|Chilean|Chinese|Colombian|Comorian|Congolese|Costa Rican|Croatia" +
  "n|Cuban|Cuban Convertible|Czech|Danish|Djiboutian|Dominican|East Caribbean|Egyptian|Eritrean|Ethiopian|Fijian|Gambian|Ge" +
  "orgian|Ghanaian|Guatemalan|Guinean|Guyanaese|Haitian|Honduran|Hong Kong|Hungarian|Icelandic|Indian|Indonesian|Iranian|Ir" +
  "aqi|Israeli New|Jamaican|Japanese|Jordanian|Kazakhstani|Kenyan|Kuwaiti|Kyrgyz|Laotian|Lebanese|Liberian|Libyan|Macanese|" +
  "Macedonian|Malagasy|Malawian|Malaysian|Maldivian|Mauritanian|Mauritian|Mexican|Moldovan|Mongolian|Moroccan|Mozambican|Na" +
  "mibian|Nepalese|Netherlands Antillean|New Taiwan|Nicaraguan|Nigerian|North Korean|Norwegian|Omani|Pakistani|Panamanian|P" +
  "apua New Guinean|Paraguayan|Peruvian|Philippine|Polish|Qatari|Romanian|Russian|Rwandan|Salvadoran|Samoan|Saudi|Serbian|S" +
  "eychellois|Sierra Leonean|Somali|South African|South Korean|South Sudanese|Special Drawing|Sri Lankan|Sudanese|Surinames" +
  "e|Swazi|Swedish|Swiss|Syrian|Tajikistani|Tanzanian|Thai|Tongan|Tunisian|Turkish|Turkmenistani|Ugandan|Ukrainian|Uruguaya" +
  "n|Uzbekistani|Venezuelan|Vietnamese|West African CFA|Yemeni|Zambian|Zimbabwean";

export const LANGUAGES =
  "Abkhazian|Acehnese|Acoli|Adangme|Adyghe|Afar|Afrihili|Afrikaans|Aghem|Ainu|Akan|Akkadian|Akoose|Alabama|Albanian|Aleut|A" +
  "lgerian Arabic|American Sign Language|Amharic|Ancient Egyptian|Ancient Greek|Angika|Anii|Ao Naga|Arabic|Aragonese|Aramai" +
  "c|Araona|Arapaho|Arawak|Armenian|Aromanian|Arpitan|Assamese|Asturian|Asu|Atikamekw|Atsam|Avaric|Avestan|Awadhi|Aymara|Az" +
  "erbaijani|Badaga|Bafia|Bafut|Bakhtiari|Balinese|Baluchi|Bambara|Bamun|Bangla|Banjar|Basaa|Bashkir|Basque|Batak Toba|Bava" +
  "rian|Beja|Belarusian|Bemba|Bena|Betawi|Bhojpuri|Bikol|Bini|Bishnupriya|Bislama|Blin|Blissymbols|Bodo|Bosnian|Brahui|Braj" +
  "|Breton|Buginese|Bulgarian|Bulu|Buriat|Burmese|Caddo|Cajun French|Cantonese|Capiznon|Carib|Carolina Algonquian|Catalan|C" +
  "ayuga|Cebuano|Central Atlas Tamazight|Central Dusun|Central Kurdish|Central Ojibwa|Central Yupik|Chadian Arabic|Chagatai" +
  "|Chakma|Chamorro|Chechen|Cherokee|Cheyenne|Chibcha|Chickasaw|Chiga|Chilcotin|Chimborazo Highland Quichua|Chinese|Chinook" +
  " Jargon|Chipewyan|Choctaw|Church Slavic|Chuukese|Chuvash|Classical Newari|Classical Syriac|Colognian|Comorian|Congo Swah" +
  "ili|Coptic|Cornish|Corsican|Cree|Crimean Tatar|Croatian|Czech|Dakota|Danish|Dargwa|Dari|Dazaga|Delaware|Dinka|Divehi|Dog" +
  "ri|Dogrib|Duala|Dutch|Dyula|Dzongkha|Eastern Frisian|Efik|Egyptian Arabic|Ekajuk|Elamite|Embu|Emilian|English|Erzya|Espe" +
  "ranto|Estonian|Ewe|Ewondo|Extremaduran|Fang|Faroese|Fiji Hindi|Fijian|Filipino|Finnish|Fon|Frafra|French|Friulian|Fula|G" +
  "agauz|Galician|Gan Chinese|Ganda|Gayo|Gbaya|Geez|Georgian|German|Gheg Albanian|Ghomala|Gilaki|Gilbertese|Gondi|Gorontalo" +
  "|Gothic|Grebo|Greek|Guarani|Gujarati|Gusii|Gwichʼin|Haida|Haitian Creole|Hakka Chinese|Halkomelem|Haryanvi|Hausa|Hawaiia" +
  "n|Hebrew|Herero|Hiligaynon|Hindi|Hiri Motu|Hittite|Hmong|Hmong Njua|Hungarian|Hupa|Iban|Ibibio|Icelandic|Ido|Igbo|Iloko|" +
  "Inari Sami|Indonesian|Ingrian|Ingush|Innu-aimun|Interlingua|Interlingue|Inuktitut|Inupiaq|Irish|Italian|Jamaican Creole " +
  "English|Japanese|Javanese|Jju|Jola-Fonyi|Judeo-Arabic|Judeo-Persian|Jutish|Kabardian|Kabuverdianu|Kabyle|Kachin|Kaingang" +
  "|Kako|Kalaallisut|Kalenjin|Kalmyk|Kamba|Kanembu|Kangri|Kannada|Kanuri|Kara-Kalpak|Karachay-Balkar|Karelian|Kashmiri|Kash" +
  "ubian|Kawi|Kazakh|Kenyang|Khasi|Khmer|Khotanese|Khowar|Kikuyu|Kimbundu|Kinaray-a|Kinyarwanda|Kirmanjki|Klingon|Kom|Komi|" +
  "Komi-Permyak|Kongo|Konkani|Korean|Koro|Kosraean|Kotava|Koyra Chiini|Koyraboro Senni|Kpelle|Krio|Kuanyama|Kumyk|Kurdish|K" +
  "urukh|Kutenai|Kuvi|Kwakʼwala|Kwasio|Kyrgyz|Kʼicheʼ|Ladino|Lakota|Lamba|Langi|Lao|Latgalian|Latin|Latvian|Laz|Lezghian|Li" +
  "gurian|Lillooet|Limburgish|Lingala|Lingua Franca Nova|Literary Chinese|Lithuanian|Livonian|Lojban|Lombard|Louisiana Creo" +
  "le|Low German|Lower Silesian|Lower Sorbian|Lozi|Luba-Katanga|Luba-Lulua|Luiseno|Lule Sami|Lunda|Luo|Luxembourgish|Luyia|" +
  "Maba|Macedonian|Machame|Madurese|Mafa|Magahi|Main-Franconian|Maithili|Makasar|Makhuwa|Makhuwa-Meetto|Makonde|Malagasy|Ma" +
  "lay|Malayalam|Maliseet-Passamaquoddy|Maltese|Manchu|Mandar|Mandingo|Manipuri|Manx|Mapuche|Marathi|Mari|Marshallese|Marwa" +
  "ri|Masai|Mazanderani|Medumba|Mende|Mentawai|Meru|Metaʼ|Mi'kmaw|Michif|Middle Dutch|Middle English|Middle French|Middle H" +
  "igh German|Middle Irish|Min Nan Chinese|Minangkabau|Mingrelian|Mirandese|Mizo|Mohawk|Moksha|Mongo|Mongolian|Montenegrin|" +
  "Moose Cree|Morisyen|Moroccan Arabic|Mossi|Multiple languages|Mundang|Muscogee|Muslim Tat|Myene|Māori|Najdi Arabic|Nama|N" +
  "auru|Navajo|Ndonga|Neapolitan|Nepali|Newari|Ngambay|Ngiemboon|Ngomba|Nheengatu|Nias|Nigerian Pidgin|Niuean|No linguistic" +
  " content|Nogai|North Ndebele|Northern East Cree|Northern Frisian|Northern Luri|Northern Sami|Northern Sotho|Northern Tut" +
  "chone|Northwestern Ojibwa|Norwegian|Norwegian Bokmål|Norwegian Nynorsk|Novial|Nuer|Nyamwezi|Nyanja|Nyankole|Nyasa Tonga|" +
  "Nyoro|Nzima|N’Ko|Obolo|Occitan|Odia|Oji-Cree|Ojibwa|Okanagan|Old English|Old French|Old High German|Old Irish|Old Norse|" +
  "Old Persian|Old Provençal|Oromo|Osage|Ossetic|Ottoman Turkish|Pahlavi|Palatine German|Palauan|Pali|Pampanga|Pangasinan|P" +
  "apiamento|Pashto|Pennsylvania German|Persian|Phoenician|Picard|Piedmontese|Pijin|Plains Cree|Plautdietsch|Pohnpeian|Poli" +
  "sh|Pontic|Portuguese|Prussian|Punjabi|Quechua|Qʼeqchiʼ|Rajasthani|Rapanui|Rarotongan|Riffian|Rohingya|Romagnol|Romanian|" +
  "Romansh|Romany|Rombo|Rotuman|Roviana|Rundi|Russian|Rusyn|Rwa|Saamia|Saho|Samaritan Aramaic|Samburu|Samoan|Samogitian|San" +
  "dawe|Sango|Sangu|Sanskrit|Santali|Sardinian|Sasak|Sassarese Sardinian|Saterland Frisian|Saurashtra|Scots|Scottish Gaelic" +
  "|Selayar|Selkup|Sena|Seneca|Serbian|Serer|Seri|Seselwa Creole French|Shambala|Shan|Shona|Sichuan Yi|Sicilian|Sidamo|Siks" +
  "iká|Silesian|Sindhi|Sinhala|Skolt Sami|Slave|Slovak|Slovenian|Soga|Sogdien|Somali|Soninke|South Ndebele|Southern Altai|S" +
  "outhern East Cree|Southern Haida|Southern Kurdish|Southern Lushootseed|Southern Sami|Southern Sotho|Southern Tutchone|Sp" +
  "anish|Sranan Tongo|Standard Moroccan Tamazight|Straits Salish|Sukuma|Sumerian|Sundanese|Susu|Swahili|Swampy Cree|Swati|S" +
  "wedish|Swiss German|Syriac|Tachelhit|Tagish|Tahitian|Tahltan|Tai Dam|Taita|Tajik|Talysh|Tamashek|Tamil|Taroko|Tasawaq|Ta" +
  "tar|Telugu|Tereno|Teso|Tetum|Thai|Tibetan|Tigre|Tigrinya|Timne|Tiv|Tlingit|Tok Pisin|Tokelauan|Toki Pona|Tongan|Tornedal" +
  "en Finnish|Torwali|Tsakhur|Tsakonian|Tsimshian|Tsonga|Tswana|Tulu|Tumbuka|Tunisian Arabic|Turkish|Turkmen|Turoyo|Tuvalu|" +
  "Tuvinian|Tyap|Udmurt|Ugaritic|Ukrainian|Umbundu|Upper Sorbian|Urdu|Uyghur|Uzbek|Vai|Venda|Venetian|Veps|Vietnamese|Volap" +
  "ük|Votic|Vunjo|Võro|Walloon|Walser|Waray|Warlpiri|Washo|Wayuu|Welsh|West Flemish|Western Balochi|Western Canadian Inukti" +
  "tut|Western Frisian|Western Mari|Western Ojibwa|Western Panjabi|Wolaytta|Wolof|Wu Chinese|Xhosa|Xiang Chinese|Yakut|Yang" +
  "ben|Yao|Yapese|Yemba|Yiddish|Yoruba|Zapotec|Zarma|Zaza|Zeelandic|Zenaga|Zhuang|Zoroastrian Dari|Zulu|Zuni";

export const COINS =
  "Afghani|Ariary|Baht|Balboa|Birr|Boliviano|Bolívar|Cedi|Colón|Córdoba|Dalasi|Denar|Dinar|Dirham|Dobra|Dollar|Dong|Dram|Es" +
  "cudo|Euro|Florin|Forint|Franc|Gold|Gourde|Guarani|Guilder|Hryvnia|Kina|Kip|Koruna|Krona|Krone|Króna|Kuna|Kwacha|Kwanza|K" +
  "yat|Lari|Lek|Lempira|Leone|Leu|Lev|Lilangeni|Lira|Loti|Manat|Mark|Metical|Naira|Nakfa|Ngultrum|Ouguiya|Pataca|Paʻanga|Pe" +
  "so|Pound|Pula|Quetzal|Rand|Real|Rial|Riel|Rights|Ringgit|Riyal|Ruble|Rufiyaa|Rupee|Rupiah|Shekel|Shilling|Sol|Som|Somoni" +
  "|Sucre|Taka|Tala|Tenge|Tugrik|Vatu|Won|Yen|Yuan|Zloty";

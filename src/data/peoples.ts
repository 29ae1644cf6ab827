/**
 * Members of parties, religions and peoples without a country, singular, in lower case; with the demonyms of countries.ts what NORP is for.
 * Written by hand after WordNet 3.1's noun.person.
 */
export const PEOPLES: ReadonlySet<string> = new Set(
  `
  democrat democratic republican tory conservative liberal libertarian socialist communist islamist nationalist populist labourite whig
  muslim christian jew jewish catholic protestant anglican orthodox sunni shiite shia hindu buddhist sikh mormon evangelical baptist methodist
  arab kurd kurdish berber african european asian latino latina hispanic african-american caribbean scandinavian slav balkan
  basque catalan welsh scot scottish english tibetan uyghur uighur rohingya hutu tutsi zulu roma pashtun bedouin maori inuit
  `
    .trim()
    .split(/\s+/u),
);

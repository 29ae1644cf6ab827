import { describe, expect, it } from "vitest";
import { namesInput, stretchesOf, tagNames } from "../../src/entities/names.js";
import { loadModels, readLayers } from "../../src/pipeline.js";

const models = loadModels();
const layersOf = (text: string) => readLayers({ id: "t", text }, models);

/** The names of a text: type and words. */
function names(text: string): string[] {
  const mentions = tagNames(layersOf(text), models.names);
  return mentions.map(({ type, start, end }) => `${type} ${text.slice(start, end).replace(/\s+/gu, " ")}`);
}

const CASES: ReadonlyArray<readonly [kind: string, text: string, expected: readonly string[]]> = [
  ["a hyphenated name with a particle", "Prime Minister Fayez al-Sarraj met reporters on Tuesday.", ["PERSON Fayez al-Sarraj", "DATE Tuesday"]],
  ["a particle at the start of a name", "Foreign Minister Jean-Yves Le Drian said France would not agree.", ["PERSON Jean-Yves Le Drian", "LOCATION France"]],
  ["a Turkish name of three words", "President Recep Tayyip Erdogan said Turkey would send troops.", ["PERSON Recep Tayyip Erdogan", "LOCATION Turkey"]],
  ["an organization and its acronym", "The Government of National Accord (GNA) rejected the offer. A GNA spokesman said so.", ["ORGANIZATION Government of National Accord", "ORGANIZATION GNA", "ORGANIZATION GNA"]],
  ["a ministry", "The Ministry of Foreign Affairs summoned the ambassador of Chile.", ["ORGANIZATION Ministry of Foreign Affairs", "LOCATION Chile"]],
  ["peoples", "Two Kenyan nurses and a Brazilian doctor were honoured.", ["NORP Kenyan", "NORP Brazilian"]],
  ["money", "The firm paid $4.5 million to the city of Lagos in March 2019.", ["MONEY $4.5 million", "LOCATION Lagos", "DATE March 2019"]],
  ["a dateline in capitals", "NAIROBI — Officials in Mombasa closed the port on Friday.", ["LOCATION NAIROBI", "LOCATION Mombasa", "DATE Friday"]],
  ["initials", "Author J.K. Mbeki and R. S. Thomas read from their books in Cardiff.", ["PERSON J.K. Mbeki", "PERSON R. S. Thomas", "LOCATION Cardiff"]],
  ["a suffix", "Senator Robert F. Hale Jr. of Ohio voted against it.", ["PERSON Robert F. Hale Jr.", "LOCATION Ohio"]],
  ["a possessive", "Nigeria's economy grew, President Bola Tinubu's office said.", ["LOCATION Nigeria", "PERSON Bola Tinubu"]],
  ["a surname after a full name", "Amina Hassan, a lawyer, spoke first. Hassan thanked the court.", ["PERSON Amina Hassan", "PERSON Hassan"]],
  ["a name with diacritics", "José Martínez Guzmán lives in Bogotá.", ["PERSON José Martínez Guzmán", "LOCATION Bogotá"]],
  ["a curly apostrophe", "Kevin O’Brien moved to Dublin.", ["PERSON Kevin O’Brien", "LOCATION Dublin"]],
  ["a country before a hyphen", "US-backed forces entered Syria.", ["LOCATION US", "LOCATION Syria"]],
  ["a bank of a place", "The Central Bank of Nigeria raised rates.", ["ORGANIZATION Central Bank of Nigeria"]],
  [
    "a name over a line break of hard-wrapped text",
    "The talks in the capital were led for several weeks by Secretary-General Antonio\nGuterres, who then returned to New York for a meeting on the matter that had been\ncalled at short notice.\n\nNothing was agreed at that meeting, and the next one will be held when all those\nwho were there have asked at home what they may agree to, a person who knows them\nsaid.\n",
    ["PERSON Antonio Guterres", "LOCATION New York"],
  ],
  ["a headline in Title Case", "President Joko Widodo Opens New Airport In Jakarta", ["PERSON Joko Widodo", "LOCATION Jakarta"]],
  ["a person's name without titles", "Dr. Amina Hassan met Sheikh Hamad bin Khalifa and Mr. Thomas in Doha.", ["PERSON Amina Hassan", "PERSON Hamad bin Khalifa", "PERSON Thomas", "LOCATION Doha"]],
  ["a cabinet named after its head", "Support for the Okello Cabinet fell. The Okello Cabinet was formed in May.", ["ORGANIZATION Okello Cabinet", "ORGANIZATION Okello Cabinet", "DATE May"]],
  ["a name of three small pieces", "Prime Minister Prayut Chan-o-cha left for Bangkok.", ["PERSON Prayut Chan-o-cha", "LOCATION Bangkok"]],
  ["a town and its state with no comma between", "She moved from Renton WA to San Rafael California in May.", ["LOCATION Renton", "LOCATION WA", "LOCATION San Rafael", "LOCATION California", "DATE May"]],
  ["a committee with what it is on", "The House Select Committee on Benghazi met the Committee on Foreign Relations and Trade.", ["ORGANIZATION House Select Committee on Benghazi", "ORGANIZATION Committee on Foreign Relations and Trade"]],
  ["a committee on what begins like a month", "The Kesh Committee on Marine Affairs denied it.", ["ORGANIZATION Kesh Committee on Marine Affairs"]],
  ["a committee that met on a day", "The Harbour Committee on Monday denied it.", ["ORGANIZATION Harbour Committee", "DATE Monday"]],
  ["a person's name that might be two", "Republican Christine Todd Whitman, the former New Jersey governor, told the paper so.", ["PERSON Christine Todd Whitman", "LOCATION New Jersey"]],
  ["no names", "The bridge was closed because the river had risen overnight.", []],
];

describe("names", () => {
  it.each(CASES)("finds %s", (_kind, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it("do not depend on what was read before", () => {
    const text = "Al-Rawayati told Reuters that Tripoli was calm.";
    const alone = names(text);
    names("RAWAYATI, TRIPOLI AND REUTERS are words. reuters. al. Tripoli Reuters Rawayati.");
    expect(names(text)).toEqual(alone);
  });

  it("of an empty text are none", () => {
    expect(names("")).toEqual([]);
  });

  it("lie at token borders, in order, none over another", () => {
    const text = CASES.map(([, sentence]) => sentence).join("\n\n");
    const layers = layersOf(text);
    const { tokens } = layers;
    let last = 0;
    for (const { start, end, firstToken, endToken } of tagNames(layers, models.names)) {
      expect([start, end]).toEqual([tokens[firstToken].start, tokens[endToken - 1].end]);
      expect(firstToken).toBeGreaterThanOrEqual(last);
      last = endToken;
    }
  });
});

describe("stretches that may hold names", () => {
  const layers = layersOf("The bridge in the old town was closed by the men after Ruth Okello found a crack in it.\n\nnothing else was seen or heard there\n\nIt cost them 40 dollars.");
  const stretches = stretchesOf(namesInput(layers, models.names.world), layers.paragraphs);

  it("are the tokens within two of a capital or beside a figure, and paragraphs in small letters", () => {
    expect(stretches.map(({ first, end }) => layers.tokens.slice(first, end).map(({ text }) => text).join(" "))).toEqual(["The bridge in", "men after Ruth Okello found a", "nothing else was seen or heard there", "It cost them 40 dollars ."]);
  });

  it("come in order, and none goes over a paragraph's end", () => {
    let last = 0;
    for (const { first, end } of stretches) {
      expect(first).toBeGreaterThanOrEqual(last);
      expect(layers.paragraphs.some(({ firstToken, endToken }) => first >= firstToken && end <= endToken)).toBe(true);
      last = end;
    }
  });
});

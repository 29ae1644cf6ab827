/*
 * Buildings and streets that speak for the body that sits there, with the code of the country that it governs. Written by hand
 * (WordNet 3.1 gives this second sense to White House, Downing Street, Kremlin, Pentagon and Capitol Hill). In lower case, no article.
 */
export const SEATS: ReadonlyMap<string, string> = new Map([
  ["white house", "US"],
  ["capitol hill", "US"],
  ["pentagon", "US"],
  ["foggy bottom", "US"],
  ["kremlin", "RU"],
  ["downing street", "GB"],
  ["10 downing street", "GB"],
  ["number 10", "GB"],
  ["no 10", "GB"],
  ["whitehall", "GB"],
  ["westminster", "GB"],
  ["elysee", "FR"],
  ["élysée", "FR"],
  ["elysee palace", "FR"],
  ["élysée palace", "FR"],
  ["quai d'orsay", "FR"],
  ["blue house", "KR"],
  ["bundestag", "DE"],
  ["knesset", "IL"],
  ["planalto", "BR"],
  ["casa rosada", "AR"],
  ["buckingham palace", "GB"],
  ["vatican", "VA"],
  ["zhongnanhai", "CN"],
]);

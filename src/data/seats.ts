/**
 * Buildings and streets that speak for the body that sits there, in lower case without an article. Written by hand; WordNet 3.1 gives the
 * second sense to White House, Downing Street, Kremlin, Pentagon and Capitol Hill.
 */
export const SEATS: ReadonlySet<string> = new Set([
  "white house", "pentagon", "capitol hill", "foggy bottom", "kremlin", "downing street", "10 downing street", "number 10", "whitehall", "westminster",
  "elysee", "elysee palace", "quai d'orsay", "blue house", "bundestag", "knesset", "planalto", "casa rosada", "buckingham palace", "vatican",
  "zhongnanhai", "holyrood", "stormont", "scotland yard", "wall street", "foreign office", "treasury",
]);

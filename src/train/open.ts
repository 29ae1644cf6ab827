import type { EntityType, Token } from "../document/types.js";
import { COINS } from "../data/places.js";

/*
 * Which of the types that a corpus does not label a token may be all the same. Left wholly open, training fills such a type
 * with whatever else it cannot explain: MONEY came out of tweets full of smileys and misspelt words.
 */

const COIN = new Set(COINS.toLowerCase().split("|").flatMap((coin) => [coin, `${coin}s`]));
const AMOUNT = /^(?:\p{N}.*|hundreds?|thousands?|millions?|billions?|trillions?|crores?|lakhs?|m|bn)$/iu;
const CALENDAR =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\p{N}{1,2}(?:st|nd|rd|th)?|(?:1[5-9]|20)\p{N}\p{N}s?)\.?$/iu;

/** True where a token could be (part of) an unlabelled name of the type. */
export function couldBe(type: EntityType, tokens: readonly Token[], i: number): boolean {
  if (type === "MONEY") return isMoney(tokens[i]) || (AMOUNT.test(tokens[i].text) && tokens.slice(Math.max(0, i - 2), i + 3).some(isMoney));
  if (type === "DATE") return CALENDAR.test(tokens[i].text) || (tokens[i].text === "," && i > 0 && CALENDAR.test(tokens[i - 1].text));
  return /^[\p{Lu}\p{N}]/u.test(tokens[i].text) || (i > 0 && /^[-'’&/]$/u.test(tokens[i].text));
}

function isMoney({ text }: Token): boolean {
  return /^\p{Lu}{0,3}\p{Sc}/u.test(text) || COIN.has(text.toLowerCase());
}

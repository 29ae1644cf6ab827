import type { Article } from "./article.js";
import type { Candidate } from "./mentions.js";

/** `TARNO, March 14 (Agence Lira) -`: where a report comes from, or the agency: neither is anybody whom `it` goes back to. */
export function isInDateline(article: Article, name: Candidate): boolean {
  return isPlaceOfDateline(article, name) || isAgencyOfDateline(article, name);
}

/** Capitals at a line's start, a comma, a bracket or a dash behind them. */
function isPlaceOfDateline({ text, tokens }: Article, { kind, start, end, endToken }: Candidate): boolean {
  if (kind !== "name" || (start > 0 && text[start - 1] !== "\n")) return false;
  return /^\p{Lu}[\p{Lu}\s.'’-]+$/u.test(text.slice(start, end)) && /^[,(–—-]/u.test(tokens[endToken]?.text ?? "");
}

/** The agency, in brackets before the dash. */
export function isAgencyOfDateline({ tokens }: Article, { firstToken, endToken }: Candidate): boolean {
  return tokens[firstToken - 1]?.text === "(" && tokens[endToken]?.text === ")" && /^[–—-]+$/u.test(tokens[endToken + 1]?.text ?? "");
}

import { PEOPLES } from "../data/peoples.js";
import { plainName } from "./spelling.js";

/*
 * Names of organizations: acronyms, and short forms of full names.
 */

const SMALL_WORD = /^(?:of|the|for|and|in|on|to|a|an|at|de|la|du|des|by|with|&)$/u;

/** What every body of its kind is called: alone it names none, and it may be dropped. */
const KIND: ReadonlySet<string> = new Set(
  `
  company co asa ag sa gmbh nv spa ab oyj oy pty corp corporation inc incorporated ltd limited llc plc group holdings
  bank university college institute magazine newspaper news network media government party team campaign organization
  organisation association foundation fund committee council commission ministry department agency court union club fc
  office board center centre school society times post force forces army police street international national
  `
    .trim()
    .split(/\s+/u),
);

/** Whether a word says only what kind of body it is. */
export function isKind(word: string): boolean {
  return KIND.has(word.toLowerCase());
}

/** Whether the short form is made of the long name's initials: GNA and Government of National Accord, AROS and Alliance to Reclaim Our Schools. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, "");
  if (letters.length < 2 || letters.length > 8 || letters.replace(/s$/u, "") !== letters.replace(/s$/u, "").toUpperCase()) return false;
  const words = long
    .replace(/^the /iu, "")
    .split(/[\s-]+/u)
    .filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return false;
  const acronym = letters.replace(/s$/u, "").toLowerCase();
  return initials(words) === acronym || initials(words.filter((word) => !SMALL_WORD.test(word.toLowerCase()))) === acronym;
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0].toLowerCase()).join("");
}

/** Bodies whose kind may stand in front of what they are for or behind it. */
const TURNED = /^(?:ministry|department|committee|subcommittee|commission|embassy)$/u;

/** `Ministry of the Interior`, `Ministry of Interior` and `Interior Ministry` give one key, `Foreign Ministry` that of the Ministry of Foreign Affairs; other names give none. */
export function officeKey(name: string): string | undefined {
  const words = plainName(name).split(" ");
  const front = TURNED.test(words[0]) && /^(?:of|for|on)$/u.test(words[1] ?? "");
  const kind = front ? words[0] : words[words.length - 1];
  if (!TURNED.test(kind)) return undefined;
  const matter = (front ? words.slice(2) : words.slice(0, -1)).filter((word) => !/^(?:the|and|&)$/u.test(word));
  if (matter.length > 1 && matter[matter.length - 1] === "affairs") matter.pop();
  return matter.length === 0 ? undefined : `${kind} ${matter.join(" ")}`;
}

/** What a body has, and is not called short for. */
const ORGAN = /^(?:board|team|government|administration|regime|office|campaign|cabinet)$/;

/**
 * Whether a short name may stand for a long one: its words are the long name's last (`the Sixth Circuit`, `the Post`), or its first where
 * only words for the kind of body follow (`Wagner` and `Wagner Company`, `Cosmopolitan` and `Cosmopolitan magazine`).
 */
export function isShortFormOf(short: string, long: string): boolean {
  const part = plainName(short).split(/[ -]/u);
  const whole = plainName(long).split(/[ -]/u);
  // `Republicans` are not only the `Oversight Committee Republicans`.
  if (part.length >= whole.length || (part.length === 1 && PEOPLES.has(part[0].replace(/s$/u, "")))) return false;
  const rest = whole.length - part.length;
  if (part.every((word, i) => word === whole[i])) {
    // The word behind says what it is: `Barakat Company for Dams`; `Arda Board` is a part of Arda.
    if (rest === 1 && ORGAN.test(whole[part.length])) return false;
    return KIND.has(whole[part.length]) && !part.every((word) => KIND.has(word));
  }
  if (part.every((word, i) => word === whole[rest + i])) return !/^(?:and|&)$/u.test(whole[rest - 1]);
  // `Wagner` inside `Russian Wagner Company`.
  const at = whole.indexOf(part[0]);
  return (
    at > 0 &&
    !KIND.has(part[0]) &&
    part.every((word, i) => word === whole[at + i]) &&
    whole.slice(at + part.length).every((word) => KIND.has(word)) &&
    !whole.slice(0, at).some((word) => SMALL_WORD.test(word))
  );
}

import type { Paragraph, QuoteMark, Token } from "../document/types.js";

/*
 * Quotation marks as a paragraph's tokens show them. Which way a mark looks is read from what stands around it; its form
 * (“ opens, ” closes) decides only where that leaves it open, since writers and programs often turn a mark the wrong way.
 */

/** Marks of one family close one another: “ is closed by ” but also by ". */
export type Family = "double" | "guillemet" | "angle" | "single";
/** `open` and `close` are certain, the others say what to believe where parity does not help. */
export type Direction = "open" | "close" | "perhaps-open" | "perhaps-close" | "unclear";

export interface Mark {
  readonly token: number;
  readonly family: Family;
  readonly kind: QuoteMark;
  readonly direction: Direction;
}

/** A pair of marks, by token number; where no mark closes it, `close` is the quotation's last token. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  readonly kind: QuoteMark;
  readonly closed: boolean;
  readonly continues: boolean;
}

interface Form {
  readonly family: Family;
  readonly kind: QuoteMark;
  /** What the form alone says: 1 opens, -1 closes, 0 nothing. */
  readonly turn: -1 | 0 | 1;
}

const FORMS = new Map<string, Form>([
  ['"', { family: "double", kind: "double", turn: 0 }],
  ["＂", { family: "double", kind: "double", turn: 0 }],
  ["“", { family: "double", kind: "double", turn: 1 }],
  ["‟", { family: "double", kind: "double", turn: 1 }],
  ["„", { family: "double", kind: "double", turn: 1 }],
  ["”", { family: "double", kind: "double", turn: -1 }],
  ["''", { family: "double", kind: "apostrophes", turn: 0 }],
  ["``", { family: "double", kind: "apostrophes", turn: 1 }],
  ["‘‘", { family: "double", kind: "apostrophes", turn: 1 }],
  ["‘’", { family: "double", kind: "apostrophes", turn: 0 }],
  ["’’", { family: "double", kind: "apostrophes", turn: -1 }],
  ["«", { family: "guillemet", kind: "guillemet", turn: 1 }],
  ["»", { family: "guillemet", kind: "guillemet", turn: -1 }],
  ["‹", { family: "angle", kind: "guillemet", turn: 1 }],
  ["›", { family: "angle", kind: "guillemet", turn: -1 }],
  ["'", { family: "single", kind: "single", turn: 0 }],
  ["‘", { family: "single", kind: "single", turn: 1 }],
  ["‛", { family: "single", kind: "single", turn: 1 }],
  ["‚", { family: "single", kind: "single", turn: 1 }],
  ["’", { family: "single", kind: "single", turn: -1 }],
  ["`", { family: "single", kind: "single", turn: 1 }],
]);

/** The marks of one paragraph, in order. */
export function marksOf(tokens: readonly Token[], { firstToken, endToken }: Paragraph): Mark[] {
  const marks: Mark[] = [];
  for (let i = firstToken; i < endToken; i += 1) {
    const { text } = tokens[i];
    if (text.length > 2 || !mayBeMark(text.charCodeAt(0))) continue;
    const form = FORMS.get(text);
    if (!form || isPrime(tokens, i, firstToken, endToken)) continue;
    marks.push({ token: i, family: form.family, kind: form.kind, direction: directionOf(tokens, i, firstToken, endToken, form) });
  }
  return marks;
}

function mayBeMark(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x60 || code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x203a) || code === 0xff02;
}

/** What stands beside a mark: a blank (or the paragraph's edge), what clings to a word's front, to its back, or to both. */
type Neighbour = "blank" | "word" | "opening" | "closing" | "dash";

function directionOf(tokens: readonly Token[], at: number, first: number, end: number, { turn }: Form): Direction {
  const left = neighbour(tokens, at, -1, first, end);
  const right = neighbour(tokens, at, 1, first, end);
  const opensLeft = left === "blank" || left === "opening" || left === "dash";
  const closesRight = right === "blank" || right === "closing" || right === "dash";
  // `…, ”said he`: the blank on the wrong side of a closing mark.
  if (turn < 0 && left === "blank" && right === "word" && at - 1 >= first && strayBlank(tokens, at)) return "perhaps-close";
  if (opensLeft && (right === "word" || right === "opening")) return "open";
  if ((left === "word" || left === "closing" || left === "dash") && closesRight) return "close";
  if (at === first && at + 1 < end) return "perhaps-open";
  if (left === "blank" && right === "closing") return "perhaps-close";
  if (turn !== 0) return turn > 0 ? "perhaps-open" : "perhaps-close";
  if (left === "closing" && right === "word") return "perhaps-open";
  return "unclear";
}

/** Looks from a mark to one side, past up to four other marks that touch it: more make no sense, and would take for ever. */
function neighbour(tokens: readonly Token[], at: number, step: -1 | 1, first: number, end: number): Neighbour {
  let i = at;
  for (let marks = 0; marks < 5; marks += 1) {
    const next = i + step;
    if (next < first || next >= end) return "blank";
    const apart = step > 0 ? tokens[next].start > tokens[i].end : tokens[i].start > tokens[next].end;
    if (apart) return "blank";
    const { text } = tokens[next];
    if (text.length > 2 || !mayBeMark(text.charCodeAt(0)) || !FORMS.has(text)) {
      return step > 0 && text === "." && leadsOn(tokens, next, end) ? "word" : kindOf(text, step);
    }
    i = next;
  }
  return "blank";
}

function strayBlank(tokens: readonly Token[], at: number): boolean {
  return /^[,.!?]$/.test(tokens[at - 1].text) && tokens[at + 1].start === tokens[at].end && /^\p{Ll}/u.test(tokens[at + 1].text);
}

/** True of a full stop that begins something: `.com`, `.@name`, `. . . and then`. */
function leadsOn(tokens: readonly Token[], at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const { start, text } = tokens[at + 1];
  return text === "." || (start === tokens[at].end && /^[\p{L}\p{N}@#]/u.test(text));
}

function kindOf(text: string, step: -1 | 1): Neighbour {
  const code = text.charCodeAt(step > 0 ? 0 : text.length - 1);
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return "word";
  // A dot before a word (".com") or dots after a mark ("...and then") belong to what follows.
  if (step > 0 && text.length > 1 && (code === 0x2e || code === 0x2026)) return "word";
  switch (text) {
    case "(": case "[": case "{": case "<": case "/": case "=": case "¿": case "¡":
      return "opening";
    case ".": case ",": case ";": case ":": case "!": case "?": case ")": case "]": case "}": case ">": case "%":
      return "closing";
    case "…":
      return step > 0 ? "word" : "closing";
    case "-": case "–": case "—": case "--": case "―": case "‒":
      return "dash";
    default:
      if (code === 0x2e || code === 0x21 || code === 0x3f) return "closing";
      return "word";
  }
}

/** True of a mark of feet, inches, minutes or seconds: 6'2", 5' 11". */
function isPrime(tokens: readonly Token[], at: number, first: number, end: number): boolean {
  const { text, start } = tokens[at];
  if (at === first || tokens[at - 1].end !== start) return false;
  const number = tokens[at - 1].text;
  if (!isDigits(number)) return false;
  if (text === "'" || text === "’") {
    if (number.length > 2 || at + 1 >= end || !isDigits(tokens[at + 1].text) || tokens[at + 1].text.length > 2) return false;
    if (tokens[at + 1].start === tokens[at].end) return true;
    return at + 2 < end && isDouble(tokens[at + 2].text);
  }
  if (!isDouble(text) || at - 2 < first) return false;
  const before = tokens[at - 2].text;
  return (before === "'" || before === "’") && at - 3 >= first && isDigits(tokens[at - 3].text) && tokens[at - 3].end === tokens[at - 2].start;
}

function isDouble(text: string): boolean {
  return text === '"' || text === "”" || text === "''";
}

function isDigits(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57 && /^\d+$/.test(text);
}

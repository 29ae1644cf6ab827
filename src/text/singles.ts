import type { Paragraph, Token } from "../document/types.js";
import type { Mark, Pair } from "./marks.js";

/** A closing mark that may as well be an apostrophe closes nothing farther off than this, in tokens. */
const FAR_FOR_APOSTROPHE = 15;

/** Words that drop their beginning: 'em, 'tis. In lower case; a capital may begin a quotation. */
const SHORTENED = new Set("em tis twas til till cause cos coz bout round n nuff neath ere tween kay nother fore un ol twill twere".split(" "));

/**
 * Pairs a paragraph's single marks. The same characters serve as apostrophes, so a mark counts only where another one
 * answers it inside the same double quotation, or where the next paragraph repeats it.
 * @param doubles the paragraph's double quotations
 * @param before true where the paragraph before ends inside a single quotation
 * @param goesOn true where the next paragraph begins with a single opening mark
 */
export function pairSingles(
  tokens: readonly Token[],
  marks: readonly Mark[],
  doubles: readonly Pair[],
  { firstToken, endToken }: Paragraph,
  before: boolean,
  goesOn: boolean,
): Pair[] {
  const pairs: Pair[] = [];
  for (const group of groupByDouble(marks, doubles)) {
    for (let k = 0; k < group.length; k += 1) {
      const open = group[k];
      if (!opens(tokens, open)) continue;
      const continues = before && open.token === firstToken;
      const answer = answerTo(tokens, group, k, endToken);
      if (answer > k) {
        pairs.push({ open: open.token, close: group[answer].token, kind: "single", closed: true, continues });
        k = answer;
      } else if (goesOn && k === group.length - 1 && (open.token === firstToken || /^[,:]$/.test(tokens[open.token - 1].text))) {
        pairs.push({ open: open.token, close: endToken - 1, kind: "single", closed: false, continues });
      }
    }
  }
  return pairs;
}

/** True where a paragraph begins with a single mark that opens. */
export function opensSingle(tokens: readonly Token[], { firstToken, endToken }: Paragraph): boolean {
  if (firstToken + 1 >= endToken || !/^['‘]$/.test(tokens[firstToken].text)) return false;
  return tokens[firstToken + 1].start === tokens[firstToken].end && !isShortened(tokens[firstToken + 1].text);
}

/** Marks that stand inside the same innermost double quotation. */
function groupByDouble(marks: readonly Mark[], doubles: readonly Pair[]): Mark[][] {
  if (doubles.length === 0) return [[...marks]];
  const sorted = doubles.toSorted((a, b) => a.open - b.open || b.close - a.close);
  const groups = new Map<Pair | undefined, Mark[]>();
  const around: Pair[] = [];
  let next = 0;
  for (const mark of marks) {
    while (next < sorted.length && sorted[next].open < mark.token) around.push(sorted[next++]);
    while (around.length > 0 && around[around.length - 1].close < mark.token) around.pop();
    const inside = around.at(-1);
    const group = groups.get(inside);
    if (group) group.push(mark);
    else groups.set(inside, [mark]);
  }
  return [...groups.values()];
}

function opens(tokens: readonly Token[], mark: Mark): boolean {
  if (mark.direction !== "open" || isShortened(tokens[mark.token + 1].text)) return false;
  // ’ before a word is an apostrophe, unless a program turned it wrongly behind another opening mark.
  if (tokens[mark.token].text !== "’") return true;
  const before = mark.token > 0 ? tokens[mark.token - 1] : undefined;
  return before !== undefined && before.end === tokens[mark.token].start && /^(?:["“”]|'')$/.test(before.text);
}

function isShortened(word: string): boolean {
  return SHORTENED.has(word) || /^(?:\d\d|\d0s|T(?:is|was))$/.test(word);
}

/**
 * The mark that closes the one at `k`: the first that cannot be an apostrophe, or else the first of all, if near.
 * @returns its place in the group, or -1
 */
function answerTo(tokens: readonly Token[], group: readonly Mark[], k: number, endToken: number): number {
  let doubtful = -1;
  for (let j = k + 1; j < group.length; j += 1) {
    const { direction, token } = group[j];
    if (direction === "open") {
      if (isShortened(tokens[token + 1].text) || tokens[token].text === "’") continue;
      break;
    }
    if (direction === "perhaps-open" || tokens[token].text === "‘" || token === group[k].token + 1) continue;
    const word = tokens[token - 1].text;
    if (word === "n" || word === "N") continue;
    if (!mayBeApostrophe(tokens, token, endToken)) return j;
    if (doubtful < 0 && token - group[k].token <= FAR_FOR_APOSTROPHE) doubtful = j;
  }
  return doubtful;
}

/** After s, x, z or a dropped g (workers' rights, goin' home), where a word follows without a mark between. */
function mayBeApostrophe(tokens: readonly Token[], at: number, endToken: number): boolean {
  const next = at + 1;
  if (next >= endToken || tokens[next].start === tokens[at].end || !/^[\p{L}\p{N}]/u.test(tokens[next].text)) return false;
  return /(?:[sxz]|in|^an|^th|^o|^ol)$/i.test(tokens[at - 1].text);
}

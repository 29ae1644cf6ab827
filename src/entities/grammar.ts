import type { GrammaticalRole, Pos, Token } from "../document/types.js";
import { TAGS } from "../syntax/tags.js";
import { RELATIONS } from "../syntax/relations.js";
import type { Syntax } from "../syntax/syntax.js";

const OPEN: ReadonlySet<Pos> = new Set<Pos>(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);

/** The open part of speech that a Penn tag belongs to. */
function openPos(tag: string): Pos | undefined {
  if (tag.startsWith("NNP")) return "PROPN";
  if (tag.startsWith("NN")) return "NOUN";
  if (tag.startsWith("VB")) return "VERB";
  if (tag.startsWith("JJ")) return "ADJ";
  return tag.startsWith("RB") ? "ADV" : undefined;
}

/** The tokens with the parser's parts of speech where it and wink-nlp take a word for different open ones: it is right more often. */
export function withTreePos(tokens: readonly Token[], { tags }: Syntax): Token[] {
  return tokens.map((token, i) => {
    const pos = OPEN.has(token.pos) ? openPos(TAGS[tags[i]]) : undefined;
    return pos === undefined || pos === token.pos ? token : { ...token, pos };
  });
}

/** Name of the relation between a token and its head. */
export function relationOf({ relations }: Syntax, token: number): string {
  return RELATIONS[relations[token]];
}

/** The token of a stretch that hangs on one outside it: the word that the stretch is what it is in its sentence by. */
export function topOf({ heads }: Syntax, first: number, end: number): number {
  for (let i = end - 1; i >= first; i -= 1) if (heads[i] < first || heads[i] >= end) return i;
  return end - 1;
}

/** How many appositions and conjunctions are followed up. */
const STEPS = 4;

/** What the parse says a stretch does in its sentence; undefined where it says nothing of the kind. */
export function roleByTree(syntax: Syntax, first: number, end: number): GrammaticalRole | undefined {
  let at = topOf(syntax, first, end);
  for (let step = 0; step < STEPS && at >= 0; step += 1) {
    switch (relationOf(syntax, at)) {
      case "nsubj":
      case "nsubj:pass":
      case "csubj":
        return "subject";
      case "obj":
      case "iobj":
        return "object";
      case "obl":
      case "nmod":
        return "oblique";
      case "nmod:poss":
        return "possessor";
      case "appos":
      case "conj":
      case "flat":
        at = syntax.heads[at];
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** Whether a token stands below another in the tree. */
export function isBelow({ heads }: Syntax, token: number, above: number): boolean {
  for (let at = token, step = 0; at >= 0 && step < 40; at = heads[at], step += 1) if (at === above) return true;
  return false;
}

/** Whether a token or one above it hangs on its head by a relation. */
export function isUnder(syntax: Syntax, token: number, relation: string): boolean {
  for (let at = token, step = 0; at >= 0 && step < 40; at = syntax.heads[at], step += 1) if (relationOf(syntax, at) === relation) return true;
  return false;
}

import type { Sentence } from "../document/types.js";
import type { TokenRange } from "../text/ranges.js";
import { SlotNetwork } from "../network/slots.js";
import type { ModelFile } from "../tagger/model.js";
import { sectionOf } from "../tagger/model.js";
import type { Forms } from "../text/forms.js";
import { Lexicon } from "../text/lexicon.js";
import { tokenNumbers } from "./inputs.js";
import { RELATION_SLOTS, relationsOf } from "./labelling.js";
import { ACTION_SLOTS, headsOf } from "./parser.js";
import { TAG_SLOTS, tagsOf } from "./tagging.js";

/** Tags and dependency trees, one entry a token. */
export interface Syntax {
  /** Number of the Penn tag (`TAGS`). */
  readonly tags: Int32Array;
  /** Token number of the head in the document, -1 for a sentence's root. */
  readonly heads: Int32Array;
  /** Number of the relation to the head (`RELATIONS`). */
  readonly relations: Int32Array;
}

/** Three networks of one hidden layer each. */
export interface SyntaxModel {
  readonly lexicon: Lexicon;
  readonly tags: SlotNetwork;
  readonly actions: SlotNetwork;
  readonly relations: SlotNetwork;
}

/** Raised when slots or labels of tags, actions or relations change. */
export const SYNTAX_VERSION = 2;

/** A sentence longer than this is parsed in pieces, so that time stays linear whatever the text. */
const LONGEST_SENTENCE = 250;
/** Sentences are read together until they have so many tokens, which bounds the memory. */
const TOGETHER = 1000;

/** Tags and parses sentences, which follow one another. Pure: depends on forms and sentences alone. */
export function syntaxOf(forms: Forms, sentences: readonly Pick<Sentence, "firstToken" | "endToken">[], model: SyntaxModel): Syntax {
  const { length } = forms;
  const syntax = { tags: new Int32Array(length), heads: new Int32Array(length).fill(-1), relations: new Int32Array(length) };
  let together: TokenRange[] = [];
  for (const { firstToken, endToken } of sentences) {
    for (let first = firstToken; first < endToken; first += LONGEST_SENTENCE) {
      together.push({ first, end: Math.min(endToken, first + LONGEST_SENTENCE) });
      if (together.at(-1)!.end - together[0].first < TOGETHER) continue;
      readTogether(forms, together, model, syntax);
      together = [];
    }
  }
  if (together.length > 0) readTogether(forms, together, model, syntax);
  return syntax;
}

function readTogether(forms: Forms, sentences: readonly TokenRange[], { lexicon, tags, actions, relations }: SyntaxModel, syntax: Syntax): void {
  const start = sentences[0].first;
  const range = { first: start, end: sentences.at(-1)!.end };
  const numbers = tokenNumbers(forms, lexicon, range, sentences);
  const inRange = sentences.map(({ first, end }) => ({ first: first - start, end: end - start }));
  const tag = tagsOf(numbers, lexicon.rows, inRange, tags);
  const head = headsOf(numbers, tag, lexicon.rows, inRange, actions);
  syntax.tags.set(tag, start);
  syntax.heads.set(head.map((token) => (token < 0 ? -1 : token + start)), start);
  syntax.relations.set(relationsOf(numbers, tag, head, lexicon.rows, inRange, relations), start);
}

/** @throws HearsayError as `sectionOf` */
export function syntaxModelOf(file: ModelFile, where: string): SyntaxModel {
  const network = (name: string, slots: readonly string[]): SlotNetwork => new SlotNetwork(sectionOf(file, where, name, SYNTAX_VERSION), slots);
  return {
    lexicon: new Lexicon(sectionOf(file, where, "words", SYNTAX_VERSION).bytes),
    tags: network("tags", TAG_SLOTS.map(([name]) => name)),
    actions: network("actions", ACTION_SLOTS),
    relations: network("relations", RELATION_SLOTS),
  };
}

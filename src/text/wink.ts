import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { WinkMethods } from "wink-nlp";

/*
 * wink-nlp keeps every word that it does not know for ever, with its prefix and shape, in tables whose numbers have a fixed
 * width in bits: past it they run over into the next field without a word (docs/experiments.md). What it says of our tokens
 * depends on nothing that it kept, so that it can be made anew at any article without a byte of the output changing.
 */

/** How many rows the tables may hold: shares of 2^13 prefixes and 2^14 shapes; words, of which its model has 90,000, for memory's sake, 270 bytes each. */
const MOST = { prefix: 6000, shape: 12_000, lexeme: 105_000 } as const;

type Tables = Readonly<Record<keyof typeof MOST, { readonly list: readonly unknown[] }>>;

interface Core {
  readonly features: Tables;
}

const model = winkModel as unknown as { readonly core: () => Core; readonly metaCER: () => unknown };

/** The model makes this of its own data, and the twenty-first time of its own output's output: it throws. Once is enough. */
let metaCer: unknown;

let wink: WinkMethods | undefined;
let tables: Tables | undefined;

/** The one wink-nlp of this thread; a new one in its place as soon as the tables of the last are nearly full. */
export function theWink(): WinkMethods {
  if (wink === undefined || (tables !== undefined && isFull(tables))) {
    metaCer ??= model.metaCER();
    const core = (): Core => {
      const made = model.core();
      tables = made.features;
      return made;
    };
    wink = winkNLP({ ...model, core, metaCER: () => metaCer } as never, ["pos", "ner"]);
  }
  return wink;
}

function isFull({ prefix, shape, lexeme }: Tables): boolean {
  return prefix.list.length > MOST.prefix || shape.list.length > MOST.shape || lexeme.list.length > MOST.lexeme;
}

/** How many rows the tables hold now; for tests. */
export function winkTables(): Readonly<Record<keyof typeof MOST, number>> {
  theWink();
  const rows = (name: keyof typeof MOST) => tables?.[name].list.length ?? 0;
  return { prefix: rows("prefix"), shape: rows("shape"), lexeme: rows("lexeme") };
}

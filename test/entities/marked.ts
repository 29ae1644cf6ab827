import { findAddressees } from "../../src/attribution/addressees.js";
import type { Context } from "../../src/attribution/context.js";
import { contextOf } from "../../src/attribution/context.js";
import { resolveSpeakers } from "../../src/attribution/speakers.js";
import { findTargets } from "../../src/attribution/targets.js";
import type { EntityType, Mention, Relation, Resolution, Sentence, Span, Speaker, Target, Token } from "../../src/document/types.js";
import { resolveArticle } from "../../src/entities/resolve.js";
import type { Models } from "../../src/pipeline.js";
import { loadModels, readLayers } from "../../src/pipeline.js";

/*
 * Short texts with their names and statements marked, so that a case of resolution depends on no model but the parser's:
 * `[Ruth Okello]` a person, `[o:Harbour Authority]` another name (o body, l place, f building, n people, m other, d date), `{He}` the mention
 * that is asked about, `^Okello^` another source, `<…>` a content; `_said_` a cue. The n-th source goes with the n-th content.
 */

const TYPES: Readonly<Record<string, EntityType>> = {
  o: "ORGANIZATION",
  l: "LOCATION",
  f: "FACILITY",
  n: "NORP",
  m: "MISC",
  d: "DATE",
};

export interface Marked {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly context: Context;
  readonly resolution: Resolution;
  readonly relations: readonly Relation[];
  readonly speakers: ReadonlyArray<readonly Speaker[]>;
  readonly targets: ReadonlyArray<readonly Target[]>;
  readonly asked: Span | undefined;
}

let models: Models | undefined;

const PAIRS: Readonly<Record<string, string>> = { "[": "]", "{": "}", "<": ">" };

export function readMarked(marked: string): Marked {
  let text = "";
  const spans: Record<string, Array<Span & { type?: EntityType }>> = { "[": [], "{": [], "<": [], "^": [], _: [] };
  const open: Array<{ mark: string; start: number; type?: EntityType }> = [];
  for (let i = 0; i < marked.length; i += 1) {
    const mark = marked[i];
    const last = open.at(-1);
    if (last && (PAIRS[last.mark] ?? last.mark) === mark) {
      open.pop();
      spans[last.mark].push({ start: last.start, end: text.length, ...(last.type ? { type: last.type } : {}) });
    } else if (mark in spans) {
      const type = mark === "[" && marked[i + 2] === ":" ? TYPES[marked[i + 1]] : "PERSON";
      if (mark === "[" && marked[i + 2] === ":") i += 2;
      open.push({ mark, start: text.length, type });
    } else {
      text += mark;
    }
  }
  models ??= loadModels();
  const layers = readLayers({ id: "", text }, models);
  const { tokens, sentences } = layers;
  const names = spans["["]
    .map(({ start, end, type }): Mention => {
      const firstToken = tokens.findIndex((token) => token.end > start);
      let endToken = firstToken;
      while (endToken < tokens.length && tokens[endToken].start < end) endToken += 1;
      return { kind: "name", type: type ?? "PERSON", start, end, firstToken, endToken };
    })
    .toSorted((a, b) => a.start - b.start);
  const asked = spans["{"][0];
  const contents = spans["<"];
  const sources = [...spans["^"], ...(contents.length > spans["^"].length && asked ? [asked] : [])].toSorted((a, b) => a.start - b.start);
  const rows = contents.map((content, i): Relation => {
    const cue = spans["_"][i];
    const lemma = cue ? (tokens.find(({ start }) => start === cue.start)?.lemma ?? "") : "";
    return {
      source: sources[i] ? { spans: [sources[i]] } : null,
      cue: cue ? { spans: [cue], lemma } : null,
      content: { spans: [content], kind: "indirect" },
      confidence: 1,
    };
  });
  const context = contextOf(layers);
  const relations = findAddressees(context, names, rows);
  const resolution = resolveArticle(text, layers, names, relations);
  const speakers = resolveSpeakers(text, relations, resolution);
  return { text, tokens, sentences, context, resolution, relations, speakers, targets: findTargets(tokens, relations, speakers, resolution), asked };
}

/** Whom the mention in braces stands for: names joined by " + "; "" for nobody named. As a source its speakers, else its entities. */
export function whoIs(marked: string): string {
  const { asked, relations, speakers, resolution } = readMarked(marked);
  if (!asked) throw new Error(`no mention in braces: ${marked}`);
  const row = relations.findIndex(({ source }) => source?.spans[0] === asked);
  if (row >= 0)
    return speakers[row]
      .filter(({ named }) => named)
      .map(({ name }) => name)
      .join(" + ");
  const inside = resolution.references.filter(({ start, end }) => asked.start <= start && end <= asked.end);
  const reference = inside.findLast(({ end }) => end === asked.end) ?? inside.at(-1);
  return (reference?.entities ?? [])
    .flatMap((id) => resolution.entities.filter((entity) => entity.id === id && entity.named !== false).map(({ name }) => name))
    .join(" + ");
}

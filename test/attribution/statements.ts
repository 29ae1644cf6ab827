import type { Context } from "../../src/attribution/context.js";
import { contextOf } from "../../src/attribution/context.js";
import type { Mention, Phrase, Relation, Span } from "../../src/document/types.js";
import { tagNames } from "../../src/entities/names.js";
import { loadModels, readLayers } from "../../src/pipeline.js";

/*
 * Statements marked in a text, so that a stage behind the models is tested whatever they find: `^source^`, `_cue_`, `<content>`; the n-th
 * source and cue go with the n-th content, `^^` and `__` stand for none, `<…>+` goes on with the content before.
 */

export const models = loadModels();

export interface Statements {
  readonly text: string;
  readonly context: Context;
  readonly names: readonly Mention[];
  readonly relations: readonly Relation[];
}

function plain(words: string): string {
  return words.replace(/>\+/gu, "").replace(/[_^<>]/gu, "");
}

export function readStatements(marked: string): Statements {
  const text = plain(marked);
  const spans = (pattern: RegExp): Span[] =>
    [...marked.matchAll(pattern)].map((found) => {
      const start = plain(marked.slice(0, found.index)).length;
      return { start, end: start + plain(found[1]).length };
    });
  const layers = readLayers({ id: "x", text }, models);
  const { tokens } = layers;
  const [sources, cues] = [spans(/\^([^^]*)\^/gu), spans(/_([^_]*)_/gu)];
  const contents: Span[][] = [];
  for (const [i, found] of [...marked.matchAll(/<([^>]*)>(\+?)/gu)].entries()) {
    const span = spans(/<([^>]*)>/gu)[i];
    if (found[2] === "+") contents.at(-1)!.push(span);
    else contents.push([span]);
  }
  const relations = contents.map((content, i): Relation => {
    const cue = phraseOf(cues.at(i));
    const inCue = tokens.filter((token) => cue && token.start < cue.spans[0].end && token.end > cue.spans[0].start);
    const head = inCue.find(({ pos }) => pos === "VERB") ?? inCue.find(({ pos }) => /NOUN|ADJ|PROPN/u.test(pos)) ?? inCue.at(0);
    const quoted = content.every(({ start, end }) => /^["“]/u.test(text.slice(start, end)));
    return { source: phraseOf(sources.at(i)), cue: cue && { ...cue, lemma: head?.lemma ?? "" }, content: { spans: content, kind: quoted ? "direct" : "indirect" }, confidence: 1 };
  });
  return { text, context: contextOf(layers), names: tagNames(layers, models.names), relations };
}

function phraseOf(span: Span | undefined): Phrase | null {
  return span && span.end > span.start ? { spans: [span] } : null;
}

export function wordsOf(text: string, phrase: Phrase | null): string | null {
  return phrase && phrase.spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Candidate } from "../attribution/candidates.js";
import type { Context } from "../attribution/context.js";
import { contextOf } from "../attribution/context.js";
import { CONTENT, SOURCE } from "../attribution/windows.js";
import { codeUnitOffsets } from "../document/offsets.js";
import type { Span } from "../document/types.js";
import { readBrat } from "../evaluate/brat.js";
import { readLayers } from "../pipeline.js";
import type { Chunk } from "../tagger/bio.js";
import { makeConstructions, materialFrom } from "./constructions.js";
import { textsOf } from "./corpus.js";

/** A gold attribution in token numbers. */
export interface GoldRelation {
  readonly cue: Chunk | null;
  readonly source: readonly Chunk[];
  readonly content: readonly Chunk[];
}

export interface GoldArticle {
  readonly id: string;
  readonly context: Context;
  readonly relations: readonly GoldRelation[];
}

/** Reads articles with brat standoff beside them. */
export function* readGold(folder: string, models: Parameters<typeof readLayers>[1]): Generator<GoldArticle> {
  for (const { id, text, path } of textsOf(folder)) {
    const context = contextOf(readLayers({ id, text }, models));
    const brat = readBrat(readFileSync(`${path}.ann`, "utf8"), text, `${path}.ann`);
    const relations = brat.events.filter(({ type }) => type.startsWith("Attribution")).map(({ roles }): GoldRelation => {
      const chunks = (role: string, kind: number): Chunk[] =>
        (roles.get(role) ?? []).flatMap(({ spans }) => spans.flatMap((span) => chunkOf(context, span, kind)));
      return { cue: joined(chunks("Cue", 0)), source: chunks("Source", SOURCE), content: chunks("Content", CONTENT) };
    });
    yield { id, context, relations };
  }
}

/** A line of `world-attributions.ndjson`: spans are `[start, end)` in code points. */
interface OffsetsOnly {
  readonly id: string;
  readonly attributions: ReadonlyArray<Readonly<Record<"source" | "cue" | "content", ReadonlyArray<readonly [number, number]>>>>;
}

/**
 * Reads attributions whose texts lie elsewhere.
 * @param path of a file with one article a line (fixtures/gold/README.md)
 * @param folder of the texts, `ID.txt`
 */
export function* readOffsets(path: string, folder: string, models: Parameters<typeof readLayers>[1]): Generator<GoldArticle> {
  for (const line of readFileSync(path, "utf8").trimEnd().split("\n")) {
    const { id, attributions } = JSON.parse(line) as OffsetsOnly;
    const text = readFileSync(join(folder, `${id}.txt`), "utf8");
    const unit = codeUnitOffsets(text);
    const context = contextOf(readLayers({ id, text }, models));
    const chunks = (pieces: ReadonlyArray<readonly [number, number]>, kind: number): Chunk[] =>
      pieces.flatMap(([start, end]) => chunkOf(context, { start: unit(start), end: unit(end) }, kind));
    const relations = attributions.map(({ source, cue, content }): GoldRelation =>
      ({ cue: joined(chunks(cue, 0)), source: chunks(source, SOURCE), content: chunks(content, CONTENT) }));
    yield { id, context, relations };
  }
}

/** The tokens that share a character with a span. */
function chunkOf({ tokens }: Context, span: Span, kind: number): Chunk[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end > span.start) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while (end < tokens.length && tokens[end].start < span.end) end += 1;
  return end > low ? [{ first: low, end, kind }] : [];
}

/** A cue is one run of tokens to the model: pieces with little between are joined, else the first piece stands for all. */
function joined(pieces: readonly Chunk[]): Chunk | null {
  if (pieces.length === 0) return null;
  let { end } = pieces[0];
  for (const piece of pieces.slice(1)) if (piece.first >= end && piece.first - end <= 3) end = piece.end;
  return { first: pieces[0].first, end, kind: 0 };
}

/** How many articles of constructions are made. */
const MADE = 16;
const MADE_SEED = 11;

/**
 * Articles of constructions that the corpus hardly has, made from its own statements and from names of the world
 * (`constructions.ts`), read with the given models.
 */
export function* readConstructions(corpora: string, models: Parameters<typeof readLayers>[1]): Generator<GoldArticle> {
  const sources = [...textsOf(join(corpora, "polnear/train"))].map(({ text, path }) => {
    const { events } = readBrat(readFileSync(`${path}.ann`, "utf8"), text, `${path}.ann`);
    const contents = events.flatMap(({ roles }) => roles.get("Content") ?? []).filter(({ spans }) => spans.length === 1).map(({ spans }) => spans[0]);
    const quiet = [...text.matchAll(/[^\n]+/gu)].filter(({ index, 0: line }) => !contents.some(({ start, end }) => start < index + line.length && index < end));
    return { text, contents: contents.map(({ start, end }) => text.slice(start, end)), paragraphs: quiet.map(([line]) => line) };
  });
  const names = [...textsOf(join(corpora, "worldwide-ner/train"))].flatMap(({ text, path }) =>
    readBrat(readFileSync(`${path}.ann`, "utf8"), text, `${path}.ann`).spans.filter(({ type }) => type === "PERSON")
      .map(({ spans }) => text.slice(spans[0].start, spans[0].end)));
  for (const [number, { text, relations }] of makeConstructions(materialFrom(sources, names), MADE, MADE_SEED).entries()) {
    const context = contextOf(readLayers({ id: `made-${number}`, text }, models));
    const chunks = (span: Span, kind: number): Chunk[] => chunkOf(context, span, kind);
    yield {
      id: `made-${number}`, context,
      relations: relations.map(({ source, cue, content }) => ({
        cue: chunks(cue, 0)[0] ?? null,
        source: source === null ? [] : chunks(source, SOURCE),
        content: content.flatMap((span) => chunks(span, CONTENT)),
      })),
    };
  }
}

/** Jaccard of the words of two sets of ranges; tokens that are punctuation do not count, as in score.py. */
export function overlapOf({ tokens }: Context, some: readonly Omit<Chunk, "kind">[], others: readonly Omit<Chunk, "kind">[]): number {
  const words = new Map<number, number>();
  for (const [bit, ranges] of [some, others].entries()) {
    for (const { first, end } of ranges) {
      for (let i = first; i < end; i += 1) if (/[\p{L}\p{N}]/u.test(tokens[i].text)) words.set(i, (words.get(i) ?? 0) | (1 << bit));
    }
  }
  let both = 0;
  for (const bits of words.values()) if (bits === 3) both += 1;
  return words.size === 0 ? 0 : both / words.size;
}

function touch(some: readonly Omit<Chunk, "kind">[], others: readonly Omit<Chunk, "kind">[]): boolean {
  if (some.length === 0 && others.length === 0) return true;
  return some.some((a) => others.some((b) => a.first < b.end && b.first < a.end));
}

/** Number of the gold relation that a candidate gets right, as `relation@0.5` counts it, or -1. */
export function rightRelation({ context, relations }: GoldArticle, candidate: Candidate): number {
  return relations.findIndex((gold) =>
    touch([candidate.cue], gold.cue ? [gold.cue] : []) && touch(candidate.source, gold.source) &&
    overlapOf(context, candidate.content, gold.content) >= 0.5);
}

import { CUE_KIND_LISTS, LIGHT_CUES } from "../data/cue-kinds.js";
import type { CueKind, Reference, Relation, Token } from "../document/types.js";
import { nounClass } from "../text/noun-classes.js";
import { tokenRanges } from "../text/ranges.js";
import type { CueWords } from "./cue-words.js";
import { plain } from "./cue-words.js";

/** Numbers of a word's clusters by granularity, the finest last. */
export type ClustersOf = (word: string) => readonly number[];

const KINDS: ReadonlyMap<string, CueKind> = new Map(
  Object.entries(CUE_KIND_LISTS).flatMap(([kind, words]) => words.map((word) => [word, kind as CueKind] as const)),
);

/** What is written on, where a verb of speech stands before it: `said in a tweet`, `announced on Facebook`. */
const WRITTEN = new Set(
  "tweet tweets letter e-mail email memo memorandum note message text blog post posting op-ed editorial essay book memoir column article twitter facebook instagram".split(" "),
);
const FRAMING = /^(?:accord|per|in|by|from|as)$/u;
const MARKS_ONLY = /^[^\p{L}\p{N}]*$/u;

/** Tells what kind of act a cue names. Knows a lexicon of lemmas; a word outside it is taken for what most lexicon words of its cluster are. */
export class CueKindReader {
  private readonly byCluster: ReadonlyArray<Map<number, CueKind>>;

  constructor(private readonly clustersOf: ClustersOf) {
    this.byCluster = majorities(clustersOf);
  }

  /**
   * @param cue the cue's tokens
   * @param sources the mentions that the relation's source is headed by
   */
  kindOf(tokens: readonly Token[], relation: Relation, cue: CueWords, sources: readonly Reference[]): CueKind {
    const words = cue.all.map((i) => tokens[i]);
    if (words.every(({ text }) => MARKS_ONLY.test(text))) return "punctuation";
    const kind = this.ofWords(words, tokens[cue.head]);
    if (isDocument(tokens, relation, cue, sources)) return "document";
    // A person who finds or shows says so.
    if (kind === "document") return isSomebody(sources) ? "speech" : "document";
    return kind === "speech" && isWritten(tokens, cue) ? "writing" : kind;
  }

  private ofWords(words: readonly Token[], head: Token): CueKind {
    const telling = words.filter((word) => word !== head && /^(?:VERB|NOUN|ADJ|PROPN|X)$/u.test(word.pos));
    const adverbs = words.filter((word) => word.pos === "ADV" && /ly$/iu.test(word.text));
    const order = [head, ...telling.filter(({ pos }) => pos === "VERB"), ...telling.filter(({ pos }) => pos !== "VERB"), ...adverbs];
    for (const word of order) {
      const kind = listed(word);
      if (kind !== undefined && !LIGHT_CUES.has(word.lemma)) return kind;
    }
    for (const word of order) {
      const kind = LIGHT_CUES.has(word.lemma) ? undefined : this.ofCluster(word);
      if (kind !== undefined) return kind;
    }
    return listed(head) ?? "speech";
  }

  private ofCluster({ lemma }: Token): CueKind | undefined {
    const clusters = this.clustersOf(lemma);
    for (let level = clusters.length - 1; level > 0; level -= 1) {
      const kind = clusters[level] === 0 ? undefined : this.byCluster[level].get(clusters[level]);
      if (kind !== undefined) return kind;
    }
    return undefined;
  }
}

/** The lexicon's kind of a word; where the tagger left the ending on, of the word without it. */
function listed(token: Token): CueKind | undefined {
  for (const form of [token.lemma, ...stems(plain(token))]) {
    const kind = KINDS.get(form);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function stems(word: string): string[] {
  const [, stem] = /^(.{3,}?)(?:ing|ed|es|s|d)$/u.exec(word) ?? [];
  if (stem === undefined) return [word];
  return [word, stem, `${stem}e`, stem.replace(/(.)\1$/u, "$1"), stem.replace(/i$/u, "y")];
}

/** By granularity: the kind that most lexicon words of a cluster have, where it is more than half of two words or more. */
function majorities(clustersOf: ClustersOf): Array<Map<number, CueKind>> {
  const counts: Array<Map<number, Map<CueKind, number>>> = [];
  for (const [word, kind] of KINDS) {
    for (const [level, cluster] of clustersOf(word).entries()) {
      if (cluster === 0) continue;
      counts[level] ??= new Map();
      const kinds = counts[level].get(cluster) ?? new Map<CueKind, number>();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      counts[level].set(cluster, kinds);
    }
  }
  return counts.map((clusters) => {
    const best = new Map<number, CueKind>();
    for (const [cluster, kinds] of clusters) {
      const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
      const [kind, count] = [...kinds].reduce((a, b) => (b[1] > a[1] ? b : a));
      if (total > 1 && count * 2 > total) best.set(cluster, kind);
    }
    return best;
  });
}

/** A report, law, poll or recording speaks; `according to his body mass index`, where neither person nor body does. */
function isDocument(tokens: readonly Token[], { source }: Relation, cue: CueWords, sources: readonly Reference[]): boolean {
  if (sources.some(({ noun }) => noun === "document")) return true;
  if (source === null) return false;
  const ranges = tokenRanges(tokens, source);
  const last = tokens[ranges[ranges.length - 1].end - 1];
  if (/^(?:which|that)$/iu.test(last.text)) return nounClass(nounBefore(tokens, ranges[0].first)) === "document";
  const head = sources.at(0);
  const noun = head ? head.noun : (nounClass(last.lemma) ?? null);
  if (noun === "document") return true;
  return noun === null && (head ? head.kind === "nominal" : last.pos === "NOUN") && FRAMING.test(tokens[cue.head].lemma);
}

/** The noun that `which` goes back to: the one right before it, marks left out. */
function nounBefore(tokens: readonly Token[], which: number): string {
  let i = which - 1;
  while (i > 0 && !/[\p{L}\p{N}]/u.test(tokens[i].text)) i -= 1;
  return i < 0 ? "" : tokens[i].lemma;
}

/** A person, a people or a body: they do not show, they say. */
function isSomebody(sources: readonly Reference[]): boolean {
  return sources.some(({ kind, type, noun }) =>
    noun === "person" || noun === "people" || noun === "organization" || (kind === "name" && type !== "MISC" && type !== "PRODUCT") || (kind === "pronoun" && type === "PERSON"));
}

/** `in a letter`, `on Twitter`: within the cue or right behind it. */
function isWritten(tokens: readonly Token[], cue: CueWords): boolean {
  const end = cue.all[cue.all.length - 1] + 1;
  const first = cue.head + 1;
  for (let i = first; i < Math.min(tokens.length, end + 6); i += 1) {
    if (!/^(?:in|on|via|by)$/iu.test(tokens[i].text)) {
      if (i >= end && !/^(?:\p{L}+day|late|early|later|today|yesterday|,)$/iu.test(tokens[i].text)) return false;
      continue;
    }
    for (let k = i + 1; k < Math.min(tokens.length, i + 5) && tokens[k].pos !== "VERB" && /[\p{L}\p{N}]/u.test(tokens[k].text); k += 1) {
      if (WRITTEN.has(tokens[k].lemma.toLowerCase())) return true;
    }
    return false;
  }
  return false;
}

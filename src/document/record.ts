import { VERSION } from "../version.js";
import { codePointOffsets } from "./offsets.js";
import { textOf } from "./span.js";
import type { Analysis, Attribution, Entity, GrammaticalRole, ModelIdentity, SourceKind, Speaker } from "./types.js";
import type { ContentKind, CueKind, Document, Polarity, EntityType, MentionKind, Phrase, QuoteMark, Span, Stance } from "./types.js";

/*
 * What hearsay publishes about a document: record.schema.json says the same to a machine. Every offset counts Unicode
 * code points of the document's text, as Python, jq and brat count them. Sentences and paragraphs are numbered from 1.
 */

/** [start, end), code points. */
export type Offsets = readonly [start: number, end: number];

/** The text's own words; the pieces of a discontinuous phrase are joined by " … " in `text`. */
export interface PhraseRecord {
  readonly text: string;
  readonly spans: readonly Offsets[];
}

export interface SentenceRecord {
  readonly number: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Only where the sentences themselves were asked for. */
  readonly text?: string;
}

export interface QuotationRecord {
  readonly start: number;
  readonly end: number;
  readonly mark: QuoteMark;
  readonly closed: boolean;
  readonly continues: boolean;
  readonly depth: number;
}

export interface MentionRecord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
}

export interface EntityRecord {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Its other names in the text, in order of first mention. */
  readonly aliases: readonly string[];
  /** How many mentions of each kind. */
  readonly counts: Readonly<Record<MentionKind, number>>;
  /** How many of the record's attributions it speaks in, and how many are about it. */
  readonly statements: { readonly speaker: number; readonly target: number };
  readonly mentions: readonly MentionRecord[];
}

/** An entity over several documents, with where each of them mentions it: each document once. */
export interface OverallEntity extends Omit<EntityRecord, "id" | "mentions"> {
  readonly documents: ReadonlyArray<{
    readonly id: string;
    readonly entity: string;
    /** Other entities of the document that are this one; absent for none. */
    readonly also?: readonly string[];
    readonly mentions: readonly MentionRecord[];
  }>;
}

export interface SpeakerRecord {
  readonly name: string;
  readonly entity: string | null;
  readonly named: boolean;
  readonly kind?: SourceKind;
  readonly role?: string;
  readonly affiliation?: string;
  readonly gender?: "male" | "female";
}

export interface TargetRecord {
  readonly name: string;
  readonly entity: string;
  readonly mentions: readonly Offsets[];
  /** What it does where the content first mentions it. */
  readonly role?: GrammaticalRole;
  /** True for the one whom the content is about most; absent for the others. */
  readonly main?: boolean;
  /** What the content says for or against it. */
  readonly stance?: Stance;
}

export interface AttributionRecord {
  readonly id: string;
  /** On a statement inside another: the other's id. */
  readonly within?: string;
  /** Number of the sentence in which the content begins. */
  readonly sentence: number;
  readonly source: (PhraseRecord & { readonly entity: string | null }) | null;
  readonly speakers: readonly SpeakerRecord[];
  readonly cue: (PhraseRecord & { readonly lemma: string; readonly kind?: CueKind }) | null;
  readonly content: PhraseRecord & { readonly kind: ContentKind };
  /** How the source stands to the content. */
  readonly polarity: Polarity;
  /** Whom the source speaks to; null where the text does not say. */
  readonly addressee: (PhraseRecord & { readonly name: string; readonly entity: string | null }) | null;
  readonly targets: readonly TargetRecord[];
  /** 0 to 1, to three decimals: the share of rows with this value that are right. */
  readonly confidence: number;
}

export interface DocumentRecord {
  readonly document: {
    readonly id: string;
    readonly title?: string;
    readonly date?: string;
    readonly author?: string;
    readonly outlet?: string;
    readonly url?: string;
    readonly metadata?: Readonly<Record<string, string>>;
    readonly offsetUnit: "codepoint";
    /** Length of the text in code points. */
    readonly length: number;
    /** The text that the offsets count in, where it is not the file itself, or where it was asked for. */
    readonly text?: string;
    /** Id of the first article of the run that this one is nearly the same as. */
    readonly duplicateOf?: string;
  };
  readonly hearsay: { readonly version: string; readonly models: readonly ModelIdentity[] };
  readonly sentences: readonly SentenceRecord[];
  readonly quotations: readonly QuotationRecord[];
  readonly entities: readonly EntityRecord[];
  readonly attributions: readonly AttributionRecord[];
}

export interface RecordOptions {
  /** Attributions below it are left out; the others keep their ids. */
  readonly minConfidence?: number;
  /** Only attributions whose cue is of one of these kinds; one without a cue goes with punctuation. */
  readonly cueKinds?: readonly CueKind[];
  /** Gives those within others too, each behind the one that holds it. */
  readonly nested?: boolean;
  /** Gives each sentence its text. */
  readonly sentenceText?: boolean;
  /** Gives the whole text. */
  readonly includeText?: boolean;
}

/** Turns what the stages found into what is published. */
export function recordOf(analysis: Analysis, options: RecordOptions = {}): DocumentRecord {
  const { document, sentences, quotations } = analysis;
  const { text } = document;
  const at = codePointOffsets(text);
  const inner = options.nested === true ? (analysis.nested ?? []) : [];
  const kept = analysis.attributions
    .flatMap((attribution) => [attribution, ...inner.filter(({ within }) => within === attribution.id)])
    .filter((attribution) => isWanted(attribution, options));
  return {
    document: {
      id: document.id,
      ...about(document),
      offsetUnit: "codepoint",
      length: at(text.length),
      ...(options.includeText === true ? { text } : {}),
    },
    hearsay: { version: VERSION, models: analysis.models ?? [] },
    sentences: sentences.map((sentence, i) => ({
      number: i + 1,
      paragraph: sentence.paragraph + 1,
      start: at(sentence.start),
      end: at(sentence.end),
      ...(options.sentenceText === true ? { text: textOf(text, sentence) } : {}),
    })),
    quotations: quotations.map(({ start, end, mark, closed, continues, depth }) => ({
      start: at(start),
      end: at(end),
      mark,
      closed,
      continues,
      depth,
    })),
    entities: analysis.entities.map((entity) => entityRecord(entity, kept, text, at)),
    attributions: kept.map((attribution) => ({
      id: attribution.id,
      ...(attribution.within === undefined ? {} : { within: attribution.within }),
      sentence: sentenceNumber(sentences, attribution.content.spans[0].start),
      source: attribution.source && {
        ...phraseRecord(attribution.source, text, at),
        entity: attribution.speakers.length === 1 ? attribution.speakers[0].entity : null,
      },
      speakers: attribution.speakers.map(speakerRecord),
      cue: attribution.cue && {
        ...phraseRecord(attribution.cue, text, at),
        lemma: attribution.cue.lemma,
        ...(attribution.cueKind === undefined ? {} : { kind: attribution.cueKind }),
      },
      content: { ...phraseRecord(attribution.content, text, at), kind: attribution.content.kind },
      polarity: attribution.polarity ?? "affirmed",
      addressee: attribution.addressee
        ? { ...phraseRecord(attribution.addressee, text, at), name: attribution.addressee.name, entity: attribution.addressee.entity }
        : null,
      targets: attribution.targets.map(({ name, entity, mentions, role, main, stance }) => ({
        name,
        entity,
        mentions: mentions.map((span) => offsetsOf(span, at)),
        ...(role === undefined ? {} : { role }),
        ...(main === true ? { main } : {}),
        ...(stance === undefined ? {} : { stance }),
      })),
      confidence: roundConfidence(attribution.confidence),
    })),
  };
}

function isWanted({ confidence, cue, cueKind }: Attribution, { minConfidence = 0, cueKinds }: RecordOptions): boolean {
  if (roundConfidence(confidence) < minConfidence) return false;
  return cueKinds === undefined || cueKinds.includes(cue === null ? "punctuation" : (cueKind ?? "speech"));
}

/** What is known of an article besides its text. */
function about({ id: _id, text: _text, ...known }: Document): Omit<Document, "id" | "text"> {
  return known;
}

function speakerRecord({ name, entity, named, kind, role, affiliation, gender }: Speaker): SpeakerRecord {
  return {
    name,
    entity,
    named,
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined ? {} : { role }),
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(gender === undefined ? {} : { gender }),
  };
}

/** From an offset in code units to one in code points. */
type Locate = (unit: number) => number;

function offsetsOf(span: Span, at: Locate): Offsets {
  return [at(span.start), at(span.end)];
}

function phraseRecord(phrase: Phrase, text: string, at: Locate): PhraseRecord {
  return {
    text: phrase.spans.map((span) => textOf(text, span)).join(" … "),
    spans: phrase.spans.map((span) => offsetsOf(span, at)),
  };
}

function entityRecord(entity: Entity, attributions: readonly Attribution[], text: string, at: Locate): EntityRecord {
  const counts = { name: 0, nominal: 0, pronoun: 0 };
  for (const { kind } of entity.mentions) counts[kind] += 1;
  const names = entity.mentions.filter(({ kind }) => kind === "name").map((mention) => textOf(text, mention).replace(/\s+/gu, " "));
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    aliases: [...new Set(names)].filter((name) => name !== entity.name),
    counts,
    statements: {
      speaker: attributions.filter(({ speakers }) => speakers.some((speaker) => speaker.entity === entity.id)).length,
      target: attributions.filter(({ targets }) => targets.some((target) => target.entity === entity.id)).length,
    },
    mentions: entity.mentions.map((mention) => ({
      start: at(mention.start),
      end: at(mention.end),
      text: textOf(text, mention),
      kind: mention.kind,
    })),
  };
}

/** The number, from 1, of the sentence that holds the character, or the last one that begins before it. */
function sentenceNumber(sentences: readonly Span[], character: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].start <= character) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

function roundConfidence(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

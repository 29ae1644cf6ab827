import type { EntityType, SourceKind } from "./types.js";

/*
 * What is published about many articles together: a row a speaker, a target, or a pair of the two. Types here, so that
 * writers know the rows without knowing how they are counted.
 */

/** `none`: the statement's source is not given. */
export type SpeakerKind = SourceKind | "none";

export interface Counted {
  readonly name: string;
  readonly statements: number;
}

/** How many statements take which stance towards somebody. */
export interface Tone {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  /** (positive - negative) / all three, to two decimals; null where no statement has a stance. */
  readonly tone: number | null;
}

export interface SpeakerSummary {
  readonly speaker: string;
  /** False for the line that all unnamed speakers of a kind share, null where no source is given. */
  readonly named: boolean | null;
  /** What it speaks as, the most frequent first. */
  readonly kinds: readonly SpeakerKind[];
  readonly articles: number;
  readonly statements: number;
  /** Words of the contents of these statements. */
  readonly words: number;
  /** Of all statements, and of all their words: 0 to 1, to four decimals. */
  readonly statementShare: number;
  readonly wordShare: number;
  readonly targets: readonly Counted[];
  /** The other names that are counted here. */
  readonly alsoNamed: readonly string[];
}

export interface TargetSummary extends Tone {
  readonly target: string;
  readonly type: EntityType;
  readonly articles: number;
  readonly statements: number;
  /** How many different speakers; all unnamed ones of a kind are one. */
  readonly speakers: number;
  readonly mainSpeakers: readonly Counted[];
  readonly alsoNamed: readonly string[];
}

export interface PairSummary extends Tone {
  readonly speaker: string;
  readonly named: boolean | null;
  readonly target: string;
  readonly type: EntityType;
  readonly articles: number;
  readonly statements: number;
}

/** Why a name is counted under another, or might be. */
export type MergeReason =
  | "same name" | "same country" | "given name fits" | "family name alone" | "as told"
  | "spelling" | "several fit" | "acronym" | "together in an article";

/** One line of the list of merged names: `speaker` null where the merge is only offered. */
export interface Alias {
  readonly name: string;
  readonly sort: NameSort;
  /** Whom the name is counted as. */
  readonly counted: string | null;
  readonly offered: string | null;
  readonly reason: MergeReason;
  /** Statements by or about the name itself. */
  readonly statements: number;
}

/** People and everything else are never merged with each other. */
export type NameSort = "person" | "other";

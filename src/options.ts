import type { CueKind, OwnName } from "./document/types.js";

/** What is asked of an article: its statements, its entities, or its sentences. */
export const VIEWS = ["statements", "entities", "sentences"] as const;
export type View = (typeof VIEWS)[number];

/** What is asked of many articles together: their speakers, their targets, or who speaks about whom. */
export const SUMMARIES = ["speakers", "targets", "matrix"] as const;
export type Summary = (typeof SUMMARIES)[number];

export const FORMATS = ["table", "csv", "json", "ndjson"] as const;
export type Format = (typeof FORMATS)[number];

/** What becomes of an article that is nearly the same as one before it: its record says so, it is left out, or nobody looks. */
export type Duplicates = "flag" | "skip" | "ignore";

/** What the analysis of one article depends on. Plain data: it crosses to a worker unchanged. */
export interface AnalyzeOptions {
  /** Statements of a lower confidence are left out, and less sure ones than by default are given where it lets them; absent: the best F1 (the model's threshold). */
  readonly minConfidence?: number;
  /** Statements inside statements too. */
  readonly nested?: boolean;
  /** Only statements whose cue is of one of these kinds; absent: of any. */
  readonly cueKinds?: readonly CueKind[];
  /** Gives the record's sentences their text. */
  readonly sentenceText: boolean;
  /** Gives the record the text; absent: where it was taken out of a format that is not plain text. */
  readonly includeText?: boolean;
  /** What files that are not UTF-8 are in; absent: windows-1252, with a warning. */
  readonly encoding?: string;
  /** The user's own names, which go before what the model finds. */
  readonly names?: readonly OwnName[];
}

export const DEFAULT_ANALYZE: AnalyzeOptions = { sentenceText: false };

/** How a run reads and writes. */
export interface RunOptions {
  readonly view: View;
  readonly format: Format;
  /** Where the result goes; standard output where it is absent. */
  readonly output?: string;
  readonly analyze: AnalyzeOptions;
  /** File with the user's own names. */
  readonly names?: string;
  /** Entities each once over all articles, not article by article. */
  readonly overall: boolean;
  /** A summary of all articles instead of the view of each. */
  readonly summary?: SummaryOptions;
  readonly layout: TableLayout;
  readonly quiet: boolean;
  /** bar or plain; absent: a bar where it can be seen. */
  readonly progress?: "bar" | "plain";
  /** Worker threads; absent: chosen by the number of articles. */
  readonly jobs?: number;
  /** Seconds that one article may take; absent: no limit. */
  readonly timeout?: number;
  /** Keeps a journal and goes on with the one that is there. */
  readonly resume?: boolean;
  /** Keeps a journal for the manifest's sake. */
  readonly manifest?: boolean;
  readonly duplicates: Duplicates;
  /** One of so many parts of the run, from 1. */
  readonly shard?: { readonly number: number; readonly count: number };
}

export interface SummaryOptions {
  readonly kind: Summary;
  /** File with the user's own list of merged names. */
  readonly aliases?: string;
  /** Where the list of merged names is written. */
  readonly writeAliases?: string;
  /** Only so many rows, from the first. */
  readonly top?: number;
}

export interface TableLayout {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
}

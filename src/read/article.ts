import type { ArticleFormat } from "./formats.js";

/** What a file says of its article. */
export interface About {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly author?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** A text taken out of a format that is not plain text. */
export interface Extract {
  readonly text: string;
  readonly about: About;
}

/** One article to be read: a file, or a piece of one that is already in memory. */
export interface Article {
  readonly id: string;
  readonly path: string;
  readonly bytes?: Uint8Array;
  /** The text itself, where a table or a JSON file holds it. */
  readonly text?: string;
  readonly format?: ArticleFormat;
  readonly about?: About;
}

export interface ReadOptions {
  /** What files that are not UTF-8 are in; absent: they are refused. */
  readonly encoding?: string;
}

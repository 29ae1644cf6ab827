import type { DocumentRecord } from "../document/record.js";
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
  /** What a reader should know of how the text came about. */
  readonly warning?: string | undefined;
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
  /** True where the bytes stand in no file of their own: offsets mean nothing to somebody who has the files alone. */
  readonly extracted?: boolean;
  /** What the bytes are in, as whoever sent them says. */
  readonly charset?: string | undefined;
  readonly warning?: string | undefined;
  /** What came of it in an earlier run. */
  readonly record?: DocumentRecord;
}

export interface ReadOptions {
  /** What files that are not UTF-8 are in; absent: windows-1252, with a warning. */
  readonly encoding?: string;
}

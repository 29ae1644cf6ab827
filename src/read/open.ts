import type { HearsayError } from "../errors.js";
import type { Article, ReadOptions } from "./article.js";
import type { FieldOptions } from "./fields.js";
import type { InputFormat } from "./formats.js";
import type { PassOver, Source } from "./sources.js";

export interface OpenOptions extends ReadOptions, FieldOptions {
  /** The format of what is named, whatever its ending says. */
  readonly inputFormat?: InputFormat;
}

/** Takes a source apart into its articles, as they are asked for; what is wrong with one stands in its place. */
export type Open = (source: Source, options: OpenOptions, passOver: PassOver) => AsyncGenerator<Article | HearsayError>;

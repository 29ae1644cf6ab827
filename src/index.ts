import type { Analysis } from "./document/types.js";
import { analyzeDocument } from "./pipeline.js";

export type * from "./document/types.js";
export { HearsayError } from "./errors.js";

/** Reads one article and says who said what about whom. Offsets in the result count UTF-16 code units of `text`. */
export function analyze(text: string, id = "text"): Analysis {
  return analyzeDocument({ id, text });
}

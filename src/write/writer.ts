import type { DocumentRecord } from "../document/record.js";

/** Turns records into text, piece by piece as they come. */
export type Writer = (records: AsyncIterable<DocumentRecord>) => AsyncIterable<string>;

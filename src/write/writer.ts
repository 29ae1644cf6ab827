import type { DocumentRecord, OverallEntity } from "../document/record.js";

/** Turns records into text, piece by piece as they come. */
export type Writer = (records: AsyncIterable<DocumentRecord>) => AsyncIterable<string>;

/** Turns the entities of all documents into text. */
export type OverallWriter = (entities: readonly OverallEntity[]) => Iterable<string>;

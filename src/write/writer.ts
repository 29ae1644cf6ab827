import type { DocumentRecord, OverallEntity } from "../document/record.js";

/**
 * Turns records into text, piece by piece as they come.
 * @param goesOn true where records stand in the output already: what begins it is there
 */
export type Writer = (records: AsyncIterable<DocumentRecord>, goesOn?: boolean) => AsyncIterable<string>;

/** Turns the entities of all documents into text. */
export type OverallWriter = (entities: readonly OverallEntity[]) => Iterable<string>;

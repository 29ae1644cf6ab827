import type { AttributionRecord, DocumentRecord, EntityRecord, Offsets, OverallEntity, SentenceRecord } from "../document/record.js";
import type { View } from "../options.js";

/** What stands in one field of a CSV file; null and undefined leave it empty. */
export type Cell = string | number | boolean | null | undefined;

interface Column<Row> {
  readonly name: string;
  readonly value: (row: Row, record: DocumentRecord) => Cell;
}

/** A discontinuous phrase's spans: `512-530;540-600`. */
const spansCell = (spans: readonly Offsets[]) => spans.map(([start, end]) => `${start}-${end}`).join(";");

/** Offsets by document; of two documents with one id, the spans of both. */
function spansByDocument(documents: OverallEntity["documents"]): Record<string, Offsets[]> {
  const spans = new Map<string, Offsets[]>();
  for (const { id, mentions } of documents) {
    const known = spans.get(id) ?? [];
    spans.set(id, known);
    known.push(...mentions.map(({ start, end }): Offsets => [start, end]));
  }
  return Object.fromEntries(spans);
}

const joined = (names: readonly string[]) => names.join("; ");
/** A value for each of several; empty where none has one. */
const aligned = (values: ReadonlyArray<string | undefined>) =>
  values.every((value) => value === undefined) ? null : joined(values.map((value) => value ?? ""));
const startOf = (phrase: { readonly spans: readonly Offsets[] } | null) => phrase?.spans[0][0] ?? null;
const endOf = (phrase: { readonly spans: readonly Offsets[] } | null) => phrase?.spans.at(-1)?.[1] ?? null;

/** The column that depends on the articles before. */
export const DUPLICATE_OF = "duplicate_of";

/** The order is a promise to those who read the files: a new column goes to the end. */
const STATEMENTS: ReadonlyArray<Column<AttributionRecord>> = [
  { name: "document", value: (_, { document }) => document.id },
  { name: "title", value: (_, { document }) => document.title ?? null },
  { name: "date", value: (_, { document }) => document.date ?? null },
  { name: "statement", value: ({ id }) => id },
  { name: "sentence", value: ({ sentence }) => sentence },
  { name: "speakers", value: ({ speakers }) => joined(speakers.map(({ name }) => name)) },
  { name: "speakers_named", value: ({ speakers }) => (speakers.length === 0 ? null : speakers.every(({ named }) => named)) },
  { name: "source", value: ({ source }) => source?.text ?? null },
  { name: "source_start", value: ({ source }) => startOf(source) },
  { name: "source_end", value: ({ source }) => endOf(source) },
  { name: "cue", value: ({ cue }) => cue?.text ?? null },
  { name: "cue_lemma", value: ({ cue }) => cue?.lemma ?? null },
  { name: "cue_start", value: ({ cue }) => startOf(cue) },
  { name: "cue_end", value: ({ cue }) => endOf(cue) },
  { name: "content", value: ({ content }) => content.text },
  { name: "content_kind", value: ({ content }) => content.kind },
  { name: "content_start", value: ({ content }) => startOf(content) },
  { name: "content_end", value: ({ content }) => endOf(content) },
  { name: "content_spans", value: ({ content }) => spansCell(content.spans) },
  { name: "targets", value: ({ targets }) => joined(targets.map(({ name }) => name)) },
  { name: "confidence", value: ({ confidence }) => confidence },
  { name: "speaker_kinds", value: ({ speakers }) => aligned(speakers.map(({ kind }) => kind)) },
  { name: "speaker_roles", value: ({ speakers }) => aligned(speakers.map(({ role }) => role)) },
  { name: "speaker_affiliations", value: ({ speakers }) => aligned(speakers.map(({ affiliation }) => affiliation)) },
  { name: "speaker_genders", value: ({ speakers }) => aligned(speakers.map(({ gender }) => gender)) },
  { name: "main_target", value: ({ targets }) => targets.find(({ main }) => main === true)?.name ?? null },
  { name: "author", value: (_, { document }) => document.author ?? null },
  { name: "outlet", value: (_, { document }) => document.outlet ?? null },
  { name: "url", value: (_, { document }) => document.url ?? null },
  { name: "metadata", value: (_, { document }) => document.metadata && JSON.stringify(document.metadata) },
  { name: "cue_kind", value: ({ cue }) => cue?.kind ?? null },
  { name: "polarity", value: ({ polarity }) => polarity },
  { name: "addressee", value: ({ addressee }) => addressee?.name ?? null },
  { name: "addressee_start", value: ({ addressee }) => startOf(addressee) },
  { name: "addressee_end", value: ({ addressee }) => endOf(addressee) },
  { name: "within", value: ({ within }) => within ?? null },
  { name: DUPLICATE_OF, value: (_, { document }) => document.duplicateOf ?? null },
  { name: "target_stances", value: ({ targets }) => aligned(targets.map(({ stance }) => stance?.label)) },
  { name: "target_stance_probabilities", value: ({ targets }) => aligned(targets.map(({ stance }) => stance?.probability.toString())) },
];

const ENTITIES: ReadonlyArray<Column<EntityRecord>> = [
  { name: "document", value: (_, { document }) => document.id },
  { name: "entity", value: ({ id }) => id },
  { name: "name", value: ({ name }) => name },
  { name: "type", value: ({ type }) => type },
  { name: "names", value: ({ counts }) => counts.name },
  { name: "nominals", value: ({ counts }) => counts.nominal },
  { name: "pronouns", value: ({ counts }) => counts.pronoun },
  { name: "statements_by", value: ({ statements }) => statements.speaker },
  { name: "statements_about", value: ({ statements }) => statements.target },
  { name: "mention_spans", value: ({ mentions }) => mentions.map(({ start, end }) => `${start}-${end}`).join(";") },
  { name: "aliases", value: ({ aliases }) => joined(aliases) },
  { name: "mentions", value: ({ mentions }) => mentions.length },
];

const OVERALL: ReadonlyArray<readonly [name: string, value: (entity: OverallEntity) => Cell]> = [
  ["name", ({ name }) => name],
  ["type", ({ type }) => type],
  ["aliases", ({ aliases }) => joined(aliases)],
  ["documents", ({ documents }) => documents.length],
  ["mentions", ({ counts }) => counts.name + counts.nominal + counts.pronoun],
  ["names", ({ counts }) => counts.name],
  ["nominals", ({ counts }) => counts.nominal],
  ["pronouns", ({ counts }) => counts.pronoun],
  ["statements_by", ({ statements }) => statements.speaker],
  ["statements_about", ({ statements }) => statements.target],
  ["mention_spans", ({ documents }) => JSON.stringify(spansByDocument(documents))],
];

/** The columns of the list of entities over all documents, and its rows. */
export const OVERALL_SHEET = {
  header: OVERALL.map(([name]) => name),
  row: (entity: OverallEntity): Cell[] => OVERALL.map(([, value]) => value(entity)),
} as const;

const SENTENCES: ReadonlyArray<Column<SentenceRecord>> = [
  { name: "document", value: (_, { document }) => document.id },
  { name: "sentence", value: ({ number }) => number },
  { name: "paragraph", value: ({ paragraph }) => paragraph },
  { name: "start", value: ({ start }) => start },
  { name: "end", value: ({ end }) => end },
  { name: "text", value: ({ text }) => text ?? null },
  { name: "statements", value: (sentence, record) => statementsIn(sentence, record).join("; ") },
];

/** The ids of the statements some of whose content stands in the sentence. */
export function statementsIn({ start, end }: SentenceRecord, { attributions }: DocumentRecord): string[] {
  return attributions.filter(({ content }) => content.spans.some(([from, to]) => from < end && start < to)).map(({ id }) => id);
}

function sheet<Row>(columns: ReadonlyArray<Column<Row>>, rowsOf: (record: DocumentRecord) => readonly Row[]): Sheet {
  return {
    header: columns.map(({ name }) => name),
    rows: (record) => rowsOf(record).map((row) => columns.map(({ value }) => value(row, record))),
  };
}

/** The columns of a view and a record's rows under them. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: (record: DocumentRecord) => Cell[][];
}

export const SHEETS: Readonly<Record<View, Sheet>> = {
  statements: sheet(STATEMENTS, ({ attributions }) => attributions),
  entities: sheet(ENTITIES, ({ entities }) => entities),
  sentences: sheet(SENTENCES, ({ sentences }) => sentences),
};

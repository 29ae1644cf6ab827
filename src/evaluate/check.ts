import { comparable, keyOf, ROW_FIELDS } from "./expected.js";
import type { ExpectedRow } from "./expected.js";

/** How what was found differs from what was expected; every list in reading order. */
export interface Difference {
  readonly missing: readonly ExpectedRow[];
  readonly unexpected: readonly ExpectedRow[];
  /** A missing and an unexpected row whose contents begin at the same place. */
  readonly changed: ReadonlyArray<{ readonly expected: ExpectedRow; readonly found: ExpectedRow }>;
  /** Known as missed, and now found. */
  readonly nowFound: readonly ExpectedRow[];
  /** Known as wrong, and no longer found. */
  readonly nowGone: readonly ExpectedRow[];
}

/** Compares rows as sets; what is known to be missed or wrong is no difference while it stays so. */
export function compareRows(expected: readonly ExpectedRow[], found: readonly ExpectedRow[]): Difference {
  const foundKeys = new Set(found.map(keyOf));
  const expectedKeys = new Set(expected.map(keyOf));
  const lost = expected.filter((row) => row.known === undefined && !foundKeys.has(keyOf(row)));
  const unexpected = distinct(found).filter((row) => !expectedKeys.has(keyOf(row)));
  const missing: ExpectedRow[] = [];
  const changed: Array<{ expected: ExpectedRow; found: ExpectedRow }> = [];
  for (const row of lost) {
    const rivals = unexpected.filter(({ at }) => at === row.at);
    if (rivals.length === 0) missing.push(row);
    else {
      const rival = rivals.reduce((best, one) => (fieldsThatDiffer(row, one).length < fieldsThatDiffer(row, best).length ? one : best));
      unexpected.splice(unexpected.indexOf(rival), 1);
      changed.push({ expected: row, found: rival });
    }
  }
  return {
    missing,
    unexpected,
    changed,
    nowFound: expected.filter((row) => row.known === "missed" && foundKeys.has(keyOf(row))),
    nowGone: expected.filter((row) => row.known === "wrong" && !foundKeys.has(keyOf(row))),
  };
}

export function differencesIn({ missing, unexpected, changed, nowFound, nowGone }: Difference): number {
  return missing.length + unexpected.length + changed.length + nowFound.length + nowGone.length;
}

export function fieldsThatDiffer(a: ExpectedRow, b: ExpectedRow): Array<(typeof ROW_FIELDS)[number]> {
  return ROW_FIELDS.filter((field) => comparable(a, field) !== comparable(b, field));
}

/**
 * The rows that an expected file must hold so that what is found now passes, with nothing right lost: a right row that is
 * not found is kept as missed; a new one enters as wrong until a person takes the mark away; a mark that is no longer
 * true goes, with its note.
 * @param expected the file's rows, or undefined where there is no file yet: all that is found is then taken as right
 */
export function updateRows(expected: readonly ExpectedRow[] | undefined, found: readonly ExpectedRow[]): ExpectedRow[] {
  if (expected === undefined) return distinct(found);
  const foundKeys = new Set(found.map(keyOf));
  const expectedKeys = new Set(expected.map(keyOf));
  return [
    ...expected.flatMap((row): ExpectedRow[] => {
      const isFound = foundKeys.has(keyOf(row));
      if (row.known === "wrong") return isFound ? [row] : [];
      if (isFound === (row.known === undefined)) return [row];
      if (!isFound) return [{ ...row, known: "missed" }];
      const { known: _known, note: _note, ...plain } = row;
      return [plain];
    }),
    ...distinct(found).flatMap((row): ExpectedRow[] => (expectedKeys.has(keyOf(row)) ? [] : [{ ...row, known: "wrong" }])),
  ];
}

function distinct(rows: readonly ExpectedRow[]): ExpectedRow[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

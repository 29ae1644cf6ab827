/*
 * BIO labels: label 0 is O, then for each class k (from 0) B is 1 + 2k and I is 2 + 2k.
 */

export const OUTSIDE = 0;

/** A run of tokens with a class: token numbers half-open, `kind` the number of the class. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
  readonly kind: number;
}

/** Label names for some classes: O, B-x, I-x… */
export function bioLabels(classes: readonly string[]): string[] {
  return ["O", ...classes.flatMap((name) => [`B-${name}`, `I-${name}`])];
}

/** False where an I would not go on from a B or I of its own class. `before` is -1 at the start. */
export function mayFollow(before: number, label: number): boolean {
  if (label === OUTSIDE || label % 2 === 1) return true;
  return before === label || before === label - 1;
}

/** Labels for chunks; one that overlaps an earlier one is left out. */
export function labelsOf(chunks: Iterable<Chunk>, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, end, kind } of chunks) {
    if (first >= end || labels.subarray(first, end).some((label) => label !== OUTSIDE)) continue;
    labels.fill(2 + 2 * kind, first, end);
    labels[first] = 1 + 2 * kind;
  }
  return labels;
}

/** Makes a cut-off chunk begin with B, as the chunks of a stretch cut from longer labels must. In place. */
export function mendLabels(labels: Uint8Array): Uint8Array {
  for (let i = 0; i < labels.length; i += 1) if (!mayFollow(i === 0 ? -1 : labels[i - 1], labels[i])) labels[i] -= 1;
  return labels;
}

/** The chunks that labels spell, in order. */
export function chunksOf(labels: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < labels.length; i += 1) {
    if (labels[i] === OUTSIDE) continue;
    const kind = (labels[i] - 1) >> 1;
    let end = i + 1;
    while (end < labels.length && labels[end] === 2 + 2 * kind) end += 1;
    chunks.push({ first: i, end, kind });
    i = end - 1;
  }
  return chunks;
}

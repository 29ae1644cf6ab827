/**
 * Where a text's UTF-16 code units lie among its code points. Built once a document.
 * @returns a function from an offset in code units to one in code points; an offset inside a pair counts as before it
 */
export function codePointOffsets(text: string): (unit: number) => number {
  // oxlint-disable-next-line require-unicode-regexp -- code units are meant: most texts have no surrogate at all
  if (!/[\ud800-\udfff]/.test(text)) return (unit) => unit;
  // points[unit]: the number of code points that begin before `unit`.
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; ) {
    const size = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    points[unit] = count;
    if (size === 2) points[unit + 1] = count;
    count += 1;
    unit += size;
  }
  points[text.length] = count;
  return (unit) => points[unit];
}

/** The inverse of `codePointOffsets`: from an offset in code points to one in code units. */
export function codeUnitOffsets(text: string): (point: number) => number {
  // oxlint-disable-next-line require-unicode-regexp -- code units are meant: most texts have no surrogate at all
  if (!/[\ud800-\udfff]/.test(text)) return (point) => point;
  const units: number[] = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) units.push(unit);
  units.push(text.length);
  return (point) => units[Math.min(point, units.length - 1)];
}

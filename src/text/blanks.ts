/*
 * What counts as blank between tokens, read off one UTF-16 code unit: whatever \s matches, and the characters that
 * stand in running text without being seen: next line, zero-width space, marks of writing direction.
 */

export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0x85 || code === 0x1680;
  if (code > 0x3000) return code === 0xfeff;
  return (
    code <= 0x200b || code === 0x200e || code === 0x200f || (code >= 0x2028 && code <= 0x202f) || code === 0x205f ||
    (code >= 0x2066 && code <= 0x2069) || code === 0x3000
  );
}

/** 2 for what ends a paragraph alone (form feed, paragraph separator), 1 for what ends a line, else 0. CR LF is the caller's. */
export function lineBreaks(code: number): 0 | 1 | 2 {
  if (code === 0x0a || code === 0x0b || code === 0x0d || code === 0x85 || code === 0x2028) return 1;
  return code === 0x0c || code === 0x2029 ? 2 : 0;
}

import type { Span } from "./types.js";

/** The characters of a span. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True where the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `outer` holds every character of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A tag of XML as it is written, or text: what stands between two tags, or in CDATA. */
export interface XmlPiece {
  readonly kind: "begin" | "end" | "empty" | "text";
  /** Of a tag, with its prefix; "" of a text. */
  readonly name: string;
  readonly attributes: string;
  /** As it is written, entities too. */
  readonly text: string;
  /** Where it stands: half-open. */
  readonly start: number;
  readonly end: number;
}

/** No alternative reaches beyond the next `<`: what is never closed is not looked through again and again. */
const PIECE = /<!--|<!\[CDATA\[|<[?!][^<>]*>|<(\/?)([^\s<>/?!][^\s<>/]*)([^<>]*)>|[^<]+|</gu;

/**
 * The tags and texts of XML in their order, comments and declarations left out. Made for files that others wrote: it takes one pass, in
 * constant depth, whatever stands in them, and finds nothing wrong. A `>` in an attribute ends its tag.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  const piece = new RegExp(PIECE);
  for (let found = piece.exec(xml); found; found = piece.exec(xml)) {
    const [written, slash, name, attributes] = found;
    const start = found.index;
    if (name !== undefined) {
      const kind = slash === "/" ? "end" : attributes.endsWith("/") ? "empty" : "begin";
      yield { kind, name, attributes, text: "", start, end: piece.lastIndex };
    } else if (written === "<!--") piece.lastIndex = behind(xml, "-->", piece.lastIndex);
    else if (written === "<![CDATA[") {
      const from = piece.lastIndex;
      piece.lastIndex = behind(xml, "]]>", from);
      yield { kind: "text", name: "", attributes: "", text: xml.slice(from, piece.lastIndex).replace(/\]\]>$/u, ""), start, end: piece.lastIndex };
    } else if (!/^<[?!]/u.test(written)) yield { kind: "text", name: "", attributes: "", text: written, start, end: piece.lastIndex };
  }
}

function behind(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  return at < 0 ? xml.length : at + end.length;
}

import { HearsayError } from "../errors.js";

/** What a file that is no text begins with, and what that is. */
const SIGNATURES: ReadonlyArray<readonly [bytes: readonly number[], name: string]> = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a zip archive (or .docx, .xlsx, .odt, .epub)"],
  [[0x1f, 0x8b], "compressed with gzip"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Office document (.doc, .xls)"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0xff, 0xfe], "text in UTF-16"],
  [[0xfe, 0xff], "text in UTF-16"],
];

/**
 * A file's text. Nothing is changed: no line end, no quotation mark. A byte order mark stays as the text's first
 * character (U+FEFF, no token holds it), so that offsets are those of Python's `open(file, encoding="utf-8", newline="")`.
 * @param where names the file in errors
 * @throws HearsayError for what is empty, binary or not UTF-8
 */
export function decodeText(bytes: Uint8Array, where: string): string {
  const kind = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
  if (kind !== undefined) throw new HearsayError(`is ${kind}, not plain text in UTF-8`, where, "save it as plain text in UTF-8 first");
  if (bytes.includes(0)) throw new HearsayError("is binary, not text", where, "name a text file");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const line = lineOfFirstBadByte(bytes);
    throw new HearsayError(`is not UTF-8 (first at line ${line})`, where, "convert it, for instance: iconv -f WINDOWS-1252 -t UTF-8");
  }
  if (text.trim() === "") throw new HearsayError("is empty", where, "leave it out, or see why nothing was saved in it");
  return text;
}

/** The number, from 1, of the line with the first byte that is not UTF-8. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
  const lossy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let line = 1;
  let from = 0;
  let offset = 0;
  // A replacement character stands for a bad byte unless the file itself holds its three bytes there.
  for (let at = lossy.indexOf("\ufffd"); at >= 0; at = lossy.indexOf("\ufffd", from)) {
    const before = lossy.slice(from, at);
    offset += encoder.encode(before).length;
    line += before.split("\n").length - 1;
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) break;
    offset += 3;
    from = at + 1;
  }
  return line;
}

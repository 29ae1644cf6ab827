import { HearsayError } from "../errors.js";

/** What a file that is no text begins with, and what that is. */
const SIGNATURES: ReadonlyArray<readonly [bytes: readonly number[], name: string]> = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a zip archive (or .docx, .xlsx, .odt, .epub)"],
  [[0x1f, 0x8b], "compressed with gzip"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Office document (.doc, .xls)"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
];

/** Node 20 reads windows-1252 as latin1: these are the 27 characters that differ, from byte 80 on. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * A file's text. Nothing is changed: no line end, no quotation mark. A UTF-8 byte order mark stays as the text's first
 * character (U+FEFF, no token holds it), so that offsets are those of Python's `open(file, encoding="utf-8", newline="")`;
 * UTF-16 is known by its mark, which goes, as in Python.
 * @param where names the file in errors
 * @param encoding what a text that is not UTF-8 is in; without it such a file is refused
 * @throws HearsayError for what is empty, binary or not UTF-8
 */
export function decodeText(bytes: Uint8Array, where: string, encoding?: string): string {
  const text = utf16(bytes) ?? utf8(bytes, where, encoding);
  if (text.trim() === "") throw new HearsayError("is empty", where, "leave it out, or see why nothing was saved in it");
  return text;
}

function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return undefined;
}

function utf8(bytes: Uint8Array, where: string, encoding: string | undefined): string {
  const kind = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
  if (kind !== undefined)
    throw new HearsayError(`is ${kind}, not plain text in UTF-8`, where, "its usual ending (.pdf, .docx, .gz…), or --input-format");
  if (bytes.includes(0)) throw new HearsayError("is binary, not text", where, "name a text file");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if (encoding !== undefined) return decodeAs(bytes, encoding);
    const what = `is not UTF-8 (first at line ${lineOfFirstBadByte(bytes)})`;
    throw new HearsayError(what, where, "--encoding windows-1252, or what else it is in");
  }
}

/** Bytes of any other encoding. @throws RangeError where nobody knows the encoding */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  if (decoder.encoding !== "windows-1252") return decoder.decode(bytes);
  return Buffer.from(bytes)
    .toString("latin1")
    .replaceAll(/[\u0080-\u009f]/gu, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]);
}

/** Whether `--encoding` may name it. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
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

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

/** A text, and what a reader should know of how it came about. */
export interface Decoded {
  readonly text: string;
  /** That it was not in UTF-8, and what it was taken for. */
  readonly warning?: string;
}

/** What may be done about a warning. */
const IF_WRONG = "if that is wrong: --encoding NAME, or --encoding utf-8 to refuse such files";

export interface Encodings {
  /** What whoever runs hearsay says of what is not UTF-8; `utf-8` refuses it. */
  readonly encoding?: string | undefined;
  /** What the file itself, or whoever sent it, says. */
  readonly declared?: string | undefined;
}

/**
 * A file's text. Nothing is changed: no line end, no quotation mark. A UTF-8 byte order mark stays as the text's first
 * character (U+FEFF, no token holds it), so that offsets are those of Python's `open(file, encoding="utf-8", newline="")`;
 * UTF-16 is known by its mark, which goes, as in Python, or, with a warning, by its zeros. What is not UTF-8 is in what `encodings`
 * say, else taken for windows-1252, with a warning, where its bytes can be that.
 * @param where names the file in errors
 * @throws HearsayError for what is empty, binary, damaged or in no encoding that is known here
 */
export function decodeText(bytes: Uint8Array, where: string, encodings: Encodings = {}): Decoded {
  const decoded = wide(bytes, where, encodings.encoding) ?? narrow(bytes, where, encodings);
  if (decoded.text.trim() === "") throw new HearsayError("is empty", where, "leave it out, or see why nothing was saved in it");
  return decoded;
}

/** Text of two bytes a character, or undefined where it is none. */
function wide(bytes: Uint8Array, where: string, encoding: string | undefined): Decoded | undefined {
  const told = toldUtf16(bytes, encoding);
  if (told !== undefined) return { text: marked(bytes, where, told) };
  const guessed = guessedUtf16(bytes);
  if (guessed === undefined || (encoding !== undefined && isNamed(encoding, "utf-8"))) return undefined;
  try {
    const text = new TextDecoder(guessed, { fatal: true }).decode(bytes);
    // Numbers of two bytes may look like letters for a while, but not to their end.
    return NO_TEXT.test(text) ? undefined : { text, warning: `is not UTF-8 and has no byte order mark, was read as ${guessed} (${IF_WRONG})` };
  } catch {
    return undefined;
  }
}

function marked(bytes: Uint8Array, where: string, encoding: Utf16): string {
  const mend = "save it again as UTF-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HearsayError("is damaged UTF-16", where, mend, { cause });
  }
  // The mark of UTF-32 begins like that of UTF-16; no word would be found among its zeros, and nobody would hear of it.
  if (text.includes("\0")) throw new HearsayError("is UTF-32 or binary, not text in UTF-16", where, mend);
  return text;
}

/** What no text holds: control characters but white space, and what Unicode says is no character. */
const NO_TEXT = /[^\P{Cc}\t\n\v\f\r\u0085]|\p{Noncharacter_Code_Point}/u;

/** Bytes looked at for the zeros of UTF-16 without a mark. */
const SAMPLE = 4096;

type Utf16 = "utf-16le" | "utf-16be";

/** Which UTF-16 a text is in, by its mark, by what was said, or by its zeros; undefined for any other. @param bytes its beginning will do */
export function utf16Of(bytes: Uint8Array, encoding?: string): Utf16 | undefined {
  return toldUtf16(bytes, encoding) ?? guessedUtf16(bytes);
}

/** By its mark, or by what was said of what is not UTF-8: a text in UTF-8 holds no zero, English in UTF-16 always does. */
function toldUtf16(bytes: Uint8Array, encoding: string | undefined): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (encoding === undefined || !bytes.includes(0)) return undefined;
  return (["utf-16le", "utf-16be"] as const).find((name) => isNamed(encoding, name));
}

/** Since nearly every character in its beginning is an ASCII one with a zero behind or before it. */
function guessedUtf16(bytes: Uint8Array): Utf16 | undefined {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let [little, big] = [0, 0];
  for (let i = 0; i < pairs; i += 1) {
    const [first, second] = [bytes[2 * i], bytes[2 * i + 1]];
    if (second === 0 && first < 0x7f && !UNUSED.has(first)) little += 1;
    if (first === 0 && second < 0x7f && !UNUSED.has(second)) big += 1;
  }
  if (pairs > 1 && little > 0.8 * pairs) return "utf-16le";
  return pairs > 1 && big > 0.8 * pairs ? "utf-16be" : undefined;
}

function narrow(bytes: Uint8Array, where: string, { encoding, declared }: Encodings): Decoded {
  const kind = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
  if (kind !== undefined)
    throw new HearsayError(`is ${kind}, not plain text in UTF-8`, where, "its usual ending (.pdf, .docx, .gz…), or --input-format");
  if (bytes.includes(0)) throw new HearsayError("is binary, not text", where, "name a text file; if it is UTF-16, --encoding utf-16le or utf-16be");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return notUtf8(bytes, where, encoding ?? (declared !== undefined && isEncoding(declared) ? declared : undefined));
  }
}

function notUtf8(bytes: Uint8Array, where: string, encoding: string | undefined): Decoded {
  const isUtf8 = encoding !== undefined && isNamed(encoding, "utf-8");
  if (encoding !== undefined && !isUtf8) return { text: decodeAs(bytes, encoding) };
  const what = `is not UTF-8 (first at line ${lineOfFirstBadByte(bytes)})`;
  const mend = "--encoding windows-1252, or what else it is in";
  if (isUtf8) throw new HearsayError(what, where, mend);
  if (isMostlyUtf8(bytes)) throw new HearsayError(`${what}, though most of it is: it is damaged`, where, `mend it, or ${mend}`);
  if (bytes.some((byte) => UNUSED.has(byte))) throw new HearsayError(`${what}, nor windows-1252`, where, "--encoding with what it is in");
  return { text: decodeAs(bytes, "windows-1252"), warning: `${what}, was read as windows-1252 (${IF_WRONG})` };
}

/** Bytes that no text in windows-1252 holds: those without a character, and control characters but tab and line ends. */
const UNUSED = new Set(
  [...Array.from({ length: 32 }, (_, byte) => byte).filter((byte) => ![9, 10, 12, 13].includes(byte)), 0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d],
);

/**
 * Whether more characters beyond ASCII are whole in UTF-8 than are not: such a text was cut or patched, and read as
 * windows-1252 every quotation mark in it would be three other characters.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const lossy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  // A replacement character that the text itself holds is whole.
  const own = Buffer.from(bytes).toString("latin1").split("\u00ef\u00bf\u00bd").length - 1;
  const bad = lossy.split("\ufffd").length - 1 - own;
  let whole = own;
  for (const character of lossy) if (character > "\u007f" && character !== "\ufffd") whole += 1;
  return whole > bad;
}

/** The encoding that a web page or an XML file names in its first lines. */
export function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, SAMPLE)).toString("latin1");
  return (/^\s*<\?xml[^>]*\bencoding=["']([\w.:-]+)/u.exec(head) ?? /<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/iu.exec(head))?.[1];
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

/** Whether a name, one of several that an encoding has, is that of this one. */
const isNamed = (name: string, encoding: string) => new TextDecoder(name).encoding === encoding;

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

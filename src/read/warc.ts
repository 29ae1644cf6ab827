import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { asHearsayError, HearsayError } from "../errors.js";
import type { Article } from "./article.js";
import { ByteReader } from "./bytes.js";
import type { ArticleFormat } from "./formats.js";
import type { OpenOptions } from "./open.js";
import type { Source } from "./sources.js";
import { bytesIn } from "./stream.js";

/*
 * Web archives (ISO 28500, WARC 1.0 and 1.1): records one behind the other, each a version line, header lines, a blank line
 * and a block of Content-Length bytes; in .warc.gz each record is a gzip member of its own. Articles are what servers answered
 * with status 200, HTML or plain text, what was stored without HTTP (resource), and texts taken out (conversion, in WET files).
 */

const LONGEST_LINE = 65_536;
/** A larger page is no article. */
const LARGEST = 64_000_000;

type Headers = ReadonlyMap<string, string>;

/** The articles of a web archive, named `FILE#NUMBER` by the number of their record in it. */
export async function* openWarc(source: Source, _options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  const reader = new ByteReader(bytesIn(source));
  const damaged = (what: string) => new HearsayError(what, source.id, "fetch the archive again");
  for (let number = 1; ; number += 1) {
    const headers = await recordHeaders(reader, damaged);
    if (headers === undefined) return;
    const where = `${source.id}#${number}`;
    const length = Number(headers.get("content-length"));
    if (!/^\d+$/u.test(headers.get("content-length") ?? "")) throw damaged(`has a damaged record (${number})`);
    const type = headers.get("warc-type") ?? "";
    if (!isStored(type, headers) || length > LARGEST) {
      if ((await reader.skip(length)) < length) throw damaged(`is cut off in record ${number}`);
      if (isStored(type, headers)) yield new HearsayError("is larger than an article can be (64 MB)", where, "leave it out");
      continue;
    }
    const block = await reader.take(length);
    if (block.length < length) throw damaged(`is cut off in record ${number}`);
    try {
      const article = articleIn(type, headers, block, where);
      if (article) yield { ...article, path: source.path };
    } catch (error) {
      yield asHearsayError(error, where);
    }
  }
}

/** The headers of the next record, names in small letters; undefined behind the last. */
async function recordHeaders(reader: ByteReader, damaged: (what: string) => HearsayError): Promise<Headers | undefined> {
  try {
    let line = await reader.line(LONGEST_LINE);
    // Two line ends close a record.
    while (line === "") line = await reader.line(LONGEST_LINE);
    if (line === undefined) return undefined;
    if (!/^\ufeff?WARC\/\d/u.test(line)) throw damaged("is no WARC archive, or is damaged");
    const lines: string[] = [];
    for (line = await reader.line(LONGEST_LINE); line !== undefined && line !== ""; line = await reader.line(LONGEST_LINE)) lines.push(line);
    return headersOf(lines);
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    throw error instanceof RangeError ? damaged("is no WARC archive, or is damaged") : error;
  }
}

function headersOf(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  let name = "";
  for (const line of lines) {
    const colon = line.indexOf(":");
    // A line that begins with a blank goes on with the one before it.
    if (/^[ \t]/u.test(line)) headers.set(name, `${headers.get(name) ?? ""} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
    }
  }
  return headers;
}

/** Whether a record may hold an article: an answer to a request of HTTP, a file or a text. */
function isStored(type: string, headers: Headers): boolean {
  if (type === "response") return /^https?:/u.test(uriOf(headers) ?? "");
  return (type === "resource" || type === "conversion") && formatOf(headers.get("content-type")) !== undefined;
}

/** WARC 1.0 allows < > around it. */
const uriOf = (headers: Headers) => headers.get("warc-target-uri")?.replace(/^<(.*)>$/u, "$1");

function formatOf(contentType: string | undefined): ArticleFormat | undefined {
  const type = contentType?.split(";")[0].trim().toLowerCase();
  return type === "text/html" || type === "application/xhtml+xml" ? "html" : type === "text/plain" ? "text" : undefined;
}

const charsetOf = (contentType: string | undefined) => /charset\s*=\s*"?([\w.:-]+)/iu.exec(contentType ?? "")?.[1];

function articleIn(type: string, headers: Headers, block: Buffer, where: string): Omit<Article, "path"> | undefined {
  const http = type === "response" ? httpOf(block) : undefined;
  if (type === "response" && http?.status !== 200) return undefined;
  const contentType = (http?.headers ?? headers).get("content-type");
  const format = formatOf(contentType);
  if (format === undefined) return undefined;
  const bytes = http ? decoded(unchunked(http.body, http.headers), http.headers.get("content-encoding"), where) : block;
  // A page without a word in it (a pixel, a probe) is not an article that failed.
  if (bytes.length === 0) return undefined;
  const crawled = headers.get("warc-date");
  return {
    id: where,
    bytes,
    format,
    extracted: true,
    charset: charsetOf(contentType),
    about: { url: uriOf(headers), ...(crawled === undefined ? {} : { metadata: { crawled } }) },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

function httpOf(block: Buffer): Answer | undefined {
  const crlf = block.indexOf("\r\n\r\n");
  const lf = block.indexOf("\n\n");
  const [end, gap] = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : [lf, 2];
  if (end < 0) return undefined;
  const [first, ...lines] = block.subarray(0, end).toString("latin1").split(/\r?\n/u);
  const status = /^HTTP\/[\d.]+ (\d{3})/u.exec(first)?.[1];
  return status === undefined ? undefined : { status: Number(status), headers: headersOf(lines), body: block.subarray(end + gap) };
}

/** Puts the pieces of chunked transfer (RFC 9112, 7.1) together; a crawler may have done so and left the header. */
function unchunked(body: Buffer, headers: Headers): Buffer {
  if (headers.get("transfer-encoding")?.toLowerCase().includes("chunked") !== true) return body;
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf("\r\n", at);
    const size = end < 0 ? undefined : /^([\da-f]+)[ \t]*(?:;|$)/iu.exec(body.toString("latin1", at, Math.min(end, at + 64)))?.[1];
    if (size === undefined) return pieces.length === 0 ? body : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

const GZIP = [0x1f, 0x8b];

function decoded(body: Buffer, encoding: string | undefined, where: string): Buffer {
  const limit = { maxOutputLength: LARGEST };
  try {
    switch (encoding?.toLowerCase()) {
      case "gzip":
      case "x-gzip":
        // Some crawlers store the page unpacked and leave the header.
        return GZIP.every((byte, i) => body[i] === byte) ? gunzipSync(body, limit) : body;
      case "deflate":
        return (body[0] & 0x0f) === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit);
      case "br":
        return brotliDecompressSync(body, limit);
      default:
        return body;
    }
  } catch (cause) {
    throw new HearsayError(`its ${encoding} is damaged or too large`, where, "leave it out", { cause });
  }
}

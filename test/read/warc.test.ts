import { readFileSync } from "node:fs";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readAll } from "./open-all.js";

const FORMATS = "fixtures/formats";
const TEXT = readFileSync(`${FORMATS}/bridge.txt`, "utf8").trimEnd();

/** A record of a web archive. */
function record(type: string, block: string | Buffer, headers: Readonly<Record<string, string>> = {}, length = Buffer.byteLength(block)): Buffer {
  const lines = Object.entries({ "WARC-Type": type, "WARC-Target-URI": "https://a.example/x", "Content-Length": String(length), ...headers });
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`), Buffer.from(block), Buffer.from("\r\n\r\n")]);
}

const http = (body: string | Buffer, headers = "Content-Type: text/plain\r\n", status = "200 OK") =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n`), Buffer.from(body)]);

const textsOf = async (...records: Buffer[]) =>
  (await readAll("x.warc", {}, Buffer.concat(records))).map((one) => (typeof one === "string" ? one : one.document.text));

describe("web archives", () => {
  it.each(["bridge.warc", "bridge.warc.gz"])("%s: the pages and texts that servers answered with, with address and time", async (name) => {
    const path = `${FORMATS}/${name}`;
    const [page, text, ...rest] = await readAll(path);
    expect(rest).toEqual([]);
    expect(page).toMatchObject({
      document: {
        id: `${path}#3`, text: `By Ada Fennimore\n\n${TEXT}`, title: "Harbour bridge closed for repairs", author: "Ada Fennimore", date: "2026-03-02",
        outlet: "Port Maris Gazette", url: "https://gazette.example/bridge", metadata: { crawled: "2026-03-02T12:00:00Z" },
      },
      extracted: true,
    });
    expect(text).toMatchObject({ document: { id: `${path}#6`, text: "“It is the fog,” said Captain Ines Moreau.\r\n", url: "https://gazette.example/ferry.txt" }, extracted: true });
    expect(text).not.toHaveProperty("warning");
  });

  it("unpack what was sent packed, and take it as it is where only the header says so", async () => {
    const sent = (encoding: string, body: Buffer) => record("response", http(body, `Content-Type: text/plain\r\nContent-Encoding: ${encoding}\r\n`));
    const one = Buffer.from("One.");
    expect(await textsOf(sent("gzip", gzipSync(one)), sent("br", brotliCompressSync(one)), sent("deflate", deflateSync(one)), sent("gzip", one))).toEqual(["One.", "One.", "One.", "One."]);
    const chunked = "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n";
    expect(await textsOf(record("response", http("4;x=1\r\nOne.\r\n5\r\n Two.\r\n0\r\n\r\n", chunked)), record("response", http("Whole already.", chunked)))).toEqual(["One. Two.", "Whole already."]);
  });

  it("read resources and conversions, not requests, other types and other answers", async () => {
    expect(
      await textsOf(
        record("warcinfo", "software: x\r\n"),
        record("resource", "One.", { "Content-Type": "text/plain" }),
        record("conversion", "Two.", { "Content-Type": "text/plain" }),
        record("request", http("No.")),
        record("response", http("No.", "Content-Type: image/png\r\n")),
        record("response", http("No.", "Content-Type: text/plain\r\n", "301 Moved")),
        record("response", "7 bytes", { "WARC-Target-URI": "dns:a.example", "Content-Type": "text/dns" }),
        record("response", http("Three.", "content-TYPE:\r\n text/plain\r\n"), { "WARC-Target-URI": "<https://a.example/3>" }),
      ),
    ).toEqual(["One.", "Two.", "Three."]);
  });

  it("say what is damaged, behind all that came before it", async () => {
    expect(await textsOf(record("response", http("One.")), record("response", http("Cut."), {}, 500))).toEqual(["One.", "x.warc: is cut off in record 2 (try: fetch the archive again)"]);
    expect(await textsOf(record("response", http("One.")), Buffer.from("nonsense\n"))).toEqual(["One.", expect.stringContaining("x.warc: is no WARC archive, or is damaged")]);
    expect(await textsOf(record("response", http("One.")), record("response", "", { "Content-Length": "-1" }))).toEqual(["One.", expect.stringContaining("has a damaged record (2)")]);
    expect(await textsOf(record("response", http("x", "Content-Type: text/plain\r\nContent-Encoding: br\r\n")), record("response", http("Two.")))).toEqual([expect.stringContaining("x.warc#1: its br is damaged"), "Two."]);
    expect(await textsOf(Buffer.alloc(100_000, 65))).toEqual([expect.stringContaining("is no WARC archive")]);
  });
});

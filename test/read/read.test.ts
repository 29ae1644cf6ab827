import { chmodSync, truncateSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HearsayError } from "../../src/errors.js";
import { readDocument } from "../../src/read/read.js";
import { folderWith } from "./folder.js";

async function read(content: string | Uint8Array): Promise<string> {
  const path = `${folderWith({ "news.txt": content })}/news.txt`;
  return (await readDocument({ id: path, path })).text;
}

async function refusal(content: string | Uint8Array): Promise<HearsayError> {
  return read(content).then(
    (text) => expect.unreachable(text),
    (error: unknown) => (error instanceof HearsayError ? error : expect.unreachable(String(error))),
  );
}

describe("readDocument", () => {
  it("changes nothing: line ends, quotation marks, blanks", async () => {
    const text = "“One”\r\n\r\n ''two''\rthree\u00a0\u2028 😀\n";
    expect(await read(text)).toBe(text);
  });

  it("keeps a byte order mark as the first character, as Python's utf-8 does", async () => {
    expect(await read("\ufeffRuth said")).toBe("\ufeffRuth said");
  });

  it("takes a replacement character that the file itself holds", async () => {
    expect(await read("caf\ufffd")).toBe("caf\ufffd");
  });

  it.each([
    ["", "is empty"],
    [" \r\n\t\ufeff", "is empty"],
    [Buffer.from("cafe\nsaid\nna\u00efve \u0081", "latin1"), "is not UTF-8 (first at line 3), nor windows-1252"],
    [Buffer.concat([Buffer.from("one\ufffd\n\ufffd two ‘\n\n"), Buffer.from([0x93, 0x41])]), "is not UTF-8 (first at line 4), though most of it is: it is damaged"],
    [Buffer.from([0x41, 0x00, 0x42]), "is binary, not text"],
    [Buffer.from("%PDF-1.7\n"), "is a PDF, not plain text in UTF-8"],
    [Buffer.from("PK\u0003\u0004rest"), "is a zip archive (or .docx, .xlsx, .odt, .epub), not plain text in UTF-8"],
  ])("refuses %j", async (content, what) => {
    const error = await refusal(content);
    expect(error.what).toBe(what);
    expect(error.where).toMatch(/news\.txt$/);
    expect(error.line).not.toContain("\n");
  });

  it("says that a file is missing, a folder, or too large", async () => {
    const folder = folderWith({ "large.txt": "x" });
    truncateSync(`${folder}/large.txt`, 65_000_000);
    const whats = await Promise.all(
      ["none.txt", ".", "large.txt"].map((name) =>
        readDocument({ id: name, path: `${folder}/${name}` }).catch((error: unknown) => (error as HearsayError).what),
      ),
    );
    expect(whats).toEqual(["no such file or folder", "is a folder", "is larger than an article can be (64 MB)"]);
  });

  it.skipIf(process.getuid?.() === 0)("says that it may not read a file", async () => {
    const folder = folderWith({ "secret.txt": "x" });
    chmodSync(`${folder}/secret.txt`, 0);
    await expect(readDocument({ id: "secret.txt", path: `${folder}/secret.txt` })).rejects.toThrow("not allowed to open it");
  });
});

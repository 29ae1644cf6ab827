import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { HearsayError } from "../../src/errors.js";
import { declaredIn, decodeText } from "../../src/read/decode.js";

const QUOTED = "“It’s €3,” said Zoë Škvor… — ‘yes’ ™\n";
/** The same in windows-1252. */
const QUOTED_1252 = Buffer.from("\u0093It\u0092s \u00803,\u0094 said Zo\u00eb \u008akvor\u0085 \u0097 \u0091yes\u0092 \u0099\n", "latin1");

const noMark = (name: string) =>
  `is not UTF-8 and has no byte order mark, was read as ${name} (if that is wrong: --encoding NAME, or --encoding utf-8 to refuse such files)`;

const what = (bytes: Uint8Array, encodings = {}) => {
  try {
    return decodeText(bytes, "x.txt", encodings);
  } catch (error) {
    return error instanceof HearsayError ? error.what : expect.unreachable(String(error));
  }
};

describe("decodeText", () => {
  it("reads UTF-8 as it is, whatever encoding is named", () => {
    assert(
      property(string({ unit: "binary", minLength: 1 }), (text) => {
        const bytes = Buffer.from(`a${text.replaceAll("\0", "")}`);
        for (const encodings of [{}, { encoding: "windows-1252" }, { declared: "iso-8859-2" }])
          expect(decodeText(bytes, "x", encodings)).toEqual({ text: bytes.toString("utf8") });
      }),
    );
  });

  it("takes what is not UTF-8 for windows-1252, all 27 of its own characters, and says so", () => {
    expect(what(QUOTED_1252)).toEqual({ text: QUOTED, warning: "is not UTF-8 (first at line 1), was read as windows-1252 (if that is wrong: --encoding NAME, or --encoding utf-8 to refuse such files)" });
    const bytes = Array.from({ length: 128 }, (_, i) => i + 128).filter((byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
    const characters = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" + Buffer.from(bytes.slice(27)).toString("latin1");
    expect(what(Uint8Array.from(bytes))).toMatchObject({ text: characters });
  });

  it("takes the encoding that is named, then the one that is declared, without a warning", () => {
    const czech = Uint8Array.from([0x8a, 0x6b, 0x76, 0x6f, 0xf8]);
    expect(what(czech, { encoding: "windows-1250", declared: "iso-8859-1" })).toEqual({ text: "Škvoř" });
    expect(what(czech, { declared: "windows-1250" })).toEqual({ text: "Škvoř" });
    expect(what(czech, { declared: "no such encoding" })).toMatchObject({ text: "Škvoø" });
  });

  it("refuses it where UTF-8 is asked for, where it is damaged UTF-8, or where it cannot be windows-1252", () => {
    expect(what(QUOTED_1252, { encoding: "utf-8" })).toBe("is not UTF-8 (first at line 1)");
    expect(what(Buffer.concat([Buffer.from(QUOTED), Buffer.from([0xe2, 0x80])]))).toBe("is not UTF-8 (first at line 2), though most of it is: it is damaged");
    for (const byte of [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x01, 0x1b]) expect(what(Uint8Array.from([0x93, 0x41, byte]))).toBe("is not UTF-8 (first at line 1), nor windows-1252");
  });

  it("refuses UTF-32, whose mark begins like that of UTF-16", () => {
    const utf32 = Buffer.from(Array.from(`\ufeff${QUOTED}`).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      return [code & 0xff, code >> 8, 0, 0];
    }));
    expect(what(utf32)).toBe("is UTF-32 or binary, not text in UTF-16");
    expect(what(Buffer.from(utf32).swap32())).toBe("is binary, not text");
  });

  it("reads UTF-16 by its mark, by its zeros with a warning, or where it is named", () => {
    const little = Buffer.from(QUOTED.repeat(3), "utf16le");
    const big = Buffer.from(little).swap16();
    const text = QUOTED.repeat(3);
    expect(what(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toEqual({ text });
    expect(what(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).toEqual({ text });
    const said = "“It was the fog,” he said.\r\n";
    const plain = Buffer.from(said, "utf16le");
    expect(what(plain)).toEqual({ text: said, warning: noMark("utf-16le") });
    expect(what(Buffer.from(plain).swap16(), { encoding: "windows-1250" })).toEqual({ text: said, warning: noMark("utf-16be") });
    expect(what(plain, { encoding: "utf-8" })).toBe("is binary, not text");
    expect(what(little, { encoding: "utf-16le" })).toEqual({ text });
    expect(what(big, { encoding: "UTF-16BE" })).toEqual({ text });
    expect(what(Buffer.from(QUOTED), { encoding: "utf-16le" })).toEqual({ text: QUOTED });
    expect(what(Buffer.concat([Buffer.from([0xff, 0xfe]), little.subarray(1)]))).toBe("is damaged UTF-16");
  });

  it.each<[what: string, numbers: Uint16Array | Uint32Array]>([
    ["numbers of two bytes", Uint16Array.from({ length: 3000 }, (_, i) => 32 + ((i * 7919) % 224))],
    ["numbers of four bytes", Uint32Array.from({ length: 3000 }, (_, i) => 32 + ((i * 7919) % 95))],
    ["letters in front of anything else", Uint16Array.from({ length: 5000 }, (_, i) => (i < 4500 ? 97 : i % 32))],
  ])("takes nothing binary for UTF-16: %s", (_what, numbers) => {
    const bytes = Buffer.from(numbers.buffer);
    for (const binary of [bytes, Buffer.from(bytes).swap16(), bytes.subarray(0, -1)])
      expect(() => decodeText(binary, "x.txt")).toThrow(expect.objectContaining({ what: "is binary, not text", mend: expect.stringContaining("--encoding utf-16le") as string }));
  });
});

describe("declaredIn", () => {
  it.each([
    ['<html><meta charset="iso-8859-2">', "iso-8859-2"],
    ["<meta http-equiv='Content-Type' content='text/html; charset=Windows-1250'>", "Windows-1250"],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><nitf/>', "ISO-8859-1"],
    ["<html><p>No charset = here.</p>", undefined],
  ])("%s", (head, encoding) => {
    expect(declaredIn(Buffer.from(head))).toBe(encoding);
  });
});

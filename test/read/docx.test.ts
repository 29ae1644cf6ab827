import { describe, expect, it } from "vitest";
import { readAll } from "./open-all.js";
import { officeOf } from "./zip-of.js";

const DEEP = 50_000;

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p w:rsidR="00A1">${runs.join("")}</w:p>`;

async function textOf(body: string): Promise<string> {
  const [article] = await readAll("x.docx", {}, officeOf({ "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>` }));
  return typeof article === "string" ? article : article.document.text;
}

describe("a Word document", () => {
  it("gives the words of a paragraph whole though a text box hangs in it, and those of the box once", async () => {
    const box = `<w:txbxContent>${paragraph(run("In a box."))}${paragraph(run("Twice."))}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textOf(paragraph(run("Before "), drawn, run("and behind.")) + paragraph(run("Next.")))).toBe("Before and behind.\n\nIn a box.\n\nTwice.\n\nNext.");
  });

  it("leaves out what was deleted, but nothing behind a mark that is deleted itself", async () => {
    const deleted = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="Ann"/></w:rPr></w:pPr>${run("It stands")}</w:p>`;
    const struck = `<w:del w:id="2" w:author="Ann"><w:r><w:delText>not</w:delText></w:r></w:del>`;
    expect(await textOf(deleted + paragraph(run("and will "), struck, run("stand."), "<w:r><w:instrText> PAGE </w:instrText></w:r>"))).toBe("It stands\n\nand will stand.");
  });

  it("has blanks and hyphens where Word shows them", async () => {
    expect(await textOf(paragraph("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t><w:tab/><w:t>A &amp; B</w:t><w:br/><w:t>C</w:t></w:r>"))).toBe("well-known A & B C");
  });

  it.each<[what: string, begin: string, end: string]>([
    ["tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
    ["content controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
    ["text boxes", "<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"],
    ["paragraphs that never end", "<w:p>", ""],
    ["runs that never end", "<w:p><w:t>", ""],
    ["tags that never end", "<w:p ", ""],
  ])("is read from under fifty thousand %s, and from before them", async (_what, begin, end) => {
    expect(await textOf(begin.repeat(DEEP) + paragraph(run("It was deep.")) + end.repeat(DEEP) + begin.repeat(DEEP))).toBe("It was deep.");
  });
});

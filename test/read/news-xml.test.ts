import { describe, expect, it } from "vitest";
import { folderWith } from "./folder.js";
import { readAll } from "./open-all.js";

const DEEP = 50_000;

const BRIDGE = "The bridge closed on Sunday.\n\n“It was never safe,” said Ruth Okello, the mayor.";
const FERRY = "“The fog is to blame,” said Captain Ines Moreau.";
const FOG = "The fog lifted.\n\n“At last,” said Moreau.";
const METADATA = { dateline: "PORT MARIS, April 5", rights: "© Port Maris Wire 2026" };

const xml = async (content: string) => readAll("x.xml", {}, Buffer.from(content));

const nitf = (byline: string, norm: string) =>
  xml(`<nitf><head><docdata><date.issue norm="${norm}"/></docdata></head><body><body.head><byline>${byline}</byline></body.head><body.content><p>It fell.</p></body.content></body></nitf>`);

const item = (content: string) => `<newsItem><itemClass qcode="ninat:text"/>${content}</newsItem>`;

describe("news in XML", () => {
  it("NewsML-G2: every item of a message, pictures left out", async () => {
    const path = "fixtures/formats/newsml-g2.xml";
    const read = await readAll(path);
    expect(read.map((one) => (typeof one === "string" ? one : one.document))).toEqual([
      { id: `${path}#1`, text: BRIDGE, title: "Harbour bridge closed", author: "Ada Fennimore", date: "2026-04-05T12:00:00Z", outlet: "Port Maris Wire", metadata: METADATA },
      { id: `${path}#2`, text: FERRY, title: "Ferry runs late", outlet: "Port Maris Wire" },
      { id: `${path}#3`, text: FOG, title: "Fog" },
    ]);
  });

  it("NewsML 1.x: NITF, a page or plain words; each headline's text is an article, of equal forms the first", async () => {
    const path = "fixtures/formats/newsml-1.xml";
    expect((await readAll(path)).map((one) => (typeof one === "string" ? one : one.document))).toEqual([
      { id: `${path}#1`, text: BRIDGE, title: "Harbour bridge closed", author: "Ada Fennimore", date: "2026-04-05T12:00:00Z", outlet: "Port Maris Wire", metadata: METADATA },
      { id: `${path}#2`, text: FERRY, title: "Ferry runs late", date: "2026-04-06T08:00:00+02:00" },
      { id: `${path}#3`, text: FOG, title: "Fog", date: "2026-04-06T08:00:00+02:00" },
    ]);
  });

  it("a message with one article is that article, under the file's own name and hash", async () => {
    const one = '<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><![CDATA[<p>It fell.</p><p>She said so.</p>]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>';
    expect(await xml(one)).toMatchObject([{ document: { id: "x.xml", text: "It fell.\n\nShe said so." }, sha256: expect.stringMatching(/^[\da-f]{64}$/u) as string }]);
    const two = `<newsMessage><newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem><newsItem><inlineXML><p>It fell.</p></inlineXML></newsItem></newsMessage>`;
    expect(await xml(two)).toMatchObject([{ document: { id: "x.xml", text: "It fell." } }]);
  });

  it("NITF: the author without By and office, the date as ISO 8601 writes it", async () => {
    expect(await nitf("By Ada Fennimore", "20260405T120000Z")).toMatchObject([{ document: { author: "Ada Fennimore", date: "2026-04-05T12:00:00Z" } }]);
    expect(await nitf("By Ada Fennimore<byttl>Staff Writer</byttl>", "20260405")).toMatchObject([{ document: { author: "Ada Fennimore", date: "2026-04-05" } }]);
    expect(await nitf("By <person>Ada Fennimore</person> and <person>Bo Lim</person>", "20260405T1200-0530")).toMatchObject([{ document: { author: "Ada Fennimore; Bo Lim", date: "2026-04-05T12:00:00-05:30" } }]);
    expect(await nitf("Ada", "20260230")).toMatchObject([{ document: { date: "20260230" } }]);
  });

  it("an item that should have a text and has none is told of in its place", async () => {
    expect((await xml(`<newsMessage>${item("<inlineXML><p>One.</p></inlineXML>")}${item("")}${item("<inlineXML><p>Two.</p></inlineXML>")}</newsMessage>`)).map((one) => (typeof one === "string" ? one : one.document.text))).toEqual([
      "One.", expect.stringContaining("x.xml#2: holds no news article"), "Two.",
    ]);
  });

  it("a package without an article is told of", async () => {
    expect(await xml("<newsMessage><header/></newsMessage>")).toEqual([expect.stringContaining("x.xml: holds no news article")]);
    expect(await xml('<newsMessage><newsItem><itemClass qcode="ninat:picture"/></newsItem><newsItem><itemClass qcode="ninat:video"/></newsItem></newsMessage>')).toEqual([expect.stringContaining("x.xml: holds no news article")]);
  });

  it("a list in a list, a paragraph in a quotation: every word once, in its order", async () => {
    const list = "<ul><li>One <em>or</em><ul><li>two</li></ul>three</li></ul><blockquote>She said:<p>It fell.</p></blockquote>";
    expect(await xml(`<nitf><body><body.content>${list}</body.content></body></nitf>`)).toMatchObject([{ document: { text: "One or\n\ntwo\n\nthree\n\nShe said:\n\nIt fell." } }]);
  });

  it.each<[what: string, begin: string, end: string]>([
    ["blocks", "<block>", "</block>"],
    ["blocks that never end", "<block>", ""],
    ["blocks in which ends stand that nothing began", "<block></x>", ""],
    ["paragraphs", "<p>", "</p>"],
    ["lists", "<ul><li>", "</li></ul>"],
    ["emphases", "<p><em>", "</em></p>"],
    ["bodies", "<body.content>", "</body.content>"],
  ])("is read from under fifty thousand %s", async (_what, begin, end) => {
    const [article] = await xml(`<nitf><body><body.content>${begin.repeat(DEEP)}<p>It was deep.</p>${end.repeat(DEEP)}</body.content></body></nitf>`);
    expect(article).toMatchObject({ document: { text: "It was deep." } });
  });

  it.each([
    ["<NewsML><NewsItem>", "<NewsComponent>", "<ContentItem><DataContent><p>It was deep.</p></DataContent></ContentItem>"],
    ["<newsMessage>", "<newsItem>", "<inlineXML><p>It was deep.</p></inlineXML>"],
  ])("is an article or an error of its own, and the next is read, in %s with fifty thousand %s", async (root, begin, content) => {
    const cwd = folderWith({ "a.xml": root + begin.repeat(DEEP) + content, "b.xml": "<nitf><body><body.content><p>It fell.</p></body.content></body></nitf>" });
    const read = [...(await readAll(`${cwd}/a.xml`)), ...(await readAll(`${cwd}/b.xml`))];
    for (const one of read.slice(0, -1)) expect(one).toContain("holds no news article");
    expect(read.at(-1)).toMatchObject({ document: { text: "It fell." } });
  });
});

import { describe, expect, it } from "vitest";
import { hearsay } from "../run.js";
import { folderWith } from "./folder.js";
import { readAll } from "./open-all.js";

const SAID = "<p>“It fell into the river on Monday, as we had feared,” said Ann Bell of the council, and others who were there said the same.</p>\n";
const page = (body: string) => `<html><head><title>The bridge</title></head><body>${body}</body></html>`;
const DEEP = 50_000;

async function textOf(body: string): Promise<string> {
  const [article] = await readAll("page.html", {}, Buffer.from(page(body)));
  return typeof article === "string" ? article : article.document.text;
}

describe("a page that is made to do harm", () => {
  it.each<[what: string, begin: string, end: string]>([
    ["boxes", "<div>", "</div>"],
    ["boxes that never end", "<DIV>", ""],
    ["lists", "<ul><li>", "</li></ul>"],
    ["tables", "<table><tr><td>", ""],
    ["words", "<b><i>", "</i></b>"],
    ["elements that nobody knows", "<x-y>", "</x-y>"],
  ])("gives its article from under %s in fifty thousand others, or beside them", async (_what, begin, end) => {
    const deep = (inside: string) => begin.repeat(DEEP) + inside + end.repeat(DEEP);
    const text = await textOf(`<article>${SAID.repeat(5)}${deep("<p>It was deep.</p><p>It was dark.</p>")}</article>`);
    expect(text.match(/as we had feared,” said Ann Bell/gu)).toHaveLength(5);
    expect(await textOf(deep(SAID.repeat(5)))).toContain("as we had feared,” said Ann Bell");
  });

  it("keeps paragraphs apart that lay too deep", async () => {
    const text = await textOf(`<article>${"<div>".repeat(300)}${SAID.repeat(3)}<div>They left.</div><div>They came.</div>${"</div>".repeat(300)}</article>`);
    expect(text.split("\n\n")).toEqual([...Array.from({ length: 3 }, () => SAID.replaceAll(/<\/?p>|\n/gu, "")), "They left.", "They came."]);
  });

  it("takes no tag in a script, a comment or a title for one", async () => {
    const tags = "<div>".repeat(1000);
    for (const one of [`<script>${tags}</SCRIPT>`, `<!-- ${tags} -->`, `<style>${tags}</style>`, "<p>".repeat(1000), "<br>".repeat(1000)])
      expect((await textOf(`${one}<article><ul><li>${SAID.repeat(3)}</ul></article>`)).split("\n\n")).toHaveLength(3);
  });

  it("is an article, or an error of its own, whatever is never closed or not there", async () => {
    const folder = folderWith({
      "comment.html": page(`${SAID.repeat(5)}<!-- ${"<!-- ".repeat(200_000)}`),
      "script.html": page(`<script>${"<script> said ".repeat(100_000)}`),
      "none.html": "<html><head><title>None</title></head></html>",
      "open.html": page(`<article>${SAID.repeat(5)}<p>${"<".repeat(50_000)}</p></article>`),
      "nul.html": page(`<article>${SAID.repeat(5)}<p>&#0;&#xd800;&#x110000;&notit;&amp;lt;</p></article>`),
    });
    const { code, stdout, stderr } = await hearsay(["comment.html", "script.html", "none.html", "open.html", "nul.html", "--format", "ndjson"], { cwd: folder });
    expect(code).toBe(2);
    const ids = stdout.trim().split("\n").map((line) => (JSON.parse(line) as { document: { id: string } }).document.id);
    expect(ids).toEqual(["comment.html", "open.html", "nul.html"]);
    expect(stderr.trim().split("\n")).toEqual(["script.html", "none.html"].map((name) => `hearsay: ${name}: holds no article that could be found (try: save its text as .txt)`));
  });
});

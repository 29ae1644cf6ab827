import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { HearsayError } from "../errors.js";
import { textOfParagraphs } from "./markup.js";
import { shallow } from "./shallow.js";
import type { About, Extract } from "./article.js";

/** Elements that begin and end a paragraph; `textContent` would glue them together. */
const BLOCK = new Set(
  (
    "P DIV H1 H2 H3 H4 H5 H6 LI UL OL BLOCKQUOTE SECTION ARTICLE FIGURE FIGCAPTION TABLE TR TD TH DL DT DD PRE HR BR HEADER " +
    "FOOTER MAIN ASIDE NAV"
  ).split(" "),
);

interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** The article of a web page, without what stands around it, and what the page says of it. */
export function extractHtml(html: string, where: string): Extract {
  const { document } = parseHTML(shallow(html));
  const about = aboutPage(document);
  const article = new Readability<PageNode>(document as never, { serializer: (element) => element as PageNode }).parse();
  const content = article?.content;
  if (!article || !content) throw new HearsayError("holds no article that could be found", where, "save its text as .txt");
  const text = textOfParagraphs(paragraphsOf(content));
  if (text === "") throw new HearsayError("holds no article that could be found", where, "save its text as .txt");
  return {
    text,
    about: {
      title: article.title ?? undefined,
      author: about.author ?? article.byline ?? undefined,
      date: about.date ?? article.publishedTime ?? undefined,
      outlet: article.siteName ?? about.outlet,
      url: about.url,
    },
  };
}

function paragraphsOf(root: PageNode): string[] {
  const paragraphs = [""];
  const walk = (node: PageNode): void => {
    if (node.nodeType === 3) paragraphs.push((paragraphs.pop() ?? "") + (node.textContent ?? ""));
    if (node.nodeType !== 1 || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.nodeName)) return;
    const block = BLOCK.has(node.nodeName);
    if (block) paragraphs.push("");
    for (const child of node.childNodes) walk(child);
    if (block) paragraphs.push("");
  };
  walk(root);
  return paragraphs;
}

type Page = ReturnType<typeof parseHTML>["document"];

/** What the head of a page says, as Open Graph, schema.org (JSON-LD) and plain HTML put it. */
function aboutPage(document: Page): About {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const selector = ["property", "name", "itemprop"].map((attribute) => `meta[${attribute}="${name}"]`).join(", ");
      const content = document.querySelector(selector)?.getAttribute("content");
      if (content) return content;
    }
    return undefined;
  };
  const said = schemaOrg(document);
  const shown = document.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined;
  return {
    author: said.author ?? meta("author"),
    date: said.date ?? meta("article:published_time", "datePublished", "date", "dc.date") ?? shown,
    outlet: meta("og:site_name") ?? said.outlet,
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta("og:url"),
  };
}

interface Thing {
  readonly "@graph"?: unknown;
  readonly datePublished?: unknown;
  readonly author?: unknown;
  readonly publisher?: unknown;
}

function schemaOrg(document: Page): About {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent);
    } catch {
      continue;
    }
    const things = [value].flat().flatMap((thing) => [thing, ...[(thing as Thing | null)?.["@graph"] ?? []].flat()]) as (Thing | null)[];
    const article = things.find((thing) => typeof thing?.datePublished === "string");
    if (article) return { date: article.datePublished as string, author: namesIn(article.author), outlet: namesIn(article.publisher) };
  }
  return {};
}

function namesIn(value: unknown): string | undefined {
  const names = [value].flat().map((one) => (typeof one === "string" ? one : (one as { name?: unknown } | null)?.name));
  const known = names.filter((name) => typeof name === "string");
  return known.length === 0 ? undefined : known.join("; ");
}

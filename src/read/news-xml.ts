import { DOMParser } from "linkedom";
import { asHearsayError, HearsayError } from "../errors.js";
import type { About, Article, Extract } from "./article.js";
import { declaredIn, decodeText } from "./decode.js";
import { isoDate } from "./dates.js";
import { bodyOf, withoutBy } from "./exported.js";
import { textOfParagraphs } from "./markup.js";
import type { OpenOptions } from "./open.js";
import { shallowXml } from "./shallow.js";
import { articleAlone } from "./sources.js";
import type { Source } from "./sources.js";
import { wholeOf } from "./stream.js";

/*
 * News of agencies: NITF; NewsML-G2, whose messages hold items with NITF, XHTML or plain text in them; and NewsML 1.x, whose
 * items are components in components, with such contents at the leaves. Names count without their prefix (nitf:p is p).
 */

interface Element {
  readonly nodeType: number;
  readonly childNodes: Iterable<Element>;
  readonly localName: string;
  readonly textContent: string;
  readonly children: Iterable<Element>;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
}

/** What an item is of that is no text: pictures and the like are no articles that failed. */
const NO_TEXT = /picture|photo|graphic|video|audio|animation|composite/iu;

/** The one article of a file. @throws HearsayError where it holds none */
export function extractNewsXml(xml: string, where: string): Extract {
  const [article] = newsArticles(xml, where);
  if (article instanceof HearsayError) throw article;
  return article;
}

/**
 * The articles of a file, in their order, and in its place what is wrong with one.
 * @throws HearsayError where it holds none
 */
export function newsArticles(xml: string, where: string): ReadonlyArray<Extract | HearsayError> {
  const root = parsed(xml);
  const all = root ? [root, ...within(root)] : [];
  const items = all.filter((element) => nameOf(element) === "newsItem" || nameOf(element) === "NewsItem");
  const scopes = items.length > 0 ? items : all.slice(0, 1);
  const articles = scopes.flatMap((item): Array<Extract | HearsayError> => {
    try {
      const found = nameOf(item) === "NewsItem" ? articlesOfComponents(item) : [articleIn(item)].flatMap((article) => article ?? []);
      const isOther = within(item, "itemClass", "MediaType", "NewsItem").some((about) => nameOf(about) === "NewsItem" || NO_TEXT.test(about.getAttribute("qcode") ?? about.getAttribute("FormalName") ?? ""));
      return found.length > 0 || (isOther && scopes.length > 1) ? found : [nothingIn(where)];
    } catch (error) {
      return [asHearsayError(error, where)];
    }
  });
  if (articles.length === 0) throw nothingIn(where);
  return articles;
}

const nothingIn = (where: string) => new HearsayError("holds no news article (NITF or NewsML)", where, "save its text as .txt");

const nameOf = (element: Element) => element.localName.replace(/^.*:/u, "");
const attributeOf = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? undefined;

/** Elements inside another, in their order; with names, only those of these names. */
function within(element: Element, ...names: readonly string[]): Element[] {
  const all = [...element.querySelectorAll("*")];
  return names.length === 0 ? all : all.filter((one) => names.includes(nameOf(one)));
}

/** Where a body stands, the innermost first. */
const BODIES = ["body.content", "inlineXML", "inlineData", "DataContent", "body"];
const PARAGRAPHS = new Set(["p", "hl2", "h2", "h3", "li", "pre", "blockquote"]);

/** The text of NITF, of a web page or of plain words, whichever stands in an element; "" for none. */
function textIn(scope: Element): string {
  const all = [scope, ...within(scope)];
  const bodies = BODIES.flatMap((name) => all.filter((element) => nameOf(element) === name));
  for (const body of bodies) {
    const text = textOfParagraphs(paragraphsIn(body));
    if (text !== "") return text;
  }
  const plain = bodies.find((body) => body.textContent.trim() !== "")?.textContent ?? "";
  // A page as CDATA is one string.
  const page = /<p[\s>]/iu.test(plain) ? parsed(`<body>${plain}</body>`) : null;
  return page ? textIn(page) : bodyOf(plain.split(/\r\n?|\n/u));
}

/** The words of every paragraph; one that holds others (a list in a list) is cut by them. */
function paragraphsIn(body: Element): string[] {
  const paragraphs: string[] = [];
  const walk = (element: Element, inside: boolean): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === 1) {
        const begins = PARAGRAPHS.has(nameOf(node));
        if (begins) paragraphs.push("");
        walk(node, inside || begins);
        if (begins) paragraphs.push("");
      } else if (inside && (node.nodeType === 3 || node.nodeType === 4)) paragraphs.push((paragraphs.pop() ?? "") + node.textContent);
    }
  };
  walk(body, false);
  return paragraphs;
}

const parsed = (xml: string) => new DOMParser().parseFromString(shallowXml(xml), "text/xml").documentElement as Element | null;

/** An article of NITF or of an item of NewsML-G2. */
function articleIn(scope: Element): Extract | undefined {
  const text = textIn(scope);
  return text === "" ? undefined : { text, about: aboutIn(scope) };
}

function aboutIn(scope: Element): About {
  const elements = new Map<string, Element[]>();
  for (const element of within(scope)) {
    const same = elements.get(nameOf(element));
    if (same) same.push(element);
    else elements.set(nameOf(element), [element]);
  }
  const first = (...names: string[]) => names.flatMap((name) => elements.get(name) ?? []).find((element) => wordsOf(element) !== "");
  const words = (...names: string[]) => wordsOf(first(...names)) || undefined;
  const norm = ["story.date", "date.issue", "date.release"].map((name) => attributeOf(elements.get(name)?.[0], "norm")).find((date) => date);
  const date = norm ?? words("contentCreated", "FirstCreated", "firstCreated", "versionCreated", "ThisRevisionCreated", "DateId");
  const provider = elements.get("provider")?.[0];
  const party = elements.get("Provider")?.[0] ?? elements.get("Source")?.[0];
  return {
    title: words("hl1", "headline", "HeadLine", "title"),
    author: authorIn(first("byline", "by", "ByLine")),
    date: date === undefined ? undefined : isoDate(date),
    outlet:
      attributeOf(elements.get("pubdata")?.[0], "name") ?? words("distributor") ?? (wordsOf(provider) || attributeOf(provider, "literal")) ??
      attributeOf(party && within(party, "Party")[0], "FormalName"),
    metadata: metadataOf({ dateline: words("dateline", "DateLine"), rights: words("copyrightNotice", "CopyrightLine") }),
  };
}

const wordsOf = (element: Element | undefined) => element?.textContent.replaceAll(/\s+/gu, " ").trim() ?? "";

/** Who wrote it: the persons that a byline marks, else its words, without `By` and without what NITF marks as their offices. */
function authorIn(byline: Element | undefined): string | undefined {
  if (byline === undefined) return undefined;
  const persons = within(byline, "person").map(wordsOf).filter((name) => name !== "");
  if (persons.length > 0) return persons.join("; ");
  const offices = within(byline, "byttl").map(wordsOf);
  return withoutBy(offices.reduce((rest, office) => rest.replace(office, ""), wordsOf(byline)));
}

function metadataOf(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> | undefined {
  const known = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** A text at a leaf of NewsML 1.x, and the headline over it. */
interface Leaf {
  readonly text: string;
  readonly component: Element;
  readonly headline: Element | undefined;
}

/** The articles of an item of NewsML 1.x: what stands under the same headline is one. */
function articlesOfComponents(item: Element): Extract[] {
  const leaves = childrenOf(item, "NewsComponent").flatMap((component) => leavesIn(component, undefined));
  const headlines = [...new Set(leaves.map(({ headline }) => headline))];
  const general = aboutIn(item);
  return headlines.map((headline) => {
    const own = leaves.filter((leaf) => leaf.headline === headline);
    const { metadata, ...about } = known(aboutIn(own[0].component));
    const title = wordsOf(headline) || about.title;
    return {
      text: own.map(({ text }) => text).join("\n\n"),
      about: { ...known(general), ...about, metadata: metadata ?? general.metadata, ...(title === undefined ? {} : { title }) },
    };
  });
}

/** Only what is known: what is not must not hide what stands further out. */
const known = (about: About): About => Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));

const childrenOf = (element: Element, ...names: readonly string[]) => [...element.children].filter((child) => names.includes(nameOf(child)));

function leavesIn(component: Element, above: Element | undefined): Leaf[] {
  const [own] = childrenOf(component, "NewsLines").flatMap((lines) => childrenOf(lines, "HeadLine"));
  const headline = own ?? above;
  const parts = childrenOf(component, "NewsComponent", "ContentItem").map((part): Leaf[] => {
    if (nameOf(part) === "NewsComponent") return leavesIn(part, headline);
    // Base64 is a picture's.
    if (within(part, "Encoding", "MediaType").some((about) => nameOf(about) === "Encoding" || NO_TEXT.test(attributeOf(about, "FormalName") ?? ""))) return [];
    const text = textIn(part);
    return text === "" ? [] : [{ text, component, headline }];
  });
  // The same text in several forms.
  return attributeOf(component, "EquivalentsList") === "yes" ? (parts.find((part) => part.length > 0) ?? []) : parts.flat();
}

/** The articles of a package of news, named `FILE#NUMBER`; a file that turns out to hold one is passed on as it is. */
export async function* openNewsPackage(source: Source, options: OpenOptions): AsyncGenerator<Article | HearsayError> {
  const bytes = await wholeOf(source);
  const { text, warning } = decodeText(bytes, source.id, { ...options, declared: declaredIn(bytes) });
  const articles = newsArticles(text, source.id);
  for (const [i, article] of articles.entries()) {
    const id = `${source.id}#${i + 1}`;
    if (articles.length === 1) yield { ...articleAlone(source), format: "news-xml" };
    else if (article instanceof HearsayError) yield new HearsayError(article.what, id, article.mend, { cause: article.cause });
    else yield { id, path: source.path, ...article, warning };
  }
}

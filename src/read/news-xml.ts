import { DOMParser } from "linkedom";
import { HearsayError } from "../errors.js";
import { textOfParagraphs } from "./markup.js";
import type { Extract } from "./article.js";

/** News in NITF, or in NewsML-G2 that carries NITF or XHTML: the paragraphs of its body, headline, byline, date. */
export function extractNewsXml(xml: string, where: string): Extract {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent.trim()).filter((text) => text !== "");
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? undefined;
  // NITF keeps the body in body.content; a dot in a selector would mean a class.
  const bodies = ["body.content", "inlineXML", "body"].flatMap((name) => [...document.getElementsByTagName(name)]);
  const body = bodies.find((element) => element.querySelector("p") !== null);
  if (!body) throw new HearsayError("holds no news article (NITF or NewsML-G2)", where, "save its text as .txt");
  return {
    text: textOfParagraphs([...body.querySelectorAll("p, hl2")].map((element) => element.textContent)),
    about: {
      title: all("hl1")[0] ?? all("headline")[0] ?? all("title")[0],
      author: all("byline")[0] ?? all("by")[0],
      date: attribute("story\\.date", "norm") ?? dateIn(document) ?? all("contentCreated")[0] ?? all("versionCreated")[0],
      outlet: attribute("pubdata", "name") ?? all("distributor")[0],
    },
  };
}

function dateIn(document: Document_): string | undefined {
  for (const name of ["date.issue", "story.date", "date.release"]) {
    const norm = document.getElementsByTagName(name)[0]?.getAttribute("norm");
    if (norm) return norm;
  }
  return undefined;
}

type Document_ = ReturnType<DOMParser["parseFromString"]>;

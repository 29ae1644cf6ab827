import { xmlPieces } from "./xml.js";

/** Elements in elements of a page, beyond which none is one of its own: browsers draw the line at 512, pages reach a few dozen. */
const DEEPEST = 250;

/** Elements without content. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Elements that the next of their kind ends, whether that is written or not: alone they go no deeper. */
const FLAT = new Set("p li dt dd tr td th thead tbody tfoot option".split(" "));

/** Elements whose content is no markup. */
const RAW = new Set(["script", "style", "textarea", "title", "noscript", "xmp", "iframe"]);

/** Elements that begin a paragraph: where such a tag goes, one of a paragraph stands. */
const BLOCK = new Set("p li dt dd tr td th address article aside blockquote center details dialog div dl fieldset figure footer form header main nav ol pre section table ul".split(" "));

/** A comment's beginning, or a tag; none reaches into the next, so that what is never closed is not looked through again and again. */
const TAG = /<!--|<(\/?)([a-z][\w:-]*)[^<>]*>?/giu;

/**
 * A page whose elements lie no deeper than a parser and what walks over its tree can go: deeper ones lose their tags and keep their text.
 * Pages that are not made to do harm come back as they are.
 */
export function shallow(html: string): string {
  const nesting = new Nesting();
  const cutting = new Cutting(html);
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
    const [tag, slash, written] = found;
    if (tag === "<!--") {
      TAG.lastIndex = behind(html, /-->/gu, TAG.lastIndex);
      continue;
    }
    const name = written.toLowerCase();
    const end = found.index + tag.length;
    if (VOID.has(name)) continue;
    if (slash === "") {
      if (RAW.has(name)) {
        TAG.lastIndex = behind(html, new RegExp(`</${name}`, "giu"), end);
        continue;
      }
      if (nesting.isDeepest) cutting.cut(found.index, end, BLOCK.has(name) ? "<p>" : "");
      if (!FLAT.has(name)) nesting.begin(name);
    } else {
      const ends = FLAT.has(name) || nesting.end(name);
      if (ends && nesting.isDeepest) cutting.cut(found.index, end, "");
    }
  }
  return cutting.rest();
}

/** The same of XML, where a tag says itself whether its element is empty; a blank keeps the words apart that stood around a lost one. */
export function shallowXml(xml: string): string {
  const nesting = new Nesting();
  const cutting = new Cutting(xml);
  for (const { kind, name, start, end } of xmlPieces(xml)) {
    if (kind === "begin") {
      if (nesting.isDeepest) cutting.cut(start, end, " ");
      nesting.begin(name);
    } else if (kind === "end" && nesting.end(name) && nesting.isDeepest) cutting.cut(start, end, " ");
  }
  return cutting.rest();
}

/** The elements that are open, as a parser that forgives goes by them. */
class Nesting {
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();

  get isDeepest(): boolean {
    return this.#open.length >= DEEPEST;
  }

  begin(name: string): void {
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Ends what is open in it, too. @returns whether there is such an element */
  end(name: string): boolean {
    if ((this.#counts.get(name) ?? 0) === 0) return false;
    for (let ended = this.#open.pop(); ended !== undefined; ended = this.#open.pop()) {
      this.#counts.set(ended, (this.#counts.get(ended) ?? 0) - 1);
      if (ended === name) break;
    }
    return true;
  }
}

/** A text of which pieces are cut out, from its beginning to its end. */
class Cutting {
  readonly #parts: string[] = [];
  #from = 0;
  #last = "";

  constructor(private readonly text: string) {}

  cut(start: number, end: number, instead: string): void {
    // One paragraph's tag will do where nothing stands between two.
    if (start > this.#from || instead !== this.#last) this.#parts.push(this.text.slice(this.#from, start), instead);
    this.#last = start > this.#from || instead !== "" ? instead : this.#last;
    this.#from = end;
  }

  rest(): string {
    return this.#parts.length === 0 ? this.text : this.#parts.join("") + this.text.slice(this.#from);
  }
}

function behind(html: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}

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
  const open: string[] = [];
  const counts = new Map<string, number>();
  const parts: string[] = [];
  let from = 0;
  let last = "";
  const cut = (start: number, end: number, instead: string): void => {
    // One paragraph's tag will do where nothing stands between two.
    if (start > from || instead !== last) parts.push(html.slice(from, start), instead);
    last = start > from || instead !== "" ? instead : last;
    from = end;
  };
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
      if (open.length >= DEEPEST) cut(found.index, end, BLOCK.has(name) ? "<p>" : "");
      if (FLAT.has(name)) continue;
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    } else if (FLAT.has(name)) {
      if (open.length >= DEEPEST) cut(found.index, end, "");
    } else if ((counts.get(name) ?? 0) > 0) {
      // Ends what is open in it, too.
      for (let ended = open.pop(); ended !== undefined; ended = open.pop()) {
        counts.set(ended, (counts.get(ended) ?? 0) - 1);
        if (ended === name) break;
      }
      if (open.length >= DEEPEST) cut(found.index, end, "");
    }
  }
  return parts.length === 0 ? html : parts.join("") + html.slice(from);
}

function behind(html: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}

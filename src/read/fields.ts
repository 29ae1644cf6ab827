import { HearsayError } from "../errors.js";
import type { About, Article } from "./article.js";
import { isPublished, publishedArticle } from "./published.js";

/** Which fields of an object or a table's row hold what; absent: the usual names are tried. */
export interface FieldOptions {
  readonly textField?: string;
  readonly idField?: string;
  readonly titleField?: string;
  readonly dateField?: string;
}

/** Usual names, the first that is there wins; upper and lower case and _ - make no difference. */
const USUAL = {
  text: ["text", "body", "content", "fulltext", "articlebody", "articletext", "bodytext", "maintext", "article", "story"],
  title: ["title", "headline", "heading"],
  date: ["date", "published", "publishedat", "datepublished", "publicationdate", "pubdate", "publishdate", "publisheddate"],
  author: ["author", "authors", "byline", "creator"],
  outlet: ["outlet", "source", "publisher", "publication", "newspaper", "sitename", "site", "journal"],
  url: ["url", "link", "weburl", "uri"],
} as const;

const plain = (name: string) => name.toLowerCase().replaceAll(/[_\s-]/gu, "");

/** The first field, in the order of the usual names, that has one of them. */
const usualIn = (names: readonly string[], usual: readonly string[]) => usual.flatMap((one) => names.filter((other) => plain(other) === one))[0] as string | undefined;

/** Whether an object is an article by itself: its text is there, as words. */
export function holdsText(fields: Readonly<Record<string, unknown>>, { textField }: FieldOptions): boolean {
  const name = textField ?? usualIn(Object.keys(fields), USUAL.text);
  return name !== undefined && typeof fields[name] === "string";
}

/**
 * An object of a JSON file or a row of a table as an article: its text, what is known of it, the rest as metadata; a record that hearsay
 * has published as the article that it is of.
 * @param place what names it in its file where no id field does, for instance its number
 * @param warning what a reader should know of how the fields came about
 * @returns the article, or what is wrong with it
 */
export function articleOf(
  fields: Readonly<Record<string, unknown>>,
  file: { readonly id: string; readonly path: string },
  place: string,
  options: FieldOptions,
  warning?: string,
): Article | HearsayError {
  if (isPublished(fields)) return publishedArticle(fields, file.path, `${file.id}#${place}`);
  const names = Object.keys(fields);
  const taken = new Set<string>();
  const take = (asked: string | undefined, usual: readonly string[]): string | undefined => {
    const name = asked ?? usualIn(names, usual);
    if (name === undefined) return undefined;
    taken.add(name);
    return textOf(fields[name]);
  };
  const where = `${file.id}#${place}`;
  const id = options.idField === undefined ? where : take(options.idField, []);
  if (id === undefined || id === "") return new HearsayError(`has no field ${options.idField ?? ""}`, where, "another --id-field");
  const text = take(options.textField, USUAL.text);
  if (text === undefined)
    return new HearsayError(
      options.textField === undefined ? "has no field that could be the text" : `has no field ${options.textField}`,
      where,
      `--text-field with one of: ${names.slice(0, 12).join(", ")}`,
    );
  const about: About = {
    title: take(options.titleField, USUAL.title),
    date: take(options.dateField, USUAL.date),
    author: take(undefined, USUAL.author),
    outlet: take(undefined, USUAL.outlet),
    url: take(undefined, USUAL.url),
  };
  const rest = names.flatMap((name) => {
    const value = taken.has(name) ? undefined : textOf(fields[name]);
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  const known = { ...about, ...(rest.length === 0 ? {} : { metadata: Object.fromEntries(rest) }) };
  return { id, path: file.path, text, about: known, warning };
}

/** A value as a text; objects are left out, lists are joined. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return itemsOf(value).map((one) => textOf(one)).filter((one) => one !== undefined).join("; ");
  const { name } = (value ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : undefined;
}

/** What a list holds, and the lists in it, however deep they lie. */
function itemsOf(list: readonly unknown[]): unknown[] {
  const items: unknown[] = [];
  const left: unknown[] = [list];
  while (left.length > 0) {
    const one = left.pop();
    if (Array.isArray(one)) for (let i = one.length - 1; i >= 0; i -= 1) left.push(one[i]);
    else items.push(one);
  }
  return items;
}

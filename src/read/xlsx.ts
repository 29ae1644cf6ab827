import { HearsayError } from "../errors.js";
import { unescapeXml } from "./markup.js";
import { xmlPieces } from "./xml.js";
import type { XmlPiece } from "./xml.js";
import { zipEntries } from "./zip.js";
import type { ReadAt } from "./zip.js";

/** Number formats that Excel has for dates and times without naming them (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22]);
/** Days from Excel's day 0 (30 December 1899, its leap year of 1900 counted in) to 1 January 1970. */
const DAYS_TO_1970 = 25_569;
/** Columns of a sheet: the last is XFD. */
const COLUMNS = 16_384;

/**
 * The rows of a workbook's first sheet, each under the names of the first row. Formulas give their last value, dates come
 * as 2026-03-02.
 * @param where names the file in errors
 */
export async function* xlsxRows(read: ReadAt, size: number, where: string): AsyncGenerator<Record<string, string>> {
  const entries = await zipEntries(read, size, where);
  const part = async (name: string) => (await entries.find((entry) => entry.name === name)?.bytes())?.toString("utf8");
  const sheet = await part(await firstSheet(part));
  if (sheet === undefined) throw new HearsayError("holds no Excel workbook", where, "save it again as .xlsx or .csv");
  const shared = stringsIn((await part("xl/sharedStrings.xml")) ?? "");
  const dated = dateStyles((await part("xl/styles.xml")) ?? "");
  let header: string[] | undefined;
  for (const row of rowsIn(sheet)) {
    const cells: string[] = [];
    for (const { attributes, content } of row) {
      const column = columnOf(/\br="([A-Z]+)/u.exec(attributes)?.[1]) ?? cells.length;
      cells[column] = valueOf(attributes, content, shared, dated);
    }
    const filled = Array.from(cells, (cell) => cell ?? "");
    if (filled.every((cell) => cell === "")) continue;
    if (header === undefined) header = filled;
    else yield Object.fromEntries(header.flatMap((name, i) => (name === "" ? [] : [[name, filled[i] ?? ""]])));
  }
}

/** The sheet that the workbook names first: its file may be called anything. */
async function firstSheet(part: (name: string) => Promise<string | undefined>): Promise<string> {
  const [first] = tagsIn((await part("xl/workbook.xml")) ?? "", "sheet");
  const id = first && /\br:id="([^"]+)"/u.exec(first)?.[1];
  const links = tagsIn((await part("xl/_rels/workbook.xml.rels")) ?? "", "Relationship");
  const target = /\bTarget="([^"]+)"/u.exec(links.find((link) => link.includes(`Id="${id}"`)) ?? "")?.[1] ?? "worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The attributes of each tag of a name that begins an element, or is one. */
function tagsIn(xml: string, asked: string): string[] {
  const tags: string[] = [];
  for (const { kind, name, attributes } of xmlPieces(xml)) if (kind !== "end" && localName(name) === asked) tags.push(attributes);
  return tags;
}

/** Some programs write every name with a prefix. */
const localName = (name: string) => name.slice(name.indexOf(":") + 1);

interface Cell {
  readonly attributes: string;
  /** Its value or its own text. */
  content: string;
}

/** The cells of each row that comes to its end. */
function* rowsIn(sheet: string): Generator<Cell[]> {
  let row: Cell[] = [];
  for (const { kind, name, attributes, text } of taken(sheet)) {
    const cell = row.at(-1);
    if (kind === "text" && cell) cell.content += text;
    else if (name === "c" && kind !== "end") row.push({ attributes, content: "" });
    else if (name === "row") {
      if (kind === "end") yield row;
      row = [];
    }
  }
}

/** The texts that the cells share, each with its runs joined. */
function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  for (const { kind, name, text } of taken(xml)) {
    if (name === "si" && kind !== "end") strings.push("");
    else if (kind === "text" && strings.length > 0) strings[strings.length - 1] += text;
  }
  return strings;
}

/** Tags by their own names, and of the texts only those of values and strings; how to pronounce one is left out. */
function* taken(xml: string): Generator<Pick<XmlPiece, "kind" | "name" | "attributes" | "text">> {
  let value = false;
  let spoken = false;
  for (const { kind, name, attributes, text } of xmlPieces(xml)) {
    const own = localName(name);
    if (kind !== "text") {
      if (own === "v" || own === "t") value = kind === "begin";
      if (own === "rPh") spoken = kind === "begin";
      yield { kind, name: own, attributes, text };
    } else if (value && !spoken) yield { kind, name: own, attributes, text: unescapeXml(text) };
  }
}

/** For each style of a cell whether it shows a date. */
function dateStyles(styles: string): boolean[] {
  const own = new Map(tagsIn(styles, "numFmt").map((format) => [numberOf(format), /\bformatCode="([^"]*)"/u.exec(format)?.[1]]));
  const [, cells = ""] = styles.split(/<(?:\w+:)?cellXfs\b/u);
  return tagsIn(cells.split(/<\/(?:\w+:)?cellXfs>/u)[0], "xf").map((format) => {
    const code = own.get(numberOf(format))?.replaceAll(/"[^"]*"|\[[^[\]]*\]|&quot;.*?&quot;/gu, "");
    return DATE_FORMATS.has(numberOf(format)) || (code !== undefined && /[yd]/iu.test(code));
  });
}

const numberOf = (format: string) => Number(/\bnumFmtId="(\d+)"/u.exec(format)?.[1]);

function valueOf(attributes: string, content: string, shared: readonly string[], dated: readonly boolean[]): string {
  const type = /\bt="(\w+)"/u.exec(attributes)?.[1];
  if (type === "inlineStr") return content;
  if (type === "s") return shared[Number(content)] ?? "";
  if (type === "b") return content === "1" ? "true" : "false";
  const style = /\bs="(\d+)"/u.exec(attributes)?.[1];
  const isDate = type === undefined && style !== undefined && dated[Number(style)] && content !== "";
  return isDate ? dateOf(Number(content)) : content;
}

function dateOf(serial: number): string {
  const date = new Date(Math.round((serial - DAYS_TO_1970) * 86_400) * 1000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A is 0, Z 25, AA 26; undefined where no sheet has such a column. */
function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > COLUMNS ? undefined : column - 1;
}

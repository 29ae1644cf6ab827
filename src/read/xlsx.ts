import { HearsayError } from "../errors.js";
import { unescapeXml } from "./markup.js";
import { zipEntries } from "./zip.js";
import type { ReadAt } from "./zip.js";

/** Number formats that Excel has for dates and times without naming them (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22]);
/** Days from Excel's day 0 (30 December 1899, its leap year of 1900 counted in) to 1 January 1970. */
const DAYS_TO_1970 = 25_569;

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
  const strings = (await part("xl/sharedStrings.xml")) ?? "";
  const shared = [...strings.matchAll(/<si\b[^>]*>(.*?)<\/si>|<si\/>/gsu)].map(([, item]) => textIn(item ?? ""));
  const dated = dateStyles((await part("xl/styles.xml")) ?? "");
  let header: string[] | undefined;
  for (const [, row] of sheet.matchAll(/<row\b[^>]*?>(.*?)<\/row>/gsu)) {
    const cells: string[] = [];
    for (const [, attributes, content] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
      const column = columnOf(/\br="([A-Z]+)/u.exec(attributes)?.[1]) ?? cells.length;
      cells[column] = valueOf(attributes, content ?? "", shared, dated);
    }
    const filled = Array.from(cells, (cell) => cell ?? "");
    if (filled.every((cell) => cell === "")) continue;
    if (header === undefined) header = filled;
    else yield Object.fromEntries(header.flatMap((name, i) => (name === "" ? [] : [[name, filled[i] ?? ""]])));
  }
}

/** The sheet that the workbook names first: its file may be called anything. */
async function firstSheet(part: (name: string) => Promise<string | undefined>): Promise<string> {
  const id = /<sheet\b[^>]*\br:id="([^"]+)"/u.exec((await part("xl/workbook.xml")) ?? "")?.[1];
  const links = ((await part("xl/_rels/workbook.xml.rels")) ?? "").match(/<Relationship\b[^>]*>/gu) ?? [];
  const target = /\bTarget="([^"]+)"/u.exec(links.find((link) => link.includes(`Id="${id}"`)) ?? "")?.[1] ?? "worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The text of a string item, its runs joined, how to pronounce it left out. */
function textIn(item: string): string {
  const spoken = item.replaceAll(/<rPh\b.*?<\/rPh>/gsu, "");
  return [...spoken.matchAll(/<t\b[^>]*>(.*?)<\/t>/gsu)].map(([, text]) => unescapeXml(text)).join("");
}

/** For each style of a cell whether it shows a date. */
function dateStyles(styles: string): boolean[] {
  const named = styles.matchAll(/<numFmt\b[^>]*\bnumFmtId="(\d+)"[^>]*\bformatCode="([^"]*)"/gu);
  const own = new Map([...named].map(([, id, code]) => [Number(id), code]));
  const formats = /<cellXfs\b.*?<\/cellXfs>/su.exec(styles)?.[0] ?? "";
  return [...formats.matchAll(/<xf\b[^>]*\bnumFmtId="(\d+)"/gu)].map(([, id]) => {
    const code = own.get(Number(id))?.replaceAll(/"[^"]*"|\[[^\]]*\]|&quot;.*?&quot;/gu, "");
    return DATE_FORMATS.has(Number(id)) || (code !== undefined && /[yd]/iu.test(code));
  });
}

function valueOf(attributes: string, content: string, shared: readonly string[], dated: readonly boolean[]): string {
  const type = /\bt="(\w+)"/u.exec(attributes)?.[1];
  if (type === "inlineStr") return textIn(content);
  const value = unescapeXml(/<v\b[^>]*>(.*?)<\/v>/su.exec(content)?.[1] ?? "");
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  const style = /\bs="(\d+)"/u.exec(attributes)?.[1];
  const isDate = type === undefined && style !== undefined && dated[Number(style)] && value !== "";
  return isDate ? dateOf(Number(value)) : value;
}

function dateOf(serial: number): string {
  const iso = new Date(Math.round((serial - DAYS_TO_1970) * 86_400) * 1000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A is 0, Z 25, AA 26. */
function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

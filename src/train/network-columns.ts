import { createWriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../text/lexicon.js";
import { TOKEN_COLUMNS, tokenColumns, WINDOW_COLUMNS, windowColumns } from "../attribution/inputs.js";
import { windowOf } from "../attribution/windows.js";
import { labelsOf, mendLabels } from "../tagger/bio.js";
import type { GoldArticle } from "./gold-attribution.js";
import { log } from "./log.js";

/**
 * Writes a split: SPLIT.json and SPLIT-NAME.i32, one file a column, one number a token or a token of a window.
 * @param articles with relations that people or a network found
 */
export function writeColumns(folder: string, split: string, articles: readonly GoldArticle[], lexicon: Lexicon): void {
  const names = ["word", ...TOKEN_COLUMNS.map(({ name }) => name), "head-token", "cue-label", ...WINDOW_COLUMNS.map(({ name }) => `w-${name}`), "w-label"];
  const streams = names.map((name) => createWriteStream(join(folder, `${split}-${name}.i32`)));
  const put = (k: number, column: Int32Array): void => void streams[k].write(Buffer.from(column.slice().buffer));
  const index = articles.map((article) => {
    const { context, relations } = article;
    const n = context.forms.length;
    const columns = tokenColumns(context, lexicon);
    const labels = labelsOf(relations.flatMap(({ cue }) => cue ?? []), n);
    for (const [k, column] of [...columns, context.syntax.heads, Int32Array.from(labels)].entries()) put(k, column);
    const otherCues = new Uint8Array(n);
    for (const { cue } of relations) if (cue) otherCues.fill(1, cue.first, cue.end);
    const windows: number[][] = [];
    for (const { cue, source, content } of relations) {
      if (!cue) continue;
      const window = windowOf(context, cue.first, cue.end, otherCues);
      const roles = labelsOf([...source, ...content], n);
      roles.fill(0, cue.first, cue.end);
      const label = mendLabels(roles.slice(window.first, window.end));
      for (const [k, column] of [...windowColumns(window), Int32Array.from(label)].entries()) put(columns.length + 2 + k, column);
      windows.push([cue.first, cue.end, window.first, window.end]);
    }
    return { id: article.id, tokens: n, paragraphs: context.paragraphs.map(({ firstToken }) => firstToken), windows };
  });
  for (const stream of streams) stream.end();
  const columns = [{ name: "word", rows: lexicon.rows }, ...TOKEN_COLUMNS];
  writeFileSync(join(folder, `${split}.json`), JSON.stringify({ columns, windowColumns: WINDOW_COLUMNS, articles: index }));
  log(`${split}: ${articles.length} articles`);
}

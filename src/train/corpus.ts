import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The texts of a corpus folder, in the order of their names: the file's name without `.txt`, its text, and its path without `.txt`. */
export function* textsOf(folder: string): Generator<{ readonly id: string; readonly text: string; readonly path: string }> {
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith(".txt")) continue;
    const id = file.slice(0, -".txt".length);
    yield { id, text: readFileSync(join(folder, file), "utf8"), path: join(folder, id) };
  }
}

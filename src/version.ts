import { readFileSync } from "node:fs";

/** hearsay's own version, as package.json states it: the file lies one folder above both src and dist. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }
).version;

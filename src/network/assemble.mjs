/*
 * Assembles kernel.wat into kernel.ts: `npm run kernel`. With --check it writes nothing and fails where kernel.ts holds
 * something else. Needs wabt, which nobody needs who only runs hearsay.
 */
import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

const SOURCE = new URL("kernel.wat", import.meta.url);
const TARGET = new URL("kernel.ts", import.meta.url);

const { parseWat } = await wabt();
const parsed = parseWat("kernel.wat", readFileSync(SOURCE, "utf8"), { simd: true, bulk_memory: true });
parsed.validate({ simd: true, bulk_memory: true });
const base64 = Buffer.from(parsed.toBinary({}).buffer).toString("base64");
const text = `/** kernel.wat assembled, in base64: do not edit, run \`npm run kernel\`. */
export const KERNEL =
${(base64.match(/.{1,140}/gu) ?? []).map((line) => `  "${line}"`).join(" +\n")};
`;
if (!process.argv.includes("--check")) writeFileSync(TARGET, text);
else if (readFileSync(TARGET, "utf8") !== text) {
  process.stderr.write("src/network/kernel.ts is not kernel.wat assembled: run `npm run kernel`\n");
  process.exitCode = 1;
}

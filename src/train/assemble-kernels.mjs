/*
 * Assembles each kernel.wat of src into the kernel.ts beside it: `npm run kernel`. With --check it writes nothing and fails
 * where a kernel.ts holds something else. Needs wabt, which nobody needs who only runs hearsay.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";

const FEATURES = { simd: true, bulk_memory: true };

const { parseWat } = await wabt();
for (const name of readdirSync("src", { recursive: true }).filter((file) => file.endsWith("kernel.wat"))) {
  const source = join("src", name);
  const target = source.replace(/wat$/u, "ts");
  const parsed = parseWat(source, readFileSync(source, "utf8"), FEATURES);
  parsed.validate(FEATURES);
  const base64 = Buffer.from(parsed.toBinary({}).buffer).toString("base64");
  const text = `/** kernel.wat assembled, in base64: do not edit, run \`npm run kernel\`. */
export const KERNEL =
${(base64.match(/.{1,140}/gu) ?? []).map((line) => `  "${line}"`).join(" +\n")};
`;
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    process.stderr.write(`${target} is not ${source} assembled: run \`npm run kernel\`\n`);
    process.exitCode = 1;
  }
}

import { execFileSync } from "node:child_process";

/** Tests of the command and of workers run the built package, as a user does: it is built once before any test. */
export default function build(): void {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
}

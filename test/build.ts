import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Tests of the command and of workers run the built package, as a user does: it is built once before any test. Whatever the tests
 * put into temporary folders lies in one of this run's own, which goes with it.
 */
export default function build(): () => void {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
  const folder = mkdtempSync(join(tmpdir(), "hearsay-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

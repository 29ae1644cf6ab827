import { execFileSync } from "node:child_process";
import { describe, it } from "vitest";

describe("the kernels in WebAssembly", () => {
  it("are their sources assembled", () => {
    execFileSync(process.execPath, ["src/train/assemble-kernels.mjs", "--check"]);
  });
});

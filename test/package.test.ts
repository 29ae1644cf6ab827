import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean; readonly hasInstallScript?: boolean; readonly engines?: { readonly node?: string } }>>;
}

const MOST_MEGABYTES = 40;

const production = Object.entries((JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock).packages).filter(
  ([path, { dev }]) => path !== "" && dev !== true,
);

/** What `npm publish` would send. */
function packed(): { files: Array<{ path: string }>; unpackedSize: number } {
  const json = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return (JSON.parse(json) as [{ files: Array<{ path: string }>; unpackedSize: number }])[0];
}

function weight(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.size;
  return readdirSync(path).reduce((sum, name) => (name === "node_modules" ? sum : sum + weight(join(path, name))), 0);
}

describe("the package", () => {
  const { files, unpackedSize } = packed();
  const paths = files.map(({ path }) => path);

  it("holds what runs, and nothing of the tests, fixtures or sources", () => {
    for (const path of ["bin/hearsay.js", "dist/cli.js", "dist/index.js", "dist/index.d.ts", "src/document/record.schema.json", "LICENSE", "README.md", "CHANGELOG.md", "CITATION.cff"])
      expect(paths).toContain(path);
    expect(paths.filter((path) => /^(?:test|fixtures|docs|\.ci)\/|^src\/.*\.ts$|\.tgz$/u.test(path))).toEqual([]);
  });

  it("holds every model that lies in src/data", () => {
    for (const name of readdirSync("src/data").filter((file) => file.endsWith(".model"))) expect(paths).toContain(`src/data/${name}`);
  });

  it(`weighs at most ${MOST_MEGABYTES} MB with its production dependencies`, () => {
    const dependencies = production.reduce((sum, [path]) => sum + weight(path), 0);
    expect(dependencies).toBeGreaterThan(1_000_000);
    expect((unpackedSize + dependencies) / 1_000_000).toBeLessThan(MOST_MEGABYTES);
  });

  it("runs no script of a dependency when it is installed: nothing is downloaded", () => {
    expect(production.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).not.toContain("install");
    expect(Object.keys(scripts)).not.toContain("postinstall");
  });

  it("has no production dependency that refuses Node 20", () => {
    const refuse = production.filter(([, { engines }]) => /^\s*(?:>=|\^)\s*2[1-9]/u.test(engines?.node ?? ""));
    expect(refuse).toEqual([]);
  });
});

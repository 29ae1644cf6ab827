import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/*
 * Who may import whom. A room is a folder of src or a file in it. Imports go to the left; rooms of one group do not know
 * each other.
 */
const GROUPS = [
  ["document", "errors", "options", "version", "data"],
  ["tagger"],
  ["read", "text", "write", "evaluate"],
  ["network"],
  ["syntax", "models"],
  ["entities", "attribution"],
  ["pipeline", "across"],
  ["batch", "train"],
  ["commands"],
  ["cli", "index"],
  ["bench"],
];

/** Rooms that may know less than what lies to their left. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  tagger: ["document", "errors"],
  network: ["errors", "tagger"],
  read: ["document", "errors", "options", "data"],
  write: ["document", "errors", "options", "data"],
  evaluate: ["document", "errors", "options", "data"],
  entities: ["document", "errors", "options", "data", "text", "tagger", "syntax", "network"],
  attribution: ["document", "errors", "options", "data", "text", "tagger", "syntax", "network"],
  across: ["document", "errors", "data", "entities"],
  index: ["document", "errors", "options", "version", "read", "pipeline", "batch"],
};

/** Rooms of the base that may know one another. */
const BASE: Readonly<Record<string, readonly string[]>> = { document: ["version", "errors"], options: ["document", "errors"] };

const LONGEST = 350;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join("src", name));

/** The files that a file imports, types too, statically or when they are wanted. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)\.js"/gu)].map(([, path]) => `${join(dirname(file), path)}.ts`);
  return [...new Set(found)];
}

const roomOf = (file: string) => relative("src", file).split("/")[0].replace(/\.ts$/u, "");

function allowed(room: string): ReadonlySet<string> {
  const group = GROUPS.findIndex((rooms) => rooms.includes(room));
  const left = ONLY[room] ?? [...GROUPS.slice(0, group).flat(), ...(BASE[room] ?? [])];
  return new Set([room, ...left]);
}

describe("the house", () => {
  it("has no room that the table does not name", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !GROUPS.flat().includes(room))).toEqual([]);
  });

  it("has imports that go to the left only", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((other) => !allowed(roomOf(file)).has(roomOf(other)))
        .map((other) => `${file} imports ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no circle of imports", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" > "));
      else if (!done.has(file)) {
        for (const other of importsOf(file)) visit(other, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it(`has no file over ${LONGEST} lines, and no room or file for odds and ends`, () => {
    expect(files.filter((file) => readFileSync(file, "utf8").split("\n").length > LONGEST + 1)).toEqual([]);
    expect(files.filter((file) => /utils|helpers|managers|misc/iu.test(file))).toEqual([]);
  });

  it("loads the engine in the threads that analyse only: the one that hands articles out needs memory for others", () => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const [, path] of readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)\.js"/gmu)) load(join(dirname(file), `${path}.ts`));
    };
    for (const file of ["src/cli.ts", "src/commands/extract.ts", "src/batch/batch.ts"]) load(file);
    expect([...loaded]).toEqual(expect.arrayContaining(["src/batch/pool.ts", "src/read/containers.ts"]));
    expect([...loaded].filter((file) => file === "src/text/wink.ts" || ["pipeline", "syntax", "attribution", "network"].includes(roomOf(file)))).toEqual([]);
    load("src/batch/worker.ts");
    expect(loaded).toContain("src/text/wink.ts");
  });

  it("reads imports at all", () => {
    expect(importsOf("src/cli.ts")).toContain("src/commands/extract.ts");
    expect(importsOf("src/batch/file.ts")).toContain("src/pipeline.ts");
  });
});

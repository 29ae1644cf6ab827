import { lstat, readdir, stat } from "node:fs/promises";
import type { Dirent } from "node:fs";
import { asHearsayError, HearsayError } from "../errors.js";
import { isMissed, isSought } from "./formats.js";
import { isOwnOutput } from "./published.js";

/**
 * Something to read. The id is the path as it was given, with forward slashes; the path "-" is standard input. Where it is
 * in memory already (a file in an archive), its bytes come along.
 */
export interface Source {
  readonly id: string;
  readonly path: string;
  readonly bytes?: Uint8Array;
  /** Is shown the bytes of its file as they are read. */
  readonly watch?: (bytes: Uint8Array) => void;
}

/** Is told a path that a folder holds and that is not read, and why. */
export type LeaveOut = (path: string, why: "own output" | "no file") => void;

/** A source as an article: plain data, which crosses to a worker. */
export const articleAlone = ({ watch: _watch, ...source }: Source): Omit<Source, "watch"> => source;

/** Is told, once an archive or a folder, how many files in it are not read since hearsay does not know what they are, and the first of them. */
export type PassOver = (within: string, count: number, first: string) => void;

/**
 * The files that paths stand for: a file itself whatever its name, a folder's article files with those of its folders, a
 * glob's matches, "-".
 * In the order of the paths, within a folder or glob in the order of code units, each only once. What hearsay itself has written into a
 * folder is no article of it: its articles would count twice.
 * @param leaveOut told each such file, and each that is none (a pipe, a device) and that somebody would wait for: name it itself
 * @param passOver told of each folder with files that are of no known kind
 * @returns what is to be read and, in its place, what is wrong with a path
 */
export async function* listSources(
  paths: readonly string[],
  leaveOut: LeaveOut = () => undefined,
  passOver: PassOver = () => undefined,
): AsyncGenerator<Source | HearsayError> {
  const seen = new Set<string>();
  for (const path of paths)
    for await (const found of sourcesOf(path, leaveOut, passOver)) {
      if (found instanceof HearsayError) yield found;
      else if (!seen.has(found.id)) {
        seen.add(found.id);
        yield found;
      }
    }
}

async function* sourcesOf(path: string, leaveOut: LeaveOut, passOver: PassOver): AsyncGenerator<Source | HearsayError> {
  if (path === "-") {
    yield { id: "-", path };
    return;
  }
  try {
    if ((await stat(path)).isDirectory()) yield* folderSources(path, leaveOut, passOver);
    else yield sourceOf(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if ((code === "ENOENT" || code === "ENAMETOOLONG") && /[*?[{(]/.test(path)) yield* globSources(path);
    else yield asHearsayError(error, path);
  }
}

function sourceOf(path: string): Source {
  return { id: slashed(path), path };
}

/** Forward slashes, none doubled; otherwise as it was given. */
function slashed(path: string): string {
  const forward = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  return forward.replaceAll(/(?<!^)\/{2,}/g, "/");
}

async function* folderSources(folder: string, leaveOut: LeaveOut, passOver: PassOver): AsyncGenerator<Source | HearsayError> {
  let found = false;
  const passed: string[] = [];
  for await (const source of walk(folder, leaveOut, (path) => passed.push(path))) {
    found = true;
    yield source;
  }
  if (passed.length > 0) passOver(slashed(folder), passed.length, slashed(passed[0]));
  if (!found) yield new HearsayError("a folder without any article file", folder, "name the files themselves, or another folder");
}

async function* walk(folder: string, leaveOut: LeaveOut, pass: (path: string) => void): AsyncGenerator<Source | HearsayError> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield asHearsayError(error, folder);
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = folder.endsWith("/") ? folder + entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory() && !isSought(entry.name)) {
      if (isMissed(entry.name) && (await isFile(path))) pass(path);
    } else if (await isMisnamed(path)) yield new HearsayError("has a name that is not UTF-8", path, "rename it, convmv -r -f latin1 -t utf8 --notest FOLDER for instance");
    // Links to folders are not followed: they may lead in a circle.
    else if (entry.isDirectory()) yield* walk(path, leaveOut, pass);
    else if (!(await mayBeRead(path))) leaveOut(path, "no file");
    else if (await isOwnOutput(path)) leaveOut(path, "own output");
    else yield sourceOf(path);
  }
}

/** The folders before the first wildcard stay as they were given: tinyglobby would make them relative. */
async function* globSources(path: string): AsyncGenerator<Source | HearsayError> {
  const { glob } = await import("tinyglobby");
  const [base] = /^(?:[^*?[\]{}()!]*\/)?/.exec(slashed(path)) ?? [""];
  const matches = await glob(slashed(path).slice(base.length), {
    cwd: base === "" ? "." : base,
    expandDirectories: false,
    onlyFiles: true,
  });
  if (matches.length === 0) yield new HearsayError("no file matches", path, "check the pattern and the folder you are in");
  for (const match of matches.toSorted((a, b) => (a < b ? -1 : 1))) yield sourceOf(base + match);
}

/** Node gives what is not UTF-8 in a name as U+FFFD, and finds nothing under that. */
const isMisnamed = async (path: string): Promise<boolean> => path.includes("\ufffd") && (await lstat(path).catch(() => undefined)) === undefined;

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);

/** False for a pipe, a socket or a device; what is wrong with anything else is told where it is read. */
async function mayBeRead(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || found.isFile() || found.isDirectory();
}

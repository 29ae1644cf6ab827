import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../bin/hearsay.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes the command's standard output after so many bytes, as `head` does. */
  readonly closeAfter?: number;
  /** A file that standard output goes to instead of being given back. */
  readonly stdout?: string;
  /** The command's file, where it is not this package's own. */
  readonly command?: string;
}

/** Runs the built command as a person would. */
export function hearsay(args: readonly string[], settings: RunSettings = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
    const file = settings.stdout === undefined ? undefined : openSync(settings.stdout, "w");
    const child = spawn(process.execPath, [settings.command ?? COMMAND, ...args], {
      cwd: settings.cwd, env: { ...env, ...settings.env }, stdio: ["pipe", file ?? "pipe", "pipe"],
    });
    if (file !== undefined) closeSync(file);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let size = 0;
    child.stdout?.on("data", (chunk: Buffer) => {
      stdout.push(chunk);
      size += chunk.length;
      if (settings.closeAfter !== undefined && size >= settings.closeAfter) child.stdout?.destroy();
    });
    child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(settings.input);
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { asHearsayError, HearsayError } from "../errors.js";

/**
 * Sends text to standard output, no faster than it is taken.
 * @returns false where the reader closed the pipe (`| head`): the rest is then not even asked for
 */
export async function writeToStdout(chunks: AsyncIterable<string>): Promise<boolean> {
  const { stdout } = process;
  let failure: NodeJS.ErrnoException | undefined;
  let wake: (() => void) | undefined;
  const onError = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
    wake?.();
  };
  const onDrain = (): void => wake?.();
  // The listener for errors stays: one may come after the last write was handed over.
  stdout.on("error", onError).on("drain", onDrain);
  for await (const chunk of chunks) {
    if (failure) break;
    if (stdout.write(chunk)) continue;
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (failure || !stdout.writableNeedDrain) resolve();
    });
    if (failure) break;
  }
  if (failure === undefined) return true;
  if (failure.code === "EPIPE" || failure.code === "EOF") return false;
  throw asHearsayError(failure, "standard output");
}

/**
 * Writes a file whole or not at all: the text goes into a file beside it that takes its name at the end.
 * What is no plain file (/dev/stdout, a named pipe) is written into as it is.
 */
export async function writeToFile(path: string, chunks: AsyncIterable<string>): Promise<void> {
  const target = await targetOf(path);
  const partial = target.plain ? join(dirname(target.path), `.${basename(target.path)}.${process.pid}.part`) : target.path;
  const removed = target.plain ? removeOnSignal(partial) : () => undefined;
  try {
    const file = await open(partial, "w");
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      if (target.plain) await file.sync();
    } finally {
      await file.close();
    }
    if (target.plain) await rename(partial, target.path);
  } catch (error) {
    if (target.plain) await rm(partial, { force: true });
    throw asHearsayError(error, path);
  } finally {
    removed();
  }
}

/** Where a link leads, and whether a file may be put in that place. */
export async function targetOf(path: string): Promise<{ path: string; plain: boolean }> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return { path, plain: true };
  if (found.isDirectory()) throw new HearsayError("is a folder", path, "name a file in it");
  // Not the real path of a device: that of /dev/stdout names no file where it is a pipe.
  return found.isFile() ? { path: await realpath(path), plain: true } : { path, plain: false };
}

/** Removes the file where the run is stopped by a signal. Returns what ends that. */
function removeOnSignal(path: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    void rm(path, { force: true }).finally(() => {
      process.removeListener(signal, stop);
      process.kill(process.pid, signal);
    });
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
}

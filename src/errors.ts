/**
 * Something that went wrong in a way that a user can understand and mend.
 * `what` names the trouble, `where` the file or option, `mend` what to try.
 */
export class HearsayError extends Error {
  constructor(
    readonly what: string,
    readonly where: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${where}: ${what}`, options);
    this.name = "HearsayError";
  }

  /** All of it in one line, as the command prints it. */
  get line(): string {
    return visible(`${this.where}: ${this.what} (try: ${this.mend})`);
  }
}

/**
 * A message with its control characters written out (`\u001b`), and those that turn lines around or end them: names of files
 * and articles may hold any, and must not steer somebody's terminal.
 */
export function visible(message: string): string {
  return message.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Any failure as one that can be shown: a HearsayError as it is, what the file system says in plain words, and anything
 * else as a fault of hearsay's own.
 * @param where the file or option that was worked on
 */
export function asHearsayError(error: unknown, where: string): HearsayError {
  if (error instanceof HearsayError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known) return new HearsayError(known[0], where, known[1], { cause: error });
  if (code !== undefined) return new HearsayError(message, where, "look at the file and its folder", { cause: error });
  return new HearsayError(`hearsay failed: ${message}`, where, "report this with the file, it is a fault of hearsay", { cause: error });
}

const SYSTEM: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  ENOENT: ["no such file or folder", "check the spelling and the folder you are in"],
  ENOTDIR: ["no such file or folder", "check the spelling and the folder you are in"],
  EACCES: ["not allowed to open it", "change its permissions, or run as someone who may"],
  EPERM: ["not allowed to open it", "change its permissions, or run as someone who may"],
  EISDIR: ["is a folder", "name a file"],
  ENOSPC: ["no space left on the disk", "make room, or write elsewhere with --output"],
  EMFILE: ["too many files are open", "raise the limit with ulimit -n"],
  ELOOP: ["a link that leads back to itself", "remove the link"],
};

import { visible } from "../errors.js";

/** Tells something on standard error, in one line; every message of the command goes this way. */
export function tell(message: string): void {
  process.stderr.write(`hearsay: ${visible(message)}\n`);
}

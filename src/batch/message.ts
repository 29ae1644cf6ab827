import { HearsayError } from "../errors.js";
import type { Outcome } from "./file.js";

/** An outcome on its way between threads: an error would lose its class. */
export type Message =
  | Extract<Outcome, { record: unknown }>
  | { readonly id: string; readonly what: string; readonly where: string; readonly mend: string };

/** What a worker says once, when it has read its models. */
export const READY = "ready";

/** What it says instead where it cannot: no worker of the run will. */
export interface Unready {
  readonly unready: { readonly what: string; readonly where: string; readonly mend: string };
}

export function unready({ what, where, mend }: HearsayError): Unready {
  return { unready: { what, where, mend } };
}

export function sent(outcome: Outcome): Message {
  if ("record" in outcome) return outcome;
  const { what, where, mend } = outcome.error;
  return { id: outcome.id, what, where, mend };
}

export function received(message: Message): Outcome {
  if ("record" in message) return message;
  return { id: message.id, error: new HearsayError(message.what, message.where, message.mend) };
}

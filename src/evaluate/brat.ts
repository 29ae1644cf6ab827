import { codeUnitOffsets } from "../document/offsets.js";
import type { Span } from "../document/types.js";
import { HearsayError } from "../errors.js";

/** One annotated text span, possibly in several pieces, in reading order. Offsets in UTF-16 code units. */
export interface BratSpan {
  readonly id: string;
  readonly type: string;
  readonly spans: readonly Span[];
}

/** An event: its type and, by role, what fills it. `Source2` counts as `Source`. */
export interface BratEvent {
  readonly id: string;
  readonly type: string;
  readonly roles: ReadonlyMap<string, readonly BratSpan[]>;
}

export interface BratFile {
  readonly spans: readonly BratSpan[];
  readonly events: readonly BratEvent[];
}

/**
 * Reads brat standoff, whose offsets count code points (https://brat.nlplab.org/standoff.html).
 * @throws HearsayError where a line is no brat
 */
export function readBrat(annotations: string, text: string, where: string): BratFile {
  const unit = codeUnitOffsets(text);
  const spans = new Map<string, BratSpan>();
  const eventLines: string[][] = [];
  for (const [number, line] of annotations.split(/\r?\n/u).entries()) {
    const [id = "", body = ""] = line.split("\t");
    if (id.startsWith("T")) {
      const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/u.exec(body);
      if (!match) throw new HearsayError(`line ${number + 1} is no brat annotation`, where, "see https://brat.nlplab.org/standoff.html");
      const pieces = match[2].split(";").map((piece) => {
        const [start, end] = piece.split(" ").map(Number);
        return { start: unit(start), end: unit(end) };
      });
      spans.set(id, { id, type: match[1], spans: pieces.toSorted((a, b) => a.start - b.start) });
    } else if (id.startsWith("E")) {
      eventLines.push([id, ...body.trim().split(/\s+/u)]);
    }
  }
  const events = eventLines.map(([id, trigger, ...fillers]) => {
    const roles = new Map<string, BratSpan[]>();
    for (const filler of fillers) {
      const [name, target] = filler.split(":");
      const span = spans.get(target);
      const role = name.replace(/\d+$/u, "");
      if (span) roles.set(role, [...(roles.get(role) ?? []), span]);
    }
    return { id, type: trigger.split(":")[0], roles };
  });
  return { spans: [...spans.values()], events };
}

import type { RunOptions } from "../options.js";

export interface Progress {
  /** One article is done. */
  readonly step: () => void;
  /** Tells something on standard error. */
  readonly say: (line: string) => void;
  readonly end: () => void;
}

/** A bar for fewer articles would be gone before it is seen. */
const FEW = 4;

function say(line: string): void {
  process.stderr.write(`hearsay: ${line}\n`);
}

/**
 * A bar on standard error where that is a terminal, the result goes elsewhere and more than a few articles are read.
 */
export async function progressFor(total: number, { quiet, output }: RunOptions): Promise<Progress> {
  const seen = process.stderr.isTTY && (output !== undefined || !process.stdout.isTTY);
  if (quiet || !seen || total <= FEW) return { step: () => undefined, say, end: () => undefined };
  const { SingleBar, Presets } = await import("cli-progress");
  const bar = new SingleBar(
    {
      format: "{bar} {value}/{total} articles, {eta_formatted} left",
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      fps: 8,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    say: (line) => {
      // Over the bar, which is drawn again below it.
      process.stderr.write("\r\u001b[K");
      say(line);
      bar.render();
    },
    end: () => bar.stop(),
  };
}

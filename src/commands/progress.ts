import { tell } from "./tell.js";

/** How a run shows that it goes on: a line that changes, lines for a log, or nothing. */
export type ProgressKind = "bar" | "plain" | "none";

export interface Progress {
  /** One article is done. */
  readonly step: () => void;
  /** Tells something on standard error. */
  readonly say: (line: string) => void;
  readonly end: () => void;
}

/** A bar for fewer articles would be gone before it is seen. */
export const FEW = 4;

const BAR_EVERY_MS = 120;
const LINE_EVERY_MS = 10_000;
const BAR_COLUMNS = 24;

/** @param total how many articles there are, or undefined where nobody knows yet */
export function progressOf(kind: ProgressKind, total: number | undefined): Progress {
  if (kind === "none") return { step: () => undefined, say: tell, end: () => undefined };
  const { stderr } = process;
  const started = performance.now();
  const every = kind === "bar" ? BAR_EVERY_MS : LINE_EVERY_MS;
  let done = 0;
  let shown = kind === "bar" ? -Infinity : started;
  const clear = () => (kind === "bar" ? stderr.write("\r\u001b[K") : true);
  const draw = (): void => {
    shown = performance.now();
    const line = progressLine(done, total, (shown - started) / 1000);
    if (kind === "plain") tell(line);
    else stderr.write(`\r\u001b[K${barOf(done, total)}${line}`);
  };
  return {
    step: () => {
      done += 1;
      if (performance.now() - shown >= every) draw();
    },
    say: (line) => {
      clear();
      tell(line);
      if (kind === "bar") draw();
    },
    end: clear,
  };
}

function barOf(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return "";
  const full = Math.min(Math.round((done / total) * BAR_COLUMNS), BAR_COLUMNS);
  return `${"█".repeat(full)}${"░".repeat(BAR_COLUMNS - full)} `;
}

/** `1200/4000 articles, 35/s, 80 s left` */
export function progressLine(done: number, total: number | undefined, seconds: number): string {
  const count = total === undefined ? `${done} articles` : `${done}/${total} articles`;
  if (done === 0 || seconds < 0.5) return count;
  const rate = done / seconds;
  const left = total === undefined ? "" : `, ${durationOf((total - done) / rate)} left`;
  return `${count}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s${left}`;
}

const two = (value: number) => String(value).padStart(2, "0");

/** `42 s`, `3 min 20 s`, `2 h 05 min` */
export function durationOf(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`;
}

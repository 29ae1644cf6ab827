import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { HearsayError } from "../errors.js";
import type { AnalyzeOptions } from "../options.js";
import type { Article } from "../read/article.js";
import type { Outcome } from "./file.js";
import { READY, received } from "./message.js";
import type { Message, Unready } from "./message.js";

export interface PoolOptions {
  readonly analyze: AnalyzeOptions;
  readonly jobs: number;
  /** Seconds for one article; Infinity for no limit. */
  readonly timeout: number;
  /** What a worker runs; a test gives one that misbehaves. */
  readonly script?: URL;
  /** Megabytes of heap that a worker may fill before it is ended; absent: what Node gives it. */
  readonly heap?: number;
}

/**
 * Megabytes for new objects: nearly all that an article needs dies with it, and what has died before the room is full costs nothing.
 * All of it stays resident; twice as much saves no time that can be told from noise.
 */
const YOUNG = 48;

/**
 * By how many parts of a hundred what a thread holds may grow before V8 looks what of it is dead. On a large machine it waits until four times
 * as much is held, which two workers over an archive pay with 150 MB. It costs 7 to 10 % of the time, so that one worker, which stays below 450 MB, goes without.
 */
const GROWTH = 60;

/** A worker and the article that it has in hand. */
interface Place {
  readonly worker: Worker;
  /** True when it has read its models; until then no time is counted. */
  ready: boolean;
  /** Begins to count the article's time. */
  begin: (() => void) | undefined;
  /** What to do with the worker's answer; undefined while it has no article. */
  settle: ((answer: Message | Trouble | HearsayError) => void) | undefined;
}

/** Why there is no answer. */
interface Trouble {
  readonly what: string;
  readonly mend: string;
}

/** Worker threads that each take one article at a time. */
export class Pool {
  #free: Place[] = [];
  readonly #all = new Set<Place>();
  readonly #waiting: Array<(place: Place) => void> = [];
  #closed = false;

  constructor(readonly options: PoolOptions) {
    if (options.jobs > 1) setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  }

  /**
   * Analyses an article as soon as a worker is free. A worker that dies or hangs is an outcome.
   * @throws HearsayError where a worker cannot read its models
   */
  async analyze(article: Article): Promise<Outcome> {
    const place = await this.#take();
    const { outcome, alive } = await this.#ask(place, article);
    if (alive && this.#all.has(place)) this.#give(place);
    else {
      this.#drop(place);
      // A worker that ends because nobody wants more is not replaced.
      const next = this.#closed ? undefined : this.#waiting.shift();
      if (next) next(this.#start());
    }
    return outcome;
  }

  /** Ends the workers; articles that still wait for one are never answered. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map(({ worker }) => worker.terminate()));
    this.#all.clear();
  }

  #take(): Promise<Place> {
    const free = this.#free.pop() ?? (this.#all.size < this.options.jobs ? this.#start() : undefined);
    return free ? Promise.resolve(free) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(place: Place): void {
    const next = this.#waiting.shift();
    if (next) next(place);
    else this.#free.push(place);
  }

  #drop(place: Place): void {
    this.#all.delete(place);
    this.#free = this.#free.filter((other) => other !== place);
    void place.worker.terminate();
  }

  #start(): Place {
    const { script = new URL("worker.js", import.meta.url), analyze, heap } = this.options;
    const limits = { maxYoungGenerationSizeMb: YOUNG, ...(heap === undefined ? {} : { maxOldGenerationSizeMb: heap }) };
    const worker = new Worker(script, { workerData: analyze, resourceLimits: limits });
    const place: Place = { worker, ready: false, begin: undefined, settle: undefined };
    // One that dies while it has nothing to do must not be given an article: nobody would ever answer.
    const die = (trouble: Trouble): void => {
      if (place.settle) place.settle(trouble);
      else this.#drop(place);
    };
    worker.on("message", (message: Message | Unready | typeof READY) => {
      if (message === READY) {
        place.ready = true;
        place.begin?.();
      } else if ("unready" in message) {
        const { what, where, mend } = message.unready;
        place.settle?.(new HearsayError(what, where, mend));
      } else place.settle?.(message);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => die(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? FULL : ended(error.message)));
    worker.on("exit", (code) => die(ended(`exit code ${code}`)));
    this.#all.add(place);
    return place;
  }

  #ask(place: Place, article: Article): Promise<{ outcome: Outcome; alive: boolean }> {
    return new Promise((resolve, reject) => {
      const { timeout } = this.options;
      let timer: NodeJS.Timeout | undefined;
      place.begin = () => {
        if (timeout !== Infinity) timer = setTimeout(() => place.settle?.(late(timeout)), timeout * 1000);
      };
      if (place.ready) place.begin();
      place.settle = (answer) => {
        clearTimeout(timer);
        place.begin = undefined;
        place.settle = undefined;
        if (answer instanceof HearsayError) reject(answer);
        else if ("id" in answer) resolve({ outcome: received(answer), alive: true });
        else resolve({ outcome: { id: article.id, error: new HearsayError(answer.what, article.id, answer.mend) }, alive: false });
      };
      place.worker.postMessage(article);
    });
  }
}

const FULL: Trouble = { what: "needs more memory than there is", mend: "look at the article: is it one? Else NODE_OPTIONS=--max-old-space-size=8192" };

function ended(why: string): Trouble {
  return { what: `ended its worker: ${why}`, mend: "look at the article: is it one?" };
}

function late(seconds: number): Trouble {
  return { what: `took longer than ${seconds} s`, mend: "a longer --timeout, or leave the article out" };
}

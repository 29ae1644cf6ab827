import { Worker } from "node:worker_threads";
import { HearsayError } from "../errors.js";
import type { AnalyzeOptions } from "../options.js";
import type { Article } from "../read/article.js";
import type { Outcome } from "./file.js";
import { received } from "./message.js";
import type { Message } from "./message.js";

/**
 * wink-nlp keeps every unknown word for ever, and its tables run over after some ten thousand articles: a worker makes
 * place for a new one before.
 */
const ARTICLES_A_WORKER = 5000;

export interface PoolOptions {
  readonly analyze: AnalyzeOptions;
  readonly jobs: number;
  /** Seconds for one article; Infinity for no limit. */
  readonly timeout: number;
  /** What a worker runs; a test gives one that misbehaves. */
  readonly script?: URL;
}

/** A worker and the article that it has in hand. */
interface Place {
  readonly worker: Worker;
  articles: number;
  /** What to do with the worker's answer; undefined while it has no article. */
  settle: ((answer: Message | Trouble) => void) | undefined;
}

/** Why there is no answer. */
interface Trouble {
  readonly what: string;
  readonly mend: string;
}

/** Worker threads that each take one article at a time. */
export class Pool {
  readonly #free: Place[] = [];
  readonly #all = new Set<Place>();
  readonly #waiting: Array<(place: Place) => void> = [];
  #closed = false;

  constructor(readonly options: PoolOptions) {}

  /** Analyses an article as soon as a worker is free. Never rejects: a worker that dies or hangs is an outcome. */
  async analyze(article: Article): Promise<Outcome> {
    const place = await this.#take();
    const { outcome, alive } = await this.#ask(place, article);
    place.articles += 1;
    if (alive && place.articles < ARTICLES_A_WORKER) this.#give(place);
    else {
      this.#all.delete(place);
      void place.worker.terminate();
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

  #start(): Place {
    const worker = new Worker(this.options.script ?? new URL("worker.js", import.meta.url), { workerData: this.options.analyze });
    const place: Place = { worker, articles: 0, settle: undefined };
    worker.on("message", (message: Message) => place.settle?.(message));
    worker.on("error", ({ message }: Error) => place.settle?.(ended(message)));
    worker.on("exit", (code) => place.settle?.(ended(`exit code ${code}`)));
    this.#all.add(place);
    return place;
  }

  #ask(place: Place, article: Article): Promise<{ outcome: Outcome; alive: boolean }> {
    return new Promise((resolve) => {
      const { timeout } = this.options;
      const timer = timeout === Infinity ? undefined : setTimeout(() => place.settle?.(late(timeout)), timeout * 1000);
      place.settle = (answer) => {
        clearTimeout(timer);
        place.settle = undefined;
        if ("id" in answer) resolve({ outcome: received(answer), alive: true });
        else resolve({ outcome: { id: article.id, error: new HearsayError(answer.what, article.id, answer.mend) }, alive: false });
      };
      place.worker.postMessage(article);
    });
  }
}

function ended(why: string): Trouble {
  return { what: `ended its worker: ${why}`, mend: "look at the article: is it one?" };
}

function late(seconds: number): Trouble {
  return { what: `took longer than ${seconds} s`, mend: "a longer --timeout, or leave the article out" };
}

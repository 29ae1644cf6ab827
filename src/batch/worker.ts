import { parentPort, workerData } from "node:worker_threads";
import type { AnalyzeOptions } from "../options.js";
import type { Article } from "../read/article.js";
import { analyzeFile } from "./file.js";
import { sent } from "./message.js";

/* One thread of a run: takes an article, gives its outcome, takes the next. */

const options = workerData as AnalyzeOptions;

parentPort?.on("message", (article: Article) => {
  void analyzeFile(article, options).then((outcome) => parentPort?.postMessage(sent(outcome)));
});

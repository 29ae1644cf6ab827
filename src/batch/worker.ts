import { parentPort, workerData } from "node:worker_threads";
import type { AnalyzeOptions } from "../options.js";
import type { Article } from "../read/article.js";
import { analyzeDocument } from "../pipeline.js";
import { analyzeFile } from "./file.js";
import { READY, sent } from "./message.js";

/* One thread of a run: takes an article, gives its outcome, takes the next. */

const options = workerData as AnalyzeOptions;

// What an article may take does not include reading the models.
try {
  analyzeDocument({ id: "", text: "Ready." });
} catch {
  // The first article will tell what is wrong.
}
parentPort?.postMessage(READY);

parentPort?.on("message", (article: Article) => {
  void analyzeFile(article, options).then((outcome) => parentPort?.postMessage(sent(outcome)));
});

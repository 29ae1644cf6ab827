import { parentPort, workerData } from "node:worker_threads";
import type { AnalyzeOptions } from "../options.js";
import type { Article } from "../read/article.js";
import { asHearsayError } from "../errors.js";
import { analyzeDocument, prepareModels } from "../pipeline.js";
import { analyzeFile } from "./file.js";
import { READY, sent, unready } from "./message.js";

/* One thread of a run: takes an article, gives its outcome, takes the next. */

const options = workerData as AnalyzeOptions;

// What an article may take does not include reading the models, nor what is done for the first time.
try {
  await prepareModels();
  analyzeDocument({ id: "", text: "Ready." });
  parentPort?.postMessage(READY);
} catch (error) {
  parentPort?.postMessage(unready(asHearsayError(error, "worker")));
}

parentPort?.on("message", (article: Article) => {
  void analyzeFile(article, options).then((outcome) => parentPort?.postMessage(sent(outcome)));
});

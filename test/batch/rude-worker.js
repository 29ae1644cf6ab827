import { parentPort, workerData } from "node:worker_threads";

// Does as its articles' names say. What it knows of itself it loses when it is replaced.
let articles = 0;

const started = Date.now();
while (workerData.slowStart && Date.now() - started < 1500) articles = 0;
parentPort.postMessage("ready");

parentPort.on("message", ({ id }) => {
  articles += 1;
  if (id.startsWith("exit")) process.exit(3);
  if (id.startsWith("throw")) throw new Error("boom");
  if (id.startsWith("hang")) for (;;) articles += 0;
  if (id.startsWith("eat")) for (const eaten = []; ; ) eaten.push(new Array(10_000).fill(articles));
  const answer = () => parentPort.postMessage({ id, what: String(articles), where: id, mend: "nothing" });
  if (id.startsWith("slow")) setTimeout(answer, 300);
  else answer();
  // Ends behind the answer, while it has no article.
  if (id.startsWith("faint")) setTimeout(() => process.exit(4), 20);
});

import { probabilitiesIn } from "../attribution/stances.js";
import type { StanceModel } from "../attribution/stances.js";
import { log } from "./log.js";
import type { StanceExample } from "./stance-corpus.js";

/** Macro F1, accuracy, F1 by label, loss, and how far probabilities are from the truth (ECE, ten bins). */
export function scoreStances(examples: readonly StanceExample[], model: StanceModel): string {
  const table = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];
  const bins = Array.from({ length: 10 }, () => ({ sure: 0, right: 0 }));
  let loss = 0;
  for (const { window, label } of examples) {
    const probabilities = probabilitiesIn(window, model);
    const most = Math.max(...probabilities);
    const found = probabilities.indexOf(most);
    table[label][found] += 1;
    loss -= Math.log(probabilities[label]);
    const bin = bins[Math.min(9, Math.floor(most * 10))];
    bin.sure += most;
    bin.right += found === label ? 1 : 0;
  }
  const f = [0, 1, 2].map((l) => (200 * table[l][l]) / (table[l].reduce((a, b) => a + b, 0) + table.reduce((sum, row) => sum + row[l], 0)));
  const right = table[0][0] + table[1][1] + table[2][2];
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.sure - bin.right), 0) / examples.length;
  const by = f.map((value) => value.toFixed(1)).join(" / ");
  return `${examples.length} targets, macro F1 ${((f[0] + f[1] + f[2]) / 3).toFixed(1)} (${by}), accuracy ${((100 * right) / examples.length).toFixed(1)}, loss ${(loss / examples.length).toFixed(3)}, ECE ${(100 * error).toFixed(1)}`;
}

/** Tells how a model does on each half of newsmtsc's dev, on both together, and how often it is right when it is how sure. */
export function scoreOnDev(read: (name: string) => StanceExample[], model: StanceModel): void {
  const halves = ["dev-mt", "dev-rw"].map((name) => ({ name, examples: read(name) }));
  for (const { name, examples } of halves) log(`${name}: ${scoreStances(examples, model)}`);
  const both = halves.flatMap(({ examples }) => examples);
  log(`both: ${scoreStances(both, model)}`);
  const guesses = both.map(({ window, label }) => {
    const probabilities = probabilitiesIn(window, model);
    const sure = Math.max(...probabilities);
    return { sure, right: probabilities.indexOf(sure) === label };
  });
  for (let from = 3; from < 10; from += 1) {
    const bin = guesses.filter(({ sure }) => Math.min(9, Math.floor(sure * 10)) === from);
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { sure }) => sum + sure, 0) / bin.length;
    const right = bin.filter((guess) => guess.right).length / bin.length;
    log(`sure 0.${from} and more: ${bin.length} targets, ${mean.toFixed(2)} in the mean, ${right.toFixed(2)} right`);
  }
}

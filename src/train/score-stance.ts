import { modelPath, readModel } from "../models.js";
import { stanceModelOf } from "../attribution/stances.js";
import { stanceReader } from "./stance-corpus.js";
import { scoreOnDev } from "./stance-scores.js";

/*
 * Scores the stance model of the package on newsmtsc's dev:
 *   node dist/train/score-stance.js CORPORA
 */

const [corpora] = process.argv.slice(2);
if (corpora === undefined) {
  process.stderr.write("usage: node dist/train/score-stance.js CORPORA\n");
  process.exitCode = 2;
} else {
  scoreOnDev(stanceReader(corpora), stanceModelOf(readModel("stance"), modelPath("stance")));
}

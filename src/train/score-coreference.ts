import { addTallies, alignMentions, f1Of, scoreCoreference } from "../evaluate/coreference.js";
import type { CoreferenceTallies, Tally } from "../evaluate/coreference.js";
import { analyzeDocument } from "../pipeline.js";
import { readGoldCoreference } from "./gold-coreference.js";

/*
 * Scores coreference against GUM's chains: node dist/train/score-coreference.js FOLDER... Chains of one mention are left out on both sides.
 * A found mention is a gold one where it begins with it, or with its last words ends inside it (gold phrases reach on behind their
 * heads), the nearest one first. Twice: over all chains, and over those of persons, organizations and places, which alone hearsay looks for.
 */

const WANTED = new Set(["PERSON", "ORGANIZATION", "LOCATION"]);

function main(folders: readonly string[]): void {
  for (const folder of folders) {
    let all: CoreferenceTallies | undefined;
    let wanted: CoreferenceTallies | undefined;
    for (const { id, text, chains } of readGoldCoreference(folder)) {
      const { entities } = analyzeDocument({ id, text });
      const found = entities.map(({ mentions }) => mentions).filter((mentions) => mentions.length > 1);
      const score = (kept: typeof chains): CoreferenceTallies => {
        const gold = kept.map(({ mentions }) => mentions).filter((mentions) => mentions.length > 1);
        const aligned = alignMentions(
          gold,
          found,
          (a, b) => a.start <= b.start + 4 && b.end <= a.end + 2 && Math.abs(a.start - b.start) <= 5,
        );
        return scoreCoreference(aligned.gold, aligned.found);
      };
      const one = score(chains);
      const two = score(chains.filter(({ type }) => WANTED.has(type)));
      all = all ? addTallies(all, one) : one;
      wanted = wanted ? addTallies(wanted, two) : two;
    }
    if (all) print(`${folder}, all chains`, all);
    if (wanted) print(`${folder}, persons, organizations, places`, wanted);
  }
}

function print(label: string, tallies: CoreferenceTallies): void {
  const line = (name: string, tally: Tally): string =>
    `  ${name.padEnd(10)}P ${percent(tally.precision[0] / tally.precision[1])} R ${percent(tally.recall[0] / tally.recall[1])} F1 ${percent(f1Of(tally))}\n`;
  const { mentions, muc, bcubed, ceafe, lea } = tallies;
  process.stdout.write(
    `${label}\n${line("mentions", mentions)}${line("MUC", muc)}${line("B³", bcubed)}${line("CEAF-e", ceafe)}${line("LEA", lea)}` +
      `  CoNLL mean ${percent((f1Of(muc) + f1Of(bcubed) + f1Of(ceafe)) / 3)}\n`,
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

main(process.argv.slice(2));

import { STATES } from "../data/states.js";
import type { Article } from "./article.js";
import type { Cluster } from "./clusters.js";
import type { History } from "./history.js";
import { NEAR } from "./history.js";
import type { Candidate } from "./mentions.js";
import { plainName } from "./spelling.js";

/** The country, state or city that `the country`, `this nation`, `the city` goes back to; `the region` is whatever is named one. */
export function nearestPlace({ tokens, text }: Article, nominal: Candidate, history: History): Cluster | undefined {
  // `Mexico City` is not what every city is: only a region, a province or a district goes by its own last word.
  const byItsWord = !/^(?:city|state|country|nation)$/.test(nominal.lemma);
  const itself = byItsWord && history.recent.findLast(
    ({ type, named, members }) => type === "LOCATION" && named && members.some(({ kind, firstToken, head }) => kind === "name" && firstToken < head && tokens[head].text.toLowerCase() === nominal.lemma),
  );
  if (itself) return itself;
  const country = /^(?:country|nation)$/.test(nominal.lemma);
  if (!country && nominal.lemma !== "state" && nominal.lemma !== "city") return undefined;
  // `this country` in somebody's words is the one that all is about, not the one named last.
  if (country && /^this$/i.test(tokens[nominal.firstToken].text) && nominal.quotation >= 0) return mostNamed(nominal, history, true);
  if (nominal.lemma === "city") return mostNamed(nominal, history, false);
  if (nominal.lemma === "state") {
    const state = history.recent.findLast(({ type, members }) => type === "LOCATION" && members.some(({ kind, start, end }) => kind === "name" && STATES.has(plainName(text.slice(start, end)))));
    if (state) return state;
  }
  for (let i = history.recent.length - 1; i >= 0; i -= 1) {
    const cluster = history.recent[i];
    const last = cluster.members[cluster.members.length - 1];
    if (cluster.type !== "LOCATION" || nominal.sentence - last.sentence > NEAR) continue;
    if ((cluster.country !== undefined) === country && cluster.named) return cluster;
  }
  return country ? mostNamed(nominal, history, true) : undefined;
}

/** The country or other place that the article has named most so far, of several the last; one named but once only where it is near. */
function mostNamed(nominal: Candidate, history: History, country: boolean): Cluster | undefined {
  let best: Cluster | undefined;
  let most = 0;
  for (const cluster of history.recent) {
    if (cluster.type !== "LOCATION" || (cluster.country !== undefined) !== country || !cluster.named) continue;
    const before = cluster.members.filter(({ index }) => index < nominal.index);
    const near = before.length > 0 && nominal.sentence - before[before.length - 1].sentence <= NEAR;
    if (before.length >= most && (before.length > 1 || near)) {
      best = cluster;
      most = before.length;
    }
  }
  return best;
}

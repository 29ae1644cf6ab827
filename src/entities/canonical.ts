import { TITLES } from "../data/titles.js";
import type { Article } from "./article.js";
import type { Cluster } from "./clusters.js";
import { parsePerson } from "./person-names.js";

/** The name of the user's list, else the fullest name that the article gives, titles, leading articles and possessives left out; for what is never named its first words. */
export function canonicalName(article: Article, cluster: Cluster): string {
  if (cluster.listed !== undefined) return cluster.listed;
  if (cluster.country !== undefined && !cluster.demonym) return countryName(article, cluster);
  let best = "";
  let bestRank = -Infinity;
  for (const member of cluster.members) {
    if (member.kind !== "name") continue;
    const name = bareName(article.text.slice(member.start, member.end), cluster.type === "PERSON");
    // A heading's capitals run words together with a name: `Derelict Obama`.
    const rank = fullness(name, cluster) - (article.heading[member.sentence] === 1 ? 150 : 0);
    if (rank > bestRank) {
      best = name;
      bestRank = rank;
    }
  }
  if (best !== "") return best;
  if (cluster.madeName !== undefined) return oneLine(cluster.madeName);
  const described = cluster.members.find(({ kind }) => kind === "nominal") ?? cluster.members[0];
  return oneLine(article.text.slice(described.start, described.end));
}

/** A country's name is the one that the article uses most, written out: `Britain` or `United Kingdom`, not `U.K.` */
function countryName(article: Article, cluster: Cluster): string {
  const counts = new Map<string, number>();
  for (const { kind, start, end } of cluster.members) {
    if (kind !== "name") continue;
    const name = bareName(article.text.slice(start, end), false);
    const short = name.replace(/\P{L}/gu, "").length <= 4 && /^[\p{Lu}.]+$/u.test(name);
    counts.set(name, (counts.get(name) ?? 0) + (short ? 0.001 : 1));
  }
  if (counts.size === 0) return oneLine(cluster.madeName ?? article.text.slice(cluster.members[0].start, cluster.members[0].end));
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function bareName(text: string, person: boolean): string {
  let name = oneLine(text)
    .replace(/(?:['’ʼ]s|(?<=s)['’ʼ])$/iu, "")
    .replace(/^(?:the|a|an) (?=\S)/iu, "");
  if (!person) return name;
  for (
    let space = name.indexOf(" ");
    space > 0 && TITLES.has(name.slice(0, space).toLowerCase().replace(/\.$/u, ""));
    space = name.indexOf(" ")
  ) {
    name = name.slice(space + 1);
  }
  return name;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Of two names the one with more words is fuller, then the longer; capitals throughout (a heading) and a stray single letter count little. */
function fullness(name: string, cluster: Cluster): number {
  const words = name.split(" ").filter((word) => /\p{L}/u.test(word));
  const shouting = name.length > 5 && name === name.toUpperCase() ? 50 : 0;
  if (cluster.type === "PERSON") {
    const { given } = parsePerson(name);
    return (
      1000 +
      (given.length > 0 ? 100 : 0) +
      Math.min(words.length, 4) * 10 +
      (words.length === 1 ? Math.min(name.length, 9) / 10 : 0) -
      shouting
    );
  }
  return 1000 + Math.min(words.length, 12) * 10 + Math.min(name.length, 99) / 10 - shouting;
}

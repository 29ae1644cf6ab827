import type { Article } from "./article.js";
import { relationOf } from "./grammar.js";
import type { Candidate } from "./mentions.js";

/*
 * What the subject of a possessive pronoun's own clause says of whom it stands for.
 */

/** `The crisis had its roots in …`: it is the crisis, which is nobody. */
export function isOfAThing({ syntax, sentences, tokens, nameOf }: Article, candidates: readonly Candidate[], { head, lemma, sentence }: Candidate): boolean {
  if (lemma !== "its") return false;
  const owned = syntax.heads[head];
  const verb = owned < 0 || relationOf(syntax, owned) !== "obj" ? -1 : syntax.heads[owned];
  if (verb < 0) return false;
  for (let i = sentences[sentence].firstToken; i < verb; i += 1) {
    if (syntax.heads[i] !== verb || relationOf(syntax, i) !== "nsubj") continue;
    return tokens[i].pos === "NOUN" && nameOf[i] < 0 && !candidates.some((candidate) => candidate.head === i);
  }
  return false;
}

/** `In his speech, he said`: whoever the subject is owns what stands in front of it, so the subject chooses. */
export function subjectBehind({ tokens }: Article, candidates: readonly Candidate[], { index, role, sentence, pronoun }: Candidate): Candidate | undefined {
  if (role !== "possessor" || pronoun?.gender === undefined) return undefined;
  for (let i = index + 1; candidates[i]?.sentence === sentence; i += 1) {
    const { role: its, pronoun: behind } = candidates[i];
    if (its !== "subject") continue;
    return behind?.gender === pronoun.gender && behind.plural === pronoun.plural && tokens[candidates[i].head - 1].text === "," ? candidates[i] : undefined;
  }
  return undefined;
}

import { array, assert, integer, nat, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { findAddressees } from "../../src/attribution/addressees.js";
import { describeRelations } from "../../src/attribution/describe.js";
import type { CueKind, Description, Polarity } from "../../src/document/types.js";
import { resolveArticle } from "../../src/entities/resolve.js";
import { analyze, recordOf } from "../../src/index.js";
import { firstTokenAt } from "../../src/text/ranges.js";
import { models, readStatements } from "./statements.js";

function described(marked: string): Description & { words?: string } {
  const { text, context, names, relations: given } = readStatements(marked);
  const relations = findAddressees(context, names, given);
  const resolution = resolveArticle(text, context, names, relations);
  const [description] = describeRelations(text, context, relations, resolution, models.cueKinds);
  const { addressee } = description;
  return { ...description, ...(addressee ? { words: text.slice(addressee.spans[0].start, addressee.spans[0].end) } : {}) };
}

const KINDS: ReadonlyArray<readonly [string, CueKind]> = [
  ["^The mayor^ _said_ <the bridge was safe>.", "speech"],
  ["_According to_ ^the mayor^, <the bridge was safe>.", "speech"],
  ["_According to_ ^the report^, <the bridge was safe>.", "document"],
  ["^The report^ _said_ <the bridge was safe>.", "document"],
  ["^The poll^ _shows_ <that few trust the council>.", "document"],
  ["^Ilse Brandt^ _tweeted_ <that the bridge was safe>.", "writing"],
  ["^Ilse Brandt^ _said in a letter_ <that the bridge was safe>.", "writing"],
  ["^Ilse Brandt^ _made a promise_ <that the bridge would be safe>.", "speech"],
  ["^Ilse Brandt^ _believes_ <that the bridge is safe>.", "thought"],
  ["^The union^ _wants_ <a new bridge>.", "thought"],
  ["^Residents^ _are aware of_ <the danger>.", "thought"],
  ["^The driver^ _saw_ <that the bridge was shaking>.", "perception"],
  ["<The bridge> _seems_ <to be safe>.", "perception"],
  ["^The driver^ _nodded_ <that he had seen it>.", "action"],
  ["^The council^ _voted_ <to close the bridge>.", "action"],
  ["^Brandt^_:_ <The bridge is safe>", "punctuation"],
  // Not in the lexicon: by its cluster.
  ["^The mayor^ _bellyached_ <that the bridge was closed>.", "speech"],
];

const POLARITIES: ReadonlyArray<readonly [string, Polarity]> = [
  ["^The mayor^ _said_ <that the bridge was not safe>.", "affirmed"],
  ["^The mayor^ _did not say_ <that the bridge was safe>.", "negated"],
  ["^The mayor^ did not _say_ <that the bridge was safe>.", "negated"],
  ["^The mayor^ _never claimed_ <that the bridge was safe>.", "negated"],
  ["^The mayor^ _refused_ <to comment on the bridge>.", "negated"],
  ["^The mayor^ _declined to say_ <whether the bridge was safe>.", "negated"],
  ["^No one^ _said_ <that the bridge was safe>.", "negated"],
  ["^The mayor^ not only _said_ <that the bridge was safe>, she walked over it.", "affirmed"],
  ["^The mayor^ _denied_ <that the bridge was unsafe>.", "denied"],
  ["^The council^ _rejected_ <the union's claim>.", "denied"],
  ["^The driver^ _refused_ <to leave the bridge>.", "denied"],
  ["^The union^ _ruled out_ <another strike>.", "denied"],
  ["There was ^Moscow^'s _denial of_ <these charges>.", "denied"],
  ["^Reporters^ _asked_ <whether the bridge was safe>.", "asked"],
  ["<“Is the bridge safe?”> ^she^ _said_.", "asked"],
  ["^The union^ _asked for_ <a new bridge>.", "affirmed"],
];

const ADDRESSEES: ReadonlyArray<readonly [string, string | undefined]> = [
  ["^The mayor^ _told_ Radio Lira <that the bridge was safe>.", "Radio Lira"],
  ["^The mayor^ _told_ reporters on Monday <that the bridge was safe>.", "reporters"],
  ["^The mayor^ _urged_ <residents to stay at home>.", "residents"],
  ["<“The bridge is safe,”> ^the mayor^ _said_ to the crowd.", "the crowd"],
  ["^The mayor^ _wrote_ in a letter to the governor <that the bridge was safe>.", "the governor"],
  ["In an interview with Radio Lira, ^the mayor^ _said_ <the bridge was safe>.", "Radio Lira"],
  ["^The mayor^ _told_ him and the council <that the bridge was safe>.", "him and the council"],
  ["^The mayor^ _said_ <that the road to Paris was closed>.", undefined],
  ["_According to_ ^the mayor^, <the bridge was safe>.", undefined],
  ["^The judge^ _ordered for_ <Keita to be jailed>.", undefined],
  ["^The mayor^ _told_ the truth about <the bridge>.", undefined],
];

describe("what a cue says", () => {
  it.each(KINDS)("%s: %s", (marked, kind) => expect(described(marked).cueKind).toBe(kind));
  it.each(POLARITIES)("%s: %s", (marked, polarity) => expect(described(marked).polarity).toBe(polarity));
  it.each(ADDRESSEES)("%s: %s", (marked, words) => expect(described(marked).words).toBe(words));

  it("names an addressee that the article knows, and gives it `you`", () => {
    const text = "Mayor Ilse Brandt met Amadou Keita on Monday. “You have waited long enough,” Brandt told Keita.";
    const record = recordOf(analyze(text));
    const row = record.attributions.find(({ cue }) => cue?.text.includes("told"));
    const keita = record.entities.find(({ name }) => name === "Amadou Keita");
    expect(row?.addressee).toMatchObject({ text: "Keita", name: "Amadou Keita", entity: keita?.id });
    expect(keita?.mentions.map((mention) => mention.text)).toContain("You");
  });

  it("keeps only statements with cues of the kinds asked for", () => {
    const analysis = analyze("The mayor said that the bridge was safe. The driver believes that it will fall soon.");
    const cues = (kinds?: readonly CueKind[]) => recordOf(analysis, kinds ? { cueKinds: kinds } : {}).attributions.map(({ cue }) => cue?.text);
    expect(cues()).toEqual(["said", "believes"]);
    expect(cues(["thought"])).toEqual(["believes"]);
  });
});

describe("tokens by their characters", () => {
  it("finds the first that ends behind a character", () => {
    assert(
      property(array(tuple(nat(3), integer({ min: 1, max: 4 })), { maxLength: 20 }), nat(100), (gaps, character) => {
        let at = 0;
        const tokens = gaps.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at, text: "", lemma: "", pos: "X" as const, quantity: "" };
        });
        const found = firstTokenAt(tokens, character);
        const expected = tokens.findIndex(({ end }) => end > character);
        expect(found).toBe(expected < 0 ? tokens.length : expected);
      }),
    );
  });
});

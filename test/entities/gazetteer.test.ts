import { describe, expect, it } from "vitest";
import { isGivenName, listedNames } from "../../src/entities/gazetteer.js";
import { packagedForms } from "../../src/models.js";
import { hashText } from "../../src/tagger/hash.js";
import { annotate } from "../../src/text/annotate.js";
import { tokenize } from "../../src/text/tokens.js";

const forms = packagedForms();

function listed(text: string): number[] {
  const tokens = annotate(text, tokenize(text));
  const marks = new Uint8Array(tokens.length);
  listedNames(forms.read(tokens), 0, tokens.length, marks);
  return [...marks];
}

describe("listed names", () => {
  it("are marked token by token, the longest first, inside ones apart from single ones", () => {
    const [south, africa, and, , kenya] = listed("South Africa and now Kenya");
    expect([and, south & 1, africa & 1, kenya & 1]).toEqual([0, 0, 1, 0]);
    expect(south).toBe(kenya);
    expect(listed("West Virginia")).toEqual([listed("Ohio")[0], listed("Ohio")[0] | 1]);
  });

  it("are places in small letters too, under a mark of their own; peoples and coins are not", () => {
    const [ohio] = listed("ohio");
    expect(ohio).toBeGreaterThan(listed("Ohio")[0]);
    expect(listed("french dollar virginian")).toEqual([0, 0, 0]);
  });

  it("know given names of many countries", () => {
    const names = ["Kwame", "Priya", "Recep", "Traci", "Mahmoud", "Xiomara", "Hiroshi"];
    expect(names.filter((name) => isGivenName(hashText(name.toLowerCase())))).toEqual(names);
    expect(isGivenName(hashText("bridge"))).toBe(false);
  });
});

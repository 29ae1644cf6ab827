import { describe, expect, it } from "vitest";
import { whoIs } from "./marked.js";

/** A marked text and who its mention in braces is, "" for nobody named. A text that begins with ! is a known miss. */
export type Case = readonly [text: string, who: string];

/** One test a case; a known miss that is mended fails, so that its mark comes off. */
export function testCases(name: string, table: readonly Case[]): void {
  describe(name, () => {
    for (const [marked, who] of table) {
      const text = marked.replace(/^!/u, "");
      (text === marked ? it : it.fails)(text, () => expect(whoIs(text)).toBe(who));
    }
  });
}

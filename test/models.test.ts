import { describe, expect, it } from "vitest";
import { beginModels, readModel, takeModels } from "../src/models.js";

describe("models read aside", () => {
  it("are the same as those read at once, every one of them, and are taken once", async () => {
    expect((await takeModels()).size).toBe(0);
    beginModels();
    const models = await takeModels();
    for (const [name, { card, fingerprint, sections }] of models) {
      const same = readModel(name);
      expect({ card, fingerprint }).toEqual({ card: same.card, fingerprint: same.fingerprint });
      for (const [section, { bytes, meta }] of sections) {
        expect(Buffer.compare(bytes, same.sections.get(section)?.bytes ?? new Uint8Array())).toBe(0);
        expect(meta).toEqual(same.sections.get(section)?.meta);
      }
    }
    expect((await takeModels()).size).toBe(0);
  });
});

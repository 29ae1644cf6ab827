import { describe, expect, it } from "vitest";
import { HearsayError } from "../../src/errors.js";
import { readTensors, tensorBytes } from "../../src/train/network-file.js";

function fileOf(header: object, numbers: readonly number[]): Buffer {
  const json = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([length, json, Buffer.from(Float32Array.from(numbers).buffer)]);
}

const header = { meta: { dilations: [1, 2] }, tensors: [{ name: "emb.word", shape: [2, 2] }, { name: "cue.b1", shape: [1] }] };

describe("the file of a trained network", () => {
  it("gives its tensors in their order, wherever its bytes lie", () => {
    const { meta, tensors } = readTensors(Buffer.concat([Buffer.alloc(3), fileOf(header, [1, 2, 3, 4, 5])]).subarray(3), "net.bin");
    expect(meta).toEqual({ dilations: [1, 2] });
    expect([...tensors]).toEqual([
      ["emb.word", { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) }],
      ["cue.b1", { shape: [1], data: Float32Array.of(5) }],
    ]);
  });

  it("is written as it is read", () => {
    const file = fileOf(header, [1, 2, 3, 4, 5]);
    expect(tensorBytes(readTensors(file, "net.bin"))).toEqual(file);
  });

  it("is refused where it is too short or too long", () => {
    expect(() => readTensors(fileOf(header, [1, 2, 3, 4]), "net.bin")).toThrow(HearsayError);
    expect(() => readTensors(fileOf(header, [1, 2, 3, 4, 5, 6]), "net.bin")).toThrow(HearsayError);
  });
});

import { describe, expect, it } from "vitest";
import { childrenOf, ELSEWHERE, pathsFrom } from "../../src/attribution/paths.js";

// 0 The 1 mayor 2 said 3 the 4 bridge 5 fell | 6 It 7 rained
const syntax = {
  tags: new Int32Array(8),
  heads: Int32Array.of(1, 2, -1, 4, 5, 2, 7, -1),
  relations: Int32Array.of(18, 1, 0, 18, 1, 8, 1, 0),
};

describe("childrenOf", () => {
  it("lists children in reading order", () => {
    const { from, list } = childrenOf(syntax);
    expect([...list.subarray(from[2], from[3])]).toEqual([1, 5]);
    expect([...list.subarray(from[5], from[6])]).toEqual([4]);
    expect(from[1] - from[0]).toBe(0);
  });
});

describe("pathsFrom", () => {
  it("goes down from the cue and names the branch", () => {
    const { up, down, branch, route } = pathsFrom(syntax, 2, 0, 8, { firstToken: 0, endToken: 6 });
    expect([...up.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...down.subarray(0, 6)]).toEqual([2, 1, 0, 3, 2, 1]);
    expect([...branch.subarray(0, 6)]).toEqual([1, 1, -1, 5, 5, 5]);
    expect(route[0]).not.toBe(route[3]);
  });

  it("goes up where the token stands above or beside the cue", () => {
    const { up, branch } = pathsFrom(syntax, 5, 0, 8, { firstToken: 0, endToken: 6 });
    expect(up[2]).toBe(1);
    expect(branch[2]).toBe(-1);
    expect(up[0]).toBe(1);
    expect(branch[0]).toBe(1);
  });

  it("knows tokens of other sentences", () => {
    const { up } = pathsFrom(syntax, 2, 0, 8, { firstToken: 0, endToken: 6 });
    expect([up[6], up[7]]).toEqual([ELSEWHERE, ELSEWHERE]);
  });
});

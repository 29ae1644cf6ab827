import { KernelMemory } from "../tagger/kernel-memory.js";
import { KERNEL } from "./kernel.js";

/** Functions of kernel.wat, which tells what they do. Pointers and strides count bytes. */
interface Kernel {
  product(
    x: number, xStride: number, tapStride: number, taps: number, k: number, w: number, scales: number, b: number, panels: number,
    y: number, yStride: number, n: number,
  ): void;
  quantise(x: number, xStride: number, k: number, q: number, qStride: number, n: number): void;
  widen(ids: number, table: number, scales: number, k: number, q: number, qStride: number, n: number): void;
  sumRows(addresses: number, columns: number, b: number, bytes: number, y: number, yStride: number, n: number): void;
  narrow(x: number, rate: number, y: number, count: number): void;
  sumSteps(addresses: number, columns: number, b: number, bytes: number, worth: number, q: number, qStride: number, n: number): void;
  sumWide(addresses: number, columns: number, b: number, bytes: number, worth: number, y: number, yStride: number, n: number): void;
  rectify(y: number, stride: number, bytes: number, n: number): void;
  addRectified(z: number, y: number, bytes: number): void;
  lstm(
    g: number, gStride: number, q: number, qStride: number, offset: number, u: number, scales: number, size: number, starts: number,
    lengths: number, active: number, direction: 1 | -1, h: number, hStride: number, c: number, gates: number,
  ): void;
  tree(p: number, pStride: number, bytes: number, heads: number, t: number, tStride: number, n: number): void;
}

/** The network's kernel with its memory. */
export class NetworkMemory extends KernelMemory<Kernel> {
  constructor() {
    super(KERNEL);
  }
}

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
  rectify(y: number, stride: number, bytes: number, n: number): void;
  addRectified(z: number, y: number, bytes: number): void;
  lstm(
    g: number, gStride: number, q: number, qStride: number, offset: number, u: number, scales: number, size: number, starts: number,
    lengths: number, active: number, direction: 1 | -1, h: number, hStride: number, c: number, gates: number,
  ): void;
  tree(p: number, pStride: number, bytes: number, heads: number, t: number, tStride: number, n: number): void;
}

/** What of WebAssembly is used: its types come with the browser's otherwise. */
interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Kernel & { readonly memory: WebAssemblyMemory } };
};

const PAGE = 65536;

let compiled: object | undefined;

/**
 * The kernel with its memory, which is given out from the lowest address up: first what stays, then, after `mark`, what a
 * computation needs until `release`. It grows to the largest need there was and is used again and again.
 */
export class KernelMemory {
  readonly run: Kernel;
  private readonly memory: WebAssemblyMemory;
  private end = 16;

  constructor() {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL, "base64"));
    const { exports } = new WebAssembly.Instance(compiled);
    this.run = exports;
    this.memory = exports.memory;
  }

  /** Room at an address divisible by 16; what stands there is undefined. @returns its address */
  room(bytes: number): number {
    const at = this.end;
    this.end += (bytes + 15) & ~15;
    const missing = this.end - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  mark(): number {
    return this.end;
  }

  release(mark: number): void {
    this.end = mark;
  }

  /** Copies numbers into new room. @returns its address */
  keep(numbers: Float32Array | Int32Array | Int16Array | Int8Array): number {
    const at = this.room(numbers.byteLength);
    this.bytes(at, numbers.byteLength).set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    return at;
  }

  /** Room full of zeros. */
  zeros(bytes: number): number {
    const at = this.room(bytes);
    this.bytes(at, bytes).fill(0);
    return at;
  }

  /** Views are void as soon as more room is asked for. */
  floats(at: number, count: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, count);
  }

  integers(at: number, count: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, count);
  }

  private bytes(at: number, count: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, at, count);
  }
}

/** What of WebAssembly is used: its types come with the browser's otherwise. */
interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

const PAGE = 65536;

const COMPILED = new Map<string, object>();

/**
 * A kernel in WebAssembly with its memory, which is given out from the lowest address up: first what stays, then, after `mark`, what a
 * computation needs until `release`. It grows to the largest need there was and is used again and again.
 */
export class KernelMemory<Kernel> {
  /** The kernel's functions. */
  readonly run: Kernel;
  private readonly memory: WebAssemblyMemory;
  private end = 16;

  /** @param module the kernel's bytes in base64; it must export `memory` and the functions of `Kernel` */
  constructor(module: string) {
    let compiled = COMPILED.get(module);
    if (!compiled) {
      compiled = new WebAssembly.Module(Buffer.from(module, "base64"));
      COMPILED.set(module, compiled);
    }
    const exports = new WebAssembly.Instance(compiled).exports as Kernel & { readonly memory: WebAssemblyMemory };
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

  doubles(at: number, count: number): Float64Array {
    return new Float64Array(this.memory.buffer, at, count);
  }

  integers(at: number, count: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, count);
  }

  bytes(at: number, count: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, at, count);
  }
}

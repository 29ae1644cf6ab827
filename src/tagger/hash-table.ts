/**
 * Small numbers by hash, open addressing over typed arrays: lists of words of which nothing but hashes is kept. Packed as planes of bytes, which
 * compress better than numbers: three of the gap to the hash before, low byte first, then those of the number.
 */
export class HashTable {
  private readonly mask: number;
  private readonly keys: Int32Array;
  /** 0 where the slot is free. */
  private readonly numbers: Uint16Array;

  /** @param planes as `packHashes` gives them, of `count` bytes each */
  constructor(planes: Uint8Array, count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.numbers = new Uint16Array(size);
    const wide = planes.length > 4 * count;
    let hash = 0;
    for (let i = 0; i < count; i += 1) {
      hash = (hash + planes[i] + planes[count + i] * 256 + planes[2 * count + i] * 65536) | 0;
      const slot = this.slotOf(hash);
      this.keys[slot] = hash;
      this.numbers[slot] = planes[3 * count + i] | (wide ? planes[4 * count + i] << 8 : 0);
    }
  }

  /** The number of a hash, 0 where it has none. */
  of(hash: number): number {
    return this.numbers[this.slotOf(hash)];
  }

  private slotOf(hash: number): number {
    let slot = hash & this.mask;
    while (this.numbers[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/**
 * The planes of a table.
 * @param numbers by hash, from 1 on
 * @param width bytes of a number, 1 or 2
 * @throws RangeError where hashes are so few that a gap between two does not fit in three bytes
 */
export function packHashes(numbers: ReadonlyMap<number, number>, width: 1 | 2): Uint8Array {
  const sorted = [...numbers].map(([hash, number]) => [hash >>> 0, number] as const).toSorted(([a], [b]) => a - b);
  const bytes = new Uint8Array(sorted.length * (3 + width));
  for (const [i, [hash, number]] of sorted.entries()) {
    const gap = hash - (i === 0 ? 0 : sorted[i - 1][0]);
    if (gap >= 1 << 24) throw new RangeError("the gap between two hashes does not fit in three bytes");
    for (const [plane, byte] of [gap & 255, (gap >> 8) & 255, gap >> 16, number & 255, number >> 8].slice(0, 3 + width).entries()) bytes[plane * sorted.length + i] = byte;
  }
  return bytes;
}

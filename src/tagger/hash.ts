/*
 * Features are 32-bit numbers from the start: no string is built or looked up while tagging. Two features of a model of
 * a million fall on one number about once in four thousand, which costs no accuracy that can be measured.
 */

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Joins two numbers into one 32-bit hash; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The features of one position: 32-bit numbers, each made from a template's number and the values it joins. */
export class FeatureBuffer {
  ids = new Int32Array(512);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** @param template number of the feature template, unique within its task */
  add(template: number, a = 0): void {
    this.push(mix(template, a));
  }

  add2(template: number, a: number, b: number): void {
    this.push(mix(mix(template, a), b));
  }

  add3(template: number, a: number, b: number, c: number): void {
    this.push(mix(mix(mix(template, a), b), c));
  }

  private push(id: number): void {
    if (this.length === this.ids.length) {
      const wider = new Int32Array(this.ids.length * 2);
      wider.set(this.ids);
      this.ids = wider;
    }
    this.ids[this.length] = id;
    this.length += 1;
  }
}

/**
 * Numbers that two sets share the likelier, the more they have in common (min-hash with bands): each of `bands` numbers
 * is the same for two sets with the probability of their Jaccard similarity to the power of `rows`. 32-bit, as an
 * int4 holds them; none for an empty set.
 */
export function bandsOf(items: Iterable<string>, { bands, rows }: Banding): number[] {
  const least = new Uint32Array(bands * rows).fill(0xffffffff);
  let some = false;
  for (const item of items) {
    some = true;
    const hash = hashOf(item);
    for (let at = 0; at < least.length; at += 1) {
      const mixed = mix(hash + Math.imul(at + 1, 0x9e3779b9));
      if (mixed < (least[at] as number)) least[at] = mixed;
    }
  }
  if (!some) return [];
  return Array.from({ length: bands }, (_, band) => {
    let hash = band;
    for (const value of least.subarray(band * rows, (band + 1) * rows)) hash = mix(Math.imul(hash, 31) + value);
    return hash | 0;
  });
}

export interface Banding {
  readonly bands: number;
  readonly rows: number;
}

/** A 32-bit hash of a text (FNV-1a over its code units). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

// The finalizer of MurmurHash3: every bit of the input changes half of the output.
function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

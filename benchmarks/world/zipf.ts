import type { Random } from "../ingest/random.ts";

/** Gives a rank, 0 the likeliest. */
export type Ranks = (random: Random) => number;

/** Ranks from 0 to below `count`; the one at rank r is drawn in proportion to 1 / (r + 1) ^ `exponent`. */
export function zipf(count: number, exponent: number): Ranks {
  const upTo = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) upTo[rank] = sum += (rank + 1) ** -exponent;
  return (random) => {
    const drawn = random.next() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? sum) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** As {@link zipf}, with the exponent that gives the first rank this share of all draws. */
export function zipfWithFirst(count: number, share: number): Ranks {
  let [low, high] = [0, 4];
  for (let step = 0; step < 50; step += 1) {
    const exponent = (low + high) / 2;
    let sum = 0;
    for (let rank = 1; rank <= count; rank += 1) sum += rank ** -exponent;
    if (1 / sum < share) low = exponent;
    else high = exponent;
  }
  return zipf(count, low);
}

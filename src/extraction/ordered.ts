/** How many at the start of an ordered list a condition holds of, which holds of none behind the first that it fails. */
export function countBefore<One>(list: readonly One[], isBefore: (one: One) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as One)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Numbers objects: the same object, the same number. Apollo parses a text once, so that the document is the same object
 * whenever it is asked again.
 */
export function objectIds(): (object: object) => number {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (object) => {
    const known = numbers.get(object);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(object, last);
    return last;
  };
}

/**
 * Does the work for each item, up to `concurrency` at a time; an item is asked for when there is room for it. Ends with
 * the first failure, after what is in progress.
 */
export async function inParallel<Item>(
  items: AsyncIterable<Item>,
  concurrency: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.asyncIterator]();
  let index = 0;
  let hasFailed = false;
  const runner = async () => {
    try {
      while (!hasFailed) {
        const { done, value } = await waiting.next();
        if (done === true) return;
        await work(value, index++);
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, runner));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

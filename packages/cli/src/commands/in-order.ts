/** Enough that no thread waits for the next draft to be read. */
const AT_ONCE = 16;

/** Results of `work` on every item, in the order of the items, with several under way at once. */
export async function* inOrder<T, R>(items: AsyncIterable<T>, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const underway: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // A failure is told when its turn comes; until then it is not unhandled.
      result.catch(() => undefined);
      underway.push(result);
      if (underway.length >= AT_ONCE) yield await underway.shift()!;
    }
    while (underway.length > 0) yield await underway.shift()!;
  } finally {
    // After a failure the others are let come to their end: nobody waits for them any more.
    await Promise.allSettled(underway);
  }
}

import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { inOrder } from "../src/commands/in-order.ts";

async function* upTo(count: number): AsyncGenerator<number> {
  for (let item = 0; item < count; item++) yield item;
}

it("results come in the order of the items, though several are under way at once", async () => {
  let [running, most] = [0, 0];
  const results: number[] = [];
  const work = async (item: number) => {
    running += 1;
    most = Math.max(most, running);
    await wait((item * 7) % 11);
    running -= 1;
    return item * 2;
  };
  for await (const result of inOrder(upTo(60), work)) results.push(result);
  expect(results).toEqual(Array.from({ length: 60 }, (_, item) => item * 2));
  expect(most).toBeGreaterThan(4);
  expect(most).toBeLessThan(32);
});

it("a failure comes at its place, after the results before it", async () => {
  const results: number[] = [];
  const work = async (item: number) => {
    if (item === 3) throw new Error("three");
    await wait(5);
    return item;
  };
  const run = async () => {
    for await (const result of inOrder(upTo(40), work)) results.push(result);
  };
  await expect(run()).rejects.toThrow("three");
  expect(results).toEqual([0, 1, 2]);
});

import { expect, it } from "vitest";
import { ObjectCache } from "../src/github/object-cache.ts";

it("keeps the last used within its bytes, and nothing that would fill it alone", () => {
  const cache = new ObjectCache(100);
  for (let at = 0; at < 10; at += 1) {
    cache.set(`k${at}`, new Uint8Array(12));
    cache.get("k0");
  }
  expect(cache.get("k0")).not.toBeNull();
  expect(cache.get("k1")).toBeNull();
  expect(cache.get("k9")).not.toBeNull();
  cache.set("large", new Uint8Array(50));
  expect(cache.get("large")).toBeNull();
});

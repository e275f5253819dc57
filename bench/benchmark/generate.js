// Writes fixtures/benchmark/drafts.jsonl: the same bytes for the same seed.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { benchmark } from "./benchmark.js";

const target = fileURLToPath(new URL("../../fixtures/benchmark/drafts.jsonl", import.meta.url));
writeFileSync(
  target,
  benchmark()
    .map((draft) => `${JSON.stringify(draft)}\n`)
    .join(""),
);

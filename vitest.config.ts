import { defineConfig } from "vitest/config";

const conditions = ["@xianshen/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,apps}/*/test/**/*.test.ts"],
    // Left to itself the runner keeps one of two cores free.
    maxWorkers: 2,
    testTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: "coverage/report.json" }]],
  },
});

// Peer: secretlint with its recommended preset.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";

const config = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, options: {} }] };
const folder = process.argv[2];
for (const name of readdirSync(folder)) {
  const filePath = join(folder, name);
  const source = { filePath, content: readFileSync(filePath, "utf8"), ext: ".md", contentType: "text" };
  await lintSource({ source, options: { config, noPhysicFilePath: true } });
}

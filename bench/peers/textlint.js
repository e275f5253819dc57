// Peer: textlint with prh and a dictionary of 100 terms.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter, loadTextlintrc } from "textlint";

const scratch = mkdtempSync(join(tmpdir(), "xianshen-textlint-"));
const terms = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x4e00 + 97 * at, 0x5e00 + 31 * at));
writeFileSync(
  join(scratch, "prh.yml"),
  `version: 1\nrules:\n${terms.map((term) => `  - expected: ${term}甲\n    pattern: ${term}\n`).join("")}`,
);
writeFileSync(
  join(scratch, ".textlintrc.json"),
  JSON.stringify({ rules: { prh: { rulePaths: [join(scratch, "prh.yml")] } } }),
);
const descriptor = await loadTextlintrc({
  configFilePath: join(scratch, ".textlintrc.json"),
  node_modulesDir: join(import.meta.dirname, "node_modules"),
});
const linter = createLinter({ descriptor });
const folder = process.argv[2];
await linter.lintFiles(readdirSync(folder).map((name) => join(folder, name)));
rmSync(scratch, { recursive: true });

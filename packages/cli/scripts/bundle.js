/**
 * Bundles the command into dist, because a few large files start in a third of the time of many small ones. Imports
 * that load late stay late. Run after the compiler (declarations) and after the rules were compiled.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { noticesOf } from "./third-party.js";

const room = fileURLToPath(new URL("..", import.meta.url));
const dist = resolve(room, "dist");
const { dependencies } = JSON.parse(readFileSync(resolve(room, "package.json"), "utf8"));

const { outputFiles, metafile } = await build({
  absWorkingDir: room,
  entryPoints: ["src/index.ts", "src/main.ts", { in: "../node/src/review-worker.ts", out: "review-worker" }].map((entry) =>
    typeof entry === "string" ? { in: entry, out: entry.slice("src/".length, -".ts".length) } : entry,
  ),
  outdir: dist,
  // All files stand side by side, so that `../package.json` and `../dist/packs.json` are right from each of them.
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  conditions: ["@xianshen/source"],
  external: Object.keys(dependencies),
  // CommonJS inside the bundle asks for Node's own modules by `require`.
  banner: { js: 'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);' },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  metafile: true,
  write: false,
});

mkdirSync(dist, { recursive: true });
const before = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".js"));
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
const written = new Set(outputFiles.map(({ path }) => relative(dist, path)));
for (const name of before) if (!written.has(name)) rmSync(resolve(dist, name));
copyFileSync(resolve(room, "../rules/dist/packs.json"), resolve(dist, "packs.json"));
writeFileSync(resolve(dist, "THIRD-PARTY.txt"), noticesOf(Object.keys(metafile.inputs).map((path) => dirname(resolve(room, path)))));

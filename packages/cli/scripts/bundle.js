/**
 * Bundles the command into dist: a few large files start in half the time of many small ones, and it installs without
 * the packages inside. Imports that load late stay late. Run after the compiler, which emits the declarations, and
 * after the rules were compiled.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { noticesOf } from "./third-party.js";

const room = fileURLToPath(new URL("..", import.meta.url));
const dist = resolve(room, "dist");
const { dependencies } = JSON.parse(readFileSync(resolve(room, "package.json"), "utf8"));

/** The HTML parser is half as large as all the rest and most drafts have no HTML: it is evaluated at its first call. */
const htmlParserLate = {
  name: "html-parser-late",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^hast-util-from-html$/ }, ({ kind, resolveDir }) =>
      kind === "import-statement"
        ? { path: "hast-util-from-html", namespace: "late", pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: "late" }, ({ pluginData }) => ({
      contents: 'export const fromHtml = (...given) => require("hast-util-from-html").fromHtml(...given);',
      resolveDir: pluginData,
    }));
  },
};

const { outputFiles, metafile } = await build({
  absWorkingDir: room,
  entryPoints: {
    index: "src/index.ts",
    main: "src/main.ts",
    "review-worker": "../node/src/review-worker.ts",
  },
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
  // CommonJS packages in the bundle ask for Node's own modules by `require`; the other name is taken in some files.
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  plugins: [htmlParserLate],
  metafile: true,
  write: false,
});

// Written before the old ones go, so that a command started meanwhile finds its files.
mkdirSync(dist, { recursive: true });
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
const written = new Set(outputFiles.map(({ path }) => relative(dist, path)));
const stale = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".js") && !written.has(name));
for (const name of stale) rmSync(resolve(dist, name));

copyFileSync(resolve(room, "../rules/dist/packs.json"), resolve(dist, "packs.json"));
const inputs = Object.keys(metafile.inputs).map((path) => resolve(room, path));
writeFileSync(resolve(dist, "THIRD-PARTY.txt"), noticesOf(inputs));

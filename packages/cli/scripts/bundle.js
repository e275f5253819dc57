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

/**
 * What most drafts do without, each in a file of its own that its first call loads: the parsers of HTML, Markdown and YAML and
 * the engine of RE2 are more code than all the rest, and every start would compile it. CommonJS, because the calls do
 * not wait.
 */
const LATE = {
  "late-front-matter": {
    entry: resolve(room, "../core/src/read/front-matter.ts"),
    exports: ["afterFence", "readFrontMatter", "readRawFrontMatter"],
  },
  "late-html": { entry: "hast-util-from-html", exports: ["fromHtml"] },
  "late-markdown": { entry: resolve(room, "../core/src/read/markdown-parser.ts"), exports: ["makeProcessor"] },
  "late-re2": { entry: resolve(room, "../core/src/rules/re2.ts"), exports: ["compileRe2"] },
};

const late = {
  name: "late",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/late-[a-z0-9-]+\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve(
      { filter: /^hast-util-from-html$|\/(?:front-matter|markdown-parser|re2)\.ts$/ },
      ({ path, resolveDir }) => {
        const [name] = Object.entries(LATE).find(
          ([, { entry }]) => entry === path || entry === resolve(resolveDir, path),
        );
        return { path: name, namespace: "late" };
      },
    );
    onLoad({ filter: /.*/, namespace: "late" }, ({ path: name }) => ({
      contents: LATE[name].exports
        .map((one) => `export const ${one} = (...given) => require("./${name}.cjs").${one}(...given);`)
        .join("\n"),
    }));
  },
};

const common = {
  absWorkingDir: room,
  outdir: dist,
  bundle: true,
  platform: "node",
  target: "node20.19",
  conditions: ["@xianshen/source"],
  external: Object.keys(dependencies),
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  write: false,
};

const main = await build({
  ...common,
  entryPoints: {
    index: "src/index.ts",
    main: "src/main.ts",
    "review-worker": "../node/src/review-worker.ts",
  },
  // All files stand side by side, so that `../package.json` and `../dist/packs.json` are right from each of them.
  chunkNames: "[name]-[hash]",
  splitting: true,
  format: "esm",
  // CommonJS packages in the bundle ask for Node's own modules by `require`; the other name is taken in some files.
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  plugins: [late],
});
const others = await build({
  ...common,
  entryPoints: Object.fromEntries(Object.entries(LATE).map(([name, { entry }]) => [name, entry])),
  format: "cjs",
  outExtension: { ".js": ".cjs" },
});
const outputFiles = [...main.outputFiles, ...others.outputFiles];
const inputFiles = [...Object.keys(main.metafile.inputs), ...Object.keys(others.metafile.inputs)];

// Written before the old ones go, so that a command started meanwhile finds its files.
mkdirSync(dist, { recursive: true });
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
const written = new Set(outputFiles.map(({ path }) => relative(dist, path)));
const stale = readdirSync(dist, { recursive: true }).filter((name) => /\.c?js$/.test(name) && !written.has(name));
for (const name of stale) rmSync(resolve(dist, name));

for (const name of ["packs.json", "pattern-facts.json"]) {
  copyFileSync(resolve(room, "../rules/dist", name), resolve(dist, name));
}
const inputs = [...new Set(inputFiles)].map((path) => resolve(room, path));
writeFileSync(resolve(dist, "THIRD-PARTY.txt"), noticesOf(inputs));

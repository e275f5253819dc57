import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Name, version and licence of every npm package that has one of the files, as one text in order of name. */
export function noticesOf(files) {
  const bundled = files.filter((file) => file.includes("node_modules"));
  const roots = new Set(bundled.map((file) => rootOf(dirname(file))));
  return [...roots]
    .map(noticeOf)
    .sort()
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** The nearest folder upwards whose manifest has a name: some packages keep a nameless one in a subfolder. */
function rootOf(folder) {
  const path = join(folder, "package.json");
  return existsSync(path) && manifestOf(folder).name ? folder : rootOf(dirname(folder));
}

function noticeOf(root) {
  const { name, version, license } = manifestOf(root);
  const file = readdirSync(root).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : `\n${readFileSync(join(root, file), "utf8").trim()}\n`;
  return `${name} ${version} (${license ?? "licence: see its source"})\n${text}`;
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

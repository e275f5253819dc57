import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Name, version and licence text of every npm package that has a file in one of the folders. */
export function noticesOf(folders) {
  const packages = new Set(folders.filter((folder) => folder.includes("node_modules")).map(rootOf));
  return [...packages].map(noticeOf).sort().join(`\n${"-".repeat(80)}\n\n`);
}

/** The nearest folder upwards whose manifest has a name: some packages put a bare one into their subfolders. */
function rootOf(folder) {
  const manifest = join(folder, "package.json");
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name ? folder : rootOf(dirname(folder));
}

function noticeOf(root) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const file = readdirSync(root).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : `\n${readFileSync(join(root, file), "utf8").trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}

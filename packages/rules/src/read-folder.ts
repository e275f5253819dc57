import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { type LoadedRules, type LoadOptions, loadRules } from "./load-rules.ts";
import { problem, type RuleProblem, RulesError } from "./problem.ts";
import { errorCode, readText } from "./read-text.ts";
import type { RuleFile } from "./rule-files.ts";

/**
 * Loads every `.yaml` and `.yml` file of a folder and the folders in it. Links to folders are not followed, hidden
 * folders and `node_modules` are left out.
 * @throws {RulesError} `folder-unreadable` when the folder itself cannot be listed.
 */
export async function readRulesFolder(folder: string, options: LoadOptions = {}): Promise<LoadedRules> {
  const files: RuleFile[] = [];
  const unread: RuleProblem[] = [];
  for (const path of await listRuleFiles(folder)) {
    const read = await readText(path);
    if ("text" in read) files.push({ path, text: read.text });
    else unread.push(read.problem);
  }
  const loaded = loadRules(files, options);
  return { ...loaded, problems: [...unread, ...loaded.problems] };
}

async function listRuleFiles(folder: string): Promise<readonly string[]> {
  try {
    // With file types, links to folders are listed but not entered.
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
    return paths.filter((path) => isRuleFile(relative(folder, path))).sort();
  } catch (error) {
    const place = { file: folder, line: 0, column: 0 };
    throw new RulesError([problem(place, "folder-unreadable", { reason: errorCode(error) })], undefined, error);
  }
}

function isRuleFile(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !name.split(/[\\/]/).some((part) => part.startsWith(".") || part === "node_modules");
}

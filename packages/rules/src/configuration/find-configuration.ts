import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { problem, RulesError } from "../problem.ts";
import { errorCode } from "../read-text.ts";

const names = ["xianshen.yml", "xianshen.yaml"] as const;

/**
 * The configuration nearest to a draft or folder: looks into its folder, then upwards.
 * @returns an absolute path, or null when there is none up to the root.
 * @throws {RulesError} `two-configurations` when one folder has both spellings.
 */
export async function findConfiguration(from: string): Promise<string | null> {
  const start = resolve(from);
  for (let folder = start; ; folder = dirname(folder)) {
    const found = await configurationsIn(folder);
    const [first, second] = found;
    if (first !== undefined && second !== undefined) throw twoConfigurations(first, second);
    if (first !== undefined) return first;
    if (folder === dirname(folder)) return null;
  }
}

async function configurationsIn(folder: string): Promise<readonly string[]> {
  const paths = names.map((name) => join(folder, name));
  const present = await Promise.all(paths.map(isFile));
  return paths.filter((_path, index) => present[index]);
}

/** A path below a file, or one that may not be looked at, holds no configuration. */
async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    errorCode(error);
    return false;
  }
}

function twoConfigurations(first: string, second: string): RulesError {
  return new RulesError([problem({ file: first, line: 0, column: 0 }, "two-configurations", { other: second })]);
}

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, posix } from "node:path";
import { parseConfiguration } from "@xianshen/rules";
import type { Proposal } from "./proposal.ts";

const NAME = "xianshen.yml";

/** Files that decide what is judged and how, by path. */
export interface Governing {
  /** Configurations. */
  readonly configurations: readonly string[];
  /** Folders of rule packs, word lists and rosters they name. */
  readonly named: readonly string[];
}

/** The configuration of one side of a proposal, laid out in a folder as a working copy would have it. */
export interface SideFolder {
  readonly folder: string;
  readonly governing: Governing;
  close(): Promise<void>;
}

/**
 * Lays out configurations, packs, word lists and rosters in a temporary folder. By default the base's: a proposal is
 * never judged by what it proposes.
 * @param side `head` only to tell what a proposed configuration would change.
 * @throws {BeyondReach} when a file that governs cannot be read: nothing is judged by half of it.
 */
export async function layOut(proposal: Proposal, side: "base" | "head", paths: readonly string[]): Promise<SideFolder> {
  const folder = await mkdtemp(join(tmpdir(), "xianshen-gate-"));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const configurations = paths.filter(isConfiguration);
    const named: string[] = [];
    // Without a configuration at the root, none outside the folder may be found on the way up.
    const root = (await proposal.fileAt(side, NAME)) ?? (await proposal.organisationConfiguration());
    await put(folder, NAME, root ?? new Uint8Array());
    for (const path of configurations) {
      const bytes = await proposal.fileAt(side, path);
      if (bytes === null) continue;
      await put(folder, path, bytes);
      named.push(...namedBy(path, Buffer.from(bytes).toString("utf8")));
    }
    for (const path of paths.filter((one) => isUnder(one, named))) {
      const bytes = await proposal.fileAt(side, path);
      if (bytes !== null) await put(folder, path, bytes);
    }
    return { folder, governing: { configurations, named }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whether a path governs the review: a change to it needs the secrecy reviewer. */
export function governs(path: string, { named }: Governing): boolean {
  return isConfiguration(path) || isUnder(path, named);
}

function isConfiguration(path: string): boolean {
  return basename(path) === NAME || basename(path) === ".xianshenignore";
}

/** Paths a configuration names, from the root; broken ones name none and are told when they are opened. */
function namedBy(path: string, text: string): readonly string[] {
  const { configuration } = parseConfiguration(path, text);
  if (configuration === null) return [];
  const { rulesFolders, roster, words } = configuration.settings;
  const files = Object.values(words).flatMap(({ file }) => file ?? []);
  const written = [...rulesFolders, ...(roster === undefined ? [] : [roster]), ...files];
  return written.map((one) => posix.normalize(posix.join(posix.dirname(path), one)).replace(/\/$/, ""));
}

function isUnder(path: string, named: readonly string[]): boolean {
  return named.some((one) => path === one || path.startsWith(`${one}/`));
}

/** A name that leads out of the folder is not followed. */
async function put(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  if (posix.normalize(path).startsWith("..") || posix.isAbsolute(path)) return;
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

import { readFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import type { Language, RuleSet } from "@xianshen/core";
import type { Column, Lowered, Settings } from "@xianshen/rules";
import { builtInRules } from "@xianshen/rules/built-in";
import picomatch from "picomatch";
import { BoundedReviewer } from "./bounded-reviewer.ts";
import { settledBy } from "./review-cache.ts";

/** What holds for the drafts under one configuration. */
export interface Room {
  readonly rules: RuleSet;
  /** Rules the configuration made weaker, and why. */
  readonly lowered: readonly Lowered[];
  readonly lang: Language;
  readonly reviewer: BoundedReviewer;
  /** Digest of all that a review in this room depends on beside the draft; worked out when it is asked for. */
  settled(tool: string): string;
  /** The configuration's, or the defaults. */
  settings(): Promise<Settings>;
  /** Column of the site a file lies in, or null. */
  columnOf(file: string): Column | null;
  /** Notice type settled for a file's folder, or null. */
  noticeTypeOf(file: string): string | null;
  /** Whether the configuration's `include` and `ignore` leave a file in. */
  wants(file: string): boolean;
}

/** What the caller settles for every room. `lang` counts before the configuration's, `otherwise` after it. */
export interface RoomOptions {
  readonly key: Uint8Array;
  readonly lang: Language | undefined;
  readonly otherwise: Language;
  readonly explain: boolean;
  readonly entities: boolean;
  readonly archive: string | undefined;
}

/**
 * Opens the room of a configuration file, or of none.
 * @throws {RulesError} when the configuration or a pack it names is broken: no draft is judged by half of it.
 */
export async function openRoom(path: string | null, options: RoomOptions): Promise<Room> {
  // Most of a configuration's cost is the code that checks it: without one it is not loaded.
  const configured =
    path === null ? null : await (await import("./configured-rules.ts")).configuredRules(path, options);
  const { settings } = configured ?? {};
  const { rules, lowered } = configured ?? { rules: builtInRules(), lowered: [] };
  const lang = options.lang ?? settings?.lang ?? options.otherwise;
  const { key, explain, entities, archive } = options;
  const under = path === null ? null : dirname(path);
  return {
    rules,
    lowered,
    lang,
    settled: once((tool: string) => {
      const consulted = archive === undefined ? null : readFileSync(archive, "latin1");
      return settledBy(tool, rules, lang, explain, entities, settings?.limits.seconds ?? null, consulted);
    }),
    settings: async () => settings ?? (await import("./configured-rules.ts")).defaultSettings(),
    columnOf: (file) => settings?.review.columns.find(({ files }) => matches(pathUnder(under, file), files)) ?? null,
    reviewer: new BoundedReviewer({ rules, key, lang, explain, entities, archive }, settings?.limits.seconds),
    noticeTypeOf: (file) => noticeTypeOf(pathUnder(under, file), settings),
    wants: (file) => wants(pathUnder(under, file), settings),
  };
}

/** The answer to the first question, kept: the rules of a room do not change, nor does the tool. */
function once(ask: (tool: string) => string): (tool: string) => string {
  let answer: string | undefined;
  return (tool) => {
    answer ??= ask(tool);
    return answer;
  };
}

function noticeTypeOf(path: string, settings: Settings | undefined): string | null {
  return settings?.notices.find(({ files }) => matches(path, files))?.type ?? null;
}

function wants(path: string, settings: Settings | undefined): boolean {
  const { include, ignore = [] } = settings ?? {};
  const included = include === undefined || include.some((pattern) => matches(path, pattern));
  return included && !ignore.some((pattern) => matches(path, pattern));
}

/** Patterns of a configuration are relative to its folder; a folder's name takes in what is below. */
function matches(path: string, pattern: string): boolean {
  const plain = pattern.replace(/^\.\//, "").replace(/\/+$/, "");
  return picomatch.isMatch(path, [plain, `${plain}/**`], { dot: true });
}

function pathUnder(folder: string | null, file: string): string {
  return (folder === null ? file : relative(folder, file)).split(sep).join("/");
}

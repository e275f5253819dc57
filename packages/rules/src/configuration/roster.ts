import { dirname, resolve } from "node:path";
import type { RosterEntry, Rule } from "@xianshen/core";
import { rosterSchema } from "@xianshen/core/schemas";
import { en } from "../locales/en.ts";
import { zhCN } from "../locales/zh-CN.ts";
import type { RuleProblem } from "../problem.ts";
import { readText } from "../read-text.ts";
import { validate } from "../validate.ts";
import { readYaml } from "../yaml-source.ts";
import type { Configuration } from "./parse-configuration.ts";

export interface Roster {
  readonly entries: readonly RosterEntry[];
  readonly problems: readonly RuleProblem[];
}

/** Reads the organisation's roster a configuration names; its path is relative to the configuration. */
export async function readRoster({ path, settings }: Configuration): Promise<Roster> {
  if (settings.roster === undefined) return { entries: [], problems: [] };
  const file = resolve(dirname(path), settings.roster);
  const read = await readText(file);
  return "problem" in read ? { entries: [], problems: [read.problem] } : parseRoster(file, read.text);
}

/** Reads the text of a roster. */
export function parseRoster(file: string, text: string): Roster {
  const { source, problems } = readYaml(file, text);
  if (source === null) return { entries: [], problems };
  const checked = validate(rosterSchema, source);
  return { entries: checked.value?.roster ?? [], problems: checked.problems };
}

/** The rule that compares with the roster; there is none without one. */
export function rosterRule(): Rule {
  return {
    id: "organisation/roster",
    title: { zh: zhCN.roster.title, en: en.roster.title },
    gate: "advise",
    find: { recogniser: "roster" },
    confidence: 0.8,
    incident: false,
    basis: [{ law: zhCN.roster.basis }],
    advice: { zh: zhCN.roster.advice, en: en.roster.advice },
    examples: { bad: [], ok: [] },
  };
}

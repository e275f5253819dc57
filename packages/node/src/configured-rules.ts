import { dirname, resolve } from "node:path";
import { type Language, recogniserIds } from "@xianshen/core";
import {
  type AppliedConfiguration,
  applyConfiguration,
  builtInRules,
  type Configuration,
  configurationSchema,
  type RuleProblem,
  RulesError,
  readConfiguration,
  readRoster,
  readRulesFolder,
  readWordFiles,
  type Settings,
} from "@xianshen/rules";

/** The rules in force under a configuration file, and its settings. */
export interface ConfiguredRules extends Pick<AppliedConfiguration, "rules" | "lowered"> {
  readonly settings: Settings;
}

/**
 * Reads a configuration and everything it names, and applies it to the built-in rules.
 * @throws {RulesError} when the configuration or a pack it names is broken.
 */
export async function configuredRules(
  path: string,
  options: { readonly lang: Language | undefined; readonly otherwise: Language },
): Promise<ConfiguredRules> {
  const configuration = await configurationAt(path, options.lang ?? options.otherwise);
  const { settings } = configuration;
  const { rules, lowered } = await apply(configuration, options.lang ?? settings.lang ?? options.otherwise);
  return { rules, lowered, settings };
}

/** What holds without a configuration. */
export function defaultSettings(): Settings {
  return configurationSchema.parse({});
}

async function configurationAt(path: string, lang: Language): Promise<Configuration> {
  const { configuration, problems } = await readConfiguration(path);
  refuse(problems, lang);
  return configuration!;
}

async function apply(configuration: Configuration, lang: Language): Promise<AppliedConfiguration> {
  const { path, settings } = configuration;
  let base = builtInRules();
  for (const folder of settings.rulesFolders) {
    const loaded = await readRulesFolder(resolve(dirname(path), folder), { base, knownRecognisers: recogniserIds });
    refuse(loaded.problems, lang);
    base = loaded.rules;
  }
  const roster = await readRoster(configuration);
  refuse(roster.problems, lang);
  const wordFiles = await readWordFiles(configuration);
  const applied = applyConfiguration(base, configuration, { wordFiles, roster: roster.entries });
  refuse(applied.problems, lang);
  return applied;
}

function refuse([first, ...rest]: readonly RuleProblem[], lang: Language): void {
  if (first !== undefined) throw new RulesError([first, ...rest], lang);
}

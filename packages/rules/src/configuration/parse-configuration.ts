import { type FilePlace, problem, type RuleProblem } from "../problem.ts";
import { validate } from "../validate.ts";
import { readYaml, type YamlSource } from "../yaml-source.ts";
import { configurationSchema, type Settings } from "./schema.ts";

/** A configuration that was read, with the way back from a setting to its place. */
export interface Configuration {
  readonly path: string;
  readonly settings: Settings;
  /** Where the value of a setting stands. */
  at(path: readonly PropertyKey[]): FilePlace;
  /** Where the key of a setting stands. */
  keyAt(path: readonly PropertyKey[]): FilePlace;
}

export interface ParsedConfiguration {
  /** Null when it has a problem: no draft may be judged by half a configuration. */
  readonly configuration: Configuration | null;
  readonly problems: readonly RuleProblem[];
}

/** Reads the text of a `xianshen.yml`. An empty one, or one of comments only, stands for the defaults. */
export function parseConfiguration(path: string, text: string): ParsedConfiguration {
  const read = readYaml(path, text);
  const { source, problems } = read.problems[0]?.code === "empty-file" ? readYaml(path, "{}") : read;
  if (source === null) return { configuration: null, problems };
  const checked = validate(configurationSchema, source);
  if (checked.value === null) return { configuration: null, problems: checked.problems };
  const unclear = checkWordSources(checked.value, source);
  if (unclear.length > 0) return { configuration: null, problems: unclear };
  return { configuration: { path, settings: checked.value, at: source.at, keyAt: source.keyAt }, problems: [] };
}

function checkWordSources(settings: Settings, source: YamlSource): readonly RuleProblem[] {
  return Object.entries(settings.words)
    .filter(([, list]) => (list.terms === undefined) === (list.file === undefined))
    .map(([id]) => problem(source.keyAt(["words", id]), "words-source", { id }));
}

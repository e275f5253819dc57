import { readText } from "../read-text.ts";
import { type ParsedConfiguration, parseConfiguration } from "./parse-configuration.ts";

/** Reads and checks a configuration file. */
export async function readConfiguration(path: string): Promise<ParsedConfiguration> {
  const read = await readText(path);
  return "text" in read ? parseConfiguration(path, read.text) : { configuration: null, problems: [read.problem] };
}

import type { CommanderError } from "commander";
import type { Texts } from "./locales/texts.ts";

/** What was wrong with a command line, in the user's language; empty for help and version, which are no errors. */
export function describeUsage({ code, exitCode, message }: CommanderError, { usage, run }: Texts): string {
  if (exitCode === 0 || code === "commander.help") return exitCode === 0 ? "" : usage.seeHelp;
  const [name = "", value = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const told = sentence(code, name, value, message, usage);
  return `xianshen: ${run.error}${told}\n${usage.seeHelp}`;
}

function sentence(code: string, name: string, value: string, message: string, usage: Texts["usage"]): string {
  switch (code) {
    case "commander.unknownOption":
      return usage.unknownOption(name);
    case "commander.unknownCommand":
      return usage.unknownCommand(name);
    case "commander.missingArgument":
      return usage.missingArgument(name);
    case "commander.optionMissingArgument":
      return usage.optionArgument(name);
    case "commander.missingMandatoryOptionValue":
      return usage.requiredOption(name);
    case "commander.excessArguments":
      return usage.excess;
    case "commander.invalidArgument":
      // `option '--x <y>' argument 'z' is invalid …`, or `command-argument value 'z' is invalid for argument 'x' …`
      return usage.badChoice(
        message.includes("option '") ? name : value,
        /Allowed choices are (.*?)\.?$/.exec(message)?.[1] ?? "",
      );
    default:
      return message.replace(/^error: /, "");
  }
}

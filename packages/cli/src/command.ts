import type { Language } from "@xianshen/core";
import { Command, Option } from "commander";
import type { Texts } from "./locales/texts.ts";
import type { Terminal } from "./terminal.ts";

/** The language settled by the command line and the environment. */
export interface Asked {
  readonly terminal: Terminal;
  /** Of `--lang`. */
  readonly lang: Language | undefined;
  /** Of `--lang` or the environment. */
  readonly otherwise: Language;
}

/** A command that speaks the user's language, fails by exception and reports nothing by itself. */
export function command(name: string, { terminal }: Asked, { help }: Texts): Command {
  const heads: Readonly<Record<string, string>> = {
    "Usage:": help.usageHead,
    "Arguments:": help.argumentsHead,
    "Options:": help.optionsHead,
    "Commands:": help.commandsHead,
  };
  return new Command(name)
    .exitOverride()
    .helpOption("-h, --help", help.helpOption)
    .helpCommand(false)
    .addOption(new Option("--lang <lang>", help.lang).choices(["zh", "zh-CN", "en"]))
    .configureHelp({
      styleTitle: (title) => heads[title] ?? title,
      styleUsage: (usage) => usage.replace("[options]", help.optionsWord).replace("[command]", help.commandWord),
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map((one) => `[${one.name()}]`)].join(" "),
      optionDescription: ({ description, argChoices }) =>
        argChoices === undefined ? description : `${description} (${help.choices}: ${argChoices.join(", ")})`,
      argumentDescription: ({ description }) => description,
    })
    .configureOutput({ writeOut: (text) => void terminal.stdout.write(text), writeErr: () => undefined });
}

import { Argument, type Command, CommanderError, Option } from "commander";
import { type Asked, command } from "./command.ts";
import type { CheckOptions } from "./commands/check-options.ts";
import type { GateOptions } from "./commands/gate.ts";
import type { NewOptions } from "./commands/new-draft.ts";
import type { ListOptions } from "./commands/rules.ts";
import { deskCommands } from "./desk/commands.ts";
import { FORMAT_NAMES } from "./formats/format.ts";
import { chooseLanguage, textsOf } from "./locales/index.ts";
import type { Texts } from "./locales/texts.ts";
import type { ExitCode } from "./report/exit-code.ts";
import type { Terminal } from "./terminal.ts";
import { describeUsage } from "./usage.ts";
import { ownVersion } from "./version.ts";

const SCHEMAS = ["report", "draft", "pack", "notice", "region", "configuration"];

/** Runs one command line. Never throws: what stops it is told on standard error. @returns the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = langOf(argv);
  const lang = given === undefined ? undefined : chooseLanguage(given, {});
  const asked = { terminal, lang, otherwise: chooseLanguage(given, terminal.environment) };
  let code: ExitCode = 0;
  try {
    const program = makeProgram(asked, (result) => {
      code = result;
    });
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      const told = describeUsage(error, textsOf(asked.otherwise));
      if (told !== "") terminal.stderr.write(`${told}\n`);
      return error.exitCode === 0 ? 0 : 2;
    }
    const { describeFailure } = await import("./failure.ts");
    terminal.stderr.write(`${await describeFailure(error, terminal.cwd, asked.otherwise)}\n`);
    return 2;
  }
}

/** Read before parsing, because the help and the errors of parsing are written in it. */
function langOf(argv: readonly string[]): string | undefined {
  const at = argv.indexOf("--lang");
  return at === -1 ? argv.find((word) => word.startsWith("--lang="))?.slice(7) : argv[at + 1];
}

function makeProgram(asked: Asked, done: (code: ExitCode) => void): Command {
  const texts = textsOf(asked.otherwise);
  const { help } = texts;
  const program = command("xianshen", asked, texts)
    .description(help.program)
    .version(ownVersion(), "-V, --version", help.version);
  program.addHelpText("after", `\n${help.exitCodes}`).helpCommand("help [command]", help.helpCommand);
  program.addCommand(checkCommand(asked, texts, done));
  program.addCommand(rulesCommand(asked, texts, done));
  program.addCommand(
    command("init", asked, texts)
      .description(help.init)
      .action(async () => done(await (await import("./commands/init.ts")).init(asked.terminal, asked.otherwise))),
  );
  program.addCommand(newCommand(asked, texts, done));
  program.addCommand(gateCommand(asked, texts, done));
  program.addCommand(indexCommand(asked, texts, done));
  for (const one of deskCommands(asked, texts, done)) program.addCommand(one);
  const install = command("install", asked, texts)
    .description(help.hookInstall)
    .action(async () => done(await (await import("./commands/hook.ts")).installHook(asked.terminal, asked.otherwise)));
  program.addCommand(command("hook", asked, texts).description(help.hook).addCommand(install));
  program.addCommand(
    command("schema", asked, texts)
      .description(help.schema)
      .addArgument(new Argument("[name]", help.schemaName).choices(SCHEMAS))
      .action(async (name: string | undefined) =>
        done(await (await import("./commands/schema.ts")).printSchema(name, asked.terminal)),
      ),
  );
  return program;
}

function checkCommand(
  { terminal, lang, otherwise, ...rest }: Asked,
  texts: Texts,
  done: (code: ExitCode) => void,
): Command {
  const { help } = texts;
  return command("check", { terminal, lang, otherwise, ...rest }, texts)
    .description(help.check)
    .argument("[paths...]", help.checkPaths)
    .addOption(new Option("-f, --format <name>", help.format).choices(FORMAT_NAMES))
    .addOption(new Option("--input <format>", help.input).choices(["jsonl"]))
    .option("--name <file>", help.name)
    .addOption(new Option("--stdin-filename <file>", help.name).hideHelp())
    .option("--entities", help.entities)
    .option("--explain", help.explain)
    .option("--mask", help.mask)
    .option("--write", help.write)
    .option("--out <folder>", help.out)
    .option("--watch", help.watch)
    .option("--changed", help.changed)
    .option("--staged", help.staged)
    .option("--archive <file>", help.archive)
    .option("--cache <file>", help.cache)
    .option("--config <file>", help.config)
    .option("--no-config", help.noConfig)
    .option("-o, --output <file>", help.output)
    .option("-q, --quiet", help.quiet)
    .option("--color", help.color)
    .option("--no-color", help.noColor)
    .action(async (paths: string[], written: CheckOptions & { readonly stdinFilename?: string }) => {
      const { check } = await import("./commands/check.ts");
      const name = written.name ?? written.stdinFilename;
      done(await check(paths, name === undefined ? written : { ...written, name }, terminal, lang, otherwise));
    });
}

function gateCommand(asked: Asked, texts: Texts, done: (code: ExitCode) => void): Command {
  const { help } = texts;
  return command("gate", asked, texts)
    .description(help.gate)
    .requiredOption("--base <ref>", help.gateBase)
    .option("--head <ref>", help.gateHead, "HEAD")
    .addOption(new Option("-f, --format <name>", help.format).choices(["summary", ...FORMAT_NAMES]))
    .option("-o, --output <file>", help.output)
    .option("--ledger", help.gateLedger)
    .action(async (options: GateOptions) => {
      const { gate } = await import("./commands/gate.ts");
      done(await gate(options, asked.terminal, asked.lang, asked.otherwise));
    });
}

function indexCommand(asked: Asked, texts: Texts, done: (code: ExitCode) => void): Command {
  const { help } = texts;
  return command("index", asked, texts)
    .description(help.index)
    .argument("<paths...>", help.indexPaths)
    .requiredOption("--out <file>", help.indexOut)
    .action(async (paths: string[], { out }: { out: string }) => {
      const { indexArchive } = await import("./commands/index-archive.ts");
      done(await indexArchive(paths, out, asked.terminal, asked.lang ?? asked.otherwise));
    });
}

function newCommand(asked: Asked, texts: Texts, done: (code: ExitCode) => void): Command {
  const { help } = texts;
  return command("new", asked, texts)
    .description(help.newDraft)
    .argument("[type]", help.newDraftType)
    .option("--out <file>", help.newDraftOut)
    .option("--region <region>", help.newDraftRegion)
    .option("--list", help.newDraftList)
    .action(async (type: string | undefined, options: NewOptions) => {
      const { newDraft } = await import("./commands/new-draft.ts");
      done(await newDraft(type, options, asked.terminal, asked.otherwise));
    });
}

function rulesCommand(asked: Asked, texts: Texts, done: (code: ExitCode) => void): Command {
  const { help } = texts;
  const load = () => import("./commands/rules.ts");
  const list = command("list", asked, texts)
    .description(help.rulesList)
    .option("--json", help.json)
    .option("--pack <pack>", help.rulesListPack)
    .option("--type <type>", help.rulesListType)
    .action(async (options: ListOptions) =>
      done(await (await load()).listRules(options, asked.terminal, asked.otherwise)),
    );
  const show = command("show", asked, texts)
    .description(help.rulesShow)
    .argument("<id>", help.rulesShowId)
    .option("--json", help.json)
    .action(async (id: string, { json }: { json?: boolean }) =>
      done(await (await load()).showRule(id, json ?? false, asked.terminal, asked.otherwise)),
    );
  const test = command("test", asked, texts)
    .description(help.rulesTest)
    .argument("[folders...]", help.rulesTestFolders)
    .action(async (folders: string[]) => {
      const { testRules } = await import("./commands/test-rules.ts");
      done(await testRules(folders, asked.terminal, asked.otherwise));
    });
  const doc = command("doc", asked, texts)
    .description(help.rulesDoc)
    .option("--out <folder>", help.rulesDocOut, "docs/rules")
    .action(async ({ out }: { out: string }) => {
      const { writeDocs } = await import("./commands/rules-doc.ts");
      done(await writeDocs(out, asked.terminal, asked.otherwise));
    });
  return [list, show, test, doc].reduce(
    (rules, one) => rules.addCommand(one),
    command("rules", asked, texts).description(help.rules),
  );
}

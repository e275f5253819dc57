import { LedgerRefusal } from "@xianshen/ledger";
import { startBot } from "./bot.ts";
import { factsOf } from "./log.ts";
import { readSettings, SettingsError } from "./settings.ts";

const USAGE = `xianshen-bot            run (settings come from the environment, see docs/deployment)
xianshen-bot doctor OWNER/NAME   check the App, its rights and the required check of a repository
`;

/** The command. Exit code 2 when it cannot start. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    const [verb, repository] = words;
    if (verb === "doctor" && repository !== undefined) {
      const { doctor } = await import("./doctor.ts");
      process.exitCode = await doctor(readSettings(process.env), repository, process.stdout);
      return;
    }
    if (words.length > 0) {
      process.stdout.write(USAGE);
      process.exitCode = verb === "--help" || verb === "-h" ? 0 : 2;
      return;
    }
    await run();
  } catch (error) {
    process.stderr.write(`xianshen-bot: ${told(error)}\n`);
    process.exit(2);
  }
}

async function run(): Promise<void> {
  const bot = await startBot(readSettings(process.env));
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    bot.office.log.info({ signal }, "stopping");
    bot.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // What nobody caught ends the process, without a word of what it was about; a supervisor starts the next one, and
  // the jobs are in the database.
  const fall = (error: unknown): never => {
    bot.office.log.error(factsOf(error), "fallen");
    process.exit(1);
  };
  process.on("uncaughtException", fall);
  process.on("unhandledRejection", fall);
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
}

function told(error: unknown): string {
  if (error instanceof SettingsError) return `cannot start\n  ${error.faults.join("\n  ")}`;
  if (error instanceof LedgerRefusal) return error.message;
  return Object.values(factsOf(error)).join(" ");
}

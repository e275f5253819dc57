import { ownVersion } from "./version.ts";

/**
 * Runs the command and sets the process's exit code. The version is told before anything else is loaded.
 * @param argv Arguments after the command's own name.
 */
export async function main(argv: readonly string[]): Promise<void> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    process.stdout.write(`${ownVersion()}\n`);
    return;
  }
  // `xianshen … | head` closes the pipe early; that is no failure of the review.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  const { run } = await import("./program.ts");
  process.exitCode = await run(argv, {
    cwd: process.cwd(),
    environment: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
}

import pino from "pino";

export type Log = pino.Logger;

/** Facts of an error that quote nothing: its class, and the code or status that came with it. */
export function factsOf(error: unknown): Readonly<Record<string, string | number>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    error: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(typeof status === "number" ? { status } : {}),
  };
}

/**
 * A log of JSON lines. An error is written as its class and code: messages and payloads may quote a draft, and Probot's
 * own errors carry the whole payload.
 */
export function makeLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: factsOf, error: factsOf },
    hooks: {
      logMethod(given, method) {
        const [first, second] = given as unknown as [unknown, unknown];
        // An error by itself would be written whole.
        if (first instanceof Error) return method.apply(this, [factsOf(first), "error"] as never);
        const plain = typeof first === "object" && first !== null ? onlyFacts(first) : first;
        return method.apply(this, (second === undefined ? [plain] : [plain, second]) as never);
      },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Names of values a line may have; whatever a library adds beside them is left out. */
const KNOWN = new Set([
  "delivery",
  "event",
  "action",
  "job",
  "kind",
  "repository",
  "number",
  "head",
  "verdict",
  "conclusion",
  "error",
  "code",
  "status",
  "ms",
  "findings",
  "files",
  "commits",
  "result",
  "port",
  "host",
  "part",
  "queue",
  "retry",
  "signal",
  "name",
  "installation",
  "version",
  "open",
  "bytes",
  "faults",
  "refusal",
  "item",
  "err",
]);

function onlyFacts(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([name]) => KNOWN.has(name)));
}

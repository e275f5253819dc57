import { readFileSync } from "node:fs";
import { databaseOf } from "@xianshen/ledger";
import * as z from "zod";

/** What the bot runs with, from its environment. */
export interface Settings {
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  /** Address of the forge's API. */
  readonly apiUrl: string;
  readonly database: { readonly url: string } | { readonly folder: string };
  readonly port: number;
  readonly host: string;
  /** What this process does: receive, work, or both. The embedded database allows only `all`. */
  readonly part: "all" | "web" | "worker";
  /** Reviews at a time in one worker. */
  readonly concurrency: number;
  /** Seconds after which a job whose worker is gone is taken by another. */
  readonly jobSeconds: number;
  /** Least milliseconds between two writes to the forge; GitHub asks for a second (docs "Best practices for the REST API"). */
  readonly writeIntervalMs: number;
  /** Minutes between looks for proposals whose webhooks were missed. */
  readonly reconcileMinutes: number;
  readonly logLevel: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Why the bot does not start: names of variables and what is wrong with them, never their values. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.name = "SettingsError";
    this.faults = faults;
  }
}

/** A secret shorter than this can be tried out; the word Probot takes when none is given is known to all. */
const LEAST_SECRET = 32;
const WEAK = new Set(["development", "secret", "changeme", "password"]);

const whole = (least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(most).default(otherwise);

const schema = z.object({
  APP_ID: z.coerce.number({ error: "APP_ID: the number of the GitHub App" }).int().positive(),
  PRIVATE_KEY: z.string().optional(),
  PRIVATE_KEY_PATH: z.string().optional(),
  WEBHOOK_SECRET: z
    .string({ error: `WEBHOOK_SECRET: missing; use at least ${LEAST_SECRET} random characters (openssl rand -hex 32)` })
    .min(
      LEAST_SECRET,
      `WEBHOOK_SECRET: too short; use at least ${LEAST_SECRET} random characters (openssl rand -hex 32)`,
    )
    .refine(
      (secret) => !WEAK.has(secret) && new Set(secret).size >= 8,
      "WEBHOOK_SECRET: too simple; use random characters (openssl rand -hex 32)",
    ),
  XIANSHEN_KEY: z
    .string({ error: "XIANSHEN_KEY: missing; the installation's key, kept with the database (openssl rand -hex 32)" })
    .regex(/^[0-9a-fA-F]{64,}$/, "XIANSHEN_KEY: at least 32 bytes in hexadecimal (openssl rand -hex 32)"),
  GITHUB_API_URL: z.url("GITHUB_API_URL: the address of the API").default("https://api.github.com"),
  PORT: whole(0, 65_535, 3000),
  HOST: z.string().default("127.0.0.1"),
  XIANSHEN_PART: z.enum(["all", "web", "worker"], "XIANSHEN_PART: all, web or worker").default("all"),
  XIANSHEN_CONCURRENCY: whole(1, 32, 2),
  XIANSHEN_JOB_SECONDS: whole(5, 3600, 900),
  XIANSHEN_WRITE_INTERVAL_MS: whole(0, 60_000, 1000),
  XIANSHEN_RECONCILE_MINUTES: whole(1, 59, 10),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

/** @throws {SettingsError} naming every variable that is missing or wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { success, data, error } = schema.safeParse(environment);
  if (!success) throw new SettingsError(error.issues.map(({ message, path }) => told(message, String(path[0]))));
  const database = databaseOf(environment);
  if ("folder" in database && data.XIANSHEN_PART !== "all") {
    throw new SettingsError([
      "XIANSHEN_PART: web and worker need XIANSHEN_DATABASE_URL; the embedded database has one process",
    ]);
  }
  return {
    appId: data.APP_ID,
    privateKey: keyOf(data),
    webhookSecret: data.WEBHOOK_SECRET,
    apiUrl: data.GITHUB_API_URL.replace(/\/+$/, ""),
    database,
    port: data.PORT,
    host: data.HOST,
    part: data.XIANSHEN_PART,
    concurrency: data.XIANSHEN_CONCURRENCY,
    jobSeconds: data.XIANSHEN_JOB_SECONDS,
    writeIntervalMs: data.XIANSHEN_WRITE_INTERVAL_MS,
    reconcileMinutes: data.XIANSHEN_RECONCILE_MINUTES,
    logLevel: data.LOG_LEVEL,
    environment,
  };
}

function keyOf({
  PRIVATE_KEY: key,
  PRIVATE_KEY_PATH: path,
}: {
  PRIVATE_KEY?: string | undefined;
  PRIVATE_KEY_PATH?: string | undefined;
}): string {
  const text = key?.replaceAll("\\n", "\n") ?? (path === undefined ? "" : readKey(path));
  if (!text.includes("PRIVATE KEY-----"))
    throw new SettingsError(["PRIVATE_KEY or PRIVATE_KEY_PATH: the App's key in PEM"]);
  return text;
}

function readKey(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new SettingsError(["PRIVATE_KEY_PATH: the file cannot be read"]);
  }
}

function told(message: string, name: string): string {
  return message.startsWith(name) ? message : `${name}: ${message}`;
}

// Peer: redact-pii with its default patterns, text by text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import redactPii from "redact-pii";

const redactor = new redactPii.SyncRedactor();
const folder = process.argv[2];
for (const name of readdirSync(folder)) redactor.redact(readFileSync(join(folder, name), "utf8"));

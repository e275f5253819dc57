// Peer: openredaction with its default patterns, text by text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OpenRedaction } from "openredaction";

const detector = new OpenRedaction();
const folder = process.argv[2];
for (const name of readdirSync(folder)) await detector.detect(readFileSync(join(folder, name), "utf8"));

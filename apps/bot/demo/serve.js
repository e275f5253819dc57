// `npm run forge -w @xianshen/bot`: a forge to try the bot on, and a file of settings for the bot that fit it.
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { startForge } from "./forge.js";
import { CONFIGURATION } from "./story.js";

const folder = process.env.INIT_CWD ?? process.cwd();
const secret = randomBytes(32).toString("hex");
const forge = await startForge({ secret, webhookUrl: "http://127.0.0.1:3000/api/github/webhooks", port: 4010 });
await forge.push("admin", "main", { "xianshen.yml": CONFIGURATION });
await forge.protect("保密审查");
const key = resolve(folder, "demo-app.pem");
writeFileSync(key, forge.privateKey, { mode: 0o600 });
const settings = {
  APP_ID: forge.appId,
  PRIVATE_KEY_PATH: key,
  WEBHOOK_SECRET: secret,
  XIANSHEN_KEY: randomBytes(32).toString("hex"),
  XIANSHEN_LEDGER: resolve(folder, "demo-ledger"),
  GITHUB_API_URL: forge.url,
};
const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
writeFileSync(resolve(folder, "demo.env"), `${lines.join("\n")}\n`, { mode: 0o600 });
console.log(`forge at ${forge.url}, repository bureau/site; settings for the bot in demo.env`);

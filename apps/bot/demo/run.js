// `npm run demo -w @xianshen/bot`: the bot on embedded storage against the emulator, and the whole story.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBot } from "../dist/bot.js";
import { makeLog } from "../dist/log.js";
import { readSettings } from "../dist/settings.js";
import { startForge } from "./forge.js";
import { tellStory } from "./story.js";

const folder = mkdtempSync(join(tmpdir(), "xianshen-demo-"));
const secret = randomBytes(32).toString("hex");
const forge = await startForge({ secret, webhookUrl: "" });
const bot = await startBot(
  readSettings({
    APP_ID: String(forge.appId),
    PRIVATE_KEY: forge.privateKey,
    WEBHOOK_SECRET: secret,
    XIANSHEN_KEY: randomBytes(32).toString("hex"),
    XIANSHEN_LEDGER: folder,
    GITHUB_API_URL: forge.url,
    PORT: "0",
  }),
  makeLog(process.env.LOG_LEVEL ?? "error"),
);
forge.webhookUrl = `http://127.0.0.1:${bot.port}/api/github/webhooks`;
try {
  await tellStory(forge, (told) => console.log(told));
  const { rows, faults } = await bot.office.store.verify();
  console.log(
    `ledger: ${rows} entries, ${faults.length} faults; requests to the forge: ${forge.requests.length}, refused by it: ${forge.faults.length}`,
  );
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await bot.stop();
  await forge.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

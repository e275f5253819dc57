// `npm run large -w @xianshen/bot`: a proposal of 5,000 files in 300 commits, one of which holds a value that a later
// one takes out again. Prints figures; fails when it is not found.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBot } from "../dist/bot.js";
import { makeLog } from "../dist/log.js";
import { readSettings } from "../dist/settings.js";
import { startForge } from "./forge.js";

const FILES = Number(process.env.FILES ?? 5000);
const COMMITS = Number(process.env.COMMITS ?? 300);
const folder = mkdtempSync(join(tmpdir(), "xianshen-large-"));
const secret = randomBytes(32).toString("hex");
const forge = await startForge({ secret, webhookUrl: "" });
forge.holding = true;
const bot = await startBot(
  readSettings({
    APP_ID: String(forge.appId),
    PRIVATE_KEY: forge.privateKey,
    WEBHOOK_SECRET: secret,
    XIANSHEN_KEY: randomBytes(32).toString("hex"),
    XIANSHEN_LEDGER: folder,
    XIANSHEN_WRITE_INTERVAL_MS: "0",
    XIANSHEN_JOB_SECONDS: "3600",
    GITHUB_API_URL: forge.url,
    PORT: "0",
  }),
  makeLog("warn"),
);
forge.webhookUrl = `http://127.0.0.1:${bot.port}/api/github/webhooks`;

let head = "";
let leak = "";
for (let commit = 0, file = 0; commit < COMMITS; commit += 1) {
  const files = {};
  const last = Math.floor(((commit + 1) * FILES) / COMMITS);
  for (; file < last; file += 1)
    files[`栏目${file % 50}/稿件${file}.md`] = `# 第 ${file} 号公告\n\n现将有关事项公告如下，共 ${file} 项。\n`;
  if (commit === 100) files["栏目0/名单.md"] = "# 名单\n\n张某，身份证号 340100190001010010。\n";
  if (commit === 200) files["栏目0/名单.md"] = null;
  head = await forge.push("zhang", "large", files);
  if (commit === 100) leak = head;
}
console.log(`${FILES} files in ${COMMITS} commits`);
await forge.propose("zhang", "large");
forge.requests.splice(0);
const began = performance.now();
await forge.deliverHeld();
const run = await forge.waitFor(head, () => true, 3000);
const seconds = (performance.now() - began) / 1000;
const { files } = { files: /已审查 (\d+) 个文件（含历次提交共 (\d+) 个版本，(\d+) 次提交）/.exec(run.output.summary) };
const right =
  run.conclusion === "failure" && run.output.summary.includes(leak.slice(0, 10)) && Number(files?.[1]) === FILES;
console.log(
  `${files?.[0] ?? run.output.title}: ${run.conclusion} after ${seconds.toFixed(1)} s, ${forge.requests.length} requests, ${Math.round(process.memoryUsage().rss / 1048576)} MB with the emulator`,
);
await bot.stop();
await forge.close();
rmSync(folder, { recursive: true, force: true });
process.exit(right ? 0 : 1);

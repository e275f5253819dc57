// `npm run propose -w @xianshen/bot -- FILE`: proposes a file on the forge as its author would, and tries to merge it.
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { connectForge } from "./forge.js";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("name a file");
const forge = connectForge("http://127.0.0.1:4010");
const branch = `topic-${Date.now()}`;
const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
const head = await forge.push("zhang", branch, { [basename(file)]: readFileSync(path, "utf8") });
const number = await forge.propose("zhang", branch);
const { conclusion, output } = await forge.waitFor(head, () => true, 60);
console.log(`#${number} ${conclusion}: ${output.title}`);
const { status, data } = await forge.merge("zhang", number);
console.log(status === 200 ? "merged" : `merge refused (${status}): ${data.message}`);

// How the time of a review grows when a hostile or large draft doubles: 2 is linear.
import { createReviewer } from "../packages/core/dist/index.js";
import { builtInRules } from "../packages/rules/dist/index.js";
import { median } from "./measure.js";

const KILO = 1024;
const DRAFTS = {
  "one line of text": (size) => "保护环境，人人有责。".repeat(size / 10),
  "paragraphs of one character": (size) => "甲\n\n".repeat(size / 3),
  "table rows": (size) => `| 序号 | 姓名 |\n|---|---|\n${"| 1 | 张某 |\n".repeat(size / 11)}`,
  "numbers on one line": (size) => "3418021903051201 ".repeat(size / 17),
  "asterisks and letters": (size) => "**甲*乙_丙 ".repeat(size / 8),
  "open brackets": (size) => "[甲](".repeat(size / 4),
  "nested quotes": (size) => `${">".repeat(size)} 甲`,
  "letters without an end": (size) => "a".repeat(size),
  entities: (size) => "&#23494;".repeat(size / 8),
};

async function seconds(reviewer, text, runs) {
  const taken = [];
  let verdict = "";
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    ({ verdict } = await reviewer.review({ path: "draft.md", text }));
    taken.push((performance.now() - start) / 1000);
  }
  return { seconds: median(taken), verdict };
}

export async function printGrowth(runs) {
  const reviewer = createReviewer({ rules: builtInRules(), key: new Uint8Array(32).fill(1) });
  console.log("\nTime when the draft doubles (256 k to 512 k characters)");
  for (const [name, make] of Object.entries(DRAFTS)) {
    const one = await seconds(reviewer, make(256 * KILO), runs);
    const two = await seconds(reviewer, make(512 * KILO), runs);
    const growth = (two.seconds / one.seconds).toFixed(2);
    const times = `${one.seconds.toFixed(3)} s → ${two.seconds.toFixed(3)} s`;
    console.log(`  ${name.padEnd(30)} ${times}  ×${growth}  ${one.verdict} → ${two.verdict}`);
  }
}

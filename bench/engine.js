// The word index by itself and a whole review, with several sizes of word lists, beside other ways to find them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WordIndex } from "../packages/core/dist/detect/word-index.js";
import { createReviewer } from "../packages/core/dist/index.js";
import { builtInRules } from "../packages/rules/dist/index.js";
import { draft, generator } from "./corpus.js";
import { folder, has, here, median } from "./measure.js";

const SIZES = [100, 1_000, 10_000, 60_000];

/** Terms of two to five characters, two thirds of which occur in the corpus. */
function terms(count, text) {
  const next = generator(7);
  const known = [...new Set(text)].filter((character) => character > "一");
  const found = new Set();
  while (found.size < count) {
    const length = 2 + next(4);
    let term = "";
    for (let at = 0; at < length; at++)
      term += next(3) > 0 ? known[next(known.length)] : String.fromCharCode(0x4e00 + next(20_000));
    found.add(term);
  }
  return [...found];
}

/** Those that do not occur. */
function absent(words, text) {
  const index = new WordIndex();
  for (const word of words) index.add(word, word);
  const found = new Set();
  index.each(text, (_start, _end, word) => found.add(word));
  return words.filter((word) => !found.has(word));
}

async function contendersFor(words, text, withPeers) {
  const index = new WordIndex();
  for (const word of words) index.add(word, word);
  const contenders = {
    "xianshen's word index": () => {
      let hits = 0;
      index.each(text, () => hits++);
      return hits;
    },
  };
  if (withPeers) {
    const { AhoCorasick } = await import("./peers/aho-corasick.js");
    const fast = new AhoCorasick(words);
    contenders["@monyone/aho-corasick, fast"] = () => fast.matchInText(text).length;
    const { Mint } = await import("./peers/mint-filter.js");
    const mint = new Mint(words);
    contenders["mint-filter, verify"] = () => mint.filter(text, { replace: false }).words.length;
  }
  return contenders;
}

/** Seconds of a process that searches the files, its start included; null when it is not there. */
function processSeconds(command, args) {
  const start = performance.now();
  const run = spawnSync(command, args, { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 });
  return run.error ? null : { seconds: (performance.now() - start) / 1000, text: run.stdout.toString() };
}

export async function printEngine(withPeers, runs) {
  const drafts = Array.from({ length: 400 }, (_, seed) => draft(seed + 1, 50_000));
  const text = drafts.join("\n");
  const bytes = Buffer.byteLength(text);
  const file = join(folder, "engine.txt");
  writeFileSync(file, text);
  const hyperscan = compileHyperscan();
  console.log(`\nWords in one text of ${(bytes / 1e6).toFixed(0)} MB, in MB/s (hits)`);
  for (const size of SIZES) {
    const words = terms(size, text);
    const list = join(folder, `terms-${size}.txt`);
    writeFileSync(list, words.join("\n"));
    const row = [];
    for (const [name, find] of Object.entries(await contendersFor(words, text, withPeers))) {
      const seconds = [];
      let hits = 0;
      for (let run = 0; run < runs; run++) {
        const start = performance.now();
        hits = find();
        seconds.push((performance.now() - start) / 1000);
      }
      row.push(`${name} ${(bytes / 1e6 / median(seconds)).toFixed(0)} (${hits})`);
    }
    if (has("rg")) {
      const seconds = Array.from({ length: runs }, () => processSeconds("rg", ["-F", "-c", "-f", list, file]).seconds);
      row.push(`rg -F -c ${(bytes / 1e6 / median(seconds)).toFixed(0)} (lines)`);
    }
    if (hyperscan) row.push(`Hyperscan ${processSeconds(hyperscan, [list, file]).text.trim()}`);
    console.log(`  ${String(size).padStart(6)} words: ${row.join("; ")}`);
  }
  console.log("\nThe same drafts looked through for everything, words that do not occur among them, in MB/s");
  for (const size of SIZES) {
    const words = absent(terms(size, text), text);
    const list = join(folder, `absent-${size}.txt`);
    writeFileSync(list, words.join("\n"));
    const own = (bytes / 1e6 / (await secondsOfReviews(words, drafts, runs))).toFixed(0);
    const peer = hyperscan ? processSeconds(hyperscan, [list, file, here("peers/patterns.txt")]).text.trim() : "-";
    const count = String(words.length).padStart(6);
    console.log(`  ${count} words: a whole review, in process ${own}; Hyperscan with 30 patterns ${peer}`);
  }
}

/** Seconds of reviewing all drafts in this process, warm: reading, every recogniser and rule, notice fields, verdict. */
async function secondsOfReviews(words, drafts, runs) {
  const { rules, ...set } = builtInRules();
  const model = rules.find(({ find }) => "terms" in find);
  const own = { ...model, id: "bench/words", find: { ...model.find, terms: words } };
  const reviewer = createReviewer({
    rules: { ...set, rules: [...rules, own] },
    key: new Uint8Array(32).fill(1),
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  });
  const seconds = [];
  for (let run = -2; run < runs; run++) {
    const start = performance.now();
    for (const text of drafts) await reviewer.review({ path: "draft.md", text });
    if (run >= 0) seconds.push((performance.now() - start) / 1000);
  }
  return median(seconds);
}

/** Compiles the harness for Hyperscan where a compiler and its headers are; null elsewhere. */
function compileHyperscan() {
  if (!has("gcc") || !existsSync("/usr/include/hs/hs.h")) return null;
  const program = join(folder, "hyperscan");
  const built = spawnSync("gcc", ["-O2", "-o", program, here("peers/hyperscan.c"), "-lhs"], { stdio: "ignore" });
  return built.status === 0 ? program : null;
}

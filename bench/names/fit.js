// Fits the weights of core's name model and writes them to packages/core/src/detect/names/name-model.ts:
//   node bench/names/fit.js --data DIR
// Character weights come from the dictionary that nodejieba ships (MIT). The weights of the features are fitted on the
// `dev` halves of the labelled sets in DIR/ner; the other halves are for reporting (bench/eval/half.js).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { candidatesIn } from "../../packages/core/dist/detect/names/name-features.js";
import { withRivals } from "../../packages/core/dist/detect/names/name-rivals.js";
import { hopeful, sentencesOf, worded } from "../../packages/core/dist/detect/names/scored-names.js";
import { surnameLength } from "../../packages/core/dist/detect/names/surnames.js";
import { fold } from "../../packages/core/dist/fold/fold.js";
import { createSegmenter } from "../../packages/node/dist/index.js";
import { halfOf } from "../eval/half.js";
import { characterTiers } from "./character-tiers.js";
import { logisticWeights } from "./logistic.js";

/** Sets and how much one candidate of each counts. */
const SETS = {
  msra: 1.5,
  peoples_daily: 2,
  pd98_1000: 1.5,
  resume: 1,
  cluener: 0.7,
  weibo: 0.5,
  pii_zh: 1,
  pii_zh_chat: 1,
};
const PERSON = /^(?:PER|PERSON|NAME|name|姓名)/;
/** Chosen on the dev halves, of -0.8, -0.5, -0.3 and 0. */
const THRESHOLD = -0.3;
/** Chosen on the dev halves, of 1, 2 and 3. */
const ADJACENT = 2;
const TARGET = fileURLToPath(new URL("../../packages/core/src/detect/names/name-model.ts", import.meta.url));

const { values } = parseArgs({
  options: { data: { type: "string" }, characters: { type: "boolean", default: false } },
});
if (values.data === undefined) throw new Error("--data DIR: the folder that holds ner/*.jsonl");
const addon = dirname(createRequire(import.meta.url).resolve("nodejieba/package.json"));
const dictionary = readFileSync(join(addon, "submodules/cppjieba/dict/jieba.dict.utf8"), "utf8");
const segment = createSegmenter();

function* draftsOf(set) {
  const lines = readFileSync(join(values.data, "ner", `${set}.jsonl`), "utf8")
    .trim()
    .split("\n");
  for (const line of lines) {
    const { id, text, entities } = JSON.parse(line);
    if (halfOf(set, id) === "dev") yield { text, entities: entities.filter(({ type }) => PERSON.test(type)) };
  }
}

/** Candidates of one sentence each, with the truth of every one. */
function* sentencesIn(set) {
  for (const { text, entities } of draftsOf(set)) {
    const folded = fold(text);
    const gold = new Set(entities.map(({ start, end }) => `${start}-${end}`));
    for (const sentence of sentencesOf(folded.text)) {
      const candidates = candidatesIn(folded.text, worded(folded.text, sentence, segment));
      const isName = ({ start, end }) => {
        const source = folded.map.locate(start, end);
        return gold.has(`${source.start}-${source.end}`) ? 1 : 0;
      };
      yield { text: folded.text, candidates, isName, weight: SETS[set] };
    }
  }
}

/** A row for each candidate; `look` gives the candidates of a sentence and their features. */
function rowsOf(sentences, look) {
  return sentences.flatMap((sentence) => {
    const { candidates, features } = look(sentence);
    return candidates.map((one, at) => {
      return { features: features[at], truth: sentence.isName(one), weight: sentence.weight };
    });
  });
}

function written(name, weights) {
  const lines = Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `  ${/^\w+$/.test(feature) ? feature : JSON.stringify(feature)}: ${weight},`);
  return `export const ${name}: Readonly<Record<string, number>> = {\n${lines.join("\n")}\n};\n`;
}

function modelText(tiers, first, second) {
  const tables = Object.entries(tiers).map(([table, rows]) => {
    const lines = rows.map(([weight, characters]) => `    [${weight}, ${JSON.stringify(characters)}],`);
    return `  ${table}: [\n${lines.join("\n")}\n  ],`;
  });
  return [
    "// Written by bench/names/fit.js; do not edit.",
    "// biome-ignore-all format: generated",
    'import type { CharacterTable } from "./character-weights.ts";',
    "",
    "/** Characters by weight, counted from the names and the word frequencies of the dictionary of cppjieba (MIT licence). */",
    "export const CHARACTER_TIERS: Readonly<Record<CharacterTable, readonly (readonly [number, string])[]>> = {",
    ...tables,
    "};",
    "",
    "/** Log odds from which a candidate counts, taken off all of them. */",
    `export const THRESHOLD = ${THRESHOLD};`,
    "",
    "/** What it is worth to follow another name directly. */",
    `export const ADJACENT = ${ADJACENT};`,
    "",
    "/** What each feature adds to the log odds of a candidate by itself. */",
    written("FIRST_LOOK", first),
    "/** And when the odds of its rivals and neighbours are known. */",
    written("SECOND_LOOK", second),
  ].join("\n");
}

const tiers = characterTiers(dictionary, surnameLength);
if (values.characters) {
  // Features depend on the character weights: these have to be built in before anything is fitted.
  writeFileSync(TARGET, modelText(tiers, {}, {}));
} else {
  const sentences = Object.keys(SETS).flatMap((set) => [...sentencesIn(set)]);
  const first = logisticWeights(
    rowsOf(sentences, ({ candidates }) => ({ candidates, features: candidates.map(({ features }) => features) })),
  );
  const second = logisticWeights(
    rowsOf(sentences, ({ text, candidates: all }) => {
      const candidates = hopeful(all, new Map(Object.entries(first)));
      return { candidates, features: withRivals(text, candidates) };
    }),
  );
  writeFileSync(TARGET, modelText(tiers, first, second));
}

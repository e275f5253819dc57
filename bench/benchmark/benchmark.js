// The whole benchmark from its seed: drafts with what was planted in them.
import { write } from "./blocks.js";
import { decoyBlocks } from "./decoys.js";
import { kitOf } from "./kit.js";
import { leak } from "./leaks.js";
import { NOTICES } from "./notices/index.js";
import { render } from "./parts.js";
import { randomOf } from "./random.js";

/** The published seed. */
const SEED = 20240501;

/** Drafts of each notice type. */
const EACH = 14;

const STRENGTH = ["clear", "held", "blocked"];

/** All drafts, `{id, name, text, notice, verdict, entities, decoys}`, in order. */
export function benchmark(seed = SEED) {
  const random = randomOf(seed);
  const used = new Map();
  return Object.entries(NOTICES).flatMap(([type, template]) =>
    Array.from({ length: EACH }, (_, at) => draft({ random, used }, type, template, at + 1)),
  );
}

function draft({ random, used }, type, template, number) {
  const format = random.chance(0.12) ? "text" : "markdown";
  const kit = kitOf(random, type, format, used);
  const [title, ...body] = template(kit);
  const signature = body.splice(-2);
  // One in three is good as it stands: a tool that always finds something is useless.
  const leaks = number % 3 === 0 ? [] : Array.from({ length: random.between(1, 3) }, () => leak(kit));
  const decoys = decoyBlocks(kit, random.between(1, 4));
  const extra = leaks.flatMap(({ blocks }) => blocks);
  const first = leaks.flatMap((one) => one.first ?? []);
  const matter = leaks.flatMap((one) => one.matter ?? []).slice(0, 1);
  const parts = write([...matter, ...first, title, ...body, ...extra, ...decoys, ...signature], format);
  const verdict = STRENGTH[Math.max(0, ...leaks.map((one) => STRENGTH.indexOf(one.verdict)))];
  const id = `${type}-${String(number).padStart(2, "0")}`;
  return { id, name: `${id}.${format === "text" ? "txt" : "md"}`, notice: type, verdict, ...render(parts) };
}

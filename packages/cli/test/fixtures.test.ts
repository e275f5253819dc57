import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createReviewer, type Point, type Review, recogniserIds } from "@xianshen/core";
import { createSegmenter, findCredentials } from "@xianshen/node";
import { readRulesFolder } from "@xianshen/rules";
import { describe, expect, it } from "vitest";

interface Expected {
  readonly about: { readonly zh: string; readonly en: string };
  readonly verdict: string;
  readonly noticeType: string | null;
  readonly findings: readonly Record<"ruleId" | "gate" | "start" | "end", string>[];
}

const folder = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const root = folder("fixtures");
const { rules } = await readRulesFolder(folder("rules"), { knownRecognisers: recogniserIds });
const reviewer = createReviewer({
  rules,
  key: new Uint8Array(32),
  segment: createSegmenter(),
  credentials: findCredentials,
});

/** A case is a `draft.*` with `expected.json` in its folder, or a notice with `<name>.expected.json` beside it. */
const drafts = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => dirname(path) !== "." && /\.(md|txt)$/.test(path))
  .sort();

const expectationOf = (draft: string): string =>
  join(
    root,
    basename(draft).startsWith("draft.")
      ? join(dirname(draft), "expected.json")
      : draft.replace(/md$/, "expected.json"),
  );
const read = (path: string): Expected => JSON.parse(readFileSync(path, "utf8"));
const at = ({ line, column }: Point): string => `${line}:${column}`;

function outcome({ verdict, noticeType, findings }: Review): Omit<Expected, "about"> {
  const told = findings.map(({ ruleId, gate, place }) => ({
    ruleId,
    gate,
    start: at(place.start),
    end: at(place.end),
  }));
  return { verdict, noticeType, findings: told };
}

/** One finding a line, so that a case reads as a table. */
function write(path: string, expected: Expected): void {
  const rows = expected.findings.map((finding) => `\n    ${JSON.stringify(finding)}`).join(",");
  const head = JSON.stringify({ ...expected, findings: [] }, null, 2);
  writeFileSync(path, `${head.replace(/\[\]\n\}$/, () => (rows ? `[${rows}\n  ]\n}` : "[]\n}"))}\n`);
}

describe("fixtures", () => {
  it.each(drafts)("%s", async (draft) => {
    const found = outcome(await reviewer.review({ path: draft, text: readFileSync(join(root, draft), "utf8") }));
    const { about, ...expected } = read(expectationOf(draft));
    if (process.env.UPDATE) write(expectationOf(draft), { about, ...found });
    else expect(found).toEqual(expected);
  });

  it("are many, and show every rule and every notice type", () => {
    const cases = drafts.filter((draft) => existsSync(expectationOf(draft))).map((draft) => read(expectationOf(draft)));
    const shown = new Set(
      cases.flatMap(({ noticeType, findings }) => [noticeType, ...findings.map(({ ruleId }) => ruleId)]),
    );
    const known = [...rules.rules.map(({ id }) => id), ...rules.notices.map(({ notice }) => notice)];
    expect(known.filter((id) => !shown.has(id))).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(70);
  });
});

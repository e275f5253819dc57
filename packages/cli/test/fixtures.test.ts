import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createReviewer, type Place, type Review, recogniserIds } from "@xianshen/core";
import { createSegmenter, createWorkingCalendar, findCredentials } from "@xianshen/node";
import { applyConfiguration, parseConfiguration, readRoster, readRulesFolder } from "@xianshen/rules";
import { expect, it } from "vitest";

interface Outcome {
  readonly verdict: string;
  readonly noticeType: string | null;
  readonly findings: readonly Readonly<Record<"ruleId" | "gate" | "start" | "end", string>>[];
}
type Expected = Outcome & { readonly about: Readonly<Record<"zh" | "en", string>> };
const top = fileURLToPath(new URL("../../..", import.meta.url));
const root = join(top, "fixtures");
const { rules } = await readRulesFolder(join(top, "rules"), { knownRecognisers: recogniserIds });
const engines = {
  segment: createSegmenter(),
  credentials: findCredentials,
  isWorkingDay: createWorkingCalendar(),
  key: new Uint8Array(32),
};
const reviewer = createReviewer({ rules, ...engines });
/** A case with a `xianshen.yml` beside its draft is reviewed under it. */
async function reviewerOf(draft: string): Promise<typeof reviewer> {
  const path = join(root, dirname(draft), "xianshen.yml");
  if (!existsSync(path)) return reviewer;
  const { configuration } = parseConfiguration(path, readFileSync(path, "utf8"));
  const roster = await readRoster(configuration!);
  const applied = applyConfiguration(rules, configuration!, { roster: roster.entries });
  expect([...roster.problems, ...applied.problems]).toEqual([]);
  return createReviewer({ ...engines, rules: applied.rules });
}
const drafts = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => ![".", "benchmark"].includes(dirname(path)) && /\.(md|txt)$/.test(path))
  .sort();

/** `expected.json` in the folder of a case; the notices lie side by side, their expectations in `notices.expected`. */
const expectationOf = (draft: string): string =>
  dirname(draft) === "notices"
    ? join(root, "notices.expected", `${basename(draft, ".md")}.json`)
    : join(root, dirname(draft), "expected.json");
const read = (draft: string): Expected => JSON.parse(readFileSync(expectationOf(draft), "utf8"));
const at = ({ line, column }: Place["start"]): string => `${line}:${column}`;

function outcomeOf({ verdict, noticeType, findings }: Review): Outcome {
  const rows = findings.map(({ ruleId, gate, place }) => ({
    ruleId,
    gate,
    start: at(place.start),
    end: at(place.end),
  }));
  return { verdict, noticeType, findings: rows };
}

/** One finding a line, so that a case reads as a table. */
function write(draft: string, expected: Expected): void {
  const rows = expected.findings.map((finding) => `\n    ${JSON.stringify(finding)}`).join(",");
  const head = JSON.stringify({ ...expected, findings: [] }, null, 2).slice(0, -"]\n}".length);
  writeFileSync(expectationOf(draft), `${head}${rows}${rows && "\n  "}]\n}\n`);
}

it.each(drafts)("%s", async (draft) => {
  const found = outcomeOf(
    await (await reviewerOf(draft)).review({ path: draft, text: readFileSync(join(root, draft), "utf8") }),
  );
  const { about, ...expected } = read(draft);
  if (process.env.UPDATE) write(draft, { about, ...found });
  else expect(found).toEqual(expected);
});

it("shows every rule and every notice type in at least 70 cases", () => {
  const cases = drafts.map(read);
  const shown = cases.flatMap(({ noticeType, findings }) => [noticeType, ...findings.map((row) => row.ruleId)]);
  const known = [...rules.rules.map(({ id }) => id), ...rules.notices.map(({ notice }) => notice)];
  expect(known.filter((id) => !shown.includes(id))).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(70);
});

const NOTICE = /^(notice-fields|public-codes|figures)\//;
const PERSONAL = /^(personal-data|credentials)\//;
const looking = createReviewer({ rules, ...engines, explain: true, entities: true });

/** Whether a draft holds a person's name, a telephone, an address … that was looked at and may be published. */
async function holdsPersonalData(draft: string): Promise<boolean> {
  const text = readFileSync(join(root, draft), "utf8");
  const { entities, considered } = await looking.review({ path: draft, text });
  return entities.length > 0 || considered.some(({ ruleId }) => PERSONAL.test(ruleId ?? ""));
}

it.each(rules.notices.map(({ notice }) => notice))(
  "%s: two drafts with nothing to say, four that are incomplete, personal data public by duty and personal data that is not",
  async (type) => {
    const cases = drafts.map((draft) => ({ draft, ...read(draft) })).filter(({ noticeType }) => noticeType === type);
    const silent = cases.filter(({ verdict, findings }) => verdict === "clear" && findings.length === 0);
    const broken = cases.filter(({ findings }) => findings.some(({ ruleId }) => NOTICE.test(ruleId)));
    const exposed = cases.filter(
      ({ verdict, findings }) => verdict !== "clear" && findings.some(({ ruleId }) => PERSONAL.test(ruleId)),
    );
    expect(silent.length).toBeGreaterThanOrEqual(2);
    expect(broken.length).toBeGreaterThanOrEqual(4);
    expect(exposed.length).toBeGreaterThanOrEqual(1);
    const open = await Promise.all(silent.map(({ draft }) => holdsPersonalData(draft)));
    expect(open).toContain(true);
  },
);

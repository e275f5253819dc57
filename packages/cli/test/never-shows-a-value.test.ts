import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createReviewer, type Language, type Review } from "@xianshen/core";
import { findCredentials } from "@xianshen/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drafts, numbers, type PlantedDraft, REQUESTS, rules } from "../../core/test/planted.ts";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { buildReport, FORMAT_NAMES, loadFormat, reportDraft } from "../src/index.ts";
import { run } from "./run.ts";

const SEED = { seed: 20_260_201, numRuns: 120 };
const STYLE = { color: false, quiet: false, width: 100 };
const key = new Uint8Array(32).fill(7);
const reviewers = {
  "zh-CN": createReviewer({ rules, key, credentials: findCredentials, explain: true, entities: true, lang: "zh-CN" }),
  en: createReviewer({ rules, key, credentials: findCredentials, explain: true, entities: true, lang: "en" }),
};

/** The digits a rule's mask may keep at an end are at most four: eight in a row are a leak whatever the type. */
const LEAK = 8;

/** Everything of a planted value that must not be seen. */
function secretsOf({ planted }: PlantedDraft): readonly string[] {
  return planted.flatMap(({ value, written }) => {
    const runs = value.match(/\d{8,}/g) ?? [];
    const pieces = runs.flatMap((run) =>
      Array.from({ length: run.length - LEAK + 1 }, (_, at) => run.slice(at, at + LEAK)),
    );
    return [value, written.trim(), ...pieces];
  });
}

/** A text as written, and as it reads without disguise. */
function readings(text: string): readonly string[] {
  const plain = text
    .replace(/&(?:amp;)?#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return [text, plain, plain.replace(/(?<=\d)[ -](?=\d)/g, "")];
}

function leaks(shown: string, draft: PlantedDraft): readonly string[] {
  const texts = readings(shown);
  return secretsOf(draft).filter((secret) => texts.some((text) => text.includes(secret)));
}

async function everyFormat(review: Review, lang: Language): Promise<string> {
  const draft = reportDraft({ review, ms: 1, encoding: "utf-8" }, { lang, explain: true, entities: true });
  const report = buildReport({ version: "0", packs: rules.packs, lowered: [] }, [draft], []);
  const formats = await Promise.all(FORMAT_NAMES.map(loadFormat));
  return formats.map((format) => format(report, lang, STYLE)).join("\n");
}

describe("a planted value", () => {
  it.each([
    ["zh-CN", "any", drafts()],
    ["en", "any", drafts()],
    ["zh-CN", "number in a request", drafts(numbers, REQUESTS)],
  ] as const)("appears in no format, no explanation and no problem: %s, %s", async (lang, _, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (draft) => {
        const review = await reviewers[lang].review({ path: "draft.md", text: draft.text });
        expect(leaks(JSON.stringify(review), draft)).toEqual([]);
        expect(leaks(await everyFormat(review, lang), draft)).toEqual([]);
      }),
      SEED,
    );
  });

  it.each(FORMAT_NAMES)("appears in nothing the command prints: %s", async (format) => {
    const cwd = temporaryFolder();
    const draft = manyOf(fc.sample(drafts(numbers), { seed: 7, numRuns: 40 }));
    writeFileSync(join(cwd, "a.md"), draft.text);
    const words = ["check", "--no-config", "--explain", "--format", format];
    for (const [where, input] of [
      ["-", draft.text],
      ["a.md", ""],
    ] as const) {
      const { code, out, err } = await run(cwd, [...words, where], input);
      expect(code).toBe(1);
      expect(leaks(out + err, draft)).toEqual([]);
    }
  });

  it("appears in no complaint about broken input lines, configuration or paths", async () => {
    const cwd = temporaryFolder();
    const [draft] = fc.sample(drafts(numbers), { seed: 11, numRuns: 1 }) as [PlantedDraft];
    const { value } = draft.planted[0]!;
    const broken = await run(cwd, ["check", "--no-config", "--input", "jsonl", "-"], `{"id": 1, "text": "${value}\n`);
    expect(broken.code).toBe(2);
    expect(leaks(broken.out + broken.err, draft)).toEqual([]);
    writeFileSync(join(cwd, "a.md"), `---\na: [${value}\n`);
    const unread = await run(cwd, ["check", "--no-config", "a.md"]);
    expect(leaks(unread.out + unread.err, draft)).toEqual([]);
  });
});

/** The drafts one after the other as one. */
function manyOf(all: readonly PlantedDraft[]): PlantedDraft {
  return { planted: all.flatMap(({ planted }) => planted), text: all.map(({ text }) => text).join("\n\n") };
}

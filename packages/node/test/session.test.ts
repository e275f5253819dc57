import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createReviewer } from "@xianshen/core";
import { draftOfBytes, makeReviewer, openSession, type SessionOptions } from "@xianshen/node";
import { builtInRules } from "@xianshen/rules";
import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";

const cwd = temporaryFolder();
const environment = { XIANSHEN_KEY: "ab".repeat(32) };
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function session(options: Partial<SessionOptions> = {}): ReturnType<typeof openSession> {
  const opened = await openSession({ cwd, environment, ...options });
  closing.push(opened.close);
  return opened;
}

const draft = (path: string, text: string) => draftOfBytes(path, Buffer.from(text));
const MOBILE = "请致电 13800138000 张某";

function folder(name: string, configuration: string): string {
  mkdirSync(join(cwd, name), { recursive: true });
  writeFileSync(join(cwd, name, "xianshen.yml"), configuration);
  return name;
}

describe("a review", () => {
  it("carries the path, the verdict and the encoding", async () => {
    const { review, encoding } = await (await session()).review(draft("a.md", "机密★1年"));
    expect(review).toMatchObject({ path: "a.md", verdict: "blocked" });
    expect(encoding).toBe("utf-8");
  });

  it("of an unread file is unreviewable with its problem", async () => {
    const problem = { code: "unreadable", data: { errno: "EACCES" } } as const;
    const { review, encoding } = await (await session()).review({ path: "a.md", problem });
    expect(review).toMatchObject({ path: "a.md", verdict: "unreviewable", digest: null, problems: [problem] });
    expect(encoding).toBeNull();
  });

  it("finds the same in the thread as in place", async () => {
    const opened = await session();
    const text = `# 公告\n\n${MOBILE}\n`;
    const small = await opened.review(draft("a.md", text));
    const large = await opened.review(draft("a.md", `${text}\n${"正文。".repeat(30_000)}\n`));
    expect(large.review.findings).toEqual(small.review.findings);
    expect(small.review.findings.length).toBeGreaterThan(0);
  });

  it("of many at once is the same as one by one, whichever thread it falls to", async () => {
    const opened = await session();
    const plain = "今天天气很好，会议按期举行。\n\n".repeat(1_200);
    const all = Array.from({ length: 80 }, (_, at) => {
      const values = at % 7 === 0 ? `${MOBILE}\n\n机密★${at + 1}年\n` : "";
      return draft(`${at}.md`, `# 第${at}号公告\n\n${values}\n${plain}`);
    });
    // So much first that another thread is worth its start, on two processors as well.
    const before = Array.from({ length: Math.ceil((8.5 * 1024 * 1024) / plain.length) }, () =>
      draft("first.md", plain),
    );
    const reviews = await Promise.all([...before, ...all].map(async (one) => (await opened.review(one)).review));
    const together = reviews.slice(before.length);
    const alone = await session();
    for (const [at, one] of all.entries()) {
      if (at % 8 !== 0 && at % 7 !== 0) continue;
      expect(together[at]).toEqual((await alone.review(one)).review);
    }
    expect(together.filter(({ verdict }) => verdict === "blocked")).toHaveLength(12);
  });
});

it("digests a text as core itself does, lone surrogates included", async () => {
  const own = createReviewer({ rules: builtInRules(), key: new Uint8Array(32) });
  const settings = {
    rules: builtInRules(),
    key: new Uint8Array(32),
    lang: "en",
    explain: false,
    entities: false,
  } as const;
  for (const text of ["机密", "a\ud800b", "\u{1F600}\r\n甲"]) {
    const one = { path: "a.md", text };
    expect((await makeReviewer(settings).review(one)).digest).toBe((await own.review(one)).digest);
  }
});

describe("time", () => {
  it("past the bound makes a draft unreviewable, and the next one is reviewed again", async () => {
    folder("slow", "limits: {seconds: 0.1}\n");
    const opened = await session();
    const long = draft("slow/a.md", "# 公告\n\n今天天气很好。\n\n".repeat(100_000));
    const { review } = await opened.review(long);
    expect(review).toMatchObject({ verdict: "unreviewable", problems: [{ code: "timeout", data: { seconds: 0.1 } }] });
    const { review: next } = await opened.review(draft("a.md", "正文。".repeat(30_000)));
    expect(next.verdict).toBe("clear");
  });

  it("past the bound costs only the draft that took it: those behind it go to a new thread", async () => {
    folder("queued", "limits: {seconds: 1.5}\n");
    const opened = await session();
    const long = draft("queued/a.md", "# 公告\n\n今天天气很好。\n\n".repeat(1_000_000));
    const others = Array.from({ length: 6 }, (_, at) => draft(`queued/${at}.md`, `${"正文。".repeat(30_000)}机密★1年`));
    const reviews = await Promise.all([long, ...others].map(async (one) => (await opened.review(one)).review));
    expect(reviews[0]!.problems.map(({ code }) => code)).toEqual(["timeout"]);
    expect(reviews.slice(1).map(({ problems }) => problems)).toEqual(others.map(() => []));
  });
});

describe("the configuration", () => {
  it("nearest to a draft counts", async () => {
    folder("lowered", "rules:\n  personal-data/mobile: {gate: advise, reason: 试行}\n");
    const opened = await session();
    const here = await opened.review(draft("a.md", MOBILE));
    const there = await opened.review(draft("lowered/a.md", MOBILE));
    expect([here.review.verdict, there.review.verdict]).toEqual(["blocked", "clear"]);
    expect(opened.inForce().lowered).toMatchObject([{ ruleId: "personal-data/mobile", from: "forbid", to: "advise" }]);
  });

  it("settles notice types by folder and which files are wanted", async () => {
    folder("kinds", "notices: [{files: 'docs/*.md', type: official_document}]\nignore: [old]\ninclude: ['**/*.md']\n");
    const opened = await session();
    expect((await opened.review(draft("kinds/docs/a.md", "正文"))).review.noticeType).toBe("official_document");
    expect((await opened.review(draft("kinds/a.md", "正文"))).review.noticeType).toBeNull();
    expect(await opened.wants("kinds/a.md")).toBe(true);
    expect(await opened.wants("kinds/a.txt")).toBe(false);
    expect(await opened.wants("kinds/old/deep/a.md")).toBe(false);
  });

  it("when broken stops the review with line and column", async () => {
    folder("broken", "version: 1\nrulez: {}\n");
    const opened = await session();
    const failure = await opened.review(draft("broken/a.md", "正文")).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "RulesError", problems: [{ code: "unknown-key", line: 2, column: 1 }] });
  });

  it("that was named and is missing stops the run", async () => {
    await expect(session({ config: "nope.yml" })).rejects.toMatchObject({ code: "config-missing" });
  });

  it("can be left out", async () => {
    folder("broken", "rulez: {}\n");
    const opened = await session({ config: false });
    expect((await opened.review(draft("broken/a.md", "正文"))).review.verdict).toBe("clear");
  });

  it("gives the language unless the caller asks for one", async () => {
    const english = join(cwd, folder("english", "lang: en\n"));
    expect((await session({ cwd: english })).inForce().lang).toBe("en");
    expect((await session({ cwd: english, lang: "zh-CN" })).inForce().lang).toBe("zh-CN");
  });
});

describe("masking", () => {
  it("gives the text without the values", async () => {
    const { text } = await (await session()).mask(draft("a.md", MOBILE));
    expect(text).toMatch(/^请致电 \S+ 张某$/);
    expect(text).not.toContain("13800138000");
  });

  it("gives none of an unread draft", async () => {
    const { text } = await (await session()).mask(draft("a.md", "a\0b"));
    expect(text).toBeNull();
  });
});

import { FORMAT_NAMES, loadFormat, type ReportFinding, reportSchema, type Style } from "@xianshen/cli";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { makeFinding, makeReport } from "./report.ts";

const STYLE: Style = { color: false, quiet: false, width: 80 };

async function render(
  name: (typeof FORMAT_NAMES)[number],
  report = makeReport(),
  lang: "zh-CN" | "en" = "zh-CN",
  style = STYLE,
) {
  return (await loadFormat(name))(report, lang, style);
}

const withFinding = (changes: Partial<ReportFinding>) => makeReport([makeFinding(changes)]);

describe("every format", () => {
  it.each(FORMAT_NAMES)("%s names drafts, rules, places and masked excerpts in both languages", async (name) => {
    for (const lang of ["zh-CN", "en"] as const) {
      const text = await render(name, makeReport(), lang);
      expect(text).toContain("personal-data/resident-id");
      expect(decodeURIComponent(text.replaceAll("%", name === "sarif" ? "%" : "%25"))).toContain("公告/a b.md");
      expect(text.endsWith("\n")).toBe(true);
    }
  });

  it.each(FORMAT_NAMES)("%s is the same for the same report", async (name) => {
    expect(await render(name)).toBe(await render(name));
  });

  it.each(FORMAT_NAMES)("%s renders a report of nothing", async (name) => {
    const { tool, summary } = makeReport();
    const nothing = {
      drafts: 0,
      clear: 0,
      held: 0,
      blocked: 0,
      unreviewable: 0,
      findings: 0,
      skipped: [],
      lowered: [],
    };
    expect(Object.keys(nothing)).toEqual(Object.keys(summary));
    expect(typeof (await render(name, { tool, summary: nothing, drafts: [] }))).toBe("string");
  });

  it.each(FORMAT_NAMES.filter((name) => !name.startsWith("json")))("%s quotes nothing of an incident", async (name) => {
    const text = await render(name, withFinding({ incident: true, excerpt: "机密摘录" }));
    expect(text).not.toContain("机密摘录");
  });

  it.each(["pretty", "github", "markdown", "html"] as const)("%s tells of the report due in 24 hours", async (name) => {
    expect(await render(name, withFinding({ incident: true }))).toMatch(/24 小时.*第六十一条/s);
  });
});

describe.each(["pretty", "markdown", "html"] as const)("%s", (name) => {
  it("names the notice type by its title, or by its id for want of one", async () => {
    const notices = { social_assistance: "社会救助公示" };
    const titled = await render(name, makeReport(), "zh-CN", { ...STYLE, notices });
    expect(titled).toContain("种类：社会救助公示");
    expect(titled).not.toContain("social");
    expect(await render(name)).toMatch(/social\\?_assistance/);
  });

  it("names a law once, with all its articles", async () => {
    const basis = [
      { law: "个人信息保护法", article: "6" },
      { law: "居民身份证法", article: "19" },
      { law: "个人信息保护法", article: "28" },
    ];
    expect(await render(name, withFinding({ basis }))).toContain(
      "《个人信息保护法》第6条、第28条、《居民身份证法》第19条",
    );
    const english = await render(name, withFinding({ basis }), "en");
    expect(english).toContain("个人信息保护法, art. 6, art. 28; 居民身份证法, art. 19");
  });

  it("tells rules lowered alike in one line", async () => {
    const report = makeReport();
    const lowered = ["a", "b", "c"].map(
      (id) => ({ ruleId: `notice-fields/${id}`, from: "advise", to: "off", reason: null }) as const,
    );
    const text = await render(name, { ...report, summary: { ...report.summary, lowered } });
    expect(text.match(/配置已放宽/g)).toHaveLength(1);
    expect(text.replaceAll("\\", "")).toContain("notice-fields/* (3)");
  });
});

describe("pretty", () => {
  it("keeps within the terminal, Chinese characters counting twice", async () => {
    const advice = "删除证件号码；确需区分同名人员的，只保留前两位和后三位。".repeat(5);
    const text = await render("pretty", withFinding({ advice }), "zh-CN", { ...STYLE, width: 60 });
    for (const line of text.split("\n").filter((one) => one.startsWith("      "))) {
      expect(stringWidth(line)).toBeLessThanOrEqual(62);
    }
  });

  it("sets gates in one column whatever stands in the places", async () => {
    const near = makeFinding({
      place: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 }, part: "body" },
    });
    const text = await render("pretty", makeReport([near, makeFinding()]));
    const columns = text
      .split("\n")
      .filter((line) => line.includes("禁止  公民"))
      .map((line) => stringWidth(line.slice(0, line.indexOf("禁止"))));
    expect(columns).toHaveLength(2);
    expect(new Set(columns).size).toBe(1);
  });

  it("names coverage, encodings, lowered rules and who approves", async () => {
    const text = await render("pretty");
    for (const told of [
      "未能审查 1 件",
      "已读 3 件；未能审查 1 件",
      "不是公文类文件（code.ts）",
      "按 GB18030 读取",
      "试行",
      "保密审查员、分管领导",
    ]) {
      expect(text).toContain(told);
    }
  });

  it("leaves clear drafts out when quiet, and paints only when asked", async () => {
    const report = makeReport();
    expect(await render("pretty", report, "zh-CN", { ...STYLE, quiet: true })).not.toContain("clear.md");
    expect(await render("pretty", report)).not.toContain("\u001b[");
    expect(await render("pretty", report, "zh-CN", { ...STYLE, color: true })).toContain("\u001b[");
  });

  it("sends a terminal no commands from a file name", async () => {
    expect(await render("pretty", makeReport([], "a\u001b[2J\n伪造行.md"))).not.toMatch(/\u001b|^伪造行/m);
  });
});

describe("json", () => {
  it("is what the schema says", async () => {
    expect(reportSchema.parse(JSON.parse(await render("json")))).toEqual(makeReport());
  });

  it("as lines has one draft a line", async () => {
    const lines = (await render("jsonl")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(["clear.md", "held.md", "公告/a b.md", "scan.pdf"]);
  });
});

describe("sarif", () => {
  it("has rules, levels, fingerprints, regions and notifications, and no snippets", async () => {
    const text = await render("sarif");
    const { version, runs } = JSON.parse(text);
    expect(version).toBe("2.1.0");
    const [run] = runs;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      "personal-data/resident-id",
      "work-secrets/minutes",
    ]);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.results.map((result: { level: string }) => result.level)).toEqual(["warning", "error"]);
    expect(run.results[1]).toMatchObject({
      partialFingerprints: { "xianshen/v1": "0123456789abcdef" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "%E5%85%AC%E5%91%8A/a%20b.md" },
            region: { startLine: 7, startColumn: 9, endLine: 7, endColumn: 27 },
          },
        },
      ],
    });
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error" }],
    });
    expect(text).not.toContain("snippet");
    expect(text).not.toContain("11****");
  });
});

describe("escaping", () => {
  const hostile = '</td><script>alert(1)</script>|`*]]>&"\n::error::x';

  it("keeps HTML from a path and a reason out of the page", async () => {
    const text = await render("html", makeReport([makeFinding({ reason: hostile, excerpt: hostile })], hostile));
    expect(text).not.toContain("<script");
    expect(text.match(/<tr>/g)).toHaveLength(4);
  });

  it("keeps Markdown tables in shape", async () => {
    const text = await render(
      "markdown",
      makeReport([makeFinding({ reason: hostile, excerpt: hostile, advice: hostile })], hostile),
    );
    expect(text).not.toContain("<script");
    const rows = text.split("\n").filter((line) => line.startsWith("| "));
    expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual(rows.map(() => 8));
  });

  it("keeps workflow commands whole", async () => {
    const text = await render("github", makeReport([makeFinding({ reason: "50%\n::error::x" })], "a,b:c.md"));
    const lines = text.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(3);
    expect(text).toContain("file=a%2Cb%3Ac.md");
    expect(text).toContain("50%25%0A");
  });

  it("writes well-formed XML", async () => {
    const text = await render(
      "junit",
      makeReport([makeFinding({ reason: `${hostile}\u0001\ud800`, advice: hostile })], hostile),
    );
    expect(text).not.toMatch(/[\u0000-\u0008]/);
    const markup = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
    expect(markup).not.toContain("<script");
    expect(markup.match(/<testcase /g)).toHaveLength(4);
  });
});

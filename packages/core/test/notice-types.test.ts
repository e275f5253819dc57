import { describe, expect, it } from "vitest";
import { check, notices, sourceOf, told } from "./notice-examples.ts";

const kebab = (id: string) => id.replaceAll("_", "-");

describe.each(notices.map((notice) => [notice.notice, notice] as const))("%s: its own examples", (id, notice) => {
  it.each(notice.examples.ok.map((example, index) => [index, example] as const))(
    "ok %i raises nothing",
    (_, example) => {
      expect(told(check(example.text, example))).toEqual([]);
    },
  );

  it.each(notice.examples.bad.map((example, index) => [index, example] as const))(
    "bad %i is told in full",
    (_, example) => {
      const expected = [
        ...example.missing.map((field) => `-${kebab(id)}-${field}`),
        ...example.malformed.map((field) => `!${kebab(id)}-${field}`),
      ];
      const result = check(example.text, example);
      expect([result.noticeType, ...result.heads]).toContain(id);
      expect(told(result).filter((rule) => rule.slice(1).startsWith(`${kebab(id)}-`))).toEqual(expected.sort());
    },
  );
});

describe("recognition", () => {
  it.each([
    ["某县农村低保政策解读", null],
    ["某县最低生活保障工作实施方案", null],
    ["关于开展城乡低保年审工作的通知", "official_document"],
    ["关于2023年第一季度临时救助对象名单的公示", "social_assistance"],
    ["某镇2023年10月农村低保花名册", "social_assistance"],
    ["某县2015年10月最低生活保障情况", "social_assistance"],
    ["关于提高城乡低保标准的公告", null],
    ["某市水务局2018年政府信息公开年度报告", "annual_report_pre2019"],
    ["某市水务局2019年政府信息公开年度报告", null],
    ["某市水务局二○一一年政务公开工作总结", "annual_report_pre2019"],
    ["关于编制2015年政府信息公开年度报告的通知", "official_document"],
    ["关于公开征求某办法意见的通知", null],
    ["某县土地征收预公告", null],
    ["某局信息发布审核制度", null],
    ["某市政府网站检查情况通报", null],
  ])("%s: %s", (title, expected) => {
    expect(check(`# ${title}\n\n现将有关情况公布。\n`).noticeType).toBe(expected);
  });

  it("knows an official document by its parts where the title says little", () => {
    const text = "# 某市供水行动方案\n\n各县人民政府：\n\n现印发给你们，请结合实际抓好落实。\n\n（此件公开发布）\n";
    expect(check(text).noticeType).toBe("official_document");
  });

  it("finds the title below the navigation of a page", () => {
    const text =
      "• 设为首页|\n  • 加入收藏|\n您现在的位置: 首页 > 某局 > 年报\n某局2015年度政务公开工作报告\n发布时间:2016-01-13\n\n2015年，我局做好公开。\n";
    const result = check(text, { format: "text" });
    expect(result.noticeType).toBe("annual_report_pre2019");
    const missing = result.findings.find(({ ruleId }) => ruleId.endsWith("-charges"))!;
    expect(missing.view!.text.slice(0, missing.start)).toMatch(/政务公开工作报告$/);
  });

  it("tells why a report of a later year is not of the type", () => {
    expect(check("# 某局2023年政府信息公开年度报告\n\n正文。\n").why).toContainEqual({
      code: "notice-year",
      data: { notice: "annual_report_pre2019", year: 2023 },
    });
  });

  it("takes the type settled by configuration before the title", () => {
    const result = check("# 工作动态\n\n今日开会。\n", { settled: "annual_report_pre2019" });
    expect(result.noticeType).toBe("annual_report_pre2019");
    expect(told(result)).toContain("-annual-report-pre2019-charges");
  });

  it("says so when the settled type is not known", () => {
    const result = check("# 关于防汛的通知\n", { settled: "no_such_type" });
    expect(result.noticeType).toBeNull();
    expect(result.why).toContainEqual({ code: "notice-unknown", data: { notice: "no_such_type" } });
  });

  it("tells a tie and chooses none, whatever the order of the types", () => {
    const official = notices.find(({ notice }) => notice === "official_document")!;
    const pair = [official, { ...official, notice: "another_document" }];
    for (const order of [pair, pair.toReversed()]) {
      const result = check("# 关于做好防汛工作的通知\n\n各单位：\n", { notices: order });
      expect(result.noticeType).toBeNull();
      expect(result.why).toContainEqual({
        code: "notice-tie",
        data: { notices: "another_document, official_document" },
      });
    }
  });

  it("gives the same for any order of the types", () => {
    const text = "# 某镇低保对象公示\n\n索引号：000000000/2020-00001\n\n| 姓名 | 金额 |\n|---|---|\n| 张某 | 500 |\n";
    expect(told(check(text, { notices: notices.toReversed() }))).toEqual(told(check(text)));
  });
});

describe("the catalogue head", () => {
  it("is asked for its parts only where a head is", () => {
    expect(check("# 动态\n\n发布日期：2020-01-01\n信息来源：某局\n\n正文。\n").heads).toEqual([]);
    expect(check("# 动态\n\n发布机构：某局\n发布日期：2020-01-01\n有效性：有效\n\n正文。\n").heads).toEqual([
      "catalog_record",
    ]);
  });

  it("sits on a draft of another type", () => {
    const result = check("# 关于防汛工作的通知\n\n索引号：000000000/2020-00001\n发布机构：某局\n\n各单位：\n");
    expect(result.noticeType).toBe("official_document");
    expect(result.heads).toEqual(["catalog_record"]);
    expect(told(result)).toContain("-catalog-record-date");
  });
});

describe("personal data of a social assistance notice", () => {
  it("is public on the board only, and closed for what identifies", () => {
    const { personal } = check("# 某镇低保对象公示\n");
    expect(personal.public).toEqual([]);
    expect(personal.board).toEqual(["person_name_in_list"]);
    expect(personal.block).toEqual(expect.arrayContaining(["resident_id_18", "bank_card", "health", "minor"]));
  });

  it("asks an aggregate for no list fields", () => {
    const rules = told(check("# 某县2015年10月最低生活保障情况\n\n全县低保4000户8000人，城镇480元。\n"));
    expect(rules).toEqual([]);
  });
});

describe("places", () => {
  it("marks a missing field at the end of the title", () => {
    const text = "# 关于防汛工作的通知\n\n各单位：\n\n请抓好落实。\n";
    const missing = check(text).findings.find(({ type }) => type === "missing_field")!;
    expect(missing.view!.text.slice(0, missing.end)).toBe("关于防汛工作的通知");
    expect(missing.start).toBe(missing.end);
  });

  it("marks exactly the malformed value and keeps it out of the data", () => {
    const text =
      "# 关于防汛工作的通知\n\n索 引 号：待 编　　发文字号：某水（2020）05号　　成文日期：2020年13月\n\n各单位：\n";
    const bad = check(text).findings.filter(({ type }) => type === "bad_field");
    expect(new Set(bad.map((finding) => sourceOf(text, finding)))).toEqual(
      new Set(["待 编", "某水（2020）05号", "2020年13月"]),
    );
    for (const { data } of bad) {
      expect(JSON.stringify(data)).not.toMatch(/待 ?编|05号|13月/);
      expect(data.expected).toBeTruthy();
    }
  });

  it("marks the label of an empty required field", () => {
    const text = "# 动态\n\n索引号：\n发布机构：某局\n生成日期：2020-01-01\n";
    const [empty] = check(text).findings;
    expect(empty).toMatchObject({ messageId: "empty-field", type: "bad_field" });
    expect(sourceOf(text, empty!)).toBe("索引号");
  });

  it("marks the start of a draft without a title", () => {
    const missing = check("各单位：正文如此。", { settled: "official_document", format: "text" }).findings;
    expect(missing.find(({ ruleId }) => ruleId.endsWith("-title"))).toMatchObject({ view: null, start: 0, end: 0 });
  });
});

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
    ["某县农村低保政策解读", "policy_interpretation"],
    ["某县最低生活保障工作实施方案", null],
    ["关于开展城乡低保年审工作的通知", "official_document"],
    ["关于2023年第一季度临时救助对象名单的公示", "social_assistance"],
    ["某镇2023年10月农村低保花名册", "social_assistance"],
    ["某县2015年10月最低生活保障情况", "social_assistance"],
    ["关于提高城乡低保标准的公告", null],
    ["某市水务局2018年政府信息公开年度报告", "annual_report_pre2019"],
    ["某市水务局2019年政府信息公开年度报告", "annual_report"],
    ["某市水务局二○一一年政务公开工作总结", "annual_report_pre2019"],
    ["关于编制2015年政府信息公开年度报告的通知", "official_document"],
    ["关于公开征求某办法意见的通知", "solicitation"],
    ["某县土地征收预公告", "land_prenotice"],
    ["某局信息发布审核制度", "open_rules"],
    ["某市政府网站检查情况通报", "inspection_bulletin"],
    ["某市第一中学校园安防设备竞争性谈判公告", "procurement_tender"],
    ["某区教育局食堂服务项目公开招标公告", "procurement_tender"],
    ["某县医院CT机采购项目采购公告(第二次)", "procurement_tender"],
    ["某单位办公电脑询价公告", "procurement_tender"],
    ["某项目公开招标更正公告", null],
    ["某项目终止公告", null],
    ["某县政府采购意向公告", null],
    ["某县单一来源采购公示", null],
    ["某市某局信息化项目中标公告", "procurement_result"],
    ["某校图书采购成交结果公告", "procurement_result"],
    ["某局印刷服务采购合同公告", "procurement_contract"],
    ["某公路改建工程施工招标公告", "tender_notice"],
    ["某小区改造项目EPC总承包招标公告", "tender_notice"],
    ["某桥梁工程施工一标段中标候选人公示", "bid_candidates"],
    ["某项目评标结果公示", "bid_candidates"],
    ["某工程施工中标结果公告", null],
    ["某市审计局2024年度部门预算公开", "budget"],
    ["某县委机构编制委员会办公室2024年部门预算", "budget"],
    ["某市公共资源交易中心2023年单位预算", "budget"],
    ["2024年某局部门预算及“三公”经费预算公开说明", "budget"],
    ["某市2023年财政预算执行情况和2024年预算草案的报告", null],
    ["某市财政局2022年度部门决算", "final_accounts"],
    ["某县档案馆2022年度单位决算公开", "final_accounts"],
    ["某局权力清单和责任清单", "power_list"],
    ["某县住建局权责清单（2023年版）", "power_list"],
    ["某街道办事处行政权力清单目录", "power_list"],
    ["某县权力清单动态管理办法解读制度", null],
    ["关于某化工有限公司扩建项目环境影响报告书拟批准的公示", "eia"],
    ["某市生态环境局2024年5月6日拟作出的建设项目环境影响评价文件审批意见公示", "eia"],
    ["某县建设项目环境影响报告表受理公示", "eia"],
    ["关于某项目环境影响报告书审批决定的公告", null],
    ["某市突发公共卫生事件应急预案", "emergency_plan"],
    ["某区防汛应急预案（试行）", "emergency_plan"],
    ["某县人民政府办公室关于印发某县突发环境事件应急预案的通知", "emergency_plan"],
    ["《某县突发环境事件应急预案》政策解读", "policy_interpretation"],
    ["某市政府办公室关于2023年第四季度政府网站抽查情况的通报", "inspection_bulletin"],
    ["某县安全生产巡查情况通报", "inspection_bulletin"],
    ["关于2023年度政务公开考核结果的通报", "inspection_bulletin"],
    ["某市关于加强医保基金监管的实施意见解读", "policy_interpretation"],
    ["一图读懂某县营商环境条例", "policy_interpretation"],
    ["《某市城市管理办法》解读", "policy_interpretation"],
    ["关于《某县农村饮水安全管理办法》的政策解读", "policy_interpretation"],
    ["某县公租房政策问答", "policy_interpretation"],
    ["某市人力资源和社会保障局公告送达", "service_by_publication"],
    ["行政处罚事先告知书送达公告", "service_by_publication"],
    ["关于送达《责令改正通知书》的公告", "service_by_publication"],
    ["某省市场监督管理局关于5批次食品抽检不合格情况的通告（2024年第10号）", "food_sampling"],
    ["某市食品安全监督抽检信息通告（2024年第6期）", "food_sampling"],
    ["某县食用农产品抽检结果公示", "food_sampling"],
    ["某县2024年食品安全抽检计划", null],
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOfText, reported, textHits } from "./text-harness.ts";

describe("text-shaped values", () => {
  it.each([
    ["email", "联系邮箱zhangsan0000@example.com", "zhangsan0000@example.com"],
    ["email", "１００００＠ｑｑ．ｃｏｍ", "10000@qq.com"],
    ["email", "邮箱：中文名@example.com", "中文名@example.com"],
    ["email", "张三@example.com", "张三@example.com"],
    ["qq_wechat", "QQ：10000", "10000"],
    ["qq_wechat", "微信号：abc_000000", "abc_000000"],
    ["plate", "皖P00000", "皖P00000"],
    ["plate", "车牌皖P·D00001的轿车", "皖P·D00001"],
    ["plate", "皖PDA0001", "皖PDA0001"],
    ["plate", "皖P0000警", "皖P0000警"],
    ["plate", "停车场皖PRSH0Y 请挪车", "皖PRSH0Y"],
    ["plate", "皖FKCDX0这个车剐蹭了", "皖FKCDX0"],
    ["plate", "停车场皖AAAAAA 请挪车", "皖AAAAAA"],
    ["plate", "粤Z0000港", "粤Z0000港"],
    ["plate", "军车 军A·00001", "军A·00001"],
    ["military_id", "军字第0000001号", "军字第0000001号"],
    ["military_id", "士兵证号士字第00000002号", "士字第00000002号"],
    ["address_home", "住址：安徽省宣城市某镇某村三组00号", "安徽省宣城市某镇某村三组00号"],
    ["address_home", "户籍地 某市某区某路00号0幢0单元000室", "某市某区某路00号0幢0单元000室"],
    ["address_home", "王小明，男，家住某镇某小区五栋二单元三〇一室", "某镇某小区五栋二单元三〇一室"],
    ["birth_date", "出生日期：1903年5月12日", "1903年5月12日"],
    ["birth_date", "一九〇三年五月生", "一九〇三年五月"],
    ["birth_date", "王某，男，1903年5月生，大学学历", "1903年5月"],
    ["person_name_in_list", "| 姓名 | 身份证号 |", "姓名"],
    ["health", "医疗救助对象 张某，病种：尿毒症", "尿毒症"],
    ["health", "户主王小明患有白血病", "白血病"],
    ["minor", "困境儿童 王某某 监护人 王某", "王某某"],
    ["property_cert", "皖（1900）宣城市不动产权第0000001号", "皖(1900)宣城市不动产权第0000001号"],
    ["coordinates", "拐点坐标 X=3400000.000 Y=40400000.000", "X=3400000.000 Y=40400000.000"],
    ["coordinates", "东经118°00′00″，北纬30°00′00″", "东经118°00′00′′,北纬30°00′00′′"],
    ["internal_network", "后台地址10.23.4.5", "10.23.4.5"],
    ["internal_network", "登录 192.168.0.1:8080", "192.168.0.1:8080"],
    ["internal_network", "初始密码：000000", "000000"],
    ["household_fact", "王小明，家庭年收入：9000元", "9000元"],
  ])("reports %s in %s", (type, text, value) => {
    expect(reported(text)).toContain(`${type} ${value}`);
  });

  it.each([
    "gzzdcxtl@example.gov.cn",
    "监督邮箱：abc000@example.cn",
    "微信公众号：宣城商务",
    "QQ群号 000000（报名群）",
    "皖P[2023]12号",
    "京A级景区",
    "皖PI0000",
    "国发字第12号",
    "文物字第0001号",
    "地址：宣城市鳌峰中路00号（局办公室）",
    "项目位于某镇某村",
    "征收范围：某村三组",
    "公示日期：2023年5月12日",
    "成立日期 2001-05-12",
    "火灾发生于2023年5月12日",
    "重大疾病防控方案",
    "结核病防治宣传日",
    "尿毒症透析医保报销政策",
    "7600多名持证残疾人",
    "未成年人保护工作方案",
    "学生资助政策",
    "皖政〔2023〕1号",
    "宣商[2015]51号",
    "(2016)皖1802民初1号",
    "准考证号 34180000001",
    "118.7589亿元",
    "水质断面名称表",
    "忘记密码请联系",
    "第10.1.2.3条",
    "版本 10.1.2.3",
    "V10.0.1.2",
    "高明区",
    "马上就办",
    "安全生产",
    "方正楷体",
    "手机密码重置服务",
    "拒绝密码共享",
    "未成年人保护条例",
    "家庭住址变更登记办理流程",
    "艾滋病防治知识",
    "精神病防治中心",
    "星级★★★★★酒店评定",
    "欢迎关注官方微博@example.com",
    "来信请发电子邮箱@example.com",
    "皖JRV6Q2是哪个型号",
  ])("reports nothing in %s", (text) => {
    expect(reported(text)).toEqual([]);
  });

  it.each([
    ["doc_no", "根据宣商〔2015〕51号", "宣商〔2015〕51号"],
    ["case_no", "（2020）最高法知民终1号", "(2020)最高法知民终1号"],
    ["exam_no", "准考证号 34180000001", "34180000001"],
    ["email", "gzzdcxtl@example.gov.cn", "gzzdcxtl@example.gov.cn"],
  ])("considers %s without reporting it", (type, text, value) => {
    const [hit] = textHits(text).filter((one) => one.type === type);
    expect(hit).toMatchObject({ value });
    expect(hit!.confidence).toBeLessThan(0.5);
    expect(hit!.steps).not.toEqual([]);
  });

  it("leaves a number whose organ code tells of secrecy to the marks", () => {
    expect(textHits("市委密电〔1999〕1号").map(({ type }) => type)).not.toContain("doc_no");
  });
});

describe("columns", () => {
  const table = "| 姓名 | 出生日期 | 诊断 | 备注 |\n|---|---|---|---|\n| 张某甲 | 19030512 | 高血压 | 无 |\n";

  it("reads bare digits as births and words as illness under their headers", () => {
    expect(reported(table)).toEqual(expect.arrayContaining(["birth_date 19030512", "health 高血压"]));
  });

  it("takes names beside a class for children", () => {
    const pupils = "| 姓名 | 年级 |\n|---|---|\n| 王小明 | 三年级 |\n";
    expect(reported(pupils)).toContain("minor 王小明");
  });

  it("names alone are considered only", () => {
    expect(reported("| 姓名 | 职务 |\n|---|---|\n| 王小明 | 科员 |\n")).toEqual([]);
  });
});

describe("any text", () => {
  const pieces =
    "王小明 张某 住址 ： 某村三组 5 号 @ qq.com 尿毒症 患 1903年5月 生 〔2015〕 皖P 密码 10.1.2.3 | \n 、 ， 学生 118.75891 °".split(
      " ",
    );

  it("gives hits inside the text and never throws", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (draft) => {
        for (const { start, end, view, value, confidence } of textHits(draft)) {
          expect(start >= 0 && start < end && end <= view.text.length).toBe(true);
          expect(value).toBe(view.text.slice(start, end));
          expect(confidence > 0 && confidence <= 1).toBe(true);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("takes linear time on runs of one character", () => {
    const started = performance.now();
    for (const unit of ["a", "@", "王", "某", "一", "1", "、张三"]) textHits(unit.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(contextOfText("").views).toEqual([]);
  });
});

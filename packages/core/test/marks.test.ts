import { describe, expect, it } from "vitest";
import type { DetectContext, Hit, Recogniser } from "../src/detect/hit.ts";
import { copyNumber } from "../src/detect/marks/copy-number.ts";
import { qualifiedMark, secretMark } from "../src/detect/marks/secret-mark.ts";
import { viewOfText } from "./view-of-text.ts";

const context = {} as DetectContext;

function find(recogniser: Recogniser, text: string): Hit[] {
  return [...recogniser.find(viewOfText(text), context)].filter(({ confidence }) => confidence >= 0.5);
}

describe("state-secret marks", () => {
  it.each([
    ["机密★1年", "机密★1年"],
    ["绝密★长期", "绝密★长期"],
    ["机密★2026年12月31日", "机密★2026年12月31日"],
    ["秘密★二〇三〇年一月一日", "秘密★二〇三〇年一月一日"],
    ["机密★会议开始前", "机密★会议开始前"],
    ["秘密★6个月", "秘密★6个月"],
    ["机密★二十年", "机密★二十年"],
    ["绝密★", "绝密★"],
    ["机密级★10年", "机密级★10年"],
    ["关于某事的通知 秘密★10年 某某市", "秘密★10年"],
    ["机密＊１年", "机密*1年"],
    ["机密※1年", "机密※1年"],
    ["机密·1年", "机密·1年"],
    ["机密女1年", "机密女1年"],
    ["枧密★1年", "枧密★1年"],
    ["机　密", "机 密"],
    ["绝\u00a0密", "绝 密"],
    ["机密", "机密"],
    ["机密1年", "机密1年"],
    ["秘密（10年）", "秘密(10年"],
    ["【机密】关于某项工作的报告", "机密"],
    ["关于某项工作的报告（秘密）", "秘密"],
    ["密级：机密", "机密"],
    ["密 级：绝密", "绝密"],
    ["密级：机密级", "机密级"],
    ["密级 秘密", "秘密"],
    ["保密等级：秘密", "秘密"],
    ["本文件为机密级文件。", "机密级文件"],
    ["机密文件", "机密文件"],
    ["机_密_★1年", "机_密_★1年"],
    ["此件系绝密，请妥善保管", "绝密"],
    ["祕密★长期", "秘密★长期"],
    ["機密★1年", "机密★1年"],
    ["机\n密\n★\n1\n年", "机\n密\n★\n1\n年"],
    ["机-密★1年", "机-密★1年"],
  ])("reads %j", (text, mark) => {
    const view = viewOfText(text);
    const hits = [...secretMark.find(view, context)];
    expect(hits.map(({ start, end }) => view.text.slice(start, end))).toEqual([mark]);
  });

  it.each([
    "保守国家秘密是公民的义务",
    "国家秘密的密级分为绝密、机密、秘密三级",
    "密级：绝密、机密、秘密",
    "密级（绝密/机密/秘密）",
    "加密机密钥管理系统招标",
    "主机密集部署",
    "断绝密切接触",
    "《机密任务》剧本杀经营备案公示",
    "电影《绝密飞行》公益放映",
    "秘密后院咖啡馆食品经营许可公示",
    "1.属于国家秘密",
    "秘密写票处",
    "密级：□绝密 □机密 □秘密",
    "本次选举采用秘密投票方式",
    "大自然的秘密主题科普展",
  ])("leaves the mention %j alone", (text) => {
    expect(find(secretMark, text)).toEqual([]);
  });

  it.each([
    ["机密★30年", 20],
    ["秘密★20年", 10],
    ["机密★20年以上", 20],
    ["绝密★五十年", 30],
  ])("notes the illegal period of %s", (text, limit) => {
    expect(find(secretMark, text)[0]?.data).toEqual({ limit });
  });

  it.each(["绝密★30年", "机密★20年", "秘密★拾年", "秘密★长期"])("accepts the period of %s", (text) => {
    expect(find(secretMark, text)[0]?.data).toBeUndefined();
  });
});

describe("marks that use the star wrongly", () => {
  it.each(["工作秘密★3年", "商业秘密★5年"])("reads %s as a work secret, not a state secret", (text) => {
    expect(find(qualifiedMark, text)).toHaveLength(1);
    expect(find(secretMark, text)).toEqual([]);
  });

  it("leaves 国家秘密★10年 to the state-secret rule", () => {
    expect(find(qualifiedMark, "国家秘密★10年")).toEqual([]);
  });
});

describe("copy numbers", () => {
  it.each(["000012\n关于做好某项工作的通知", "份号：000012"])("finds one in %j", (text) => {
    expect(find(copyNumber, text)).toHaveLength(1);
  });

  it.each(["邮编242000", "2023年", "本文印120份"])("finds none in %j", (text) => {
    expect(find(copyNumber, text)).toEqual([]);
  });
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtInRules } from "@xianshen/rules";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { run } from "./run.ts";

const folder = temporaryFolder();
const { notices } = builtInRules();

interface Draft {
  readonly noticeType: string | null;
  readonly verdict: string;
  readonly findings: readonly { readonly ruleId: string; readonly gate: string; readonly type: string }[];
}

async function check(text: string): Promise<Draft> {
  writeFileSync(join(folder, "draft.md"), text);
  const { out } = await run(folder, ["check", "draft.md", "--format", "json", "--no-config"]);
  return JSON.parse(out).drafts[0];
}

const skeleton = async (type: string) => (await run(folder, ["new", type])).out;

it.each(notices.map(({ notice }) => notice))(
  "%s: its skeleton is known as such and only asks to be filled in",
  async (type) => {
    const text = await skeleton(type);
    const { noticeType, verdict, findings } = await check(text);
    expect(noticeType).toBe(type);
    // A field that a statute lists holds the draft until it is filled in or decided on.
    expect(verdict).toMatch(/^(clear|held)$/);
    for (const { ruleId, gate, type: kind } of findings) {
      expect(ruleId).toMatch(/^notice-fields\//);
      expect(gate).toMatch(/^(advise|approve)$/);
      expect(kind).toMatch(/^(missing|bad)_field$/);
    }
  },
);

it("gives every type a title of its own, and asks for every field that is always required", async () => {
  for (const { notice, template } of notices) expect(template, notice).toBeDefined();
  const text = await skeleton("penalty_market");
  const { fields } = notices.find(({ notice }) => notice === "penalty_market")!;
  for (const { labels } of fields.filter(({ required }) => required === "always"))
    expect(text).toContain(`${labels[0]}：`);
});

const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  penalty_market: {
    "（地区）": "某市",
    "行政处罚决定书文号：": "行政处罚决定书文号：示市监处罚〔2023〕15号",
    "当事人：": "当事人：某商贸有限公司",
    "统一社会信用代码：": "统一社会信用代码：91341802MA0000007K",
    "违法行为类型：": "违法行为类型：销售不合格商品",
    "行政处罚内容：": "行政处罚内容：罚款5000元",
    "作出决定机关名称：": "作出决定机关名称：某市市场监督管理局",
    "作出日期：": "作出日期：2023年6月5日\n\n统一社会信用代码：91341802MA0000007K",
    "行政处罚决定书：": "行政处罚决定书：附件",
  },
  solicitation: {
    "（文件名称）": "某市节约用水管理规定",
    "征求意见时间：": "征求意见时间：2024年3月1日至2024年3月31日",
    "反馈方式：": "反馈方式：登录市政府网站“民意征集”栏目，或者发送电子邮件至szy@example.gov.cn",
    "（发文机关署名）": "某市水务局",
    "（年　月　日）": "2024年3月1日",
  },
  official_document: {
    "（机关名称）": "某县人民政府办公室",
    "（事由）": "做好2024年防汛工作",
    "发文字号：": "发文字号：某政办〔2024〕7号",
    "公开属性：": "公开属性：主动公开",
    "主送机关：": "各乡镇人民政府，县政府各部门：",
    "（发文机关署名）": "某县人民政府办公室",
    "（年　月　日）": "2024年5月6日",
  },
  catalog_record: {
    "（信息名称）": "某县水务局2020年工作要点",
    "索引号：": "索引号：000000000/202009-00005",
    "名称：": "名称：某县水务局2020年工作要点",
    "发布机构：": "发布机构：某县水务局",
    "生成日期：": "生成日期：2020-09-29",
  },
};

it.each(Object.entries(filled))("%s: filled in, it is clear and there is nothing to say", async (type, values) => {
  const text = (await skeleton(type)).split("\n").map((line) =>
    Object.entries(values).reduce((filling, [blank, value]) => {
      if (blank.endsWith("：")) return filling.trimEnd() === blank ? value : filling;
      return filling.replaceAll(blank, value);
    }, line),
  );
  const { findings, noticeType } = await check(text.join("\n\n"));
  expect(noticeType).toBe(type);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual([]);
});

it("writes a file once, lists the types, and names the nearest", async () => {
  expect((await run(folder, ["new", "budget", "--out", "b.md"])).code).toBe(0);
  const written = readFileSync(join(folder, "b.md"), "utf8");
  writeFileSync(join(folder, "b.md"), `${written}mine`);
  expect((await run(folder, ["new", "budget", "--out", "b.md"])).code).toBe(2);
  expect(readFileSync(join(folder, "b.md"), "utf8")).toBe(`${written}mine`);
  expect((await run(folder, ["new", "budget", "--out", "no/such/b.md"])).code).toBe(2);

  const { code, out, err } = await run(folder, ["new", "solicitaton", "--out", "s.md"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("是否为 solicitation");
  expect(existsSync(join(folder, "s.md"))).toBe(false);
  const list = (await run(folder, ["new", "--list"])).out;
  for (const { notice, title } of notices) expect(list).toMatch(new RegExp(`^${notice} +${title.zh.slice(0, 4)}`, "m"));
});

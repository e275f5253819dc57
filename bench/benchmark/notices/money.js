import { heading, line, table } from "../blocks.js";

function budget({ place, year, date, money }) {
  const tables = [
    "部门收支总表",
    "部门收入总表",
    "部门支出总表",
    "财政拨款收支总表",
    "一般公共预算支出表",
    "一般公共预算基本支出表",
    "一般公共预算“三公”经费支出表",
    "政府性基金预算支出表（无数据）",
    "国有资本经营预算支出表（无数据）",
  ];
  return [
    heading(1, `${place}林业局${year}年部门预算`),
    line(`公开日期：${date()}`),
    heading(2, "第一部分 部门概况"),
    line("主要职责：负责林业生态保护修复。机构设置：内设股室5个，下属单位2个。"),
    heading(2, `第二部分 ${year}年部门预算表`),
    ...tables.map((name, at) => line(`${at + 1}. ${name}`)),
    heading(2, `第三部分 ${year}年部门预算情况说明`),
    line(`收支预算总体情况：收入总计${money}万元，支出总计${money}万元。`),
    line("“三公”经费预算10万元，其中公务接待费2万元、公务用车运行维护费8万元，无因公出国（境）费。"),
    line("机关运行经费预算60万元；政府采购预算100万元；国有资产占有使用情况：公务用车2辆。"),
    heading(2, "第四部分 名词解释"),
    line("一般公共预算拨款收入：指财政当年拨付的资金。"),
  ];
}

function final_accounts({ place, year, money }) {
  const tables = [
    "收入支出决算总表",
    "收入决算表",
    "支出决算表",
    "财政拨款收入支出决算总表",
    "一般公共预算财政拨款支出决算表",
    "一般公共预算财政拨款基本支出决算表",
    "政府性基金预算财政拨款收入支出决算表（无数据）",
    "国有资本经营预算财政拨款支出决算表（无数据）",
    "财政拨款“三公”经费支出决算表",
  ];
  return [
    heading(1, `${place}统计局${year}年部门决算`),
    line("保密审查情况：已审查"),
    line("部门主要负责人审签情况：已审签"),
    heading(2, "第一部分 部门概况"),
    line("主要职责：依法开展统计调查。机构设置：内设股室6个。"),
    heading(2, "第二部分 部门决算表"),
    ...tables.map((name, at) => line(`${at + 1}. ${name}`)),
    heading(2, "第三部分 部门决算情况说明"),
    line(`收入支出决算总体情况：收入总计${money}万元，支出总计${money}万元。`),
    line("“三公”经费支出5万元，均为公务用车运行维护费。对2个项目开展绩效自评。"),
    heading(2, "第四部分 名词解释"),
    line("基本支出：指为保障机构正常运转发生的支出。"),
  ];
}

function social_assistance({ place, year, date, phone, name, random }) {
  const row = (_, at) => [
    String(at + 1),
    name(),
    "某村",
    String(random.between(1, 4)),
    String(random.between(40, 90) * 10),
  ];
  return [
    heading(1, `示例镇${year}年第四季度农村低保对象公示`),
    line(`根据《社会救助暂行办法》，现将本季度拟保障对象予以公示，公示期：${date()}至${date(6)}。`),
    table(
      ["序号", "户主姓名", "所在村", "保障人数", "月保障金额（元）"],
      ...Array.from({ length: random.between(2, 4) }, row),
    ),
    line(`监督电话：${phone()}`),
    line(`${place}示例镇人民政府`),
    line(date()),
  ];
}

function subsidy_payment({ place, year, serial, date, phone, code, random }) {
  const amounts = Array.from({ length: random.between(2, 4) }, () => random.between(1, 9));
  const rows = amounts.map((amount, at) => [
    String(at + 1),
    `示例${"甲乙丙丁"[at]}科技有限公司`,
    code(),
    "按投资额5%",
    String(amount),
  ]);
  return [
    heading(1, `${place}${year}年产业扶持资金拟补助项目公示`),
    line(`根据示财〔${year}〕${serial}号文件，现将产业扶持资金拟补助项目公示如下：`),
    table(["序号", "企业名称", "统一社会信用代码", "补助标准", "补助金额（万元）"], ...rows, [
      "合计",
      "",
      "",
      "",
      String(amounts.reduce((a, b) => a + b)),
    ]),
    line(`公示期：${date()}至${date(6)}`),
    line(`监督电话：${phone()}`),
    line(`${place}经济和信息化局`),
    line(date()),
  ];
}

/** Budgets, accounts and money paid out. */
export const MONEY = { budget, final_accounts, social_assistance, subsidy_payment };

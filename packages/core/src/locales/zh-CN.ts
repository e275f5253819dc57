import type { Messages } from "./locale.ts";
import { zhCNCodeSteps, zhCNCodes } from "./zh-CN-codes.ts";
import { zhCNFigureSteps, zhCNFigures } from "./zh-CN-figures.ts";
import { zhCNSteps } from "./zh-CN-steps.ts";
import { zhCNWordingReasons } from "./zh-CN-wording.ts";

const TYPES: Readonly<Record<string, string>> = {
  address_home: "住址",
  health: "健康状况",
  household_fact: "家庭情况",
  minor: "未成年人信息",
  mobile: "手机号码",
  landline: "固定电话",
  resident_id_18: "公民身份号码",
  bank_card: "银行卡号",
  bank_account_personal: "银行账号",
  birth_date: "出生日期",
};

const KNOWN: Readonly<Record<string, string>> = {
  date: "同处已写明出生日期",
  month: "同处已写明出生年月",
  year: "同处已写明出生年份或年龄",
  none: "",
};

/** Where a missing field is usually written. */
const SEATS: Readonly<Record<string, string>> = {
  title: "（标题）",
  head: "（文首信息栏）",
  "signature-organ": "（文末署名）",
  "signature-date": "（文末成文日期）",
  recipient: "（标题下主送机关）",
};

/** What is told in place of the system's code. */
const UNREADABLE: Readonly<Record<string, string>> = {
  "outside-link": "符号链接指向审查目录之外，未跟随，请直接放入文件后再审",
  submodule: "子模块的内容在别的仓库，没有审查，请把文件直接放入本仓库",
  "lfs-pointer": "只有 Git LFS 指针，内容不在此处，没有审查，请直接提交文件",
};

export const zhCN: Messages = {
  reasons: {
    found: ({ title }) => String(title),
    join: ({ title, remaining }) => `${title}：与本文另一处同名者的信息合在一起，只对应约 ${remaining} 个号码`,
    "join-archive": ({ title, remaining, place }) =>
      `${title}：与已公开的 ${place} 同名者的信息合在一起，只对应约 ${remaining} 个号码`,
    "weak-mask": ({ title, remaining, known }) =>
      `${title}：遮盖后仍只对应约 ${remaining} 个号码${KNOWN[String(known)] ? `（${KNOWN[String(known)]}）` : ""}`,
    "period-over": ({ title, limit }) => `${title}：所标保密期限超过或不合法定最长期限（${limit} 年）`,
    "missing-field": ({ field, label, where }) => `缺少“${field}”，请补写“${label}”${SEATS[String(where)] ?? ""}`,
    "missing-section": ({ field, label }) => `缺少“${field}”部分，请增加标题含“${label}”的一节`,
    "missing-table": ({ field, label }) => `缺少“${field}”，请在“${label}”下列表；没有相应内容的，写明“无”`,
    "missing-column": ({ field, label }) => `“${field}”缺少“${label}”一栏（项）`,
    "few-kinds": ({ field, count, atLeast, expected }) =>
      `“${field}”只有 ${count} 种，至少应有 ${atLeast} 种（${expected}）`,
    "empty-field": ({ field, expected }) => `“${field}”只有标签没有内容${expected ? `，应为${expected}` : ""}`,
    "bad-field": ({ field, expected }) => `“${field}”格式不符，应为${expected ?? "规定格式"}`,
    combined: ({ title, parts }) => `${title}：姓名与${named(parts)}同时出现`,
    ...zhCNCodes,
    ...zhCNWordingReasons,
    ...zhCNFigures,
  },
  steps: { ...zhCNSteps, ...zhCNCodeSteps, ...zhCNFigureSteps },
  problems: {
    "too-large": ({ limit }) => `文件过大，超出审查上限（${limit}），请拆分后再审`,
    "too-deep": ({ line }) => `第 ${line} 行起嵌套层次过深，无法在限定时间内读完，请改为普通段落后再审`,
    "too-dense": ({ line }) => `第 ${line} 行起的段落标记过密，无法在限定时间内读完，请拆分或改写后再审`,
    "not-text": "不是文本文件或含有二进制内容，请提供可读的文本",
    empty: "文件没有可审查的内容",
    "bad-front-matter": ({ line }) => `第 ${line} 行：文首元数据不是正确的 YAML，请改正后再审`,
    unreadable: ({ errno }) => UNREADABLE[String(errno)] ?? `文件无法打开（${errno ?? "未知原因"}），请检查路径与权限`,
    "no-reader": ({ extension }) => `暂不能读取 ${extension} 格式，未经审查不得公开，请人工审查或转为文本`,
    timeout: ({ seconds }) => `审查超过 ${seconds} 秒仍未完成，按未审查处理`,
    internal: "审查程序出错，按未审查处理，请联系维护人员",
  },
};

function named(parts: string | number | undefined): string {
  const names = String(parts ?? "")
    .split(",")
    .map((type) => TYPES[type] ?? "其他个人信息");
  return [...new Set(names)].join("、");
}

import type { Messages } from "./locale.ts";

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

export const zhCN: Messages = {
  reasons: {
    found: ({ title }) => String(title),
    "weak-mask": ({ title, remaining, known }) =>
      `${title}：遮盖后仍只对应约 ${remaining} 个号码${KNOWN[String(known)] ? `（${KNOWN[String(known)]}）` : ""}`,
    "period-over": ({ title, limit }) => `${title}：所标保密期限超过或不合法定最长期限（${limit} 年）`,
    combined: ({ title, parts }) => `${title}：姓名与${named(parts)}同时出现`,
  },
  steps: {
    "no-rule": "没有规则适用于此处",
    "other-type": "规则不针对此类信息",
    "not-in": "规则不适用于此类文本位置",
    "not-situation": ({ situation }) => `所处场合为${SITUATIONS[String(situation)] ?? situation}，规则不适用`,
    "not-notice": "公文种类不在规则适用范围",
    "exempt-notice": "该公文种类不适用本规则",
    "without-words": "近处没有规则要求的用语",
    "public-by-duty": "该公文种类依法应当公开此项信息",
    "notice-forbids": "该公文种类不得公开此项信息，按须改处置",
    near: "近处有佐证用语",
    "not-near": "近处有排除用语",
    term: "与词表相符",
    mention: "仅为行文提及，不具标志形式",
    "inside-word": "词表用语跨越词语边界",
    "mark-star": "密级与★及期限的标志形式",
    "mark-look-alike": "密级与近似★的符号及期限",
    "mark-label": "位于密级、属性一类标签之后",
    "mark-alone": "独占一行",
    "mark-bracketed": "以括号置于行首或行尾",
    "mark-declared": "文中自称属于国家秘密",
    "mark-period-over": ({ limit }) => `保密期限不合法定最长期限 ${limit} 年`,
  },
  problems: {
    "too-large": ({ limit }) => `文件过大，超出审查上限（${limit}），请拆分后再审`,
    "too-deep": ({ line }) => `第 ${line} 行起嵌套层次过深，无法在限定时间内读完，请改为普通段落后再审`,
    "too-dense": ({ line }) => `第 ${line} 行起的段落标记过密，无法在限定时间内读完，请拆分或改写后再审`,
    "not-text": "不是文本文件或含有二进制内容，请提供可读的文本",
    empty: "文件没有可审查的内容",
    "bad-front-matter": ({ line }) => `第 ${line} 行：文首元数据不是正确的 YAML，请改正后再审`,
    unreadable: ({ errno }) => `文件无法打开（${errno ?? "未知原因"}），请检查路径与权限`,
    "no-reader": ({ extension }) => `暂不能读取 ${extension} 格式，未经审查不得公开，请人工审查或转为文本`,
    timeout: ({ seconds }) => `审查超过 ${seconds} 秒仍未完成，按未审查处理`,
    internal: "审查程序出错，按未审查处理，请联系维护人员",
  },
};

const SITUATIONS: Readonly<Record<string, string>> = { list: "名单", contact: "联系方式", field: "字段", running: "行文" };

function named(parts: string | number | undefined): string {
  const names = String(parts ?? "").split(",").map((type) => TYPES[type] ?? "其他个人信息");
  return [...new Set(names)].join("、");
}

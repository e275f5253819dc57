import { NAME_HEADERS } from "../headers.ts";
import { formsOf } from "./digit-runs.ts";

/** What makes a text of a class: one of these characters, or how one of these words begins (two characters). */
export interface Class {
  readonly characters?: string;
  readonly words?: readonly string[];
  /** A character of the first string right before one of the second, or with a space between. */
  readonly pair?: readonly [string, string];
  /** A cell is of the class as well when its header is: what the header says is read there. */
  readonly seated?: true;
}

const DIGITS = "0123456789";
const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LETTERS = `${CAPITALS}abcdefghijklmnopqrstuvwxyz`;

const ILLNESSES =
  "尿毒 白血 艾滋 HI 梅毒 淋病 肺结 结核 乙肝 丙肝 肝炎 肝硬 脑瘫 脑梗 脑溢 脑出 中风 偏瘫 瘫痪 癫痫 抑郁 帕金 冠心 心脏 糖尿 高血 肾衰 血友 地中 精神 智力 智障 残疾 流产 不孕 尘肺 病种 病情 诊断 疾病 病名 致残 住院 病案 健康 身体 病史";
const HOUSEHOLD = "致贫 贫困 困难 家庭 人均 婚姻 劳动 宗教 与户 与申 收入 财产 负债 服刑 刑满 信访 生育";

/**
 * Classes of texts. Who cannot find anything in a text that is not of a class says so, and is not asked about such
 * texts: one pass over a text settles it for all.
 */
export const CLASSES = {
  digit: { characters: DIGITS },
  capital: { characters: CAPITALS },
  letter: { characters: LETTERS },
  /** Opens the year of a document's or a case's number. */
  bracket: { characters: "([（〔【" },
  number: { characters: "号" },
  /** What people mask with. */
  mask: { characters: "*∗×XxХх●○◎◯■□▇█_#…某·•?★" },
  at: { characters: "@" },
  point: { characters: "." },
  slash: { characters: "/" },
  colon: { characters: ":：" },
  /** Leads to the value on an axis. */
  axis: { characters: "=:：" },
  degree: { characters: "°º度" },
  /** What a day is written with. */
  day: { characters: "月-./" },
  weekday: { characters: "周", words: ["星期", "礼拜"], seated: true },
  level: { characters: "密宓蜜", seated: true },
  copy: { characters: "份" },
  /** A number and what it numbers in an address, or a word that leads to a home. */
  door: {
    characters: "住",
    words: ["户籍", "户口", "门牌", "家庭", "地址"],
    pair: [`${DIGITS}一二三四五六七八九十百零〇两甲乙丙${LETTERS}`, "号村单组栋幢室户楼弄宅层座房门队"],
    seated: true,
  },
  /** Stands between the names of a roll. */
  roll: { characters: "、, " },
  /** Heads a column of names in plain text. */
  listed: { words: ["姓名", "户主", "申请", "对象"] },
  birth: { characters: "生", seated: true },
  series: { words: ["字第", "官证", "兵证", "部证", "员证", "人证"], seated: true },
  deed: { words: ["权证", "不动", "房产"], seated: true },
  child: { words: ["儿童", "未成", "幼儿", "孤儿", "学生", "被监"] },
  /** A column of persons' names. */
  person: { words: NAME_HEADERS, seated: true },
  map: { words: ["审图"], seated: true },
  code: { characters: "代" },
  chat: { characters: "QqWwVv", words: ["微信"], seated: true },
  password: { characters: "pP", words: ["密码", "口令"] },
  illness: { characters: "癌瘤患孕", words: ILLNESSES.split(" "), seated: true },
  household: { words: HOUSEHOLD.split(" "), seated: true },
  /** Ends a label of a day. */
  dated: { characters: "期间" },
  /** What public telephone numbers of a few digits begin with: 110, 12345; 95588, 96110. */
  hotline: { pair: [formsOf("1"), formsOf("12")] },
  service: { pair: [formsOf("9"), formsOf("56")] },
  /** A figure, for statements about figures. */
  figure: { characters: `${DIGITS}一二两三四五六七八九十` },
  /** Leads to what a figure was. */
  since: { characters: "由从" },
  share: { characters: "占率" },
  percent: { characters: "%" },
  /** An amount in capital numerals, or one in 元 with another in brackets. */
  amount: { characters: "壹贰叁肆伍陆柒捌玖拾", pair: ["元", "("] },
  /** Opens a list of parts. */
  parts: { characters: ":(", words: ["分别", "其中"] },
  attachment: { words: ["附件"] },
  /** How many digits of a number are shown. */
  place: { characters: "位", seated: true },
  /** May be strewn between the characters of a word. */
  strewn: { characters: " \n*_~.·|/^+-" },
  /** Begins an escape. */
  escape: { pair: ["&%\\", `#${DIGITS}${LETTERS}`] },
} as const satisfies Readonly<Record<string, Class>>;

export type ClassName = keyof typeof CLASSES;

import { DIGIT_SIGNS } from "./digit-runs.ts";

/** What makes a text of a class: one of these characters, or one of these words (at least two characters each). */
interface Class {
  readonly characters?: string;
  readonly words?: readonly string[];
  /** A character of the first string right before one of the second, or with a space between. */
  readonly pair?: readonly [string, string];
}

const ILLNESSES =
  "尿毒 白血 艾滋 HI 梅毒 淋病 肺结 结核 乙肝 丙肝 肝炎 肝硬 脑瘫 脑梗 脑溢 脑出 中风 偏瘫 瘫痪 癫痫 抑郁 帕金 冠心 心脏 糖尿 高血 肾衰 血友 地中 精神 智力 智障 残疾 流产 不孕 尘肺 病种 病情 诊断 疾病 病名 致残 住院 病案 健康 身体 病史";
const HOUSEHOLD = "致贫 贫困 困难 家庭 人均 婚姻 劳动 宗教 与户 与申 收入 财产 负债 服刑 刑满 信访 生育";

/**
 * Classes of texts. A recogniser that cannot find anything in a text that is not of a class says so, and is not asked
 * about such views: one pass over a text settles it for all recognisers. A cell is also of the classes of its header.
 */
const CLASSES = {
  digit: { characters: "0123456789" },
  capital: { characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ" },
  letter: { characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" },
  /** Opens the year of a document's or a case's number. */
  bracket: { characters: "([（〔【" },
  number: { characters: "号" },
  /** What people mask with. */
  mask: { characters: "*∗×XxХх●○◎◯■□▇█_#…某·•?★" },
  at: { characters: "@" },
  point: { characters: "." },
  slash: { characters: "/" },
  colon: { characters: ":：" },
  /** Of degrees, decimals and axes. */
  coordinate: { characters: "°º度.=:：" },
  degree: { characters: "°º度" },
  /** What a day is written with. */
  day: { characters: "月-./" },
  weekday: { characters: "周", words: ["星期", "礼拜"] },
  level: { characters: "密宓蜜" },
  copy: { characters: "份" },
  /** A number and what it numbers in an address, or a word that leads to a home. */
  door: {
    characters: "住",
    words: ["户籍", "户口", "门牌", "家庭", "地址"],
    pair: [
      "0123456789一二三四五六七八九十百零〇两甲乙丙ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
      "号村单组栋幢室户楼弄宅层座房门队",
    ],
  },
  /** Heads a column of names in plain text. */
  listed: { words: ["姓名", "户主", "申请", "对象"] },
  birth: { characters: "生" },
  series: { words: ["字第", "官证", "兵证", "部证", "员证", "人证"] },
  deed: { words: ["权证", "不动", "房产"] },
  child: { words: ["儿童", "未成", "幼儿", "孤儿", "学生", "被监"] },
  map: { words: ["审图"] },
  code: { characters: "代" },
  chat: { characters: "QqWwVv", words: ["微信"] },
  network: { characters: "pP", words: ["密码", "口令"] },
  illness: { characters: "癌瘤患孕", words: ILLNESSES.split(" ") },
  household: { words: HOUSEHOLD.split(" ") },
  /** Ends a label of a day. */
  dated: { characters: "期间" },
} as const satisfies Readonly<Record<string, Class>>;

export type Trait = keyof typeof CLASSES;

/** What a text is made of, as far as recognisers ask. */
export interface Traits {
  /** One bit for each class the text is of. */
  readonly held: number;
  /** Units that may stand for a digit. */
  readonly figures: number;
  /** Letters and digits of ASCII. */
  readonly signs: number;
}

/** What a view must hold before a recogniser is asked about it. */
export interface Needs {
  /** Each of these classes. */
  readonly all?: readonly Trait[];
  /** So many units that may stand for a digit. */
  readonly figures?: number;
  /** So many letters and digits of ASCII. */
  readonly signs?: number;
}

const BIT = new Map((Object.keys(CLASSES) as Trait[]).map((name, index) => [name, 1 << index]));
if (BIT.size > 32) throw new RangeError("a number has bits for 32 classes");

/** By unit, the classes that it makes a text of by itself, and as the first and the second one of two. */
const alone: Int32Array = new Int32Array(0x10000);
const first: Int32Array = new Int32Array(0x10000);
const second: Int32Array = new Int32Array(0x10000);
/** By unit, 1 for what may stand for a digit, 2 for letters and digits of ASCII. */
const counted: Uint8Array = new Uint8Array(0x10000);

function mark(table: Int32Array, units: Iterable<string>, bit: number): void {
  for (const unit of units) table[unit.charCodeAt(0)]! |= bit;
}

for (const [name, { characters = "", words = [], pair = ["", ""] }] of Object.entries<Class>(CLASSES)) {
  const bit = BIT.get(name as Trait)!;
  mark(alone, characters, bit);
  // Of words the first two characters are looked for, in any pairing: more texts are looked at, none is passed over.
  mark(first, [...words, ...pair[0]], bit);
  mark(second, [...words.map((word) => word.slice(1)), ...pair[1]], bit);
}
for (const unit of DIGIT_SIGNS) counted[unit.charCodeAt(0)]! |= 1;
for (const unit of `${CLASSES.letter.characters}${CLASSES.digit.characters}`) counted[unit.charCodeAt(0)]! |= 2;

/** Blank space, with the last unit that is such: words may be set with blanks between their characters. */
const SPACE = 0x20;

/** The traits of a folded text, in one pass. */
export function traitsOf(text: string): Traits {
  let held = 0;
  let figures = 0;
  let signs = 0;
  let opened = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    held |= alone[unit]! | (opened & second[unit]!);
    const count = counted[unit]!;
    figures += count & 1;
    signs += count >> 1;
    if (unit > SPACE) opened = first[unit]!;
  }
  return { held, figures, signs };
}

/** Whether a text of these traits holds a character of the class. */
export function holds({ held }: Traits, trait: Trait): boolean {
  return (held & BIT.get(trait)!) !== 0;
}

/** Needs as bits and numbers, to be compared with those of a view. */
export function traitsNeeded({ all = [], figures = 0, signs = 0 }: Needs): Traits {
  return { held: all.reduce((bits, trait) => bits | BIT.get(trait)!, 0), figures, signs };
}

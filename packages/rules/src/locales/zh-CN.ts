import type { Unit, ValueKind } from "../problem.ts";
import type { Locale } from "./locale.ts";
import { templateZhCN } from "./template.zh-CN.ts";

const kinds: Readonly<Record<ValueKind, string>> = {
  string: "文字",
  number: "数字",
  boolean: "true 或 false",
  array: "列表",
  object: "键值对",
  other: "其他形式",
};

const units: Readonly<Record<Unit, string>> = { value: "数值", characters: "字数", items: "项数" };

const syntax: Readonly<Record<string, string>> = {
  BAD_ALIAS: "引用（*名称）没有对应的锚点（&名称）",
  BAD_INDENT: "缩进不对，或者括号没有闭合",
  BLOCK_AS_IMPLICIT_KEY: "一行里写了两层键值，请换行并缩进",
  DUPLICATE_KEY: "同一层里有重复的键",
  MISSING_CHAR: "缺少引号、括号或冒号",
  MULTILINE_IMPLICIT_KEY: "键跨了行，可能漏写了冒号",
  MULTIPLE_DOCS: "一个文件里只能有一份内容（多了“---”）",
  NON_STRING_KEY: "键必须是文字",
  RESOURCE_EXHAUSTION: "嵌套层数太多",
  TAB_AS_INDENT: "缩进只能用空格，不能用制表符",
  TAG_RESOLVE_FAILED: "不支持的类型标记（!名称）",
};

/** 中文说明。 */
export const zhCN: Locale = {
  problems: {
    "file-unreadable": ({ reason }) => `文件读不出来（${reason}）。`,
    "file-too-large": ({ limit }) => `文件超过 ${limit} MiB，未读取。`,
    "not-utf8": () => "文件不是 UTF-8 编码，请另存为 UTF-8。",
    "empty-file": () => "文件里没有内容。",
    "yaml-syntax": ({ yaml }) => `YAML 格式有误：${syntax[yaml] ?? yaml}。`,
    "too-many-aliases": () => "引用（*名称）展开过多，已拒绝读取。",
    "unknown-key": ({ key, nearest, allowed }) =>
      `没有“${key}”这个键。${meant(nearest)}${choices("可用的键", allowed)}`,
    "conflicting-key": ({ key, path }) => `“${key}”不能和${inPath(path)}其他键写在一起。`,
    "missing-key": ({ path }) => `缺少“${path}”。`,
    "missing-one-of": ({ keys }) => `缺少内容，以下各项须写一项：${keys.join("、")}。`,
    "wrong-type": ({ path, expected }) => `${named(path)}应当是${expected.map((kind) => kinds[kind]).join("或")}。`,
    "wrong-value": ({ path, nearest, allowed }) =>
      `“${path}”的值不在可选范围内。${meant(nearest)}${choices("可选", allowed)}`,
    "wrong-format": ({ path, form }) => `“${path}”的格式不对，应当符合 ${form}。`,
    "wrong-key-form": ({ key, form }) => `键名“${key}”的格式不对，应当符合 ${form}。`,
    "out-of-range": ({ path, unit, minimum, maximum }) =>
      `“${path}”的${units[unit]}${minimum === undefined ? "" : `不能少于 ${minimum}`}${maximum === undefined ? "" : `不能超过 ${maximum}`}。`,
    refused: ({ path, reason }) => `“${path}”不符合要求：${reason}。`,
    "not-rules": () => "这不是规则文件：顶层须有“pack”（规则包）、“notice”（公文种类）或“region”（地区做法）。",
    "pack-disagrees": ({ pack, key, other }) => `规则包“${pack}”各文件的“${key}”必须一致，另见 ${other}。`,
    "foreign-rule-id": ({ id, pack }) => `规则编号“${id}”须以所属规则包开头，即“${pack}/…”。`,
    "duplicate-rule": ({ id, other }) => `规则编号“${id}”重复，另见 ${other}。`,
    "duplicate-notice": ({ id, other }) => `公文种类“${id}”重复，另见 ${other}。`,
    "duplicate-region": ({ id, notice, other }) => `地区“${id}”对公文种类“${notice}”的规定重复，另见 ${other}。`,
    "unknown-region": ({ nearest, allowed }) => `没有这个地区。${meant(nearest)}${choices("可选", allowed)}`,
    "unknown-field": ({ id, nearest, allowed }) =>
      `这个公文种类没有“${id}”这个要件。${meant(nearest)}${choices("可用的要件", allowed)}`,
    "duplicate-term": ({ id }) => `规则“${id}”里有重复的词。`,
    "duplicate-example": ({ id }) => `规则“${id}”里有重复的例子。`,
    "example-both": ({ id }) => `规则“${id}”的同一个例子既写在 bad 里又写在 ok 里。`,
    "bad-marks": ({ id }) => `规则“${id}”的例子里 ⟦ ⟧ 用得不对：只能在 bad 里用一对，中间要有文字。`,
    "type-missing": ({ id }) => `规则“${id}”按词或模式查找，须写明“type”（疑点类型）。`,
    "type-forbidden": ({ id }) => `规则“${id}”用识别器查找，类型由识别器给出，不能再写“type”。`,
    "pattern-without-anchor": ({ id }) =>
      `规则“${id}”的模式没有必然出现的文字可供查找，只能逐字试配；请写上匹配中必有的字词，或把字符类改为逐个列出的字符（如 [甲乙丙]、\\d）。`,
    "pattern-open-left": ({ id }) =>
      `规则“${id}”的模式以无上限的重复开头（如 .*、[一-龥]+），命中会一直向前延伸；请去掉开头的重复，或写明上限（如 {0,20}）。`,
    "bad-pattern": ({ id }) => `规则“${id}”的模式不符合 RE2 语法（不支持环视和反向引用）。`,
    "unknown-recogniser": ({ id, nearest, allowed }) =>
      `规则“${id}”用了不存在的识别器。${meant(nearest)}${choices("可用", allowed)}`,
    "unknown-notice": ({ nearest }) => `没有这个公文种类。${meant(nearest)}`,
    "bad-not-found": ({ id, number }) => `规则“${id}”没有查出 bad 的第 ${number} 个例子。`,
    "bad-elsewhere": ({ id, number }) => `规则“${id}”查出了 bad 的第 ${number} 个例子，但位置与 ⟦ ⟧ 不符。`,
    "notice-told-otherwise": ({ id, kind, number, told, expected }) =>
      `公文种类“${id}”：${kind} 的第 ${number} 个例子查出 [${told.join("、")}]，应为 [${expected.join("、")}]。`,
    "ok-found": ({ id, number }) => `规则“${id}”误报了 ok 的第 ${number} 个例子。`,
    "unknown-pack": ({ id, nearest }) => `没有“${id}”这个规则包。${meant(nearest)}`,
    "unknown-rule": ({ id, nearest }) => `没有“${id}”这条规则。${meant(nearest)}`,
    "lowering-needs-reason": ({ id, to }) =>
      `规则“${id}”是禁止级，${to === "off" ? "关闭" : "降级"}须写明“reason”（理由），理由会记入审查结果。`,
    "pack-off-needs-reason": ({ id, forbids }) =>
      `规则包“${id}”有 ${forbids} 条禁止级规则，关闭须写明理由：${id}: {use: off, reason: …}。`,
    "words-source": ({ id }) => `词表“${id}”须在“terms”（词语）和“file”（词表文件）中写一项，只写一项。`,
    "words-empty": ({ id }) => `词表“${id}”里没有词。`,
    "ok-without-term": ({ id }) => `词表“${id}”的 ok 里这一条不是“包含词表中某个词的更长说法”，写了不起作用。`,
    "word-list-missing": ({ id }) => `词表“${id}”的文件没有提供。`,
    "two-configurations": ({ other }) => `同一个文件夹里还有 ${other}，请只留一份配置。`,
    "folder-unreadable": ({ reason }) => `规则文件夹打不开（${reason}）。`,
    "not-compiled": () => "内置规则还没有生成或已损坏，请先运行 npm run build。",
  },
  roster: {
    title: "姓名、职务与本单位名册不符",
    basis: "本单位名册",
    advice: "核对姓名、职务和任职时间；名册有误的，更正名册。",
  },
  words: {
    title: (name) => `本单位词表：${name}`,
    basis: "本单位词表",
    advice: "请核对是否可以公开；不能公开的，删除或者改写后再送审。",
  },
  configurationTemplate: templateZhCN,
};

function meant(nearest: string | null): string {
  return nearest === null ? "" : `是不是“${nearest}”？`;
}

function choices(label: string, names: readonly string[]): string {
  return names.length === 0 ? "" : `${label}：${names.join("、")}。`;
}

function inPath(path: string): string {
  return path === "" ? "" : `“${path}”里的`;
}

function named(path: string): string {
  return path === "" ? "文件内容" : `“${path}”`;
}

// What goes wrong in a draft: blocks with planted values, and the verdict they deserve.
import { line, raw, table } from "./blocks.js";
import { CARRIERS, carry, MARK_CARRIERS } from "./carriers.js";
import { disguisesFor } from "./disguises.js";
import { planted, t } from "./parts.js";
import { nameOf, VALUES } from "./values.js";

const name = ({ random }) => planted("person_name", nameOf(random));

/** A value of the type, every second time disguised in place. */
function value({ random, format, rarest }, type, { plain = false, without = [] } = {}) {
  const text = VALUES[type](random);
  const ways = Object.entries(disguisesFor(type, format)).filter(
    ([id, way]) => !without.includes(id) && way(text) !== text,
  );
  if (plain || ways.length === 0 || random.chance(0.4)) return planted(type, text);
  const [disguise, way] = rarest(ways);
  return planted(type, way(text), { value: text, disguise });
}

const COLUMNS = {
  resident_id_18: ["身份证号", "公民身份号码", "证件号码"],
  mobile: ["手机号码", "联系电话（手机）"],
  bank_card: ["银行卡号", "收款卡号"],
  bank_account_personal: ["一卡通账号"],
  email: ["电子邮箱"],
  address_home: ["家庭住址", "户籍地址"],
};

/** A list of persons with a column too many. */
function roll(kit) {
  const { random } = kit;
  const types = random.some(Object.keys(COLUMNS), random.between(1, 2));
  const rows = Array.from({ length: random.between(2, 4) }, (_, at) => [
    String(at + 1),
    name(kit),
    ...types.map((type) => value(kit, type, { without: ["line-break"], plain: kit.format === "text" })),
  ]);
  const header = ["序号", "姓名", ...types.map((type) => random.pick(COLUMNS[type]))];
  return { verdict: "blocked", blocks: [line("附：人员信息表"), table(header, ...rows)] };
}

/** Type to the sentence that names the value. */
const SENTENCES = {
  resident_id_18: (who, what) => t`申请人${who}，身份证号${what}，经审核符合条件。`,
  resident_id_15: (who, what) => t`申请人${who}，身份证号：${what}，已登记。`,
  bank_card: (who, what) => t`补助资金打入${who}账户，银行卡号${what}。`,
  passport_cn: (who, what) => t`出境人员${who}，护照号：${what}，已报备。`,
  hk_macao_permit: (who, what) => t`${who}持往来港澳通行证 ${what} 办理手续。`,
  home_return_permit: (who, what) => t`${who}，回乡证 ${what}，已核验。`,
  social_security: (who, what) => t`参保人${who}，社会保障卡号 ${what}。`,
  disability_cert: (who, what) => t`补贴对象${who}，残疾人证号${what}。`,
  student_no: (who, what) => t`受助学生${who}，学籍号${what}。`,
  military_id: (who, what) => t`退役人员${who}，证件号${what}。`,
  address_home: (who, what) => t`当事人${who}，住址：${what}。`,
};

const sentence = (kit) => {
  const type = kit.random.pick(Object.keys(SENTENCES));
  return { verdict: "blocked", blocks: [line(SENTENCES[type](name(kit), value(kit, type)))] };
};

const contact = (kit) => {
  const number = value(kit, "mobile", { without: ["line-break"] });
  return { verdict: "held", blocks: [line(t`联系人：${name(kit)}，联系电话：${number}`)] };
};

const homeLine = ({ random }) => {
  const number = planted("landline", `0563-${random.between(3, 8)}000000`);
  return { verdict: "held", blocks: [line(t`宅电：${number}`)] };
};

const plate = (kit) => ({ verdict: "held", blocks: [line(t`违停车辆号牌：${value(kit, "plate")}`)] });

const chat = (kit) => ({ verdict: "held", blocks: [line(t`咨询QQ：${value(kit, "qq_wechat", { plain: true })}`)] });

/** An address that need not be an office's: a hint, no obstacle. */
const mail = (kit) => ({ verdict: "clear", blocks: [line(t`有关材料发至${value(kit, "email")}。`)] });

/** A full date of birth is for a reviewer; in lists of those who are helped it is out of the question. */
const birth = (kit) => ({
  verdict: ["social_assistance", "subsidy_payment", "hire_civil_servant"].includes(kit.type) ? "blocked" : "held",
  blocks: [line(t`${name(kit)}，出生日期：${value(kit, "birth_date", { plain: true })}。`)],
});

const health = (kit) => ({
  verdict: "blocked",
  blocks: [line(t`医疗救助对象${name(kit)}，病种：${kit.random.pick(["尿毒症", "白血病", "精神分裂症"])}。`)],
});

/** First six and last four shown: 2,690 people are left, with the day of birth one. */
function mask(kit) {
  const withBirth = kit.random.chance(0.4);
  const hidden = () => planted("weak_mask", VALUES.weak_mask(kit.random));
  const row = () => [name(kit), hidden(), ...(withBirth ? [planted("birth_date", VALUES.birth_date(kit.random))] : [])];
  const rows = [row(), row()];
  const header = ["姓名", "身份证号", ...(withBirth ? ["出生日期"] : [])];
  return { verdict: withBirth ? "blocked" : "held", blocks: [line("附：对象名单"), table(header, ...rows)] };
}

const markOf = (random) =>
  `${random.pick(["秘密★5年", "秘密★1年", "机密★1年", "机密★10年", "机密★长期", "绝密★长期", "绝密★30年"])}`;

/** A state-secret mark above the title. */
function mark(kit) {
  const text = markOf(kit.random);
  const ways = Object.entries(disguisesFor("secret_mark", kit.format)).filter(([, way]) => way(text) !== text);
  const [disguise, way] = kit.random.chance(0.25) ? [undefined, (same) => same] : kit.rarest(ways);
  return {
    verdict: "blocked",
    first: [line(planted("secret_mark", way(text), { value: text, disguise }))],
    blocks: [],
  };
}

/** A mark with one character a cell: one stretch from the first to the last. */
function upright({ random }) {
  const text = markOf(random);
  const [level, rest] = text.split("★");
  const column = `${[...level, "★", rest].map((sign) => `| ${sign} |`).join("\n")}`.replace("|\n", "|\n|---|\n");
  const written = column.slice(2, -2);
  return {
    verdict: "blocked",
    first: [raw("| ", planted("secret_mark", written, { value: text, disguise: "vertical-cells" }), " |")],
    blocks: [],
  };
}

/** An identity number over three columns. */
function columns(kit) {
  const text = VALUES.resident_id_18(kit.random);
  const written = [text.slice(0, 6), text.slice(6, 14), text.slice(14)].join(" | ");
  const inner = { type: "birth_date", value: text.slice(6, 14) };
  const number = planted("resident_id_18", written, { value: text, disguise: "split-cells", inner });
  return {
    verdict: "blocked",
    blocks: [raw("| 姓名 | 前六位 | 出生日期 | 后四位 |\n|---|---|---|---|\n", t`| ${name(kit)} | ${number} |`)],
  };
}

function office({ random }) {
  const [type, text] = random.pick([
    ["work_secret", "内部资料"],
    ["work_secret", "阅后收回"],
    ["work_secret", "请勿外传"],
    ["work_secret", "工作秘密★3年"],
    ["disclosure_attribute", "此件不公开"],
    ["disclosure_attribute", "此件不予公开"],
    ["disclosure_attribute", "此件依申请公开"],
  ]);
  return { verdict: "blocked", blocks: [line("（", planted(type, text), "）")] };
}

const unfinished = ({ random }) => ({
  verdict: "held",
  first: [line("（", planted("process_document", random.pick(["送审稿", "讨论稿", "会签稿", "报批稿"])), "）")],
  blocks: [],
});

/** A value out of sight. */
function hidden({ random, rarest }) {
  const isMark = random.chance(0.3);
  const type = isMark ? "secret_mark" : random.pick(["resident_id_18", "resident_id_18", "bank_card"]);
  const [disguise] = rarest((isMark ? MARK_CARRIERS : Object.keys(CARRIERS)).map((id) => [id]));
  const block = carry(disguise, type, isMark ? markOf(random) : VALUES[type](random));
  return block.kind === "matter"
    ? { verdict: "blocked", matter: block, blocks: [] }
    : { verdict: "blocked", blocks: [block] };
}

const ANYWHERE = [
  roll,
  roll,
  sentence,
  sentence,
  sentence,
  contact,
  contact,
  homeLine,
  plate,
  chat,
  mail,
  birth,
  health,
  mask,
  mark,
  office,
  unfinished,
];
const MARKDOWN_ONLY = [hidden, hidden, hidden, hidden, hidden, columns, upright, mark, mark, contact, sentence];

/** One leak that fits the draft. */
export function leak(kit) {
  const kinds = kit.format === "markdown" ? [...ANYWHERE, ...MARKDOWN_ONLY] : ANYWHERE;
  return kit.random.pick(kinds)(kit);
}
